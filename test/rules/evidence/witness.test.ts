import { describe, expect, test } from "vitest";
import {
  readAddCheckpoint,
  writeAddCheckpoint,
} from "../../../subgraphs/ledger/rules/evidence/add-checkpoint.ts";
import { readCheckpoint } from "../../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import {
  type Candidate,
  judgeSubmission,
  quorumOf,
  type Submission,
  witnessesOf,
} from "../../../subgraphs/ledger/rules/evidence/witness.ts";
import { EvidenceNetwork } from "./network.ts";

const members = (count: number): Candidate[] => [
  { code: "hub", isHub: true, house: "hub" },
  ...Array.from({ length: count }, (_, n) => ({
    code: `m${n}`,
    isHub: false,
    house: n < 16 ? `house-${n}` : "shared house",
  })),
];

describe("the witnesses of a log", () => {
  const all = members(216);

  test("are the hub and as many drawn members as are wanted, never its own", () => {
    for (const { code } of all) {
      const witnesses = witnessesOf(code, all, 2);
      expect(witnesses).toHaveLength(3);
      expect(new Set(witnesses).size).toBe(3);
      expect(witnesses).not.toContain(code);
      expect(witnesses.includes("hub")).toBe(code !== "hub");
    }
  });

  test("do not live in one house with it, nor with each other, while there are others", () => {
    const houseOf = new Map(all.map(({ code, house }) => [code, house]));
    for (const { code } of all) {
      const houses = [code, ...witnessesOf(code, all, 2)].map((one) => houseOf.get(one));
      expect(new Set(houses).size).toBe(4);
    }
    const two = members(0).concat(
      { code: "a", isHub: false, house: "one" },
      { code: "b", isHub: false, house: "one" },
    );
    expect(witnessesOf("a", two, 2)).toEqual(["hub", "b"]);
  });

  test("are the same whatever the order of the registry", () => {
    const shuffled = all.toReversed();
    for (const { code } of all.slice(0, 17))
      expect(witnessesOf(code, shuffled, 2)).toEqual(witnessesOf(code, all, 2));
  });

  test("change for few logs when a member leaves", () => {
    const windows = members(16);
    const fewer = windows.filter(({ code }) => code !== "m5");
    const changed = fewer.filter(
      ({ code }) =>
        !witnessesOf(code, windows, 2).every((one) => witnessesOf(code, fewer, 2).includes(one)),
    );
    for (const { code } of changed) expect(witnessesOf(code, windows, 2)).toContain("m5");
    expect(changed.length).toBeLessThan(8);
  });

  test("give every member a few logs to watch", () => {
    const windows = members(16);
    const load = new Map<string, number>();
    for (const { code } of windows)
      for (const witness of witnessesOf(code, windows, 2))
        load.set(witness, (load.get(witness) ?? 0) + 1);
    expect(load.get("hub")).toBe(16);
    expect(Math.max(...windows.slice(1).map(({ code }) => load.get(code) ?? 0))).toBeLessThan(8);
  });

  test("agree by majority", () => {
    expect([0, 1, 2, 3, 4, 5].map(quorumOf)).toEqual([0, 1, 2, 2, 3, 3]);
  });
});

describe("what a witness decides", () => {
  const network = new EvidenceNetwork();
  const log = network.log("340300");
  for (let n = 0; n < 20; n += 1) log.record(`340300:record-${n}`, { type: "OPEN" });
  const other = new EvidenceNetwork("sha256", { "340300/8": { type: "FORGED" } }).log("340300");
  for (let n = 0; n < 20; n += 1) other.record(`340300:record-${n}`, { type: "OPEN" });
  const at = (size: number) => ({ size, root: log.root(size) });
  const bytes = (proof: readonly string[]) => proof.map((one) => Buffer.from(one, "base64"));
  const grown = (from: number, to: number): Submission => ({
    oldSize: from,
    proof: bytes(log.consistency(from, to)),
    checkpoint: at(to),
  });
  const judge = (given: Submission, known: number | null, isByMember = true) =>
    judgeSubmission("sha256", given, known === null ? null : at(known), isByMember);

  test.each([
    ["the first checkpoint of a log", grown(0, 12), null],
    ["a log that grew", grown(12, 20), 12],
    ["the same once more", grown(12, 12), 12],
  ])("cosigns %s", (_, given, known) => {
    expect(judge(given, known)).toEqual({ answer: "COSIGN" });
  });

  test("says which size it knows when the log believes another", () => {
    expect(judge(grown(0, 20), 12)).toEqual({ answer: "SIZE_DIFFERS", alarm: null });
    expect(judge(grown(8, 20), null)).toEqual({ answer: "SIZE_DIFFERS", alarm: null });
    expect(judge(grown(5, 8), 12)).toEqual({ answer: "SIZE_DIFFERS", alarm: null });
  });

  test("takes two roots for one size for a fork, whoever brings them, whatever the old size", () => {
    const forged = { oldSize: 3, proof: [], checkpoint: { size: 12, root: other.root(12) } };
    expect(judge(forged, 12, false)).toEqual({ answer: "SIZE_DIFFERS", alarm: "FORK" });
  });

  test("takes a log for rolled back that knows what was seen and is still shorter", () => {
    const shorter = { oldSize: 12, proof: [], checkpoint: at(8) };
    expect(judge(shorter, 12)).toEqual({ answer: "MALFORMED", alarm: "ROLLED_BACK" });
    expect(judge(shorter, 12, false)).toEqual({ answer: "MALFORMED", alarm: null });
    expect(judge(shorter, 10)).toEqual({ answer: "MALFORMED", alarm: null });
  });

  test("takes a log for rewritten that cannot prove its growth, unless a stranger says so", () => {
    const rewritten = {
      oldSize: 12,
      proof: bytes(other.consistency(12, 20)),
      checkpoint: { size: 20, root: other.root(20) },
    };
    expect(judge(rewritten, 12)).toEqual({ answer: "PROOF_WRONG", alarm: "NOT_CONSISTENT" });
    expect(judge({ ...grown(12, 20), proof: [] }, 12, false)).toEqual({
      answer: "PROOF_WRONG",
      alarm: null,
    });
  });

  test("reads what C2SP gives as an example, and writes it again", () => {
    const note = log.checkpoint({ witnesses: [] });
    const given = { oldSize: 12, proof: bytes(log.consistency(12)), note };
    const body = writeAddCheckpoint(given);
    expect(body).toMatch(/^old 12\n([\w+/]{43}=\n)+\nah\.example\/340300\n20\n/);
    expect(readAddCheckpoint(body)).toMatchObject({ ...given, signed: readCheckpoint(note)! });
    expect(
      readAddCheckpoint(writeAddCheckpoint({ ...given, oldSize: 0, proof: [] })),
    ).toMatchObject({
      oldSize: 0,
      proof: [],
    });
  });

  const body = writeAddCheckpoint({ ...grown(12, 20), note: log.checkpoint({}) });
  test.each([
    ["without an old size", body.replace(/^old 12\n/, "")],
    ["with a leading zero", body.replace("old 12", "old 012")],
    ["with a negative size", body.replace("old 12", "old -1")],
    ["with half a hash", body.replace(/=\n/, "\n")],
    ["with 64 hashes", body.replace("\n\n", `${`\n${"A".repeat(43)}=`.repeat(64)}\n\n`)],
    ["without a checkpoint", "old 0\n\n"],
    ["that is empty", ""],
  ])("refuses to read a request %s", (_, broken) => {
    expect(readAddCheckpoint(body)).not.toBeNull();
    expect(readAddCheckpoint(broken)).toBeNull();
  });
});
