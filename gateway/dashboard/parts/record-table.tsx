/** Service records as a table: on the overview, in the list, and behind every figure. */
import { Table, type TableProps } from "antd";
import { Link } from "react-router";
import { useCounties, type Counties } from "../api/counties.ts";
import type { ListedRecord } from "../api/shapes.ts";
import { noValue } from "../language/format.ts";
import { ledgerWord } from "../language/ledger-words.ts";
import { useLanguage, type Speech } from "../language/language.tsx";
import type { TextKey } from "../language/texts.ts";
import { enterprisePath, memberPath, recordPath } from "../navigation/place.ts";
import { DueMark } from "./due-mark.tsx";
import { StateBadge } from "./state-badge.tsx";
import { providerNameIn } from "../language/provider-name.ts";

type Row = ListedRecord;
type Column = NonNullable<TableProps<Row>["columns"]>[number] & { readonly key: ColumnKey };

/** The columns that a reader may choose, in their order; the service itself is always there. */
export const columnKeys = [
  "acceptedAt",
  "completedAt",
  "category",
  "provider",
  "recordedBy",
  "county",
  "mode",
  "nature",
  "state",
  "fee",
  "rating",
] as const;
export type ColumnKey = (typeof columnKeys)[number];

export const standardColumns: readonly ColumnKey[] = [
  "acceptedAt",
  "category",
  "provider",
  "recordedBy",
  "state",
  "fee",
  "rating",
];

/** The name of a column, in tables, choices and exports alike. */
export const columnText = (key: ColumnKey): TextKey => `record.${key}`;

/** Shows records; narrow screens keep the service with its facts below, and the state. */
export function RecordTable({
  records,
  caption,
  columns = standardColumns,
  order,
  fresh,
  onChange,
}: {
  readonly records: readonly Row[];
  readonly caption: string;
  readonly columns?: readonly ColumnKey[];
  readonly order?: string | null;
  /** Records that came in just now. */
  readonly fresh?: ReadonlySet<string>;
  readonly onChange?: TableProps<Row>["onChange"];
}) {
  const speech = useLanguage();
  const counties = useCounties(columns.includes("county"));
  const chosen = cells(speech, counties, order ?? null).filter(({ key }) => columns.includes(key));
  return (
    <Table<Row>
      className="records"
      size="middle"
      aria-label={caption}
      rowKey="id"
      rowClassName={({ id }) => (fresh?.has(id) ? "row-fresh" : "")}
      pagination={false}
      dataSource={records}
      onChange={onChange}
      columns={[
        ...chosen.slice(0, 1).filter(({ key }) => key === "acceptedAt"),
        serviceColumn(speech),
        ...chosen.filter(({ key }, index) => index > 0 || key !== "acceptedAt"),
      ]}
    />
  );
}

const serviceColumn = ({ t, format, memberName }: Speech) => ({
  key: "service",
  title: t("record.service"),
  rowScope: "row" as const,
  render: (_: unknown, record: Row) => {
    const opened = record.acceptedAt ?? record.startedAt;
    const { enterprise, enterpriseName } = record;
    return (
      <>
        <Link className="record-link" to={recordPath(record.id)}>
          {record.title}
        </Link>
        <DueMark deadline={record.deadline} />
        <span className="beneath">
          {enterprise && enterpriseName ? (
            <Link to={enterprisePath(enterprise.creditCode)}>{enterpriseName}</Link>
          ) : (
            enterpriseName
          )}
          <span className="narrow">
            {" "}
            {[opened && format.day(opened), memberName(record.recordedBy)]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
      </>
    );
  },
});

function cells(speech: Speech, { nameOf }: Counties, order: string | null): Column[] {
  const { t, format, memberName, categoryName } = speech;
  const day = (time: string | null) => (time ? format.day(time) : noValue);
  const sorted = (name: string) => ({
    sorter: true,
    sortDirections: ["descend", "ascend", "descend"] as const,
    sortOrder: order === `${name}_ASC` ? "ascend" : order === `${name}_DESC` ? "descend" : null,
  });
  const column = (
    key: ColumnKey,
    render: (record: Row) => React.ReactNode,
    more: object = {},
  ): Column => ({
    key,
    title: t(columnText(key)),
    className: "wide",
    render: (_: unknown, record) => render(record),
    ...more,
  });
  const number = { className: "wide number", align: "end" };
  return [
    column("acceptedAt", ({ acceptedAt, startedAt }) => day(acceptedAt ?? startedAt), {
      className: "wide day",
      ...(order && sorted("OPENED")),
    }),
    column("completedAt", ({ completedAt }) => day(completedAt), {
      className: "wide day",
      ...(order && sorted("COMPLETED")),
    }),
    column("category", ({ category }) => categoryName(category)),
    column("provider", (record) => providerNameIn(speech, record)),
    column("recordedBy", ({ recordedBy }) =>
      recordedBy ? <Link to={memberPath(recordedBy.code)}>{memberName(recordedBy)}</Link> : noValue,
    ),
    column("county", ({ county }) => (county ? nameOf(county) : noValue)),
    column("mode", ({ mode }) => (mode ? ledgerWord(mode, t) : noValue)),
    column("nature", ({ isPublicWelfare }) => natureText(t, isPublicWelfare)),
    column("state", ({ state }) => <StateBadge state={state} />, { className: "" }),
    column("fee", ({ feeFen }) => (feeFen === null ? noValue : format.money(feeFen)), number),
    column("rating", ({ rating }) => rating?.level ?? noValue, number),
  ];
}

/** Public welfare or value-added; a dash when it is not stated. */
export const natureText = (t: Speech["t"], isPublicWelfare: boolean | null): string =>
  isPublicWelfare === null
    ? noValue
    : t(isPublicWelfare ? "record.publicWelfare" : "record.valueAdded");
