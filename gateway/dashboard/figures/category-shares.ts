/** How the services of a period divide among the categories. */

export type CategoryShare = {
  readonly code: string;
  readonly name: string;
  readonly services: number;
  /** Of all services, 0 to 1. */
  readonly share: number;
};

/** Returns the shares, largest first; those without a category always come last. */
export function categoryShares(
  counts: readonly { readonly category: string; readonly serviceRecords: number }[],
  nameOf: (code: string) => string,
): readonly CategoryShare[] {
  const total = counts.reduce((sum, { serviceRecords }) => sum + serviceRecords, 0);
  if (total === 0) return [];
  return counts
    .filter(({ serviceRecords }) => serviceRecords > 0)
    .map(({ category, serviceRecords }) => ({
      code: category,
      name: nameOf(category),
      services: serviceRecords,
      share: serviceRecords / total,
    }))
    .toSorted(
      (a, b) =>
        Number(a.code === "unknown") - Number(b.code === "unknown") || b.services - a.services,
    );
}
