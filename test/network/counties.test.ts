/** Demands and activities say in which county they are, and are counted by it, from the same records as everywhere. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { verifyMember } from "../../scripts/evidence/verify-member.ts";
import { reportActivity } from "../../subgraphs/ledger/actions/report-activity.ts";
import { originOf } from "../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import { readLeaf } from "../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import { verifierKeyOf } from "../../subgraphs/ledger/rules/evidence/signed-note.ts";
import { trustOf } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import { networkName } from "../../subgraphs/ledger/tables/evidence-names.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import {
  type DemandDesks,
  first,
  hub,
  hubStaff,
  operator,
  startDemandDesks,
  window,
} from "../setup/demand-desks.ts";

const enterprise = "91340300MA8237578P";
const [ofWindow, longhu, yuhui] = [{ member: window }, "340302", "340304"];
let desks: DemandDesks;
/** Demands by what was said of their county: nothing, another one, nothing by nobody known, and passed on by the hub. */
let demands: Record<"registered" | "said" | "nowhere" | "passed", string>;
let activities: string[];

const submit = async (input: object): Promise<string> =>
  (await desks.mutate("submitDemand", { ...ofWindow, title: "质量咨询", ...input }, "id", operator))
    .id;
const countyOf = async (id: string) =>
  (await desks.ask(`query ($id: ID!) { demand(id: $id) { county } }`, { id }, operator)).demand
    ?.county;

beforeAll(async () => {
  desks = await startDemandDesks();
  const registration = { ...ofWindow, enterprise, name: "蚌埠皖诚", county: "蚌埠市禹会区" };
  await desks.mutate("registerEnterprise", registration, "name", operator);
  demands = {
    registered: await submit({ enterprise }),
    said: await submit({ enterprise, county: "龙子湖区" }),
    nowhere: await submit({}),
    passed: (
      await desks.ask(
        `mutation ($input: PassDemandInput!) { passDemand(input: $input) }`,
        { input: { window, title: "专利申请", enterprise } },
        hubStaff,
      )
    ).passDemand,
  };
  // By message, a little later.
  await desks.isDemand(demands.passed, { state: "SUBMITTED" });
  const { registered: id } = demands;
  await desks.mutate("matchDemand", { id, provider: first }, "... on Demand { id }", operator);
  const facts = { organiserName: "窗口", startsOn: "2026-03-02", origin: "LIVE" } as const;
  activities = await inTransaction(desks.network.contextOf(window), (inside) =>
    Promise.resolve(
      [yuhui, null, null].map(
        (county, index) =>
          reportActivity(inside, { ...facts, name: `${index}`, activityKey: `${index}`, county })
            .id,
      ),
    ),
  );
  const [, id1] = activities;
  const correction = { id: id1, reason: "补填县区", county: "蚌埠市禹会区" };
  await desks.mutate("correctActivity", correction, "county", operator);
});
afterAll(() => desks.network.stop());

const year = new Date().getUTCFullYear();
async function counted(name: string, county: string, of = year) {
  const query = `query ($name: FigureName!, $county: String!, $year: Int!) {
    figure(name: $name, county: $county, period: { year: $year }) { value count edges { node { id } } } }`;
  const { figure } = await desks.ask(query, { name, county, year: of }, hubStaff);
  const ids = (figure.edges as { node: { id: string } }[]).map(({ node }) => node.id);
  expect([figure.value, figure.count]).toEqual([ids.length, ids.length]);
  return ids.sort();
}

describe("the county of a demand", () => {
  test("is what it says, else where its enterprise registered with the window", async () => {
    expect(await countyOf(demands.said)).toBe(longhu);
    expect(await countyOf(demands.registered)).toBe(yuhui);
    expect(await countyOf(demands.passed)).toBe(yuhui);
    expect(await countyOf(demands.nowhere)).toBeNull();
    for (const county of ["火星区", "340399", "340300"]) {
      const { errors } = await desks.network.ask(
        `mutation ($input: SubmitDemandInput!) { submitDemand(input: $input) { id } }`,
        { input: { ...ofWindow, title: "质量咨询", county } },
        operator,
      );
      expect(errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
      expect(errors?.[0]?.message).toContain("没有县区");
    }
  });

  test("narrows what was collected and matched to exactly those records", async () => {
    const here = [demands.registered, demands.passed].sort();
    expect(await counted("demandsCollected", yuhui)).toEqual(here);
    expect(await counted("demandsCollected", longhu)).toEqual([demands.said]);
    expect(await counted("demandsCollected", "unknown")).toEqual([demands.nowhere]);
    expect(await counted("demandsMatched", yuhui)).toEqual([demands.registered]);
    expect(await counted("demandsMatched", longhu)).toEqual([]);
  });
});

describe("the county of an activity", () => {
  test("is reported or corrected, and narrows the activities", async () => {
    expect(await counted("activities", yuhui, 2026)).toHaveLength(2);
    expect(await counted("activities", "unknown", 2026)).toHaveLength(1);
    expect(await counted("jointServices", yuhui, 2026)).toEqual([]);
  });
});

describe("the log", () => {
  const trust = () =>
    trustOf({
      network: networkName,
      registry: [],
      memberKeys: Object.fromEntries(
        [hub, window].map((code) => [
          code,
          [
            verifierKeyOf(originOf(networkName, code, "sha256"), 1, desks.network.publicKeyOf(code))
              .text,
          ],
        ]),
      ),
    });
  const door = async <Data>(query: string, variables: object) =>
    (await desks.ask(query, variables, hubStaff)) as Data;

  test("names a county where there is one, and is as it was where there is none", async () => {
    const rows = await desks.network
      .contextOf(window)
      .em.execute<{ leaf: string }[]>(`select leaf from evidence_leaf`);
    const setOf = (id: string) =>
      rows
        .map(({ leaf }) => readLeaf(leaf))
        .find(({ recordId, type }) => recordId === id && /SUBMIT|REPORT/.test(type))!.details![
        "set"
      ] as object;
    expect(setOf(demands.said)).toMatchObject({ county: longhu });
    expect(setOf(activities[0]!)).toMatchObject({ county: yuhui });
    for (const id of [demands.nowhere, activities[2]!]) expect(setOf(id)).not.toHaveProperty("county"); // prettier-ignore
  });

  test("proves it, and shows where it was moved behind the log", async () => {
    const { em } = desks.network.contextOf(window);
    const faults = async () =>
      (await verifyMember(door, window, trust())).findings
        .filter(({ verdict }) => verdict !== "PROVEN")
        .map(({ code, place }) => `${code} ${place.field}`);
    await vi.waitFor(async () => expect(await faults()).toEqual([]), 10_000);
    await em.execute(`update demand set county = '340311' where id = ?`, [demands.said]);
    await em.execute(`update activity set county = '340311' where id = ?`, [activities[0]]);
    expect(await faults()).toEqual(["ENTRY_CHANGED county", "ENTRY_CHANGED county"]);
  });
});
