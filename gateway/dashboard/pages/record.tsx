/** One service record: its facts, and its trace through every member that took part. */
import { coverageFields, type Coverage } from "../api/coverage.ts";
import { memberFields } from "../api/member.ts";
import { useQuery } from "../api/use-query.ts";
import { useLanguage } from "../language/language.tsx";
import { Link } from "../navigation/location.tsx";
import { CoverageLine } from "../parts/coverage-line.tsx";
import { PageTitle } from "../parts/frame.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { RecordFacts, type ServiceRecord } from "../parts/record-facts.tsx";
import { RefreshNote } from "../parts/refresh-note.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { TraceLanes, type TraceEvent } from "../parts/trace-lanes.tsx";

export const recordQuery = `query Record($id: ID!) {
  serviceRecord(id: $id) {
    id title content enterpriseName providerName county mode
    demandedAt acceptedAt startedAt completedAt
    state isPublicWelfare feeFen participantCodes origin
    recordedBy ${memberFields} provider ${memberFields}
    category { code name }
    enterprise { creditCode name }
    rating { level comment ratedAt }
    followUp { at note }
    contact { name phone }
    trace {
      events { id type at recordedAt actor unit note member ${memberFields} }
      ${coverageFields}
    }
  }
}`;

type RecordData = {
  readonly serviceRecord:
    | (ServiceRecord & {
        readonly trace: {
          readonly events: readonly TraceEvent[];
          readonly coverage: Coverage;
        } | null;
      })
    | null;
};

/** Shows the record with this identifier; none, and not readable, are told apart. */
export function RecordPage({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const view = useQuery<RecordData>(recordQuery, { id });
  const record = view.data?.serviceRecord;
  const isUnreachable = view.problems.some(({ kind }) => kind === "unreachable");
  return (
    <>
      <nav className="trail" aria-label={t("record.back")}>
        <Link to="/records">← {t("record.back")}</Link>
      </nav>
      <PageTitle title={record?.title ?? t("records.title")}>
        {record && <StateBadge state={record.state} />}
        <RefreshNote
          answeredAt={view.answeredAt}
          isAsking={view.isAsking}
          isStale={view.isStale}
          onRefresh={view.refresh}
        />
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
                  trace={record.trace}
                />
              </>
            ) : (
              <p className="panel-note" role="alert">
                {t("trouble.sectionTitle")}
              </p>
            )}
          </section>
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
      <button type="button" className="button" onClick={onRetry}>
        {t("trouble.retry")}
      </button>
    </Notice>
  );
}
