/** Every figure opens to exactly the records that it counts, held against a count over all ledgers at once. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countyValue } from "../../subgraphs/ledger/rules/division.ts";
import type { Period } from "../../subgraphs/runtime/calendar.ts";
import {
  type Choice,
  foretold,
  isComplete,
  type Listed,
  providerOf,
  type Report,
  reportsOf,
  serviceFigures,
  thingFigures,
} from "../builders/foretold-figures.ts";
import { fillLedger, type Ledger, randomLedgers } from "../builders/random-ledgers.ts";
import { institutionCodes, startTestNetwork, type TestNetwork } from "../setup/network.ts";

const [institution] = institutionCodes as [string];
const codes = ["340000", "340100", "340300", institution];
const ledgers = randomLedgers(codes, 20_251);
let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork(codes);
  for (const ledger of ledgers) await fillLedger(network.contextOf(ledger.code), ledger);
  const window = network.contextOf("340100").em.fork();
  for (const [id, at, matched, state] of [
    ["340100:d1", "2025-01-02", "2025-02-01", "MATCHED"],
    ["340100:d2", "2025-03-02", null, "SUBMITTED"],
    ["340100:d3", "2025-03-03", null, "WITHDRAWN"],
  ])
    await window.execute(
      `insert into demand (id, title, submitted_at, submitted_ms, state, matched_at, origin, created_at,
        participant_codes)
      values (?, 'x', ?::timestamptz, extract(epoch from ?::timestamptz) * 1000, ?, ?, 'LIVE', now(), '{340100}')`,
      [id, at, at, state, matched],
    );
  for (const code of ["340100", "340300"])
    for (const enterprise of ["E1", code])
      await network
        .contextOf(code)
        .em.fork()
        .execute(
          `insert into enterprise_registration (enterprise_code, name, county, registered_at, origin)
        values (?, 'x', '瑶海区', '2025-01-05', 'LIVE')`,
          [enterprise],
        );
});
afterAll(() => network.stop());

const query = `query ($name: FigureName!, $period: PeriodInput!, $member: ID, $county: String, $category: String,
    $provider: String, $enterprise: ID, $after: String, $first: Int) {
  figure(name: $name, period: $period, member: $member, county: $county, category: $category, provider: $provider,
      enterprise: $enterprise, after: $after, first: $first) {
    name value count sum indicator { code article definition version } period { year quarter month }
    byMember { member { code } value count sum } coverage { expected answered isComplete gaps { member } }
    edges { cursor node { id amount member { code } serviceRecord { id } enterprise { creditCode } provider } }
    pageInfo { hasNextPage endCursor } } }`;

/** Walks all pages of a figure. */
async function open(variables: object, first = 7) {
  const rows: Listed[] = [];
  let after: string | null = null;
  for (;;) {
    const { data, errors } = await network.ask(query, { ...variables, after, first });
    expect(errors).toBeUndefined();
    const { edges, pageInfo, ...figure } = data.figure;
    rows.push(...edges.map(({ node }: { node: Listed }) => node));
    if (!pageInfo.hasNextPage) return { figure, rows };
    after = pageInfo.endCursor;
  }
}

const plain = (rows: readonly Listed[]) => rows.map(({ id, amount }) => `${id} ${amount}`).sort();
const periods: Period[] = [
  { year: 2025 },
  { year: 2025, quarter: 1 },
  { year: 2025, month: 2 },
  { year: 2024 },
];
const maybe = <T>(...values: T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq: 1 });
const choices = fc.record({
  county: maybe("340303", "340102", "高新区", "unknown"),
  category: maybe("11", "110100", "12", "unknown"),
  provider: maybe("340300", institution, "甲", "unknown"),
  enterprise: maybe("E1", "E2"),
});

async function holds(name: string, period: Period, choice: Choice, living: readonly Ledger[]) {
  const expected = foretold(name, period, choice, living);
  const { figure, rows } = await open({ name, period, ...choice });
  expect(plain(rows)).toEqual(plain(expected.rows));
  expect(figure.value).toBe(expected.value);
  expect(figure.count).toBe(expected.rows.length);
  expect(figure.sum).toBe(expected.sum);
  const parts: { sum: number | null }[] = figure.byMember;
  // Distinct things may be several members'.
  const added = parts.some(({ sum }) => sum !== null)
    ? parts.reduce((total, { sum }) => total + (sum ?? 0), 0)
    : null;
  expect(added).toBe(expected.sum);
  return figure;
}

describe("a figure", () => {
  // oxlint-disable-next-line vitest/expect-expect -- `holds` expects
  test("opens to exactly the records that it counts, whatever is chosen of it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...serviceFigures, ...thingFigures),
        fc.constantFrom(...periods),
        choices,
        async (name, period, choice) => void (await holds(name, period, choice, ledgers)),
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  test.each([...serviceFigures, ...thingFigures])(
    "%s is the figure of the statistics",
    async (name) => {
      const figure = await holds(name, { year: 2025 }, {}, ledgers);
      if (name === "dataUpload") return;
      const { data } = await network.ask(
        `{ networkStatistics(period: { year: 2025 }) { total { ${name} } byMember { member { code } ${name} } } }`,
      );
      expect(figure.value).toBe(data.networkStatistics.total[name]);
      // Asked for alone, a member's figure is what it reports itself.
      for (const { member, [name]: own } of data.networkStatistics.byMember) {
        const { figure: alone } = await open({ name, period: { year: 2025 }, member: member.code });
        expect(alone.value).toBe(own);
        expect(alone.coverage.expected).toBe(1);
      }
    },
  );

  const activities = ledgers.flatMap((ledger) =>
    ledger.activities.map((row) => ({ ...row, key: row.activityKey, at: row.startsOn })),
  );
  const products = ledgers.flatMap((ledger) =>
    ledger.products.map((row) => ({ ...row, key: row.productKey, at: row.offeredAt })),
  );
  test.each([
    ["activities", activities],
    ["jointServices", activities.filter(({ coOrganisers }) => coOrganisers.length > 0)],
    ["productsOffered", products],
    ["serviceNorms", products.filter(({ isPublishable }) => isPublishable)],
  ])("%s opens to things that several members may report, each once", async (name, all) => {
    const reports: readonly { id: string; key: string; at: string }[] = all;
    const within = reports.filter(({ at }) => at < "2026");
    const expected = new Set(within.map(({ key }) => key));
    expect(within.length).toBeGreaterThan(expected.size);
    const { figure, rows } = await open({ name, period: { year: 2025 } }, 3);
    expect(figure).toMatchObject({ value: expected.size, count: expected.size, sum: null });
    const listed = rows.map(({ id }) => within.find((row) => row.id === id)!.key);
    expect(listed.toSorted()).toEqual([...expected].sort());
  });

  test("opens to demands and registrations, which only windows keep", async () => {
    const ids = async (name: string) => {
      const { figure, rows } = await open({ name, period: { year: 2025, quarter: 1 } }, 1);
      expect(figure.coverage).toMatchObject({ expected: 4, isComplete: true });
      expect(figure.value).toBe(rows.length);
      return rows.map(({ id }) => id).sort();
    };
    expect(await ids("demandsCollected")).toEqual(["340100:d1", "340100:d2"]);
    expect(await ids("demandsMatched")).toEqual(["340100:d1"]);
    expect(await ids("registeredUsers")).toEqual(["340100", "340300", "E1"]);
  });

  test("carries its definition, and refuses a choice that its records say nothing of", async () => {
    const { figure } = await open({ name: "activities", period: { year: 2025 } });
    expect(figure.indicator).toMatchObject({ code: "activities", article: "AH-E 3, 6(1)" });
    const { errors } = await network.ask(query, {
      name: "productsOffered",
      period: { year: 2025 },
      county: "340303",
    });
    expect(errors).toMatchObject([{ path: ["figure"], extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

describe("what the network divides", () => {
  const sums = `serviceRecords ratings ratingSum publicWelfareRecords feeFen completeRecords`;
  const divided = `query ($period: PeriodInput!) { networkStatistics(period: $period) {
    total { serviceRecords feeFen }
    breakdown { byCounty { county ${sums} } byProvider { provider ${sums} satisfaction } bySubcategory { category ${sums} } byMonth { month ${sums} } } } }`;

  test.each(periods)("counts each service once in each division, in %o", async (period) => {
    const { data, errors } = await network.ask(divided, { period });
    expect(errors).toBeUndefined();
    const { kept } = reportsOf(ledgers, period);
    const expected = (name: string, valueOf: (row: Report) => unknown) =>
      [...Map.groupBy(kept, valueOf)]
        .map(([value, group]) => ({
          [name]: value,
          serviceRecords: group.length,
          ratings: group.filter(({ rating }) => rating !== null).length,
          ratingSum: group.reduce((sum, { rating }) => sum + (rating ?? 0), 0),
          publicWelfareRecords: group.filter(({ welfare }) => welfare === true).length,
          feeFen: group.reduce((sum, { fee }) => sum + (fee ?? 0), 0),
          completeRecords: group.filter(isComplete).length,
        }))
        .sort((a, b) => ((a[name] as string) < (b[name] as string) ? -1 : 1));
    const { breakdown } = data.networkStatistics;
    const byProvider = breakdown.byProvider.map(
      ({ satisfaction: _, ...part }: { satisfaction: unknown }) => part,
    );
    expect(breakdown.byCounty).toEqual(
      expected("county", ({ county }) => (county === null ? "unknown" : countyValue(county))),
    );
    expect(byProvider).toEqual(expected("provider", (row) => providerOf(row) ?? "unknown"));
    expect(breakdown.bySubcategory).toEqual(
      expected("category", ({ category }) => category ?? "unknown"),
    );
    expect(breakdown.byMonth).toEqual(
      expected("month", ({ completedAt }) => Number(completedAt.slice(5, 7))),
    );
  });
});

describe("services that several members report", () => {
  test("are shown with whose report counts, and why", async () => {
    const { all, kept } = reportsOf(ledgers, { year: 2025 });
    const lost = all.filter((row) => !kept.includes(row));
    expect(lost.length).toBeGreaterThan(5);
    const rows: {
      service: string;
      counts: boolean;
      reason: string;
      serviceRecord: { id: string };
    }[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await network.ask(
        `query ($after: String) { doubleReports(period: { year: 2025 }, first: 5, after: $after) {
          totalCount pageInfo { hasNextPage endCursor } coverage { isComplete }
          edges { node { service counts reason member { code } serviceRecord { id recordedBy { code } } } } } }`,
        { after },
      );
      expect(errors).toBeUndefined();
      const { edges, pageInfo } = data.doubleReports;
      rows.push(...edges.map(({ node }: { node: object }) => node));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(
      rows
        .filter(({ counts }) => !counts)
        .map(({ serviceRecord }) => serviceRecord.id)
        .sort(),
    ).toEqual(lost.map(({ id }) => id).sort());
    // Reports of one service stand together, and exactly one member's count.
    const runs = rows.filter(({ service }, at) => rows[at - 1]?.service !== service);
    expect(runs.length).toBe(new Set(rows.map(({ service }) => service)).size);
    const keys = new Set(
      lost.map(({ serviceKey }) =>
        createHash("sha256").update(serviceKey!).digest().subarray(0, 12).toString("base64"),
      ),
    );
    expect(new Set(rows.map(({ service }) => service))).toEqual(keys);
    for (const { reason } of rows)
      expect(["HOME_WINDOW", "EARLIER_ACCEPTANCE", "LOWER_CODE"]).toContain(reason);
  });
});

describe("with a member down, a figure", () => {
  test("counts what the living report, and says who is missing", async () => {
    await network.stopMember("340300");
    const living = ledgers.filter(({ code }) => code !== "340300");
    for (const name of ["serviceRecords", "feeFen", "satisfaction", "enterprisesServed"]) {
      const figure = await holds(name, { year: 2025 }, {}, living);
      expect(figure.coverage).toMatchObject({ expected: 4, answered: 3, isComplete: false });
      expect(figure.coverage.gaps).toMatchObject([{ member: "340300" }]);
    }
  });
});
