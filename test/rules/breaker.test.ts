import { expect, test } from "vitest";
import {
  admit,
  afterAnswer,
  afterCheck,
  afterFailure,
  afterNothing,
  type Breaker,
  closedBreaker,
} from "../../gateway/members/breaker.ts";
import { gap } from "../../gateway/members/gap.ts";

const late = gap("340100", "TIMEOUT");
const away = gap("340100", "UNREACHABLE", "ECONNREFUSED");

/** The breaker after failures of one cause, each begun and ended at the times given. */
const failed = (cause: typeof late, ...ends: number[]): Breaker =>
  ends.reduce(
    (breaker, at) => afterFailure(breaker, cause, at - 1, at).breaker,
    closedBreaker as Breaker,
  );
const isAsked = (breaker: Breaker, now: number) => admit(breaker, now).gap === null;

test("one time-out is checked at once; who fails its check is not waited for", () => {
  const { breaker, needsCheck } = afterFailure(closedBreaker, late, 0, 3000);
  expect(needsCheck).toBe(true);
  expect(isAsked(afterCheck(breaker, late, true, 3001), 3002)).toBe(true);
  const open = afterCheck(breaker, late, false, 3001);
  expect(isAsked(open, 60_000)).toBe(false);
  expect(isAsked(afterAnswer(60_001), 60_002)).toBe(true);
});

test("a refusal costs no waiting: only three in a row are checked", () => {
  expect(afterFailure(failed(away, 1), away, 1, 2).needsCheck).toBe(false);
  expect(afterFailure(failed(away, 1, 2), away, 2, 3).needsCheck).toBe(true);
});

test("a heavy query that times out while others are answered is no failure of the member", () => {
  const answered = afterAnswer(1000);
  const heavy = afterFailure(answered, late, 500, 3500);
  expect(heavy).toEqual({ breaker: answered, needsCheck: false });
});

test("an answer during the check keeps the breaker closed", () => {
  expect(afterCheck(afterAnswer(3000), late, false, 3400)).toEqual(afterAnswer(3000));
});

test("who lives but lets three calls in a row time out is tried by one call after a pause", () => {
  const open = afterCheck(failed(late, 1, 2, 3), late, true, 1000);
  expect(isAsked(open, 1499)).toBe(false);
  const trial = admit(open, 1500);
  expect(trial.gap).toBeNull();
  expect(isAsked(trial.breaker, 1501)).toBe(false);
  expect(isAsked(afterAnswer(1600), 1601)).toBe(true);
  // A trial whose client went away leaves its turn to the next.
  expect(isAsked(afterNothing(trial.breaker), 1602)).toBe(true);
  const again = afterFailure(trial.breaker, late, 1500, 4500).breaker;
  expect(isAsked(again, 5499)).toBe(false);
  expect(isAsked(again, 5500)).toBe(true);
});

test("calls that were under way when it opened do not end the trial", () => {
  const open = afterCheck(failed(late, 1, 2, 3), late, true, 1000);
  expect(afterFailure(open, late, 900, 1200).breaker).toEqual(open);
});

test("the gap of an open breaker has the cause's reason, and says that nobody waits", () => {
  const { gap: told } = admit({ state: "down", cause: away }, 0);
  expect(told?.reason).toBe("UNREACHABLE");
  expect(told?.message).toContain("ECONNREFUSED");
  expect(told?.message).toContain("not waited for");
});
