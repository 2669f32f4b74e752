/** The newest service records of the network, or of the city that was picked. */
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { useDirectory } from "../api/directory.ts";
import { NewestRecordsDocument } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage } from "../language/language.tsx";
import { CoverageLine } from "./coverage-line.tsx";
import { Notice, Trouble } from "./notice.tsx";
import { RecordTable } from "./record-table.tsx";
import { Skeleton } from "./skeleton.tsx";

/** Shows ten records, their coverage, and the way to all of them. */
export function NewestRecords({
  city,
  member,
  everyMs,
  onNews,
  onEverywhere,
}: {
  readonly city: string | null;
  /** Code of the window that records for the city. */
  readonly member: string | null;
  readonly everyMs: number;
  /** Called when records came in while the page was open. */
  readonly onNews: () => void;
  readonly onEverywhere: () => void;
}) {
  const { t, cityName } = useLanguage();
  const { members } = useDirectory();
  const filter = member ? { recordedBy: [member] } : null;
  const view = useAnswer(NewestRecordsDocument, { filter }, { everyMs });
  const page = view.data?.serviceRecords;
  const fresh = useFresh(
    member ?? "",
    page?.edges.map(({ node }) => node.id),
    onNews,
  );
  const title =
    city && member
      ? t("overview.newestOf", { city: cityName(city, members.get(member)) })
      : t("overview.newest");
  return (
    <section className="panel" aria-labelledby="newest-title">
      <header>
        <h2 id="newest-title">{title}</h2>
        <span className="news" role="status">
          {fresh.size > 0 && t("overview.news", { count: fresh.size })}
        </span>
        <span className="panel-tools">
          {city && <Button onClick={onEverywhere}>{t("overview.everywhere")}</Button>}
          <Link className="more" to={member ? `/records?member=${member}` : "/records"}>
            {t("overview.allRecords")}
          </Link>
        </span>
      </header>
      {view.status === "loading" && <Skeleton lines={6} height={36} />}
      {view.status !== "loading" && !page && (
        <Trouble problems={view.problems} onRetry={view.refresh} />
      )}
      {page && !page.coverage.isComplete && <CoverageLine coverage={page.coverage} isCompact />}
      {page && page.edges.length > 0 && (
        <RecordTable records={page.edges.map(({ node }) => node)} caption={title} fresh={fresh} />
      )}
      {page && page.edges.length === 0 && page.coverage.isComplete && (
        <Notice mood="empty" title={t("records.emptyTitle")} text={t("records.emptyText")} />
      )}
    </section>
  );
}

const nothing: ReadonlySet<string> = new Set();

/** Returns which of `ids` came in since the list of `subject` was first read. */
function useFresh(
  subject: string,
  ids: readonly string[] | undefined,
  onNews: () => void,
): ReadonlySet<string> {
  const known = useRef<{ subject: string; ids: Set<string> } | null>(null);
  const [fresh, setFresh] = useState(nothing);
  const key = ids?.join(" ");
  useEffect(() => {
    if (key === undefined) return;
    const now = key.split(" ");
    if (known.current?.subject !== subject) {
      known.current = { subject, ids: new Set(now) };
      setFresh(nothing);
      return;
    }
    const seen = known.current.ids;
    const news = now.filter((id) => !seen.has(id));
    if (news.length === 0) return;
    for (const id of news) seen.add(id);
    setFresh(new Set(news));
    onNews();
    // What it does is always the same; that it is made anew is no reason.
    // oxlint-disable-next-line exhaustive-deps
  }, [subject, key]);
  return fresh;
}
