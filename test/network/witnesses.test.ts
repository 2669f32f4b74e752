/** Members witness each other's logs: what one of them loses or changes, the others still know. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { sha256Of } from "../../subgraphs/ledger/actions/cosign-checkpoint.ts";
import { writeAddCheckpoint } from "../../subgraphs/ledger/rules/evidence/add-checkpoint.ts";
import {
  type Checkpoint,
  cosignedAt,
  originOf,
  readCheckpoint,
  signCheckpoint,
} from "../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import { readVerifierKey, signerOf } from "../../subgraphs/ledger/rules/evidence/signed-note.ts";
import { networkName } from "../../subgraphs/ledger/tables/evidence-names.ts";
import { readAlarms, readWitnessed } from "../../subgraphs/ledger/tables/evidence-witnessed.ts";
import {
  newestCheckpoint,
  newestWitnessed,
  readStanding,
} from "../../subgraphs/ledger/tables/evidence-witnesses.ts";
import { keepService } from "../builders/service.ts";
import { type Correspondents, startCorrespondents } from "../setup/correspondents.ts";

const hub = "340000";
const log = "340100";
const [left, right] = ["340300", "340500"] as const;
let network: Correspondents;

beforeAll(async () => {
  network = await startCorrespondents([log, left, right]);
  await keepService(network.at(log), { rating: 5 });
  await isWitnessed();
});
afterAll(() => network.stop());

const em = (code: string) => network.at(code).em;
const newest = async (code = log) => {
  const { quorum } = await readStanding(em(code));
  return (await newestCheckpoint(em(code), code, quorum))!;
};
const signersOf = async (code = log) =>
  (await newest(code)).cosignatures.map(({ member }) => member).toSorted();
const seenBy = async (witness: string, of = log) => (await readWitnessed(em(witness), of))[0]!;
const alarmsAt = (witness: string, of = log) => readAlarms(em(witness), of, 10);

/** Waits until all rows are under a checkpoint that the quorum signed. */
const isWitnessed = (code = log, timeout = 5000) =>
  vi.waitUntil(
    async () => {
      const [row] = await em(code).execute<{ size: string; waiting: string }[]>(
        `select size, (select count(*) from evidence_pending) as waiting from evidence_log`,
      );
      const shown = await newest(code);
      return row?.waiting === "0" && shown?.size === Number(row.size) && shown.isWitnessed;
    },
    { timeout, interval: 50 },
  );

/** Brings a checkpoint to a witness; as a stranger does, who can sign for nothing. */
const bring = async (witness: string, body: string, headers: Record<string, string> = {}) => {
  const response = await fetch(network.urlOf(witness).replace(/graphql$/, "add-checkpoint"), {
    method: "POST",
    headers: { "content-type": "text/plain", ...headers },
    body,
  });
  return {
    status: response.status,
    text: await response.text(),
    type: response.headers.get("content-type"),
  };
};
const requestOf = (oldSize: number, note: string, proof: readonly Uint8Array[] = []) =>
  writeAddCheckpoint({ oldSize, proof, note });

/** What the member itself could sign, and nobody else. */
const signedBy = (code: string, checkpoint: Omit<Checkpoint, "origin">) => {
  const origin = originOf(networkName, code, "sha256");
  const seed = Buffer.from(network.privateKeyOf(code).d!, "base64url");
  return signCheckpoint(signerOf(origin, seed, 1), { origin, ...checkpoint });
};

/** Changes a member's database as a superuser, behind its program's back. */
const tamper = (code: string, ...statements: string[]) =>
  em(code).transactional(async (inside) => {
    await inside.execute(`set local session_replication_role = replica`);
    for (const statement of statements) await inside.execute(statement);
  });

describe("a log with its witnesses up", () => {
  test("is cosigned by the hub and drawn members within seconds", async () => {
    await keepService(network.at(log));
    await isWitnessed();
    await vi.waitFor(async () => expect(await signersOf()).toEqual([hub, left, right]), 3000);
    const { quorum, witnesses } = await readStanding(em(log));
    expect(quorum).toBe(2);
    expect(witnesses.map(({ fault }) => fault)).toEqual([null, null, null]);
  });

  test("has the hub's own log witnessed as well", async () => {
    await keepService(network.at(hub));
    await isWitnessed(hub);
    expect((await signersOf(hub)).every((member) => member !== hub)).toBe(true);
  });

  test("keeps the first cosignature: the same request is answered by the same line", async () => {
    const { note, size } = await newest();
    const [first, again] = [
      await bring(hub, requestOf(size, note)),
      await bring(hub, requestOf(size, note)),
    ];
    expect(first).toMatchObject({ status: 200, text: (await seenBy(hub)).line });
    expect(again).toEqual(first);
    expect(note).toContain(first.text);
  });
});

describe("a witness", () => {
  test("that is dead delays nothing, is named, and signs when it is back", async () => {
    await network.stopMember(left);
    const begun = Date.now();
    await keepService(network.at(log));
    await isWitnessed();
    expect(Date.now() - begun).toBeLessThan(3000);
    await vi.waitFor(async () => {
      const { witnesses } = await readStanding(em(log));
      expect(witnesses.filter(({ fault }) => fault !== null).map(({ member }) => member)).toEqual([
        left,
      ]);
    }, 3000);
    expect(await signersOf()).toEqual([hub, right]);
    await network.start(left);
    await vi.waitFor(async () => expect(await signersOf()).toEqual([hub, left, right]), 10_000);
  });

  test("too few of them leave the newest checkpoint unwitnessed, and say so", async () => {
    const before = await newest();
    await network.stopMember(left);
    await network.stopMember(right);
    await keepService(network.at(log));
    await vi.waitFor(async () => {
      const shown = await newest();
      expect(shown.size).toBeGreaterThan(before.size);
      expect(shown).toMatchObject({ isWitnessed: false, cosignatures: [{ member: hub }] });
    }, 5000);
    expect((await newestWitnessed(em(log), log, 2))!.size).toBe(before.size);
    await network.start(left);
    await network.start(right);
    await isWitnessed(log, 10_000);
  });

  test("that dies before its state is written has signed nothing, and signs after its return", async () => {
    const before = await seenBy(right);
    await em(right).execute(
      `create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$`,
    );
    await em(right).execute(
      `create constraint trigger die after update on evidence_witnessed deferrable initially deferred
        for each row execute function die()`,
    );
    await keepService(network.at(log));
    await isWitnessed();
    expect(await signersOf()).not.toContain(right);
    expect(await seenBy(right)).toEqual(before);
    await em(right).execute(`drop trigger die on evidence_witnessed`);
    await vi.waitFor(async () => expect(await signersOf()).toEqual([hub, left, right]), 10_000);
  });

  test("whose answer was lost gives the same signature when it is asked again", async () => {
    await isWitnessed();
    await vi.waitFor(async () => expect(await signersOf()).toContain(right), 5000);
    const { line } = await seenBy(right);
    const { size } = await newest();
    await tamper(
      log,
      `delete from evidence_signature where size = ${size} and member = '${right}'`,
    );
    await tamper(log, `update evidence_witness set size = 0 where member = '${right}'`);
    network.hostOf(log).wake();
    await vi.waitFor(async () => expect((await newest()).note).toContain(line), 5000);
  });

  test("does not go back, whatever its program wants", async () => {
    const back = em(right).execute(`update evidence_witnessed set size = size - 1`);
    await expect(back).rejects.toThrow("does not go back");
    const other = em(right).execute(`update evidence_witnessed set root = '\\x00'`);
    await expect(other).rejects.toThrow("does not go back");
    await expect(em(right).execute(`delete from evidence_witnessed`)).rejects.toThrow("go back");
  });
});

describe("a witness refuses", () => {
  test("a log that it does not know, one of another network, and its own", async () => {
    const root = Buffer.alloc(32, 1);
    const stranger = signerOf(`${networkName}/349999`, Buffer.alloc(32, 9), 1);
    const unknown = signCheckpoint(stranger, { origin: `${networkName}/349999`, size: 3, root });
    expect((await bring(hub, requestOf(0, unknown))).status).toBe(404);
    const foreign = signerOf("other.example/340100", Buffer.alloc(32, 9), 1);
    const elsewhere = signCheckpoint(foreign, { origin: "other.example/340100", size: 3, root });
    expect((await bring(hub, requestOf(0, elsewhere))).status).toBe(404);
    expect((await bring(hub, requestOf(0, signedBy(hub, { size: 3, root })))).status).toBe(404);
  });

  test("what no key of the log signed, and what is no request at all", async () => {
    const origin = originOf(networkName, log, "sha256");
    const impostor = signerOf(origin, Buffer.alloc(32, 9), 1);
    const forged = signCheckpoint(impostor, { origin, size: 900, root: Buffer.alloc(32, 1) });
    expect((await bring(hub, requestOf(0, forged))).status).toBe(403);
    expect((await bring(hub, "old 0")).status).toBe(400);
    expect((await bring(hub, "{}", { "content-type": "application/json" })).status).toBe(400);
  });

  test("an old checkpoint that a stranger replays, and says which size it knows, without alarm", async () => {
    const [{ note }] = await em(log).execute<[{ note: string }]>(
      `select note from evidence_checkpoint order by size limit 1`,
    );
    const { size } = await seenBy(hub);
    expect(await bring(hub, requestOf(0, note))).toEqual({
      status: 409,
      text: `${size}\n`,
      type: "text/x.tlog.size",
    });
    expect((await bring(hub, requestOf(size, note))).status).toBe(400);
    expect(await alarmsAt(hub)).toEqual([]);
  });

  test("a worthless proof of a stranger with 422, without alarm, even under another's statement", async () => {
    const { size } = await seenBy(hub);
    const forged = requestOf(size, signedBy(log, { size: size + 1, root: Buffer.alloc(32, 3) }));
    const sign = network.hostOf(left).signerOf(left)!;
    const statement = await sign("add-checkpoint", hub, { sha256: sha256Of(forged) });
    const headers = { authorization: `Bearer ${statement}` };
    expect((await bring(hub, forged)).status).toBe(422);
    expect((await bring(hub, forged, headers)).status).toBe(422);
    expect(await alarmsAt(hub)).toEqual([]);
    expect((await seenBy(hub)).size).toBe(size);
  });

  test("a fork that was shown to one reader, and keeps both signed notes", async () => {
    const { size, note: known } = await seenBy(hub);
    const shown = signedBy(log, { size, root: Buffer.alloc(32, 5) });
    expect((await bring(hub, requestOf(0, shown))).status).toBe(409);
    expect((await bring(hub, requestOf(0, shown))).status).toBe(409);
    const alarms = await alarmsAt(hub);
    expect(alarms).toMatchObject([
      { log, kind: "FORK", knownNote: known, shownNote: shown, statement: null },
    ]);
    expect((await seenBy(hub)).note).toBe(known);
  });
});

describe("a log that a superuser rolled back", () => {
  test("is refused by its witnesses, who keep both signed notes, also when it has grown again", async () => {
    await isWitnessed();
    await vi.waitFor(async () => expect(await signersOf()).toEqual([hub, left, right]), 5000);
    const known = await seenBy(left);
    await tamper(
      log,
      `delete from evidence_entry where index >= 4`,
      `delete from evidence_checkpoint where size > 3`,
      `delete from evidence_signature where size > 3`,
      `delete from evidence_node where (index + 1) * (1 << level) > 4`,
      `delete from evidence_leaf where event_id not in (select event_id from evidence_entry)`,
      `update evidence_witness set size = 0`,
      `update evidence_log set size = 4`,
    );
    await keepService(network.at(log), {});
    await vi.waitFor(async () => {
      const [alarm] = await alarmsAt(left);
      expect(alarm).toMatchObject({ kind: "ROLLED_BACK", knownNote: known.note });
    }, 10_000);
    const [alarm] = await alarmsAt(left);
    expect(readCheckpoint(alarm!.shownNote)!.checkpoint.size).toBeLessThan(known.size);
    expect(alarm!.statement).toMatch(/^ey/);
    for (let n = 0; n < 10; n += 1) await keepService(network.at(log));
    network.hostOf(log).wake();
    await vi.waitFor(async () => {
      const kinds = (await alarmsAt(left)).map(({ kind }) => kind);
      expect(kinds).toContain("NOT_CONSISTENT");
    }, 20_000);
    expect((await seenBy(left)).note).toBe(known.note);
    expect(await signersOf()).toEqual([]);
    const { witnesses } = await readStanding(em(log));
    expect(witnesses.every(({ fault }) => fault !== null)).toBe(true);
  });
});

test("every cosignature that is kept is by a key of its witness, and dated", async () => {
  const { cosignatures, note } = await newest(hub);
  const { note: signed } = readCheckpoint(note)!;
  expect(cosignatures.length).toBeGreaterThanOrEqual(2);
  for (const { verifierKey, at } of cosignatures) {
    const key = readVerifierKey(verifierKey)!;
    const line = signed.signatures.find(({ id }) => id === key.id)!;
    expect(cosignedAt(key, signed.text, line)).toBe(at.getTime() / 1000);
  }
});

test("of many histories shown at once a witness cosigns one", async () => {
  const forks = Array.from({ length: 12 }, (_, n) =>
    requestOf(0, signedBy(right, { size: 3, root: Buffer.alloc(32, n + 1) })),
  );
  const answers = await Promise.all(forks.map((body) => bring(hub, body)));
  const signed = answers.filter(({ status }) => status === 200);
  expect(signed).toHaveLength(1);
  expect((await seenBy(hub, right)).line).toBe(signed[0]!.text);
  expect(await alarmsAt(hub, right)).toHaveLength(10);
  const kinds = new Set((await alarmsAt(hub, right)).map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(["FORK"]));
});
