/** Messages while somebody is away for days, cannot be reached by one, or takes one of them never. */
import pg from "pg";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { announceKey, revokeKey } from "../../subgraphs/hub/actions/announce-key.ts";
import { sendMessage } from "../../subgraphs/ledger/actions/send-message.ts";
import { IncomingMessages } from "../../subgraphs/ledger/tables/messages.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { newKey, startCorrespondents } from "../setup/correspondents.ts";
import { desks } from "../setup/desks.ts";
import { institutionCodes } from "../setup/network.ts";

const hub = "340000";
const window = "340300";
const [first, second] = institutionCodes as [string, string];
const network = await startCorrespondents([window, first, second]);
const { open, assignmentOf, eventsAt, dispatch, keep, deliver } = desks(network, window);
const { soon, isAssigned, isState, outbox, settled, post } = desks(network, window);
afterAll(() => network.stop());
afterEach(() => vi.restoreAllMocks());

const sql = (code: string, statement: string, values: unknown[] = []) =>
  network.at(code).em.execute(statement, values);
/** What waits at a member has waited so much longer, and is due. */
const letPass = async (code: string, days: number): Promise<void> => {
  await sql(
    code,
    `update outgoing_message set waiting_since = waiting_since - make_interval(days => ?), due_at = now()
     where state = 'WAITING'`,
    [days],
  );
  network.hostOf(code).wake();
};
const oldest = async (code: string, id: string) => (await outbox(code, id))[0]!;

describe("a receiver that is down for days", () => {
  test("is tried at least once a minute, and gets everything in order when it is back", async () => {
    await network.stopMember(first);
    const id = await open();
    await dispatch(id, first);
    await keep(id, "RECALL", { note: "误派" });
    await dispatch(id, first);
    for (let day = 1; day <= 6; day += 1) {
      const { attempts } = await oldest(window, id);
      await letPass(window, 1);
      await soon(async () => expect((await oldest(window, id)).attempts).toBeGreaterThan(attempts));
    }
    await sql(window, `update outgoing_message set attempts = 5000 where record_id = ?`, [id]);
    await letPass(window, 0);
    await soon(async () => expect((await oldest(window, id)).attempts).toBe(5001));
    const { dueAt, lastFault } = await oldest(window, id);
    expect(dueAt.getTime() - Date.now()).toBeGreaterThan(20_000);
    expect(dueAt.getTime() - Date.now()).toBeLessThanOrEqual(60_000);
    expect(lastFault).not.toBeNull();
    expect((await outbox(window, id)).map(({ state }) => state)).toEqual(Array(3).fill("WAITING"));
    await network.start(first);
    await letPass(window, 0);
    await settled(window, id);
    expect(await eventsAt(first, id)).toEqual(["RECEIVED", "RECALL", "RECEIVED"]);
  });

  test("is tried at once when it speaks, however long it was not heard of", async () => {
    const id = await open();
    await dispatch(id, second);
    await isAssigned(second, id, "OFFERED");
    await deliver(second, id, "TAKE_UP");
    await isState(id, "TAKEN_UP");
    await network.stopMember(second);
    await keep(id, "CORRECT", { note: "电话有误" });
    await soon(async () => expect((await outbox(window, id)).at(-1)!.attempts).toBeGreaterThan(0));
    // The next attempt of its own would be in an hour.
    await sql(
      window,
      `update outgoing_message set due_at = now() + interval '1 hour' where state = 'WAITING'`,
    );
    await network.start(second);
    await deliver(second, id, "START");
    await settled(window, id);
    expect(await eventsAt(second, id)).toEqual(["RECEIVED", "TAKE_UP", "START", "CORRECT"]);
  });
});

test("a sender that was down for longer than a message lives tries it again, and gives nothing up", async () => {
  const id = await open();
  await network.stopMember(first);
  await dispatch(id, first);
  await soon(async () => expect((await oldest(window, id)).attempts).toBeGreaterThan(0));
  const { attempts } = await oldest(window, id);
  await network.stopMember(window);
  const client = new pg.Client({ connectionString: network.databaseOf(window) });
  await client.connect();
  await client.query(
    `update outgoing_message set waiting_since = waiting_since - interval '30 days', due_at = due_at - interval '30 days'
     where state = 'WAITING'`,
  );
  await client.end();
  await network.start(window);
  // Nobody is there yet: what was not tried for a month has not failed for a month.
  await soon(async () => expect((await oldest(window, id)).attempts).toBeGreaterThan(attempts));
  expect((await oldest(window, id)).state).toBe("WAITING");
  await network.start(first);
  await letPass(window, 0);
  await isAssigned(first, id, "OFFERED");
});

describe("while the hub is down", () => {
  test("members bring messages by what they know, also after a restart", async () => {
    await network.stopMember(hub);
    try {
      await network.stopMember(window);
      await network.start(window);
      const id = await open();
      await dispatch(id, second);
      await isAssigned(second, id, "OFFERED");
      await deliver(second, id, "TAKE_UP");
      await isState(id, "TAKEN_UP");
      expect(await eventsAt(window, id)).toEqual(["OPEN", "DISPATCH", "TAKE_UP"]);
    } finally {
      await network.start(hub);
    }
  });
});

describe("a network that is cut between two members", () => {
  /** Neither reaches the other; both reach everybody else. */
  const cut = (one: string, other: string): void => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const peers = network.peersOf(from);
      const find = peers.find.bind(peers);
      vi.spyOn(peers, "find").mockImplementation((code) => {
        const peer = find(code);
        return peer && code === to ? { ...peer, url: `http://127.0.0.1:9/${to}/graphql` } : peer;
      });
    }
  };

  test("holds up what these two tell each other and nothing else", async () => {
    const [held, free] = [await open(), await open()];
    await dispatch(held, second);
    await isAssigned(second, held, "OFFERED");
    cut(window, second);
    await deliver(second, held, "TAKE_UP");
    await keep(held, "CORRECT", { note: "更正" });
    await dispatch(free, first);
    await isAssigned(first, free, "OFFERED");
    await deliver(first, free, "TAKE_UP");
    await isState(free, "TAKEN_UP");
    await soon(async () => expect((await oldest(second, held)).attempts).toBeGreaterThan(0));
    expect((await outbox(window, held)).at(-1)!.state).toBe("WAITING");
    vi.restoreAllMocks();
    await letPass(second, 0);
    await isState(held, "TAKEN_UP");
    await settled(window, held);
    expect(await eventsAt(second, held)).toEqual(["RECEIVED", "TAKE_UP", "CORRECT"]);
    expect(await eventsAt(window, held)).toEqual(["OPEN", "DISPATCH", "CORRECT", "TAKE_UP"]);
  });
});

describe("a message that its receiver cannot take", () => {
  /** The receiver's own database refuses it: no rule of ours foresaw that. */
  const poison = (recordId: string) =>
    inTransaction(network.at(window), async (inside) => {
      sendMessage(inside, {
        id: inside.newId(new Date()),
        receiver: first,
        recordId,
        kind: "DISPATCH",
        eventId: null,
        content: { title: "x", dispatchedAt: new Date().toISOString(), timeLimitDays: 1e15 },
      });
      await inside.em.flush();
    });

  test("holds up its own record, and no other of the same receiver", async () => {
    const [bad, good] = [await open(), await open()];
    await poison(bad);
    await dispatch(bad, first);
    await dispatch(good, first);
    await isAssigned(first, good, "OFFERED");
    await deliver(first, good, "TAKE_UP");
    await isState(good, "TAKEN_UP");
    expect((await outbox(window, bad)).map(({ state }) => state)).toEqual(["WAITING", "WAITING"]);
    expect((await oldest(window, bad)).lastFault).toContain("成员内部错误");
    expect(await assignmentOf(first, bad)).toBeNull();
    await letPass(window, 8);
    await soon(async () => expect((await oldest(window, bad)).state).toBe("DEAD"));
  });
});

test("an old message has no second effect after its key was rotated, and none elsewhere", async () => {
  const id = await open();
  await dispatch(id, first);
  await isAssigned(first, id, "OFFERED");
  for (const step of ["TAKE_UP", "START", "PROGRESS"] as const) await deliver(first, id, step);
  await settled(first, id);
  const before = await eventsAt(window, id);
  const { signed } = await network
    .at(window)
    .em.findOneOrFail(
      IncomingMessages,
      { recordId: id, sender: first },
      { orderBy: { receivedAt: "desc", id: "desc" } },
    );
  expect((await post(second, [signed])).answers[0]?.fault).toContain(`收件方是 ${window}`);
  const { kty, crv, x } = await newKey(first);
  const asHub = <T>(work: Parameters<typeof inTransaction<T>>[1]) =>
    inTransaction(network.at(hub), work);
  await asHub((inside) =>
    announceKey(inside, { code: first, publicKey: JSON.stringify({ kty, crv, x }) }),
  );
  const kid = network.privateKeyOf(first).kid!;
  expect((await post(window, [signed])).answers[0]).toHaveProperty("receipt");
  await asHub((inside) => revokeKey(inside, { kid, reason: "轮换" }));
  await soon(async () =>
    expect((await post(window, [signed])).answers[0]?.fault).toContain("已撤销"),
  );
  expect(await eventsAt(window, id)).toEqual(before);
});
