import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canonicalJson,
  readCanonicalJson,
} from "../../../subgraphs/ledger/rules/evidence/canonical-json.ts";
import published from "../../vectors/evidence/published.json" with { type: "json" };

describe("canonical JSON", () => {
  test.each(published.jcs.texts)("is what RFC 8785 says it is: $canonical", (vector) => {
    expect(canonicalJson(JSON.parse(vector.json))).toBe(vector.canonical);
  });

  test.each(Object.entries(published.jcs.numbers))("writes the double %s as %s", (hex, text) => {
    const number = Buffer.from(hex, "hex").readDoubleBE();
    const write = (): string | null => {
      try {
        return canonicalJson(number);
      } catch {
        return null;
      }
    };
    expect(write()).toBe(text);
  });

  test("is the same whatever the order of members, and reads back", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(JSON.stringify(value).isWellFormed() && !/\\ud[89a-f]/.test(JSON.stringify(value)));
        const text = canonicalJson(value);
        expect(canonicalJson(reversed(JSON.parse(text)))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(() => readCanonicalJson(text)).not.toThrow();
      }),
    );
  });

  test.each([
    ["not a number", Number.NaN],
    ["infinity", Infinity],
    ["a lone surrogate", "a\ud800"],
    ["a lone surrogate in a name", { "\udc00": 1 }],
    ["undefined", { a: undefined }],
    ["a function", () => 1],
    ["a symbol", Symbol("x")],
    ["a bigint beyond 2^53", 2n ** 53n],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["bytes", new Uint8Array(1)],
    ["a value nested too deep", JSON.parse("[".repeat(80) + "]".repeat(80))],
  ])("does not exist for %s", (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  test("writes a bigint that fits as a number", () => {
    expect(canonicalJson([2n ** 53n - 1n, -1n])).toBe("[9007199254740991,-1]");
  });

  test.each([
    '{"a":1,"a":1}',
    '{"b":1,"a":1}',
    '{"a": 1}',
    "1.0",
    "1e2",
    "-0",
    "9007199254740993",
    '"\\u0041"',
    '"\\ud800"',
    '"\\/"',
  ])("is not %s", (text) => {
    expect(() => readCanonicalJson(text)).toThrow(/JSON/);
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, inner]) => [name, reversed(inner)]),
  );
}
