/** What became of a file: how far it is, how many rows got which verdict, and every row with why. */
import { Alert, Button, Progress, Segmented } from "antd";
import type { ReactNode } from "react";
import { ImportDocument, type ImportQuery, type ImportVerdict } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";
import { toldIn } from "../language/told.ts";
import { usePlace } from "../navigation/place.ts";
import { Trouble } from "../parts/notice.tsx";
import { Panel } from "../parts/panel.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { ImportRows } from "./import-rows.tsx";

type Import = NonNullable<ImportQuery["ledgerImport"]>;
const whileRunningMs = 800;
const all = "ALL";
/** What needs somebody comes first. */
const verdicts: readonly ImportVerdict[] = ["REJECT", "WARN", "NORMALISE", "DUPLICATE", "ACCEPT"];

const isVerdict = (text: string): text is ImportVerdict => verdicts.some((one) => one === text);
/** Which rows to show to whoever has not chosen: those that were turned back, then those to look at. */
const worstOf = (much: Readonly<Record<ImportVerdict, number>>): ImportVerdict | null =>
  much.REJECT > 0 ? "REJECT" : much.WARN > 0 ? "WARN" : null;

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
  const view = useAnswer(
    ImportDocument,
    { id },
    {
      everyMs: (data) => (data?.ledgerImport?.state === "RUNNING" ? whileRunningMs : false),
    },
  );
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
  const chosen = choices.get("verdict") ?? "";
  const verdict = isVerdict(chosen) ? chosen : chosen === all ? null : worstOf(much);
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
        value={verdict ?? all}
        onChange={(next) => choose({ verdict: next, skip: null })}
        options={[
          ...verdicts.map((one) => ({
            value: one,
            label: `${t(`verdict.${one}`)} ${format.count(much[one])}`,
            disabled: much[one] === 0,
          })),
          { value: all, label: `${t("records.all")} ${format.count(totalRows)}` },
        ]}
      />
      {state !== "RUNNING" && (
        <ImportRows id={id} verdict={verdict} total={shown} isDryRun={report.isDryRun} />
      )}
      {view.isStale && <Button onClick={view.refresh}>{t("trouble.retry")}</Button>}
    </Panel>
  );
}
