/** The result of an evaluation: every point explains itself, and what is not known is said. Values are decimal text. */
import type { Named, Origin, Provenance, Words } from "./origin.ts";
import type { Proposal, Status } from "./scheme.ts";

/** Something that a reader of any sheet must be told. */
export type Warning = Words & { readonly code: string };

/** A value that is not known, and what would make it known. */
export type Gap = Words & {
  readonly code:
    | "MISSING"
    | "NO_FORMER_YEAR"
    | "DIVISION_BY_ZERO"
    | "SAMPLE"
    | "EXPERTS"
    | "UNDECIDED"
    | "OTHERS";
  /** Code of the indicator or rule. */
  readonly at: string;
};

export type Decision = {
  readonly value: string;
  readonly by: string;
  readonly on: string;
  readonly reason: string;
  readonly source: string;
  readonly rule: string;
};

export type Verdict = "MET" | "NOT_MET" | "UNDECIDED";
/** A condition and what became of it; `of` are its parts. */
export type ConditionResult = Words &
  Partial<Origin> & {
    readonly verdict: Verdict;
    readonly code?: string;
    readonly name?: Words;
    readonly of?: readonly ConditionResult[];
    readonly sources: readonly string[];
    readonly override?: Decision;
  };
export type RuleResult = Named & {
  readonly verdict: Verdict;
  readonly because: ConditionResult;
  readonly override?: Decision;
};

/** One indicator; contribution = score ÷ 100 × weight. Exact: a decimal, or a fraction such as `100/3`. */
export type IndicatorResult = Named & {
  readonly kind: "GROUP" | "QUANTITATIVE" | "QUALITATIVE";
  readonly weight: string;
  /** Null where it is not known. */
  readonly contribution: string | null;
  readonly indicators?: readonly IndicatorResult[];
  /** The figure or the experts' mean. */
  readonly raw?: string | null;
  /** 0 to 100, within floor and cap. */
  readonly score?: string | null;
  readonly floor?: string;
  readonly cap?: string;
  readonly explained?: Words;
  readonly sources?: readonly string[];
  readonly override?: Decision;
};
export type ExtraResult = Named & {
  readonly points: string | null;
  readonly cap: string;
  readonly explained: Words;
  readonly sources: readonly string[];
};
export type VetoResult = RuleResult & {
  readonly effect: { readonly grade: string } | { readonly zero: true };
};
export type ConsequenceResult = Named & {
  readonly because: ConditionResult;
  /** UNDECIDED consequences are listed as well: somebody must look. */
  readonly verdict: "MET" | "UNDECIDED";
  readonly propose: Exclude<Proposal["kind"], never>;
  readonly days?: number | null;
  readonly calendar?: "DAYS" | "WORKING_DAYS";
  readonly amount?: string | null;
  readonly unit?: Words;
};

export type Sheet = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly group: string;
  readonly standing: "RANKED" | "INCOMPLETE" | "NOT_ADMITTED";
  readonly entry: readonly RuleResult[];
  readonly checks: readonly RuleResult[];
  readonly indicators: readonly IndicatorResult[];
  readonly bonus: readonly ExtraResult[];
  readonly penalty: readonly ExtraResult[];
  readonly vetoes: readonly VetoResult[];
  readonly points: {
    readonly weighted: string | null;
    readonly bonus: string | null;
    readonly penalty: string | null;
    readonly ceiling: string;
  };
  /** Rounded as the scheme says; null while anything is not known. */
  readonly total: string | null;
  readonly totalExplained: Words;
  readonly rank: number | null;
  /** With how many others the rank is shared. */
  readonly tiedWith: number;
  readonly isLast: boolean | null;
  readonly grade: string | null;
  readonly gradeName: Words | null;
  readonly gradeExplained: Words;
  readonly consequences: readonly ConsequenceResult[];
  readonly gaps: readonly Gap[];
};

export type RankedGroup = {
  readonly group: string;
  readonly participants: number;
  readonly order: readonly {
    readonly id: string;
    readonly rank: number;
    readonly total: string;
    readonly grade: string | null;
  }[];
  readonly notRanked: readonly string[];
  /** For grades by quota: how many each quota allows, best grade first, cumulative. */
  readonly quotas: readonly {
    readonly grade: string;
    readonly upTo: string;
    readonly places: number;
  }[];
};

export type SchemeReference = {
  readonly code: string;
  readonly version: number;
  readonly hash: string;
  readonly name: Words;
  readonly issuer: string;
  readonly documentNo: string | null;
  readonly provenance: Provenance;
  /** On the day of evaluation. */
  readonly status: Status | "NOT_YET" | "SUPERSEDED";
};

export type EvaluationResult = {
  readonly format: "evaluation-result/1";
  readonly scheme: SchemeReference;
  readonly inputHash: string;
  readonly evaluatedOn: string;
  /** First and last day. */
  readonly period: { readonly from: string; readonly to: string };
  /** Belong on every sheet. */
  readonly warnings: readonly Warning[];
  readonly isComplete: boolean;
  readonly sheets: readonly Sheet[];
  readonly rankings: readonly RankedGroup[];
  readonly awards: {
    readonly total: string;
    readonly budget: string | null;
    readonly isWithinBudget: boolean | null;
  } | null;
};
