/** The life of an objection (公示期内异议) or appeal (发布后申诉): the department decides, with a reason. */

export const ObjectionState = {
  RAISED: "RAISED",
  UPHELD: "UPHELD",
  REJECTED: "REJECTED",
  WITHDRAWN: "WITHDRAWN",
  SETTLED: "SETTLED",
} as const;
export type ObjectionState = (typeof ObjectionState)[keyof typeof ObjectionState];

/** SETTLE: a revision has taken it up. */
export type ObjectionStep = "UPHOLD" | "REJECT" | "WITHDRAW" | "SETTLE";

// A revision that is given up gives its objections back: that is not a step of anybody's.
// oxfmt-ignore
export const nextObjectionState: Readonly<Record<ObjectionState, Readonly<Record<ObjectionStep, ObjectionState | null>>>> = {
  RAISED:    { UPHOLD: "UPHELD", REJECT: "REJECTED", WITHDRAW: "WITHDRAWN", SETTLE: null },
  UPHELD:    { UPHOLD: null,     REJECT: null,       WITHDRAW: null,        SETTLE: "SETTLED" },
  REJECTED:  { UPHOLD: null,     REJECT: null,       WITHDRAW: null,        SETTLE: null },
  WITHDRAWN: { UPHOLD: null,     REJECT: null,       WITHDRAW: null,        SETTLE: null },
  SETTLED:   { UPHOLD: null,     REJECT: null,       WITHDRAW: null,        SETTLE: null },
};

/** What may be contested of one participant: a figure, a kind of facts, an attribute, or experts' scores for an indicator. */
export type ContestedKind = "FIGURE" | "FACT" | "ATTRIBUTE" | "SCORE";
export type Contested = {
  readonly participant: string;
  readonly kind: ContestedKind;
  readonly name: string;
};

export const isSameContested = (a: Contested, b: Contested): boolean =>
  a.participant === b.participant && a.kind === b.kind && a.name === b.name;
