/** Exactly what a figure counts, page by page: services, activities, offers, enterprises or providers. */
import { Table } from "antd";
import { Link } from "react-router";
import { FigureRecordsDocument, type FigureRecordsQuery } from "../api/documents.ts";
import { useDirectory } from "../api/directory.ts";
import { useAnswer } from "../api/use-answer.ts";
import type { FigureChoice } from "../figures/figure-choice.ts";
import { indicatorKinds, type IndicatorKey } from "../figures/indicators.ts";
import type { Period } from "../figures/period.ts";
import { ledgerWord } from "../language/ledger-words.ts";
import { useLanguage } from "../language/language.tsx";
import { enterprisePath, usePlace } from "../navigation/place.ts";
import { PageSteps } from "./page-steps.tsx";
import { Panel } from "./panel.tsx";
import { RecordTable } from "./record-table.tsx";
import { Skeleton } from "./skeleton.tsx";

type Counted = NonNullable<FigureRecordsQuery["figure"]>["edges"][number]["node"];

/** Shows what counts under this choice; the place in the order stays in the address. */
export function FigureRecords({
  indicator,
  period,
  choice,
}: {
  readonly indicator: IndicatorKey;
  readonly period: Period;
  readonly choice: FigureChoice;
}) {
  const { t, format } = useLanguage();
  const { choices } = usePlace();
  const asked = { name: indicator, period, ...choice, after: choices.get("after") };
  const view = useAnswer(FigureRecordsDocument, asked);
  const page = view.data?.figure;
  const counted = page?.edges.map(({ node }) => node) ?? [];
  const services = counted.flatMap(({ serviceRecord }) => serviceRecord ?? []);
  return (
    <Panel
      title={t("figure.behind")}
      coverage={page?.coverage}
      isMissing={view.status !== "loading" && !page}
    >
      {view.status === "loading" && <Skeleton lines={6} height={36} />}
      {page && counted.length === 0 && <p className="panel-note">{t("figure.nothing")}</p>}
      {page && counted.length > 0 && (
        <>
          <p className="panel-note">
            {t("figure.exactly", { count: format.count(page.count ?? counted.length) })}
          </p>
          {services.length === counted.length ? (
            <RecordTable
              records={services}
              caption={t("figure.behind")}
              columns={[
                "completedAt",
                "category",
                "provider",
                "recordedBy",
                "state",
                "fee",
                "rating",
              ]}
            />
          ) : (
            <CountedThings counted={counted} indicator={indicator} />
          )}
          <PageSteps pageInfo={page.pageInfo} />
        </>
      )}
    </Panel>
  );
}

function CountedThings({
  counted,
  indicator,
}: {
  readonly counted: readonly Counted[];
  readonly indicator: IndicatorKey;
}) {
  const { t, format, memberName } = useLanguage();
  return (
    <Table<Counted>
      className="counted"
      size="small"
      rowKey="id"
      aria-label={t("figure.behind")}
      dataSource={[...counted]}
      pagination={false}
      columns={[
        {
          key: "item",
          title: t("figure.item"),
          rowScope: "row",
          render: (_, one) => <Thing counted={one} />,
        },
        {
          key: "member",
          title: t("figure.reportedBy"),
          render: (_, { member }) => memberName(member),
        },
        {
          key: "amount",
          title: t("figure.amount"),
          align: "end",
          className: "number",
          render: (_, { amount }) =>
            indicatorKinds[indicator] === "money" ? format.money(amount) : format.count(amount),
        },
      ]}
    />
  );
}

/** One counted thing: its name, and what tells it from others. */
function Thing({ counted }: { readonly counted: Counted }) {
  const { t, format, memberName } = useLanguage();
  const { members } = useDirectory();
  const { activity, product, enterprise, provider, serviceRecord, id } = counted;
  // A provider is counted by its name where it is no member.
  const delivers = provider && memberName(members.get(provider), id);
  const name = activity?.name ?? product?.name ?? serviceRecord?.title;
  const beside = activity
    ? [activity.startsOn && format.day(activity.startsOn), activity.place, activity.organiserName]
    : product
      ? [product.providerName, product.nature && ledgerWord(product.nature, t)]
      : [enterprise?.name, delivers && provider !== delivers && provider];
  if (!name && enterprise)
    return (
      <>
        <Link className="record-link" to={enterprisePath(enterprise.creditCode)}>
          {enterprise.name ?? enterprise.creditCode}
        </Link>
        <span className="beneath">{enterprise.creditCode}</span>
      </>
    );
  return (
    <>
      {name ?? delivers ?? id}
      <span className="beneath">{beside.filter(Boolean).join(" · ")}</span>
    </>
  );
}
