/** Services that several members report: whose report counts, and why. */
import { Table } from "antd";
import { Link } from "react-router";
import { DoubleReportsDocument, type DoubleReportsQuery } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import type { Period } from "../figures/period.ts";
import { useLanguage } from "../language/language.tsx";
import { recordPath, usePlace } from "../navigation/place.ts";
import { PageSteps } from "./page-steps.tsx";
import { Panel } from "./panel.tsx";

type Report = NonNullable<DoubleReportsQuery["doubleReports"]>["edges"][number]["node"];
const place = "doubleAfter";

/** Shows the reports of a period, service by service; nothing where each is reported once. */
export function DoubleReports({ period }: { readonly period: Period }) {
  const { t, format, memberName } = useLanguage();
  const { choices } = usePlace();
  const { data } = useAnswer(DoubleReportsDocument, { period, after: choices.get(place) });
  const page = data?.doubleReports;
  if (!page || page.edges.length === 0) return null;
  const count = format.count(page.totalCount ?? page.edges.length);
  return (
    <Panel title={t("figure.doubles")} coverage={page.coverage}>
      <p className="panel-note">{t("figure.doublesNote", { count })}</p>
      <Table<Report>
        size="small"
        rowKey={({ service, member }) => `${service} ${member?.code}`}
        aria-label={t("figure.doubles")}
        dataSource={page.edges.map(({ node }) => node)}
        pagination={false}
        columns={[
          {
            key: "service",
            title: t("record.service"),
            rowScope: "row",
            render: (_, { service, serviceRecord }) =>
              serviceRecord ? (
                <>
                  <Link className="record-link" to={recordPath(serviceRecord.id)}>
                    {serviceRecord.title ?? serviceRecord.id}
                  </Link>
                  <span className="beneath">{serviceRecord.enterpriseName}</span>
                </>
              ) : (
                service
              ),
          },
          {
            key: "member",
            title: t("figure.reportedBy"),
            render: (_, { member }) => memberName(member),
          },
          {
            key: "counts",
            title: t("figure.amount"),
            render: (_, { counts }) => (
              <b data-proof={counts ? "proven" : "unproven"}>
                {t(counts ? "figure.counted" : "figure.notCounted")}
              </b>
            ),
          },
          {
            key: "reason",
            title: t("figure.reason"),
            className: "wide",
            render: (_, { reason }) => t(`doubleReason.${reason}`),
          },
        ]}
      />
      <PageSteps pageInfo={page.pageInfo} name={place} />
    </Panel>
  );
}
