/** The figures of a member, counted again from its log. Definitions: AH-E arts 3 and 6. */
import { isCountedDemand } from "../demand-state.ts";
import { countedStates } from "../service-state.ts";
import { countParts, type Parts } from "./count-parts.ts";
import { differences, differenceWords, type Facts } from "./difference.ts";
import { type Finding, finding } from "./finding.ts";
import type { EntryKind } from "./held-kind.ts";
import type { LogReplay } from "./replay-log.ts";

/** A year, or one quarter of it, in Asia/Shanghai. */
export type Quarter = { readonly year: number; readonly quarter: number | null };
/** Figures of one period as the API names them, 0 for what the member does not keep; categories by code. */
export type Figures = Readonly<
  Record<(typeof figureNames)[number], number> & {
    byCategory: Readonly<Record<string, number>>;
    breakdown: Parts;
  }
>;
/** The figures that are compared, `byCategory` and `breakdown` beside them. */
export const figureNames = [
  "serviceRecords",
  "ratings",
  "ratingSum",
  "publicWelfareRecords",
  "feeFen",
  "enterprisesServed",
  "resourcesMobilised",
  "activities",
  "jointServices",
  "productsOffered",
  "demandsCollected",
  "demandsMatched",
  "registeredUsers",
] as const;

/** What a log says of any period. */
export type LogCount = {
  /** Years in which something happened that counts. */
  readonly years: ReadonlySet<number>;
  readonly figuresOf: (period: Quarter) => Figures;
};

type Dated = { readonly ms: number; readonly facts: Facts };

const offsetMs = 8 * 3_600_000;

/** Counts what `replay` makes of the log of `member`. */
export function countLog(replay: LogReplay, member: string): LogCount {
  const byKind = Map.groupBy(replay.entries(), ([kind]) => kind);
  const dated = (kind: EntryKind, time: string, counts?: (facts: Facts) => boolean): Dated[] =>
    (byKind.get(kind) ?? []).flatMap(([, , { facts }]) => {
      const ms = timeOf(facts[time]);
      return Number.isNaN(ms) || counts?.(facts) === false ? [] : [{ ms, facts }];
    });
  const stands = ({ state }: Facts): boolean => isCountedDemand(state);
  const services = dated("RECORD", "completedAt", ({ state }) =>
    (countedStates as readonly unknown[]).includes(state),
  );
  const begun = dated("ACTIVITY", "startsOn", ({ withdrawnAt }) => (withdrawnAt ?? null) === null);
  const collected = dated("DEMAND", "submittedAt", stands);
  const matched = dated("DEMAND", "matchedAt", stands);
  const offered = dated("PRODUCT", "offeredAt");
  const registered = dated("REGISTRATION", "registeredAt");
  const all = [services, begun, collected, matched, offered, registered].flat();
  return {
    years: new Set(all.map(({ ms }) => new Date(ms + offsetMs).getUTCFullYear())),
    figuresOf: (period) => {
      const [from, before] = boundsOf(period);
      const within = (things: readonly Dated[], since = from): Facts[] =>
        things.filter(({ ms }) => ms >= since && ms < before).map(({ facts }) => facts);
      const activities = within(begun);
      const joint = activities.filter(({ coOrganisers: others }) => (others as []).length > 0);
      // What stands is counted from the beginning on, what happens within the period.
      const standing = within(offered, -Infinity).filter(
        ({ withdrawnAt }) => (withdrawnAt ?? null) === null || timeOf(withdrawnAt) >= before,
      );
      return {
        ...servicesOf(within(services), member),
        activities: distinct(activities, ({ activityKey }) => activityKey),
        jointServices: distinct(joint, ({ activityKey }) => activityKey),
        productsOffered: distinct(standing, ({ productKey }) => productKey),
        demandsCollected: within(collected).length,
        demandsMatched: within(matched).length,
        registeredUsers: within(registered, -Infinity).length,
      };
    },
  };
}

/** Compares the figures served for one period. */
export function judgeFigures(
  count: LogCount,
  period: Quarter,
  served: Figures,
  member: string,
): Finding[] {
  const { year, quarter } = period;
  const [zhName, enName] =
    quarter === null
      ? [`${year} 年`, `${year}`]
      : [`${year} 年第 ${quarter} 季度`, `${year} Q${quarter}`];
  const { byCategory, breakdown, ...said } = count.figuresOf(period);
  const { byCategory: servedCategories, breakdown: servedParts, ...held } = served;
  const divided = [
    ["byCategory", differences(byCategory, servedCategories)],
    ["breakdown", differences(breakdown, servedParts)],
  ] as const;
  const within = divided.flatMap(([name, found]) =>
    found.map((difference) => ({ ...difference, name: `${name}/${difference.name}` })),
  );
  return [...differences(said, held), ...within].map((difference) => {
    const [zh, en] = differenceWords(difference);
    const place = { member, field: difference.name };
    return finding("FIGURES_WRONG", place, [`${zhName} ${zh}`, `${enName} ${en}`]);
  });
}

function servicesOf(services: readonly Facts[], member: string) {
  const sum = (of: (facts: Facts) => number): number =>
    services.reduce((total, facts) => total + of(facts), 0);
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
    enterprisesServed: distinct(services, ({ enterpriseCode }) => enterpriseCode),
    resourcesMobilised: distinct(services, ({ providerCode, providerName }) =>
      providerCode === member ? null : (providerName ?? providerCode),
    ),
    byCategory: Object.fromEntries(byCategory),
    breakdown: countParts(services),
  };
}

const distinct = (all: readonly Facts[], of: (facts: Facts) => unknown): number =>
  new Set(all.map(of).filter((value) => value !== null && value !== undefined)).size;

/** A day stands for its beginning in Asia/Shanghai. */
const timeOf = (time: unknown): number => {
  const text = String(time);
  return /^\d+-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00+08:00`) : Date.parse(text);
};

function boundsOf({ year, quarter }: Quarter): readonly [fromMs: number, beforeMs: number] {
  const month = quarter === null ? 0 : (quarter - 1) * 3;
  const months = quarter === null ? 12 : 3;
  return [Date.UTC(year, month) - offsetMs, Date.UTC(year, month + months) - offsetMs];
}
