/** Settlement by asking again, while members die on the way: every thing counts once among those who lived to the end. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answers } from "../../gateway/members/exchange.ts";
import { gap } from "../../gateway/members/gap.ts";
import { ClaimBoard, readClaims } from "../../gateway/members/merge/claims.ts";
import { digestOf } from "../../gateway/members/merge/key-set.ts";
import { settleByAsking } from "../../gateway/members/settle-by-asking.ts";
import type { Verdict } from "../../subgraphs/ledger/rules/verdict.ts";

const field = { variable: "settled", claims: "claims", known: "known", tellsAll: false };
const member = fc.record({
  keys: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 4 }),
  acceptedMs: fc.nat({ max: 2 }),
  /** Dies when it is asked again, or for the rest of its page. */
  dies: fc.constantFrom("never", "never", "again", "filling"),
});
type Member = typeof member extends fc.Arbitrary<infer T> ? T : never;

const claimsOf = ({ keys, acceptedMs }: Member, code: string, board: ClaimBoard) => {
  const claims = JSON.stringify({
    key: keys,
    isHome: keys.map(() => false),
    acceptedMs: keys.map(() => acceptedMs),
  });
  return readClaims(code, { digest: digestOf(claims), claims }, board)!;
};
const answer = (keys: readonly string[]) => ({ data: { figure: { keys } }, errors: [] });

test("every thing counts for exactly one of the living, whoever dies while it is settled", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(member, { minLength: 2, maxLength: 6 }), async (members) => {
      const board = new ClaimBoard();
      const of = new Map(members.map((one, at) => [`m${at}`, one]));
      const claims = [...of].map(([code, one]) => claimsOf(one, code, board));
      const first = new Map([...of].map(([code, { keys }]) => [code, answer(keys)]));
      const settled = await settleByAsking(
        "figure",
        field,
        claims,
        first,
        async (told): Promise<Answers> =>
          new Map<string, ReturnType<Answers["get"]> & {}>(
            [...told].map(([code, { text }]) => {
              const { keys, dies } = of.get(code)!;
              if (dies === "again") return [code, gap(code, "TIMEOUT")];
              const lost = new Set(
                (text === "" ? [] : (JSON.parse(text) as Verdict[])).map(({ key }) => key),
              );
              return [code, answer(keys.filter((key) => !lost.has(key)))];
            }),
          ),
        async (answers) =>
          new Map(
            [...answers].map(([code, one]) => [
              code,
              of.get(code)!.dies === "filling" ? gap(code, "TIMEOUT") : one,
            ]),
          ),
      );
      const living = [...settled].filter(([, one]) => "data" in one);
      const counted = living.flatMap(
        ([, one]) => (one as ReturnType<typeof answer>).data.figure.keys,
      );
      const there = new Set(living.flatMap(([code]) => of.get(code)!.keys));
      expect(counted.toSorted()).toEqual([...there].sort());
    }),
  );
});
