/** Demands are corrected, handed to another window, and come back, each by an event. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Asker, startTestNetwork, type TestNetwork } from "../setup/network.ts";
import { unproven } from "../setup/proven.ts";
import { Superuser } from "../setup/tampering.ts";

const [code, other] = ["340300", "340100"];
const staff = { role: "window-operator", member: code };
const otherStaff = { role: "window-operator", member: other };
let network: TestNetwork;
let superuser: Superuser;

const ask = (query: string, variables: object = {}, as: Asker = staff) =>
  network.dataOf(query, variables, as);
/** Makes a change `what` by its input type `of`; returns the fields. */
const change = async (what: string, of: string, input: object, fields: string, as: Asker = staff) =>
  (await ask(`mutation ($input: ${of}!) { ${what}(input: $input) { ${fields} } }`, { input }, as))[
    what
  ];
const demandFields = `... on Demand { id state transferredTo } ... on Refusal { code message }`;
const submit = async (title: string): Promise<string> =>
  (
    await change(
      "submitDemand",
      "SubmitDemandInput",
      { member: code, title, contactName: "李四", contactPhone: "13800000001" },
      "id",
    )
  ).id;
const demandOf = async (id: string, as: Asker = staff) =>
  (
    await ask(
      `query ($id: ID!) { demand(id: $id) { id title state origin transferredTo transferredFrom
        contact { name } trace { events { type note member { code } changes { field before after } } } } }`,
      { id },
      as,
    )
  ).demand;
const collected = async (member: string) => {
  const { networkStatistics } = await ask(
    `{ networkStatistics(period: { year: ${new Date().getUTCFullYear()} }) { byMember { member { code } demandsCollected } } }`,
  );
  type Row = { member: { code: string }; demandsCollected: number };
  return (networkStatistics.byMember as Row[]).find((row) => row.member.code === member)!
    .demandsCollected;
};

beforeAll(async () => {
  network = await startTestNetwork(["340000", code, other], { corresponds: true });
  superuser = await Superuser.at(network.databaseOf(code));
});
afterAll(async () => {
  await superuser.stop();
  await network.stop();
});

describe("a demand", () => {
  test("is corrected with a reason; old and new value stay in its trace", async () => {
    const id = await submit("专利申请咨徇");
    const correct = (input: object) =>
      change("correctDemand", "CorrectDemandInput", { id, ...input }, demandFields);
    await expect(correct({ title: "专利申请咨询", reason: " " })).rejects.toThrow("更正原因");
    await expect(correct({ title: "专利申请咨徇", reason: "无" })).rejects.toThrow("没有需要更正");
    await expect(correct({ category: "999999", reason: "无" })).rejects.toThrow("没有类别");
    await expect(
      change(
        "correctDemand",
        "CorrectDemandInput",
        { id, title: "x", reason: "y" },
        demandFields,
        otherStaff,
      ),
    ).rejects.toThrow(code);
    expect(
      await correct({ title: "专利申请咨询", contactPhone: "13900000002", reason: "错别字" }),
    ).toMatchObject({ state: "SUBMITTED" });
    const { title, trace } = await demandOf(id);
    expect(title).toBe("专利申请咨询");
    expect(trace.events.at(-1)).toMatchObject({
      type: "demand.CORRECT",
      note: "错别字",
      changes: [
        { field: "title", before: "专利申请咨徇", after: "专利申请咨询" },
        { field: "contactPhone", before: "13800000001", after: "13900000002" },
      ],
    });
    const shown = await demandOf(id, { role: "public" });
    expect(JSON.stringify(shown)).not.toContain("13900000002");
  });

  test("goes from window to window by a message, and counts at one of them", async () => {
    const before = [await collected(code), await collected(other)] as const;
    const id = await submit("外市企业的需求");
    const input = { id, window: other, reason: "企业在合肥" };
    const moved = await change("transferDemand", "TransferDemandInput", input, demandFields);
    expect(moved.state).toBe("TRANSFERRED");
    const there = moved.transferredTo as string;
    expect(there.startsWith(`${other}:`)).toBe(true);
    await vi.waitFor(
      async () =>
        expect(await demandOf(there, otherStaff)).toMatchObject({
          title: "外市企业的需求",
          state: "SUBMITTED",
          origin: "WINDOW",
          transferredFrom: id,
          contact: { name: "李四" },
        }),
      8000,
    );
    expect(await demandOf(id)).toMatchObject({ transferredTo: there });
    const { trace } = await demandOf(there, otherStaff);
    expect(
      (trace.events as { member: { code: string }; type: string }[]).map(
        ({ member, type }) => `${member.code} ${type}`,
      ),
    ).toEqual([`${code} demand.PASS`, `${other} demand.SUBMIT`]);
    expect([await collected(code), await collected(other)]).toEqual([before[0], before[1] + 1]);
    // What is another window's is moved by that window only.
    const again = await change("transferDemand", "TransferDemandInput", input, demandFields);
    expect(again).toMatchObject({ code: "STEP_NOT_ALLOWED" });
  });

  test("that the other window refuses comes back as an event, and waits here again", async () => {
    const id = await submit("会被退回的需求");
    await network.stopMember(other);
    const input = { id, window: other, reason: "转办" };
    const moved = await change("transferDemand", "TransferDemandInput", input, demandFields);
    const there = moved.transferredTo as string;
    await superuser.run(
      `update outgoing_message set content = content || '{"title": ""}', due_at = now() where record_id = '${there}'`,
    );
    await network.startMember(other);
    await superuser.run(`update outgoing_message set due_at = now() where record_id = '${there}'`);
    await submit("唤醒发件箱");
    await vi.waitFor(
      async () =>
        expect(await demandOf(id)).toMatchObject({ state: "SUBMITTED", transferredTo: null }),
      { timeout: 15_000, interval: 100 },
    );
    const { trace } = await demandOf(id);
    expect(trace.events.at(-1)).toMatchObject({ type: "demand.RETURN" });
    expect(trace.events.at(-1).note).toContain("缺少需求名称");
  });

  test("whose message is given up comes back as well", async () => {
    const id = await submit("送不到的需求");
    const input = { id, window: "340999", reason: "转办" };
    const moved = await change("transferDemand", "TransferDemandInput", input, demandFields);
    const [row] = await superuser.run(
      `update outgoing_message set state = 'DEAD' where record_id = '${moved.transferredTo}' returning id`,
    );
    await ask(`mutation ($id: ID!) { dropMessage(id: $id, reason: "没有这个窗口") { id } }`, {
      id: row!["id"],
    });
    expect(await demandOf(id)).toMatchObject({ state: "SUBMITTED", transferredTo: null });
    for (const window of [code, "340000", "x"])
      await expect(
        change("transferDemand", "TransferDemandInput", { id, window, reason: "x" }, demandFields),
      ).rejects.toThrow("不是其他窗口");
  });

  test("and all of it is proven by the log of either window, figures included", async () => {
    expect(await unproven(network, superuser, code)).toEqual([]);
    const elsewhere = await Superuser.at(network.databaseOf(other));
    expect(await unproven(network, elsewhere, other)).toEqual([]);
    await elsewhere.stop();
  });
});
