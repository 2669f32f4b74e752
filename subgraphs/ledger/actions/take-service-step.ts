/** Takes one step in the life of a service, if the rules allow it; a refused step changes nothing. */
import type { MemberContext } from "../../runtime/context.ts";
import { type ServiceStep, type ServiceStepResult, takeStep } from "../rules/service-state.ts";
import type { ServiceRecordRow } from "../tables/service-records.ts";
import { appendEvent } from "./append-event.ts";
import { requireWriter } from "./open-service.ts";

export type StepTaken = {
  readonly step: ServiceStep;
  readonly at: Date;
  readonly note?: string | null;
  readonly unit?: string | null;
  readonly actor?: string | null;
  /** With RATE: 5 非常满意 … 1 非常不满意. */
  readonly rating?: number | null;
};

/** @throws FORBIDDEN for callers who are not staff here */
export function takeServiceStep(
  context: MemberContext,
  record: ServiceRecordRow,
  taken: StepTaken,
): ServiceStepResult {
  requireWriter(context);
  const isRated = record.rating !== null && record.rating !== undefined;
  const result = takeStep(record.state, taken.step, isRated);
  if (!result.ok) return result;
  applyStep(record, taken);
  record.state = result.state;
  appendEvent(context, {
    recordId: record.id,
    type: taken.step,
    at: taken.at,
    note: taken.note ?? null,
    unit: taken.unit ?? null,
    ...(taken.actor ? { actor: taken.actor } : {}),
    state: result.state,
    details: taken.rating ? { rating: taken.rating } : null,
  });
  return result;
}

function applyStep(record: ServiceRecordRow, { step, at, note, rating }: StepTaken): void {
  switch (step) {
    case "START":
      record.startedAt = at;
      break;
    case "COMPLETE":
      record.completedAt = at;
      record.completedMs = at.getTime();
      break;
    case "RATE":
      record.rating = rating ?? null;
      record.ratingComment = note ?? null;
      record.ratedAt = at;
      break;
    case "FOLLOW_UP":
      record.followedUpAt = at;
      record.followUpNote = note ?? null;
      break;
    case "REOPEN":
      record.completedAt = null;
      record.completedMs = -1;
      break;
    case "PROGRESS":
    case "WITHDRAW":
      break;
  }
}
