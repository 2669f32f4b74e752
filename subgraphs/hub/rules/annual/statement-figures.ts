/** What a member's signed statement says of the figures that schemes use, and how to find the records behind each. */
import type { Statement } from "../../../ledger/rules/statement.ts";
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
const shares = {
  satisfaction: ["ratingSum", "ratings"],
  ratingResponseShare: ["ratings", "serviceRecords"],
  publicWelfareShare: ["publicWelfareRecords", "serviceRecords"],
} as const;
const counted: readonly string[] = countedNames;

/** Whether a figure comes from statements. */
export const isFromStatement = (name: string): boolean => counted.includes(name) || name in shares;

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
  const divided = Object.entries(shares).map(([name, [part, all]]) => {
    const [above, below] = [figures[part], figures[all]];
    const value = above === null || below === null ? null : quotient(above, below);
    return [name, { value, source }] as const;
  });
  return Object.fromEntries([...whole, ...divided]);
}

/** Returns the query that yields exactly the records that a figure of a member counts. */
export function recordsQuery(
  name: string,
  member: string,
  { year, quarter }: { readonly year: number; readonly quarter: number | null },
): string {
  const period = quarter === null ? `year: ${year}` : `year: ${year}, quarter: ${quarter}`;
  return `{ figure(name: ${name}, period: { ${period} }, member: "${member}", first: 100) { value count sum edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
}
