/** The network at a glance: key figures, map, ranking, categories, newest records. */
import { useCallback, useMemo } from "react";
import { useDirectory } from "../api/directory.ts";
import { OverviewDocument, PeriodTotalDocument, type OverviewQuery } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { periodBefore } from "../figures/change.ts";
import { rankCities } from "../figures/cities.ts";
import {
  furtherIndicators,
  isIndicatorKey,
  leadingIndicators,
  type IndicatorKey,
} from "../figures/indicators.ts";
import { periodSearch, type Period } from "../figures/period.ts";
import { useLanguage } from "../language/language.tsx";
import { usePeriod } from "../navigation/period.ts";
import { figurePath, usePlace } from "../navigation/place.ts";
import { CategoryPanel } from "../parts/category-panel.tsx";
import { CityPanels } from "../parts/city-panels.tsx";
import { CoverageLine } from "../parts/coverage-line.tsx";
import { Figure } from "../parts/figure.tsx";
import { NewestRecords } from "../parts/newest-records.tsx";
import { Notice, Trouble } from "../parts/notice.tsx";
import { Panel } from "../parts/panel.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { PeriodChoice, periodPartKey } from "../parts/period-choice.tsx";
import { RefreshNote } from "../parts/refresh-note.tsx";
import { Trend } from "../parts/trend.tsx";
import { Skeleton } from "../parts/skeleton.tsx";

const refreshEverySeconds = 30;
const everyMs = refreshEverySeconds * 1000;
/** The list of newest records is what makes the page live. */
const newestEveryMs = 5_000;

/** Shows the overview of the period and indicator in the address. */
export function OverviewPage() {
  const { t } = useLanguage();
  const { choose } = usePlace();
  const { period, isKnown } = usePeriod();
  const view = useAnswer(OverviewDocument, { period }, { everyMs, isWanted: isKnown });
  const statistics = view.data?.networkStatistics ?? null;
  return (
    <>
      <PageTitle title={t("overview.title")}>
        {isKnown && (
          <PeriodChoice
            period={period}
            onChoose={({ year, quarter }) =>
              choose({ year: String(year), quarter: quarter === null ? null : String(quarter) })
            }
          />
        )}
        <RefreshNote view={view} everySeconds={refreshEverySeconds} />
      </PageTitle>
      {view.status === "loading" ? (
        <OverviewSkeleton />
      ) : statistics ? (
        <Statistics statistics={statistics} period={period} onNews={view.refresh} />
      ) : (
        <Trouble problems={view.problems} onRetry={view.refresh} />
      )}
    </>
  );
}

function Statistics({
  statistics,
  period,
  onNews,
}: {
  readonly statistics: NonNullable<OverviewQuery["networkStatistics"]>;
  readonly period: Period;
  /** Records came in: the figures are read anew as well. */
  readonly onNews: () => void;
}) {
  const { t } = useLanguage();
  const { members } = useDirectory();
  const { choices, choose } = usePlace();
  const chosen = choices.get("by");
  const indicator: IndicatorKey = isIndicatorKey(chosen) ? chosen : "serviceRecords";
  const before = periodBefore(period);
  const compared = useAnswer(
    PeriodTotalDocument,
    { period: before ?? period },
    { isWanted: before !== null },
  ).data?.networkStatistics;
  const { total, byMember, coverage } = statistics;
  const city = choices.get("city");
  const figures = useMemo(
    () => rankCities(byMember ?? [], coverage.gaps, members, indicator),
    [byMember, coverage, members, indicator],
  );
  const select = useCallback(
    (next: string) => choose({ city: next === city ? null : next }),
    [choose, city],
  );
  const named = t("period.name", { year: period.year, part: t(periodPartKey(period)) });
  const isEmpty = coverage.answered > 0 && (total?.serviceRecords ?? 0) === 0;
  const figure = (isLeading: boolean) => (key: IndicatorKey) => (
    <Figure
      key={key}
      indicator={key}
      value={total?.[key] ?? null}
      // Only whole answers compare: a smaller number may be a missing member.
      before={compared?.coverage.isComplete ? (compared.total?.[key] ?? null) : null}
      coverage={coverage}
      isChosen={key === indicator}
      isLeading={isLeading}
      to={figurePath(key) + periodSearch(period)}
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
          period={period}
          selected={city}
          onChoose={(by) => choose({ by })}
          onSelect={select}
        />
        <div className="panel-stack">
          <CategoryPanel counts={total?.byCategory ?? []} period={period} />
          <Panel title={t("overview.trend", { indicator: t(`indicator.${indicator}`) })}>
            <Trend
              indicator={indicator}
              // A year shows its quarters.
              period={{ year: period.year, quarter: period.quarter ?? 4 }}
              count={4}
              height={166}
            />
          </Panel>
        </div>
      </div>
      <NewestRecords
        city={city}
        member={figures.find((one) => one.city === city)?.member ?? city}
        everyMs={newestEveryMs}
        onNews={onNews}
        onEverywhere={() => choose({ city: null })}
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
