/** What waits for the one who is signed in, sorted by what kind of work it is. */
import { Button, Tabs } from "antd";
import { lazy, Suspense } from "react";
import { Link, useNavigate } from "react-router";
import { useDirectory } from "../api/directory.ts";
import { useSession, type Account } from "../api/session.ts";
import { useLanguage } from "../language/language.tsx";
import type { TextKey } from "../language/texts.ts";
import { usePlace } from "../navigation/place.ts";
import { Notice } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { Activities } from "../work/activities.tsx";
import { Approvals } from "../work/approvals.tsx";
import { Assignments } from "../work/assignments.tsx";
import { useWorkCounts } from "../work/counts.ts";
import { Demands } from "../work/demands.tsx";
import { FollowUps } from "../work/follow-ups.tsx";
import { OpenServices } from "../work/open-services.tsx";
import { Overdue } from "../work/overdue.tsx";
import { Reports } from "../work/reports.tsx";
import { workOf, type WorkKind } from "../work/roles.ts";
import type { Waiting } from "../work/waiting.ts";

const EvaluationsDue = lazy(async () => ({
  default: (await import("../evaluation/due.tsx")).EvaluationsDue,
}));
const AssignedSheets = lazy(async () => ({
  default: (await import("../evaluation/assigned-sheets.tsx")).AssignedSheets,
}));

const titles: Readonly<Record<WorkKind, TextKey>> = {
  demands: "work.demands",
  services: "work.services",
  activities: "work.activities",
  assignments: "work.assignments",
  followUps: "work.followUps",
  overdue: "work.overdue",
  reports: "work.reports",
  approvals: "work.approvals",
  evaluations: "work.evaluations",
  scoring: "work.scoring",
};

/** Shows the work of the account's role; whoever is nobody is led to the sign-in. */
export function WorkPage() {
  const { t } = useLanguage();
  const { account, isKnown } = useSession();
  if (!isKnown) return <Skeleton lines={6} height={44} />;
  if (account) return <Work account={account} />;
  return (
    <>
      <PageTitle title={t("nav.work")} />
      <Notice mood="empty" title={t("work.signInTitle")} text={t("work.signInText")}>
        <Link to="/sign-in" state={{ from: "/work" }}>
          {t("account.signIn")}
        </Link>
      </Notice>
    </>
  );
}

function Work({ account }: { readonly account: Account }) {
  const { t, memberName } = useLanguage();
  const { members } = useDirectory();
  const { choices, choose } = usePlace();
  const navigate = useNavigate();
  const work = workOf(account, members);
  const { kinds, keeps, canImport } = work;
  const counts = useWorkCounts(account, work);
  const kind = kinds.find((one) => one === choices.get("list")) ?? kinds[0];
  const screens: Readonly<Record<WorkKind, () => React.ReactNode>> = {
    demands: () => (
      <Demands
        member={account.role === "window-operator" ? keeps : null}
        canPass={account.role === "hub-operator"}
      />
    ),
    services: () => keeps && <OpenServices member={keeps} />,
    assignments: () => keeps && <Assignments member={keeps} />,
    activities: () => keeps && <Activities member={keeps} />,
    followUps: () => keeps && <FollowUps member={keeps} />,
    overdue: () => <Overdue member={keeps} isHub={account.role === "hub-operator"} />,
    reports: () => keeps && <Reports member={keeps} />,
    approvals: () => <Approvals />,
    evaluations: () => (
      <Suspense fallback={<Skeleton lines={4} height={44} />}>
        <EvaluationsDue account={account} />
      </Suspense>
    ),
    scoring: () => (
      <Suspense fallback={<Skeleton lines={4} height={44} />}>
        <AssignedSheets />
      </Suspense>
    ),
  };
  return (
    <>
      <PageTitle title={t("nav.work")}>
        <span className="lead">
          {t(`role.${account.role}`)}
          {keeps && ` · ${memberName(members.get(keeps), keeps)}`}
        </span>
        {canImport && (
          <Button className="push" onClick={() => void navigate("/work/import")}>
            {t("import.title")}
          </Button>
        )}
      </PageTitle>
      <section className="panel" aria-label={t("nav.work")}>
        <Tabs
          activeKey={kind}
          destroyOnHidden
          onChange={(list) =>
            choose({ list, after: null, state: null, demand: null, calls: null, whose: null })
          }
          items={kinds.map((key) => ({
            key,
            label: (
              <>
                {t(titles[key])} <Count waiting={counts[key]} />
              </>
            ),
            children: screens[key](),
          }))}
        />
      </section>
    </>
  );
}

/** How much waits in a list; with somebody missing it is said to be the least, and who is missing. */
function Count({ waiting }: { readonly waiting: Waiting | undefined }) {
  const { t, format, memberName } = useLanguage();
  const { members } = useDirectory();
  if (!waiting) return null;
  const { least, missing } = waiting;
  if (least === 0 && missing.length === 0) return null;
  const names = missing.map((code) => memberName(members.get(code), code)).join(t("work.listMark"));
  const isPartial = missing.length > 0;
  return (
    <span
      className="tab-count"
      data-partial={isPartial || undefined}
      title={isPartial ? t("work.countMissing", { names }) : undefined}
    >
      {least === null ? "?" : isPartial ? `${format.count(least)}+` : format.count(least)}
      {isPartial && <span className="unseen"> {t("work.countMissing", { names })}</span>}
    </span>
  );
}
