/** Matches a demand with someone who can meet it (供需对接). */
import type { MemberContext } from "../../runtime/context.ts";
import { requireWriter } from "../../ledger/actions/open-service.ts";
import { type DemandStepResult, takeDemandStep } from "../rules/demand-state.ts";
import { DemandMatches, type DemandRow } from "../tables/demands.ts";

export type NewMatch = {
  readonly providerCode: string;
  readonly providerName?: string | null;
  readonly productId?: string | null;
  readonly recordId?: string | null;
  readonly matchedAt: Date;
};

/** @throws FORBIDDEN for callers who are not staff here */
export function matchDemand(
  context: MemberContext,
  demand: DemandRow,
  match: NewMatch,
): DemandStepResult {
  requireWriter(context);
  const result = takeDemandStep(demand.state, "MATCH");
  if (!result.ok) return result;
  demand.state = result.state;
  demand.matchedAt ??= match.matchedAt;
  context.em.create(DemandMatches, {
    ...match,
    demandId: demand.id,
    matchedBy: context.caller.subject,
  });
  return result;
}

/** Closes a demand once the service that came of it is done. @throws FORBIDDEN as above */
export function closeDemand(context: MemberContext, demand: DemandRow): DemandStepResult {
  requireWriter(context);
  const result = takeDemandStep(demand.state, "CLOSE");
  if (result.ok) demand.state = result.state;
  return result;
}
