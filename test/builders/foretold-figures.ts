/** What figures over random ledgers must be, by one count over all of them that knows nothing of members' answers. */
import { homeCityOf } from "../../subgraphs/ledger/rules/division.ts";
import { countyValue } from "../../subgraphs/ledger/rules/division.ts";
import { type Period, periodBounds } from "../../subgraphs/runtime/calendar.ts";
import type { Ledger, ServiceRow } from "./random-ledgers.ts";

export type Choice = { county?: string; category?: string; provider?: string; enterprise?: string };
export type Report = ServiceRow & { readonly member: string };
export type Listed = { readonly id: string; readonly amount: number };

export const providerOf = (row: ServiceRow) => row.providerCode ?? row.providerName;
const completed = (period: Period) => {
  const { from, before } = periodBounds(period);
  return ({ state, completedAt }: ServiceRow): boolean =>
    !["IN_PROGRESS", "WITHDRAWN"].includes(state) &&
    new Date(completedAt) >= from &&
    new Date(completedAt) < before;
};

/** All reports of a period with those that count: home window, else earliest acceptance, else lowest code. */
export function reportsOf(
  living: readonly Ledger[],
  period: Period,
): { all: Report[]; kept: Report[] } {
  const all = living.flatMap(({ code, services }) =>
    services.filter(completed(period)).map((row) => ({ ...row, member: code })),
  );
  const isShared = ({ serviceKey, providerCode, member }: Report) =>
    serviceKey !== null && (member.length > 6 || providerCode !== member);
  const rank = ({ county, acceptedAt, member }: Report) => [
    county !== null && homeCityOf(county) === member ? 0 : 1,
    acceptedAt === null ? Infinity : Date.parse(acceptedAt),
    member,
  ];
  const winners = new Map(
    [...Map.groupBy(all.filter(isShared), ({ serviceKey }) => serviceKey)].map(([key, claims]) => {
      const ranked = claims.map((claim) => ({ member: claim.member, rank: rank(claim) }));
      ranked.sort((a, b) => {
        const at = a.rank.findIndex((value, index) => value !== b.rank[index]);
        return at >= 0 && a.rank[at]! < b.rank[at]! ? -1 : 1;
      });
      return [key, ranked[0]!.member];
    }),
  );
  const kept = all.filter((row) => !isShared(row) || winners.get(row.serviceKey) === row.member);
  return { all, kept };
}

const isChosen =
  ({ county, category, provider, enterprise }: Choice) =>
  (row: ServiceRow): boolean => {
    const is = (chosen: string | undefined, value: string | null) =>
      chosen === undefined || (chosen === "unknown" ? value === null : value === chosen);
    const ofCategory =
      category?.length === 2
        ? (row.category?.startsWith(category) ?? false)
        : is(category, row.category);
    const countyOf = row.county === null ? null : countyValue(row.county);
    return (
      is(county, countyOf) &&
      ofCategory &&
      is(provider, providerOf(row)) &&
      is(enterprise, row.enterprise)
    );
  };
export const isComplete = (row: ServiceRow): boolean =>
  [row.enterprise, row.category, row.county, providerOf(row), row.acceptedAt].every(
    (value) => value !== null,
  );

const one = () => 1;
const services: Readonly<
  Record<
    string,
    { counts?: (row: ServiceRow) => boolean; amount: (row: ServiceRow) => number; isMean?: boolean }
  >
> = {
  serviceRecords: { amount: one },
  ratings: { counts: ({ rating }) => rating !== null, amount: one },
  ratingSum: { counts: ({ rating }) => rating !== null, amount: ({ rating }) => rating! },
  satisfaction: {
    counts: ({ rating }) => rating !== null,
    amount: ({ rating }) => rating!,
    isMean: true,
  },
  ratingResponseShare: { amount: ({ rating }) => (rating === null ? 0 : 1), isMean: true },
  publicWelfareRecords: { counts: ({ welfare }) => welfare === true, amount: one },
  publicWelfareShare: { amount: ({ welfare }) => (welfare ? 1 : 0), isMean: true },
  feeFen: { amount: ({ fee }) => fee ?? 0 },
  dataUpload: { amount: (row) => (isComplete(row) ? 1 : 0), isMean: true },
};
const things: Readonly<Record<string, (row: Report) => string | null>> = {
  enterprisesServed: ({ enterprise }) => enterprise,
  resourcesMobilised: ({ providerCode, providerName, member }) =>
    providerCode === member ? null : (providerName ?? providerCode),
};

/** What a figure must open to, by one count over the ledgers of the living. */
export function foretold(name: string, period: Period, choice: Choice, living: readonly Ledger[]) {
  const { all, kept } = reportsOf(living, period);
  const named = things[name];
  if (named) {
    const ids = new Set(all.filter(isChosen(choice)).flatMap((row) => named(row) ?? []));
    return { rows: [...ids].map((id) => ({ id, amount: 1 })), value: ids.size, sum: null };
  }
  const { counts = () => true, amount, isMean } = services[name]!;
  const rows = kept
    .filter(isChosen(choice))
    .filter(counts)
    .map((row) => ({ id: row.id, amount: amount(row) }));
  const sum = rows.reduce((total, row) => total + row.amount, 0);
  const mean = rows.length === 0 ? null : Math.round((sum / rows.length) * 10_000) / 10_000;
  return { rows, value: isMean ? mean : sum, sum };
}

export const serviceFigures = Object.keys(services);
export const thingFigures = Object.keys(things);
