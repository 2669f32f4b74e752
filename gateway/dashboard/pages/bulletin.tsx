/** One bulletin: its life, who reported, what was asked, what it says, and how it differs from others. */
import { Alert, Badge, Tabs } from "antd";
import { useMemo } from "react";
import { Link } from "react-router";
import { ask } from "../api/client.ts";
import {
  BulletinFileDocument,
  BulletinDocument,
  FindingsDocument,
  ReportingDocument,
  SealedBulletinDocument,
  type BulletinState,
} from "../api/documents.ts";
import { useSession } from "../api/session.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Collection } from "../bulletin/collection.tsx";
import { Comparison } from "../bulletin/comparison.tsx";
import { Differences } from "../bulletin/differences.tsx";
import { isUnsettled } from "../bulletin/finding-rules.ts";
import { Findings } from "../bulletin/findings.tsx";
import { History } from "../bulletin/history.tsx";
import { Life } from "../bulletin/life.tsx";
import { ReportingLine } from "../bulletin/reporting-line.tsx";
import { OpenBulletin } from "../bulletin/number-link.tsx";
import { SealedDocument } from "../bulletin/sealed-document.tsx";
import { readSealedText } from "../bulletin/sealed-text.ts";
import { obstaclesOf, type Bulletin } from "../bulletin/stages.ts";
import { BulletinStateMark } from "../bulletin/state-mark.tsx";
import { useLanguage } from "../language/language.tsx";
import { usePlace } from "../navigation/place.ts";
import { Downloads } from "../parts/downloads.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { RefreshNote } from "../parts/refresh-note.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

/** How often to look again, in milliseconds: what others are at changes by itself. */
const paceOf: Readonly<Partial<Record<BulletinState, number>>> = {
  COLLECTING: 3000,
  VALIDATING: 5000,
  CHECKING: 1500,
  SEALING: 1500,
  SUBMITTED: 5000,
};
const usualPace = 15_000;
const isMadeAnew: ReadonlySet<BulletinState> = new Set([
  "DRAFT",
  "COLLECTING",
  "CHECKING",
  "VALIDATING",
]);
const mayExcuse: ReadonlySet<BulletinState> = new Set([
  "COLLECTING",
  "VALIDATING",
  "SEALED",
  "RETURNED",
]);

/** Shows the bulletin with this identifier. */
export function BulletinPage({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const view = useAnswer(
    BulletinDocument,
    { id },
    { everyMs: (data) => paceOf[data?.bulletin?.state ?? "DRAFT"] ?? usualPace },
  );
  const bulletin = view.data?.bulletin;
  return (
    <>
      <nav className="trail" aria-label={t("nav.bulletins")}>
        <Link to="/bulletins">← {t("nav.bulletins")}</Link>
      </nav>
      {!bulletin && <PageTitle title={t("nav.bulletins")} />}
      {view.status === "loading" && <Skeleton lines={4} height={120} />}
      {view.status === "failed" && <Trouble problems={view.problems} onRetry={view.refresh} />}
      {view.data && !bulletin && (
        <Notice mood="empty" title={t("bulletin.noneTitle")} text={t("bulletin.noneText")} />
      )}
      {bulletin && (
        <>
          <PageTitle title={bulletin.title}>
            <BulletinStateMark state={bulletin.state} />
            <span className="lead">
              {bulletin.number}
              {bulletin.revision > 1 &&
                ` · ${t("bulletin.revision", { revision: bulletin.revision })}`}
            </span>
            {bulletin.sealed && (
              <Downloads
                make={async (format) =>
                  (await ask(BulletinFileDocument, { id, format })).data?.bulletin?.document
                }
              />
            )}
            <RefreshNote view={view} />
          </PageTitle>
          <OneBulletin bulletin={bulletin} />
        </>
      )}
    </>
  );
}

function OneBulletin({ bulletin }: { readonly bulletin: Bulletin }) {
  const { t } = useLanguage();
  const { account } = useSession();
  const { choices, choose } = usePlace();
  const { id, year, quarter, state, sealed } = bulletin;
  const isHub = account?.role === "hub-operator";
  const isInsider = isHub || account?.role === "department";
  const asked = { year, quarter };
  const watched = { everyMs: paceOf[state] ?? 0, isWanted: isInsider && state !== "DRAFT" };
  const reporting = useAnswer(ReportingDocument, asked, watched);
  const findings = useAnswer(FindingsDocument, asked, watched);
  const reading = useAnswer(
    SealedBulletinDocument,
    { id },
    { isWanted: sealed !== null, fixedAs: sealed?.hash ?? null },
  );
  const read = reading.data?.bulletin?.sealed ?? null;
  const text = useMemo(() => (read ? readSealedText(read.document) : null), [read]);

  const reported = reporting.data?.reporting ?? null;
  const found = findings.data?.findings ?? null;
  const unsettled = (found ?? []).filter(isUnsettled);
  const missingOf = (members: readonly { standing: string; name: string }[] | undefined) =>
    (members ?? []).filter(({ standing }) => standing === "MISSING").map(({ name }) => name);
  const obstacles = obstaclesOf(
    bulletin,
    {
      missing: missingOf(reported?.members),
      missingInDocument: missingOf(text?.coverage.members),
      openFindings: unsettled.length,
    },
    isHub ? "HUB" : "DEPARTMENT",
  );
  const coverage = isMadeAnew.has(state) || !text ? reported : text.coverage;
  const isWorkable = state === "COLLECTING" || state === "VALIDATING";

  // What stands in the way, and what there is to see, is in the text.
  if (sealed && reading.status === "loading") return <Skeleton lines={4} height={120} />;
  const tabs = [
    ...(sealed
      ? [
          {
            key: "document",
            label: t("bulletin.tab.document"),
            children: (
              <>
                {isMadeAnew.has(state) && (
                  <Alert type="warning" showIcon title={t("bulletin.outdated")} />
                )}
                {text && read ? (
                  <OpenBulletin value={id}>
                    <SealedDocument text={text} hash={read.hash} />
                  </OpenBulletin>
                ) : (
                  <Trouble problems={reading.problems} onRetry={reading.refresh} />
                )}
              </>
            ),
          },
        ]
      : []),
    ...(isInsider && reported
      ? [
          {
            key: "collection",
            label: t("bulletin.tab.collection"),
            children: (
              <section className="panel" aria-label={t("bulletin.tab.collection")}>
                <Collection reporting={reported} canAct={isHub && mayExcuse.has(state)} />
              </section>
            ),
          },
        ]
      : []),
    ...(isInsider && found
      ? [
          {
            key: "findings",
            label: (
              <>
                {t("bulletin.tab.findings")}{" "}
                <Badge count={unsettled.length} title={t("findingGroup.UNSETTLED")} />
              </>
            ),
            children: (
              <section className="panel" aria-label={t("bulletin.tab.findings")}>
                <Findings
                  findings={found}
                  wasChecked={bulletin.steps.some(
                    ({ step, state: reached }) => step === "FINISH" && reached === "VALIDATING",
                  )}
                  canDecide={isHub && isWorkable}
                />
              </section>
            ),
          },
        ]
      : []),
    ...(text
      ? [
          {
            key: "comparison",
            label: t("bulletin.tab.comparison"),
            children: (
              <div className="sealed">
                <Differences text={text} />
                <Comparison id={id} text={text} />
              </div>
            ),
          },
        ]
      : []),
    { key: "history", label: t("bulletin.tab.history"), children: <History bulletin={bulletin} /> },
  ];
  const isChecked = state === "VALIDATING" || state === "CHECKING";
  const usual = state === "COLLECTING" ? "collection" : isChecked ? "findings" : null;
  const wanted = [choices.get("tab"), usual, "document", "collection", "history"];
  const active = wanted.find((key) => tabs.some((tab) => tab.key === key)) ?? "history";
  return (
    <>
      {coverage && <ReportingLine coverage={coverage} members={coverage.members} />}
      <Life bulletin={bulletin} obstacles={obstacles} isInsider={isInsider} />
      {isInsider && reporting.status === "loading" && state !== "DRAFT" && (
        <Skeleton lines={4} height={44} />
      )}
      <Tabs
        className="bulletin-tabs"
        activeKey={active}
        destroyOnHidden
        onChange={(tab) => choose({ tab, standing: null, finding: null, rule: null, of: null })}
        items={tabs}
      />
    </>
  );
}
