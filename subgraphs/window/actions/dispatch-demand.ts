/** Makes a service of a demand and asks a member to deliver it. */
import { dispatchService } from "../../ledger/actions/dispatch-service.ts";
import { openService, requireWriter } from "../../ledger/actions/open-service.ts";
import type { MemberContext } from "../../runtime/context.ts";
import type { ServiceRecordRow } from "../../ledger/tables/service-records.ts";
import { ServiceRecords } from "../../ledger/tables/service-records.ts";
import { type DemandRefusal, takeDemandStep } from "../../ledger/rules/demand-state.ts";
import type { ServiceStepResult } from "../../ledger/rules/service-state.ts";
import { DemandMatches, type DemandRow } from "../tables/demands.ts";
import { addCandidate } from "./match-demand.ts";

export type DemandDispatch = {
  readonly to: string;
  readonly toName?: string | null;
  readonly productId?: string | null;
  readonly timeLimitDays?: number | null;
};

/**
 * A candidate may have been matched before; another is matched now. A service that the last one declined, or that was
 * recalled from it, is given on, so that its trace tells of both. @throws FORBIDDEN, BAD_USER_INPUT
 */
export async function dispatchDemand(
  context: MemberContext,
  demand: DemandRow,
  dispatch: DemandDispatch,
): Promise<ServiceRecordRow | DemandRefusal | Extract<ServiceStepResult, { ok: false }>> {
  requireWriter(context);
  const { em, now } = context;
  const { to, toName = null, productId = null } = dispatch;
  const known = await em.findOne(DemandMatches, { demandId: demand.id, providerCode: to });
  if (known?.state === "ASKED" || known?.state === "TAKEN_UP") return asked(to);
  const allowed = takeDemandStep(demand.state, "MATCH");
  if (!allowed.ok) return allowed;
  const record = (await unplaced(context, demand)) ?? openFor(context, demand);
  if (known?.state !== "MATCHED") {
    const match = { providerCode: to, providerName: toName, productId, matchedAt: now() };
    addCandidate(context, demand, { ...match, recordId: record.id }, known);
  }
  const result = dispatchService(context, record, dispatch);
  return result.ok ? record : result;
}

const asked = (to: string): DemandRefusal => ({
  ok: false,
  code: "ALREADY_MATCHED",
  message: `已派给 ${to}，尚未结束。That member has been asked, and has not answered no.`,
});

/** A service of the demand that nobody has at present. */
function unplaced({ em }: MemberContext, { id }: DemandRow): Promise<ServiceRecordRow | null> {
  const where = {
    demandId: id,
    state: "ACCEPTED",
    dispatchedTo: null,
    providerCode: null,
  } as const;
  return em.findOne(ServiceRecords, where, { orderBy: { id: "asc" } });
}

function openFor(context: MemberContext, demand: DemandRow): ServiceRecordRow {
  return openService(context, {
    title: demand.title,
    content: demand.description ?? null,
    categoryCode: demand.categoryCode ?? null,
    enterpriseCode: demand.enterpriseCode ?? null,
    enterpriseName: demand.enterpriseName ?? null,
    contactName: demand.contactName ?? null,
    contactPhone: demand.contactPhone ?? null,
    demandedAt: demand.submittedAt,
    acceptedAt: context.now(),
    demandId: demand.id,
    origin: "LIVE",
  });
}
