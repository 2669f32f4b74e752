/** The province's boundaries, in as many points as a screen can show; thinned when the dashboard is built. */

type Offset = readonly [x: number, y: number];
/** A shape as ECharts 4 has it: each ring a text of differences in zigzag, from an offset. */
export type EncodedBoundary =
  | {
      readonly type: "Polygon";
      readonly coordinates: readonly string[];
      readonly encodeOffsets: readonly Offset[];
    }
  | {
      readonly type: "MultiPolygon";
      readonly coordinates: readonly (readonly string[])[];
      readonly encodeOffsets: readonly (readonly Offset[])[];
    };
type Point = readonly [x: number, y: number];
type Encoded = { readonly id: string; readonly geometry: EncodedBoundary };
type Ring = readonly Point[];

/** Points of the encoded form to a degree. */
const perDegree = 1024;
/** How far a line may move, in the same: half a pixel where the map is 600 pixels high. */
const tolerance = 4;

/** Returns the collection of features as ECharts takes it; its own marks of an encoded one are left out. */
export const drawnCollection = (features: readonly Encoded[]): object => {
  const shapes = drawnBoundaries(features.map(({ geometry }) => geometry));
  return {
    type: "FeatureCollection",
    features: features.map(({ id }, index) => ({ type: "Feature", id, geometry: shapes[index] })),
  };
};

/** Returns the shapes in degrees. A border is thinned alike for both neighbours, so that no gap opens between them. */
export function drawnBoundaries(shapes: readonly EncodedBoundary[]): object[] {
  const decoded = shapes.map(decode);
  const corners = cornersOf(decoded);
  return decoded.map((polygons) => ({
    type: "MultiPolygon",
    coordinates: polygons
      .map((rings) => rings.map((ring) => thinned(ring, corners)))
      // An island within the tolerance has no area left.
      .filter(([outer]) => outer!.length > 3)
      .map((rings) => rings.map((ring) => ring.map((point) => point.map(degrees)))),
  }));
}

/** To a ten-thousandth: ten metres. */
const degrees = (value: number): number => Math.round((value / perDegree) * 10_000) / 10_000;

function decode(shape: EncodedBoundary): Ring[][] {
  if (shape.type === "MultiPolygon")
    return shape.coordinates.map((rings, at) =>
      rings.map((ring, index) => decodeRing(ring, shape.encodeOffsets[at]![index]!)),
    );
  return [shape.coordinates.map((ring, at) => decodeRing(ring, shape.encodeOffsets[at]!))];
}

function decodeRing(text: string, [startX, startY]: Offset): Ring {
  const points: Point[] = [];
  let [x, y] = [startX, startY];
  const plain = (index: number) => {
    const value = text.charCodeAt(index) - 64;
    return (value >> 1) ^ -(value & 1);
  };
  for (let at = 0; at < text.length; at += 2) {
    x += plain(at);
    y += plain(at + 1);
    points.push([x, y]);
  }
  return points;
}

/** A point as one number, by which maps find it. */
const keyOf = ([x, y]: Point): number => x * 2 ** 20 + y;

/** The points where the neighbour changes, for one of those who meet there at least; these stay. */
function cornersOf(shapes: readonly (readonly Ring[])[][]): ReadonlySet<number> {
  // One bit for each shape that a point belongs to.
  const owners = new Map<number, number>();
  for (const [shape, polygons] of shapes.entries())
    for (const point of polygons.flat(2)) {
      const key = keyOf(point);
      owners.set(key, (owners.get(key) ?? 0) | (1 << shape));
    }
  const corners = new Set<number>();
  for (const ring of shapes.flat(2)) {
    let key = keyOf(ring[0]!);
    // First and last are one point.
    for (const point of ring.slice(1)) {
      const next = keyOf(point);
      if (owners.get(key) !== owners.get(next)) corners.add(key).add(next);
      key = next;
    }
  }
  return corners;
}

/** Between two corners the line is the same on both sides. */
function thinned(ring: Ring, corners: ReadonlySet<number>): Ring {
  const open = ring.slice(0, -1);
  const found = open.flatMap((point, at) => (corners.has(keyOf(point)) ? [at] : []));
  const kept = found.length > 1 ? found : ends(open);
  const [start] = kept;
  const round = [...open.slice(start), ...open.slice(0, start), open[start!]!];
  const stops = [...kept.map((at) => at - start!), open.length];
  const lines = stops.slice(1).map((stop, at) => alike(round.slice(stops[at], stop + 1)));
  return [round[0]!, ...lines.flatMap((line) => line.slice(1))];
}

/** An island without a neighbour is cut in two between its first and last point, in order of their places. */
function ends(open: Ring): number[] {
  const order = open.map((_, at) => at).toSorted((a, b) => before(open[a]!, open[b]!));
  return [order[0]!, order.at(-1)!].toSorted((a, b) => a - b);
}
const before = (a: Point, b: Point): number => a[0] - b[0] || a[1] - b[1];

/** Whichever way round a neighbour goes along the line, it comes out the same. */
function alike(line: Ring): Ring {
  return before(line[0]!, line.at(-1)!) > 0
    ? thinnedLine(line.toReversed()).toReversed()
    : thinnedLine(line);
}

/** Douglas and Peucker: keeps the point that is farthest from the straight line, if it is far enough. */
function thinnedLine(line: Ring): Ring {
  const [first, last] = [line[0]!, line.at(-1)!];
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(dx, dy);
  let [farthest, most] = [0, tolerance];
  for (let at = 1; at < line.length - 1; at++) {
    const [x, y] = [line[at]![0] - first[0], line[at]![1] - first[1]];
    const distance = length ? Math.abs(dx * y - dy * x) / length : Math.hypot(x, y);
    if (distance > most) [farthest, most] = [at, distance];
  }
  if (farthest === 0) return [first, last];
  return [
    ...thinnedLine(line.slice(0, farthest + 1)),
    ...thinnedLine(line.slice(farthest)).slice(1),
  ];
}
