/** Every row of an import with its verdict and why, page by page. */
import { Table } from "antd";
import { Link } from "react-router";
import { ImportRowsDocument, type ImportRowsQuery, type ImportVerdict } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { recordPath, usePlace } from "../navigation/place.ts";
import { Trouble } from "../parts/notice.tsx";

type Row = NonNullable<ImportRowsQuery["ledgerImport"]>["rows"][number];
const pageRows = 50;

/** Shows the rows of one verdict, or all where it is null; `total` says how many those are. */
export function ImportRows({
  id,
  verdict,
  total,
  isDryRun,
}: {
  readonly id: string;
  readonly verdict: ImportVerdict | null;
  readonly total: number;
  readonly isDryRun: boolean;
}) {
  const { t } = useLanguage();
  const { choices, choose } = usePlace();
  const skip = Math.max(0, Number(choices.get("skip")) || 0);
  const view = useAnswer(ImportRowsDocument, { id, verdict: verdict && [verdict], skip });
  const rows = view.data?.ledgerImport?.rows;
  if (view.status === "failed") return <Trouble problems={view.problems} onRetry={view.refresh} />;
  return (
    <Table<Row>
      className="import-rows"
      size="small"
      rowKey={({ sheet, row }) => `${sheet}!${row}`}
      aria-label={t("import.rowReport")}
      loading={view.isAsking && !rows}
      dataSource={rows ?? []}
      pagination={{
        pageSize: pageRows,
        current: skip / pageRows + 1,
        total,
        hideOnSinglePage: true,
        showSizeChanger: false,
        onChange: (page) => choose({ skip: page > 1 ? String((page - 1) * pageRows) : null }),
      }}
      columns={[
        {
          key: "row",
          title: t("import.row"),
          rowScope: "row",
          className: "day",
          render: (_, { sheet, row }) => `${sheet} · ${row}`,
        },
        {
          key: "verdict",
          title: t("import.verdict"),
          className: "day",
          render: (_, { verdict: said }) => (
            <span className="verdict" data-verdict={said}>
              {t(`verdict.${said}`)}
            </span>
          ),
        },
        {
          key: "findings",
          title: t("import.findings"),
          render: (_, row) => <Findings row={row} />,
        },
        {
          key: "became",
          title: t("import.became"),
          className: "wide day",
          render: (_, { targetId, outcome }) =>
            targetId && !isDryRun ? (
              <Link to={recordPath(targetId)}>{t("import.openRecord")}</Link>
            ) : (
              (outcome && outcome in outcomes && t(outcomes[outcome as keyof typeof outcomes])) ||
              noValue
            ),
        },
      ]}
    />
  );
}

const outcomes = {
  CREATED: "outcome.CREATED",
  KNOWN: "outcome.KNOWN",
  UPDATED: "outcome.UPDATED",
} as const;

function Findings({ row }: { readonly row: Row }) {
  const { t } = useLanguage();
  const found = [...row.reasons, ...row.warnings];
  return (
    <ul className="findings">
      {found.map(({ column, written, problem, remedy }) => (
        <li key={`${column} ${problem}`}>
          {column && <b>{column}</b>}
          {written && <q>{written}</q>}
          {problem} <em>{remedy}</em>
        </li>
      ))}
      {row.normalised.map(({ column, written, value }) => (
        <li key={column}>
          <b>{column}</b> <q>{written}</q> → <q>{value}</q>
        </li>
      ))}
      {row.duplicateOf && <li>{t("import.duplicateOf", { row: row.duplicateOf })}</li>}
    </ul>
  );
}
