/** A member's own statement on a period: what it signed, on which evidence, and how to send another one. */
import { Alert, Button, Descriptions } from "antd";
import { useMemo, useState } from "react";
import { ReportStatementDocument, type OwnReportQuery } from "../api/documents.ts";
import { useAct } from "../api/use-act.ts";
import { useLanguage } from "../language/language.tsx";
import { Notice } from "../parts/notice.tsx";
import { Panel } from "../parts/panel.tsx";
import { EvidenceMark } from "./evidence-mark.tsx";
import { NumberLink } from "./number-link.tsx";
import { readStatement, statementKeys } from "./own-statement.ts";
import type { BulletinPeriod } from "./period-name.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

type Statement = NonNullable<OwnReportQuery["reportedStatements"]>[number];

/** Shows the statement that counts, the last one, with its earlier versions beneath. */
export function OwnReport({
  member,
  period,
  statements,
}: {
  readonly member: string;
  readonly period: BulletinPeriod;
  /** Of this period, the latest first. */
  readonly statements: readonly Statement[];
}) {
  const { t, format } = useLanguage();
  const [last, ...earlier] = statements;
  return (
    <Panel
      title={t("report.statement")}
      tools={<Report member={member} period={period} isAgain={last !== undefined} />}
    >
      {!last && <Notice mood="empty" title={t("report.noneTitle")} text={t("report.noneText")} />}
      {last && <Signed member={member} period={period} statement={last} />}
      {earlier.length > 0 && (
        <ul className="earlier" aria-label={t("report.earlier")}>
          {earlier.map(({ id, number, reportedAt, hash }) => (
            <li key={id}>
              {t("report.version", { number })} · {format.moment(reportedAt)}{" "}
              <code>{hash.slice(0, 8)}</code>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Signed({
  member,
  period,
  statement: { signed, hash, number, reportedAt, refusal },
}: {
  readonly member: string;
  readonly period: BulletinPeriod;
  readonly statement: Statement;
}) {
  const { t, format } = useLanguage();
  const text = useMemo(() => readStatement(signed), [signed]);
  return (
    <>
      {refusal && <Alert type="error" showIcon title={t("report.refused")} description={refusal} />}
      <Descriptions
        className="facts"
        size="small"
        layout="vertical"
        colon={false}
        column={{ xs: 1, md: 4 }}
        items={[
          {
            key: "at",
            label: t("report.reportedAt"),
            children: format.moment(reportedAt),
          },
          { key: "number", label: t("bulletin.version"), children: number },
          {
            key: "basis",
            label: t("bulletin.basis"),
            children:
              text &&
              t("report.records", {
                live: format.count(text.coverage.liveRecords),
                imported: format.count(text.coverage.importedRecords),
              }),
          },
          {
            key: "evidence",
            label: t("bulletin.evidence"),
            children: <EvidenceMark hash={hash} checkpoint={text?.checkpoint ?? null} />,
          },
        ]}
      />
      {text && (
        <dl className="total-figures">
          {statementKeys.map((key) => {
            const value = text.figures[key];
            return (
              <div key={key}>
                <dt>{t(`indicator.${key}`)}</dt>
                <dd>
                  <NumberLink indicator={key} period={period} member={member} value={value}>
                    {key === "feeFen" ? format.money(value ?? 0) : format.count(value ?? 0)}
                  </NumberLink>
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      <p className="panel-note">{t("report.liveNote")}</p>
    </>
  );
}

function Report({
  member,
  period: { year, quarter },
  isAgain,
}: {
  readonly member: string;
  readonly period: BulletinPeriod;
  readonly isAgain: boolean;
}) {
  const { t } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const act = useAct(ReportStatementDocument);
  const label = t(isAgain ? "report.again" : "report.now");
  const period = { year, ...(quarter !== null && { quarter }) };
  return (
    <>
      <Button type={isAgain ? "default" : "primary"} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {isAsking && (
        <ReasonDialog
          title={label}
          label={label}
          text={<p>{t(isAgain ? "report.sureAgain" : "report.sure")}</p>}
          reasonLabel={null}
          act={act}
          onDo={() =>
            void act.run({ input: { member, period } }).then((data) => data && setAsking(false))
          }
          onClose={() => {
            act.forget();
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
