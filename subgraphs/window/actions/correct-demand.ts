/** Corrects what a demand says: old and new value and the reason stay in its trace. */
import { changedIn } from "../../ledger/actions/changed-in.ts";
import { requireWriter } from "../../ledger/actions/open-service.ts";
import { readCounty } from "../../ledger/actions/read-county.ts";
import { isCreditCode } from "../../ledger/rules/credit-code.ts";
import { type DemandStepResult, takeDemandStep } from "../../ledger/rules/demand-state.ts";
import { serviceFault } from "../../ledger/rules/service-input.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import type { DemandRow } from "../tables/demands.ts";
import { moveDemand } from "./move-demand.ts";

/** Fields that may be corrected; those that steps set are changed by steps. */
export type DemandCorrection = Partial<
  Pick<
    DemandRow,
    | "title"
    | "description"
    | "categoryCode"
    | "enterpriseCode"
    | "enterpriseName"
    | "county"
    | "contactName"
    | "contactPhone"
  >
>;

/** @throws FORBIDDEN, BAD_USER_INPUT without a reason, without a change, or for a wrong value */
export function correctDemand(
  context: MemberContext,
  demand: DemandRow,
  correction: DemandCorrection,
  reason: string,
): DemandStepResult {
  requireWriter(context);
  const allowed = takeDemandStep(demand.state, "CORRECT");
  if (!allowed.ok) return allowed;
  const { county } = correction;
  const placed = county === undefined ? correction : { ...correction, county: readCounty(county) };
  const { set, before } = changedIn(demand, placed, reason);
  if (set.enterpriseCode && !isCreditCode(set.enterpriseCode))
    throw refuse(
      "BAD_USER_INPUT",
      `enterprise：统一社会信用代码 ${set.enterpriseCode} 有误。The credit code fails GB 32100-2015.`,
    );
  const fault = serviceFault({ acceptedAt: null, title: demand.title, ...set }, context.now());
  if (fault) throw refuse("BAD_USER_INPUT", fault);
  return moveDemand(context, demand, {
    step: "CORRECT",
    at: context.now(),
    note: reason,
    set,
    before,
  });
}
