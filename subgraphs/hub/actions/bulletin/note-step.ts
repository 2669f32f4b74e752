/** Writes down a step of a bulletin: for people, and as an event in the hub's evidence log. */
import { appendEvent, detailsOf } from "../../../ledger/actions/append-event.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import type { BulletinStep } from "../../rules/bulletin-state.ts";
import { type BulletinRow, BulletinSteps } from "../../tables/bulletins.ts";

export function noteStep(
  context: MemberContext,
  { id, state, year, quarter, revision, revises, settings }: BulletinRow,
  step: BulletinStep | "DRAFT",
  reason: string | null,
  hash: string | null,
): void {
  const { em, caller } = context;
  const { subject: takenBy, role } = caller;
  const at = context.now();
  em.create(BulletinSteps, { bulletinId: id, step, state, at, takenBy, role, reason, hash });
  const begun = step === "DRAFT" ? { revises: revises ?? null, settings } : {};
  appendEvent(context, {
    recordId: id,
    type: `BULLETIN_${step}`,
    at,
    note: reason,
    state,
    details: detailsOf({ set: { year, quarter, revision, hash, ...begun } }),
  });
}
