/** The parts of one member's services, by triggers, held against a count of its records. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kinds } from "../../subgraphs/kinds.ts";
import { countyValue } from "../../subgraphs/ledger/rules/division.ts";
import { monthlySums } from "../../subgraphs/ledger/tables/monthly-sums.ts";
import {
  monthlyParts,
  nothing,
  plus,
  serviceParts,
} from "../../subgraphs/ledger/tables/service-parts.ts";
import { dayOf, type Period, periodBounds } from "../../subgraphs/runtime/calendar.ts";
import { type Database, openDatabase } from "../../subgraphs/runtime/database.ts";
import { freshDatabase } from "../setup/database.ts";

let database: Database;
beforeAll(async () => {
  const { tables, migrations } = kinds.WINDOW!;
  database = await openDatabase(await freshDatabase("WINDOW"), tables, migrations);
});
afterAll(() => database.close(true));

const em = () => database.em.fork();
const run = (sql: string, values: unknown[] = []) =>
  em().execute<Record<string, unknown>[]>(sql, values);
const empty = () => run(`truncate service_record, service_month, service_part`);

const record = fc.record({
  id: fc.nat({ max: 5 }).map((n) => `340300:${n}`),
  category: fc.constantFrom("110100", "110200", "12", null),
  // Two spellings of one county, a zone of no county, and none.
  county: fc.constantFrom("蚌山区", "蚌埠市蚌山区", "高新区", null),
  provider: fc.constantFrom(["P1", "甲"], [null, "甲"], [null, null]),
  enterprise: fc.constantFrom("E1", null),
  state: fc.constantFrom("IN_PROGRESS", "COMPLETED", "RATED", "FOLLOWED_UP", "CLOSED", "WITHDRAWN"),
  welfare: fc.option(fc.boolean()),
  fee: fc.option(fc.nat({ max: 10 ** 9 })),
  rating: fc.option(fc.integer({ min: 1, max: 5 })),
  accepted: fc.constantFrom("2025-01-01T00:00:00Z", null),
  at: fc.constantFrom("2025-03-31T15:59:59.999Z", "2025-03-31T16:00:00Z", "2025-12-31T15:00:00Z"),
});
const step = fc.oneof(
  { weight: 3, arbitrary: record.map((row) => ({ ...row, do: "put" as const })) },
  record.map((row) => ({ ...row, do: "delete" as const })),
  record.map((row) => ({ ...row, do: "move" as const })),
);

async function take(one: typeof step extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  const { id, category, county, provider, enterprise, state, welfare, fee, rating, accepted, at } =
    one;
  if (one.do === "move") {
    const change = welfare ? "state" : "county";
    const value = welfare ? state : county;
    await run(`update service_record set ${change} = ? where id = ?`, [value, id]);
    return;
  }
  await run(`delete from service_record where id = ?`, [id]);
  if (one.do === "delete") return;
  await run(
    `insert into service_record (id, title, category_code, county, provider_code, provider_name, enterprise_code,
        accepted_at, completed_at, opened_ms, completed_ms, state, is_public_welfare, fee_fen, rating,
        participant_codes, origin, created_at)
      select ?, 'x', ?, ?, ?, ?, ?, ?, at, 0, floor(extract(epoch from at) * 1000), ?, ?, ?, ?,
        array['340300'], 'LIVE', at
      from (select ?::timestamptz as at) t`,
    [id, category, county, ...provider, enterprise, accepted, state, welfare, fee, rating, at],
  );
}

/** Counts the records of a period themselves, one by one. */
async function recount(period: Period, valueOf: (row: Record<string, unknown>) => unknown) {
  const { from, before } = periodBounds(period);
  const rows = await run(
    `select * from service_record where state in ('COMPLETED', 'RATED', 'FOLLOWED_UP', 'CLOSED')
      and completed_at >= ? and completed_at < ?`,
    [from, before],
  );
  const groups = [...Map.groupBy(rows, valueOf)].map(([value, group]) => {
    const ratings = group.flatMap(({ rating }) => (rating === null ? [] : [Number(rating)]));
    const isComplete = (row: Record<string, unknown>) =>
      ["enterprise_code", "category_code", "county", "accepted_at"].every(
        (name) => row[name] !== null,
      ) &&
      (row.provider_code !== null || row.provider_name !== null);
    return {
      value,
      serviceRecords: group.length,
      ratings: ratings.length,
      ratingSum: ratings.reduce((sum, one) => sum + one, 0),
      publicWelfareRecords: group.filter(({ is_public_welfare: is }) => is === true).length,
      feeFen: group.reduce((sum, { fee_fen: fee }) => sum + Number(fee ?? 0), 0),
      completeRecords: group.filter(isComplete).length,
    };
  });
  return groups.sort((a, b) => ((a.value as string) < (b.value as string) ? -1 : 1));
}

const periods = [{ year: 2025 }, { year: 2025, quarter: 1 }, { year: 2025, month: 4 }];

test("the parts by county, provider, category and month are what a count of the records gives", async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        for (const one of steps) await take(one);
        for (const period of periods) {
          const scope = { em: em(), period };
          expect(await serviceParts(scope, "county")).toEqual(
            await recount(period, ({ county }) =>
              county === null ? "unknown" : countyValue(county as string),
            ),
          );
          expect(await serviceParts(scope, "provider")).toEqual(
            await recount(period, (row) => row.provider_code ?? row.provider_name ?? "unknown"),
          );
          expect(await serviceParts(scope, "category")).toEqual(
            await recount(period, (row) => row.category_code ?? "unknown"),
          );
          const months = await monthlyParts(scope);
          const { total } = await monthlySums({
            ...scope,
            member: { code: "340300", kind: "WINDOW" },
          });
          expect(months.reduce(plus, nothing)).toMatchObject(total);
          expect(months.map(({ month, ...sums }) => ({ value: month, ...sums }))).toEqual(
            await recount(period, ({ completed_at: at }) =>
              Number(dayOf(new Date(at as string)).slice(5, 7)),
            ),
          );
        }
      })
      .beforeEach(async () => void (await empty())),
    { numRuns: 40 },
  );
});

test("many notes of a change are folded into one, and the parts stay the same", async () => {
  await empty();
  await take({
    do: "put", id: "340300:1", category: "110100", county: "蚌山区", provider: ["P1", "甲"], enterprise: "E1",
    state: "COMPLETED", welfare: null, fee: 5, rating: 4, accepted: null, at: "2025-03-31T16:00:00Z",
  }); // oxfmt-ignore
  await run(`insert into service_part (month, dimension, value, services, ratings, rating_sum, public_welfare, fee_fen, complete)
    select '2025-04-01', 'county', '蚌山区', n % 2 * 2 - 1, 0, 0, 0, 0, 0 from generate_series(1, 600) n`);
  const scope = { em: em(), period: periods[2]! };
  const before = await serviceParts(scope, "county");
  expect(
    await run(`select count(*)::int as n from service_part where dimension = 'county'`),
  ).toEqual([{ n: 1 }]);
  expect(await serviceParts(scope, "county")).toEqual(before);
  expect(before).toMatchObject([{ value: "340303", serviceRecords: 1, feeFen: 5 }]);
});
