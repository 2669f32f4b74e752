/** The same indicator in this period and those before it. */
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { PeriodTotalDocument } from "../api/documents.ts";
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
    })),
  });
  const isAwaited = answers.some(({ isPending }) => isPending);
  const points = periods.map((one, index): TrendPoint => {
    const statistics = answers[index]?.data?.data.networkStatistics;
    const value = statistics?.total?.[indicator] ?? null;
    return {
      name:
        one.quarter === null
          ? t("period.yearValue", { year: one.year })
          : t("period.short", { year: one.year % 100, part: t(periodPartKey(one)) }),
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
          {points.map(({ name: part, text }) => (
            <tr key={part}>
              <th scope="row">{part}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
