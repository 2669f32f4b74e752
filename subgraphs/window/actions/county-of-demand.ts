/** Where something is asked for: as the demand says, else where the enterprise registered with this window. */
import { readCounty } from "../../ledger/actions/read-county.ts";
import { countyCode } from "../../ledger/rules/division.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { EnterpriseRegistrations } from "../tables/enterprise-registrations.ts";

/** Returns its GB/T 2260 code, null where nobody knows. @throws BAD_USER_INPUT for what is no county */
export async function countyOfDemand(
  { em }: MemberContext,
  given: string | null | undefined,
  enterpriseCode: string | null | undefined,
): Promise<string | null> {
  const said = readCounty(given);
  if (said !== null || !enterpriseCode) return said;
  const registration = await em.findOne(EnterpriseRegistrations, { enterpriseCode });
  return registration?.county ? countyCode(registration.county) : null;
}
