/** Takes a step with a bulletin: decides by the table, does what the step is for, and writes it down. */
import { LockMode } from "@mikro-orm/core";
import { formFault } from "../../../ledger/rules/statement-form.ts";
import { dayOf } from "../../../runtime/calendar.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { refuse } from "../../../runtime/errors.ts";
import type { Bulletin } from "../../rules/bulletin/bulletin.ts";
import { bulletinActor } from "../../rules/bulletin-role.ts";
import {
  type BulletinAttempt,
  type BulletinStanding,
  type BulletinStepResult,
  takeBulletinStep as decide,
} from "../../rules/bulletin-state.ts";
import { unsettledStates } from "../../rules/finding-state.ts";
import {
  type BulletinRow,
  Bulletins,
  type SealedBulletinRow,
  SealedBulletins,
} from "../../tables/bulletins.ts";
import { ExpectedMembers, Findings } from "../../tables/collections.ts";
import { latestStatements } from "../../tables/statement-shelf.ts";
import { noteStep } from "./note-step.ts";
import { openCollection } from "./open-collection.ts";
import { beginRevision } from "./revise-bulletin.ts";
import { requireSigner } from "./seal-bulletin.ts";

export type TakenStep = {
  /** The bulletin as it stands afterwards; with REVISE the new one. */
  readonly bulletin: BulletinRow;
  readonly result: BulletinStepResult;
};
/** The others follow by themselves; nobody takes them. */
export type PersonalStep = Exclude<BulletinAttempt["step"], "FINISH" | "STOP" | "SUPERSEDE">;

/** @throws NOT_FOUND; a step that is refused is an answer, and changes nothing */
export async function takeBulletinStep(
  context: MemberContext,
  id: string,
  attempt: { step: PersonalStep; reason?: string | null; hash?: string | null },
): Promise<TakenStep> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const bulletin = await context.em.findOne(Bulletins, { id }, { lockMode });
  if (!bulletin) throw refuse("NOT_FOUND", `没有通报 ${id}。No such bulletin.`);
  const actor = bulletinActor(context.caller, context.member);
  const { step, reason = null } = attempt;
  const standing = await standingOf(context, bulletin);
  const result = decide(standing, { ...attempt, actor });
  if (!result.ok) return { bulletin, result };
  if (step === "SEAL") requireSigner(context);
  bulletin.state = result.state;
  let shown = bulletin;
  if (step === "COLLECT") await openCollection(context, bulletin);
  // Both take seconds, and are done in the background (`carryBulletins`).
  if (step === "VALIDATE" || step === "SEAL") context.wake();
  if (step === "PUBLISH") await supersede(context, bulletin);
  noteStep(context, bulletin, step, reason, step === "SEAL" ? null : standing.sealedHash);
  if (step === "REVISE") shown = beginRevision(context, bulletin, reason ?? "");
  return { bulletin: shown, result };
}

/** Returns what decisions on a bulletin rest on. */
export async function standingOf(
  context: MemberContext,
  bulletin: BulletinRow,
): Promise<BulletinStanding> {
  const { em } = context;
  const { id, year, quarter, state, settings } = bulletin;
  const place = { year, quarter };
  const sealed = await lastSealing(context, id);
  const openFindings = await em.count(Findings, { ...place, state: { $in: unsettledStates } });
  const isDecidedOnDocument = state === "SEALED" || state === "SUBMITTED" || state === "RETURNED";
  const companion =
    quarter === 0 || quarter === 4
      ? await em.findOne(Bulletins, {
          year,
          quarter: 4 - quarter,
          revision: bulletin.revision,
          state: { $ne: "ABANDONED" },
        })
      : null;
  return {
    state,
    openFindings,
    missing:
      isDecidedOnDocument && sealed ? missingIn(sealed) : await missingMembers(context, place),
    sealedHash: sealed?.hash ?? null,
    // A revision of one of the two is published by itself.
    companion: bulletin.revision === 1 ? (companion?.state ?? null) : null,
    formFault: formFault(settings.form.validUntil, dayOf(context.now())),
    isBeingRevised:
      (await em.count(Bulletins, { revises: id, state: { $nin: ["ABANDONED", "REVISED"] } })) > 0,
  };
}

export const lastSealing = (
  { em }: MemberContext,
  bulletinId: string,
): Promise<SealedBulletinRow | null> =>
  em.findOne(SealedBulletins, { bulletinId }, { orderBy: { sealing: "desc" } });

/** What was sealed decides, not who reported since. */
const missingIn = ({ document }: SealedBulletinRow): string[] =>
  (JSON.parse(document) as Bulletin).coverage.members
    .filter(({ standing }) => standing === "MISSING")
    .map(({ name }) => name);

async function missingMembers(
  { em }: MemberContext,
  place: { readonly year: number; readonly quarter: number },
): Promise<string[]> {
  const came = await latestStatements(em, place);
  const expected = await em.find(ExpectedMembers, { ...place, excuse: null });
  return expected.filter(({ code }) => !came.has(code)).map(({ name }) => name);
}

/** The revision stands in the place of what it revises from the moment on in which it is published. */
async function supersede(context: MemberContext, { revises }: BulletinRow): Promise<void> {
  if (!revises) return;
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const before = await context.em.findOneOrFail(Bulletins, { id: revises }, { lockMode });
  const result = decide(await standingOf(context, before), { step: "SUPERSEDE", actor: "SYSTEM" });
  if (!result.ok) throw refuse("BAD_USER_INPUT", result.message);
  before.state = result.state;
  noteStep(context, before, "SUPERSEDE", null, null);
}
