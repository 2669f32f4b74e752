/** Random ledgers of several members, with services that more than one of them reports. */
import fc from "fast-check";
import type { MemberContext } from "../../subgraphs/runtime/context.ts";

export type ServiceRow = {
  readonly id: string;
  readonly category: string | null;
  readonly county: string | null;
  readonly providerCode: string | null;
  readonly providerName: string | null;
  readonly enterprise: string | null;
  readonly acceptedAt: string | null;
  readonly completedAt: string;
  readonly state: string;
  readonly welfare: boolean | null;
  readonly fee: number | null;
  readonly rating: number | null;
  readonly serviceKey: string | null;
};
export type ActivityRow = {
  readonly id: string;
  readonly category: string | null;
  readonly startsOn: string;
  readonly coOrganisers: readonly string[];
  readonly activityKey: string;
};
export type ProductRow = {
  readonly id: string;
  readonly category: string | null;
  readonly offeredAt: string;
  readonly isPublishable: boolean;
  readonly productKey: string;
};
export type Ledger = {
  readonly code: string;
  readonly services: readonly ServiceRow[];
  readonly activities: readonly ActivityRow[];
  readonly products: readonly ProductRow[];
};

const days = ["2025-01-05", "2025-02-11", "2025-03-31", "2025-04-01", "2026-01-01"];
const instant = fc.constantFrom(...days).map((day) => `${day}T02:00:00.000Z`);
const category = fc.constantFrom("110100", "110200", "12", null);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });

/** Makes the ledger of one member; keys come from so few that members share them. */
const ledger = (code: string, providers: readonly string[]): fc.Arbitrary<Ledger> =>
  fc
    .record({
      services: fc.array(
        fc.record({
          category,
          county: fc.constantFrom("蚌山区", "蚌埠市蚌山区", "瑶海区", "高新区", null),
          providerCode: fc.constantFrom(...providers, null),
          providerName: fc.constantFrom("甲", "乙", null),
          enterprise: fc.constantFrom("E1", "E2", "E3", "E4", null),
          acceptedAt: maybe(instant),
          completedAt: instant,
          state: fc.constantFrom(
            "COMPLETED",
            "RATED",
            "FOLLOWED_UP",
            "CLOSED",
            "IN_PROGRESS",
            "WITHDRAWN",
          ),
          welfare: fc.option(fc.boolean()),
          fee: maybe(fc.nat({ max: 10 ** 9 })),
          rating: maybe(fc.integer({ min: 1, max: 5 })),
          serviceKey: maybe(fc.nat({ max: 7 }).map((n) => `S${n}`)),
        }),
        { minLength: 25, maxLength: 40 },
      ),
      activities: fc.array(
        fc.record({
          category,
          startsOn: fc.constantFrom(...days),
          coOrganisers: fc.constantFrom([], ["协办"]),
          activityKey: fc.nat({ max: 9 }).map((n) => `A${n}`),
        }),
        { minLength: 5, maxLength: 12 },
      ),
      products: fc.array(
        fc.record({
          category,
          offeredAt: instant,
          isPublishable: fc.boolean(),
          productKey: fc.nat({ max: 9 }).map((n) => `P${n}`),
        }),
        { minLength: 5, maxLength: 12 },
      ),
    })
    .map(({ services, activities, products }) => {
      const named = <Row extends object>(rows: readonly Row[]) =>
        rows.map((row, n) => ({ ...row, id: `${code}:${String(n).padStart(3, "0")}` }));
      return {
        code,
        services: named(services),
        activities: named(activities),
        products: named(products),
      };
    });

/** Returns one random ledger for each code; the same seed gives the same. */
export const randomLedgers = (codes: readonly string[], seed: number): Ledger[] =>
  codes.map((code, n) => fc.sample(ledger(code, codes), { seed: seed + n, numRuns: 1 })[0]!);

/** Puts a ledger into its member's tables. */
export async function fillLedger({ em: first }: MemberContext, ledger: Ledger): Promise<void> {
  const em = first.fork();
  const put = (sql: string, rows: readonly object[]) => em.execute(sql, [JSON.stringify(rows)]);
  await put(
    `insert into service_record (id, title, category_code, county, provider_code, provider_name, enterprise_code,
      accepted_at, completed_at, opened_ms, completed_ms, state, is_public_welfare, fee_fen, rating, service_key,
      participant_codes, origin, created_at)
    select id, 'x', category, county, "providerCode", "providerName", enterprise, "acceptedAt", "completedAt", 0,
      extract(epoch from "completedAt") * 1000, state, welfare, fee, rating, "serviceKey", '{}', 'LIVE', "completedAt"
    from jsonb_to_recordset(?::jsonb) as r(id text, category text, county text, "providerCode" text,
      "providerName" text, enterprise text, "acceptedAt" timestamptz, "completedAt" timestamptz, state text,
      welfare boolean, fee bigint, rating smallint, "serviceKey" text)`,
    ledger.services,
  );
  await put(
    `insert into activity (id, name, category_code, starts_on, ends_on, starts_ms, organiser_name, co_organisers,
      activity_key, origin, created_at)
    select id, 'x', category, "startsOn", "startsOn", extract(epoch from "startsOn") * 1000, 'x',
      array(select jsonb_array_elements_text("coOrganisers")), "activityKey", 'LIVE', now()
    from jsonb_to_recordset(?::jsonb) as r(id text, category text, "startsOn" date, "coOrganisers" jsonb,
      "activityKey" text)`,
    ledger.activities,
  );
  await put(
    `insert into service_product (id, name, category_code, is_publishable, offered_at, offered_ms, product_key,
      origin, created_at)
    select id, 'x', category, "isPublishable", "offeredAt", extract(epoch from "offeredAt") * 1000, "productKey",
      'LIVE', now()
    from jsonb_to_recordset(?::jsonb) as r(id text, category text, "isPublishable" boolean,
      "offeredAt" timestamptz, "productKey" text)`,
    ledger.products,
  );
}
