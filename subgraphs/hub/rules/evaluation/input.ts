/** What an evaluation is made from: figures with their sources, experts' scores, facts, history, overrides. */
import type { Comparison } from "./origin.ts";
import type { Rational } from "./rational.ts";

/** A decimal, or null for not known; `source` is the id or hash of the statement that says so. */
export type Stated = { readonly value: Rational | null; readonly source: string };

/** Something that happened or holds. */
export type Fact = {
  readonly on: string;
  /** The last day on which it holds; null for an event or for ever. */
  readonly until: string | null;
  readonly verified: boolean | null;
  readonly value: string | null;
  readonly source: string;
};

export type ExpertScore = {
  readonly indicator: string;
  readonly expert: string;
  readonly score: Rational;
  readonly source: string;
};

/** A former year's result. */
export type FormerYear = {
  readonly year: number;
  readonly grade: string | null;
  /** Whether it was last in its group; null where that is not known. */
  readonly last: boolean | null;
  readonly figures: ReadonlyMap<string, Stated>;
  readonly source: string;
};

export type Participant = {
  readonly id: string;
  readonly name: string;
  /** One of the scheme's subjects. */
  readonly kind: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly figures: ReadonlyMap<string, Stated>;
  /** By kind; null or left out for not known, an empty list for none. */
  readonly facts: ReadonlyMap<string, readonly Fact[] | null>;
  readonly scores: readonly ExpertScore[];
  readonly history: readonly FormerYear[];
};

/** A person's decision on one rule or leaf, where the scheme leaves room for it. */
export type Override = {
  readonly participant: string;
  readonly target: string;
  /** `MET` or `NOT_MET` for a rule, a score from 0 to 100 for an indicator. */
  readonly value: string;
  readonly by: string;
  readonly on: string;
  readonly reason: string;
  readonly source: string;
};

export type EvaluationInput = {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4 | null;
  /** The day on which it is evaluated: titles and the scheme itself must be valid then. */
  readonly evaluatedOn: string;
  /** Money there is for awards, in the award's unit. */
  readonly budget: Rational | null;
  /** By id, in code-unit order, whatever the order in the file. */
  readonly participants: readonly Participant[];
  readonly overrides: readonly Override[];
  /** Canonical JSON in a fixed order, and its SHA-256. */
  readonly text: string;
  readonly hash: string;
};

const signs = { ">=": "≥", ">": ">", "<=": "≤", "<": "<" } as const;

/** Returns the sign of a comparison as people write it. */
export const signOf = (op: Comparison): string => signs[op];

/** Says whether a value compares so with another, from their order. */
export function holds(order: number, op: Comparison): boolean {
  return op === ">=" ? order >= 0 : op === ">" ? order > 0 : op === "<=" ? order <= 0 : order < 0;
}
