/** Choosing service records by what is late and by what enterprises said. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepService } from "../builders/service.ts";
import { startTestNetwork, type TestNetwork } from "../setup/network.ts";

type Node = {
  id: string;
  deadline: { isOverdue: boolean } | null;
  rating: { level: number } | null;
};
type Connection = { totalCount: number; edges: { node: Node }[] };

const members = ["340100", "340300"] as const;
const [longAgo, justNow] = ["2025-03-03T02:00:00Z", new Date().toISOString()];
/** What a service stands at, as columns; each is late, in time, or has no limit. */
const standings: readonly Readonly<Record<string, string | number | null>>[] = [
  { state: "ACCEPTED", accepted_at: longAgo },
  { state: "DISPATCHED", dispatched_at: longAgo },
  { state: "DISPATCHED", dispatched_at: justNow },
  { state: "TAKEN_UP", dispatched_at: longAgo, time_limit_days: 5 },
  { state: "TAKEN_UP", dispatched_at: justNow, time_limit_days: 0 },
  { state: "TAKEN_UP", dispatched_at: longAgo, time_limit_days: 2_000_000_000 },
  { state: "IN_PROGRESS", accepted_at: longAgo, time_limit_days: 3 },
  { state: "IN_PROGRESS", accepted_at: longAgo, dispatched_at: justNow, time_limit_days: 3 },
  { state: "IN_PROGRESS", accepted_at: longAgo },
  { state: "IN_PROGRESS", accepted_at: null, time_limit_days: 3 },
  { state: "COMPLETED", time_limit_days: 3 },
  { state: "RATED", rating: 1, rated_at: longAgo },
  { state: "RATED", rating: 2, rated_at: justNow },
  { state: "RATED", rating: 2, rated_at: null },
  { state: "RATED", rating: 5, rated_at: longAgo },
  { state: "FOLLOWED_UP", rating: 1, rated_at: longAgo },
];
let network: TestNetwork;

beforeAll(async () => {
  network = await startTestNetwork(["340000", ...members]);
  for (const member of members) {
    const context = network.contextOf(member);
    for (const standing of standings) {
      const id = await keepService(context, { completedOn: null });
      const columns = Object.keys(standing).map((column) => `${column} = ?`);
      await context.em.execute(`update service_record set ${columns.join(", ")} where id = ?`, [
        ...Object.values(standing),
        id,
      ]);
    }
  }
});
afterAll(() => network.stop());

const question = `query ($filter: ServiceRecordFilter) { overdueServices { services }
  serviceRecords(first: 100, filter: $filter) { totalCount
    edges { node { id deadline { isOverdue } rating { level } } } } }`;

async function chosen(filter: object): Promise<{ page: Connection; late: number }> {
  const { data, errors } = await network.ask(question, { filter });
  expect(errors).toBeUndefined();
  return { page: data.serviceRecords, late: data.overdueServices.services };
}
const idsOf = (nodes: readonly Node[]) => nodes.map(({ id }) => id).toSorted();
const nodesOf = ({ edges }: Connection) => edges.map(({ node }) => node);

describe("service records", () => {
  test("with a late step are those whose deadline says so, and the others are all the rest", async () => {
    const everything = nodesOf((await chosen({})).page);
    const isLate = ({ deadline }: Node) => deadline?.isOverdue === true;
    const { page, late } = await chosen({ overdue: true });
    expect(idsOf(nodesOf(page))).toEqual(idsOf(everything.filter(isLate)));
    expect(page.totalCount).toBe(4 * members.length);
    expect(late).toBe(page.totalCount);
    const rest = (await chosen({ overdue: false })).page;
    expect(idsOf(nodesOf(rest))).toEqual(idsOf(everything.filter((node) => !isLate(node))));
  });

  test("are chosen by the levels that enterprises gave, together with other conditions", async () => {
    const bad = (await chosen({ rating: [1, 2] })).page;
    expect(
      nodesOf(bad)
        .map(({ rating }) => rating?.level)
        .toSorted((a = 0, b = 0) => a - b),
    ).toEqual([1, 1, 1, 1, 2, 2, 2, 2]);
    const lateAndBad = { rating: [1, 2], overdue: true, recordedBy: ["340300"] };
    expect((await chosen(lateAndBad)).page.totalCount).toBe(1);
    expect((await chosen({ rating: [] })).page.totalCount).toBe(0);
  });

  test("refuse a level that does not exist", async () => {
    const { errors } = await network.ask(question, { filter: { rating: [5, 6] } });
    expect(errors).toMatchObject([
      { path: ["serviceRecords"], extensions: { code: "BAD_USER_INPUT" } },
    ]);
  });
});
