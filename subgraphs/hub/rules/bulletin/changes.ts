/** How figures changed against earlier bulletins. */
import type { Change, Changes, Figures } from "./bulletin.ts";
import { type ColumnKey, columns } from "./column.ts";
import { quotient } from "./decimal.ts";
import type { ComparedFigures } from "./inputs.ts";

type Earlier = {
  readonly previous: ComparedFigures | null;
  readonly lastYear: ComparedFigures | null;
};

/** Compares `figures` with what `pick` finds in the earlier bulletins. */
export function changesOf(
  figures: Figures | null,
  { previous, lastYear }: Earlier,
  pick: (earlier: ComparedFigures) => Figures | null,
): Changes {
  const against = (earlier: ComparedFigures | null) => {
    const before = earlier && pick(earlier);
    return figures && before ? changesBetween(figures, before) : null;
  };
  return { previous: against(previous), lastYear: against(lastYear) };
}

function changesBetween(after: Figures, before: Figures): Record<ColumnKey, Change | null> {
  const change = (key: ColumnKey): Change | null => {
    const [now, then] = [after[key], before[key]];
    if (now === null || then === null) return null;
    return { before: then, difference: now - then, share: quotient(now - then, then) };
  };
  return Object.fromEntries(columns.map(({ key }) => [key, change(key)])) as Record<
    ColumnKey,
    Change | null
  >;
}
