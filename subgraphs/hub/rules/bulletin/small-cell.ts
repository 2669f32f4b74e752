/** Small counts are not printed, nor what they could be worked out from (统计法 art. 28). */

type Cell = { readonly services: number };

/**
 * Leaves out counts from 1 to below `smallest`. When that leaves out a single one, the next smallest goes with it:
 * the total is printed, and would tell the one.
 */
export function withoutSmallCells<T extends Cell>(
  cells: readonly T[],
  smallest: number,
): readonly (Omit<T, "services"> & { readonly services: number | null })[] {
  const small = cells.filter(({ services }) => services > 0 && services < smallest);
  const hidden = new Set<Cell>(small);
  if (small.length === 1) {
    const others = cells.filter((cell) => cell.services > 0 && !hidden.has(cell));
    const next = others.reduce<T | null>(
      (least, cell) => (least === null || cell.services < least.services ? cell : least),
      null,
    );
    if (next) hidden.add(next);
  }
  return cells.map((cell) => ({ ...cell, services: hidden.has(cell) ? null : cell.services }));
}
