/** The network at a glance: key figures, map, ranking, categories, newest records. */
import { useCallback, useMemo } from "react";
import { coverageFields, type Coverage } from "../api/coverage.ts";
import { memberFields } from "../api/member.ts";
import { useQuery } from "../api/use-query.ts";
import { useDirectory } from "../api/directory.tsx";
import { rankCities, type MemberRow } from "../figures/cities.ts";
import {
  furtherIndicators,
  indicatorFields,
  isIndicatorKey,
  leadingIndicators,
  type FigureRow,
  type IndicatorKey,
} from "../figures/indicators.ts";
import { periodFrom, type Period } from "../figures/period.ts";
import { useLanguage } from "../language/language.tsx";
import { navigate, usePlace, withChoices } from "../navigation/location.tsx";
import { CategoryPanel, type CategoryCount } from "../parts/category-panel.tsx";
import { CityPanels } from "../parts/city-panels.tsx";
import { CoverageLine } from "../parts/coverage-line.tsx";
import { Figure } from "../parts/figure.tsx";
import { PageTitle } from "../parts/frame.tsx";
import { NewestRecords } from "../parts/newest-records.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { PeriodChoice, periodPartKey } from "../parts/period-choice.tsx";
import { RefreshNote } from "../parts/refresh-note.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

export const overviewQuery = `query Overview($period: PeriodInput!) {
  networkStatistics(period: $period) {
    total { ${indicatorFields} byCategory { category serviceRecords } }
    byMember { member ${memberFields} ${indicatorFields} }
    ${coverageFields}
  }
}`;

type OverviewData = {
  readonly networkStatistics: {
    readonly total: (FigureRow & { readonly byCategory: readonly CategoryCount[] | null }) | null;
    readonly byMember: readonly MemberRow[] | null;
    readonly coverage: Coverage;
  } | null;
};

const refreshEverySeconds = 30;

/** Shows the overview of the period and indicator in the address. */
export function OverviewPage() {
  const { t } = useLanguage();
  const place = usePlace();
  const period = periodFrom(place.choices);
  const chosen = place.choices.get("by");
  const indicator: IndicatorKey = isIndicatorKey(chosen) ? chosen : "serviceRecords";
  const view = useQuery<OverviewData>(overviewQuery, { period }, refreshEverySeconds * 1000);
  const statistics = view.data?.networkStatistics ?? null;

  const choosePeriod = ({ year, quarter }: Period) =>
    navigate(
      withChoices(place, {
        year: String(year),
        quarter: quarter === null ? null : String(quarter),
      }),
    );
  return (
    <>
      <PageTitle title={t("overview.title")}>
        <PeriodChoice period={period} onChoose={choosePeriod} />
        <RefreshNote
          answeredAt={view.answeredAt}
          isAsking={view.isAsking}
          isStale={view.isStale}
          everySeconds={refreshEverySeconds}
          onRefresh={view.refresh}
        />
      </PageTitle>
      {view.status === "loading" ? (
        <OverviewSkeleton />
      ) : statistics ? (
        <Statistics statistics={statistics} period={period} indicator={indicator} />
      ) : (
        <Trouble problems={view.problems} onRetry={view.refresh} />
      )}
    </>
  );
}

function Statistics({
  statistics,
  period,
  indicator,
}: {
  readonly statistics: NonNullable<OverviewData["networkStatistics"]>;
  readonly period: Period;
  readonly indicator: IndicatorKey;
}) {
  const { t } = useLanguage();
  const { members } = useDirectory();
  const place = usePlace();
  const { total, byMember, coverage } = statistics;
  const city = place.choices.get("city");
  const figures = useMemo(
    () => rankCities(byMember ?? [], coverage.gaps, members, indicator),
    [byMember, coverage, members, indicator],
  );
  const select = useCallback(
    (next: string) => navigate(withChoices(place, { city: next === city ? null : next })),
    [place, city],
  );
  const choose = (next: IndicatorKey) => navigate(withChoices(place, { by: next }));
  const named = t("period.name", { year: period.year, part: t(periodPartKey(period)) });
  const isEmpty = coverage.answered > 0 && (total?.serviceRecords ?? 0) === 0;
  const figure = (isLeading: boolean) => (key: IndicatorKey) => (
    <Figure
      key={key}
      indicator={key}
      value={total?.[key] ?? null}
      coverage={coverage}
      isChosen={key === indicator}
      isLeading={isLeading}
      onChoose={choose}
    />
  );
  return (
    <>
      <CoverageLine coverage={coverage} />
      <section className="figures" aria-label={t("overview.figures")}>
        <div className="figures-leading">{leadingIndicators.map(figure(true))}</div>
        <div className="figures-further">{furtherIndicators.map(figure(false))}</div>
      </section>
      {isEmpty && (
        <Notice
          mood="empty"
          title={t("overview.emptyTitle", { period: named })}
          text={t("overview.emptyText")}
        />
      )}
      <div className="panels">
        <CityPanels
          figures={figures}
          indicator={indicator}
          selected={city}
          onChoose={choose}
          onSelect={select}
        />
        <CategoryPanel counts={total?.byCategory ?? []} />
      </div>
      <NewestRecords
        city={city}
        member={figures.find((one) => one.city === city)?.member ?? city}
        everyMs={refreshEverySeconds * 1000}
        onEverywhere={() => navigate(withChoices(place, { city: null }))}
      />
    </>
  );
}

function OverviewSkeleton() {
  return (
    <>
      <Skeleton height={44} />
      <div className="figures-leading">
        {leadingIndicators.map((key) => (
          <Skeleton key={key} height={104} />
        ))}
      </div>
      <Skeleton height={72} />
      <div className="panels">
        <Skeleton height={520} />
        <Skeleton height={520} />
        <Skeleton height={520} />
      </div>
    </>
  );
}
