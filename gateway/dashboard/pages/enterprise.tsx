/** One enterprise: everything that the network did for it, over time and members. */
import { Table, Tag } from "antd";
import { Link } from "react-router";
import { useCounties } from "../api/counties.ts";
import { EnterpriseDocument, type EnterpriseQuery } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { recordPath, usePlace } from "../navigation/place.ts";
import { CoverageLine } from "../parts/coverage-line.tsx";
import { Facts, type Fact } from "../parts/facts.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { PageSteps } from "../parts/page-steps.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Panel } from "../parts/panel.tsx";
import { RecordTable } from "../parts/record-table.tsx";
import { RefreshNote } from "../parts/refresh-note.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

type Enterprise = NonNullable<EnterpriseQuery["enterprise"]>;

/** Shows the enterprise with this credit code. */
export function EnterprisePage({ id: creditCode }: { readonly id: string }) {
  const { t } = useLanguage();
  const { choices } = usePlace();
  const view = useAnswer(EnterpriseDocument, { creditCode, after: choices.get("after") });
  const enterprise = view.data?.enterprise;
  const isWrong = view.problems.some(({ code }) => code === "BAD_USER_INPUT");
  const name = enterprise && (enterprise.name ?? enterprise.registrations?.nodes[0]?.name);
  return (
    <>
      <nav className="trail" aria-label={t("record.back")}>
        <Link to="/records">← {t("record.back")}</Link>
      </nav>
      <PageTitle title={name ?? t("enterprise.title")}>
        <RefreshNote view={view} />
      </PageTitle>
      {view.status === "loading" && <Skeleton lines={3} height={240} />}
      {view.status !== "loading" && !enterprise && !isWrong && (
        <Trouble problems={view.problems} onRetry={view.refresh} />
      )}
      {isWrong && (
        <Notice
          mood="empty"
          title={t("enterprise.wrongTitle")}
          text={t("enterprise.wrongText", { code: creditCode })}
        />
      )}
      {enterprise && (
        <>
          <Basics enterprise={enterprise} />
          <Services records={enterprise.serviceRecords} />
          <div className="halves">
            <Demands demands={enterprise.demands} />
            <Activities activities={enterprise.activities} />
          </div>
        </>
      )}
    </>
  );
}

function Basics({ enterprise }: { readonly enterprise: Enterprise }) {
  const { t, format, cityName, memberName } = useLanguage();
  const { nameOf } = useCounties(enterprise.county !== null);
  const { registrations, cityCode, size } = enterprise;
  const sizes = { MEDIUM: "size.MEDIUM", SMALL: "size.SMALL", MICRO: "size.MICRO" } as const;
  const facts: readonly Fact[] = [
    ["record.creditCode", <code key="code">{enterprise.creditCode}</code>],
    ["ranking.city", cityCode && cityName(cityCode)],
    ["record.county", enterprise.county && nameOf(enterprise.county)],
    ["enterprise.industry", enterprise.industryCode],
    ["enterprise.size", size && size in sizes && t(sizes[size as keyof typeof sizes])],
    [
      "enterprise.registrations",
      registrations &&
        registrations.nodes.length > 0 &&
        registrations.nodes.map(({ window, registeredAt }) => (
          <div key={window?.code}>
            {memberName(window)} · {format.day(registeredAt)}
          </div>
        )),
    ],
  ];
  return (
    <Panel
      title={t("record.facts")}
      coverage={registrations?.coverage}
      tools={!enterprise.name && <Tag>{t("enterprise.notInDirectory")}</Tag>}
    >
      <Facts facts={facts} />
    </Panel>
  );
}

function Services({ records }: { readonly records: Enterprise["serviceRecords"] }) {
  const { t, format } = useLanguage();
  const title = t("enterprise.services", { count: format.count(records?.totalCount ?? 0) });
  return (
    <Panel title={title} isMissing={!records}>
      {records && <CoverageLine coverage={records.coverage} isCompact />}
      {records && records.edges.length > 0 ? (
        <>
          <RecordTable records={records.edges.map(({ node }) => node)} caption={title} />
          <PageSteps pageInfo={records.pageInfo} />
        </>
      ) : (
        <p className="panel-note">{t("enterprise.noServices")}</p>
      )}
    </Panel>
  );
}

function Demands({ demands }: { readonly demands: Enterprise["demands"] }) {
  const { t, format, memberName } = useLanguage();
  const title = t("enterprise.demands", { count: format.count(demands?.totalCount ?? 0) });
  return (
    <Panel title={title} coverage={demands?.coverage} isMissing={!demands}>
      {demands && demands.edges.length > 0 ? (
        <Table
          size="middle"
          rowKey="id"
          pagination={false}
          aria-label={title}
          dataSource={demands.edges.map(({ node }) => node)}
          columns={[
            {
              key: "title",
              title: t("demand.title"),
              rowScope: "row",
              render: (_, { title: text, matches }) => {
                const record = matches.find(({ recordId }) => recordId)?.recordId;
                return record ? <Link to={recordPath(record)}>{text}</Link> : text;
              },
            },
            {
              key: "at",
              title: t("demand.submittedAt"),
              render: (_, { submittedAt }) => format.day(submittedAt),
            },
            {
              key: "by",
              title: t("record.recordedBy"),
              className: "wide",
              render: (_, { recordedBy }) => memberName(recordedBy),
            },
            {
              key: "state",
              title: t("record.state"),
              render: (_, { state }) => t(`demandState.${state}`),
            },
          ]}
        />
      ) : (
        <p className="panel-note">{t("enterprise.noDemands")}</p>
      )}
    </Panel>
  );
}

function Activities({ activities }: { readonly activities: Enterprise["activities"] }) {
  const { t, format } = useLanguage();
  const title = t("enterprise.activities", { count: format.count(activities?.totalCount ?? 0) });
  return (
    <Panel title={title} coverage={activities?.coverage} isMissing={!activities}>
      {activities && activities.edges.length > 0 ? (
        <Table
          size="middle"
          rowKey="id"
          pagination={false}
          aria-label={title}
          dataSource={activities.edges.map(({ node }) => node)}
          columns={[
            { key: "name", title: t("activity.name"), dataIndex: "name", rowScope: "row" },
            {
              key: "on",
              title: t("activity.startsOn"),
              render: (_, { startsOn }) => format.day(startsOn),
            },
            {
              key: "by",
              title: t("activity.organiser"),
              className: "wide",
              render: (_, { organiserName }) => organiserName || noValue,
            },
          ]}
        />
      ) : (
        <p className="panel-note">{t("enterprise.noActivities")}</p>
      )}
    </Panel>
  );
}
