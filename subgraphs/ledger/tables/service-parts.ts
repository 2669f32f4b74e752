/** The services of a period by what they say of themselves, from monthly sums that triggers keep. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { periodBounds } from "../../runtime/calendar.ts";
import { countyValue } from "../rules/division.ts";
import type { FigureScope } from "./figure-scope.ts";
import type { Sums } from "./monthly-sums.ts";

export type PartDimension = "county" | "provider" | "category";
export type PartSums = Sums & { completeRecords: number };
export type Part = PartSums & { readonly value: string };

// oxfmt-ignore
const names = [
  "serviceRecords", "ratings", "ratingSum", "publicWelfareRecords", "feeFen", "completeRecords",
] as const;
const sums = `sum(services) as "serviceRecords", sum(ratings) as ratings, sum(rating_sum) as "ratingSum",
  sum(public_welfare) as "publicWelfareRecords", sum(fee_fen) as "feeFen", sum(complete) as "completeRecords"`;

/** The condition under which a service's record names all that the evaluation asks of it; the triggers' own. */
export const completeRecord = `(enterprise_code is not null and category_code is not null and county is not null
  and coalesce(provider_code, provider_name) is not null and accepted_at is not null)`;

/** Returns the sums of a period by one dimension, in the order of its values; `unknown` where records say nothing. */
export async function serviceParts(
  { em, period }: Pick<FigureScope, "em" | "period">,
  dimension: PartDimension,
): Promise<Part[]> {
  const { firstDay, endDay } = periodBounds(period);
  const rows = await em.execute<Record<string, string>[]>(
    `select value, ${sums}, count(*) as rows from service_part
    where dimension = ? and month >= ? and month < ? group by value order by value collate "C"`,
    [dimension, firstDay, endDay],
  );
  const noted = rows.reduce((sum, row) => sum + Number(row.rows), 0);
  if (noted > 500 + 24 * rows.length) await foldParts(em, dimension, firstDay, endDay);
  const parts = rows.map((row) => ({ value: row.value!, ...sumsIn(row) }));
  const named = dimension === "county" ? byCounty(parts) : parts;
  return named.filter(({ serviceRecords }) => serviceRecords > 0);
}

/** Returns the sums of a period by month, 1 to 12. */
export async function monthlyParts({
  em,
  period,
}: Pick<FigureScope, "em" | "period">): Promise<(PartSums & { month: number })[]> {
  const { firstDay, endDay } = periodBounds(period);
  const rows = await em.execute<Record<string, string>[]>(
    `select extract(month from month) as number, ${sums} from service_part
    where dimension = 'category' and month >= ? and month < ? group by month order by month`,
    [firstDay, endDay],
  );
  return rows
    .map((row) => ({ month: Number(row.number), ...sumsIn(row) }))
    .filter(({ serviceRecords }) => serviceRecords > 0);
}

// oxfmt-ignore
export const nothing: PartSums = {
  serviceRecords: 0, ratings: 0, ratingSum: 0, publicWelfareRecords: 0, feeFen: 0, completeRecords: 0,
};

export const plus = (a: PartSums, b: PartSums): PartSums =>
  Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as PartSums;

const sumsIn = (row: Record<string, string>): PartSums =>
  Object.fromEntries(names.map((name) => [name, Number(row[name])])) as PartSums;

/** One county under several spellings is one. */
function byCounty(parts: readonly Part[]): Part[] {
  const groups = Map.groupBy(parts, ({ value }) => countyValue(value));
  return [...groups]
    .map(([value, group]) => ({ value, ...group.reduce<PartSums>(plus, nothing) }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

/** Replaces many rows by their sums; two folds at once take different rows. */
async function foldParts(
  em: SqlEntityManager,
  ...period: [dimension: PartDimension, firstDay: string, endDay: string]
): Promise<void> {
  const columns = "services, ratings, rating_sum, public_welfare, fee_fen, complete";
  await em.execute(
    `with taken as (delete from service_part where dimension = ? and month >= ? and month < ? returning *)
    insert into service_part (month, dimension, value, ${columns})
    select month, dimension, value, ${columns.replaceAll(/\w+/g, "sum($&)")} from taken group by 1, 2, 3`,
    period,
  );
}
