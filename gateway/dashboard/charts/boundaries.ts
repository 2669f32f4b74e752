/** The province's boundaries, in as many points as a screen can show. */

type Offset = readonly [x: number, y: number];
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
type Point = [longitude: number, latitude: number];

/** Points of the encoded form to a degree. */
const perDegree = 1024;
/**
 * Points are moved to a grid of this many: half a pixel where the map is 520 pixels high. Neighbours share
 * their points, which go to the same place, so that no gap opens between them.
 */
const grid = 5;

/** Returns a shape in plain degrees; the encoded one is that of ECharts 4: differences in zigzag, from an offset. */
export function decodeBoundary(shape: EncodedBoundary): object {
  if (shape.type === "Polygon") {
    const { coordinates, encodeOffsets } = shape;
    const rings = coordinates.map((ring, at) => decodeRing(ring, encodeOffsets[at]!));
    return { type: "Polygon", coordinates: rings };
  }
  const { coordinates, encodeOffsets } = shape;
  const polygons = coordinates.map((rings, at) =>
    rings.map((ring, index) => decodeRing(ring, encodeOffsets[at]![index]!)),
  );
  // An island within one step of the grid has no area left.
  return { type: "MultiPolygon", coordinates: polygons.filter(([outer]) => outer!.length > 3) };
}

function decodeRing(text: string, [startX, startY]: Offset): Point[] {
  const points: Point[] = [];
  let [x, y] = [startX, startY];
  const plain = (index: number) => {
    const value = text.charCodeAt(index) - 64;
    return (value >> 1) ^ -(value & 1);
  };
  for (let at = 0; at < text.length; at += 2) {
    x += plain(at);
    y += plain(at + 1);
    add(points, [Math.round(x / grid), Math.round(y / grid)]);
  }
  return points.map(([column, row]): Point => [
    (column * grid) / perDegree,
    (row * grid) / perDegree,
  ]);
}

/** Leaves out what lies where the last point does, or on the way on from it. */
function add(points: Point[], next: Point): void {
  const [before, last] = points.slice(-2);
  const end = points.at(-1);
  if (end && end[0] === next[0] && end[1] === next[1]) return;
  if (before && last) {
    const [ax, ay, bx, by] = [last[0] - before[0], last[1] - before[1], next[0] - last[0], next[1] - last[1]]; // prettier-ignore
    if (ax * by === ay * bx && ax * bx + ay * by > 0) points.pop();
  }
  points.push(next);
}
