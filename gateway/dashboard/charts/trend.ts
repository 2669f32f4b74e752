/** How an indicator went from period to period. */
import type { DashboardOption } from "./option.ts";
import type { Palette } from "./palette.ts";

export type TrendPoint = {
  /** At the axis; may take two lines. */
  readonly name: string;
  readonly title: string;
  readonly value: number | null;
  readonly text: string;
  /** False when members were missing: the bar is hatched, for it may be too short. */
  readonly isComplete: boolean;
};

/** Builds standing bars with the value above each; the last one is the period in question. */
export function trendOption(points: readonly TrendPoint[], palette: Palette): DashboardOption {
  const text = { fontFamily: palette.font, fontSize: 12 };
  const last = points.length - 1;
  return {
    animation: false,
    grid: {
      top: 28,
      bottom: points.some(({ name }) => name.includes("\n")) ? 42 : 26,
      left: 4,
      right: 4,
      containLabel: false,
    },
    xAxis: {
      type: "category",
      data: points.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.quietInk, interval: 0, lineHeight: 16, ...text },
    },
    yAxis: { type: "value", show: false, min: 0 },
    series: [
      {
        type: "bar",
        barMaxWidth: 44,
        silent: true,
        data: points.map(({ value, isComplete }, index) => ({
          value: value ?? Number.NaN,
          itemStyle: {
            borderRadius: [3, 3, 0, 0],
            color: isComplete ? (index === last ? palette.accent : palette.scale[2]) : palette.gap,
            ...(!isComplete && { borderColor: palette.gapLine, borderType: "dashed" as const }),
          },
        })),
        label: {
          show: true,
          position: "top",
          color: palette.ink,
          ...text,
          formatter: ({ dataIndex }) => points[dataIndex]?.text ?? "",
        },
      },
    ],
  };
}
