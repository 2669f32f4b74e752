/** The evidence that a signed statement names: its own hash, and where its member's log stood. */
import { Popover, Typography } from "antd";
import { readCheckpoint } from "../evidence/note.ts";
import { useLanguage } from "../language/language.tsx";

/** Shows how many events the log held, and on request everything to compare. */
export function EvidenceMark({
  hash,
  checkpoint,
}: {
  readonly hash: string;
  readonly checkpoint: string | null;
}) {
  const { t, format } = useLanguage();
  const log = checkpoint === null ? null : readCheckpoint(checkpoint);
  return (
    <Popover
      trigger="click"
      title={t("bulletin.evidence")}
      content={
        <dl className="evidence-of-statement">
          <dt>{t("bulletin.statementHash")}</dt>
          <dd>
            <Typography.Text code copyable>
              {hash}
            </Typography.Text>
          </dd>
          {log && (
            <>
              <dt>{t("bulletin.logOrigin")}</dt>
              <dd>
                <code>{log.origin}</code>
              </dd>
              <dt>{t("bulletin.logRoot")}</dt>
              <dd>
                <Typography.Text code copyable>
                  {log.root}
                </Typography.Text>
              </dd>
            </>
          )}
        </dl>
      }
    >
      <button type="button" className="quiet-button">
        {log
          ? t("bulletin.logSize", { count: format.count(log.size) })
          : t("bulletin.noCheckpoint")}{" "}
        <code>{hash.slice(0, 8)}</code>
      </button>
    </Popover>
  );
}
