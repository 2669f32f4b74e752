/** The network as a whole: sums, distinct counts over the members' sets, and each claimed service once. */
import { categories } from "../../../ledger/rules/category.ts";
import {
  type FigureName,
  keysOf,
  setFigures,
  setNames,
  type Statement,
} from "../../../ledger/rules/statement.ts";
import type { Changes, Figures, Satisfaction, Total } from "./bulletin.ts";
import { type ColumnKey, columns } from "./column.ts";
import { quotient } from "./decimal.ts";
import type { Settled } from "./settle-claims.ts";
import { withoutSmallCells } from "./small-cell.ts";

export type TotalledStatement = {
  readonly statement: Statement;
  /** The keys of each set; empty where the member keeps none. */
  readonly keys: Readonly<Record<string, string>>;
};

/** Adds up; `statements` by ascending member code. */
export function totalOf(
  statements: readonly TotalledStatement[],
  settle: (statements: readonly Statement[]) => Settled,
  smallestCell: number,
  changesTo: (figures: Figures) => Changes,
): Total {
  const { claims, lost } = settle(statements.map(({ statement }) => statement));
  const sum = (name: FigureName): number =>
    statements.reduce((all, { statement }) => all + (statement.figures[name] ?? 0), 0);
  const addedUp = figuresOf((key) =>
    statements.some(({ statement }) => statement.figures[key] !== null) ? sum(key) : null,
  );
  const distinct = new Map(
    setNames.map((name) => [
      setFigures[name] as ColumnKey,
      distinctKeys(statements.flatMap(({ keys }) => keys[name] ?? [])),
    ]),
  );
  const figures = figuresOf((key) =>
    addedUp[key] === null ? null : (distinct.get(key) ?? addedUp[key]),
  );
  const services = sum("serviceRecords") - lost.serviceRecords;
  const ratings = sum("ratings") - lost.ratings;
  const ratingSum = sum("ratingSum") - lost.ratingSum;
  return {
    figures,
    addedUp,
    changes: changesTo(figures),
    satisfaction: satisfactionOf(services, ratings, ratingSum),
    publicWelfareServices: sum("publicWelfareRecords") - lost.publicWelfareRecords,
    feeFen: String(sum("feeFen") - lost.feeFen),
    categories: withoutSmallCells(
      categoriesOf(
        statements.map(({ statement }) => statement),
        lost.byCategory,
      ),
      smallestCell,
    ),
    claims,
  };
}

export const satisfactionOf = (
  services: number,
  ratings: number,
  ratingSum: number,
): Satisfaction => ({
  services,
  ratings,
  mean: quotient(ratingSum, ratings),
  responseShare: quotient(ratings, services),
});

export const figuresOf = (figure: (key: ColumnKey) => number | null): Figures =>
  Object.fromEntries(columns.map(({ key }) => [key, figure(key)])) as Figures;

/** Counts the distinct keys of several sets. */
export function distinctKeys(sets: readonly string[]): number {
  if (sets.length === 1) return sets[0]!.length / 16;
  const seen = new Set<string>();
  for (const set of sets) for (const key of keysOf(set)) seen.add(key);
  return seen.size;
}

function categoriesOf(
  statements: readonly Statement[],
  lost: ReadonlyMap<string, number>,
): { code: string; name: string; services: number }[] {
  const counts = new Map<string, number>();
  for (const { byCategory } of statements)
    for (const { category, serviceRecords } of byCategory)
      counts.set(category, (counts.get(category) ?? 0) + serviceRecords);
  return [...counts]
    .map(([code, services]) => ({
      code,
      name: categories[code] ?? "未分类",
      services: services - (lost.get(code) ?? 0),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
