/** The evidence of what stands beside services: demands, activities, offers and registrations. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { verifyMember } from "../../scripts/evidence/verify-member.ts";
import { offerProduct } from "../../subgraphs/ledger/actions/offer-product.ts";
import { reportActivity } from "../../subgraphs/ledger/actions/report-activity.ts";
import { originOf } from "../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import { readLeaf } from "../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import { verifierKeyOf } from "../../subgraphs/ledger/rules/evidence/signed-note.ts";
import { trustOf } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import { networkName } from "../../subgraphs/ledger/tables/evidence-names.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { registerEnterprise } from "../../subgraphs/window/actions/register-enterprise.ts";
import { demandsUnlikeTheirEvents } from "../builders/replay.ts";
import {
  type DemandDesks,
  first,
  hub,
  hubStaff,
  operator,
  second,
  startDemandDesks,
  window,
} from "../setup/demand-desks.ts";

let desks: DemandDesks;
beforeAll(async () => {
  desks = await startDemandDesks();
  const id = await desks.submitted();
  const { recordId } = await desks.dispatch(id, first);
  await desks.isOffered(first, recordId);
  await desks.deliver(first, recordId, "DECLINE", { note: "能力不足" });
  await desks.isDemand(id, { state: "SUBMITTED" });
  await desks.dispatch(id, second);
  await desks.settle(await desks.submitted(), "CLOSE", "已电话答复");
  await desks.isDemand(await desks.passed(), { state: "SUBMITTED" });
});
afterAll(() => desks.network.stop());

describe("what a bulletin counts beside services", () => {
  const keyOf = (code: string) =>
    verifierKeyOf(originOf(networkName, code, "sha256"), 1, desks.network.publicKeyOf(code)).text;
  const codes = [hub, window, first, second];
  const trust = () =>
    trustOf({
      network: networkName,
      registry: [],
      memberKeys: Object.fromEntries(codes.map((code) => [code, [keyOf(code)]])),
    });
  const door = async <Data>(query: string, variables: object) =>
    (await desks.ask(query, variables, hubStaff)) as Data;
  const changes = async (code: string) =>
    (
      await desks.network
        .contextOf(code)
        .em.execute<{ leaf: string }[]>(
          `select leaf from evidence_leaf where leaf ~ '"type":"[a-z]+[.][A-Z]'`,
        )
    ).map(({ leaf }) => readLeaf(leaf));

  test("is in its member's log with every fact, personal ones sealed", async () => {
    const creditCode = "91340300MA8237578P";
    await desks.mutate(
      "registerEnterprise",
      { member: window, enterprise: creditCode, name: "蚌埠皖诚" },
      "name",
      operator,
    );
    const at = new Date("2026-03-02T01:00:00Z");
    await inTransaction(desks.network.contextOf(window), async (inside) => {
      const facts = { origin: "LIVE", name: "银企对接会", activityKey: "a" } as const;
      reportActivity(inside, {
        ...facts,
        startsOn: "2026-03-02",
        organiserName: "窗口",
        costFen: 120_000,
        remark: "王五 13812345678",
        attendees: [{ code: creditCode, name: null }],
      });
      offerProduct(inside, { name: "检测", offeredAt: at, productKey: "p", origin: "LIVE" });
      const known = { name: "重复登记", origin: "LIVE", registeredAt: at, county: null };
      const nobody = { industryCode: null, contactName: null, contactPhone: null };
      await registerEnterprise(inside, { ...known, ...nobody, enterpriseCode: creditCode });
    });
    const all = await changes(window);
    const of = (type: string) => all.filter((leaf) => leaf.type === type);
    expect(of("registration.REGISTER").map(({ recordId }) => recordId)).toEqual([
      `${window}:registration:${creditCode}`,
    ]);
    expect(of("product.OFFER")[0]?.details).toMatchObject({
      set: { name: "检测", productKey: "p" },
    });
    const [activity] = of("activity.REPORT");
    expect(activity?.details).toMatchObject({
      set: { costFen: 120_000, attendees: [{ code: creditCode }], remark: null },
    });
    expect(Object.keys(activity!.sealed)).toContain("/details/set/remark");
    expect(JSON.stringify(of("demand.SUBMIT"))).not.toContain("13800000001");
  });

  test("is proven by each member's whole log", async () => {
    for (const code of codes) {
      await vi.waitFor(
        async () => {
          const report = await verifyMember(door, code, trust());
          expect(report.findings.filter(({ verdict }) => verdict !== "PROVEN")).toEqual([]);
        },
        { timeout: 10_000, interval: 300 },
      );
    }
  });

  test("makes demands again of nothing but their events, and shows one that was changed behind them", async () => {
    const { em } = desks.network.contextOf(window);
    expect(await demandsUnlikeTheirEvents(em)).toEqual([]);
    expect((await em.execute(`select 1 from demand_match where state = 'DECLINED'`)).length).toBe(
      1,
    );
    await em.execute(`update demand_match set reason = '无' where state = 'DECLINED'`);
    expect(await demandsUnlikeTheirEvents(em)).toHaveLength(1);
  });
});
