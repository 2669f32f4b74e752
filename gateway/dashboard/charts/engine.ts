/** The parts of ECharts that the dashboard draws with; loaded after the first paint. */
import anhui from "echarts4/map/json/province/anhui.json";
import { BarChart, MapChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, registerMap, use, type ECharts } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { mapName } from "./city-map.ts";

use([BarChart, MapChart, GridComponent, TooltipComponent, LabelLayout, SVGRenderer]);

// Regions go by their GB/T 2260 code, since names differ between languages. The file's own label
// places are those of the city halls, some at the very border; without them the middle is taken.
const features = anhui.features.map((feature) => ({
  ...feature,
  properties: { code: feature.id },
}));
type MapSource = Parameters<typeof registerMap>[1];
registerMap(mapName, { ...anhui, features } as unknown as MapSource);

/** Starts a chart in an element; SVG stays sharp in print. */
export const startChart = (element: HTMLElement): ECharts =>
  init(element, null, { renderer: "svg" });
