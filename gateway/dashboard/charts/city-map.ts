/** The province with its cities, each in the colour of its value's class. */
import type { CityFigure } from "../figures/cities.ts";
import { classOf, colourStep, type ValueClass } from "../figures/classes.ts";
import type { DashboardOption } from "./option.ts";
import type { Palette } from "./palette.ts";

export const mapName = "province";

export type CityMapData = {
  readonly figures: readonly CityFigure[];
  readonly classes: readonly ValueClass[];
  readonly selected: string | null;
  readonly nameOf: (city: string) => string;
  /** The value, or why there is none, as text. */
  readonly valueOf: (figure: CityFigure) => string;
  readonly palette: Palette;
};

/** Builds the map; regions go by city code, a missing member is hatched, never pale. */
export function cityMapOption(data: CityMapData): DashboardOption {
  const { figures, classes, selected, palette } = data;
  const byCity = new Map(figures.map((figure) => [figure.city, figure]));
  const textOf = (city: string) => {
    const figure = byCity.get(city);
    return figure ? `${data.nameOf(city)}\n${data.valueOf(figure)}` : data.nameOf(city);
  };
  return {
    animation: false,
    tooltip: {
      trigger: "item",
      // Rich text draws names as text; the HTML tooltip would run what a member's name contains.
      renderMode: "richText",
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontFamily: palette.font, fontSize: 13, lineHeight: 20 },
      formatter: (item) => textOf(String((Array.isArray(item) ? item[0] : item)?.name ?? "")),
    },
    series: [
      {
        type: "map",
        map: mapName,
        nameProperty: "code",
        // Degrees of longitude shrink with latitude: cos 32° = 0.85.
        aspectScale: 0.85,
        top: 6,
        bottom: 6,
        left: 6,
        right: 6,
        selectedMode: false,
        label: {
          show: true,
          fontFamily: palette.font,
          fontSize: 11,
          lineHeight: 14,
          formatter: ({ name }) => data.nameOf(name),
        },
        labelLayout: { hideOverlap: true },
        itemStyle: { areaColor: palette.none, borderColor: palette.surface, borderWidth: 1 },
        emphasis: {
          label: { show: true, color: palette.ink },
          itemStyle: { areaColor: palette.selected, opacity: 0.85 },
          disabled: true,
        },
        data: figures.map((figure) => ({
          name: figure.city,
          value: figure.value ?? Number.NaN,
          ...regionLook(figure, classes, figure.city === selected, palette),
        })),
      },
    ],
  };
}

function regionLook(
  { value, gap }: CityFigure,
  classes: readonly ValueClass[],
  isSelected: boolean,
  palette: Palette,
) {
  const border = isSelected
    ? { borderColor: palette.selected, borderWidth: 3 }
    : gap
      ? { borderColor: palette.gapLine, borderWidth: 1.5, borderType: "dashed" as const }
      : {};
  if (gap) {
    const hatch = { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 };
    return {
      itemStyle: { areaColor: palette.gap, decal: { ...hatch, color: palette.gapLine }, ...border },
      label: { color: palette.ink },
    };
  }
  if (value === null || classes.length === 0) {
    return {
      itemStyle: { areaColor: palette.none, ...border },
      label: { color: palette.quietInk },
    };
  }
  const step = colourStep(classOf(value, classes), classes.length, palette.scale.length);
  return {
    itemStyle: { areaColor: palette.scale[step] ?? palette.none, ...border },
    label: { color: palette.onScale[step] ?? palette.ink },
  };
}
