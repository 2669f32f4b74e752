/** Corrects what a record says: old and new value and the reason stay in its trace. */
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { isCreditCode } from "../rules/credit-code.ts";
import { serviceFault } from "../rules/service-input.ts";
import type { ServiceStepResult } from "../rules/service-state.ts";
import type { ServiceRecordRow } from "../tables/service-records.ts";
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
  if (reason.trim() === "")
    throw refuse("BAD_USER_INPUT", "reason：请写明更正原因。Say why; it is kept on record.");
  const given = Object.entries(correction) as [keyof Correction, never][];
  const changed = given.filter(([name, value]) => (value ?? null) !== (record[name] ?? null));
  if (changed.length === 0)
    throw refuse("BAD_USER_INPUT", "没有需要更正的内容。Nothing would change.");
  const set: Correction = Object.fromEntries(changed);
  const { enterpriseCode } = set;
  if (enterpriseCode && !isCreditCode(enterpriseCode))
    throw refuse(
      "BAD_USER_INPUT",
      `enterprise：统一社会信用代码 ${enterpriseCode} 有误。The credit code fails GB 32100-2015.`,
    );
  const fault = serviceFault({ acceptedAt: null, title: record.title, ...set }, context.now());
  if (fault) throw refuse("BAD_USER_INPUT", fault);
  const before = Object.fromEntries(changed.map(([name]) => [name, record[name] ?? null]));
  return takeServiceStep(context, record, {
    step: "CORRECT",
    at: context.now(),
    note: reason,
    set,
    before,
  });
}
