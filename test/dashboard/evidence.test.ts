/** The check in the browser, against the vectors that the command line's verifier is held to. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fromBase64, readCanonical, toBase64 } from "../../gateway/dashboard/evidence/bytes.ts";
import { checkTrace, type Verdict } from "../../gateway/dashboard/evidence/check.ts";
import { readCheckpoint } from "../../gateway/dashboard/evidence/note.ts";
import type { ShownEvent } from "../../gateway/dashboard/evidence/shown-event.ts";
import { isIncluded, leafHash } from "../../gateway/dashboard/evidence/tree.ts";
import { canonicalJson } from "../../subgraphs/ledger/rules/evidence/canonical-json.ts";
import { replaceAt } from "../../subgraphs/ledger/rules/evidence/personal-field.ts";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../vectors/evidence/${name}.json`, import.meta.url), "utf8"));

type Opened = Readonly<Record<string, { readonly salt: string; readonly value: unknown }>>;
type Row = {
  readonly index: number;
  readonly leaf: Omit<ShownEvent, "attachments" | "changes"> & {
    readonly details: { readonly attachments?: ShownEvent["attachments"] } | null;
  };
  readonly opened: Opened;
  readonly inclusion: readonly string[];
};
type Member = {
  readonly member: string;
  readonly keyList: string;
  readonly checkpoint: string;
  readonly records: readonly { readonly events: readonly Row[] }[];
};
type Bundle = { readonly members: readonly Member[] };
type Trust = {
  readonly quorum: number;
  readonly witnesses: readonly { readonly member: string; readonly verifierKey: string }[];
};
type Edits = Readonly<Record<string, unknown>>;
const vectors = read("bundles") as {
  readonly now: number;
  readonly trust: Trust;
  readonly bundle: Bundle;
  readonly cases: readonly {
    readonly name: string;
    readonly edits?: Edits;
    readonly trust?: Partial<Trust>;
    readonly code: string;
  }[];
};

const shownOf = ({ leaf, opened }: Row): ShownEvent => ({
  ...leaf,
  note: (opened["/note"]?.value as string | undefined) ?? leaf.note,
  actor: null,
  attachments: leaf.details?.attachments ?? [],
  changes: [],
});
const honest = new Map(
  vectors.bundle.members.flatMap(({ records }) =>
    records.flatMap(({ events }) => events.map((row) => [row.leaf.id, shownOf(row)] as const)),
  ),
);

/** What the page says of a bundle, whose honest events are what it shows. */
async function check(
  bundle: Bundle,
  trust: Trust,
  show: (event: ShownEvent) => ShownEvent = (event) => event,
): Promise<readonly Verdict[]> {
  const events = bundle.members.flatMap(({ member: keeper, checkpoint, records }) =>
    records.flatMap(({ events: rows }) =>
      rows.map((row) => ({
        ...show(honest.get(row.leaf.id) ?? shownOf(row)),
        keeper,
        proof: {
          leaf: canonicalJson(row.leaf),
          index: row.index,
          inclusion: row.inclusion,
          checkpoint,
          quorum: trust.quorum,
          cosignatures: trust.witnesses,
          opened: Object.entries(row.opened).map(([place, { salt, value }]) => ({
            place,
            salt,
            value: canonicalJson(value),
          })),
        },
      })),
    ),
  );
  const keyLists = new Map(bundle.members.map(({ member, keyList }) => [member, keyList]));
  return checkTrace({ events, keyLists, now: vectors.now });
}
const codesOf = (verdicts: readonly Verdict[]) => [
  ...new Set(verdicts.flatMap(({ faults }) => faults.map(({ code }) => code))),
];

/** What takes more than the answer to tell: other checkpoints, the registry's key, the whole log. */
const beyond: ReadonlySet<string> = new Set([
  "SEALED_NOT_PERSONAL",
  "EVENT_COUNT_WRONG",
  "END_NOT_PROVEN",
  "EVENTS_REORDERED",
  "EVENT_TWICE",
  "RECORD_NOT_SHOWN",
  "TRACE_WRONG",
  "STATE_WRONG",
  "HISTORY_REWRITTEN",
  "FORK",
  "CHECKPOINT_OLDER",
  "CONSISTENCY_MISSING",
  "CONSISTENCY_WRONG",
  "KEYS_NOT_TRUSTED",
  "KEYS_OLD",
  "CHECKPOINT_STALE",
]);

describe("a trace with its proofs", () => {
  test("is proven event by event, with who witnessed it and whose key signed", async () => {
    const verdicts = await check(vectors.bundle, vectors.trust);
    expect(verdicts).toHaveLength(6);
    expect(codesOf(verdicts)).toEqual([]);
    expect(verdicts[0]).toMatchObject({
      status: "proven",
      checkpoint: { size: 6 },
      witnesses: [{ member: "INST-07" }, { member: "340000" }],
      key: expect.stringMatching(/^ah\.example\/340300\+/),
    });
  });

  // The form of the file is not that of an answer.
  const isOfFile = new Set(["FILE_MALFORMED", "NETWORK_WRONG"]);
  const cases = vectors.cases.filter(
    ({ code, edits = {} }) => !isOfFile.has(code) && !("/hash" in edits),
  );
  test.each(cases)("is judged as far as the browser can: $name", async (one) => {
    const { edits = {}, trust, code } = one;
    const bundle = replaceAt(vectors.bundle, Object.keys(edits), (place) => edits[place]);
    const verdicts = await check(bundle, { ...vectors.trust, ...trust });
    expect(verdicts.every(({ status }) => status === "proven")).toBe(beyond.has(code));
  });

  test.each<[string, Partial<ShownEvent>]>([
    ["type", { type: "REOPEN" }],
    ["time", { at: "2026-03-02T01:00:01.500Z" }],
    ["unit", { unit: "别的科室" }],
    ["note", { note: "别的说明" }],
    ["files", { attachments: [{ sha256: "00", size: 1 }] }],
    ["changes", { changes: [{ field: "feeFen", before: "1", after: "2" }] }],
    ["recordId", { recordId: "340300:record-9" }],
    ["actor", { actor: "别人" }],
  ])("is faulted where the page shows another %s than the leaf", async (part, change) => {
    const [first] = await check(vectors.bundle, vectors.trust, (event) => ({
      ...event,
      ...change,
    }));
    expect(first?.status).toBe("wrong");
    expect(first?.faults).toEqual([{ code: "EVENT_DIFFERS", parts: [part] }]);
  });

  test("waits where an event is in no checkpoint yet", async () => {
    const [event] = honest.values();
    const events = [{ ...(event as ShownEvent), keeper: "340300", proof: null }];
    const [verdict] = await checkTrace({ events, keyLists: new Map(), now: vectors.now });
    expect(verdict).toMatchObject({ status: "waiting", faults: [{ code: "NO_CHECKPOINT" }] });
  });
});

describe("the logs of the vectors", () => {
  const logs = read("logs") as readonly {
    readonly hash: string;
    readonly rows: readonly { readonly leaf: string; readonly leafHash: string }[];
    readonly inclusions: readonly { readonly index: number; readonly proof: readonly string[] }[];
    readonly checkpoint: string;
  }[];

  test("give the same leaves, hashes and inclusion, and no other place", async () => {
    const { rows, inclusions, checkpoint } = logs[0]!;
    const { size, root } = readCheckpoint(checkpoint)!;
    for (const [i, { leaf, leafHash: hash }] of rows.entries()) {
      const { index, proof } = inclusions[i]!;
      expect(toBase64(await leafHash(leaf))).toBe(hash);
      expect(readCanonical(leaf)).toHaveProperty("format");
      expect(await isIncluded(leaf, { root, size, index, proof })).toBe(true);
      expect(await isIncluded(leaf, { root, size, index: (index + 1) % size, proof })).toBe(false);
    }
  });

  test("under SM3 are left to the command line", async () => {
    const [event] = honest.values();
    const { rows, checkpoint } = logs[1]!;
    const proof = {
      leaf: rows[0]!.leaf,
      index: 0,
      inclusion: [],
      checkpoint,
      quorum: 2,
      cosignatures: [],
      opened: [],
    };
    const events = [{ ...(event as ShownEvent), keeper: "340300", proof }];
    const [verdict] = await checkTrace({ events, keyLists: new Map(), now: vectors.now });
    expect(verdict).toMatchObject({ status: "unproven", faults: [{ code: "OTHER_HASH" }] });
  });
});

test("Base 64 and JSON are read in one form only", () => {
  expect(fromBase64("AB==")).toBeNull();
  expect(fromBase64("AA")).toBeNull();
  expect(toBase64(fromBase64("AAEC/w==")!)).toBe("AAEC/w==");
  for (const text of ['{"a": 1}', '{"b":1,"a":2}', '{"a":1,"a":1}', "1.0", '"\\u0041"'])
    expect(() => readCanonical(text)).toThrow("not canonical JSON");
});
