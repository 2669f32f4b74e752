/** Coverage as every partial answer carries it. */

export type GapReason =
  | "REFUSED"
  | "TIMEOUT"
  | "UNREACHABLE"
  | "BUSY"
  | "SUSPENDED"
  | "MAINTENANCE"
  | "CONTRACT_VERSION"
  | "INVALID_ANSWER"
  | "ERROR";

export type CoverageGap = {
  readonly member: string;
  readonly reason: GapReason;
  readonly message: string | null;
};

export type Coverage = {
  readonly expected: number;
  readonly answered: number;
  readonly isComplete: boolean;
  readonly asOf: string | null;
  readonly gaps: readonly CoverageGap[];
};

/** The fields of `Coverage`, to be put into a query. */
export const coverageFields =
  "coverage { expected answered isComplete asOf gaps { member reason message } }";
