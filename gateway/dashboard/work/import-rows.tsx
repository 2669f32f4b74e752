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
  /** What was turned back became nothing: then there is nothing to say of it. */
  const hasOutcome = rows?.some((row) => outcomeOf(row) !== null || (row.targetId && !isDryRun));
  if (view.status === "failed") return <Trouble problems={view.problems} onRetry={view.refresh} />;
  return (
    <Table<Row>
      className="import-rows stacking"
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
        // Of one verdict every row has the same.
        ...(verdict
          ? []
          : [
              {
                key: "verdict",
                title: t("import.verdict"),
                className: "day",
                render: (_: unknown, { verdict: said }: Row) => (
                  <span className="verdict" data-verdict={said}>
                    {t(`verdict.${said}`)}
                  </span>
                ),
              },
            ]),
        {
          key: "findings",
          title: t("import.findings"),
          className: "whole",
          render: (_, row) => <Findings row={row} />,
        },
        ...(hasOutcome
          ? [
              {
                key: "became",
                title: t(isDryRun ? "import.wouldBecome" : "import.became"),
                className: "day",
                render: (_: unknown, row: Row) => <Became row={row} isDryRun={isDryRun} />,
              },
            ]
          : []),
      ]}
    />
  );
}

const outcomes = {
  CREATED: "outcome.CREATED",
  KNOWN: "outcome.KNOWN",
  UPDATED: "outcome.UPDATED",
} as const;

/** Returns what became of a row, or would; null where it became nothing. */
const outcomeOf = ({ outcome }: Row) =>
  outcome && outcome in outcomes ? outcomes[outcome as keyof typeof outcomes] : null;

function Became({ row, isDryRun }: { readonly row: Row; readonly isDryRun: boolean }) {
  const { t } = useLanguage();
  const outcome = outcomeOf(row);
  if (row.targetId && !isDryRun)
    return <Link to={recordPath(row.targetId)}>{t("import.openRecord")}</Link>;
  return outcome ? t(outcome) : noValue;
}

function Findings({ row }: { readonly row: Row }) {
  const { t } = useLanguage();
  const found = [...row.reasons, ...row.warnings];
  if (found.length + row.normalised.length === 0 && !row.duplicateOf)
    return <span className="panel-note">{t("import.noFindings")}</span>;
  return (
    <ul className="findings">
      {found.map(({ column, written, problem, remedy }) => (
        <li key={`${column} ${problem}`}>
          {column && <b>{column}</b>}
          {written && <q>{written}</q>}
          <span className="problem">{problem}</span> <em>{remedy}</em>
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
