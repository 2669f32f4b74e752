/** The map is drawn in as many points as a screen can show, and shows the same province. */
import anhui from "echarts4/map/json/province/anhui.json" with { type: "json" };
import { expect, test } from "vitest";
import {
  drawnBoundaries,
  type EncodedBoundary,
} from "../../gateway/dashboard/charts/boundaries.ts";

type Point = readonly [x: number, y: number];
const features = anhui.features as unknown as { id: string; geometry: EncodedBoundary }[];

/** As ECharts itself decodes it, point for point. */
function exact(text: string, [x, y]: Point): Point[] {
  const points: Point[] = [];
  let at: Point = [x, y];
  const plain = (value: number) => (value % 2 ? -(value + 1) / 2 : value / 2);
  for (let index = 0; index < text.length; index += 2) {
    const [dx, dy] = [0, 1].map((next) => plain(text.charCodeAt(index + next) - 64));
    at = [at[0] + dx!, at[1] + dy!];
    points.push([at[0] / 1024, at[1] / 1024]);
  }
  return points;
}
const outersOf = (shape: EncodedBoundary): Point[][] =>
  shape.type === "Polygon"
    ? [exact(shape.coordinates[0]!, shape.encodeOffsets[0]!)]
    : shape.coordinates.map((rings, at) => exact(rings[0]!, shape.encodeOffsets[at]![0]!));
const drawn = (
  drawnBoundaries(features.map(({ geometry }) => geometry)) as { coordinates: Point[][][] }[]
).map(({ coordinates }) => coordinates.map(([outer]) => outer!));
/** The drawn ones are rounded. */
const nameOf = (point: Point) => point.map((value) => value.toFixed(4)).join();
const areaOf = (ring: readonly Point[]) =>
  Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length]!;
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

test.each(features.map(({ id, geometry }, index) => ({ id, geometry, index })))(
  "$id keeps its place and its area",
  ({ geometry, index }) => {
    const [given, shown] = [outersOf(geometry), drawn[index]!];
    expect(Math.abs(sum(shown.map(areaOf)) / sum(given.map(areaOf)) - 1)).toBeLessThan(0.005);
    const edges = (rings: Point[][]) =>
      [0, 1].flatMap((axis) => {
        const values = rings.flat().map((point) => point[axis]!);
        return [Math.min(...values), Math.max(...values)];
      });
    for (const [at, edge] of edges(shown).entries())
      expect(Math.abs(edge - edges(given)[at]!)).toBeLessThan(0.005);
  },
);

test("the province takes less than a third of the points", () => {
  const given = sum(features.map(({ geometry }) => outersOf(geometry).flat().length));
  expect(sum(drawn.map((rings) => rings.flat().length))).toBeLessThan(given / 3);
});

test("a point on a border is left out by both neighbours or by none", () => {
  const named = (rings: Point[][]) => new Set(rings.flat().map(nameOf));
  const [given, shown] = [
    features.map(({ geometry }) => named(outersOf(geometry))),
    drawn.map(named),
  ];
  let shared = 0;
  for (const [one, points] of shown.entries())
    for (const [other, theirs] of given.entries())
      for (const point of points) {
        if (one === other || !theirs.has(point)) continue;
        shared++;
        expect(shown[other]).toContain(point);
      }
  expect(shared).toBeGreaterThan(500);
});
