/** The same indicator in this period and those before it. */
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { PeriodTotalDocument, type PeriodTotalQuery } from "../api/documents.ts";
import { questionOf } from "../api/use-answer.ts";
import { Chart } from "../charts/chart.tsx";
import { trendOption, type TrendPoint } from "../charts/trend.ts";
import { periodsUntil } from "../figures/change.ts";
import { indicatorKinds, type IndicatorKey } from "../figures/indicators.ts";
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
  count = 6,
  height = 220,
}: {
  readonly indicator: IndicatorKey;
  readonly period: Period;
  /** How many periods, this one included. */
  readonly count?: number;
  readonly height?: number;
}) {
  const { t, format } = useLanguage();
  const { palette } = useTheme();
  const periods = periodsUntil(period, count);
  const answers = useQueries({
    queries: periods.map((one) => ({
      ...questionOf(PeriodTotalDocument, { period: one }),
      staleTime: 60_000,
      // A member that was slow once is asked again; the bar is not left hatched for a minute.
      refetchInterval: ({ state }: { state: { data?: { data: PeriodTotalQuery } | undefined } }) =>
        state.data?.data.networkStatistics?.coverage.isComplete ? false : againMs,
    })),
  });
  const isAwaited = answers.some(({ isPending }) => isPending);
  const points = periods.map((one, index): TrendPoint => {
    const statistics = answers[index]?.data?.data.networkStatistics;
    const value = statistics?.total?.[indicator] ?? null;
    const part = t(periodPartKey(one));
    const isNewYear = periods[index - 1]?.year !== one.year;
    return {
      // The year stands below where it begins; side by side there is no room for it.
      name: one.quarter === null ? String(one.year) : `${part}\n${isNewYear ? one.year : ""}`,
      title: t("period.name", { year: one.year, part }),
      value: value === null ? null : Number(value),
      text: format.figure(indicatorKinds[indicator], value),
      isComplete: statistics?.coverage.isComplete ?? false,
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
