/** Two bulletins side by side: the totals, and one column by member. */
import { Select, Table } from "antd";
import { useMemo } from "react";
import { useDirectory } from "../api/directory.ts";
import { BulletinsDocument, SealedBulletinDocument } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import type { FigureKind } from "../figures/indicators.ts";
import { noValue, type Format } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { usePlace } from "../navigation/place.ts";
import { Notice } from "../parts/notice.tsx";
import { Panel } from "../parts/panel.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { comparedMembers, comparedTotals, type Compared } from "./difference.ts";
import { usePeriodName } from "./period-name.ts";
import { columnKeys, readSealedText, type ColumnKey, type SealedText } from "./sealed-text.ts";

/** Shows the choice of the other bulletin, and both beside each other. */
export function Comparison({ id, text }: { readonly id: string; readonly text: SealedText }) {
  const { t } = useLanguage();
  const nameOf = usePeriodName();
  const { choices, choose } = usePlace();
  const list = useAnswer(BulletinsDocument, { year: null });
  const others = (list.data?.bulletins ?? []).filter((one) => one.id !== id && one.sealed);
  const isLike = (one: { readonly quarter: number | null }) =>
    (one.quarter === null) === (text.period.quarter === null);
  const wanted = choices.get("with") ?? others.find(isLike)?.id ?? others[0]?.id ?? null;
  const answer = useAnswer(
    SealedBulletinDocument,
    { id: wanted ?? "" },
    { isWanted: wanted !== null },
  );
  const sealed = answer.data?.bulletin?.sealed;
  const other = useMemo(() => (sealed ? readSealedText(sealed.document) : null), [sealed]);
  if (list.status === "ready" && others.length === 0)
    return (
      <Notice
        mood="empty"
        title={t("bulletin.nothingToCompareTitle")}
        text={t("bulletin.nothingToCompareText")}
      />
    );
  const labelOf = (one: { year: number; quarter: number | null; revision: number }) =>
    t("bulletin.periodRevision", { period: nameOf(one), revision: one.revision });
  return (
    <Panel
      title={t("bulletin.comparison")}
      tools={
        <Select
          aria-label={t("bulletin.compareWith")}
          value={wanted}
          onChange={(value) => choose({ with: value })}
          popupMatchSelectWidth={false}
          options={others.map((one) => ({ value: one.id, label: labelOf(one) }))}
        />
      }
    >
      {!other && <Skeleton lines={6} height={36} />}
      {other && <Beside before={other} after={text} />}
    </Panel>
  );
}

function Beside({ before, after }: { readonly before: SealedText; readonly after: SealedText }) {
  const { t, memberName } = useLanguage();
  const nameOf = usePeriodName();
  const { members: directory } = useDirectory();
  const { choices, choose } = usePlace();
  const column = columnKeys.find((key) => key === choices.get("column")) ?? columnKeys[0];
  const titles = [
    t("bulletin.periodRevision", { period: nameOf(before.period), revision: before.revision }),
    t("bulletin.periodRevision", { period: nameOf(after.period), revision: after.revision }),
  ] as const;
  const incomplete = [before, after].some(({ coverage }) => coverage.received < coverage.expected);
  return (
    <>
      {incomplete && (
        <p className="panel-note">
          {t("bulletin.compareIncomplete", {
            before: `${before.coverage.received}/${before.coverage.expected}`,
            after: `${after.coverage.received}/${after.coverage.expected}`,
          })}
        </p>
      )}
      <BesideTable
        label={t("bulletin.total")}
        what={t("bulletin.compared")}
        titles={titles}
        rows={comparedTotals(before, after).map((row) => ({
          ...row,
          name: t(`indicator.${row.key}`),
          kind: row.key === "satisfaction" ? "score" : "count",
        }))}
      />
      <div className="work-tools compare-column">
        <h3>{t("bulletin.byMember")}</h3>
        <Select<ColumnKey>
          aria-label={t("indicator.choose")}
          value={column}
          onChange={(value) => choose({ column: value })}
          popupMatchSelectWidth={false}
          options={columnKeys.map((key) => ({ value: key, label: t(`indicator.${key}`) }))}
        />
      </div>
      <BesideTable
        label={t("bulletin.byMember")}
        what={t("bulletin.member")}
        titles={titles}
        rows={comparedMembers(before, after, column).map(({ code, name, ...row }) => ({
          ...row,
          key: code,
          name: memberName(directory.get(code), name),
          kind: "count",
        }))}
      />
    </>
  );
}

type Row = Compared & { readonly key: string; readonly name: string; readonly kind: FigureKind };

function BesideTable({
  label,
  what,
  titles: [earlier, later],
  rows,
}: {
  readonly label: string;
  /** What the rows are. */
  readonly what: string;
  readonly titles: readonly [string, string];
  readonly rows: readonly Row[];
}) {
  const { t, format } = useLanguage();
  return (
    <Table<Row>
      className="beside stacking"
      size="small"
      rowKey="key"
      aria-label={label}
      dataSource={rows}
      pagination={{ pageSize: 30, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { key: "name", title: what, dataIndex: "name", rowScope: "row" },
        {
          key: "before",
          title: earlier,
          className: "number",
          render: (_, { kind, before }) => (
            <>
              <span className="narrow">{earlier} </span>
              {format.figure(kind, before)}
            </>
          ),
        },
        {
          key: "after",
          title: later,
          className: "number",
          render: (_, { kind, after }) => (
            <>
              <span className="narrow">{later} </span>
              {format.figure(kind, after)}
            </>
          ),
        },
        {
          key: "difference",
          title: t("bulletin.difference"),
          className: "number",
          render: (_, row) => (
            <>
              <span className="narrow">{t("bulletin.difference")} </span>
              <Difference row={row} format={format} />
            </>
          ),
        },
      ]}
    />
  );
}

function Difference({ row, format }: { readonly row: Row; readonly format: Format }) {
  const { difference, share } = row;
  if (difference === null) return noValue;
  const by = format.difference(difference);
  return (
    <span className="figure-change" data-direction={by[0]}>
      {by}
      {share !== null && row.kind === "count" && (
        <small> {format.change({ unit: "share", by: share })}</small>
      )}
    </span>
  );
}
