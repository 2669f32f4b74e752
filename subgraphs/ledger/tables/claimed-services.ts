/** Services that another member may have reported too, with what each adds to the figures. */
import { memoryOf } from "../../runtime/memory.ts";
import { homeCityOf } from "../rules/division.ts";
import { countedIn, hashed, type Named, named, withDigest } from "./figure-sets.ts";
import type { FigureScope } from "./figures.ts";

type ClaimRow = {
  readonly key: string;
  readonly county: string | null;
  readonly accepted: string | null;
  readonly category: string;
  readonly rating: number | null;
  readonly welfare: boolean;
  readonly fee: string | null;
};

/** Returns the claims as JSON of columns, and their digest; from memory while `stamp` stays. */
export async function claimedServices(scope: FigureScope, stamp: string): Promise<Named> {
  const { em, member, period } = scope;
  const place = `${member.code} claims ${period.year} ${period.quarter ?? ""}`;
  const text = await memoryOf(em).keep(place, stamp, async () =>
    withDigest(JSON.stringify(columnsOf(await readClaims(scope), member.code))),
  );
  return named(text);
}

function readClaims(scope: FigureScope): Promise<ClaimRow[]> {
  const { where, values } = countedIn(scope);
  const isInstitution = scope.member.kind === "INSTITUTION";
  // An institution's own services are what windows report; a window's own centre is nobody else's.
  const shared = isInstitution ? "true" : "provider_code is distinct from ?";
  return scope.em.execute(
    `select ${hashed("service_key")} as key, county, coalesce(left(category_code, 2), 'unknown') as category,
      floor(extract(epoch from accepted_at) * 1000)::bigint as accepted,
      rating, coalesce(is_public_welfare, false) as welfare, fee_fen as fee
    from service_record where ${where} and service_key is not null and ${shared} order by 1, id`,
    isInstitution ? values : [...values, scope.member.code],
  );
}

/** Column by column: the first three decide who keeps a claim, the others bear the names of figures. */
const columnsOf = (rows: readonly ClaimRow[], member: string) => ({
  key: rows.map(({ key }) => key),
  isHome: rows.map(({ county }) => county !== null && homeCityOf(county) === member),
  acceptedMs: rows.map(({ accepted }) => (accepted === null ? null : Number(accepted))),
  category: rows.map(({ category }) => category),
  serviceRecords: rows.map(() => 1),
  ratings: rows.map(({ rating }) => (rating === null ? 0 : 1)),
  ratingSum: rows.map(({ rating }) => rating ?? 0),
  publicWelfareRecords: rows.map(({ welfare }) => (welfare ? 1 : 0)),
  feeFen: rows.map(({ fee }) => Number(fee ?? 0)),
});
