/** Takes a step with a service that another member asked us to deliver, and tells it. */
import type { MemberContext } from "../../runtime/context.ts";
import {
  type AssignmentStep,
  type AssignmentStepResult,
  takeAssignedStep,
} from "../rules/assignment-state.ts";
import type { Attached } from "../rules/message.ts";
import type { AssignmentRow } from "../tables/assignments.ts";
import { appendEvent, detailsOf } from "./append-event.ts";
import { requireWriter } from "./open-service.ts";
import { sendMessage } from "./send-message.ts";

export type AssignmentStepTaken = {
  readonly step: AssignmentStep;
  readonly at: Date;
  readonly note?: string | null;
  readonly unit?: string | null;
  /** Keeps the step's files once the step is allowed. */
  readonly attach?: () => readonly Attached[];
};

/** @throws FORBIDDEN for callers who are not staff here */
export function takeAssignmentStep(
  context: MemberContext,
  assignment: AssignmentRow,
  { step, at, note, unit, attach }: AssignmentStepTaken,
): AssignmentStepResult {
  requireWriter(context);
  const result = takeAssignedStep(assignment.state, step, note ?? null);
  if (!result.ok) return result;
  const set = {
    state: result.state,
    ...(step === "TAKE_UP" ? { takenUpAt: at } : {}),
    ...(step === "COMPLETE" ? { completedAt: at } : {}),
  };
  Object.assign(assignment, set);
  const attachments = attach?.() ?? [];
  const { recordId, ownerCode, dispatchId } = assignment;
  const id = context.newId(context.now());
  const eventId = appendEvent(context, {
    recordId,
    type: step,
    at,
    note: note ?? null,
    unit: unit ?? null,
    state: result.state,
    details: detailsOf({
      set,
      attachments,
      message: { id, sender: context.member.code, receiver: ownerCode },
    }),
  });
  sendMessage(context, {
    id,
    receiver: ownerCode,
    recordId,
    kind: "STEP",
    eventId,
    content: { step, at: at.toISOString(), note: note ?? null, dispatchId, attachments },
  });
  return result;
}
