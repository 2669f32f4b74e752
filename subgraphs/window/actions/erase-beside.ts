/** Demands and registrations name people, too: an erasure takes them out of both. */
import { LockMode } from "@mikro-orm/core";
import type { PersonalBeside } from "../../ledger/actions/erase-personal.ts";
import { Demands } from "../tables/demands.ts";
import { EnterpriseRegistrations, registrationId } from "../tables/enterprise-registrations.ts";

export const personalBeside: PersonalBeside = {
  find: async ({ em, member }, recordId) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const prefix = registrationId(member.code, "");
    if (!recordId.startsWith(prefix)) return em.findOne(Demands, { id: recordId }, { lockMode });
    const enterpriseCode = recordId.slice(prefix.length);
    return em.findOne(EnterpriseRegistrations, { enterpriseCode }, { lockMode });
  },
  eraseAround: async (em, demandId, scope) => {
    // Why a candidate declined is the note of an event, and goes with it.
    if (scope === "ALL")
      await em.execute(`update demand_match set reason = null where demand_id = ?`, [demandId]);
  },
};
