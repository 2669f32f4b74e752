/** One service record: its facts, what can be done next, and its trace through every member. */
import { Button } from "antd";
import { lazy, Suspense } from "react";
import { Link } from "react-router";
import { RecordDocument } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";
import { CoverageLine } from "../parts/coverage-line.tsx";
import { DueMark } from "../parts/due-mark.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { RecordFacts } from "../parts/record-facts.tsx";
import { RefreshNote } from "../parts/refresh-note.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { TraceLanes } from "../parts/trace-lanes.tsx";

/** Proofs are long: the record is there before them. */
const EvidencePanel = lazy(async () => ({
  default: (await import("../parts/evidence-panel.tsx")).EvidencePanel,
}));
const EvidenceVerdict = lazy(async () => ({
  default: (await import("../parts/evidence-verdict.tsx")).EvidenceVerdict,
}));

/** Only those who may act need the forms. */
const ServiceSteps = lazy(async () => ({
  default: (await import("../work/service-steps.tsx")).ServiceSteps,
}));

/** Shows the record with this identifier; none, and not readable, are told apart. */
export function RecordPage({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const view = useAnswer(RecordDocument, { id });
  const record = view.data?.serviceRecord;
  const isUnreachable = view.problems.some(({ kind }) => kind === "unreachable");
  return (
    <>
      <nav className="trail" aria-label={t("record.back")}>
        <Link to="/records">← {t("record.back")}</Link>
      </nav>
      <PageTitle title={record?.title ?? t("records.title")}>
        {record && <StateBadge state={record.state} />}
        {record && <DueMark deadline={record.deadline} />}
        {record?.trace && (
          <Suspense fallback={null}>
            <EvidenceVerdict id={id} trace={record.trace} />
          </Suspense>
        )}
        <RefreshNote view={view} />
      </PageTitle>
      {view.status === "loading" && (
        <>
          <Skeleton height={260} />
          <Skeleton height={420} />
        </>
      )}
      {view.status !== "loading" && !record && isUnreachable && (
        <Trouble problems={view.problems} onRetry={view.refresh} />
      )}
      {view.status !== "loading" && !record && !isUnreachable && (
        <Unread
          wasAsked={view.problems.length === 0}
          detail={view.problems.map(({ message }) => message).join("\n")}
          onRetry={view.refresh}
        />
      )}
      {record && (
        <>
          {record.availableSteps.length > 0 && (
            <section className="panel" aria-labelledby="steps-title">
              <header>
                <h2 id="steps-title">{t("work.nextSteps")}</h2>
              </header>
              <Suspense fallback={<Skeleton height={34} />}>
                <ServiceSteps record={record} />
              </Suspense>
            </section>
          )}
          <section className="panel" aria-labelledby="facts-title">
            <header>
              <h2 id="facts-title">{t("record.facts")}</h2>
            </header>
            <RecordFacts record={record} />
          </section>
          <section className="panel" aria-labelledby="trace-title">
            <header>
              <h2 id="trace-title">{t("trace.title")}</h2>
            </header>
            <p className="panel-note">{t("trace.intro")}</p>
            {record.trace ? (
              <>
                <CoverageLine coverage={record.trace.coverage} isCompact />
                <TraceLanes
                  owner={record.recordedBy?.code ?? null}
                  participantCodes={record.participantCodes}
                  outsider={
                    record.provider && record.providerName
                      ? { code: record.provider.code, name: record.providerName }
                      : null
                  }
                  trace={record.trace}
                />
              </>
            ) : (
              <p className="panel-note" role="alert">
                {t("trouble.sectionTitle")}
              </p>
            )}
          </section>
          {record.trace && (
            <Suspense fallback={<Skeleton height={160} />}>
              <EvidencePanel id={id} trace={record.trace} />
            </Suspense>
          )}
        </>
      )}
    </>
  );
}

function Unread({
  wasAsked,
  detail,
  onRetry,
}: {
  readonly wasAsked: boolean;
  readonly detail: string;
  readonly onRetry: () => void;
}) {
  const { t } = useLanguage();
  return wasAsked ? (
    <Notice mood="empty" title={t("record.notFoundTitle")} text={t("record.notFoundText")} />
  ) : (
    <Notice
      mood="trouble"
      title={t("record.notReadTitle")}
      text={t("record.notReadText")}
      detail={detail}
    >
      <Button onClick={onRetry}>{t("trouble.retry")}</Button>
    </Notice>
  );
}
