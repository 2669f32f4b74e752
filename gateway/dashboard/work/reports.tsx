/** What the hub asks of this member: statements to report, and questions about them to answer. */
import { Table } from "antd";
import { Link } from "react-router";
import { ReportWorkDocument, type OwnRequestFragment } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { isSamePeriod, periodCode, usePeriodName } from "../bulletin/period-name.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { reportPath } from "../navigation/place.ts";
import { Notice, Trouble } from "../parts/notice.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

const everyMs = 15_000;

/** Shows one row a period, the latest first; each leads to the report and its findings. */
export function Reports({ member }: { readonly member: string }) {
  const { t, format } = useLanguage();
  const nameOf = usePeriodName();
  const view = useAnswer(ReportWorkDocument, { member }, { everyMs });
  const requests = view.data?.statementRequests;
  const findings = view.data?.statementFindings ?? [];
  if (view.status === "loading") return <Skeleton lines={6} height={44} />;
  if (!requests) return <Trouble problems={view.problems} onRetry={view.refresh} />;
  if (requests.length === 0)
    return <Notice mood="empty" title={t("report.noWorkTitle")} text={t("report.noWorkText")} />;
  const openOf = ({ period }: OwnRequestFragment) =>
    findings.filter((one) => one.state === "OPEN" && isSamePeriod(one.period, period)).length;
  return (
    <Table<OwnRequestFragment>
      size="middle"
      rowKey={({ period }) => periodCode(period)}
      aria-label={t("work.reports")}
      dataSource={requests}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          key: "period",
          title: t("bulletin.period"),
          rowScope: "row",
          render: (_, { period }) => (
            <Link className="record-link" to={reportPath(periodCode(period))}>
              {nameOf(period)}
            </Link>
          ),
        },
        {
          key: "state",
          title: t("bulletin.state"),
          render: (_, { isAnswered, dueAt }) => {
            const isLate = !isAnswered && Date.parse(dueAt) < Date.now();
            return (
              <span
                className="report-standing"
                data-standing={isAnswered ? "ON_TIME" : isLate ? "MISSING" : "LATE"}
              >
                {t(isAnswered ? "report.answered" : isLate ? "report.late" : "report.waiting")}
              </span>
            );
          },
        },
        {
          key: "due",
          title: t("report.dueAt"),
          className: "wide day",
          render: (_, { dueAt }) => format.moment(dueAt),
        },
        {
          key: "reminders",
          title: t("bulletin.reminders"),
          className: "wide",
          render: (_, { reminders, note }) =>
            reminders > 0 ? (
              <>
                {reminders}
                {note && <span className="beneath">{note}</span>}
              </>
            ) : (
              noValue
            ),
        },
        {
          key: "findings",
          title: t("report.openFindings"),
          render: (_, request) => {
            const count = openOf(request);
            return count > 0 ? (
              <Link className="open-findings" to={reportPath(periodCode(request.period))}>
                {t("report.toAnswer", { count })}
              </Link>
            ) : (
              noValue
            );
          },
        },
      ]}
    />
  );
}
