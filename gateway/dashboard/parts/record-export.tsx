/** Takes the records that are chosen home as a file, page by page, and says how far it is. */
import { Button, Modal, Progress, Result } from "antd";
import { useRef, useState } from "react";
import { useCounties } from "../api/counties.ts";
import { readRecords, type ExportChoice } from "../api/read-records.ts";
import { GrowingCsv } from "../figures/csv.ts";
import { useLanguage, type Speech } from "../language/language.tsx";
import type { TextKey } from "../language/texts.ts";
import { handOver } from "./hand-over.ts";
import { headOf, rowsOf } from "./record-rows.ts";

/** So many go at once; whoever takes more is told first what it means. */
const fewRecords = 10_000;
/** A sheet of a spreadsheet holds 1,048,576 rows. */
const mostRecords = 1_000_000;

type Run =
  | { readonly state: "asked" | "tooMany"; readonly of: number }
  | { readonly state: "running"; readonly done: number; readonly minutes: number | null }
  | { readonly state: "done"; readonly done: number; readonly missing: number }
  | { readonly state: "failed"; readonly done: number; readonly message: string };

/** Shows the button, and while it runs the progress with the way to stop it. */
export function RecordExport({
  choice,
  total,
}: {
  readonly choice: ExportChoice;
  /** How many there are, as far as anybody knows. */
  readonly total: number | null;
}) {
  const speech = useLanguage();
  const { t } = speech;
  const counties = useCounties();
  const [run, setRun] = useState<Run | null>(null);
  const stop = useRef<AbortController | null>(null);

  const start = async () => {
    const attempt = new AbortController();
    stop.current = attempt;
    const begun = performance.now();
    const file = new GrowingCsv(headOf(speech));
    let done = 0;
    setRun({ state: "running", done, minutes: null });
    try {
      const missing = await readRecords(choice, attempt.signal, (records) => {
        file.add(rowsOf(records, speech, counties));
        done += records.length;
        const left = total && ((performance.now() - begun) / done) * (total - done);
        setRun({ state: "running", done, minutes: left && Math.ceil(left / 60_000) });
      });
      const day = new Date().toISOString().slice(0, 10);
      const name = t(missing > 0 ? "export.filePartial" : "export.file", { day });
      handOver(file.content(), `${name}.csv`);
      setRun({ state: "done", done, missing });
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      setRun(attempt.signal.aborted ? null : { state: "failed", done, message });
    }
  };
  const begin = () => {
    if (total !== null && total > mostRecords) setRun({ state: "tooMany", of: total });
    else if (total !== null && total > fewRecords) setRun({ state: "asked", of: total });
    else void start();
  };
  const close = () => {
    stop.current?.abort();
    setRun(null);
  };
  const closing: TextKey = run?.state === "running" ? "export.stop" : "export.close";
  return (
    <>
      <Button onClick={begin}>{t("export.start")}</Button>
      <Modal
        open={run !== null}
        title={t("export.title")}
        onCancel={close}
        mask={{ closable: false }}
        footer={
          <>
            <Button onClick={close}>{t(closing)}</Button>
            {run?.state === "asked" && (
              <Button type="primary" onClick={() => void start()}>
                {t("export.begin")}
              </Button>
            )}
          </>
        }
      >
        {run && <Standing run={run} total={total} speech={speech} />}
      </Modal>
    </>
  );
}

function Standing({
  run,
  total,
  speech: { t, format },
}: {
  readonly run: Run;
  readonly total: number | null;
  readonly speech: Speech;
}) {
  switch (run.state) {
    case "asked":
      return <p>{t("export.asked", { count: format.count(run.of) })}</p>;
    case "tooMany":
      return (
        <p>
          {t("export.tooMany", { count: format.count(run.of), most: format.count(mostRecords) })}
        </p>
      );
    case "running":
      return (
        <>
          <p>
            {run.done === 0 || total === null
              ? t("export.begins")
              : t("export.progress", { done: format.count(run.done), of: format.count(total) })}
            {run.minutes !== null && run.minutes > 1 && (
              <> · {t("export.left", { minutes: run.minutes })}</>
            )}
          </p>
          <Progress
            aria-label={t("export.title")}
            percent={total ? Math.min(100, Math.floor((run.done / total) * 100)) : 0}
            status="active"
          />
        </>
      );
    case "done":
      return (
        <Result
          status={run.missing > 0 ? "warning" : "success"}
          title={t("export.done", { count: format.count(run.done) })}
          subTitle={run.missing > 0 ? t("export.missing", { missing: run.missing }) : undefined}
        />
      );
    case "failed":
      return <Result status="error" title={t("export.failed")} subTitle={run.message} />;
  }
}
