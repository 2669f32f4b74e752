/** The sealed document of an evaluation as the page reads it: the outline, and one participant's sheet. */

export type Words = { readonly zh: string; readonly en: string };
export type Provenance = "OFFICIAL" | "STANDARD" | "PLACEHOLDER";
export type Origin = { readonly article: string; readonly provenance: Provenance };
export type Named = Origin & { readonly code: string; readonly name: Words };
/** Decimal text, or a fraction such as `100/3`; null where it is not known. */
export type Exact = string | null;

export type Standing = "RANKED" | "INCOMPLETE" | "NOT_ADMITTED";
export type Verdict = "MET" | "NOT_MET" | "UNDECIDED";

/** One participant in the outline. */
export type Line = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly group: string;
  readonly standing: Standing;
  readonly points: {
    readonly weighted: Exact;
    readonly bonus: Exact;
    readonly penalty: Exact;
    readonly ceiling: string;
  };
  readonly total: string | null;
  readonly rank: number | null;
  readonly tiedWith: number;
  readonly grade: string | null;
  readonly gradeName: Words | null;
  readonly parts: readonly { readonly code: string; readonly contribution: Exact }[];
  readonly vetoed: readonly string[];
  readonly gaps: number;
};

export type Difference = {
  readonly at: string;
  readonly before: unknown;
  readonly after: unknown;
};

export type Outline = {
  readonly title: string;
  readonly year: number;
  readonly quarter: number | null;
  readonly revision: number;
  readonly publicity: Origin & {
    readonly days: number;
    readonly calendar: "DAYS" | "WORKING_DAYS";
  };
  readonly bulletin: { readonly number: string; readonly revision: number } | null;
  readonly revises: {
    readonly revision: number;
    readonly contested: readonly {
      readonly participant: string;
      readonly kind: string;
      readonly name: string;
      readonly reason: string;
    }[];
    readonly differences: readonly Difference[];
    readonly untouched: readonly string[];
  } | null;
  readonly notes: readonly string[];
  readonly result: {
    readonly evaluatedOn: string;
    readonly period: { readonly from: string; readonly to: string };
    readonly scheme: { readonly hash: string; readonly version: number };
    readonly warnings: readonly (Words & { readonly code: string })[];
    readonly sheets: readonly Line[];
    readonly rankings: readonly {
      readonly group: string;
      readonly participants: number;
      readonly order: readonly { readonly id: string }[];
      readonly notRanked: readonly string[];
      readonly quotas: readonly {
        readonly grade: string;
        readonly upTo: string;
        readonly places: number;
      }[];
    }[];
    readonly awards: {
      readonly total: string;
      readonly budget: string | null;
      readonly isWithinBudget: boolean | null;
    } | null;
  };
};

export type Check = Words &
  Partial<Origin> & {
    readonly verdict: Verdict;
    readonly code?: string;
    readonly name?: Words;
    readonly of?: readonly Check[];
  };
export type RuleCheck = Named & { readonly verdict: Verdict; readonly because: Check };
export type Point = Named & {
  readonly kind: "GROUP" | "QUANTITATIVE" | "QUALITATIVE";
  readonly weight: string;
  readonly contribution: Exact;
  readonly indicators?: readonly Point[];
  readonly raw?: Exact;
  readonly score?: Exact;
  readonly floor?: string;
  readonly cap?: string;
  readonly explained?: Words;
};
export type Extra = Named & {
  readonly points: Exact;
  readonly cap: string;
  readonly explained: Words;
};

export type Sheet = Omit<Line, "parts" | "vetoed" | "gaps"> & {
  readonly entry: readonly RuleCheck[];
  readonly checks: readonly RuleCheck[];
  readonly indicators: readonly Point[];
  readonly bonus: readonly Extra[];
  readonly penalty: readonly Extra[];
  readonly vetoes: readonly (RuleCheck & { readonly effect: { readonly grade?: string } })[];
  readonly totalExplained: Words;
  readonly gradeExplained: Words;
  readonly consequences: readonly (Named & {
    readonly because: Check;
    readonly verdict: "MET" | "UNDECIDED";
    readonly propose: string;
    readonly amount?: string | null;
    readonly unit?: Words;
  })[];
  readonly gaps: readonly (Words & { readonly code: string; readonly at: string })[];
};

export type Sources = {
  readonly statement: {
    readonly hash: string;
    readonly number: number;
    readonly asOf: string;
    readonly definitions: string;
    readonly checkpoint: string | null;
  } | null;
  readonly records: Readonly<Record<string, string>>;
  readonly summary: { readonly filedOn: string } | { readonly waiver: string };
  readonly declarations: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly evidence: string;
    readonly declaredBy: string;
    readonly confirmedOn: string;
  }[];
} | null;

// What the gateway answers is of these forms: the sealed text is checked where it is made, and its hash is shown.
export const readOutline = (text: string): Outline => JSON.parse(text) as Outline;
export const readSheet = (text: string): Sheet => JSON.parse(text) as Sheet;
export const readSources = (text: string): Sources => JSON.parse(text) as Sources;

/** Returns an exact value as a number for the eye; the exact text stays beside it. */
export function numberOf(value: Exact | undefined): number | null {
  if (value === null || value === undefined) return null;
  const [above, below = "1"] = value.split("/");
  return Number(above) / Number(below);
}

/** Returns the value with at most so many decimals, without noughts at its end. */
export function shortText(value: Exact | undefined, digits = 2): string | null {
  const number = numberOf(value);
  return number === null ? null : String(Number(number.toFixed(digits)));
}

/** Returns the value with two decimals, for columns that are compared. */
export function columnText(value: Exact | undefined): string | null {
  return numberOf(value)?.toFixed(2) ?? null;
}
