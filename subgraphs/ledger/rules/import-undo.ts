/** What the undo of an import does with each thing that the import wrote, or why that stays. */

export const UndoOutcome = {
  WITHDRAW: "WITHDRAW",
  REVERT: "REVERT",
  WITHDRAWN_BEFORE: "WITHDRAWN_BEFORE",
  CHANGED_SINCE: "CHANGED_SINCE",
  IN_USE: "IN_USE",
  LOG_CONTINUED: "LOG_CONTINUED",
} as const;
export type UndoOutcome = keyof typeof UndoOutcome;

/** What is known of one thing that an import wrote. */
export type Written = {
  /** The import made it, or took further what was there. */
  readonly outcome: "CREATED" | "UPDATED";
  readonly kind: "LEDGER" | "EVENT_LOG";
  /** Events came after those of the import; erasures of personal values aside, which change nothing else. */
  readonly isChanged: boolean;
  readonly isWithdrawn: boolean;
  /** Services came of the offer. */
  readonly isUsed: boolean;
};

/** Decides; whoever undoes never overrules what somebody did since. */
export function judgeUndo({ outcome, kind, isChanged, isWithdrawn, isUsed }: Written): UndoOutcome {
  if (isWithdrawn) return "WITHDRAWN_BEFORE";
  if (isChanged) return "CHANGED_SINCE";
  if (isUsed) return "IN_USE";
  if (outcome === "CREATED") return "WITHDRAW";
  // Lines of a log tell what happened elsewhere; that a record is not over can be said, that they never were cannot.
  return kind === "EVENT_LOG" ? "LOG_CONTINUED" : "REVERT";
}

/** Says whether the undo changes the thing. */
export const isTakenBack = (outcome: UndoOutcome): boolean =>
  outcome === "WITHDRAW" || outcome === "REVERT";
