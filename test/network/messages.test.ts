/** A service carried across three members by signed messages. */
import { afterAll, describe, expect, test } from "vitest";
import { dispatchService } from "../../subgraphs/ledger/actions/dispatch-service.ts";
import { takeAssignmentStep } from "../../subgraphs/ledger/actions/take-assignment-step.ts";
import { Assignments } from "../../subgraphs/ledger/tables/assignments.ts";
import { IncomingMessages } from "../../subgraphs/ledger/tables/messages.ts";
import { ServiceRecords } from "../../subgraphs/ledger/tables/service-records.ts";
import { signerOf } from "../../subgraphs/runtime/member-key.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { asJson, replayed } from "../builders/replay.ts";
import { type Correspondents, newKey, startCorrespondents } from "../setup/correspondents.ts";
import { desks } from "../setup/desks.ts";
import { institutionCodes } from "../setup/network.ts";

const window = "340300";
const [first, second] = institutionCodes as [string, string];
const network: Correspondents = await startCorrespondents([window, first, second]);
const { open, recordOf, assignmentOf, eventsAt, dispatch, keep, deliver } = desks(network, window);
const { soon, isState, isAssigned, outbox, settled, post } = desks(network, window);
afterAll(() => network.stop());

const replay = (code: string, id: string) => replayed(network.at(code).em, id);

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
    // Whoever has only the events has the record: both sides' can be made of theirs again.
    expect(await replay(window, id)).toEqual(asJson(await recordOf(id)));
    expect(await replay(first, id)).toEqual(asJson(await assignmentOf(first, id)));
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
      message: expect.stringContaining("已派单"),
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
    // A step that the rules would allow any number of times.
    for (const step of ["TAKE_UP", "START", "PROGRESS"] as const) await deliver(first, id, step);
    await settled(first, id);
    const { signed } = await network
      .at(window)
      .em.findOneOrFail(
        IncomingMessages,
        { recordId: id },
        { orderBy: { receivedAt: "desc", id: "desc" } },
      );
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post(window, [signed, signed])),
    );
    expect(answers.flatMap((said) => said.answers).every(({ receipt }) => receipt)).toBe(true);
    expect(await eventsAt(window, id)).toEqual([
      "OPEN",
      "DISPATCH",
      "TAKE_UP",
      "START",
      "PROGRESS",
    ]);
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
