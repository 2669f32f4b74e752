/** The members of the network: who belongs, who answers, and how fast. */
import { Table, Tabs } from "antd";
import { Link } from "react-router";
import { NetworkDocument, type NetworkQuery } from "../api/documents.ts";
import type { MemberKind } from "../api/shapes.ts";
import { useAnswer } from "../api/use-answer.ts";
import { noValue } from "../language/format.ts";
import { useLanguage } from "../language/language.tsx";
import { usePeriod } from "../navigation/period.ts";
import { memberPath, usePlace } from "../navigation/place.ts";
import { ContractMark } from "../parts/contract-mark.tsx";
import { CoverageLine } from "../parts/coverage-line.tsx";
import { NetworkDiscipline } from "../parts/discipline.tsx";
import { MemberState } from "../parts/member-state.tsx";
import { Trouble } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { RefreshNote } from "../parts/refresh-note.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { asAnswered, standingOf } from "../parts/standing.ts";

type Member = NonNullable<NetworkQuery["members"]>[number];
const kinds: readonly (MemberKind | "ALL")[] = ["ALL", "HUB", "WINDOW", "INSTITUTION"];
const refreshEverySeconds = 10;

/** Shows every member with its standing, and how current the list of members is. */
export function NetworkPage() {
  const { t } = useLanguage();
  const { period } = usePeriod();
  const view = useAnswer(NetworkDocument, {}, { everyMs: refreshEverySeconds * 1000 });
  const coverage = view.data?.serviceRecords?.coverage;
  const members = view.data?.members?.map((member) => asAnswered(member, coverage));
  return (
    <>
      <PageTitle title={t("network.title")}>
        <RefreshNote view={view} everySeconds={refreshEverySeconds} />
      </PageTitle>
      <p className="lead">{t("network.intro")}</p>
      {view.status === "loading" && <Skeleton lines={10} height={44} />}
      {view.status !== "loading" && !members && (
        <Trouble problems={view.problems} onRetry={view.refresh} />
      )}
      {members && (
        <>
          {coverage && <CoverageLine coverage={coverage} />}
          <Summary members={members} />
          <Members members={members} />
          <NetworkDiscipline year={period.year} />
          <RegistryNote state={view.data?.registryState ?? null} />
        </>
      )}
    </>
  );
}

function Summary({ members }: { readonly members: readonly Member[] }) {
  const { t, format } = useLanguage();
  const count = (standing: string) =>
    members.filter((member) => standingOf(member) === standing).length;
  const standings = ["LIVE", "DOWN", "SUSPENDED", "MAINTENANCE", "UNKNOWN"] as const;
  return (
    <dl className="standings">
      {standings
        .map((standing) => [standing, count(standing)] as const)
        .filter(([standing, much]) => much > 0 || standing === "LIVE")
        .map(([standing, much]) => (
          <div key={standing} data-standing={standing}>
            <dt>{t(`standing.${standing}`)}</dt>
            <dd>{format.count(much)}</dd>
          </div>
        ))}
    </dl>
  );
}

function Members({ members }: { readonly members: readonly Member[] }) {
  const { t, format, memberName } = useLanguage();
  const { choices, choose } = usePlace();
  const kind = kinds.find((one) => one === choices.get("kind")) ?? "ALL";
  const shown = members.filter((member) => kind === "ALL" || member.kind === kind);
  return (
    <section className="panel" aria-label={t("network.members")}>
      <Tabs
        activeKey={kind}
        onChange={(next) => choose({ kind: next === "ALL" ? null : next })}
        items={kinds.map((key) => ({
          key,
          label: `${t(`kind.${key}`)} ${format.count(
            members.filter((member) => key === "ALL" || member.kind === key).length,
          )}`,
          children: key === kind && (
            <Table<Member>
              className="members"
              size="middle"
              rowKey="code"
              aria-label={t("network.members")}
              dataSource={shown}
              pagination={{ pageSize: 30, hideOnSinglePage: true }}
              columns={[
                {
                  key: "name",
                  title: t("network.member"),
                  rowScope: "row",
                  render: (_, member) => (
                    <>
                      <Link to={memberPath(member.code)}>{memberName(member)}</Link>
                      <span className="beneath">
                        <code>{member.code}</code>
                      </span>
                    </>
                  ),
                },
                {
                  key: "kind",
                  title: t("network.kind"),
                  className: "wide",
                  render: (_, member) => (member.kind ? t(`kind.${member.kind}`) : noValue),
                },
                {
                  key: "standing",
                  title: t("network.standing"),
                  render: (_, member) => <MemberState member={member} />,
                },
                {
                  key: "latency",
                  title: t("network.latency"),
                  align: "end",
                  className: "number wide",
                  sorter: (a, b) => (a.health?.latencyMs ?? -1) - (b.health?.latencyMs ?? -1),
                  render: (_, { health }) =>
                    health?.latencyMs == null
                      ? noValue
                      : t("network.milliseconds", { ms: format.count(health.latencyMs) }),
                },
                {
                  key: "contract",
                  title: t("contract.title"),
                  className: "wide",
                  render: (_, { contract }) => <ContractMark contract={contract} />,
                },
                {
                  key: "contact",
                  title: t("network.lastAnswer"),
                  className: "wide",
                  render: (_, { health }) =>
                    health?.lastAnsweredAt ? format.instant(health.lastAnsweredAt) : noValue,
                },
              ]}
            />
          ),
        }))}
      />
    </section>
  );
}

function RegistryNote({ state }: { readonly state: NetworkQuery["registryState"] | null }) {
  const { t, format } = useLanguage();
  if (!state?.asOf) return null;
  return (
    <p className="panel-note">
      {t(state.isCurrent ? "network.registryCurrent" : "network.registryOld", {
        time: format.instant(state.asOf),
      })}
    </p>
  );
}
