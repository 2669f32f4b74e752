/** What callers see through the gateway of a service that crossed members. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { applyRoster } from "../../subgraphs/hub/actions/apply-roster.ts";
import { kindOf } from "../setup/live-network.ts";
import { institutionCodes, startTestNetwork, type TestNetwork } from "../setup/network.ts";

const hub = "340000";
const window = "340300";
const [first, second] = institutionCodes as [string, string];
const operator = { role: "window-operator", member: window };
const staff = { role: "institution-staff", member: first };
const hubStaff = { role: "hub-operator" };
let network: TestNetwork;

beforeAll(async () => {
  network = await startTestNetwork([hub, window, first, second], { corresponds: true });
  const roster = [hub, window, first, second].map((code) => ({
    code,
    kind: kindOf(code),
    name: code,
    url: network.urlOf(code),
    ...(code === window ? { cityCode: code } : {}),
  }));
  await applyRoster(network.contextOf(hub), roster);
});
afterAll(() => network.stop());

const stepResult = `__typename ... on ServiceRecord { id state availableSteps } ... on Refusal { code message }`;
const ask = async (query: string, variables: object, as?: { role: string; member?: string }) => {
  const { data, errors } = await network.ask(query, variables, as);
  expect(errors ?? []).toEqual([]);
  return data;
};
const deliver = async (recordId: string, step: string, more: object = {}) =>
  (
    await ask(
      `mutation ($input: TakeAssignmentStepInput!) { takeAssignmentStep(input: $input) {
         __typename ... on ServiceAssignment { state } ... on Refusal { code message } } }`,
      { input: { member: first, recordId, step, ...more } },
      staff,
    )
  ).takeAssignmentStep;
const keep = async (id: string, step: string, more: object = {}) =>
  (
    await ask(
      `mutation ($input: TakeServiceStepInput!) { takeServiceStep(input: $input) { ${stepResult} } }`,
      { input: { id, step, ...more } },
      operator,
    )
  ).takeServiceStep;
const isState = (id: string, state: string) =>
  vi.waitFor(
    async () =>
      expect(
        (await ask(`query ($id: ID!) { serviceRecord(id: $id) { state } }`, { id })).serviceRecord,
      ).toEqual({ state }),
    { timeout: 8000, interval: 40 },
  );
const isOffered = (id: string) =>
  vi.waitFor(
    async () => {
      const { serviceAssignments } = await ask(
        `query ($member: ID!) { serviceAssignments(member: $member, state: OFFERED) { recordId contact { phone } keeper { code } availableSteps } }`,
        { member: first },
        staff,
      );
      expect(serviceAssignments).toContainEqual({
        recordId: id,
        contact: { phone: "13800000001" },
        keeper: { code: window },
        availableSteps: ["TAKE_UP", "DECLINE"],
      });
    },
    { timeout: 8000, interval: 40 },
  );
const event = `type state note causeId message { sender receiver } attachments { id name size sha256 }
  changes { field before after } member { code }`;
const coverage = `coverage { expected answered isComplete gaps { member reason } }`;

/** A demand of the hub's, passed to the window, dispatched to the first institution. */
async function dispatched(): Promise<string> {
  const title = `专利辅导 ${Math.random()}`;
  await ask(
    `mutation ($input: PassDemandInput!) { passDemand(input: $input) }`,
    { input: { window, title, contactName: "张三", contactPhone: "13800000001" } },
    hubStaff,
  );
  const found = await vi.waitFor(
    async () => {
      const { demands } = await ask(
        `query ($text: String) { demands(filter: { text: $text }) { edges { node { id origin recordedBy { code } } } } }`,
        { text: title },
        operator,
      );
      expect(demands.edges).toHaveLength(1);
      return demands.edges[0].node as { id: string };
    },
    { timeout: 8000, interval: 40 },
  );
  expect(found).toMatchObject({ origin: "HUB", recordedBy: { code: window } });
  const { dispatchDemand } = await ask(
    `mutation ($input: DispatchDemandInput!) { dispatchDemand(input: $input) {
       ... on DispatchedDemand { recordId demand { state matches { recordId provider { code } } } }
       ... on Refusal { code message } } }`,
    { input: { id: found.id, to: first, toName: "甲机构", timeLimitDays: 5 } },
    operator,
  );
  const { recordId } = dispatchDemand;
  expect(dispatchDemand.demand).toEqual({
    state: "MATCHED",
    matches: [{ recordId, provider: { code: first } }],
  });
  await isOffered(recordId);
  return recordId as string;
}

describe("a service from the hub's desk to its closing", () => {
  let id: string;
  const report = Buffer.from("检测报告");
  beforeAll(async () => {
    id = await dispatched();
    for (const step of ["TAKE_UP", "START"]) await deliver(id, step);
    const file = {
      name: "报告.pdf",
      mediaType: "application/pdf",
      contentBase64: report.toString("base64"),
    };
    await deliver(id, "COMPLETE", { note: "已交付", attachments: [file] });
    await isState(id, "COMPLETED");
    await keep(id, "RATE", { rating: 4, note: "满意" });
    await ask(
      `mutation ($input: CorrectServiceInput!) { correctService(input: $input) { ${stepResult} } }`,
      { input: { id, reason: "录入有误", title: "专利申请", contactPhone: "13900000002" } },
      operator,
    );
    await keep(id, "FOLLOW_UP");
    await keep(id, "CLOSE");
  });

  test("ends at whoever delivered as its keeper corrected and closed it", () =>
    vi.waitFor(
      async () => {
        const { serviceAssignments } = await ask(
          `query ($member: ID!) { serviceAssignments(member: $member, state: CLOSED) { recordId title } }`,
          { member: first },
          staff,
        );
        expect(serviceAssignments).toContainEqual({ recordId: id, title: "专利申请" });
      },
      { timeout: 8000, interval: 40 },
    ));

  test("has one trace in which every event comes after its cause", async () => {
    const { serviceRecord } = await ask(
      `query ($id: ID!) { serviceRecord(id: $id) { state participantCodes trace { ${coverage} events { id ${event} } } } }`,
      { id },
    );
    expect(serviceRecord).toMatchObject({ state: "CLOSED", participantCodes: [window, first] });
    const { events } = serviceRecord.trace as { events: { id: string; causeId: string | null }[] };
    expect(serviceRecord.trace.coverage).toMatchObject({ expected: 2, answered: 2 });
    const index = new Map(events.map((one, at) => [one.id, at]));
    const caused = events.filter(({ causeId }) => causeId !== null);
    expect(caused).toHaveLength(8);
    for (const { id: own, causeId } of caused)
      expect(index.get(causeId!)!).toBeLessThan(index.get(own)!);
  });

  test("shows corrections with old and new values, personal data only to staff", async () => {
    const changesFor = async (as?: { role: string; member?: string }) => {
      const { serviceRecord } = await ask(
        `query ($id: ID!) { serviceRecord(id: $id) { trace { events { ${event} } } } }`,
        { id },
        as,
      );
      const { events } = serviceRecord.trace as { events: { changes: object[]; type: string }[] };
      return events.flatMap(({ changes }) => changes);
    };
    expect(await changesFor(operator)).toContainEqual({
      field: "contactPhone",
      before: "13800000001",
      after: "13900000002",
    });
    expect(JSON.stringify(await changesFor())).not.toMatch(/1[39]0?\d?00000/);
  });

  test("names its evidence files, which only those who took part may download", async () => {
    const { serviceRecord } = await ask(
      `query ($id: ID!) { serviceRecord(id: $id) { trace { events { ${event} } } } }`,
      { id },
    );
    const [file] = (serviceRecord.trace.events as { attachments: { id: string }[] }[]).flatMap(
      ({ attachments }) => attachments,
    );
    const sha256 = createHash("sha256").update(report).digest("hex");
    expect(file).toMatchObject({ name: "报告.pdf", size: report.length, sha256 });
    const query = `query ($id: ID!) { attachment(id: $id) { mediaType contentBase64 } }`;
    const { attachment } = await ask(query, { id: file!.id }, operator);
    expect(Buffer.from(attachment.contentBase64 as string, "base64")).toEqual(report);
    const { errors } = await network.ask(
      query,
      { id: file!.id },
      { role: "institution-staff", member: second },
    );
    expect(errors?.[0].message).toContain("只有参与该服务的成员");
    expect((await network.ask(query, { id: file!.id })).errors).toHaveLength(1);
  });

  test("is traced by its identifier while its keeper is down, and the gap is named", async () => {
    await network.stopMember(window);
    try {
      const { data } = await network.ask(
        `query ($id: ID!) { serviceTrace(id: $id) { ${coverage} events { ${event} } } }`,
        { id },
      );
      const { events, coverage: told } = data.serviceTrace as {
        events: { type: string; member: { code: string } }[];
        coverage: object;
      };
      expect(events.map(({ type }) => type)).toEqual(
        "RECEIVED TAKE_UP START COMPLETE RATE CORRECT FOLLOW_UP CLOSE".split(" "),
      );
      expect(new Set(events.map(({ member }) => member.code))).toEqual(new Set([first]));
      expect(told).toEqual({
        expected: 4,
        answered: 3,
        isComplete: false,
        gaps: [{ member: window, reason: "UNREACHABLE" }],
      });
    } finally {
      await network.startMember(window);
    }
  });
});

test("messages are for the sender's staff, and so are retries", async () => {
  const query = `query ($member: ID!) { messages(member: $member) { kind state receiver { code } reason } }`;
  const { messages } = await ask(query, { member: window }, operator);
  expect(messages).toContainEqual({
    kind: "DISPATCH",
    state: "DELIVERED",
    receiver: { code: first },
    reason: null,
  });
  expect((await network.ask(query, { member: window }, staff)).errors?.[0].message).toContain(
    "只有",
  );
  const retry = `mutation { retryMessage(id: "${window}:none") { id } }`;
  expect((await network.ask(retry, {}, operator)).errors?.[0].message).toContain("没有消息");
});

test("a step that is late shows on its record and is counted", async () => {
  const { openServiceRecord } = await ask(
    `mutation ($input: OpenServiceRecordInput!) { openServiceRecord(input: $input) { id } }`,
    { input: { member: window, title: "检测", acceptedAt: "2026-01-05T02:00:00Z" } },
    operator,
  );
  const { id } = openServiceRecord;
  const { dispatchService } = await ask(
    `mutation ($input: DispatchServiceInput!) { dispatchService(input: $input) { ${stepResult} } }`,
    { input: { id, to: second, timeLimitDays: 5 } },
    operator,
  );
  expect(dispatchService).toMatchObject({ state: "DISPATCHED" });
  expect(dispatchService.availableSteps).toEqual(["RECALL", "CORRECT", "WITHDRAW"]);
  expect(await keep(id, "RECALL")).toMatchObject({ code: "NO_REASON" });
  const late = `query ($id: ID!) { overdueServices { services bySteps { step services } }
    serviceRecord(id: $id) { deadline { step limitDays isOverdue } } }`;
  const before = await ask(late, { id });
  expect(before.serviceRecord.deadline).toEqual({
    step: "TAKE_UP",
    limitDays: 2,
    isOverdue: false,
  });
  await network
    .contextOf(window)
    .em.execute(`update service_record set dispatched_at = '2026-01-05T02:00:00Z' where id = ?`, [
      id,
    ]);
  const after = await ask(late, { id });
  expect(after.serviceRecord.deadline.isOverdue).toBe(true);
  expect(after.overdueServices).toEqual({
    services: before.overdueServices.services + 1,
    bySteps: [{ step: "TAKE_UP", services: 1 }],
  });
});
