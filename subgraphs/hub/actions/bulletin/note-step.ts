/** Writes down a step of a bulletin: for people, and as an event in the hub's evidence log. */
import { appendEvent, detailsOf } from "../../../ledger/actions/append-event.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import type { BulletinStep } from "../../rules/bulletin-state.ts";
import { type BulletinRow, BulletinSteps } from "../../tables/bulletins.ts";

export function noteStep(
  context: MemberContext,
  { id, state, year, quarter, revision }: BulletinRow,
  step: BulletinStep | "DRAFT",
  reason: string | null,
  hash: string | null,
): void {
  const { em, caller, now } = context;
  const { subject: takenBy, role } = caller;
  em.create(BulletinSteps, { bulletinId: id, step, state, at: now(), takenBy, role, reason, hash });
  appendEvent(context, {
    recordId: id,
    type: `BULLETIN_${step}`,
    at: now(),
    note: reason,
    state,
    details: detailsOf({ set: { year, quarter, revision, hash } }),
  });
}
