/** Two evaluations beside each other: who moved, by how much, and in which part. */
import { numberOf, type Line, type Outline } from "./document.ts";

export type Compared = {
  readonly id: string;
  readonly name: string;
  readonly before: Line | null;
  readonly after: Line | null;
  /** Places won; null where one of the ranks is not known. */
  readonly places: number | null;
  readonly points: number | null;
  /** By code of the first level, where both schemes have it. */
  readonly parts: ReadonlyMap<string, number>;
};

/** Returns everybody of either, in the order of the later one; whoever is only in the earlier one comes last. */
export function compare(before: Outline, after: Outline): Compared[] {
  const earlier = new Map(before.result.sheets.map((line) => [line.id, line]));
  const later = new Map(after.result.sheets.map((line) => [line.id, line]));
  const order = after.result.rankings.flatMap(({ order: ranked, notRanked }) => [
    ...ranked.map(({ id }) => id),
    ...notRanked,
  ]);
  return [...new Set([...order, ...later.keys(), ...earlier.keys()])].map((id) => {
    const [was, is] = [earlier.get(id) ?? null, later.get(id) ?? null];
    return {
      id,
      name: (is ?? was)!.name,
      before: was,
      after: is,
      places: was?.rank && is?.rank ? was.rank - is.rank : null,
      points: changeOf(was?.total, is?.total),
      parts: partsOf(was, is),
    };
  });
}

function partsOf(was: Line | null, is: Line | null): Map<string, number> {
  const former = new Map(was?.parts.map(({ code, contribution }) => [code, contribution]));
  return new Map(
    (is?.parts ?? []).flatMap(({ code, contribution }) => {
      const change = changeOf(former.get(code), contribution);
      return change === null ? [] : [[code, change] as const];
    }),
  );
}

function changeOf(was: string | null | undefined, is: string | null | undefined): number | null {
  const [before, after] = [numberOf(was), numberOf(is)];
  return before === null || after === null ? null : after - before;
}
