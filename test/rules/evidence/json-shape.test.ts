import fc from "fast-check";
import { expect, test } from "vitest";
import { object, text, time } from "../../../subgraphs/ledger/rules/evidence/json-shape.ts";

const takes = (value: unknown): boolean => {
  try {
    time(value, "");
    return true;
  } catch {
    return false;
  }
};
const two = (most: number) => fc.nat(most).map((n) => String(n).padStart(2, "0"));

test("a time is one exactly if the calendar has it, written as the calendar writes it", () => {
  const years = fc.constantFrom("0000", "1900", "2000", "2024", "2025", "2026", "9999");
  const parts = fc.tuple(years, two(13), two(32), two(25), two(61), two(61));
  fc.assert(
    fc.property(parts, ([year, month, day, hour, minute, second]) => {
      const given = `${year}-${month}-${day}T${hour}:${minute}:${second}.007Z`;
      const ms = Date.parse(given);
      expect(takes(given)).toBe(!Number.isNaN(ms) && new Date(ms).toISOString() === given);
    }),
    { numRuns: 5000, seed: 3339 },
  );
});

test.each([
  ["2024-02-29T23:59:59.999Z", true],
  ["2026-02-29T00:00:00.000Z", false],
  ["2026-04-31T00:00:00.000Z", false],
  ["2026-12-31T00:00:00.000Z", true],
  ["2026-03-02T24:00:00.000Z", false],
  ["2026-03-00T01:00:00.000Z", false],
  ["2026-03-02T01:00:00Z", false],
  ["2026-03-02T01:00:00.000Z\n", false],
  [1_767_000_000_000, false],
])("the time %j is taken: %s", (given, isTaken) => {
  expect(takes(given)).toBe(isTaken);
});

test("an object has exactly its members, whatever their number", () => {
  const shape = object({ a: text, b: text });
  expect(() => shape({ b: "1", a: "2" }, "")).not.toThrow();
  expect(() => shape({ a: "1", c: "2" }, "")).toThrow("/b");
  expect(() => shape({ a: "1", b: "2", c: "3" }, "")).toThrow("/c");
});
