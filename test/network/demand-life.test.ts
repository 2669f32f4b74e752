/** A demand on its whole way through the network, as staff of each member and the enterprise's own words move it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type DemandDesks,
  first,
  hub,
  second,
  staffOf,
  startDemandDesks,
  window,
} from "../setup/demand-desks.ts";

const refusal = `... on Refusal { code message }`;
let desks: DemandDesks;
beforeAll(async () => {
  desks = await startDemandDesks();
});
afterAll(() => desks.network.stop());

describe("a demand from the hub's desk to its closing", () => {
  let id: string;
  let record: string;

  test("is known by one identifier at the hub that passed it on and at the window that owns it", async () => {
    id = await desks.passed();
    await desks.isDemand(id, {
      state: "SUBMITTED",
      participantCodes: [window, hub],
      deadline: { limitDays: 3, isOverdue: false },
      availableSteps: ["MATCH", "CLOSE", "WITHDRAW"],
    });
    expect(desks.told(await desks.traceOf(id))).toEqual([
      `${hub} demand.PASS`,
      `${window} demand.SUBMIT`,
    ]);
  });

  test("goes to a candidate, and back to waiting when that one declines with its reason", async () => {
    ({ recordId: record } = await desks.dispatch(id, first));
    expect(await desks.demandOf(id)).toMatchObject({ state: "MATCHED", deadline: null });
    expect(await desks.dispatch(id, first)).toMatchObject({ code: "ALREADY_MATCHED" });
    await desks.isOffered(first, record);
    expect(await desks.deliver(first, record, "DECLINE")).toMatchObject({ code: "NO_REASON" });
    await desks.deliver(first, record, "DECLINE", { note: "近期检测能力不足" });
    await desks.isDemand(id, {
      state: "SUBMITTED",
      deadline: { limitDays: 3, isOverdue: false },
      matches: [{ state: "DECLINED", reason: "近期检测能力不足", provider: { code: first } }],
    });
  });

  test("is given to the next under the same record, and served in steps", async () => {
    expect(await desks.dispatch(id, second)).toEqual({ recordId: record });
    await desks.isOffered(second, record);
    for (const step of ["TAKE_UP", "START", "PROGRESS"]) await desks.deliver(second, record, step);
    await desks.isRecord(record, { state: "IN_PROGRESS" });
    expect(await desks.keep(record, "COMPLETE")).toMatchObject({ code: "NOT_YOURS" });
    await desks.deliver(second, record, "COMPLETE", { note: "已出具报告" });
    await desks.isDemand(id, {
      state: "SERVED",
      matches: [
        { state: "DECLINED", record: { id: record } },
        { state: "SERVED", record: { id: record, state: "COMPLETED", demand: { id } } },
      ],
    });
  });

  test("is not settled by silence or by a bad rating, and waits for the call back", async () => {
    await desks.keep(record, "NO_ANSWER");
    const asked = await desks.recordOf(record);
    expect(asked).toMatchObject({ state: "COMPLETED", rating: null });
    expect(asked.noAnswerAt).not.toBeNull();
    await desks.keep(record, "RATE", { rating: 2, note: "报告有误" });
    expect(await desks.demandOf(id)).toMatchObject({ state: "SERVED" });
    expect(await desks.recordOf(record)).toMatchObject({ state: "RATED", rating: { level: 2 } });
    expect(await desks.keep(record, "RATE", { rating: 5 })).toMatchObject({
      code: "ALREADY_RATED",
    });
  });

  test("follows when the service is reopened, put right, followed up and closed", async () => {
    expect(await desks.keep(record, "REOPEN")).toMatchObject({ code: "NO_REASON" });
    await desks.keep(record, "REOPEN", { note: "报告需更正" });
    await desks.isDemand(id, { state: "MATCHED" });
    await desks.soon(async () =>
      expect(await desks.deliver(second, record, "COMPLETE")).toMatchObject({ state: "COMPLETED" }),
    );
    await desks.isRecord(record, { state: "COMPLETED" });
    await desks.keep(record, "FOLLOW_UP", { note: "企业已认可" });
    await desks.keep(record, "CLOSE");
    const closed = await desks.demandOf(id);
    expect(closed).toMatchObject({ state: "CLOSED", availableSteps: ["REOPEN"] });
    expect(closed.closedAt).not.toBeNull();
    expect(closed.refusedSteps).toContainEqual({
      step: "MATCH",
      code: "STEP_NOT_ALLOWED",
      message:
        "需求处于“已办结”状态，不能执行“对接”。The demand is settled and cannot take the step “match”.",
    });
    expect(await desks.recordOf(record)).toMatchObject({ demand: { id, state: "CLOSED" } });
  });

  test("is traced over everyone who took part, causes before what follows from them", async () => {
    const trace = await desks.traceOf(id);
    expect(trace.coverage).toEqual({ expected: 4, answered: 4 });
    const own = trace.events.filter(({ recordId }) => recordId === id);
    expect(desks.told({ events: own })).toEqual([
      `${hub} demand.PASS`,
      ...[
        ..."SUBMIT MATCH DISPATCH DECLINE LAPSE".split(" "),
        ..."MATCH DISPATCH TAKE_UP SERVE RESUME SERVE CLOSE".split(" "),
      ].map((step) => `${window} demand.${step}`),
    ]);
    for (const member of [first, second]) expect(desks.told(trace)).toContain(`${member} RECEIVED`);
    const index = new Map(trace.events.map((one, at) => [one.id, at]));
    const caused = trace.events.filter(({ causeId }) => causeId !== null);
    expect(caused.length).toBeGreaterThan(10);
    for (const { id: event, causeId } of caused)
      expect(index.get(causeId!)!).toBeLessThan(index.get(event)!);
  });

  test("is opened anew by its window, for a reason, and then waits in time again", async () => {
    expect(await desks.settle(id, "REOPEN")).toMatchObject({ code: "NO_REASON" });
    expect(await desks.settle(id, "REOPEN", "企业另有需要")).toEqual({ state: "SUBMITTED" });
    expect((await desks.demandOf(id)).deadline).toEqual({ limitDays: 3, isOverdue: false });
    expect(await desks.settle(id, "CLOSE", "已电话答复")).toEqual({ state: "CLOSED" });
  });
});

describe("a demand with several candidates", () => {
  test("is settled only when nobody is at work any more", async () => {
    const id = await desks.submitted();
    const { recordId: one } = await desks.dispatch(id, first);
    const { recordId: other } = await desks.dispatch(id, second);
    expect(other).not.toBe(one);
    await desks.isOffered(first, one);
    for (const step of ["TAKE_UP", "START", "COMPLETE"]) await desks.deliver(first, one, step);
    await desks.isRecord(one, { state: "COMPLETED" });
    await desks.keep(one, "RATE", { rating: 5 });
    expect(await desks.demandOf(id)).toMatchObject({
      state: "SERVED",
      matches: [{ state: "SERVED" }, { state: "ASKED" }],
    });
    await desks.keep(other, "RECALL", { note: "已有机构完成" });
    await desks.keep(one, "FOLLOW_UP");
    await desks.keep(one, "CLOSE");
    expect(await desks.demandOf(id)).toMatchObject({
      state: "CLOSED",
      matches: [{ state: "SERVED" }, { state: "RECALLED", reason: "已有机构完成" }],
    });
  });

  test("is withdrawn for a reason, with the services that are not done", async () => {
    const id = await desks.submitted();
    const { recordId } = await desks.dispatch(id, first);
    await desks.isOffered(first, recordId);
    expect(await desks.settle(id, "WITHDRAW", " ")).toMatchObject({ code: "NO_REASON" });
    expect(await desks.settle(id, "WITHDRAW", "企业不再需要")).toEqual({ state: "WITHDRAWN" });
    expect(await desks.recordOf(recordId)).toMatchObject({ state: "WITHDRAWN" });
    await desks.soon(async () => {
      const { serviceAssignments } = await desks.ask(
        `query ($member: ID!) { serviceAssignments(member: $member, state: RECALLED) { recordId } }`,
        { member: first },
        staffOf(first),
      );
      expect(serviceAssignments).toContainEqual({ recordId });
    });
    expect((await desks.demandOf(id)).availableSteps).toEqual([]);
    expect(await desks.dispatch(id, second)).toMatchObject({ code: "STEP_NOT_ALLOWED" });
  });
});

describe("the short path", () => {
  const serveDirectly = async (demand: string) =>
    (
      await desks.mutate(
        "openServiceRecord",
        { member: first, title: "现场诊断", provider: first, demand, acceptedAt: new Date() },
        "id",
        staffOf(first),
      )
    ).id as string;
  const own = (id: string, step: string, more: object = {}) =>
    desks.mutate(
      "takeServiceStep",
      { id, step, ...more },
      `... on ServiceRecord { state } ${refusal}`,
      staffOf(first),
    );

  test("an institution serves directly, and the demand at its window follows", async () => {
    const demand = await desks.submitted();
    const id = await serveDirectly(demand);
    await desks.isDemand(demand, {
      state: "MATCHED",
      participantCodes: [window, first],
      matches: [{ state: "MATCHED", provider: { code: first }, record: { id } }],
    });
    await own(id, "START");
    await own(id, "COMPLETE");
    await desks.isDemand(demand, { state: "SERVED", matches: [{ state: "SERVED" }] });
    await own(id, "RATE", { rating: 4 });
    await desks.isDemand(demand, { state: "CLOSED" });
    const trace = await desks.traceOf(demand);
    expect(desks.told(trace)).toEqual([
      `${window} demand.SUBMIT`,
      `${first} OPEN`,
      `${window} demand.MATCH`,
      `${first} START`,
      `${first} COMPLETE`,
      `${window} demand.SERVE`,
      `${first} RATE`,
      `${window} demand.CLOSE`,
    ]);
  });

  test("a demand that is not there is refused, and the refusal is told where the service is kept", async () => {
    const id = await serveDirectly(`${window}:none`);
    await desks.soon(async () => {
      const { serviceRecord } = await desks.ask(
        `query ($id: ID!) { serviceRecord(id: $id) { trace { events { type note } } } }`,
        { id },
        staffOf(first),
      );
      expect(serviceRecord.trace.events).toContainEqual({
        type: "MESSAGE_REFUSED",
        note: `没有需求 ${window}:none。No such demand here.`,
      });
    });
  });
});

test("a demand that waits longer than the norm shows so and is counted", async () => {
  const id = await desks.submitted();
  const count = async () =>
    (await desks.ask(`{ overdueDemands { demands coverage { expected answered } } }`, {}))
      .overdueDemands;
  const { demands } = await count();
  await desks.network
    .contextOf(window)
    .em.execute(`update demand set submitted_at = '2026-01-05T02:00:00Z' where id = ?`, [id]);
  expect((await desks.demandOf(id)).deadline).toMatchObject({ isOverdue: true });
  expect(await count()).toEqual({
    demands: demands + 1,
    coverage: { expected: 1, answered: 1 },
  });
});

test("strangers see neither who declined in words with numbers nor the steps of a demand", async () => {
  const id = await desks.submitted();
  const { recordId } = await desks.dispatch(id, first);
  await desks.isOffered(first, recordId);
  await desks.deliver(first, recordId, "DECLINE", { note: "请联系 13912345678" });
  await desks.isDemand(id, { state: "SUBMITTED" });
  const seen = await desks.demandOf(id, staffOf(second));
  expect(seen).toMatchObject({ availableSteps: [], refusedSteps: [] });
  expect(JSON.stringify([seen, await desks.traceOf(id, staffOf(second))])).not.toContain(
    "13912345678",
  );
  const { errors } = await desks.network.ask(
    `mutation { takeDemandStep(input: { id: "${id}", step: CLOSE }) { __typename } }`,
    {},
    staffOf(first),
  );
  expect(errors?.[0].message).toContain("只有");
});
