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
        // A selected or pointed-at region is drawn above its neighbours' borders.
        selectedMode: "single",
        label: {
          show: true,
          fontFamily: palette.font,
          fontSize: 11,
          lineHeight: 14,
          formatter: ({ name }) => data.nameOf(name),
        },
        labelLayout: { hideOverlap: true },
        itemStyle: { areaColor: palette.none, borderColor: palette.surface, borderWidth: 1 },
        data: figures.map((figure) => ({
          name: figure.city,
          value: figure.value ?? Number.NaN,
          selected: figure.city === selected,
          ...regionStates(regionLook(figure, classes, palette), palette),
        })),
      },
    ],
  };
}

type RegionLook = {
  readonly areaColor: string;
  readonly ink: string;
  readonly border?: object;
};

function regionLook(
  { value, gap }: CityFigure,
  classes: readonly ValueClass[],
  palette: Palette,
): RegionLook {
  if (gap) {
    const hatch = {
      symbol: "rect",
      color: palette.gapLine,
      dashArrayX: [1, 0],
      dashArrayY: [1, 6],
      rotation: -Math.PI / 4,
    };
    const border = { borderColor: palette.gapLine, borderWidth: 1.5, decal: hatch };
    return { areaColor: palette.gap, ink: palette.ink, border };
  }
  if (value === null || classes.length === 0) {
    return { areaColor: palette.none, ink: palette.quietInk };
  }
  const step = colourStep(classOf(value, classes), classes.length, palette.scale.length);
  return {
    areaColor: palette.scale[step] ?? palette.none,
    ink: palette.onScale[step] ?? palette.ink,
  };
}

/** A state changes the border alone: the colour of a region is its value, always. */
function regionStates({ areaColor, ink, border }: RegionLook, palette: Palette) {
  const halo = border ? { textBorderColor: areaColor, textBorderWidth: 4 } : {};
  const label = { show: true, color: ink, ...halo };
  const itemStyle = { areaColor, ...border };
  const bordered = (borderColor: string, borderWidth: number) => ({
    label,
    itemStyle: { ...itemStyle, borderColor, borderWidth },
  });
  return {
    itemStyle,
    label,
    emphasis: bordered(palette.ink, 1.5),
    select: bordered(palette.selected, 3),
  };
}
