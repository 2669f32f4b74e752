import { describe, expect, test } from "vitest";
import {
  answersWanted,
  recollect,
  remembers,
} from "../../../subgraphs/ledger/rules/evidence/recollection.ts";
import { quorumOf } from "../../../subgraphs/ledger/rules/evidence/witness.ts";

const seen = (size: number, root = 1) => ({ size, root: Buffer.alloc(32, root) });

describe("a witness without memory of a log", () => {
  test("has no memory of it either when all it kept is that it was empty", () => {
    expect([null, seen(0), seen(1)].map(remembers)).toEqual([false, false, true]);
  });

  test("waits for so many answers that one is by a signer of any quorum it took part in", () => {
    expect([0, 1, 2, 3, 4, 5, 7].map(answersWanted)).toEqual([0, 0, 1, 2, 2, 3, 4]);
    for (let all = 2; all < 30; all += 1) {
      const silent = all - 1 - answersWanted(all);
      // The other signers of the quorum can not all be among the silent ones.
      expect(quorumOf(all) - 1).toBeGreaterThan(silent);
      // And one answer less would allow it.
      expect(quorumOf(all) - 1).toBe(silent + 1);
    }
  });

  test.each([
    ["nobody answered", []],
    ["only one answered, who knows nothing", [null]],
    ["only one answered, who knows something", [seen(9)]],
  ])("is unsure while %s", (_, answers) => {
    expect(recollect(3, answers)).toEqual({ kind: "UNSURE", missing: 2 - answers.length });
  });

  test("takes the log for new when all who must answer know nothing of it", () => {
    expect(recollect(3, [null, null])).toEqual({ kind: "NEW" });
    expect(recollect(3, [null, seen(0)])).toEqual({ kind: "NEW" });
  });

  test("has nobody to ask where it is the only one", () => {
    expect(recollect(1, [])).toEqual({ kind: "NEW" });
  });

  test("goes on from the largest that any of them knows", () => {
    expect(recollect(3, [seen(4), seen(9)])).toEqual({ kind: "KNOWN", last: seen(9) });
    expect(recollect(3, [null, seen(4)])).toEqual({ kind: "KNOWN", last: seen(4) });
    expect(recollect(5, [seen(9), null, seen(9), seen(3)])).toEqual({
      kind: "KNOWN",
      last: seen(9),
    });
  });

  test("sees two roots at one size, at the top or below it, though others are silent", () => {
    const fork = { kind: "CONTRADICTED", last: seen(9), other: seen(9, 2) };
    expect(recollect(3, [seen(9), seen(9, 2)])).toEqual(fork);
    expect(recollect(7, [seen(9), seen(9, 2)])).toEqual(fork);
    expect(recollect(5, [seen(12), seen(9), seen(9), seen(9, 2)])).toEqual(fork);
  });
});
