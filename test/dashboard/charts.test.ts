/** Charts as data: what the builders hand to ECharts. */
import { describe, expect, test } from "vitest";
import { categoryShares } from "../../gateway/dashboard/figures/category-shares.ts";
import { cityMapOption } from "../../gateway/dashboard/charts/city-map.ts";
import type { Palette } from "../../gateway/dashboard/charts/palette.ts";
import type { CityFigure } from "../../gateway/dashboard/figures/cities.ts";
import { valueClasses } from "../../gateway/dashboard/figures/classes.ts";

const palette: Palette = {
  scale: ["s1", "s2", "s3", "s4", "s5"],
  onScale: ["o1", "o2", "o3", "o4", "o5"],
  surface: "surface",
  ink: "ink",
  quietInk: "quiet",
  line: "line",
  accent: "accent",
  selected: "selected",
  gap: "gap",
  gapLine: "gap-line",
  none: "none",
  font: "sans-serif",
};

const city = (code: string, value: number | null, gap: CityFigure["gap"] = null): CityFigure => ({
  city: code,
  member: code,
  value,
  exact: value,
  rank: null,
  gap,
});

const figures = [
  city("340100", 100),
  city("340200", 10),
  city("340300", null),
  city("340400", null, "TIMEOUT"),
];

type Region = {
  readonly name: string;
  readonly selected: boolean;
  readonly itemStyle: { readonly areaColor: string; readonly decal?: object };
  readonly select: { readonly itemStyle: { readonly areaColor: string } };
};

const regions = (selected: string | null = null): readonly Region[] => {
  const { series } = cityMapOption({
    figures,
    classes: valueClasses([100, 10], 5),
    selected,
    nameOf: (code) => code,
    valueOf: ({ exact }) => String(exact),
    palette,
  });
  const [map] = series as readonly { readonly data: readonly Region[] }[];
  return map?.data ?? [];
};

describe("the map of cities", () => {
  test("colours a city by the class of its value", () => {
    expect(regions().map(({ name, itemStyle }) => [name, itemStyle.areaColor])).toEqual([
      ["340100", "s5"],
      ["340200", "s1"],
      ["340300", "none"],
      ["340400", "gap"],
    ]);
  });

  test("hatches a city whose window is missing, and no other", () => {
    expect(regions().map(({ itemStyle }) => "decal" in itemStyle)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  test("marks the picked city without touching its colour", () => {
    const [picked, other] = regions("340100");
    expect([picked?.selected, other?.selected]).toEqual([true, false]);
    expect(picked?.select.itemStyle.areaColor).toBe("s5");
  });
});

describe("shares of the categories", () => {
  const counts = [
    { category: "unknown", serviceRecords: 50 },
    { category: "10", serviceRecords: 10 },
    { category: "11", serviceRecords: 40 },
    { category: "12", serviceRecords: 0 },
  ];
  const shares = categoryShares(counts, (code) => `name ${code}`);

  test("are of all services, largest first, those without category last", () => {
    expect(shares.map(({ code, share }) => [code, share])).toEqual([
      ["11", 0.4],
      ["10", 0.1],
      ["unknown", 0.5],
    ]);
  });

  test("are none when there was no service", () => {
    expect(categoryShares([{ category: "10", serviceRecords: 0 }], String)).toEqual([]);
  });
});
