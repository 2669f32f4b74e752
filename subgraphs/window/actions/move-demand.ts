/** Takes one step of a demand, if the rules allow it; a refused step changes nothing. */
import { appendEvent, detailsOf, type EventDetails } from "../../ledger/actions/append-event.ts";
import type { MemberContext } from "../../runtime/context.ts";
import {
  candidateAfter,
  type DemandStep,
  type DemandStepResult,
  isOut,
  takeDemandStep,
} from "../../ledger/rules/demand-state.ts";
import type { DemandMatchRow, DemandRow } from "../tables/demands.ts";

export type DemandStepTaken = {
  readonly step: DemandStep;
  readonly at: Date;
  readonly note?: string | null;
  /** Whom of the demand's candidates the step concerns. */
  readonly candidate?: DemandMatchRow;
  /** Further facts that the step sets, with what stood there before. */
  readonly set?: Partial<DemandRow>;
  readonly before?: Partial<DemandRow>;
  /** Where another member told us of it: by which message, after which event. */
  readonly told?: Pick<EventDetails, "message" | "cause">;
};

/** The caller has made sure of who may. */
export function moveDemand(
  context: MemberContext,
  demand: DemandRow,
  { step, at, note, candidate, told, ...given }: DemandStepTaken,
): DemandStepResult {
  const result = takeDemandStep(demand.state, step);
  if (!result.ok) return result;
  const set: Partial<DemandRow> = {
    ...factsOf(step, at, demand),
    ...given.set,
    state: result.state,
  };
  // Whoever is asked, or tells us, keeps events of the service.
  const joining = step === "DISPATCH" ? candidate?.providerCode : told?.message?.sender;
  if (joining && !demand.participantCodes.includes(joining))
    set.participantCodes = [...demand.participantCodes, joining];
  Object.assign(demand, set);
  const stands = candidateAfter[step];
  if (candidate && stands) {
    const reason = isOut(stands) ? (note ?? null) : null;
    Object.assign(candidate, { state: stands, reason, changedAt: at });
  }
  appendEvent(context, {
    recordId: demand.id,
    type: `demand.${step}`,
    at,
    note: note ?? null,
    state: result.state,
    details: detailsOf({
      set,
      ...(given.before ? { before: given.before } : {}),
      ...(candidate ? { candidate: shown(candidate) } : {}),
      ...told,
    }),
  });
  return result;
}

/** Who matched them is the event's actor, and why a candidate is out its note: both are personal, and sealed there. */
function shown({ demandId: _, matchedBy: __, reason: ___, ...facts }: DemandMatchRow) {
  return { ...facts };
}

function factsOf(step: DemandStep, at: Date, { matchedAt }: DemandRow): Partial<DemandRow> {
  switch (step) {
    case "MATCH":
      return { matchedAt: matchedAt ?? at, waitingSince: null };
    case "LAPSE":
    case "RETURN":
      return { waitingSince: at };
    case "REOPEN":
      return { waitingSince: at, closedAt: null };
    case "RESUME":
      return { closedAt: null };
    case "CLOSE":
      return { closedAt: at };
    case "DISPATCH":
    case "TAKE_UP":
    case "DECLINE":
    case "RECALL":
    case "SERVE":
    case "WITHDRAW":
    case "CORRECT":
    case "TRANSFER":
      return {};
  }
}
