/** What an evaluation scheme says once it has been read: rules of a regulation as data. */
import type { Rational, Rounding } from "./rational.ts";
import type { Condition } from "./condition-form.ts";
import type { Vocabulary } from "./catalogue.ts";
import type { Comparison, Named, Origin, Provenance, Words } from "./origin.ts";

export const statuses = ["IN_FORCE", "EXPIRED", "DRAFT", "REPEALED"] as const;
export type Status = (typeof statuses)[number];

/** What every kind of scheme begins with. */
export type SchemeHead = {
  readonly code: string;
  readonly version: number;
  readonly name: Words;
  readonly issuer: string;
  readonly documentNo: string | null;
  readonly provenance: Provenance;
  readonly status: Status;
  /** Days `YYYY-MM-DD`, both included; null where the text says none. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly supersededBy: { readonly text: string; readonly from: string } | null;
  /** Kinds of participants. */
  readonly subjects: readonly string[];
  /** What a reader must know; printed on every sheet. */
  readonly notes: readonly Words[];
  /** Every figure, fact and attribute that the scheme names, with its meaning. */
  readonly vocabulary: Vocabulary;
  /** The whole scheme as canonical JSON, meanings included: reads again without a catalogue. */
  readonly text: string;
  /** SHA-256 of `text`. */
  readonly hash: string;
};

export type Rule = Named & { readonly when: Condition };
/** Rules whose outcome a person may set, with a reason. */
export type OverrideRule = Named & {
  readonly targets: readonly string[];
  /** Only of whom this attribute begins so, such as the code of a place by that of its prefecture; null for all. */
  readonly only: { readonly attribute: string; readonly beginsWith: readonly string[] } | null;
};

export type Scheme = SchemeHead & {
  /** The first quarter of the evaluation year (4: it begins in October of the year before); whether it scores single quarters. */
  readonly period: { readonly unit: "YEAR" | "QUARTER"; readonly firstQuarter: 1 | 2 | 3 | 4 };
  /** All must hold for a participant to be ranked. */
  readonly entry: readonly Rule[];
  /** Reported on the sheet, without points. */
  readonly checks: readonly Rule[];
  /** Weights are points and add up to 100, below each group to the group's. */
  readonly indicators: readonly Indicator[];
  readonly bonus: readonly Extra[];
  readonly penalty: readonly Extra[];
  /** Highest total, bonus included. */
  readonly ceiling: Rational;
  readonly vetoes: readonly Veto[];
  readonly rounding: { readonly total: Rounding; readonly contribution: Rounding | null };
  readonly ranking: Ranking;
  readonly grading: Grading | null;
  readonly consequences: readonly Consequence[];
  readonly overrides: readonly OverrideRule[];
  /** How long a result is shown to everybody before it counts (公示); null where the text says nothing of it. */
  readonly publicity: Publicity | null;
};

export type Publicity = Origin & {
  readonly days: number;
  readonly calendar: "DAYS" | "WORKING_DAYS";
};

export type Indicator = Named & { readonly weight: Rational } & (
    | { readonly kind: "GROUP"; readonly indicators: readonly Indicator[] }
    | (Leaf & { readonly kind: "QUANTITATIVE"; readonly formula: Formula })
    | (Leaf & { readonly kind: "QUALITATIVE"; readonly experts: Panel })
  );

export type Leaf = {
  /** Bounds of the score, within 0 to 100. */
  readonly floor: Rational;
  readonly cap: Rational;
  /** What a figure that is not known does: leaves a stated gap, or scores nothing because the scheme says so. */
  readonly missing: "GAP" | "ZERO";
  /** A minimum, such as of a sample; without it the value counts as not known, or scores zero. */
  readonly requires:
    | (Origin & { readonly when: Condition; readonly otherwise: "GAP" | "ZERO" })
    | null;
};

/** Independent experts who score on a scale; the mean counts, after dropping so many at either end. */
export type Panel = {
  readonly min: number;
  readonly max: number;
  readonly scale: { readonly from: Rational; readonly to: Rational };
  readonly drop: { readonly highest: number; readonly lowest: number };
};

/** How a figure becomes a score from 0 to 100; for a bonus or penalty, points. */
export type Formula =
  | {
      readonly kind: "LINEAR";
      readonly figure: string;
      readonly zero: Rational;
      readonly target: Rational;
    }
  | {
      readonly kind: "PER_UNIT";
      readonly figure: string;
      readonly points: Rational;
      readonly per: Rational;
      readonly whole: boolean;
    }
  | {
      readonly kind: "STEPS";
      readonly figure: string;
      readonly steps: readonly Step[];
      readonly otherwise: Rational;
    }
  | {
      readonly kind: "RANK";
      readonly figure: string;
      readonly order: "MOST" | "LEAST";
      readonly first: Rational;
      readonly last: Rational;
    }
  | {
      readonly kind: "MET";
      readonly when: Condition;
      readonly score: Rational;
      readonly otherwise: Rational;
    }
  | { readonly kind: "ADD"; readonly parts: readonly Part[] };
export type Step = { readonly op: Comparison; readonly value: Rational; readonly score: Rational };
export type Part = {
  readonly name: Words;
  readonly formula: Formula;
  readonly cap: Rational | null;
};

/** Points on top or off, at most `cap`. */
export type Extra = Named & {
  readonly formula: Formula;
  readonly cap: Rational;
  readonly missing: "GAP" | "ZERO";
};
export type Veto = Rule & {
  readonly effect: { readonly grade: string } | { readonly zero: true };
};
/** By total as published, then by the exact contributions of the tie breakers; who is still equal shares the rank. */
export type Ranking = Origin & {
  readonly groupBy: string | null;
  readonly tieBreakers: readonly string[];
};

export type Bound = { readonly op: Comparison; readonly value: Rational };
export type CutOffGrade = {
  readonly code: string;
  readonly name: Words;
  readonly from: Bound | null;
  readonly to: Bound | null;
};
export type QuotaGrade = Named & {
  /** Highest share of participants in this grade and all better ones together; the number is rounded down. */
  readonly upTo: Rational;
  /** Least total for this grade. */
  readonly from: Bound | null;
};
/** Best grade first. BELOW: who ties across a quota's line all fall below it; ABOVE: all stay above it. */
export type Grading = Origin &
  (
    | { readonly kind: "CUT_OFF"; readonly grades: readonly CutOffGrade[] }
    | {
        readonly kind: "QUOTA";
        readonly ties: "BELOW" | "ABOVE";
        readonly grades: readonly QuotaGrade[];
      }
  );

export const plainProposals = [
  "YELLOW_CARD",
  "SUSPENSION",
  "CANCELLATION",
  "CHANGE_OPERATOR",
  "WHITE_LIST",
  "BLACK_LIST",
  "PRIORITY",
  "AWARD_ELIGIBILITY",
] as const;
export type Proposal =
  | { readonly kind: (typeof plainProposals)[number] }
  | {
      readonly kind: "RECTIFICATION";
      readonly days: number | null;
      readonly calendar: "DAYS" | "WORKING_DAYS";
    }
  | {
      readonly kind: "AWARD";
      readonly unit: Words;
      /** The attribute that chooses the row. */
      readonly by: string;
      readonly table: ReadonlyMap<string, ReadonlyMap<string, Rational>>;
    };
export type Consequence = Rule & { readonly propose: Proposal };

export type RecognitionScheme = SchemeHead & {
  /** All must pass. */
  readonly rules: readonly Rule[];
  readonly overrides: readonly OverrideRule[];
  /** Years that a title lasts, where the text says so. */
  readonly validity: (Origin & { readonly years: number }) | null;
};
