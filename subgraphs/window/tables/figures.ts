/** What a window adds to its figures: demands and registrations. Definitions: AH-E art. 6. */
import { type Counted, rows } from "../../ledger/tables/counted.ts";
import type { Condition, FigureScope } from "../../ledger/tables/figure-scope.ts";
import type { FigureSource } from "../../ledger/tables/figure-source.ts";
import { periodBounds } from "../../runtime/calendar.ts";

type Scope = Pick<FigureScope, "period">;

const within =
  (column: string) =>
  ({ period }: Scope): Condition => {
    const { from, before } = periodBounds(period);
    const where = `${column} >= ? and ${column} < ? and state not in ('WITHDRAWN', 'TRANSFERRED')`;
    return { where, values: [from, before] };
  };
const collected = within("submitted_at");
const matched = within("matched_at");
const registered = ({ period }: Scope): Condition => ({
  where: "registered_at < ?",
  values: [periodBounds(period).before],
});

const demands = { COUNTY: "county", CATEGORY: "category_code", ENTERPRISE: "enterprise_code" };
const records = {
  demandsCollected: rows("demand", collected, { columns: demands, atMs: "submitted_ms" }),
  demandsMatched: rows("demand", matched, {
    columns: demands,
    atMs: "floor(extract(epoch from matched_at) * 1000)::bigint",
  }),
  registeredUsers: rows("enterprise_registration", registered, {
    columns: { COUNTY: "county", ENTERPRISE: "enterprise_code" },
    atMs: "floor(extract(epoch from registered_at) * 1000)::bigint",
    id: "enterprise_code",
    thing: "enterprise_code",
  }),
} satisfies Readonly<Record<string, Counted>>;

export const windowFigures: FigureSource = {
  figures: async (scope) => {
    const parts = [
      ["demandsCollected", "demand", collected(scope)],
      ["demandsMatched", "demand", matched(scope)],
      ["registeredUsers", "enterprise_registration", registered(scope)],
    ] as const;
    const counts = parts.map(
      ([name, table, { where }]) =>
        `(select count(*)::int from ${table} where ${where}) as "${name}"`,
    );
    const values = parts.flatMap(([, , condition]) => condition.values);
    const rows = await scope.em.execute<[Record<(typeof parts)[number][0], number>]>(
      `select ${counts.join(", ")}`,
      values,
    );
    return rows[0];
  },
  registrations: {
    of: "enterprise_registration",
    query: (scope) => {
      const { where, values } = registered(scope);
      return {
        sql: `select enterprise_code as key from enterprise_registration where ${where}`,
        values,
      };
    },
  },
  records,
};
