/** The services of a period added up by category, from monthly sums that triggers keep. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { periodBounds } from "../../runtime/calendar.ts";
import type { FigureScope } from "./figure-scope.ts";

export type Sums = {
  serviceRecords: number;
  ratings: number;
  ratingSum: number;
  publicWelfareRecords: number;
  feeFen: number;
};
export type MonthlySums = {
  readonly total: Sums;
  readonly byCategory: readonly (Sums & { readonly category: string })[];
  /** Changes with every change of a service that may count in the period. */
  readonly stamp: string;
};

const names = ["serviceRecords", "ratings", "ratingSum", "publicWelfareRecords", "feeFen"] as const;
/** From so many rows of a period on, a reader folds them. */
const manyRows = 500;

/** Adds up the monthly sums of a period, by category of level one; `unknown` for services without one. */
export async function monthlySums({ em, period }: FigureScope): Promise<MonthlySums> {
  const { firstDay, endDay } = periodBounds(period);
  const rows = await em.execute<
    Record<(typeof names)[number] | "seq" | "rows" | "category", string>[]
  >(
    `select category, sum(services) as "serviceRecords", sum(ratings) as ratings, sum(rating_sum) as "ratingSum",
      sum(public_welfare) as "publicWelfareRecords", sum(fee_fen) as "feeFen", max(seq) as seq, count(*) as rows
    from service_month where month >= ? and month < ? group by category order by category collate "C"`,
    [firstDay, endDay],
  );
  const groups = rows.map((row) => ({
    category: row.category,
    ...(Object.fromEntries(names.map((name) => [name, Number(row[name])])) as Sums),
  }));
  const total = Object.fromEntries(
    names.map((name) => [name, groups.reduce((sum, group) => sum + group[name], 0)]),
  ) as Sums;
  const count = rows.reduce((sum, row) => sum + Number(row.rows), 0);
  // Rows are only appended, or folded into a later one: no two states share both numbers.
  const stamp = `${Math.max(0, ...rows.map(({ seq }) => Number(seq)))}:${count}`;
  if (count > manyRows) await foldMonths(em, firstDay, endDay);
  return { total, byCategory: groups.filter(({ serviceRecords }) => serviceRecords > 0), stamp };
}

/** Replaces many rows by their sums; two folds at once take different rows. */
async function foldMonths(em: SqlEntityManager, firstDay: string, endDay: string): Promise<void> {
  await em.execute(
    `with taken as (delete from service_month where month >= ? and month < ? returning *)
    insert into service_month (month, category, services, ratings, rating_sum, public_welfare, fee_fen)
    select month, category, sum(services), sum(ratings), sum(rating_sum), sum(public_welfare), sum(fee_fen)
    from taken group by month, category`,
    [firstDay, endDay],
  );
}
