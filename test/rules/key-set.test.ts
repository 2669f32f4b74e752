/** Laws of exact distinct counts over many members' sets. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  digestOf,
  distinctCount,
  type KeySet,
  KeyUnion,
  readKeySet,
} from "../../gateway/members/merge/key-set.ts";

const keyOf = (text: string): string =>
  createHash("sha256").update(text).digest().subarray(0, 12).toString("base64");

function setOf(member: string, names: readonly number[], union: KeyUnion | null = null): KeySet {
  const keys = [...new Set(names)].map((name) => keyOf(String(name))).sort();
  return readKeySet(member, { digest: digestOf(keys.join("")), keys: keys.join("") }, union)!;
}

const names = fc.array(fc.nat({ max: 60 }), { maxLength: 40 });
/** What each of a few members holds; null for one that does not answer. */
const network = fc.array(fc.option(names), { minLength: 1, maxLength: 6 });

describe("distinct keys of several members", () => {
  test("are counted once each, whoever answers first", () => {
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 6 }), (members) => {
        const sets = members.map((held, index) => setOf(`m${index}`, held));
        const expected = new Set(members.flat()).size;
        expect(distinctCount(sets)).toBe(expected);
        expect(distinctCount(sets.toReversed())).toBe(expected);
      }),
    );
  });

  test("are counted right after any changes, members that come and go included", () => {
    fc.assert(
      fc.property(fc.array(network, { minLength: 1, maxLength: 8 }), (states) => {
        const union = new KeyUnion();
        for (const state of states) {
          const sets = state.flatMap((held, index) =>
            held ? [setOf(`m${index}`, held, union)] : [],
          );
          const expected = new Set(state.flatMap((held) => held ?? [])).size;
          expect(sets.length === 0 ? 0 : distinctCount(sets)).toBe(expected);
          expect(union.count(sets)).toBe(expected);
        }
      }),
    );
  });

  test("stay exact when they are many and their room grows", () => {
    const union = new KeyUnion();
    const held = Array.from({ length: 5 }, (_, member) =>
      setOf(
        `m${member}`,
        Array.from({ length: 6000 }, (_, index) => member * 3000 + index),
        union,
      ),
    );
    expect(union.count(held)).toBe(4 * 3000 + 6000);
    expect(union.count(held.slice(1, 3))).toBe(3000 + 6000);
    expect(union.count(held)).toBe(4 * 3000 + 6000);
  });

  test("are none, not zero, when nobody keeps such a set", () => {
    expect(distinctCount([])).toBeNull();
    expect(distinctCount([setOf("m", [])])).toBe(0);
  });
});

test.each([
  ["a digest of other keys", { digest: digestOf("x"), keys: keyOf("1") }],
  ["half a key", { digest: digestOf("abc"), keys: "abc" }],
  ["no keys", { digest: digestOf(""), keys: null }],
  ["no digest", { keys: "" }],
  ["no object", "text"],
])("a set with %s is not read", (_, value) => {
  expect(readKeySet("m", value)).toBeNull();
});
