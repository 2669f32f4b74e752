/** All service records of the network, page by page, with filters that live in the address. */
import { RecordsDocument } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { filterFrom, orderFrom } from "../figures/record-choice.ts";
import { useLanguage } from "../language/language.tsx";
import { usePlace } from "../navigation/place.ts";
import { useColumns } from "../parts/column-choice.tsx";
import { CoverageLine } from "../parts/coverage-line.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { PageSteps } from "../parts/page-steps.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { RecordExport } from "../parts/record-export.tsx";
import { RecordFilters } from "../parts/record-filters.tsx";
import { RecordTable } from "../parts/record-table.tsx";
import { RefreshNote } from "../parts/refresh-note.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

/** Shows the page of records that the address asks for. */
export function RecordsPage() {
  const { t, format } = useLanguage();
  const { choices, choose } = usePlace();
  const { columns, choice } = useColumns();
  const [filter, orderBy] = [filterFrom(choices), orderFrom(choices)];
  const view = useAnswer(RecordsDocument, { filter, orderBy, after: choices.get("after") });
  const page = view.data?.serviceRecords;
  // Where nobody answered, nobody said that there is nothing.
  const isEmpty =
    page?.edges.length === 0 && (page.coverage.answered > 0 || page.coverage.expected === 0);
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      <PageTitle title={t("records.title")}>
        <RefreshNote view={view} />
      </PageTitle>
      <p className="lead">{t("records.intro")}</p>
      <RecordFilters />
      {view.status === "loading" && <Skeleton lines={12} height={40} />}
      {view.status !== "loading" && !page && (
        <Trouble problems={view.problems} onRetry={view.refresh} />
      )}
      {page && <CoverageLine coverage={page.coverage} />}
      {isEmpty && (
        <Notice
          mood="empty"
          title={t(isFiltered ? "records.noMatchTitle" : "records.emptyTitle")}
          text={t(isFiltered ? "records.noMatchText" : "records.emptyText")}
        />
      )}
      {page && page.edges.length > 0 && (
        <section className="panel" aria-label={t("records.title")}>
          <header>
            <p className="records-count">
              {page.totalCount !== null &&
                t(page.coverage.isComplete ? "records.count" : "records.countPartial", {
                  count: format.count(page.totalCount),
                })}
            </p>
            <span className="panel-tools">
              {choice}
              <RecordExport choice={{ filter, orderBy }} total={page.totalCount} />
            </span>
          </header>
          <RecordTable
            records={page.edges.map(({ node }) => node)}
            caption={t("records.title")}
            columns={columns}
            order={orderBy}
            onChange={(_, __, sorter) => {
              const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
              const name = columnKey === "completedAt" ? "COMPLETED" : "OPENED";
              choose({ order: `${name}_${order === "ascend" ? "ASC" : "DESC"}`, after: null });
            }}
          />
          <PageSteps pageInfo={page.pageInfo} />
        </section>
      )}
    </>
  );
}
