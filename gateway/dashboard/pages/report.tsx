/** A member's own report on one period: what was asked, what it signed, and what it is asked about it. */
import { Alert } from "antd";
import { Link } from "react-router";
import { useDirectory } from "../api/directory.ts";
import { OwnReportDocument, type OwnReportQuery } from "../api/documents.ts";
import { useSession } from "../api/session.ts";
import { useAnswer } from "../api/use-answer.ts";
import { OwnFindings } from "../bulletin/own-findings.tsx";
import { OwnReport } from "../bulletin/own-report.tsx";
import { isSamePeriod, periodOfCode, usePeriodName } from "../bulletin/period-name.ts";
import type { Period } from "../figures/period.ts";
import { useLanguage } from "../language/language.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Panel } from "../parts/panel.tsx";
import { RefreshNote } from "../parts/refresh-note.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { workOf } from "../work/roles.ts";
import { MissingPage } from "./missing.tsx";

const everyMs = 10_000;

/** Shows the report of the account's member on a period such as `2026-3`. */
export function ReportPage({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const { account, isKnown } = useSession();
  const { members } = useDirectory();
  const period = periodOfCode(id);
  const keeps = account && workOf(account, members).keeps;
  if (!period) return <MissingPage />;
  if (!isKnown || (account && members.size === 0)) return <Skeleton lines={4} height={120} />;
  if (keeps) return <Own member={keeps} period={period} />;
  return (
    <>
      <PageTitle title={t("report.title")} />
      <Notice mood="empty" title={t("work.signInTitle")} text={t("report.signInText")}>
        {!account && (
          <Link to="/sign-in" state={{ from: `/reports/${id}` }}>
            {t("account.signIn")}
          </Link>
        )}
      </Notice>
    </>
  );
}

function Own({ member, period }: { readonly member: string; readonly period: Period }) {
  const { t, memberName } = useLanguage();
  const { members } = useDirectory();
  const nameOf = usePeriodName();
  const view = useAnswer(OwnReportDocument, { member }, { everyMs });
  const isOfPeriod = (one: { readonly period: Period }) => isSamePeriod(one.period, period);
  const { statementRequests, reportedStatements, statementFindings } = view.data ?? {};
  const request = statementRequests?.find(isOfPeriod);
  return (
    <>
      <nav className="trail" aria-label={t("nav.work")}>
        <Link to="/work?list=reports">← {t("work.reports")}</Link>
      </nav>
      <PageTitle title={t("report.of", { period: nameOf(period) })}>
        <span className="lead">{memberName(members.get(member), member)}</span>
        <RefreshNote view={view} />
      </PageTitle>
      {view.status === "loading" && <Skeleton lines={4} height={120} />}
      {view.status === "failed" && <Trouble problems={view.problems} onRetry={view.refresh} />}
      {view.data && (
        <>
          <Asked request={request} />
          <OwnReport
            member={member}
            period={period}
            statements={(reportedStatements ?? []).filter(isOfPeriod)}
          />
          <Panel title={t("report.findings")} isMissing={statementFindings === null}>
            <OwnFindings member={member} findings={(statementFindings ?? []).filter(isOfPeriod)} />
          </Panel>
        </>
      )}
    </>
  );
}

type Request = NonNullable<OwnReportQuery["statementRequests"]>[number];

function Asked({ request }: { readonly request: Request | undefined }) {
  const { t, format } = useLanguage();
  if (!request) return <Alert type="info" showIcon title={t("report.notAsked")} />;
  const { isAnswered, dueAt, reminders, note, form } = request;
  const isLate = !isAnswered && Date.parse(dueAt) < Date.now();
  const shown = [
    form.tableNumber && t("report.tableNumber", { number: form.tableNumber }),
    form.authority && t("report.authority", { name: form.authority }),
    form.approvalNumber && t("report.approvalNumber", { number: form.approvalNumber }),
    form.validUntil && t("report.validUntil", { day: form.validUntil }),
  ].filter(Boolean);
  return (
    <Alert
      showIcon
      type={isAnswered ? "success" : isLate ? "error" : "warning"}
      title={t(isAnswered ? "report.isAnswered" : isLate ? "report.isLate" : "report.isDue", {
        time: format.moment(dueAt),
      })}
      description={
        (reminders > 0 || shown.length > 0) && (
          <>
            {reminders > 0 && (
              <p>
                {t("report.reminded", { count: reminders })}
                {note && t("bulletin.because", { reason: note })}
              </p>
            )}
            {shown.length > 0 && <p>{shown.join("；")}</p>}
          </>
        )
      }
    />
  );
}
