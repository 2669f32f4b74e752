/** Figures of a period over all rows at once, in which what several members claim counts once. */
import type { GraphQLResolveInfo } from "graphql";
import { claimsReason } from "./deaths.ts";
import { type Expectations, selectedFields } from "./expectations.ts";
import { type Audience, audience, coverageOf, everyKind, tellMissing } from "./oracle-members.ts";
import { hashKey, rankOf } from "./member-sets.ts";
import { oraclePage, type PageArguments, type Placed } from "./oracle-page.ts";
import type { RecordRow, TestMember, World } from "./rows.ts";

type Period = { readonly year: number; readonly quarter?: number | null };
type Claim = { readonly member: string; readonly row: RecordRow };

/** Statistics of `period` as the members that live, and whose claims can be read, have them. */
export function statistics(
  world: World,
  period: Period,
  info: GraphQLResolveInfo,
  expectations: Expectations,
  memberOf: (code: string) => object,
): object {
  const rowsOf = rowsIn(period);
  let asked = audience(world, everyKind);
  if (selectedFields(info).has("total")) asked = readable(asked);
  tellMissing(asked, info, expectations);
  const all = asked.living.flatMap(rowsOf);
  const counted = countedOf(asked, rowsOf);
  const isEmpty = asked.living.length === 0;
  return {
    period,
    coverage: coverageOf(asked),
    // A thing in two sets is counted once whoever reports it, so claims change sums only.
    total: { ...row(counted, null, isEmpty), ...(isEmpty ? {} : { served: distinct(all) }) },
    byMember: asked.living.map((member) => row(rowsOf(member), memberOf(member.code), false)),
  };
}

/** One figure with a page of what it counts. */
export function figure(
  world: World,
  { of, period, ...given }: PageArguments & { of: "RECORDS" | "SERVED"; period: Period },
  info: GraphQLResolveInfo,
  expectations: Expectations,
): object | null {
  const rowsOf = rowsIn(period);
  const isServed = of === "SERVED";
  let value: number | null = null;
  const placed = (asked: Audience): Placed<{ id: string }>[] => {
    const keys = new Set(
      asked.living.flatMap(rowsOf).flatMap(({ enterprise }) => enterprise ?? []),
    );
    const rows = isServed
      ? [...keys].map(hashKey).map((id) => ({ key: rankOf(id), row: { id } }))
      : countedOf(asked, rowsOf).map(({ id, openedAt }) => ({ key: openedAt, row: { id } }));
    value = asked.living.length === 0 ? null : rows.length;
    return rows;
  };
  const order = { ...given, orderBy: isServed ? ("ASC" as const) : ("DESC" as const) };
  // Enterprises are claimed by nobody.
  const able = isServed ? undefined : readable;
  const page = oraclePage(world, expectations, everyKind, order, info, placed, able);
  return page && { ...page, value };
}

const rowsIn =
  (period: Period) =>
  ({ records }: TestMember): readonly RecordRow[] =>
    records.filter(
      ({ year, month }) =>
        year === period.year && (!period.quarter || Math.ceil(month / 3) === period.quarter),
    );

/** The rows that count when each claimed thing counts for one member only. */
function countedOf(
  { living }: Audience,
  rowsOf: (member: TestMember) => readonly RecordRow[],
): RecordRow[] {
  const claims = living.flatMap((member) => claimsOf(member, rowsOf(member)));
  return living.flatMap((member) =>
    rowsOf(member).filter(({ claim }) => !claim || winner(claims, claim.key) === member.code),
  );
}

const claimsOf = ({ code }: TestMember, rows: readonly RecordRow[]): Claim[] =>
  rows.filter(({ claim }) => claim).map((of) => ({ member: code, row: of }));

/** The home member first, then the earliest acceptance, then the lowest code. */
function winner(claims: readonly Claim[], key: string): string {
  const rank = ({ row: { claim } }: Claim): readonly number[] => [
    claim!.isHome ? 0 : 1,
    claim!.acceptedMs ?? Infinity,
  ];
  const [best] = claims
    .filter(({ row: { claim } }) => claim?.key === key)
    .sort((a, b) => {
      const [[home, early], [otherHome, otherEarly]] = [rank(a), rank(b)] as number[][] as [
        [number, number],
        [number, number],
      ];
      if (home !== otherHome) return home - otherHome;
      if (early !== otherEarly) return early < otherEarly ? -1 : 1;
      return a.member < b.member ? -1 : 1;
    });
  return best!.member;
}

/** Members whose claims cannot be read are missing, and claim nothing. */
function readable({ living, missing }: Audience): Audience {
  const unread = living.flatMap((member) => {
    const reason = claimsReason(member);
    return reason === null ? [] : [{ member: member.code, reason }];
  });
  return {
    living: living.filter((member) => claimsReason(member) === null),
    missing: [...missing, ...unread],
  };
}

function row(rows: readonly RecordRow[], member: object | null, isEmpty: boolean): object {
  // Nothing plus nothing is nothing, not zero.
  const orNothing = <Value>(value: Value): Value | null => (isEmpty ? null : value);
  const ratings = rows.flatMap(({ rating }) => rating ?? []);
  const sum = ratings.reduce((total, rating) => total + rating, 0);
  const fee = rows.reduce((total, one) => total + (one.fee ?? 0n), 0n);
  const months = [...new Set(rows.map(({ month }) => month))].sort((a, b) => a - b);
  return {
    member,
    unit: orNothing("fen"),
    records: orNothing(rows.length),
    fee: orNothing(fee > 9_007_199_254_740_991n ? String(fee) : Number(fee)),
    weight: orNothing(rows.length / 4),
    served: orNothing(distinct(rows)),
    rated: orNothing(ratings.length),
    ratedShare: share(ratings.length, rows.length),
    ratings: {
      count: orNothing(ratings.length),
      sum: orNothing(sum),
      mean: share(sum, ratings.length),
    },
    byMonth: months.map((month) => {
      const group = rows.filter((one) => one.month === month);
      return { month, records: group.length };
    }),
  };
}

const distinct = (rows: readonly RecordRow[]): number =>
  new Set(rows.flatMap(({ enterprise }) => enterprise ?? [])).size;

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
