/** What a member's signed statement says of the figures that schemes use, and how to find the records behind each. */
import type { AnnualFigureName, FigureName, Statement } from "../../../ledger/rules/statement.ts";
import { quotient } from "../bulletin/decimal.ts";
import type { StatedFigure } from "./inputs.ts";

/** Figures that are counted from records; the hub and the members declare none of them. */
export const countedNames = [
  "demandsMatched",
  "enterprisesServed",
  "activities",
  "registeredUsers",
  "resourcesMobilised",
  "jointServices",
  "demandsCollected",
  "productsOffered",
  "serviceRecords",
  "feeFen",
] as const;
/** What a share or mean is divided from, and the figure whose records show it where that has another name. */
const shares: Readonly<Record<string, Share>> = {
  satisfaction: { of: "ratingSum", by: "ratings" },
  ratingResponseShare: { of: "ratings", by: "serviceRecords" },
  publicWelfareShare: { of: "publicWelfareRecords", by: "serviceRecords" },
  recordCompleteness: { of: "completeRecords", by: "serviceRecords", opens: "dataUpload" },
  // Everybody must disclose what it offers (AH-M art. 12): who offers nothing discloses nothing.
  disclosureShare: { of: "serviceNorms", by: "productsOffered", opens: "serviceNorms", none: "0" },
};
type Share = {
  readonly of: FigureName | AnnualFigureName;
  readonly by: FigureName;
  readonly opens?: string;
  /** The share of nothing; left out, it is not known. */
  readonly none?: string;
};
const counted: readonly string[] = countedNames;

/** Whether a figure comes from statements. */
export const isFromStatement = (name: string): boolean =>
  counted.includes(name) || Object.hasOwn(shares, name);

/** Returns figures by name; the source of each is the statement's hash. Means and shares have four decimals. */
export function statementFigures(
  { figures }: Statement,
  hash: string,
): Record<string, StatedFigure> {
  const source = `statement:sha256:${hash}`;
  const whole = countedNames.map((name) => {
    const value = figures[name];
    return [name, { value: value === null ? null : String(value), source }] as const;
  });
  const divided = Object.entries(shares).flatMap(([name, { of, by, none = null }]) => {
    const [above, below] = [figures[of], figures[by]];
    // Counted by a program that did not know it yet.
    if (above === undefined) return [];
    const value = above === null || below === null ? null : (quotient(above, below) ?? none);
    return [[name, { value, source }] as const];
  });
  return Object.fromEntries([...whole, ...divided]);
}

/** Returns the query that yields exactly the records that a figure of a member counts; of a share, those that make it up. */
export function recordsQuery(
  name: string,
  member: string,
  { year, quarter }: { readonly year: number; readonly quarter: number | null },
): string {
  const period = quarter === null ? `year: ${year}` : `year: ${year}, quarter: ${quarter}`;
  const opened = shares[name]?.opens ?? name;
  return `{ figure(name: ${opened}, period: { ${period} }, member: "${member}", first: 100) { value count sum edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
}
