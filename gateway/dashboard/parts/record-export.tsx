/** Takes the records that are chosen home as a file, page by page, and says how far it is. */
import { Button, Modal, Progress, Result } from "antd";
import { useRef, useState } from "react";
import { ask } from "../api/client.ts";
import { useCounties, type Counties } from "../api/counties.ts";
import { ExportedRecordsDocument, type ExportedRecordsQueryVariables } from "../api/documents.ts";
import type { ListedRecord, RecordPage } from "../api/shapes.ts";
import { csvOf } from "../figures/csv.ts";
import { ledgerWord } from "../language/ledger-words.ts";
import { useLanguage, type Speech } from "../language/language.tsx";
import { handOver } from "./hand-over.ts";
import { columnKeys, columnText, natureText } from "./record-table.tsx";

type Run =
  | { readonly state: "running"; readonly done: number; readonly of: number | null }
  | { readonly state: "done"; readonly done: number; readonly missing: number }
  | { readonly state: "failed"; readonly message: string };

/** Shows the button, and while it runs the progress with the way to stop it. */
export function RecordExport({ choice }: { readonly choice: Choice }) {
  const speech = useLanguage();
  const { t, format } = speech;
  const counties = useCounties();
  const [run, setRun] = useState<Run | null>(null);
  const stop = useRef<AbortController | null>(null);

  const start = async () => {
    const attempt = new AbortController();
    stop.current = attempt;
    setRun({ state: "running", done: 0, of: null });
    try {
      const { records, missing } = await collect(choice, attempt.signal, (done, of) =>
        setRun({ state: "running", done, of }),
      );
      const day = new Date().toISOString().slice(0, 10);
      const name = t(missing > 0 ? "export.filePartial" : "export.file", { day });
      handOver(
        new Blob([csvOf(rowsOf(records, speech, counties))], { type: "text/csv" }),
        `${name}.csv`,
      );
      setRun({ state: "done", done: records.length, missing });
    } catch (cause) {
      if (attempt.signal.aborted) return setRun(null);
      setRun({ state: "failed", message: cause instanceof Error ? cause.message : String(cause) });
    }
    return undefined;
  };
  const close = () => {
    stop.current?.abort();
    setRun(null);
  };
  return (
    <>
      <Button onClick={() => void start()}>{t("export.start")}</Button>
      <Modal
        open={run !== null}
        title={t("export.title")}
        onCancel={close}
        mask={{ closable: false }}
        footer={
          <Button onClick={close}>
            {t(run?.state === "running" ? "export.stop" : "export.close")}
          </Button>
        }
      >
        {run?.state === "running" && (
          <>
            <p>
              {run.of === null
                ? t("export.begins")
                : t("export.progress", { done: format.count(run.done), of: format.count(run.of) })}
            </p>
            <Progress
              aria-label={t("export.title")}
              percent={run.of ? Math.min(100, Math.floor((run.done / run.of) * 100)) : 0}
              status="active"
            />
          </>
        )}
        {run?.state === "done" && (
          <Result
            status={run.missing > 0 ? "warning" : "success"}
            title={t("export.done", { count: format.count(run.done) })}
            subTitle={run.missing > 0 ? t("export.missing", { missing: run.missing }) : undefined}
          />
        )}
        {run?.state === "failed" && (
          <Result status="error" title={t("export.failed")} subTitle={run.message} />
        )}
      </Modal>
    </>
  );
}

type Choice = Pick<ExportedRecordsQueryVariables, "filter" | "orderBy">;

/** Reads page after page. @throws when a page cannot be read, or `signal` aborts */
async function collect(
  choice: Choice,
  signal: AbortSignal,
  tell: (done: number, of: number | null) => void,
): Promise<{ records: ListedRecord[]; missing: number }> {
  const records: ListedRecord[] = [];
  let missing = 0;
  let after: string | null = null;
  do {
    // One page needs the cursor of the one before.
    // oxlint-disable-next-line no-await-in-loop
    const page = await readPage(choice, after, signal);
    records.push(...page.edges.map(({ node }) => node));
    missing = Math.max(missing, page.coverage.expected - page.coverage.answered);
    tell(records.length, page.totalCount);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return { records, missing };
}

async function readPage(
  choice: Choice,
  after: string | null,
  signal: AbortSignal,
): Promise<RecordPage> {
  const { data, problems } = await ask(ExportedRecordsDocument, { ...choice, after }, signal);
  if (data?.serviceRecords) return data.serviceRecords;
  throw new Error(problems[0]?.message ?? "");
}

function rowsOf(
  records: readonly ListedRecord[],
  { t, format, memberName, categoryName }: Speech,
  { nameOf }: Counties,
) {
  const day = (time: string | null) => (time ? format.day(time) : "");
  const cell: Readonly<Record<(typeof columnKeys)[number], (record: ListedRecord) => string>> = {
    acceptedAt: ({ acceptedAt, startedAt }) => day(acceptedAt ?? startedAt),
    completedAt: ({ completedAt }) => day(completedAt),
    category: ({ category }) => (category ? categoryName(category) : ""),
    provider: ({ provider, providerName }) =>
      providerName ?? (provider ? memberName(provider) : ""),
    recordedBy: ({ recordedBy }) => (recordedBy ? memberName(recordedBy) : ""),
    county: ({ county }) => (county ? nameOf(county) : ""),
    mode: ({ mode }) => (mode ? ledgerWord(mode, t) : ""),
    nature: ({ isPublicWelfare }) => natureText(t, isPublicWelfare),
    state: ({ state }) => t(`state.${state}`),
    fee: ({ feeFen }) => (feeFen === null ? "" : format.money(feeFen)),
    rating: ({ rating }) => (rating ? String(rating.level) : ""),
  };
  const head = [
    t("record.id"),
    t("record.service"),
    t("record.enterprise"),
    t("record.creditCode"),
    ...columnKeys.map((key) => t(columnText(key))),
  ];
  return [
    head,
    ...records.map((record) => [
      record.id,
      record.title,
      record.enterpriseName ?? "",
      record.enterprise?.creditCode ?? "",
      ...columnKeys.map((key) => cell[key](record)),
    ]),
  ];
}
