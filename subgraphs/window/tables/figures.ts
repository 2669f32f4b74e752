/** What a window adds to its figures: demands and registrations. Definitions: AH-E art. 6. */
import type { FigureSource } from "../../ledger/tables/figures.ts";
import { periodBounds } from "../../runtime/calendar.ts";

export const windowFigures: FigureSource = {
  figures: async ({ em, period }) => {
    const { from, before } = periodBounds(period);
    const rows = await em.execute<[Record<string, number>]>(
      `select
        (select count(*)::int from demand where submitted_at >= ? and submitted_at < ? and state <> 'WITHDRAWN') as collected,
        (select count(*)::int from demand where matched_at >= ? and matched_at < ? and state <> 'WITHDRAWN') as matched,
        (select count(*)::int from enterprise_registration where registered_at < ?) as registered`,
      [from, before, from, before, before],
    );
    const { collected, matched, registered } = rows[0];
    return {
      demandsCollected: collected ?? 0,
      demandsMatched: matched ?? 0,
      registeredUsers: registered ?? 0,
    };
  },
  registrations: {
    of: "enterprise_registration",
    query: ({ period }) => ({
      sql: `select enterprise_code as key from enterprise_registration where registered_at < ?`,
      values: [periodBounds(period).before],
    }),
  },
};
