/**
 * The document `member-statement/1`: what a member counted for a period and signs as its own. It is canonical JSON
 * (RFC 8785); the sets and claims that exact totals need are named by digest and travel beside it.
 */

/** Whole numbers; null where this kind of member keeps no such thing. */
export const figureNames = [
  "demandsMatched",
  "enterprisesServed",
  "activities",
  "registeredUsers",
  "resourcesMobilised",
  "jointServices",
  "demandsCollected",
  "productsOffered",
  "serviceRecords",
  "ratings",
  "ratingSum",
  "publicWelfareRecords",
  "feeFen",
] as const;
export type FigureName = (typeof figureNames)[number];

/**
 * Whole numbers that only the annual evaluation asks for. Statements signed before these were counted lack them, and
 * what is lacking is not known.
 */
export const annualFigureNames = ["serviceNorms", "completeRecords"] as const;
export type AnnualFigureName = (typeof annualFigureNames)[number];

/** The set of hashed keys behind a distinct count. */
export const setFigures = {
  enterpriseKeys: "enterprisesServed",
  activityKeys: "activities",
  registrationKeys: "registeredUsers",
  providerKeys: "resourcesMobilised",
  jointActivityKeys: "jointServices",
  productKeys: "productsOffered",
} as const satisfies Readonly<Record<string, FigureName>>;
export type SetName = keyof typeof setFigures;
export const setNames = Object.keys(setFigures) as readonly SetName[];

/** A content that travels beside the statement: SHA-256 of its text in base64url, and how many keys it holds. */
export type NamedContent = { readonly digest: string; readonly count: number };

export type StatementPeriod = { readonly year: number; readonly quarter: number | null };

export type Statement = {
  readonly format: "member-statement/1";
  readonly network: string;
  readonly member: string;
  readonly kind: string;
  readonly period: StatementPeriod;
  /** How many-th statement of this member on this period, from 1. */
  readonly number: number;
  /** Name of the definitions by which it was counted. */
  readonly definitions: string;
  readonly asOf: string;
  readonly figures: Readonly<Record<FigureName, number | null>> &
    Readonly<Partial<Record<AnnualFigureName, number>>>;
  readonly byCategory: readonly { readonly category: string; readonly serviceRecords: number }[];
  readonly sets: Readonly<Record<SetName, NamedContent | null>>;
  /** Services that another member may have reported as well. */
  readonly claims: NamedContent;
  readonly coverage: StatementCoverage;
  /** The latest checkpoint of the member's evidence log, a signed note; null at a member that signs none. */
  readonly checkpoint: string | null;
};

/** What the figures rest on. */
export type StatementCoverage = {
  /** Imports that were still being stored when it was counted. */
  readonly importsOpen: number;
  /** Services of the period by where they came from. */
  readonly liveRecords: number;
  readonly importedRecords: number;
};

/** Columns of equal length: `key`, `isHome`, `acceptedMs`, `category`, and what each claim adds to a figure. */
export type ClaimColumns = {
  readonly key: readonly string[];
  readonly isHome: readonly boolean[];
  readonly acceptedMs: readonly (number | null)[];
  readonly category: readonly string[];
  readonly serviceRecords: readonly number[];
  readonly ratings: readonly number[];
  readonly ratingSum: readonly number[];
  readonly publicWelfareRecords: readonly number[];
  readonly feeFen: readonly number[];
};

/** Characters of one hashed key; keys stand side by side in ascending order. */
const keyLength = 16;

/** Returns what is wrong with the form of a statement that `sender` signed, null for a sound one. */
export function statementFault(given: unknown, sender: string): string | null {
  const fault = (place: string) => `${place}：形式有误。\`${place}\` is malformed.`;
  if (!isObject(given) || given.format !== "member-statement/1") return fault("format");
  const { member, kind, period, number, definitions, asOf, figures, byCategory } = given;
  if (member !== sender)
    return `member：报表属于 ${String(member)}，不属于 ${sender}。It is another member's.`;
  if (typeof kind !== "string" || typeof definitions !== "string") return fault("kind");
  if (typeof given.network !== "string") return fault("network");
  if (!isPeriod(period)) return fault("period");
  if (!isCount(number) || number < 1) return fault("number");
  if (typeof asOf !== "string" || Number.isNaN(Date.parse(asOf))) return fault("asOf");
  if (!isObject(figures)) return fault("figures");
  for (const name of figureNames)
    if (figures[name] !== null && !Number.isSafeInteger(figures[name]))
      return fault(`figures.${name}`);
  for (const name of annualFigureNames)
    if (name in figures && !Number.isSafeInteger(figures[name])) return fault(`figures.${name}`);
  if (!Array.isArray(byCategory) || !byCategory.every(isCategoryCount)) return fault("byCategory");
  if (!isObject(given.sets)) return fault("sets");
  for (const name of setNames) {
    const set = given.sets[name];
    const figure = setFigures[name];
    if (set === null ? figures[figure] !== null : !isNamed(set) || set.count !== figures[figure])
      return fault(`sets.${name}`);
  }
  if (!isNamed(given.claims)) return fault("claims");
  const { coverage, checkpoint } = given;
  if (
    !isObject(coverage) ||
    ![coverage.importsOpen, coverage.liveRecords, coverage.importedRecords].every(isCount)
  )
    return fault("coverage");
  return checkpoint === null || typeof checkpoint === "string" ? null : fault("checkpoint");
}

/** Returns what is wrong with a set of hashed keys: their length, order or number; null for a sound one. */
export function keysFault(keys: string, { count }: NamedContent): string | null {
  if (keys.length !== count * keyLength) return "键的数量不符。The number of keys differs.";
  let before = "";
  for (const key of keysOf(keys)) {
    if (key <= before) return "键未按升序排列或有重复。Keys are out of order, or repeated.";
    before = key;
  }
  return null;
}

/** Returns the keys of a set one by one. */
export const keysOf = (keys: string): readonly string[] =>
  Array.from({ length: keys.length / keyLength }, (_, at) =>
    keys.slice(at * keyLength, (at + 1) * keyLength),
  );

/** Reads claims from their JSON text; null when they are none, or not so many. */
export function readClaimColumns(text: string, { count }: NamedContent): ClaimColumns | null {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(given)) return null;
  const columns = given;
  const fits = (name: string, isGood: (one: unknown) => boolean): boolean => {
    const column = columns[name];
    return Array.isArray(column) && column.length === count && column.every(isGood);
  };
  const isText = (one: unknown): boolean => typeof one === "string";
  const isSound =
    fits("key", isText) &&
    fits("category", isText) &&
    fits("isHome", (one) => typeof one === "boolean") &&
    fits("acceptedMs", (one) => one === null || Number.isSafeInteger(one)) &&
    addedByClaims.every((name) => fits(name, Number.isSafeInteger));
  return isSound ? (columns as unknown as ClaimColumns) : null;
}

/** What each claim adds to the figure of that name. */
export const addedByClaims = [
  "serviceRecords",
  "ratings",
  "ratingSum",
  "publicWelfareRecords",
  "feeFen",
] as const;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

const isNamed = (value: unknown): value is NamedContent =>
  isObject(value) && typeof value.digest === "string" && isCount(value.count);

const isCategoryCount = (value: unknown): boolean =>
  isObject(value) && typeof value.category === "string" && isCount(value.serviceRecords);

const isPeriod = (value: unknown): boolean =>
  isObject(value) &&
  Number.isInteger(value.year) &&
  (value.quarter === null || [1, 2, 3, 4].includes(value.quarter as number));
