/** What a consequence does to a membership once it is carried out, and what is undone when it is lifted. */
import type { MemberContext } from "../../../runtime/context.ts";
import type { ConsequenceKind } from "../../rules/consequence-state.ts";
import type { MembershipStep, MemberStatus } from "../../rules/member-status.ts";
import { type ConsequenceRow, Consequences, ConsequenceSteps } from "../../tables/consequences.ts";
import { RegisteredMembers } from "../../tables/registered-members.ts";
import { takeMembershipStep } from "../change-membership.ts";

type Effect = { readonly step: MembershipStep; readonly status: MemberStatus };
const effects: Readonly<Partial<Record<ConsequenceKind, Effect>>> = {
  SUSPENSION: { step: "SUSPEND", status: "SUSPENDED" },
  CANCELLATION: { step: "LEAVE", status: "LEFT" },
};

/** Changes the membership; what somebody has changed already stays as it is. @throws as `takeMembershipStep` does */
export async function changeByConsequence(
  context: MemberContext,
  { kind, participant }: ConsequenceRow,
  reason: string,
): Promise<void> {
  const effect = effects[kind];
  if (!effect || (await statusOf(context, participant)) === effect.status) return;
  await takeMembershipStep(context, participant, effect.step, reason);
}

/** Takes the member back as far as no other consequence stands in the way. */
export async function undoByLifting(
  context: MemberContext,
  { id, kind, participant }: ConsequenceRow,
  reason: string,
): Promise<void> {
  const effect = effects[kind];
  if (!effect || (await statusOf(context, participant)) !== effect.status) return;
  const { em } = context;
  // Who was suspended by hand is taken back by hand.
  if ((await em.count(ConsequenceSteps, { consequenceId: id, step: "CARRY_OUT" })) === 0) return;
  const others = await em.find(Consequences, {
    participant,
    state: "CARRIED_OUT",
    id: { $ne: id },
  });
  const stands = (one: ConsequenceKind) => others.some((other) => other.kind === one);
  if (stands(kind)) return;
  await takeMembershipStep(context, participant, "REINSTATE", reason);
  if (kind === "CANCELLATION" && stands("SUSPENSION"))
    await takeMembershipStep(context, participant, "SUSPEND", reason);
}

async function statusOf({ em }: MemberContext, code: string): Promise<MemberStatus | undefined> {
  return (await em.findOne(RegisteredMembers, { code }))?.status;
}
