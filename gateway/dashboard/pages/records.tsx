/** All service records of the network, page by page, with filters that live in the address. */
import type { Coverage } from "../api/coverage.ts";
import { useQuery } from "../api/use-query.ts";
import { useLanguage } from "../language/language.tsx";
import { Link, usePlace, withChoices } from "../navigation/location.tsx";
import { CoverageLine } from "../parts/coverage-line.tsx";
import { PageTitle } from "../parts/frame.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { RecordFilters } from "../parts/record-filters.tsx";
import { RecordList, recordPageFields, type RecordPage } from "../parts/record-list.tsx";
import { RefreshNote } from "../parts/refresh-note.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

export const recordsQuery = `query Records($filter: ServiceRecordFilter, $after: String) {
  serviceRecords(first: 20, filter: $filter, after: $after) ${recordPageFields}
}`;

type RecordsData = { readonly serviceRecords: RecordPage | null };

/** Shows the page of records that the address asks for. */
export function RecordsPage() {
  const { t, format } = useLanguage();
  const place = usePlace();
  const { choices } = place;
  const [member, state, category, text] = ["member", "state", "category", "text"].map((name) =>
    choices.get(name),
  );
  const after = choices.get("after");
  const filter = {
    ...(member && { recordedBy: [member] }),
    ...(state && { state: [state] }),
    ...(category && { category }),
    ...(text && { text }),
  };
  const view = useQuery<RecordsData>(recordsQuery, { filter, after });
  const page = view.data?.serviceRecords;
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      <PageTitle title={t("records.title")}>
        <RefreshNote
          answeredAt={view.answeredAt}
          isAsking={view.isAsking}
          isStale={view.isStale}
          onRefresh={view.refresh}
        />
      </PageTitle>
      <p className="lead">{t("records.intro")}</p>
      <RecordFilters />
      {view.status === "loading" && <Skeleton lines={12} height={40} />}
      {view.status !== "loading" && !page && (
        <Trouble problems={view.problems} onRetry={view.refresh} />
      )}
      {page && <CoverageLine coverage={page.coverage} />}
      {page && page.edges.length === 0 && (
        <Notice
          mood="empty"
          title={t(isFiltered ? "records.noMatchTitle" : "records.emptyTitle")}
          text={t(isFiltered ? "records.noMatchText" : "records.emptyText")}
        />
      )}
      {page && page.edges.length > 0 && (
        <section className="panel" aria-label={t("records.title")}>
          {page.totalCount !== null && (
            <p className="records-count">
              {t(countKey(page.coverage), { count: format.count(page.totalCount) })}
            </p>
          )}
          <RecordList page={page} caption={t("records.title")} />
          <nav className="pages" aria-label={t("records.pages")}>
            {after && (
              <Link className="button quiet" to={withChoices(place, { after: null })}>
                {t("records.first")}
              </Link>
            )}
            {page.pageInfo.hasNextPage && page.pageInfo.endCursor && (
              <Link className="button" to={withChoices(place, { after: page.pageInfo.endCursor })}>
                {t("records.next")}
              </Link>
            )}
          </nav>
        </section>
      )}
    </>
  );
}

const countKey = ({ isComplete }: Coverage) =>
  isComplete ? "records.count" : "records.countPartial";
