/** What can be asked of a participant: thresholds, counts of facts, attributes, standing, and all or any of them. */
import type { Rational } from "./rational.ts";
import type { Comparison, Origin, Words } from "./origin.ts";

/** A part of a condition that the text numbers for itself. */
export type Label = (Partial<Origin> & { readonly code: string; readonly name: Words }) | null;

export type Condition = { readonly label: Label } & (
  | {
      readonly kind: "FIGURE";
      readonly figure: string;
      readonly op: Comparison;
      readonly value: Rational;
      readonly quote: string | null;
    }
  | {
      readonly kind: "COUNT";
      readonly fact: string;
      readonly verified: boolean | null;
      readonly values: readonly string[] | null;
      /** In the period, in force on the day of evaluation, or ever. */
      readonly during: "PERIOD" | "ON_DATE" | "EVER";
      readonly op: Comparison;
      readonly value: Rational;
      readonly quote: string | null;
    }
  | { readonly kind: "ATTRIBUTE"; readonly attribute: string; readonly values: readonly string[] }
  /** This year's result and the years − 1 before it, all of them. */
  | { readonly kind: "GRADE"; readonly grades: readonly string[]; readonly years: number }
  | { readonly kind: "LAST"; readonly years: number }
  | { readonly kind: "ALL" | "ANY"; readonly of: readonly Condition[] }
  | { readonly kind: "NOT"; readonly of: readonly [Condition] }
);

/** Returns the condition and all that it is made of. */
export function partsOf(condition: Condition): Condition[] {
  const { kind } = condition;
  const parts = kind === "ALL" || kind === "ANY" || kind === "NOT" ? condition.of : [];
  return [condition, ...parts.flatMap(partsOf)];
}
