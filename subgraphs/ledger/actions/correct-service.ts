/** Corrects what a record says: old and new value and the reason stay in its trace. */
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { isCreditCode } from "../rules/credit-code.ts";
import { serviceFault } from "../rules/service-input.ts";
import type { ServiceStepResult } from "../rules/service-state.ts";
import type { ServiceRecordRow } from "../tables/service-records.ts";
import { changedIn } from "./changed-in.ts";
import { takeServiceStep } from "./take-service-step.ts";

/** Fields that may be corrected; those that steps set are changed by steps. */
export type Correction = Partial<
  Pick<
    ServiceRecordRow,
    | "title"
    | "content"
    | "categoryCode"
    | "enterpriseCode"
    | "enterpriseName"
    | "county"
    | "contactName"
    | "contactPhone"
    | "mode"
    | "isPublicWelfare"
    | "feeFen"
    | "remark"
  >
>;

/** @throws FORBIDDEN, BAD_USER_INPUT without a reason, without a change, or for a wrong value */
export function correctService(
  context: MemberContext,
  record: ServiceRecordRow,
  correction: Correction,
  reason: string,
): ServiceStepResult {
  const { set, before } = changedIn(record, correction, reason);
  const { enterpriseCode } = set;
  if (enterpriseCode && !isCreditCode(enterpriseCode))
    throw refuse(
      "BAD_USER_INPUT",
      `enterprise：统一社会信用代码 ${enterpriseCode} 有误。The credit code fails GB 32100-2015.`,
    );
  const fault = serviceFault({ acceptedAt: null, title: record.title, ...set }, context.now());
  if (fault) throw refuse("BAD_USER_INPUT", fault);
  return takeServiceStep(context, record, {
    step: "CORRECT",
    at: context.now(),
    note: reason,
    set,
    before,
  });
}
