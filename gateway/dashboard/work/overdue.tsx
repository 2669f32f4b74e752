/** How many services of the network have a step that is late. */
import { Statistic } from "antd";
import { OverdueDocument } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";
import { CoverageLine } from "../parts/coverage-line.tsx";
import { Trouble } from "../parts/notice.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

const everyMs = 30_000;

/** Shows the whole number and that of each step, with who was asked. */
export function Overdue() {
  const { t, format } = useLanguage();
  const view = useAnswer(OverdueDocument, {}, { everyMs });
  const overdue = view.data?.overdueServices;
  if (view.status === "loading") return <Skeleton height={120} />;
  if (!overdue) return <Trouble problems={view.problems} onRetry={view.refresh} />;
  const number = (title: string, value: number | null) => (
    <Statistic
      key={title}
      title={title}
      value={value ?? "—"}
      formatter={() => format.figure("count", value)}
    />
  );
  return (
    <>
      <CoverageLine coverage={overdue.coverage} isCompact />
      <div className="statistics">
        {number(t("work.overdueAll"), overdue.services)}
        {(overdue.bySteps ?? []).map(({ step, services }) =>
          step ? number(t(`step.${step}`), services) : null,
        )}
      </div>
    </>
  );
}
