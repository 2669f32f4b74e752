/** What is late: how much of which step in the network, and which services, one's own with their steps. */
import { Segmented, Statistic } from "antd";
import { Link } from "react-router";
import { OverdueDocument } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";
import { usePlace } from "../navigation/place.ts";
import { CoverageLine } from "../parts/coverage-line.tsx";
import { Trouble } from "../parts/notice.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { overdueOf } from "./lists.ts";
import { ServiceList } from "./service-list.tsx";

const everyMs = 30_000;

/** Shows the network's numbers with who was asked, and the services of one member or of all. */
export function Overdue({
  member,
  isHub,
}: {
  readonly member: string | null;
  readonly isHub: boolean;
}) {
  const { t } = useLanguage();
  const { choices, choose } = usePlace();
  // The hub keeps hardly any services of its own; what it looks after is the network.
  const usual = isHub ? "all" : "own";
  const isWhole = !member || (choices.get("whose") ?? usual) === "all";
  const { data } = useAnswer(OverdueDocument, {}, { everyMs });
  return (
    <>
      <Counts />
      {member && (
        <div className="work-tools">
          <Segmented
            aria-label={t("work.whose")}
            value={isWhole ? "all" : "own"}
            onChange={(next) => choose({ whose: next === usual ? null : next, after: null })}
            options={[
              { value: "own", label: t("work.own") },
              { value: "all", label: t("work.network") },
            ]}
          />
        </div>
      )}
      <ServiceList
        label={t("work.overdue")}
        filter={overdueOf(isWhole ? null : member)}
        isOfMany={isWhole}
        told={data?.overdueServices?.coverage.gaps ?? []}
      />
    </>
  );
}

function Counts() {
  const { t, format } = useLanguage();
  const view = useAnswer(OverdueDocument, {}, { everyMs });
  const overdue = view.data?.overdueServices;
  if (view.status === "loading") return <Skeleton height={120} />;
  if (!overdue) return <Trouble problems={view.problems} onRetry={view.refresh} />;
  const number = (title: string, value: number | null, to: string) => (
    <Link key={title} to={to}>
      <Statistic title={title} value={format.figure("count", value)} />
    </Link>
  );
  const demands = view.data?.overdueDemands?.demands ?? null;
  return (
    <>
      <CoverageLine coverage={overdue.coverage} isCompact />
      <div className="statistics">
        {number(t("work.overdueAll"), overdue.services, "/records?overdue=true")}
        {(overdue.bySteps ?? []).map(({ step, services }) =>
          step ? number(t(`dueStep.${step}`), services, statesOf[step]) : null,
        )}
        {number(t("work.overdueDemands"), demands, "/work?list=demands")}
      </div>
    </>
  );
}

/** Where the services that wait for a step are listed. */
const statesOf = {
  TAKE_UP: "/records?overdue=true&state=DISPATCHED",
  COMPLETE: "/records?overdue=true&state=TAKEN_UP,IN_PROGRESS",
  FOLLOW_UP: "/records?overdue=true&state=RATED",
} as const;
