/** Something that is asked about a member's statement before it is published. */

export type FoundFault = {
  /** Names the same question again when a later statement raises it again. */
  readonly key: string;
  readonly rule: string;
  /** ERROR: cannot be true. QUERY: may be, and wants a correction or an explanation. */
  readonly severity: "ERROR" | "QUERY";
  /** Chinese. */
  readonly message: string;
  /** The numbers that the question rests on; while they stay, an answer stays good. */
  readonly values: Readonly<Record<string, number | string>>;
};
