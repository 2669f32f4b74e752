/** Monthly sums, sets and claims of one member, held against a count of its records. */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readSet, figureSets } from "../../subgraphs/ledger/tables/figure-sets.ts";
import { monthlySums } from "../../subgraphs/ledger/tables/monthly-sums.ts";
import { keyCount } from "../../subgraphs/ledger/rules/figure.ts";
import { kinds } from "../../subgraphs/kinds.ts";
import { type Database, openDatabase } from "../../subgraphs/runtime/database.ts";
import { freshDatabase } from "../setup/database.ts";

const member = { code: "340300", kind: "WINDOW" };
const quarters = [1, 2, 3, 4].map((quarter) => ({ year: 2025, quarter }));
let database: Database;

beforeAll(async () => {
  const { tables, migrations } = kinds.WINDOW!;
  database = await openDatabase(await freshDatabase("WINDOW"), tables, migrations);
});
afterAll(() => database.close(true));

const em = () => database.em.fork();
const run = (sql: string, values: unknown[] = []) => em().execute(sql, values);
beforeEach(() => run(`truncate service_record, service_month`));

const insert = `insert into service_record (id, title, category_code, enterprise_code, provider_code, accepted_at,
    completed_at, opened_ms, completed_ms, state, is_public_welfare, fee_fen, rating, participant_codes, origin, created_at)
  select ?, 'x', ?, ?, 'P', at, at, 0, floor(extract(epoch from at) * 1000), ?, ?, ?, ?, array['340300'], 'LIVE', at
  from (select ?::timestamptz as at) t`;

const record = fc.record({
  id: fc.nat({ max: 5 }).map((n) => `340300:${n}`),
  category: fc.constantFrom("110100", "110200", "120300", null),
  enterprise: fc.constantFrom("E1", "E2", null),
  state: fc.constantFrom("IN_PROGRESS", "COMPLETED", "RATED", "FOLLOWED_UP", "CLOSED", "WITHDRAWN"),
  welfare: fc.option(fc.boolean()),
  fee: fc.option(fc.bigInt({ min: 0n, max: 10n ** 12n })),
  rating: fc.option(fc.integer({ min: 1, max: 5 })),
  // Around the ends of quarters in Asia/Shanghai, which are not those in UTC.
  at: fc.constantFrom("2025-03-31T15:59:59.999Z", "2025-03-31T16:00:00Z", "2025-12-31T15:00:00Z"),
});
const step = fc.oneof(
  record.map((row) => ({ ...row, do: "put" as const })),
  record.map(({ id }) => ({ id, do: "delete" as const })),
  record.map(({ id, state }) => ({ id, state, do: "move" as const })),
);

async function take(one: typeof step extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  if (one.do === "delete") await run(`delete from service_record where id = ?`, [one.id]);
  else if (one.do === "move")
    await run(`update service_record set state = ? where id = ?`, [one.state, one.id]);
  else {
    const { id, category, enterprise, state, welfare, fee, rating, at } = one;
    await run(`delete from service_record where id = ?`, [id]);
    const values = [id, category, enterprise, state, welfare, fee?.toString() ?? null, rating, at];
    await run(insert, values);
  }
}

/** Counts the records of a period themselves. */
async function recount([from, before]: readonly [string, string]): Promise<object[]> {
  return run(
    `select coalesce(left(category_code, 2), 'unknown') as category, count(*)::int as "serviceRecords",
      count(rating)::int as ratings, coalesce(sum(rating), 0)::int as "ratingSum",
      count(*) filter (where is_public_welfare)::int as "publicWelfareRecords", coalesce(sum(fee_fen), 0)::text as fee
    from service_record where state in ('COMPLETED', 'RATED', 'FOLLOWED_UP', 'CLOSED')
      and completed_at >= ?::timestamptz and completed_at < ?::timestamptz group by 1 order by 1`,
    [from, before],
  );
}

const bounds = [
  ["2025-01-01T00:00+08", "2025-04-01T00:00+08"],
  ["2025-04-01T00:00+08", "2025-07-01T00:00+08"],
  ["2025-07-01T00:00+08", "2025-10-01T00:00+08"],
  ["2025-10-01T00:00+08", "2026-01-01T00:00+08"],
] as const;

describe("the monthly sums of a ledger", () => {
  test("are what a count of the records gives, after any changes", async () => {
    await fc.assert(
      fc
        .asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          for (const one of steps) await take(one);
          for (const [index, period] of quarters.entries()) {
            const { byCategory } = await monthlySums({ em: em(), member, period });
            const counted = byCategory.map(({ feeFen, ...row }) => ({
              ...row,
              fee: String(feeFen),
            }));
            expect(counted).toEqual(await recount(bounds[index]!));
          }
        })
        .beforeEach(async () => void (await run(`truncate service_record, service_month`))),
      { numRuns: 40 },
    );
  });

  test("are folded when their rows are many, and stay the same", async () => {
    for (let n = 0; n < 6; n++) {
      await run(
        `insert into service_record (id, title, completed_at, opened_ms, completed_ms, state, fee_fen, participant_codes, origin, created_at)
          select ? || n, 'x', '2025-02-01', 0, extract(epoch from timestamptz '2025-02-01') * 1000, 'COMPLETED', n, array['340300'], 'LIVE', now()
          from generate_series(1, 100) n`,
        [`340300:${n}-`],
      );
      for (let change = 0; change < 60; change++)
        await run(`update service_record set fee_fen = fee_fen + 1`);
    }
    const rows = async () => {
      const [row] = await em().execute<[{ n: string }]>(`select count(*) as n from service_month`);
      return Number(row.n);
    };
    expect(await rows()).toBeGreaterThan(360);
    // Everything lies in one month and category: many more rows are needed for a fold.
    await run(`insert into service_month (month, category, services, ratings, rating_sum, public_welfare, fee_fen)
      select '2025-02-01', 'unknown', 0, 0, 0, 0, 0 from generate_series(1, 500)`);
    const before = await monthlySums({ em: em(), member, period: quarters[0]! });
    expect(await rows()).toBe(1);
    const after = await monthlySums({ em: em(), member, period: quarters[0]! });
    expect(after.total).toEqual(before.total);
    expect(after.total.serviceRecords).toBe(600);
    expect(after.stamp).not.toBe(before.stamp);
  });

  test("never lose a change to one that happens at the same time, or to a fold", async () => {
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      for (let n = 0; n < 20; n++) {
        const at = "2025-05-05T05:05:05Z";
        await run(insert, [`340300:${writer}-${n}`, null, null, "COMPLETED", null, "1", null, at]);
      }
    });
    const folder = (async () => {
      for (let n = 0; n < 20; n++) {
        await run(`with taken as (delete from service_month returning *)
          insert into service_month (month, category, services, ratings, rating_sum, public_welfare, fee_fen)
          select month, category, sum(services), sum(ratings), sum(rating_sum), sum(public_welfare), sum(fee_fen)
          from taken group by month, category`);
      }
    })();
    await Promise.all([...writers, folder]);
    const { total } = await monthlySums({ em: em(), member, period: quarters[1]! });
    expect(total).toMatchObject({ serviceRecords: 120, feeFen: 120 });
  });
});

describe("the set behind a distinct count", () => {
  const served = async () => {
    const scope = { em: em(), member, period: quarters[1]! };
    const stamp = async () => (await monthlySums(scope)).stamp;
    return keyCount(
      (await readSet("enterpriseKeys", figureSets.enterpriseKeys, scope, stamp)).content,
    );
  };

  test("is made anew after a change, and only then", async () => {
    const put = (n: number, enterprise: string) =>
      run(insert, [
        `340300:${n}`,
        null,
        enterprise,
        "COMPLETED",
        null,
        null,
        null,
        "2025-05-05T05:05:05Z",
      ]);
    await put(1, "E1");
    expect(await served()).toBe(1);
    await put(2, "E2");
    expect(await served()).toBe(2);
    await run(`update service_record set enterprise_code = 'E1'`);
    expect(await served()).toBe(1);
    // What no trigger sees is not seen: the count comes from memory.
    await run(`alter table service_record disable trigger all`);
    await run(`delete from service_record`);
    await run(`alter table service_record enable trigger all`);
    expect(await served()).toBe(1);
  });
});
