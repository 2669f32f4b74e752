/** Says whether an act of the demo plan is in a member's database already. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { DirectoryEntries } from "../hub/tables/directory.ts";
import { InstitutionProfiles } from "../institution/tables/institution-profile.ts";
import { Activities } from "../ledger/tables/activities.ts";
import { IncomingMessages, OutgoingMessages } from "../ledger/tables/messages.ts";
import { ServiceEvents } from "../ledger/tables/service-events.ts";
import { ServiceProducts } from "../ledger/tables/service-products.ts";
import { ServiceRecords } from "../ledger/tables/service-records.ts";
import { Demands } from "../window/tables/demands.ts";
import { EnterpriseRegistrations } from "../window/tables/enterprise-registrations.ts";
import type { Act } from "./act-kinds.ts";
import { closingActivity } from "./activities.ts";
import { firstIdentifier } from "./identifiers.ts";
import type { DemoMember } from "./network.ts";
import { workingDaysOf } from "./working-days.ts";

/** Looks for the first thing that the act creates. */
export async function isCarriedOut(
  em: SqlEntityManager,
  seed: number,
  member: string,
  act: Act,
): Promise<boolean> {
  const id = firstIdentifier(seed, member, act.key, act.at);
  return (await countFirst(em, member, act, id)) > 0;
}

/** Looks for what comes last in any plan of a member, whoever else was in the network when it was filled. */
export async function isYearComplete(
  em: SqlEntityManager,
  seed: number,
  year: number,
  member: DemoMember,
): Promise<boolean> {
  if (member.kind === "INSTITUTION") {
    return (await em.count(InstitutionProfiles, { memberCode: member.code })) > 0;
  }
  const { key, at } = closingActivity(member, workingDaysOf(year));
  return (await em.count(Activities, { id: firstIdentifier(seed, member.code, key, at) })) > 0;
}

function countFirst(em: SqlEntityManager, member: string, act: Act, id: string): Promise<number> {
  switch (act.kind) {
    case "SERVICE":
      return em.count(ServiceRecords, { id: act.service.record.id });
    case "PART":
      return em.count(ServiceEvents, { id });
    case "SENDING":
    case "DISPATCH":
      return em.count(OutgoingMessages, { id });
    case "TAKING":
      return em.count(IncomingMessages, { id: act.taking.message.id });
    case "DEMAND":
      return em.count(Demands, { id });
    case "ACTIVITY":
      return em.count(Activities, { id });
    case "PRODUCT":
      return em.count(ServiceProducts, { id });
    case "REGISTRATION":
      return em.count(EnterpriseRegistrations, { enterpriseCode: act.registration.enterpriseCode });
    case "PROFILE":
      return em.count(InstitutionProfiles, { memberCode: member });
    case "DIRECTORY":
      return em.count(DirectoryEntries, { creditCode: act.entries[0]?.creditCode ?? "" });
  }
}
