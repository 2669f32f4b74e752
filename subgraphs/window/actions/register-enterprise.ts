/** Registers an enterprise with this window; a second time changes nothing. */
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { appendEvent, detailsOf } from "../../ledger/actions/append-event.ts";
import { requireWriter } from "../../ledger/actions/open-service.ts";
import { isCreditCode } from "../../ledger/rules/credit-code.ts";
import {
  type EnterpriseRegistrationRow,
  EnterpriseRegistrations,
  registrationId,
} from "../tables/enterprise-registrations.ts";

/** @throws FORBIDDEN for callers who are not staff here, BAD_USER_INPUT for a wrong credit code */
export async function registerEnterprise(
  context: MemberContext,
  registration: EnterpriseRegistrationRow,
): Promise<EnterpriseRegistrationRow> {
  requireWriter(context);
  const { enterpriseCode } = registration;
  if (!isCreditCode(enterpriseCode)) {
    throw refuse(
      "BAD_USER_INPUT",
      `enterprise：统一社会信用代码 ${enterpriseCode} 有误。The credit code fails GB 32100-2015.`,
    );
  }
  const known = await context.em.findOne(EnterpriseRegistrations, { enterpriseCode });
  if (known) return known;
  appendEvent(context, {
    recordId: registrationId(context.member.code, enterpriseCode),
    type: "registration.REGISTER",
    at: registration.registeredAt,
    details: detailsOf({ set: registration }),
  });
  return context.em.create(EnterpriseRegistrations, registration);
}
