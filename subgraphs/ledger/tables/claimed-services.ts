/** Services that another member may have reported too, with what each adds to the figures. */
import { dayOf, periodName } from "../../runtime/calendar.ts";
import { memoryOf } from "../../runtime/memory.ts";
import { countyValue, homeCityOf } from "../rules/division.ts";
import { countedIn, type FigureScope } from "./figure-scope.ts";
import { hashed, type Named, named, withDigest } from "./figure-sets.ts";
import { completeRecord } from "./service-parts.ts";

type ClaimRow = {
  readonly key: string;
  readonly county: string | null;
  readonly accepted: string | null;
  readonly completed: string;
  readonly category: string | null;
  readonly provider: string;
  readonly complete: boolean;
  readonly rating: number | null;
  readonly welfare: boolean;
  readonly fee: string | null;
};

/**
 * Returns the claims as JSON of columns, and their digest; from memory while `stamp` stays. As `totals` they say what
 * each adds to the figures by category of level one; as `parts`, to those by county, provider, level two and month.
 */
export async function claimedServices(
  scope: FigureScope,
  stamp: string,
  as: "totals" | "parts" = "totals",
): Promise<Named> {
  const { em, member, period } = scope;
  const place = `${member.code} claims ${as} ${periodName(period)}`;
  const columns = { totals: totalColumns, parts: partColumns }[as];
  const text = await memoryOf(em).keep(place, stamp, async () =>
    withDigest(JSON.stringify(columns(await readClaims(scope), member.code))),
  );
  return named(text);
}

/** The condition for services of a member that another may report as well, and its values. */
export function sharedWith({ member }: Pick<FigureScope, "member">) {
  // An institution's own services are what windows report; a window's own centre is nobody else's.
  return member.kind === "INSTITUTION"
    ? { where: "service_key is not null", values: [] }
    : {
        where: "service_key is not null and provider_code is distinct from ?",
        values: [member.code],
      };
}

/** Returns the records of a period whose services are among `keys`. */
export async function sharedRecords(
  scope: FigureScope,
  keys: readonly string[],
): Promise<{ id: string; key: string }[]> {
  if (keys.length === 0) return [];
  const { where, values } = countedIn(scope);
  const shared = sharedWith(scope);
  return scope.em.execute(
    `select id, ${hashed("service_key")} as key from service_record
    where ${where} and ${shared.where} and ${hashed("service_key")} = any(?::text[])`,
    // Keys are base64: nothing in them needs quotes.
    [...values, ...shared.values, `{${keys.join(",")}}`],
  );
}

function readClaims(scope: FigureScope): Promise<ClaimRow[]> {
  const { where, values } = countedIn(scope);
  const shared = sharedWith(scope);
  return scope.em.execute(
    `select ${hashed("service_key")} as key, county, category_code as category, completed_ms as completed,
      coalesce(provider_code, provider_name, 'unknown') as provider, ${completeRecord} as complete,
      floor(extract(epoch from accepted_at) * 1000)::bigint as accepted,
      rating, coalesce(is_public_welfare, false) as welfare, fee_fen as fee
    from service_record where ${where} and ${shared.where} order by 1, id`,
    [...values, ...shared.values],
  );
}

/** Column by column: the first three decide who keeps a claim, the others bear the names of figures. */
const totalColumns = (rows: readonly ClaimRow[], member: string) => ({
  ...deciding(rows, member),
  category: rows.map(({ category }) => category?.slice(0, 2) ?? "unknown"),
  ...amounts(rows),
});

const partColumns = (rows: readonly ClaimRow[], member: string) => ({
  ...deciding(rows, member),
  county: rows.map(({ county }) => (county === null ? "unknown" : countyValue(county))),
  provider: rows.map(({ provider }) => provider),
  category: rows.map(({ category }) => category ?? "unknown"),
  month: rows.map(({ completed }) => Number(dayOf(new Date(Number(completed))).slice(5, 7))),
  ...amounts(rows),
  completeRecords: rows.map(({ complete }) => (complete ? 1 : 0)),
});

const deciding = (rows: readonly ClaimRow[], member: string) => ({
  key: rows.map(({ key }) => key),
  isHome: rows.map(({ county }) => county !== null && homeCityOf(county) === member),
  acceptedMs: rows.map(({ accepted }) => (accepted === null ? null : Number(accepted))),
});

const amounts = (rows: readonly ClaimRow[]) => ({
  serviceRecords: rows.map(() => 1),
  ratings: rows.map(({ rating }) => (rating === null ? 0 : 1)),
  ratingSum: rows.map(({ rating }) => rating ?? 0),
  publicWelfareRecords: rows.map(({ welfare }) => (welfare ? 1 : 0)),
  feeFen: rows.map(({ fee }) => Number(fee ?? 0)),
});
