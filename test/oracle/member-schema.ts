/** What a member itself serves: one executable schema for each kind, over the rows in the context. */
import { buildSubgraphSchema } from "@apollo/subgraph";
import { mergeTypeDefs } from "@graphql-tools/merge";
import {
  type FieldNode,
  GraphQLError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind as NodeKind,
} from "graphql";
import { contracts } from "./contract.ts";
import {
  categories,
  type DemandRow,
  enterpriseNames,
  type Kind,
  type RecordRow,
  type TestMember,
} from "./rows.ts";
import { claimSet, digits, hashKey, rankOf, setOf, type Unless } from "./member-sets.ts";

export type MemberContext = {
  readonly member: TestMember;
  /** What mutations have done, in order. */
  readonly journal: string[];
};
type Reference = { readonly id?: string; readonly code?: string; readonly creditCode?: string };
type PageArguments = { readonly first: number; readonly after?: string | null };
type RecordArguments = PageArguments & {
  readonly orderBy?: "ASC" | "DESC" | null;
  readonly filter?: {
    readonly recordedBy?: readonly string[] | null;
    readonly state?: readonly string[] | null;
    readonly enterprise?: string | null;
    readonly openedFrom?: number | null;
  } | null;
};
type Figures = { readonly period: Period; readonly rows: readonly RecordRow[] };
type Period = { readonly year: number; readonly quarter?: number | null };

const coverage = ({ asOf }: TestMember) => ({
  expected: 1,
  answered: 1,
  isComplete: true,
  asOf,
  gaps: [],
});

function page<Row extends { readonly id: string }>(
  member: TestMember,
  rows: readonly Row[],
  keyOf: (row: Row) => number,
  direction: "ASC" | "DESC",
  { first, after }: PageArguments,
): object {
  if (first < 0 || first > 100) throw mistake("first");
  const sign = direction === "ASC" ? 1 : -1;
  const order = (a: readonly [number, string], b: readonly [number, string]): number =>
    sign * (a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0));
  const from = after ? readCursor(after, direction) : null;
  const listed = rows
    .map((row) => ({ row, place: [keyOf(row), row.id] as const }))
    .filter(({ place }) => !from || order(place, from) > 0)
    .sort((a, b) => order(a.place, b.place));
  const edges = listed.slice(0, first).map(({ row, place }) => ({
    // One row that fails would make a gap of its whole member, which members' own deaths do already.
    node: { ...row, isFeeBroken: false },
    cursor: Buffer.from(JSON.stringify([direction, ...place])).toString("base64url"),
  }));
  return {
    edges,
    pageInfo: { hasNextPage: listed.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: rows.length,
    coverage: coverage(member),
  };
}

const mistake = (what: string) =>
  new GraphQLError(`${what} is wrong`, { extensions: { code: "BAD_USER_INPUT" } });

function readCursor(text: string, direction: string): readonly [number, string] {
  try {
    const parts = JSON.parse(Buffer.from(text, "base64url").toString()) as [string, number, string];
    if (parts[0] === direction) return [parts[1], parts[2]];
  } catch {
    // Falls through: a text that is no cursor is the client's mistake.
  }
  throw mistake("after");
}

const records = (member: TestMember, given: RecordArguments, enterprise?: string): object => {
  const { recordedBy, state, enterprise: of = null, openedFrom = null } = given.filter ?? {};
  const rows = member.records.filter(
    (row) =>
      (!recordedBy || recordedBy.includes(member.code)) &&
      (!state || state.includes(row.state)) &&
      (of === null || row.enterprise === of) &&
      (openedFrom === null || row.openedAt >= openedFrom) &&
      (enterprise === undefined || row.enterprise === enterprise),
  );
  return page(member, rows, ({ openedAt }) => openedAt, given.orderBy ?? "DESC", given);
};

const demands = (member: TestMember, given: PageArguments, rows: readonly DemandRow[]): object =>
  page(member, rows, ({ at }) => at, "DESC", given);

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;

function inPeriod({ records: rows }: TestMember, { year, quarter }: Period): readonly RecordRow[] {
  return rows.filter(
    (row) => row.year === year && (!quarter || Math.ceil(row.month / 3) === quarter),
  );
}

const months = (rows: readonly RecordRow[]) =>
  [...Map.groupBy(rows, ({ month }) => month)].sort(([a], [b]) => a - b);

function figures(rows: readonly RecordRow[], member: TestMember | null): object {
  const ratings = rows.flatMap(({ rating }) => rating ?? []);
  const sum = ratings.reduce((total, rating) => total + rating, 0);
  const enterprises = setOf(rows.map((row) => row.enterprise));
  return {
    member,
    unit: "fen",
    records: rows.length,
    fee: digits(rows.reduce((total, { fee }) => total + (fee ?? 0n), 0n)),
    weight: rows.length / 4,
    served: enterprises.size,
    enterpriseKeys: enterprises.ask,
    rated: ratings.length,
    ratedShare: share(ratings.length, rows.length),
    ratings: { count: ratings.length, sum, mean: share(sum, ratings.length) },
    byMonth: months(rows).map(([month, group]) => ({
      month,
      records: group.length,
    })),
  };
}

type FigureArguments = PageArguments &
  Readonly<{ of: "RECORDS" | "SERVED"; period: Period; settled?: string | null }>;

/** Records that are not given up, or enterprises, each once. */
function figure(member: TestMember, { of, period, settled, ...given }: FigureArguments): object {
  const rows = inPeriod(member, period);
  if (of === "SERVED") {
    const things = setOf(rows.map(({ enterprise }) => enterprise));
    const codes = new Set(rows.flatMap(({ enterprise }) => enterprise ?? []));
    const listed = [...codes].map((code) => ({ id: hashKey(code) }));
    return {
      ...page(member, listed, ({ id }) => rankOf(id), "ASC", given),
      distinct: things.size,
      thingKeys: things.ask,
    };
  }
  const verdicts = (settled ? JSON.parse(settled) : []) as { key: string; counts: boolean }[];
  const lost = new Set(verdicts.flatMap(({ key, counts }) => (counts ? [] : [key])));
  const kept = rows.filter(({ claim }) => !claim || !lost.has(claim.key));
  const own = { counted: kept.length, claims: claimSet(rows) };
  return { ...page(member, kept, ({ openedAt }) => openedAt, "DESC", given), ...own };
}

/** True when the owner of the entity is wanted, not just anyone who knows something of it. */
function wantsOwner({ fieldNodes }: GraphQLResolveInfo, type: string): boolean {
  const fields = fieldNodes
    .flatMap(({ selectionSet }) => selectionSet?.selections ?? [])
    .flatMap((node) =>
      node.kind === NodeKind.INLINE_FRAGMENT && node.typeCondition?.name.value === type
        ? node.selectionSet.selections
        : [],
    );
  const foreign = new Set(["id", "__typename", "trace", "mentions"]);
  return fields.some(
    (node) => node.kind === NodeKind.FIELD && !foreign.has((node as FieldNode).name.value),
  );
}

const eventsOf = ({ events }: TestMember, record: string) =>
  events.filter((event) => event.record === record);

const resolvers = {
  Query: {
    records: (_: unknown, given: RecordArguments, { member }: MemberContext) =>
      records(member, given),
    record: (_: unknown, { id }: { id: string }, { member }: MemberContext) =>
      member.records.find((row) => row.id === id),
    recordsOf: (_: unknown, given: { member: string }, { member }: MemberContext) =>
      given.member === member.code ? member.records : null,
    statistics: (_: unknown, { period }: { period: Period }, { member }: MemberContext) => ({
      period,
      rows: inPeriod(member, period),
      coverage: coverage(member),
    }),
    demands: (_: unknown, given: RecordArguments, { member }: MemberContext) => {
      const by = given.filter?.recordedBy;
      return demands(member, given, !by || by.includes(member.code) ? member.demands : []);
    },
    figure: (_: unknown, given: FigureArguments, { member }: MemberContext) =>
      figure(member, given),
    demand: (_: unknown, { id }: { id: string }, { member }: MemberContext) =>
      member.demands.find((row) => row.id === id),
    categories: () => categories,
  },
  Mutation: {
    note: (
      _: unknown,
      { input }: { input: { id: string; text: string } },
      { member, journal }: MemberContext,
    ) => {
      journal.push(`${member.code}: ${input.text} on ${input.id}`);
      return member.records.find(({ id }) => id === input.id);
    },
  },
  Record: {
    __resolveReference: (
      { id }: Reference,
      { member }: MemberContext,
      info: GraphQLResolveInfo,
    ) => {
      const row = member.records.find((candidate) => candidate.id === id);
      return row ?? (wantsOwner(info, "Record") ? null : { id });
    },
    fee: ({ fee, isFeeBroken }: RecordRow) => {
      if (isFeeBroken)
        throw new GraphQLError("the fee cannot be read", { extensions: { code: "INTERNAL" } });
      return fee === null ? null : digits(fee);
    },
    participantCodes: ({ participants }: RecordRow) => participants,
    recordedBy: ({ owner }: RecordRow) => ({ code: owner }),
    enterprise: ({ enterprise }: RecordRow) =>
      enterprise === null ? null : { creditCode: enterprise },
    trace: ({ id }: RecordRow, _: unknown, { member }: MemberContext) => {
      const events = eventsOf(member, id).map((row) => ({ ...row, member: { code: row.member } }));
      return { events: events.toReversed(), count: events.length, coverage: coverage(member) };
    },
    mentions: ({ id }: RecordRow, _: unknown, { member }: MemberContext) => {
      const events = eventsOf(member, id);
      const kinds = setOf(events.map(({ kind }) => kind));
      return {
        count: events.length,
        by: events.length > 0 ? [member.code] : [],
        kinds: kinds.size,
        kindKeys: kinds.ask,
        coverage: coverage(member),
      };
    },
  },
  Enterprise: {
    __resolveReference: ({ creditCode }: Reference) => ({ creditCode }),
    name: ({ creditCode }: { creditCode: string }) => enterpriseNames[creditCode],
    records: (of: { creditCode: string }, given: RecordArguments, { member }: MemberContext) =>
      records(member, given, of.creditCode),
    demands: (of: { creditCode: string }, given: PageArguments, { member }: MemberContext) => {
      const rows = member.demands.filter(({ enterprise }) => enterprise === of.creditCode);
      return demands(member, given, rows);
    },
  },
  Member: {
    __resolveReference: ({ code }: Reference, { member }: MemberContext) =>
      code === member.code ? { code } : null,
    slogan: ({ code }: { code: string }, _: unknown, { member }: MemberContext) =>
      code === member.code ? member.slogan : null,
  },
  Demand: {
    __resolveReference: ({ id }: Reference, { member }: MemberContext) =>
      member.demands.find((row) => row.id === id) ?? null,
    enterprise: ({ enterprise }: DemandRow) =>
      enterprise === null ? null : { creditCode: enterprise },
    record: ({ record }: DemandRow) => (record === null ? null : { id: record }),
  },
  Statistics: {
    total: ({ rows }: Figures) => figures(rows, null),
    byMember: ({ rows }: Figures, _: unknown, { member }: MemberContext) => [figures(rows, member)],
    claims: ({ rows }: Figures, unless: Unless) => claimSet(rows)(unless),
  },
} as const;

/** Makes the schema of one kind of member: every contract that the kind keeps, joined. */
export function memberSchema(kind: Kind): GraphQLSchema {
  const kept = contracts.filter(({ kinds }) => kinds.includes(kind));
  const typeDefs = mergeTypeDefs(kept.map((contract) => contract.typeDefs));
  const served = new Map<string, ReadonlySet<string>>(
    typeDefs.definitions.flatMap((node) =>
      node.kind === NodeKind.OBJECT_TYPE_DEFINITION
        ? [[node.name.value, new Set(node.fields?.map(({ name }) => name.value))] as const]
        : [],
    ),
  );
  const chosen = Object.entries(resolvers).flatMap(([type, fields]) => {
    const names = served.get(type);
    const own = Object.entries(fields).filter(
      ([name]) => name === "__resolveReference" || names?.has(name),
    );
    return names ? [[type, Object.fromEntries(own)]] : [];
  });
  return buildSubgraphSchema([{ typeDefs, resolvers: Object.fromEntries(chosen) as never }]);
}
