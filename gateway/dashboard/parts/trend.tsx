/** The same indicator in this period and those before it. */
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import {
  FigureThenDocument,
  PeriodTotalDocument,
  type FigureThenQuery,
  type PeriodTotalQuery,
} from "../api/documents.ts";
import { questionOf } from "../api/use-answer.ts";
import { Chart } from "../charts/chart.tsx";
import { trendOption, type TrendPoint } from "../charts/trend.ts";
import { periodsUntil } from "../figures/change.ts";
import type { FigureChoice } from "../figures/figure-choice.ts";
import { indicatorKinds, type FigureValue, type IndicatorKey } from "../figures/indicators.ts";
import type { Period } from "../figures/period.ts";
import { useLanguage } from "../language/language.tsx";
import { useTheme } from "../theme/theme.tsx";
import { periodPartKey } from "./period-choice.tsx";
import { Skeleton } from "./skeleton.tsx";

const againMs = 10_000;

/** Shows the chart, and for those who cannot see it the same as a table. */
export function Trend({
  indicator,
  period,
  choice = null,
  count = 6,
  height = 220,
}: {
  readonly indicator: IndicatorKey;
  readonly period: Period;
  /** What the figure is narrowed to; the whole network without. */
  readonly choice?: FigureChoice | null;
  /** How many periods, this one included. */
  readonly count?: number;
  readonly height?: number;
}) {
  const { t, format } = useLanguage();
  const { palette } = useTheme();
  const periods = periodsUntil(period, count);
  const answers = usePast(indicator, periods, choice);
  const isAwaited = answers.some(({ isPending }) => isPending);
  const points = periods.map((one, index): TrendPoint => {
    const { value = null, isComplete = false } = answers[index] ?? {};
    const part = t(periodPartKey(one));
    const isNewYear = periods[index - 1]?.year !== one.year;
    return {
      // The year stands below where it begins; side by side there is no room for it.
      name: one.quarter === null ? String(one.year) : `${part}\n${isNewYear ? one.year : ""}`,
      title: t("period.name", { year: one.year, part }),
      value: value === null ? null : Number(value),
      text: format.figure(indicatorKinds[indicator], value),
      isComplete,
    };
  });
  const key = JSON.stringify(points);
  const option = useMemo(
    () => trendOption(JSON.parse(key) as readonly TrendPoint[], palette),
    [key, palette],
  );
  if (isAwaited) return <Skeleton height={height} />;
  const name = t(`indicator.${indicator}`);
  return (
    <>
      <Chart option={option} label={t("figure.trendLabel", { indicator: name })} height={height} />
      {points.some(({ isComplete }) => !isComplete) && (
        <p className="panel-note">{t("figure.trendPartial")}</p>
      )}
      <table className="unseen">
        <tbody>
          {points.map(({ title, text }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type Then = {
  readonly value: FigureValue;
  readonly isComplete: boolean;
  readonly isPending: boolean;
};

/** The indicator in each of these periods; the whole network's all come with one question a period. */
function usePast(
  indicator: IndicatorKey,
  periods: readonly Period[],
  choice: FigureChoice | null,
): readonly Then[] {
  const narrowed = choice !== null && Object.values(choice).some(Boolean) ? choice : null;
  const ofAll = useQueries({
    queries: (narrowed ? [] : periods).map((period) => ({
      ...questionOf(PeriodTotalDocument, { period }),
      staleTime: 60_000,
      refetchInterval: untilComplete<PeriodTotalQuery>((data) => data.networkStatistics?.coverage),
    })),
  });
  const ofChoice = useQueries({
    queries: (narrowed ? periods : []).map((period) => ({
      ...questionOf(FigureThenDocument, { name: indicator, period, ...narrowed }),
      staleTime: 60_000,
      refetchInterval: untilComplete<FigureThenQuery>((data) => data.figure?.coverage),
    })),
  });
  return narrowed
    ? ofChoice.map(({ data, isPending }) => ({
        value: data?.data.figure?.value ?? null,
        isComplete: data?.data.figure?.coverage.isComplete ?? false,
        isPending,
      }))
    : ofAll.map(({ data, isPending }) => ({
        value: data?.data.networkStatistics?.total?.[indicator] ?? null,
        isComplete: data?.data.networkStatistics?.coverage.isComplete ?? false,
        isPending,
      }));
}

/** A member that was slow once is asked again; the bar is not left hatched for a minute. */
const untilComplete =
  <Data,>(coverageIn: (data: Data) => { readonly isComplete: boolean } | null | undefined) =>
  ({ state }: { readonly state: { readonly data?: { readonly data: Data } | undefined } }) =>
    state.data && coverageIn(state.data.data)?.isComplete ? false : againMs;
