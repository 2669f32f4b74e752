/** When a member is not waited for. Pure: times are arguments, in milliseconds of one clock. */
import type { Gap } from "./gap.ts";

/**
 * `closed`: it is asked. `down`: it does not even answer its health check, and is asked again when it does.
 * `late`: it lives but lets calls time out; after a pause one call is let through as a trial.
 */
export type Breaker =
  | { readonly state: "closed"; readonly failures: number; readonly answeredAt: number }
  | { readonly state: "down"; readonly cause: Gap }
  | {
      readonly state: "late";
      readonly cause: Gap;
      readonly trialAt: number;
      readonly pauseMs: number;
      readonly isTrying: boolean;
    };

const failuresToOpen = 3;
const firstPauseMs = 500;
const longestPauseMs = 4000;

export const closedBreaker: Breaker = { state: "closed", failures: 0, answeredAt: -Infinity };

/** Says whether a call may go, and the breaker after that; `gap` is what the call is told instead. */
export function admit(breaker: Breaker, now: number): { breaker: Breaker; gap: Gap | null } {
  if (breaker.state === "closed") return { breaker, gap: null };
  if (breaker.state === "late" && !breaker.isTrying && now >= breaker.trialAt)
    return { breaker: { ...breaker, isTrying: true }, gap: null };
  const { cause } = breaker;
  const message = `${cause.message}（暂不等待 not waited for until it is well）`;
  return { breaker, gap: { ...cause, message } };
}

/** An answer closes the breaker, whoever got it. */
export const afterAnswer = (now: number): Breaker => ({
  state: "closed",
  failures: 0,
  answeredAt: now,
});

/** A call of `startedAt` failed; while others were answered, the fault lies with the call. */
export function afterFailure(
  breaker: Breaker,
  cause: Gap,
  startedAt: number,
  now: number,
): { breaker: Breaker; needsCheck: boolean } {
  if (breaker.state === "late")
    return { breaker: reopened(breaker, cause, now), needsCheck: false };
  if (breaker.state === "down" || breaker.answeredAt >= startedAt)
    return { breaker, needsCheck: false };
  const failures = breaker.failures + 1;
  // Whoever fails fast costs no waiting, and may be well for the next question.
  const needsCheck = cause.reason === "TIMEOUT" || failures >= failuresToOpen;
  return { breaker: { ...breaker, failures }, needsCheck };
}

/** The health check after a failure of `cause` is back. */
export function afterCheck(breaker: Breaker, cause: Gap, isWell: boolean, now: number): Breaker {
  if (breaker.state !== "closed") return breaker;
  // Somebody was answered while the check ran.
  if (breaker.failures === 0) return breaker;
  if (!isWell) return { state: "down", cause };
  if (cause.reason !== "TIMEOUT" || breaker.failures < failuresToOpen) return breaker;
  const trialAt = now + firstPauseMs;
  return { state: "late", cause, trialAt, pauseMs: firstPauseMs, isTrying: false };
}

/** A trial ended without saying anything about the member, as when its client went away. */
export const afterNothing = (breaker: Breaker): Breaker =>
  breaker.state === "late" ? { ...breaker, isTrying: false } : breaker;

function reopened(breaker: Extract<Breaker, { state: "late" }>, cause: Gap, now: number): Breaker {
  // Calls that began before it opened say nothing new.
  if (!breaker.isTrying) return breaker;
  const pauseMs = Math.min(longestPauseMs, breaker.pauseMs * 2);
  return { state: "late", cause, trialAt: now + pauseMs, pauseMs, isTrying: false };
}
