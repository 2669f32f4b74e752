/** One member: whether it answers, its figures, what it says of itself, and its newest records. */
import { Table } from "antd";
import { Link } from "react-router";
import { MemberPageDocument, type MemberPageQuery } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { indicatorKeys, indicatorKinds } from "../figures/indicators.ts";
import { noValue } from "../language/format.ts";
import { ledgerWord } from "../language/ledger-words.ts";
import { useLanguage } from "../language/language.tsx";
import { usePeriod } from "../navigation/period.ts";
import { usePlace } from "../navigation/place.ts";
import { ContractMark } from "../parts/contract-mark.tsx";
import { MemberDiscipline } from "../parts/discipline.tsx";
import { Facts, type Fact } from "../parts/facts.tsx";
import { MemberState } from "../parts/member-state.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Panel } from "../parts/panel.tsx";
import { PeriodChoice } from "../parts/period-choice.tsx";
import { RecordTable } from "../parts/record-table.tsx";
import { RefreshNote } from "../parts/refresh-note.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

const everyMs = 15_000;

/** Shows the member with this code. */
export function MemberPage({ id: code }: { readonly id: string }) {
  const { t, memberName } = useLanguage();
  const { choose } = usePlace();
  const { period, isKnown } = usePeriod();
  const variables = { code, codes: [code], period };
  const view = useAnswer(MemberPageDocument, variables, { everyMs, isWanted: isKnown });
  const { data } = view;
  const member = data?.member;
  return (
    <>
      <nav className="trail" aria-label={t("network.back")}>
        <Link to="/network">← {t("network.back")}</Link>
      </nav>
      <PageTitle title={member ? memberName(member) : t("network.member")}>
        {member && <MemberState member={member} />}
        <RefreshNote view={view} />
      </PageTitle>
      {view.status === "loading" && <Skeleton lines={3} height={220} />}
      {view.status === "failed" && <Trouble problems={view.problems} onRetry={view.refresh} />}
      {data && !member && (
        <Notice mood="empty" title={t("network.noneTitle")} text={t("network.noneText")} />
      )}
      {data && member && (
        <>
          <Basics member={member} />
          <Panel
            title={t("network.figures")}
            coverage={gapOf(data.networkStatistics?.coverage, code)}
            isMissing={!data.networkStatistics}
            tools={
              <PeriodChoice
                period={period}
                onChoose={({ year, quarter }) =>
                  choose({ year: String(year), quarter: quarter ? String(quarter) : null })
                }
              />
            }
          >
            <Figures rows={data.networkStatistics?.byMember ?? []} code={code} />
          </Panel>
          <Panel
            title={t("network.newest")}
            coverage={data.serviceRecords?.coverage}
            isMissing={!data.serviceRecords}
            tools={<Link to={`/records?member=${code}`}>{t("overview.allRecords")}</Link>}
          >
            {data.serviceRecords && data.serviceRecords.edges.length > 0 ? (
              <RecordTable
                records={data.serviceRecords.edges.map(({ node }) => node)}
                caption={t("network.newest")}
                columns={["acceptedAt", "category", "provider", "state", "fee", "rating"]}
              />
            ) : (
              data.serviceRecords?.coverage.isComplete && (
                <p className="panel-note">{t("records.emptyTitle")}</p>
              )
            )}
          </Panel>
          <MemberDiscipline code={code} year={period.year} />
          <Offers offers={data.serviceProducts} />
        </>
      )}
    </>
  );
}

type Page = MemberPageQuery;

/** Who else is missing from the whole network is not this member's matter. */
function gapOf(
  coverage: NonNullable<Page["networkStatistics"]>["coverage"] | undefined,
  code: string,
) {
  const gaps = coverage?.gaps.filter(({ member }) => member === code) ?? [];
  if (!coverage || gaps.length === 0) return undefined;
  return { ...coverage, expected: 1, answered: 0, gaps };
}

function Basics({ member }: { readonly member: NonNullable<Page["member"]> }) {
  const { t, format, cityName } = useLanguage();
  const { health, profile, kind, cityCode } = member;
  const facts: readonly Fact[] = [
    ["network.code", <code key="code">{member.code}</code>],
    ["network.kind", kind && t(`kind.${kind}`)],
    ["ranking.city", cityCode && cityName(cityCode)],
    [
      "network.latency",
      health?.latencyMs != null &&
        t("network.milliseconds", { ms: format.count(health.latencyMs) }),
    ],
    ["network.lastAnswer", health?.lastAnsweredAt && format.instant(health.lastAnsweredAt)],
    ["contract.title", member.contract && <ContractMark contract={member.contract} />],
    ["network.introduction", profile?.introduction],
    ["network.staff", profile?.staff != null && format.count(profile.staff)],
    ["network.experts", profile?.experts != null && format.count(profile.experts)],
    [
      "network.equipment",
      profile?.equipment.map(({ name, count }) => `${name} × ${format.count(count)}`).join("；"),
    ],
  ];
  return (
    <Panel title={t("record.facts")}>
      <Facts facts={facts} />
    </Panel>
  );
}

function Figures({
  rows,
  code,
}: {
  readonly rows: NonNullable<NonNullable<Page["networkStatistics"]>["byMember"]>;
  readonly code: string;
}) {
  const { t, format } = useLanguage();
  const row = rows.find(({ member }) => member?.code === code);
  return (
    <dl className="figure-grid">
      {indicatorKeys.map((key) => (
        <div key={key} title={t(`hint.${key}`)}>
          <dt>{t(`indicator.${key}`)}</dt>
          <dd>{format.figure(indicatorKinds[key], row?.[key] ?? null)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Offers({ offers }: { readonly offers: Page["serviceProducts"] }) {
  const { t, format } = useLanguage();
  if (offers && offers.edges.length === 0) return null;
  return (
    <Panel
      title={t("network.offers", { count: format.count(offers?.totalCount ?? 0) })}
      coverage={offers?.coverage}
      isMissing={!offers}
    >
      <Table
        size="middle"
        rowKey="id"
        pagination={false}
        aria-label={t("indicator.productsOffered")}
        dataSource={offers?.edges.map(({ node }) => node) ?? []}
        columns={[
          { key: "name", title: t("network.offer"), dataIndex: "name", rowScope: "row" },
          {
            key: "nature",
            title: t("record.nature"),
            render: (_, { nature }) => (nature ? ledgerWord(nature, t) : noValue),
          },
          {
            key: "limit",
            title: t("network.limit"),
            align: "end",
            render: (_, { disclosures: { timeLimitDays } }) =>
              timeLimitDays === null ? noValue : t("due.workingDays", { days: timeLimitDays }),
          },
          {
            key: "open",
            title: t("network.disclosed"),
            render: (_, { isPublishable }) =>
              t(isPublishable ? "network.disclosedAll" : "network.disclosedPart"),
          },
        ]}
      />
    </Panel>
  );
}
