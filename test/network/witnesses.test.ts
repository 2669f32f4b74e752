/** Members witness each other's logs: what one of them loses or changes, the others still know. */
import { afterAll, describe, expect, test, vi } from "vitest";
import { sha256Of } from "../../subgraphs/ledger/actions/recall-log.ts";
import {
  type Checkpoint,
  originOf,
  readCheckpoint,
  signCheckpoint,
} from "../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import { signerOf } from "../../subgraphs/ledger/rules/evidence/signed-note.ts";
import { networkName } from "../../subgraphs/ledger/tables/evidence-names.ts";
import { newestWitnessed } from "../../subgraphs/ledger/tables/evidence-witnesses.ts";
import { keepService } from "../builders/service.ts";
import { requestOf, signedWith } from "../setup/shown-checkpoint.ts";
import { patience, startWitnessedLog, witnessedLog } from "../setup/witnessed-log.ts";

const { network, hub, log, left, right, own, em, bring, everybodySigned } =
  await startWitnessedLog();
afterAll(() => network.stop());

const signedBy = (code: string, checkpoint: Omit<Checkpoint, "origin">) =>
  signedWith(network.privateKeyOf(code), code, checkpoint);

describe("a log with its witnesses up", () => {
  test("is cosigned by the hub and drawn members within seconds", async () => {
    await keepService(network.at(log));
    await everybodySigned();
    const { quorum, witnesses } = await own.standing();
    expect(quorum).toBe(2);
    expect(witnesses.map(({ fault }) => fault)).toEqual([null, null, null]);
  });

  test("has the hub's own log witnessed as well", async () => {
    await keepService(network.at(hub));
    await witnessedLog(network, hub).isWitnessed();
    expect((await witnessedLog(network, hub).signers()).every((member) => member !== hub)).toBe(
      true,
    );
  });

  test("keeps the first cosignature: the same request is answered by the same line", async () => {
    const { note, size } = await own.newest();
    const [first, again] = [
      await bring(hub, requestOf(size, note)),
      await bring(hub, requestOf(size, note)),
    ];
    expect(first).toMatchObject({ status: 200, text: (await own.seenBy(hub)).line });
    expect(again).toEqual(first);
    expect(note).toContain(first.text);
  });
});

describe("a witness", () => {
  test("that hangs delays nobody", async () => {
    await everybodySigned();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    // It waits for its own database, and whoever asks it waits until its patience ends.
    const hanging = em(left).transactional(async (inside) => {
      await inside.execute(
        `select pg_advisory_xact_lock(hashtext('evidence_witnessed'), hashtext('${log}'))`,
      );
      await held;
    });
    await keepService(network.at(log));
    await own.isWitnessed();
    const { witnesses } = await own.standing();
    // It is still waited for.
    expect(witnesses.map(({ fault }) => fault)).toEqual([null, null, null]);
    expect(await own.signers()).toEqual([hub, right]);
    release();
    await hanging;
    await everybodySigned();
  });

  test("that is dead is named, and signs when it is back", async () => {
    await network.stopMember(left);
    await keepService(network.at(log));
    await own.isWitnessed();
    await vi.waitFor(async () => {
      const { witnesses } = await own.standing();
      const faulty = witnesses.filter(({ fault }) => fault !== null);
      expect(faulty.map(({ member }) => member)).toEqual([left]);
    }, patience);
    expect(await own.signers()).toEqual([hub, right]);
    await network.start(left);
    await everybodySigned();
  });

  test("too few of them leave the newest checkpoint unwitnessed, and say so", async () => {
    await everybodySigned();
    const before = await own.newest();
    await network.stopMember(left);
    await network.stopMember(right);
    await keepService(network.at(log));
    await vi.waitFor(async () => {
      const shown = await own.newest();
      expect(shown.size).toBeGreaterThan(before.size);
      expect(shown).toMatchObject({ isWitnessed: false, cosignatures: [{ member: hub }] });
    }, patience);
    expect((await newestWitnessed(em(log), log, 2))!.size).toBe(before.size);
    await network.start(left);
    await network.start(right);
    await own.isWitnessed();
  });

  test("that dies before its state is written has signed nothing, and signs after its return", async () => {
    await everybodySigned();
    const before = await own.seenBy(right);
    await em(right).execute(
      `create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$`,
    );
    await em(right).execute(
      `create constraint trigger die after update on evidence_witnessed deferrable initially deferred
        for each row execute function die()`,
    );
    await keepService(network.at(log));
    await own.isWitnessed();
    expect(await own.signers()).not.toContain(right);
    expect(await own.seenBy(right)).toEqual(before);
    await em(right).execute(`drop trigger die on evidence_witnessed`);
    await everybodySigned();
  });

  test("whose answer was lost gives the same signature when it is asked again", async () => {
    await everybodySigned();
    const { line } = await own.seenBy(right);
    const { size } = await own.newest();
    await own.tamper(`delete from evidence_signature where size = ${size} and member = '${right}'`);
    await own.tamper(`update evidence_witness set size = 0 where member = '${right}'`);
    network.hostOf(log).wake();
    await vi.waitFor(async () => expect((await own.newest()).note).toContain(line), patience);
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
    const { size } = await own.seenBy(hub);
    expect(await bring(hub, requestOf(0, note))).toEqual({
      status: 409,
      text: `${size}\n`,
      type: "text/x.tlog.size",
    });
    expect((await bring(hub, requestOf(size, note))).status).toBe(400);
    expect(await own.alarmsAt(hub)).toEqual([]);
  });

  test("a worthless proof of a stranger with 422, without alarm, whatever statement it borrows", async () => {
    const { size } = await own.seenBy(hub);
    const forged = requestOf(size, signedBy(log, { size: size + 1, root: Buffer.alloc(32, 3) }));
    const statementOf = (code: string, body: string) =>
      network.hostOf(code).signerOf(code)!("add-checkpoint", hub, { sha256: sha256Of(body) });
    const borrowed = [
      await statementOf(left, forged),
      await statementOf(log, requestOf(size, (await own.newest()).note)),
    ];
    expect((await bring(hub, forged)).status).toBe(422);
    for (const statement of borrowed) {
      const headers = { authorization: `Bearer ${statement}` };
      expect((await bring(hub, forged, headers)).status).toBe(422);
    }
    expect(await own.alarmsAt(hub)).toEqual([]);
    expect((await own.seenBy(hub)).size).toBe(size);
  });

  test("a fork that was shown to one reader, and keeps both signed notes", async () => {
    const { size, note: known } = await own.seenBy(hub);
    const shown = signedBy(log, { size, root: Buffer.alloc(32, 5) });
    expect((await bring(hub, requestOf(0, shown))).status).toBe(409);
    expect((await bring(hub, requestOf(0, shown))).status).toBe(409);
    const alarms = await own.alarmsAt(hub);
    expect(alarms).toMatchObject([
      { log, kind: "FORK", knownNote: known, shownNote: shown, statement: null },
    ]);
    expect((await own.seenBy(hub)).note).toBe(known);
  });
});

describe("a log that a superuser rolled back", () => {
  test("is refused by its witnesses, who keep both signed notes, also when it has grown again", async () => {
    await everybodySigned();
    const known = await own.seenBy(left);
    await own.tamper(
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
      const [alarm] = await own.alarmsAt(left);
      expect(alarm).toMatchObject({ kind: "ROLLED_BACK", knownNote: known.note });
    }, patience);
    const [alarm] = await own.alarmsAt(left);
    expect(readCheckpoint(alarm!.shownNote)!.checkpoint.size).toBeLessThan(known.size);
    expect(alarm!.statement).toMatch(/^ey/);
    for (let n = 0; n < 10; n += 1) await keepService(network.at(log));
    network.hostOf(log).wake();
    await vi.waitFor(async () => {
      const kinds = (await own.alarmsAt(left)).map(({ kind }) => kind);
      expect(kinds).toContain("NOT_CONSISTENT");
    }, patience);
    expect((await own.seenBy(left)).note).toBe(known.note);
    expect(await own.signers()).toEqual([]);
    const { witnesses } = await own.standing();
    expect(witnesses.every(({ fault }) => fault !== null)).toBe(true);
  });
});

test("of many histories shown at once a witness cosigns one", async () => {
  const forks = Array.from({ length: 12 }, (_, n) =>
    requestOf(0, signedBy(right, { size: 3, root: Buffer.alloc(32, n + 1) })),
  );
  const answers = await Promise.all(forks.map((body) => bring(hub, body)));
  const signed = answers.filter(({ status }) => status === 200);
  expect(signed).toHaveLength(1);
  expect((await witnessedLog(network, right).seenBy(hub)).line).toBe(signed[0]!.text);
  expect(await witnessedLog(network, right).alarmsAt(hub)).toHaveLength(10);
  const kinds = new Set((await witnessedLog(network, right).alarmsAt(hub)).map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(["FORK"]));
});
