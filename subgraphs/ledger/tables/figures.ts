/** Counts the figures of a period from this member's records. Definitions: AH-E arts 3 and 6. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { type Period, periodBounds } from "../../runtime/calendar.ts";
import { countedStates } from "../rules/service-state.ts";

/** What is counted: the records of one member in a period, without those whose hashed key is excluded. */
export type FigureScope = {
  readonly em: SqlEntityManager;
  readonly member: { readonly code: string; readonly kind: string };
  readonly period: Period;
  readonly excluding: readonly string[];
};

/** What a kind of member adds to its statistics, as the contribution `statistics`. */
export type FigureSource = {
  readonly figures: (scope: FigureScope) => Promise<AddedFigures>;
  readonly registrationKeys: (scope: FigureScope) => Promise<string>;
};
export type AddedFigures = Readonly<
  Record<"demandsCollected" | "demandsMatched" | "registeredUsers", number>
>;

/** Hashes a text column to 16 characters (96 bits of SHA-256): distinct texts stay distinct, names stay private. */
export const hashed = (column: string): string =>
  `encode(substring(sha256(convert_to(${column}, 'UTF8')) from 1 for 12), 'base64')`;

const counted = `state in (${countedStates.map((state) => `'${state}'`).join(", ")})
  and completed_at >= ? and completed_at < ?`;

function recordScope({ period, excluding }: FigureScope): { where: string; values: unknown[] } {
  const { from, before } = periodBounds(period);
  if (excluding.length === 0) return { where: counted, values: [from, before] };
  const listed = excluding.map(() => "?").join(", ");
  return {
    where: `${counted} and (service_key is null or ${hashed("service_key")} not in (${listed}))`,
    values: [from, before, ...excluding],
  };
}

export type RecordFigures = {
  serviceRecords: number;
  enterprisesServed: number;
  resourcesMobilised: number;
  ratings: number;
  ratingSum: number;
  publicWelfareRecords: number;
  feeFen: number;
};

// A member is no resource that it mobilises itself.
const foreignProvider = `case when provider_code = ? then null else coalesce(provider_name, provider_code) end`;

/** Counts services, and what hangs on them. */
export async function recordFigures(scope: FigureScope): Promise<RecordFigures> {
  const { where, values } = recordScope(scope);
  const rows = await scope.em.execute<[Record<keyof RecordFigures, string>]>(
    `select count(*) as "serviceRecords",
      count(distinct enterprise_code) as "enterprisesServed",
      count(distinct ${foreignProvider}) as "resourcesMobilised",
      count(rating) as ratings,
      coalesce(sum(rating), 0) as "ratingSum",
      count(*) filter (where is_public_welfare) as "publicWelfareRecords",
      coalesce(sum(fee_fen), 0) as "feeFen"
    from service_record where ${where}`,
    [scope.member.code, ...values],
  );
  return Object.fromEntries(
    Object.entries(rows[0]).map(([name, value]) => [name, Number(value)]),
  ) as RecordFigures;
}

/** Counts services by category of level one; `unknown` for those without one. */
export async function categoryFigures(
  scope: FigureScope,
): Promise<{ category: string; serviceRecords: number }[]> {
  const { where, values } = recordScope(scope);
  return scope.em.execute(
    `select coalesce(left(category_code, 2), 'unknown') as category, count(*)::int as "serviceRecords"
    from service_record where ${where} group by 1 order by 1`,
    values,
  );
}

/** Keys that a network-wide distinct count is made of, by the figure's hidden field. */
export const keyQueries = {
  enterpriseKeys: (scope: FigureScope) => recordKeys(scope, "enterprise_code", []),
  providerKeys: (scope: FigureScope) => recordKeys(scope, foreignProvider, [scope.member.code]),
  activityKeys: (scope: FigureScope) => activityKeys(scope, "true"),
  jointActivityKeys: (scope: FigureScope) => activityKeys(scope, "cardinality(co_organisers) > 0"),
  productKeys: ({ em, period }: FigureScope) =>
    keys(em, "product_key", "service_product where offered_at < ?", [periodBounds(period).before]),
} as const;

function recordKeys(scope: FigureScope, column: string, columnValues: unknown[]): Promise<string> {
  const { where, values } = recordScope(scope);
  const from = `(select ${column} as key from service_record where ${where}) r where key is not null`;
  return keys(scope.em, "key", from, [...columnValues, ...values]);
}

function activityKeys({ em, period }: FigureScope, condition: string): Promise<string> {
  const { firstDay, endDay } = periodBounds(period);
  const from = `activity where starts_on >= ? and starts_on < ? and ${condition}`;
  return keys(em, "activity_key", from, [firstDay, endDay]);
}

/** Returns the distinct hashed keys of `column` in one string, in ascending order. */
export async function keys(
  em: SqlEntityManager,
  column: string,
  from: string,
  values: unknown[],
): Promise<string> {
  const rows = await em.execute<[{ keys: string | null }]>(
    `select string_agg(k, '' order by k collate "C") as keys
    from (select distinct ${hashed(column)} as k from ${from}) distinct_keys`,
    values,
  );
  return rows[0].keys ?? "";
}

/** Services of the period that another member may have reported too: those of a named provider. */
export function claimedServices(
  scope: FigureScope,
): Promise<{ key: string; county: string | null; acceptedMs: string | null }[]> {
  const { where, values } = recordScope({ ...scope, excluding: [] });
  // An institution's own services are what windows report; a window's own centre is nobody else's.
  const shared = scope.member.kind === "INSTITUTION" ? "true" : "provider_code is distinct from ?";
  return scope.em.execute(
    `select ${hashed("service_key")} as key, county,
      floor(extract(epoch from accepted_at) * 1000)::bigint as "acceptedMs"
    from service_record where ${where} and service_key is not null and ${shared} order by 1`,
    scope.member.kind === "INSTITUTION" ? values : [...values, scope.member.code],
  );
}
