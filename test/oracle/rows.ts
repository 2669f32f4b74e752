/** Random networks: members of every kind, their rows, and how some of them fail. */
import fc from "fast-check";
import { type Death, deathArbitrary } from "./deaths.ts";

export type Kind = "HUB" | "WINDOW" | "INSTITUTION";
export type RecordRow = {
  readonly id: string;
  readonly owner: string;
  readonly title: string;
  readonly openedAt: number;
  readonly state: "OPEN" | "DONE" | "WITHDRAWN";
  readonly fee: bigint | null;
  /** The fee of this one record cannot be read, whoever asks for it alone. */
  readonly isFeeBroken: boolean;
  readonly rating: number | null;
  readonly year: number;
  readonly month: number;
  readonly enterprise: string | null;
  readonly participants: readonly string[];
  /** What other members may claim too. */
  readonly claim: {
    readonly key: string;
    readonly isHome: boolean;
    readonly acceptedMs: number | null;
  } | null;
};
export type EventRow = {
  readonly id: string;
  readonly member: string;
  readonly record: string;
  readonly rank: number | null;
  readonly at: number;
  readonly kind: string;
  readonly note: string | null;
};
export type DemandRow = {
  readonly id: string;
  readonly title: string;
  readonly at: number;
  readonly enterprise: string | null;
  readonly record: string | null;
};
export type TestMember = {
  readonly code: string;
  readonly kind: Kind;
  readonly status: "ACTIVE" | "SUSPENDED" | "MAINTENANCE" | "LEFT";
  readonly death: Death | null;
  readonly asOf: string;
  readonly slogan: string | null;
  readonly records: readonly RecordRow[];
  readonly events: readonly EventRow[];
  readonly demands: readonly DemandRow[];
};
export type World = { readonly members: readonly TestMember[] };

export const enterpriseCodes = ["E3", "E1", "E2", "e0", "E10"] as const;
/** What the hub knows of enterprises; of the last ones it knows nothing. */
export const enterpriseNames: Readonly<Record<string, string>> = { E3: "Three", E1: "One", e0: "" };
export const categories = [
  { code: "02", name: "Finance" },
  { code: "01", name: "Law" },
] as const;
export const unknownMember = "999999";

const nullable = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 3 });
const small = fc.nat({ max: 3 });
const pick = fc.nat({ max: 60 });

// Sums of the great ones pass 2^53, where floating point loses the last digit.
const fee = fc.oneof(
  { weight: 3, arbitrary: fc.bigInt({ min: -5n, max: 900n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: 2n ** 52n, max: 2n ** 53n + 9n }) },
);
const rawRecord = fc.record({
  openedAt: fc.oneof(small, fc.integer({ min: -2, max: 2 ** 31 - 1 })),
  state: fc.constantFrom("OPEN", "DONE", "WITHDRAWN"),
  fee: nullable(fee),
  isFeeBroken: fc.nat({ max: 5 }).map((chance) => chance === 5),
  rating: nullable(fc.integer({ min: 1, max: 5 })),
  year: fc.constantFrom(2024, 2025),
  month: fc.integer({ min: 1, max: 12 }),
  enterprise: nullable(pick),
  participants: fc.array(pick, { maxLength: 4 }),
  claim: fc.option(
    fc.record({ key: fc.nat({ max: 4 }), isHome: fc.boolean(), acceptedMs: nullable(small) }),
    { nil: null, freq: 2 },
  ),
});
const rawEvent = fc.record({
  record: pick,
  rank: nullable(small),
  at: small,
  kind: fc.constantFrom("OPEN", "CLOSE", "NOTE"),
  note: nullable(fc.constantFrom("", "称心", "ok")),
});
const rawDemand = fc.record({
  at: small,
  enterprise: nullable(pick),
  record: nullable(pick),
});
const rawMember = fc.record({
  isWindow: fc.boolean(),
  status: fc.oneof(
    { weight: 9, arbitrary: fc.constant("ACTIVE") },
    { weight: 1, arbitrary: fc.constant("LEFT") },
    { weight: 1, arbitrary: fc.constantFrom("SUSPENDED", "MAINTENANCE") },
  ),
  death: fc.option(deathArbitrary, { nil: null, freq: 2 }),
  asOf: fc.nat({ max: 99 }),
  slogan: nullable(fc.constantFrom("", "便民")),
  records: fc.array(rawRecord, { maxLength: 6 }),
  events: fc.array(rawEvent, { maxLength: 5 }),
  demands: fc.array(rawDemand, { maxLength: 4 }),
});
type Raw = Parameters<Parameters<typeof rawMember.map>[0]>[0];

/** Networks of 1 to 40 members; `isWhole` spares them every failure. */
export function worldArbitrary({ isWhole }: { readonly isWhole: boolean }): fc.Arbitrary<World> {
  // Without a size, lists of more than a dozen are never made.
  const members = (maxLength: number) =>
    fc.array(rawMember, { minLength: 1, maxLength, size: "max" });
  const sized = fc.oneof(
    { weight: 6, arbitrary: members(5) },
    { weight: 3, arbitrary: members(14) },
    { weight: 1, arbitrary: members(40) },
  );
  return fc
    .tuple(sized, fc.boolean())
    .map(([raw, hasHub]) => toWorld(isWhole ? raw.map(spared) : raw, hasHub));
}

const spared = (raw: Raw): Raw => ({
  ...raw,
  status: raw.status === "LEFT" ? "LEFT" : "ACTIVE",
  death: null,
  records: raw.records.map((row) => ({ ...row, isFeeBroken: false })),
});

function toWorld(raw: readonly Raw[], hasHub: boolean): World {
  const kinds = raw.map(({ isWindow }, index): Kind =>
    index === 0 && hasHub ? "HUB" : isWindow ? "WINDOW" : "INSTITUTION",
  );
  const codes = kinds.map((kind, index) => codeOf(kind, index));
  const ids = raw.flatMap(({ records }, index) =>
    records.map((_, nth) => idOf(codes[index]!, nth)),
  );
  return {
    members: raw.map((member, index) => ({
      code: codes[index]!,
      kind: kinds[index]!,
      status: member.status,
      // Who may not be asked cannot fail.
      death: member.status === "ACTIVE" ? member.death : null,
      asOf: `2025-01-${String(10 + (member.asOf % 20))}T08:00:${String(10 + (member.asOf % 50))}Z`,
      slogan: member.slogan,
      records: member.records.map((row, nth) => toRecord(row, codes[index]!, nth, codes)),
      events: member.events.map((row, nth) => ({
        ...row,
        id: idOf(codes[index]!, nth),
        member: codes[index]!,
        record: ids[row.record % (ids.length + 1)] ?? `${unknownMember}:a0`,
      })),
      demands: kinds[index] === "WINDOW" ? toDemands(member.demands, codes[index]!, ids) : [],
    })),
  };
}

function toRecord(
  row: Raw["records"][number],
  owner: string,
  nth: number,
  codes: readonly string[],
): RecordRow {
  const named = row.participants.map((at) => codes[at % (codes.length + 1)] ?? unknownMember);
  return {
    ...row,
    id: idOf(owner, nth),
    owner,
    title: `record ${nth} of ${owner}`,
    enterprise: enterpriseOf(row.enterprise),
    participants: named,
    claim: row.claim && { ...row.claim, key: `key-${row.claim.key}` },
  };
}

function toDemands(
  rows: Raw["demands"],
  owner: string,
  ids: readonly string[],
): readonly DemandRow[] {
  return rows.map((row, nth) => ({
    id: idOf(owner, nth),
    title: `demand ${nth} of ${owner}`,
    at: row.at,
    enterprise: enterpriseOf(row.enterprise),
    record: row.record === null ? null : recordReference(row.record, ids),
  }));
}

/** Mostly a record that exists, at times one that its owner lacks or that nobody owns. */
function recordReference(at: number, ids: readonly string[]): string {
  const chosen = at % (ids.length + 2);
  if (chosen === ids.length) return `${unknownMember}:a0`;
  return ids[chosen] ?? `${(ids[0] ?? unknownMember).split(":")[0]}:none`;
}

const enterpriseOf = (at: number | null): string | null =>
  at === null ? null : enterpriseCodes[at % enterpriseCodes.length]!;

// Codes lie in another order than members do.
function codeOf(kind: Kind, index: number): string {
  const scattered = String(((index * 17) % 41) + 10);
  if (kind === "HUB") return "340000";
  return kind === "WINDOW" ? `34${scattered}00` : `9134${scattered}00MA000000${scattered}`;
}

// Their order by code unit differs from order by locale, by number and by age.
const idOf = (owner: string, nth: number): string => `${owner}:${"zaBé_"[nth % 5]}${11 - nth}`;
