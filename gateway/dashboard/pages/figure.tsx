/** A number, opened: what it means, who is in it, how it went, and the records behind it. */
import { Segmented, Table } from "antd";
import { useMemo } from "react";
import { Link } from "react-router";
import { useDirectory } from "../api/directory.ts";
import { OverviewDocument, type OverviewQuery } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { memberParts, type MemberPart } from "../figures/member-parts.ts";
import { indicatorKinds, isIndicatorKey, type IndicatorKey } from "../figures/indicators.ts";
import { daysOf, periodFrom, type Period } from "../figures/period.ts";
import { useLanguage } from "../language/language.tsx";
import { memberPath, usePlace } from "../navigation/place.ts";
import { CoverageLine, PartialMark } from "../parts/coverage-line.tsx";
import { FigureRecords, isOfServices } from "../parts/figure-records.tsx";
import { Trend } from "../parts/trend.tsx";
import { Trouble } from "../parts/notice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Panel } from "../parts/panel.tsx";
import { PeriodChoice, periodPartKey } from "../parts/period-choice.tsx";
import { RefreshNote } from "../parts/refresh-note.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { MissingPage } from "./missing.tsx";

/** Shows the figure of this indicator, for the period in the address. */
export function FigurePage({ id }: { readonly id: string }) {
  return isIndicatorKey(id) ? <OpenFigure indicator={id} /> : <MissingPage />;
}

function OpenFigure({ indicator }: { readonly indicator: IndicatorKey }) {
  const { t } = useLanguage();
  const { choices, choose } = usePlace();
  const period = periodFrom(choices);
  const view = useAnswer(OverviewDocument, { period });
  const statistics = view.data?.networkStatistics ?? null;
  return (
    <>
      <nav className="trail" aria-label={t("figure.back")}>
        <Link to="/">← {t("figure.back")}</Link>
      </nav>
      <PageTitle title={t(`indicator.${indicator}`)}>
        <PeriodChoice
          period={period}
          onChoose={({ year, quarter }) =>
            choose({ year: String(year), quarter: quarter ? String(quarter) : null, after: null })
          }
        />
        <RefreshNote view={view} />
      </PageTitle>
      {view.status === "loading" && <Skeleton lines={3} height={200} />}
      {view.status !== "loading" && !statistics && (
        <Trouble problems={view.problems} onRetry={view.refresh} />
      )}
      {statistics && <Opened statistics={statistics} period={period} indicator={indicator} />}
    </>
  );
}

function Opened({
  statistics,
  period,
  indicator,
}: {
  readonly statistics: NonNullable<OverviewQuery["networkStatistics"]>;
  readonly period: Period;
  readonly indicator: IndicatorKey;
}) {
  const { t, format } = useLanguage();
  const { total, byMember, coverage } = statistics;
  const kind = indicatorKinds[indicator];
  const value = total?.[indicator] ?? null;
  return (
    <>
      <CoverageLine coverage={coverage} />
      <div className="halves">
        <section className="panel definition" aria-label={t("figure.value")}>
          <p className="definition-period">
            {t("period.name", { year: period.year, part: t(periodPartKey(period)) })}
          </p>
          <p className="definition-value">
            {kind === "money" && value !== null ? format.money(value) : format.figure(kind, value)}
            {kind === "score" && value !== null && <small> {t("unit.score")}</small>}{" "}
            <PartialMark coverage={coverage} />
          </p>
          <h2>{t("figure.definition")}</h2>
          <p>{t(`hint.${indicator}`)}</p>
          <h2>{t("figure.basis")}</h2>
          <p>{t(`basis.${indicator}`)}</p>
        </section>
        <Panel title={t("figure.trend")}>
          <Trend indicator={indicator} period={period} />
        </Panel>
      </div>
      <Parts
        parts={byMember ?? []}
        gaps={coverage.gaps}
        indicator={indicator}
        period={period}
        answered={coverage.answered}
      />
      <FigureRecords indicator={indicator} period={period} />
    </>
  );
}

const kinds = ["WINDOW", "INSTITUTION", "HUB"] as const;

function Parts({
  parts,
  gaps,
  indicator,
  period,
}: {
  readonly parts: NonNullable<NonNullable<OverviewQuery["networkStatistics"]>["byMember"]>;
  readonly gaps: NonNullable<OverviewQuery["networkStatistics"]>["coverage"]["gaps"];
  readonly indicator: IndicatorKey;
  readonly period: Period;
  readonly answered: number;
}) {
  const { t, format, memberName } = useLanguage();
  const { members } = useDirectory();
  const { choices, choose } = usePlace();
  const kind = kinds.find((one) => one === choices.get("kind")) ?? "WINDOW";
  const rows = useMemo(
    () => memberParts(parts, gaps, members, indicator).filter(({ member }) => member.kind === kind),
    [parts, gaps, members, indicator, kind],
  );
  const { from, before } = daysOf(period);
  const recordsOf = (code: string) => `/records?member=${code}&from=${from}&before=${before}`;
  return (
    <Panel
      title={t("figure.parts")}
      tools={
        <Segmented
          aria-label={t("network.kind")}
          value={kind}
          onChange={(next) => choose({ kind: next })}
          options={kinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        />
      }
    >
      <p className="panel-note">{t("overview.rankingNote")}</p>
      <Table<MemberPart>
        className="parts"
        size="small"
        rowKey={({ member }) => member.code}
        aria-label={t("figure.parts")}
        dataSource={rows}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        rowClassName={({ gap }) => (gap ? "row-gap" : "")}
        columns={[
          {
            key: "member",
            title: t("network.member"),
            rowScope: "row",
            render: (_, { member }) => (
              <Link to={memberPath(member.code)}>{memberName(member)}</Link>
            ),
          },
          {
            key: "value",
            title: t(`indicator.${indicator}`),
            align: "end",
            className: "number",
            render: (_, { gap, exact }) =>
              gap ? (
                <span className="gap-text">{t(`gap.${gap}`)}</span>
              ) : (
                format.figure(indicatorKinds[indicator], exact)
              ),
          },
          {
            key: "records",
            title: t("figure.behind"),
            align: "end",
            className: "number",
            render: (_, { member, gap }) =>
              !gap &&
              isOfServices(indicator) && (
                <Link to={recordsOf(member.code)}>
                  {t("figure.records")}
                  <span className="unseen"> {memberName(member)}</span>
                </Link>
              ),
          },
        ]}
      />
    </Panel>
  );
}
