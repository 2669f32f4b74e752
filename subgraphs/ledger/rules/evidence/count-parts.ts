/** The divisions of a member's services, counted again from its log: what each part of each division adds up to. */
import { countyValue } from "../division.ts";
import type { Facts } from "./difference.ts";

/** What a part adds up to, as the API names it. */
export const partNames = [
  "serviceRecords",
  "ratings",
  "ratingSum",
  "publicWelfareRecords",
  "feeFen",
  "completeRecords",
] as const;
/** Sums by `division/value/sum`, such as `byCounty/340303/feeFen`; what is nothing is left out. */
export type Parts = Readonly<Record<string, number>>;
/** The divisions as the API names them, with what it calls their values. */
export const divisions = {
  byCounty: "county",
  byProvider: "provider",
  bySubcategory: "category",
  byMonth: "month",
} as const;
type Division = keyof typeof divisions;

const offsetMs = 8 * 3_600_000;

/** Divides services that count in one period. */
export function countParts(services: readonly Facts[]): Parts {
  const parts: Record<string, number> = {};
  for (const facts of services) {
    const sums = sumsOf(facts);
    for (const [division, value] of Object.entries(placesOf(facts)))
      for (const name of partNames) {
        const place = `${division}/${value}/${name}`;
        if (sums[name] !== 0) parts[place] = (parts[place] ?? 0) + sums[name];
      }
  }
  return parts;
}

/** Puts what a member serves, row by row, into the same form; large whole numbers may travel as text. */
export function servedParts(
  served: Readonly<Record<Division, readonly Readonly<Record<string, unknown>>[]>>,
): Parts {
  const rows = Object.entries(divisions).flatMap(([division, value]) =>
    served[division as Division].map((row) => [`${division}/${String(row[value])}`, row] as const),
  );
  const sums = rows.flatMap(([place, row]) =>
    partNames.map((name) => [`${place}/${name}`, Number(row[name])] as const),
  );
  return Object.fromEntries(sums.filter(([, sum]) => sum !== 0));
}

function placesOf(facts: Facts): Readonly<Record<Division, string>> {
  const { county, providerCode, providerName, categoryCode, completedAt } = facts as Readonly<
    Record<string, string | null | undefined>
  >;
  const month = new Date(Date.parse(completedAt!) + offsetMs).getUTCMonth() + 1;
  return {
    byCounty: (county ?? null) === null ? "unknown" : countyValue(county!),
    byProvider: providerCode ?? providerName ?? "unknown",
    bySubcategory: categoryCode ?? "unknown",
    byMonth: String(month),
  };
}

function sumsOf(facts: Facts): Readonly<Record<(typeof partNames)[number], number>> {
  const says = (name: string): boolean => (facts[name] ?? null) !== null;
  const isComplete =
    ["enterpriseCode", "categoryCode", "county", "acceptedAt"].every(says) &&
    (says("providerCode") || says("providerName"));
  return {
    serviceRecords: 1,
    ratings: says("rating") ? 1 : 0,
    ratingSum: Number(facts["rating"] ?? 0),
    publicWelfareRecords: facts["isPublicWelfare"] === true ? 1 : 0,
    feeFen: Number(facts["feeFen"] ?? 0),
    completeRecords: isComplete ? 1 : 0,
  };
}
