/** Makes a service of a demand and asks a member to deliver it. */
import { dispatchService } from "../../ledger/actions/dispatch-service.ts";
import { openService } from "../../ledger/actions/open-service.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { type ServiceRecordRow, ServiceRecords } from "../../ledger/tables/service-records.ts";
import { type DemandStepResult, takeDemandStep } from "../rules/demand-state.ts";
import { DemandMatches, type DemandRow } from "../tables/demands.ts";
import { matchDemand } from "./match-demand.ts";

export type DemandDispatch = {
  readonly to: string;
  readonly toName?: string | null;
  readonly productId?: string | null;
  readonly timeLimitDays?: number | null;
};

/** A candidate may have been matched before; another is matched now. @throws FORBIDDEN, BAD_USER_INPUT */
export async function dispatchDemand(
  context: MemberContext,
  demand: DemandRow,
  dispatch: DemandDispatch,
): Promise<ServiceRecordRow | Extract<DemandStepResult, { ok: false }>> {
  const { em, now } = context;
  const allowed = takeDemandStep(demand.state, "MATCH");
  if (!allowed.ok) return allowed;
  const at = now();
  const key = { demandId: demand.id, providerCode: dispatch.to };
  const known = await em.findOne(DemandMatches, key);
  const earlier = known?.recordId && (await em.findOne(ServiceRecords, { id: known.recordId }));
  // Whoever got no answer asks again, and must not have the service made twice.
  if (earlier && earlier.dispatchedTo === dispatch.to && earlier.state !== "WITHDRAWN") {
    return {
      ok: false,
      code: "STEP_NOT_ALLOWED",
      message: `该需求已派给 ${dispatch.to}（${earlier.id}）。The demand was dispatched to it already.`,
    };
  }
  const record = openService(context, {
    title: demand.title,
    content: demand.description ?? null,
    categoryCode: demand.categoryCode ?? null,
    enterpriseCode: demand.enterpriseCode ?? null,
    enterpriseName: demand.enterpriseName ?? null,
    contactName: demand.contactName ?? null,
    contactPhone: demand.contactPhone ?? null,
    demandedAt: demand.submittedAt,
    acceptedAt: at,
    demandId: demand.id,
    origin: "LIVE",
  });
  if (known) known.recordId = record.id;
  else {
    const match = {
      providerCode: dispatch.to,
      providerName: dispatch.toName ?? null,
      productId: dispatch.productId ?? null,
      recordId: record.id,
      matchedAt: at,
    };
    matchDemand(context, demand, match);
  }
  dispatchService(context, record, dispatch);
  return record;
}
