/** Sorts values into a few classes, so that one large city does not bleach all the others. */

export type ValueClass = { readonly from: number; readonly to: number };

/** Returns up to `count` classes of about equal size, lowest first; equal values never part. */
export function valueClasses(values: readonly number[], count: number): readonly ValueClass[] {
  const sorted = values.toSorted((a, b) => a - b);
  const classes: ValueClass[] = [];
  let start = 0;
  for (let step = 1; step <= count && start < sorted.length; step += 1) {
    let end = Math.max(start + 1, Math.round((sorted.length * step) / count));
    while (end < sorted.length && sorted[end] === sorted[end - 1]) end += 1;
    classes.push({ from: sorted[start] ?? 0, to: sorted[end - 1] ?? 0 });
    start = end;
  }
  return classes;
}

/** Returns which colour step a class gets: few classes span the whole scale, a single one is pale. */
export function colourStep(index: number, classes: number, steps: number): number {
  if (classes <= 1) return 0;
  return Math.round((index * (steps - 1)) / (classes - 1));
}

/** Returns the class of a value; -1 when it is in none. */
export const classOf = (value: number, classes: readonly ValueClass[]): number =>
  classes.findIndex(({ from, to }) => value >= from && value <= to);
