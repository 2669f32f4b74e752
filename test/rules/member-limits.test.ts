import { expect, test } from "vitest";
import { Bulkhead } from "../../gateway/members/bulkhead.ts";
import { timeoutOf } from "../../gateway/members/deadline.ts";
import { type Line, readLines } from "../../gateway/members/lines.ts";
import { hasTimeToRetry, RetryBudget } from "../../gateway/members/retry.ts";

test("a member's calls beyond its bound wait, and beyond the queue are turned away", async () => {
  const bulkhead = new Bulkhead({ underWay: 1, waiting: 1 });
  expect(await bulkhead.enter("a", 1000)).toBe(true);
  const second = bulkhead.enter("a", 1000);
  expect(await bulkhead.enter("a", 1000)).toBe(false);
  expect(await bulkhead.enter("b", 1000)).toBe(true);
  bulkhead.leave("a");
  expect(await second).toBe(true);
});

test("whoever waits too long for a place, or goes, leaves the queue to others", async () => {
  const bulkhead = new Bulkhead({ underWay: 1, waiting: 1 });
  await bulkhead.enter("a", 1000);
  expect(await bulkhead.enter("a", 5)).toBe(false);
  const client = new AbortController();
  const gone = bulkhead.enter("a", 1000, client.signal);
  client.abort();
  expect(await gone).toBe(false);
  const last = bulkhead.enter("a", 1000);
  bulkhead.leave("a");
  expect(await last).toBe(true);
  bulkhead.leave("a");
  expect(await bulkhead.enter("a", 0)).toBe(true);
});

test("retries are at most a fifth of the calls, and one a second", () => {
  const budget = new RetryBudget();
  const spent = (now: number) => {
    let count = 0;
    while (budget.spend("a", now)) count += 1;
    return count;
  };
  expect(spent(0)).toBe(10);
  for (let call = 0; call < 25; call++) budget.earn("a", 0);
  expect(spent(0)).toBeGreaterThanOrEqual(4);
  expect(spent(0)).toBe(0);
  expect(spent(3000)).toBe(3);
  expect(budget.spend("b", 3000)).toBe(true);
});

test("a retry needs half of the time", () => {
  expect(hasTimeToRetry(3000, 1500)).toBe(true);
  expect(hasTimeToRetry(3000, 1499)).toBe(false);
});

test("a client may wait less than the standard, never more, and nonsense counts for nothing", () => {
  expect(timeoutOf("500", 10_000)).toBe(500);
  expect(timeoutOf("50000", 10_000)).toBe(10_000);
  for (const odd of [undefined, "", "-1", "soon", "1e3", ["500"]])
    expect(timeoutOf(odd, 10_000)).toBe(10_000);
});

test("lines come whole however the bytes are cut; of one too long only the beginning; a cut one not at all", async () => {
  const bytes = Buffer.from(`一行\nsecond\n${"x".repeat(300)}\nlast\ncut of`);
  for (const size of [1, 3, 7, 1000]) {
    const chunks = async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    };
    const lines: Line[] = [];
    for await (const line of readLines(chunks(), 100)) lines.push(line);
    expect(lines.map(({ isWhole }) => isWhole)).toEqual([true, true, false, true]);
    expect(lines.map(({ text }) => text).toSpliced(2, 1)).toEqual(["一行", "second", "last"]);
    expect(lines[2]?.text).toBe("x".repeat(64));
  }
});
