/** The life of a message to another member: which step leads where, and when it is tried again. */

export const MessageState = {
  WAITING: "WAITING",
  DELIVERED: "DELIVERED",
  REFUSED: "REFUSED",
  DEAD: "DEAD",
  DROPPED: "DROPPED",
} as const;
export type MessageState = (typeof MessageState)[keyof typeof MessageState];

export type MessageStep = "DELIVER" | "REFUSE" | "GIVE_UP" | "RETRY" | "DROP";

// What was dropped may have arrived without our knowing, so it is never sent again.
// oxfmt-ignore
export const nextMessageState: Readonly<Record<MessageState, Readonly<Record<MessageStep, MessageState | null>>>> = {
  WAITING:   { DELIVER: "DELIVERED", REFUSE: "REFUSED", GIVE_UP: "DEAD", RETRY: "WAITING", DROP: null },
  DELIVERED: { DELIVER: null,        REFUSE: null,      GIVE_UP: null,   RETRY: null,      DROP: null },
  REFUSED:   { DELIVER: null,        REFUSE: null,      GIVE_UP: null,   RETRY: null,      DROP: null },
  DEAD:      { DELIVER: null,        REFUSE: null,      GIVE_UP: null,   RETRY: "WAITING", DROP: "DROPPED" },
  DROPPED:   { DELIVER: null,        REFUSE: null,      GIVE_UP: null,   RETRY: null,      DROP: null },
};

const firstDelayMs = 500;
const longestDelayMs = 60_000;

/**
 * Returns how many milliseconds to wait after the given number of failed attempts: twice as long each time up to
 * a minute. `chance`, from 0 to 1, spreads it over half to the whole, so that many do not come back at once.
 */
export function retryDelayMs(attempts: number, chance: number): number {
  const full = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempts - 1, 20));
  return Math.round(full * (0.5 + chance / 2));
}

/** Says whether a message that has waited since `since` is to be given up and shown to people. */
export const isTooOld = (since: Date, now: Date, lifeMs: number): boolean =>
  now.getTime() - since.getTime() >= lifeMs;
