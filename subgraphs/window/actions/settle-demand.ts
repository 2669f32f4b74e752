/** What people decide of a demand itself: closes it, opens it anew, or takes it back with its services. */
import { takeServiceStep } from "../../ledger/actions/take-service-step.ts";
import { requireWriter } from "../../ledger/actions/open-service.ts";
import { ServiceRecords } from "../../ledger/tables/service-records.ts";
import {
  type DemandStepResult,
  missingDemandReason,
  takeDemandStep,
} from "../../ledger/rules/demand-state.ts";
import type { MemberContext } from "../../runtime/context.ts";
import type { DemandRow } from "../tables/demands.ts";
import { moveDemand } from "./move-demand.ts";

export type Settling = {
  readonly step: "CLOSE" | "REOPEN" | "WITHDRAW";
  readonly at: Date;
  readonly note?: string | null;
};

/** @throws FORBIDDEN for callers who are not staff here */
export async function settleDemand(
  context: MemberContext,
  demand: DemandRow,
  taken: Settling,
): Promise<DemandStepResult> {
  requireWriter(context);
  const allowed = takeDemandStep(demand.state, taken.step);
  const fault = missingDemandReason(taken.step, taken.note);
  if (!allowed.ok || fault) return allowed.ok ? fault! : allowed;
  if (taken.step === "WITHDRAW") await withdrawServices(context, demand, taken);
  return moveDemand(context, demand, taken);
}

/** Nobody goes on delivering what is not wanted any more; what has been delivered stays. */
async function withdrawServices(
  context: MemberContext,
  { id: demandId }: DemandRow,
  { at, note }: Settling,
): Promise<void> {
  const services = await context.em.find(ServiceRecords, {
    demandId,
    state: { $in: ["ACCEPTED", "DISPATCHED", "TAKEN_UP", "IN_PROGRESS"] },
  });
  for (const service of services)
    takeServiceStep(context, service, { step: "WITHDRAW", at, note: note ?? null });
}
