/** What became of a file: how far it is, how many rows got which verdict, and every row with why. */
import { Alert, Button, Progress, Segmented, Table } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { ImportDocument, type ImportQuery, type ImportVerdict } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { toldIn } from "../language/told.ts";
import { recordPath, usePlace } from "../navigation/place.ts";
import { Trouble } from "../parts/notice.tsx";
import { Panel } from "../parts/panel.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

type Import = NonNullable<ImportQuery["ledgerImport"]>;
type Row = Import["rows"][number];
const pageRows = 50;
const whileRunningMs = 800;
const verdicts: readonly ImportVerdict[] = ["REJECT", "WARN", "NORMALISE", "DUPLICATE", "ACCEPT"];

/** Shows one import; while it runs, its progress. */
export function ImportReport({
  id,
  action,
}: {
  readonly id: string;
  readonly action: (counts: Import["counts"]) => ReactNode;
}) {
  const { t, format, language } = useLanguage();
  const { choices, choose } = usePlace();
  const verdict = verdicts.find((one) => one === choices.get("verdict")) ?? null;
  const skip = Math.max(0, Number(choices.get("skip")) || 0);
  const variables = { id, verdict: verdict && [verdict], skip };
  const view = useAnswer(ImportDocument, variables, {
    everyMs: (data) => (data?.ledgerImport?.state === "RUNNING" ? whileRunningMs : false),
  });
  const report = view.data?.ledgerImport;
  if (view.status === "loading") return <Skeleton lines={4} height={60} />;
  if (!report) return <Trouble problems={view.problems} onRetry={view.refresh} />;
  const { counts, state, totalRows, processedRows } = report;
  const isAction = state === "CHECKED" && counts.rejected < totalRows;
  const much = {
    REJECT: counts.rejected,
    WARN: counts.warned,
    NORMALISE: counts.normalised,
    DUPLICATE: counts.duplicates,
    ACCEPT: counts.accepted,
  };
  const shown = verdict ? much[verdict] : totalRows;
  return (
    <Panel
      title={`${report.fileName} · ${t(`importState.${state}`)}`}
      tools={isAction && action(counts)}
    >
      {state === "RUNNING" && (
        <Progress
          aria-label={t("import.progress")}
          percent={totalRows ? Math.floor((processedRows / totalRows) * 100) : 0}
          status="active"
        />
      )}
      {report.message && <Alert type="warning" showIcon title={toldIn(language, report.message)} />}
      <dl className="figure-grid">
        {(
          [
            ["import.rows", totalRows],
            [report.isDryRun ? "import.wouldCreate" : "import.created", counts.created],
            ["import.updated", counts.updated],
            ["import.known", counts.known],
            ["verdict.DUPLICATE", counts.duplicates],
            ["verdict.REJECT", counts.rejected],
          ] as const
        ).map(([key, value]) => (
          <div key={key} data-bad={(key === "verdict.REJECT" && value > 0) || undefined}>
            <dt>{t(key)}</dt>
            <dd>{format.count(value)}</dd>
          </div>
        ))}
      </dl>
      <Segmented
        aria-label={t("import.verdict")}
        value={verdict ?? "ALL"}
        onChange={(next) => choose({ verdict: next === "ALL" ? null : next, skip: null })}
        options={[
          { value: "ALL", label: t("records.all") },
          ...verdicts.map((one) => ({
            value: one,
            label: `${t(`verdict.${one}`)} ${format.count(much[one])}`,
          })),
        ]}
      />
      <Table<Row>
        className="import-rows"
        size="small"
        rowKey={({ sheet, row }) => `${sheet}!${row}`}
        aria-label={t("import.rowReport")}
        dataSource={report.rows}
        pagination={{
          pageSize: pageRows,
          current: skip / pageRows + 1,
          total: shown,
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
              targetId && !report.isDryRun ? (
                <Link to={recordPath(targetId)}>{t("import.openRecord")}</Link>
              ) : (
                (outcome && outcome in outcomes && t(outcomes[outcome as keyof typeof outcomes])) ||
                noValue
              ),
          },
        ]}
      />
      {view.isStale && <Button onClick={view.refresh}>{t("trouble.retry")}</Button>}
    </Panel>
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
