/** The newest service records of the network, or of the city that was picked. */
import { useQuery } from "../api/use-query.ts";
import { useDirectory } from "../api/directory.tsx";
import { useLanguage } from "../language/language.tsx";
import { Link } from "../navigation/location.tsx";
import { CoverageLine } from "./coverage-line.tsx";
import { Notice, Trouble } from "./notice.tsx";
import { RecordList, recordPageFields, type RecordPage } from "./record-list.tsx";
import { Skeleton } from "./skeleton.tsx";

export const newestRecordsQuery = `query NewestRecords($filter: ServiceRecordFilter) {
  serviceRecords(first: 10, filter: $filter) ${recordPageFields}
}`;

type NewestData = { readonly serviceRecords: RecordPage | null };

/** Shows ten records, their coverage, and the way to all of them. */
export function NewestRecords({
  city,
  member,
  everyMs,
  onEverywhere,
}: {
  readonly city: string | null;
  /** Code of the window that records for the city. */
  readonly member: string | null;
  readonly everyMs: number;
  readonly onEverywhere: () => void;
}) {
  const { t, cityName } = useLanguage();
  const { members } = useDirectory();
  const filter = member ? { recordedBy: [member] } : null;
  const view = useQuery<NewestData>(newestRecordsQuery, { filter }, everyMs);
  const page = view.data?.serviceRecords;
  const title =
    city && member
      ? t("overview.newestOf", { city: cityName(city, members.get(member)) })
      : t("overview.newest");
  return (
    <section className="panel" aria-labelledby="newest-title">
      <header>
        <h2 id="newest-title">{title}</h2>
        {city && (
          <button type="button" className="button quiet" onClick={onEverywhere}>
            {t("overview.everywhere")}
          </button>
        )}
        <Link className="more" to={member ? `/records?member=${member}` : "/records"}>
          {t("overview.allRecords")}
        </Link>
      </header>
      {view.status === "loading" && <Skeleton lines={6} height={36} />}
      {view.status !== "loading" && !page && (
        <Trouble problems={view.problems} onRetry={view.refresh} />
      )}
      {page && !page.coverage.isComplete && <CoverageLine coverage={page.coverage} isCompact />}
      {page && page.edges.length > 0 && <RecordList page={page} caption={title} />}
      {page && page.edges.length === 0 && (
        <Notice mood="empty" title={t("records.emptyTitle")} text={t("records.emptyText")} />
      )}
    </section>
  );
}
