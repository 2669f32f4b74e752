/** Lists enterprises whose name a file writes in several ways; the code says that they are one. */
import type { JudgedSheet, NameVariant } from "./report.ts";

/** Returns the codes with more than one spelling, with the imported rows of each. */
export function findNameVariants(sheets: readonly JudgedSheet[]): NameVariant[] {
  const namesByCode = new Map<string, Map<string, { sheet: string; row: number }[]>>();
  for (const { rows } of sheets) {
    for (const { sheet, row, values } of rows) {
      if (values?.kind !== "SERVICE" || values.enterpriseName === null) continue;
      const names = namesByCode.get(values.creditCode) ?? new Map();
      namesByCode.set(values.creditCode, names);
      names.set(values.enterpriseName, [
        ...(names.get(values.enterpriseName) ?? []),
        { sheet, row },
      ]);
    }
  }
  return [...namesByCode]
    .filter(([, names]) => names.size > 1)
    .map(([creditCode, names]) => ({
      creditCode,
      names: [...names].map(([name, places]) => ({ name, rows: places })),
    }));
}
