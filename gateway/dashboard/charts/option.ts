/** What a chart of the dashboard may consist of. */
import type { BarSeriesOption, MapSeriesOption } from "echarts/charts";
import type { GridComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";

export type DashboardOption = ComposeOption<
  BarSeriesOption | MapSeriesOption | GridComponentOption | TooltipComponentOption
>;
