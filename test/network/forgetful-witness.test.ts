/** A witness that lost its memory of a log learns from the log's other witnesses before it signs again. */
import { afterAll, expect, test, vi } from "vitest";
import { keepService } from "../builders/service.ts";
import { requestOf, signedWith } from "../setup/shown-checkpoint.ts";
import { patience, startWitnessedLog } from "../setup/witnessed-log.ts";

const { network, hub, log, left, right, own, em, bring, everybodySigned } =
  await startWitnessedLog();
afterAll(() => network.stop());

const forget = (witness: string, statement = `delete from evidence_witnessed`) =>
  em(witness).transactional(async (inside) => {
    await inside.execute(`set local session_replication_role = replica`);
    await inside.execute(`${statement} where log = '${log}'`);
  });
const fork = (size: number) =>
  signedWith(network.privateKeyOf(log), log, { size, root: Buffer.alloc(32, 7) });

test("does not cosign a second history, but asks the others how far the first went", async () => {
  await everybodySigned();
  const { size } = await own.seenBy(hub);
  for (const lost of [
    // An empty log is the beginning of every history.
    `update evidence_witnessed set size = 0`,
    `delete from evidence_witnessed`,
  ]) {
    await forget(left, lost);
    expect(await bring(left, requestOf(0, fork(size + 1)))).toMatchObject({
      status: 409,
      text: `${size}\n`,
    });
    expect((await bring(left, requestOf(size, fork(size + 1)))).status).toBe(422);
  }
  expect(await own.seenBy(left)).toBeUndefined();
  expect(await own.alarmsAt(left)).toEqual([]);
  await keepService(network.at(log));
  await everybodySigned();
  expect((await own.seenBy(left)).size).toBeGreaterThan(size);
});

test("signs nothing while too few of them answer, and the log asks again", async () => {
  await everybodySigned();
  await forget(left);
  await network.stopMember(right);
  expect((await bring(left, requestOf(0, fork(900)))).status).toBe(503);
  await keepService(network.at(log));
  await vi.waitFor(async () => {
    const { witnesses } = await own.standing();
    expect(witnesses.find(({ member }) => member === left)!.fault).toContain("503");
  }, patience);
  expect(await own.seenBy(left)).toBeUndefined();
  await network.start(right);
  await everybodySigned();
});

test("raises the alarm when it hears of a fork from them, and when it is shown one", async () => {
  await everybodySigned();
  const known = await own.seenBy(hub);
  await forget(left);
  expect((await bring(left, requestOf(0, fork(known.size)))).status).toBe(409);
  expect(await own.alarmsAt(left)).toMatchObject([
    { kind: "FORK", knownNote: known.note + known.line, shownNote: fork(known.size) },
  ]);
  const { note } = await own.seenBy(right);
  const set = (text: string) => forget(right, `update evidence_witnessed set note = '${text}'`);
  await set(fork(known.size));
  const { note: honest } = await own.newest();
  const alarms = await own.alarmsAt(left);
  expect((await bring(left, requestOf(0, honest))).status).toBe(409);
  expect(await own.alarmsAt(left)).toHaveLength(alarms.length + 1);
  expect(await own.seenBy(left)).toBeUndefined();
  await set(note);
  // It signs what all agree upon, and keeps its alarms.
  expect((await bring(left, requestOf(known.size, honest))).status).toBe(200);
  expect(await own.alarmsAt(left)).toHaveLength(alarms.length + 1);
});

test("believes nothing that is said without the signatures of witness and log", async () => {
  const ask = async (request: unknown) =>
    (
      await fetch(network.urlOf(hub).replace(/graphql$/, "witnessed"), {
        method: "POST",
        body: JSON.stringify({ request }),
      })
    ).status;
  const sign = network.hostOf(left).signerOf(left)!;
  expect(await ask(await sign("witnessed-request", hub, { log }))).toBe(200);
  expect(await ask(await sign("witnessed-request", right, { log }))).toBe(403);
  expect(await ask("no JWS")).toBe(403);
});
