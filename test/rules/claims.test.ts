/** Laws of things that several members claim: each counts for one of them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ClaimBoard, type ClaimSet, readClaims } from "../../gateway/members/merge/claims.ts";
import { digestOf } from "../../gateway/members/merge/key-set.ts";

type Claim = { key: string; isHome: boolean; acceptedMs: number | null };

function claimsOf(member: string, claims: readonly Claim[], board: ClaimBoard): ClaimSet {
  const text = JSON.stringify({
    key: claims.map(({ key }) => key),
    isHome: claims.map(({ isHome }) => isHome),
    acceptedMs: claims.map(({ acceptedMs }) => acceptedMs),
  });
  return readClaims(member, { digest: digestOf(text), claims: text }, board)!;
}

const claim = fc.record({
  key: fc.constantFrom("a", "b", "c", "d"),
  isHome: fc.boolean(),
  acceptedMs: fc.option(fc.nat({ max: 5 })),
});
const network = fc.array(fc.option(fc.array(claim, { maxLength: 5 })), {
  minLength: 2,
  maxLength: 5,
});

const setsOf = (state: readonly (Claim[] | null)[], board: ClaimBoard): ClaimSet[] =>
  state.flatMap((claims, index) => (claims ? [claimsOf(`m${index}`, claims, board)] : []));

/** The rule in its plainest words: home first, then the earliest acceptance, then the lowest code. */
function winnerOf(key: string, state: readonly (Claim[] | null)[]): string | undefined {
  return state
    .flatMap((claims, index) =>
      (claims ?? [])
        .filter((one) => one.key === key)
        .map(({ isHome, acceptedMs }) => ({ member: `m${index}`, isHome, acceptedMs })),
    )
    .sort(
      (a, b) =>
        Number(b.isHome) - Number(a.isHome) ||
        (a.acceptedMs ?? 1e9) - (b.acceptedMs ?? 1e9) ||
        (a.member < b.member ? -1 : 1),
    )[0]?.member;
}

describe("a thing that several members claim", () => {
  test("counts for exactly one of them, and the others are told, after any changes", () => {
    fc.assert(
      fc.property(fc.array(network, { minLength: 1, maxLength: 6 }), (states) => {
        const board = new ClaimBoard();
        for (const state of states) {
          const lost = board.lost(setsOf(state, board));
          for (const [index, claims] of state.entries()) {
            for (const key of new Set((claims ?? []).map((one) => one.key))) {
              const isLost = lost.get(`m${index}`)?.has(key) ?? false;
              expect(isLost).toBe(winnerOf(key, state) !== `m${index}`);
            }
          }
        }
      }),
    );
  });
});

describe("what members are told of a thing that several claim", () => {
  const told = (...claims: Claim[]) => {
    const board = new ClaimBoard();
    const verdicts = board.verdicts(
      setsOf(
        claims.map((one) => [one]),
        board,
      ),
    );
    return [...verdicts].map(([member, [one]]) => [member, one!.counts, one!.reason]);
  };
  const plain = { key: "a", isHome: false, acceptedMs: 5 };

  test.each([
    ["HOME_WINDOW", { ...plain, isHome: true, acceptedMs: 9 }],
    ["EARLIER_ACCEPTANCE", { ...plain, acceptedMs: 4 }],
  ])("is who counts, and why: %s", (reason, second) => {
    expect(told(plain, second)).toEqual([
      ["m0", false, reason],
      ["m1", true, reason],
    ]);
  });

  test("is that the lower code counts where nothing else tells them apart", () => {
    expect(told(plain, plain)).toEqual([
      ["m0", true, "LOWER_CODE"],
      ["m1", false, "LOWER_CODE"],
    ]);
  });

  test("agrees with what they lose, after any changes", () => {
    fc.assert(
      fc.property(fc.array(network, { minLength: 1, maxLength: 6 }), (states) => {
        const board = new ClaimBoard();
        for (const state of states) {
          const sets = setsOf(state, board);
          const lost = board.lost(sets);
          for (const [member, verdicts] of board.verdicts(sets)) {
            const given = verdicts.filter(({ counts }) => !counts).map(({ key }) => key);
            expect(new Set(given)).toEqual(lost.get(member) ?? new Set());
          }
        }
      }),
    );
  });
});

test.each([
  ["columns of different lengths", `{"key":["a"],"isHome":[],"acceptedMs":[1]}`],
  ["no keys", `{"isHome":[],"acceptedMs":[]}`],
  ["no JSON", `{`],
])("claims with %s are not read", (_, text) => {
  expect(readClaims("m", { digest: digestOf(text), claims: text })).toBeNull();
});
