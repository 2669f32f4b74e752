/** The figures of a member's own services, counted again from its log. Definitions: AH-E arts 3 and 6. */
import { countedStates } from "../service-state.ts";
import { differences, differenceWords, type Facts } from "./difference.ts";
import { type Finding, finding } from "./finding.ts";
import type { LogReplay } from "./replay-log.ts";

/** A year, or one quarter of it, in Asia/Shanghai. */
export type Quarter = { readonly year: number; readonly quarter: number | null };
/** Figures of one quarter, as the API names them; categories by code. */
export type Figures = Readonly<
  Record<
    | "serviceRecords"
    | "ratings"
    | "ratingSum"
    | "publicWelfareRecords"
    | "feeFen"
    | "enterprisesServed"
    | "resourcesMobilised",
    number
  >
> & { readonly byCategory: Readonly<Record<string, number>> };

const offsetMs = 8 * 3_600_000;
export const nameOf = ({ year, quarter }: Quarter): string =>
  quarter === null ? String(year) : `${year} Q${quarter}`;

/** Counts the services of each quarter in which any were completed; by the name of the quarter. */
export function figuresOf(replay: LogReplay, member: string): Map<string, Figures> {
  const quarters = new Map<string, Facts[]>();
  for (const [kind, , { facts }] of replay.entries()) {
    const ms = Date.parse(String(facts["completedAt"]));
    if (kind !== "RECORD" || Number.isNaN(ms)) continue;
    if (!(countedStates as readonly unknown[]).includes(facts["state"])) continue;
    const day = new Date(ms + offsetMs);
    const quarter = Math.floor(day.getUTCMonth() / 3) + 1;
    const name = nameOf({ year: day.getUTCFullYear(), quarter });
    const known = quarters.get(name);
    if (known) known.push(facts);
    else quarters.set(name, [facts]);
  }
  return new Map([...quarters].map(([name, services]) => [name, countOf(services, member)]));
}

const none = countOf([], "");

/** Compares the figures served for one quarter, or for a year in which nothing was completed. */
export function judgeFigures(
  counted: ReadonlyMap<string, Figures>,
  period: Quarter,
  served: Figures,
  member: string,
): Finding[] {
  const name = nameOf(period);
  const { byCategory, ...said } = counted.get(name) ?? none;
  const { byCategory: servedCategories, ...held } = served;
  return [...differences(said, held), ...differences(byCategory, servedCategories)].map(
    (difference) => {
      const [zh, en] = differenceWords(difference) as readonly [string, string];
      const place = { member, field: difference.name };
      return finding("FIGURES_WRONG", place, [`${name} ${zh}`, `${name} ${en}`]);
    },
  );
}

function countOf(services: readonly Facts[], member: string): Figures {
  const sum = (of: (facts: Facts) => number): number =>
    services.reduce((total, facts) => total + of(facts), 0);
  const distinct = (of: (facts: Facts) => unknown): number =>
    new Set(services.map(of).filter((value) => value !== null && value !== undefined)).size;
  const byCategory = new Map<string, number>();
  for (const { categoryCode } of services) {
    const category = typeof categoryCode === "string" ? categoryCode.slice(0, 2) : "unknown";
    byCategory.set(category, (byCategory.get(category) ?? 0) + 1);
  }
  return {
    serviceRecords: services.length,
    ratings: sum(({ rating }) => (typeof rating === "number" ? 1 : 0)),
    ratingSum: sum(({ rating }) => Number(rating ?? 0)),
    publicWelfareRecords: sum(({ isPublicWelfare }) => (isPublicWelfare === true ? 1 : 0)),
    feeFen: sum(({ feeFen }) => Number(feeFen ?? 0)),
    enterprisesServed: distinct(({ enterpriseCode }) => enterpriseCode),
    resourcesMobilised: distinct(({ providerCode, providerName }) =>
      providerCode === member ? null : (providerName ?? providerCode),
    ),
    byCategory: Object.fromEntries(byCategory),
  };
}
