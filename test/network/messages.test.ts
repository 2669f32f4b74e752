/** A service carried across three members by signed messages, whatever the network does. */
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { moveMember } from "../../subgraphs/hub/actions/change-membership.ts";
import { dispatchService } from "../../subgraphs/ledger/actions/dispatch-service.ts";
import { openService } from "../../subgraphs/ledger/actions/open-service.ts";
import { dropMessage, retryMessage } from "../../subgraphs/ledger/actions/settle-message.ts";
import { takeAssignmentStep } from "../../subgraphs/ledger/actions/take-assignment-step.ts";
import { takeServiceStep } from "../../subgraphs/ledger/actions/take-service-step.ts";
import type { AssignmentStep } from "../../subgraphs/ledger/rules/assignment-state.ts";
import type { ServiceStep } from "../../subgraphs/ledger/rules/service-state.ts";
import { Assignments } from "../../subgraphs/ledger/tables/assignments.ts";
import { IncomingMessages, OutgoingMessages } from "../../subgraphs/ledger/tables/messages.ts";
import { ServiceEvents } from "../../subgraphs/ledger/tables/service-events.ts";
import { ServiceRecords } from "../../subgraphs/ledger/tables/service-records.ts";
import { signerOf } from "../../subgraphs/runtime/member-key.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { type Correspondents, newKey, startCorrespondents } from "../setup/correspondents.ts";
import { institutionCodes } from "../setup/network.ts";

const window = "340300";
const [first, second] = institutionCodes as [string, string];
let network: Correspondents;

beforeAll(async () => {
  network = await startCorrespondents([window, first, second]);
});
afterAll(() => network.stop());

const open = () =>
  inTransaction(network.at(window), (inside) => {
    const acceptedAt = new Date();
    const facts = { title: "专利申请辅导", contactPhone: "13800000001", origin: "LIVE" } as const;
    return openService(inside, { ...facts, acceptedAt }).id;
  });
const recordOf = (id: string) => network.at(window).em.findOneOrFail(ServiceRecords, { id });
const assignmentOf = (code: string, recordId: string) =>
  network.at(code).em.findOne(Assignments, { recordId });
const eventsAt = async (code: string, recordId: string) =>
  (await network.at(code).em.find(ServiceEvents, { recordId }, { orderBy: { seq: "asc" } })).map(
    ({ type }) => type,
  );
const dispatch = (id: string, to: string) =>
  inTransaction(network.at(window), async (inside) =>
    dispatchService(inside, await inside.em.findOneOrFail(ServiceRecords, { id }), { to }),
  );
const keep = (id: string, step: ServiceStep, more: { note?: string; rating?: number } = {}) =>
  inTransaction(network.at(window), async (inside) =>
    takeServiceStep(inside, await inside.em.findOneOrFail(ServiceRecords, { id }), {
      step,
      at: new Date(),
      ...more,
    }),
  );
const deliver = (
  code: string,
  recordId: string,
  step: AssignmentStep,
  note: string | null = null,
) =>
  inTransaction(network.at(code), async (inside) =>
    takeAssignmentStep(inside, await inside.em.findOneOrFail(Assignments, { recordId }), {
      step,
      at: new Date(),
      note,
    }),
  );
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 8000, interval: 25 });
const isState = (id: string, state: string) =>
  soon(async () => expect((await recordOf(id)).state).toBe(state));
const isAssigned = (code: string, id: string, state: string) =>
  soon(async () => expect((await assignmentOf(code, id))?.state).toBe(state));
const outbox = (code: string, recordId: string) =>
  network.at(code).em.find(OutgoingMessages, { recordId }, { orderBy: { seq: "asc" } });
const settled = (code: string, recordId: string) =>
  soon(async () =>
    expect((await outbox(code, recordId)).map(({ state }) => state)).not.toContain("WAITING"),
  );

/** Posts what is given to a member's inbox, as the network would. */
async function post(code: string, messages: readonly unknown[]) {
  const url = network.urlOf(code).replace(/graphql$/, "messages");
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ messages }) });
  return (await response.json()) as { answers: { receipt?: string; fault?: string }[] };
}

describe("a service that another member delivers", () => {
  test("goes from dispatch to closing, and both ledgers tell it", async () => {
    const id = await open();
    expect(await dispatch(id, first)).toMatchObject({ ok: true });
    await isAssigned(first, id, "OFFERED");
    expect((await assignmentOf(first, id))?.contactPhone).toBe("13800000001");
    await deliver(first, id, "TAKE_UP");
    await deliver(first, id, "START");
    await deliver(first, id, "PROGRESS", "已提交材料");
    await deliver(first, id, "COMPLETE");
    await isState(id, "COMPLETED");
    expect(await keep(id, "RATE", { rating: 5 })).toMatchObject({ ok: true });
    await keep(id, "FOLLOW_UP", { note: "企业满意" });
    await keep(id, "CLOSE");
    await isAssigned(first, id, "CLOSED");
    const steps = ["TAKE_UP", "START", "PROGRESS", "COMPLETE", "RATE", "FOLLOW_UP", "CLOSE"];
    expect(await eventsAt(window, id)).toEqual(["OPEN", "DISPATCH", ...steps]);
    expect(await eventsAt(first, id)).toEqual(["RECEIVED", ...steps]);
    await settled(window, id);
    expect((await outbox(window, id)).every(({ receipt }) => receipt)).toBe(true);
  });

  test("is declined with a reason, and dispatched to the next", async () => {
    const id = await open();
    await dispatch(id, first);
    await isAssigned(first, id, "OFFERED");
    expect(await deliver(first, id, "DECLINE")).toMatchObject({ ok: false, code: "NO_REASON" });
    await deliver(first, id, "DECLINE", "人手不足");
    await isState(id, "ACCEPTED");
    expect(await recordOf(id)).toMatchObject({ dispatchedTo: null, providerCode: null });
    await dispatch(id, second);
    await isAssigned(second, id, "OFFERED");
    await deliver(second, id, "TAKE_UP");
    await isState(id, "TAKEN_UP");
    expect((await recordOf(id)).participantCodes).toEqual([window, first, second]);
  });

  test("that was recalled while it was taken up leaves the late step as a refusal with its reason", async () => {
    const id = await open();
    await dispatch(id, first);
    await isAssigned(first, id, "OFFERED");
    // Taken up, but the message has not left yet.
    const silent = { ...network.at(first), wake: () => undefined };
    await inTransaction(silent, async (inside) => {
      const assignment = await inside.em.findOneOrFail(Assignments, { recordId: id });
      takeAssignmentStep(inside, assignment, { step: "TAKE_UP", at: new Date() });
    });
    await keep(id, "RECALL", { note: "企业改变主意" });
    await isAssigned(first, id, "RECALLED");
    network.hostOf(first).wake();
    await settled(first, id);
    const [step] = await outbox(first, id);
    expect(step).toMatchObject({
      state: "REFUSED",
      settledReason: expect.stringContaining("该派单已收回"),
    });
    expect(await eventsAt(first, id)).toEqual(["RECEIVED", "TAKE_UP", "RECALL", "MESSAGE_REFUSED"]);
    expect((await recordOf(id)).state).toBe("ACCEPTED");
  });

  test("refuses steps of the wrong side and says why", async () => {
    const id = await open();
    await dispatch(id, first);
    expect(await keep(id, "START")).toMatchObject({
      ok: false,
      message: expect.stringContaining("DISPATCHED"),
    });
    await isAssigned(first, id, "OFFERED");
    await deliver(first, id, "TAKE_UP");
    await isState(id, "TAKEN_UP");
    expect(await keep(id, "START")).toMatchObject({ ok: false, code: "NOT_YOURS" });
    expect(await deliver(first, id, "COMPLETE")).toMatchObject({ code: "STEP_NOT_ALLOWED" });
  });
});

describe("a message", () => {
  test("waits while its receiver is down, in order, and arrives when it is back", async () => {
    await network.stopMember(second);
    const id = await open();
    await dispatch(id, second);
    await keep(id, "RECALL", { note: "误派" });
    await dispatch(id, second);
    await soon(async () => expect((await outbox(window, id))[0]!.attempts).toBeGreaterThan(0));
    expect((await outbox(window, id)).map(({ state }) => state)).toEqual(Array(3).fill("WAITING"));
    await network.start(second);
    await settled(window, id);
    expect(await eventsAt(second, id)).toEqual(["RECEIVED", "RECALL", "RECEIVED"]);
  });

  test("leaves after a sender that was killed between commit and sending is back", async () => {
    const id = await open();
    // Written and committed, but the process dies before it is woken.
    const silent = { ...network.at(window), wake: () => undefined };
    await inTransaction(silent, async (inside) =>
      dispatchService(inside, await inside.em.findOneOrFail(ServiceRecords, { id }), { to: first }),
    );
    await network.stopMember(window);
    expect(await assignmentOf(first, id)).toBeNull();
    await network.start(window);
    await isAssigned(first, id, "OFFERED");
  });

  test("of a change that is rolled back is never sent", async () => {
    const id = await open();
    await expect(
      inTransaction(network.at(window), async (inside) => {
        const record = await inside.em.findOneOrFail(ServiceRecords, { id });
        dispatchService(inside, record, { to: first });
        await inside.em.flush();
        throw new Error("planted");
      }),
    ).rejects.toThrow("planted");
    expect([await outbox(window, id), (await recordOf(id)).state]).toEqual([[], "ACCEPTED"]);
  });

  test("that comes twice, and twice at once, has one effect and one receipt", async () => {
    const id = await open();
    await dispatch(id, first);
    await isAssigned(first, id, "OFFERED");
    const { signed } = await network.at(first).em.findOneOrFail(IncomingMessages, { recordId: id });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post(first, [signed, signed])),
    );
    expect(answers.flatMap((said) => said.answers).every(({ receipt }) => receipt)).toBe(true);
    expect(await eventsAt(first, id)).toEqual(["RECEIVED"]);
  });

  test("is refused at another member, forged, altered, and out of order, and leaves no effect", async () => {
    const id = await open();
    const sign = network.hostOf(window).signerOf(window)!;
    const message = (change: object = {}) => ({
      id: `${window}:01900000-0000-7000-8000-${String(Math.random()).slice(2, 14).padEnd(12, "0")}`,
      recordId: id,
      kind: "DISPATCH",
      content: { title: "x", dispatchedAt: new Date().toISOString() },
      writtenAt: new Date().toISOString(),
      after: null,
      cause: null,
      ...change,
    });
    const faultOf = async (signed: unknown) =>
      (await post(first, [signed])).answers[0]?.fault ?? "";
    expect(await faultOf(await sign("message", second, message()))).toContain("收件方是");
    const stranger = await signerOf(window, await newKey(window));
    expect(await faultOf(await stranger("message", first, message()))).toContain("不在册");
    const other = await signerOf(second, network.privateKeyOf(second));
    expect(await faultOf(await other("message", first, message()))).toContain("不属于发送方");
    const good = await sign("message", first, message());
    const [head, , tail] = good.split(".");
    const forged = Buffer.from(
      JSON.stringify({ iss: window, aud: first, content: message({ recordId: "x" }) }),
    ).toString("base64url");
    expect(await faultOf([head, forged, tail].join("."))).toContain("签名不符");
    expect(
      await faultOf(await sign("message", first, message({ after: `${window}:none` }))),
    ).toContain("尚未收到");
    expect(await faultOf(await sign("message", first, message({ kind: "RAIN" })))).toContain(
      "不认识",
    );
    expect(await faultOf({})).toContain("已损坏");
    expect(await assignmentOf(first, id)).toBeNull();
  });

  test("on a record that is not the sender's own is refused for good, with a reason", async () => {
    const sign = await signerOf(second, network.privateKeyOf(second));
    const signed = await sign("message", first, {
      id: `${second}:01900000-0000-7000-8000-0000000000aa`,
      recordId: `${window}:theirs`,
      kind: "DISPATCH",
      content: { title: "x", dispatchedAt: new Date().toISOString() },
      writtenAt: new Date().toISOString(),
      after: null,
      cause: null,
    });
    expect((await post(first, [signed])).answers[0]).toHaveProperty("receipt");
    const row = await network
      .at(first)
      .em.findOneOrFail(IncomingMessages, { recordId: `${window}:theirs` });
    expect(row).toMatchObject({ outcome: "REFUSED", reason: expect.stringContaining("不属于") });
  });
});

describe("a network that fails", () => {
  let bad: Server;
  let address: string;
  let answerWith: (body: string) => string = () => "{}";
  beforeAll(async () => {
    bad = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => response.end(answerWith(Buffer.concat(chunks).toString())));
    });
    bad.listen(0, "127.0.0.1");
    await once(bad, "listening");
    const { port } = bad.address() as { port: number };
    address = `http://127.0.0.1:${port}/${second}/graphql`;
  });
  afterAll(() => bad.close());
  const move = async (url: string) => {
    await inTransaction(network.at("340000"), (inside) => moveMember(inside, second, url));
    await soon(async () => expect(network.peersOf(window).find(second)?.url).toBe(url));
  };

  test("cannot make the sender believe in a receipt that the receiver did not sign", async () => {
    const own = network.urlOf(second);
    await move(address);
    const impostor = await signerOf(second, await newKey(second));
    const receipt = await impostor("receipt", window, {
      id: "x",
      outcome: "ACCEPTED",
      reason: null,
    });
    answerWith = (body) => {
      const { messages = [] } = JSON.parse(body) as { messages?: string[] };
      return JSON.stringify({ answers: messages.map(() => ({ receipt })) });
    };
    const id = await open();
    await dispatch(id, second);
    await soon(async () => expect((await outbox(window, id))[0]?.lastFault).toContain("回执无效"));
    await move(own);
    await isAssigned(second, id, "OFFERED");
  });

  test("ends in a dead letter that holds later ones up, until somebody retries or drops it", async () => {
    const id = await open();
    await network.stopMember(second);
    await dispatch(id, second);
    await soon(async () => expect((await outbox(window, id))[0]!.attempts).toBeGreaterThan(0));
    // As if it had waited for two weeks.
    await network
      .at(window)
      .em.execute(
        `update outgoing_message set waiting_since = now() - interval '14 days', due_at = now() where record_id = ?`,
        [id],
      );
    network.hostOf(window).wake();
    await soon(async () => expect((await outbox(window, id))[0]?.state).toBe("DEAD"));
    await keep(id, "RECALL", { note: "改派" });
    await network.start(second);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await outbox(window, id)).map(({ state }) => state)).toEqual(["DEAD", "WAITING"]);
    const [dead] = await outbox(window, id);
    await expect(
      inTransaction(network.at(window), (inside) => dropMessage(inside, dead!.id, " ")),
    ).rejects.toThrow("请写明原因");
    await inTransaction(network.at(window), (inside) => retryMessage(inside, dead!.id));
    await settled(window, id);
    expect(await eventsAt(second, id)).toEqual(["RECEIVED", "RECALL"]);
    await expect(
      inTransaction(network.at(window), (inside) => retryMessage(inside, dead!.id)),
    ).rejects.toThrow("DELIVERED");
  });

  test("lets later messages go once the dead one is dropped for a reason", async () => {
    const id = await open();
    await network.stopMember(second);
    await dispatch(id, second);
    await keep(id, "RECALL", { note: "改派" });
    await network
      .at(window)
      .em.execute(
        `update outgoing_message set state = 'DEAD' where record_id = ? and kind = 'DISPATCH'`,
        [id],
      );
    await network.start(second);
    const [dead] = await outbox(window, id);
    await inTransaction(network.at(window), (inside) => dropMessage(inside, dead!.id, "电话告知"));
    await settled(window, id);
    expect((await outbox(window, id)).map(({ state }) => state)).toEqual(["DROPPED", "REFUSED"]);
    expect(await eventsAt(window, id)).toEqual([
      "OPEN",
      "DISPATCH",
      "RECALL",
      "MESSAGE_DROPPED",
      "MESSAGE_REFUSED",
    ]);
  });
});
