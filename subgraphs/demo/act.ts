/** Carries out a member's demo plan with the member's own actions, each at its own time. */
import { FlushMode } from "@mikro-orm/core";
import { enterEnterprises } from "../hub/actions/enter-enterprise.ts";
import { describeInstitution } from "../institution/actions/describe-institution.ts";
import { dispatchService } from "../ledger/actions/dispatch-service.ts";
import { keepPart } from "../ledger/actions/keep-part.ts";
import { offerProduct } from "../ledger/actions/offer-product.ts";
import { openService } from "../ledger/actions/open-service.ts";
import { reportActivity } from "../ledger/actions/report-activity.ts";
import { takeServiceStep } from "../ledger/actions/take-service-step.ts";
import { ServiceRecords } from "../ledger/tables/service-records.ts";
import { Role } from "../ledger/rules/permission.ts";
import type { MemberContext } from "../runtime/context.ts";
import { inTransaction } from "../runtime/transaction.ts";
import { matchDemand } from "../window/actions/match-demand.ts";
import { registerEnterprise } from "../window/actions/register-enterprise.ts";
import { submitDemand } from "../window/actions/submit-demand.ts";
import type { Act } from "./act-kinds.ts";
import type { DemoDemand } from "./demands.ts";
import { isCarriedOut } from "./carried-out.ts";
import { drawIdentifier, identifierStream } from "./identifiers.ts";
import { drawPerson } from "./people.ts";
import type { MemberPlan } from "./plan-year.ts";
import { send, settleSent, take } from "./post.ts";
import { type Random, randomOf } from "./random.ts";
import type { DemoService } from "./services.ts";

export type Progress = (done: number, total: number) => void;

/** Acts per transaction; a larger unit of work is not faster, and tells of its progress later. */
const batchSize = 200;

/**
 * Carries out what is missing of a plan, some hundred acts per transaction. Acts have fixed
 * identifiers and transactions a fixed order, so a fill that was killed goes on where it stopped.
 */
export async function fillWithDemo(
  context: MemberContext,
  plan: MemberPlan,
  onProgress: Progress = () => {},
): Promise<void> {
  const batches = batchesOf(plan.acts);
  let done = await carriedOutBefore(context, plan, batches);
  const staff = staffOf(plan);
  let acts = batches.slice(0, done).reduce((sum, batch) => sum + batch.length, 0);
  for (const batch of batches.slice(done)) {
    await carryOutAll(context, plan, batch, staff);
    done += 1;
    acts += batch.length;
    onProgress(acts, plan.acts.length);
  }
}

/** What is told to others is written step by step: among few rows, which are compared with each step. */
function batchesOf(acts: readonly Act[]): Act[][] {
  const isTold = ({ kind }: Act) => kind === "SENDING" || kind === "TAKING";
  const batches: Act[][] = [];
  for (const act of acts) {
    const batch = batches.at(-1);
    const isAlike = batch?.[0] && isTold(batch[0]) === isTold(act);
    if (batch && isAlike && batch.length < (isTold(act) ? 25 : batchSize)) batch.push(act);
    else batches.push([act]);
  }
  return batches;
}

// A transaction is there wholly or not at all, so its last act speaks for it.
async function carriedOutBefore(
  context: MemberContext,
  { seed, member }: MemberPlan,
  batches: readonly (readonly Act[])[],
): Promise<number> {
  const em = context.em.fork();
  for (let count = batches.length; count > 0; count -= 1) {
    const last = batches[count - 1]?.at(-1);
    if (last && (await isCarriedOut(em, seed, member, last))) return count;
  }
  return 0;
}

async function carryOutAll(
  context: MemberContext,
  plan: MemberPlan,
  acts: readonly Act[],
  staff: readonly string[],
): Promise<void> {
  // A fork of its own, so that rows of earlier transactions are not compared again.
  const em = context.em.fork();
  await inTransaction({ ...context, em }, async (inside) => {
    // The actions only create; a flush before every look-up would cost a statement per row.
    inside.em.setFlushMode(FlushMode.COMMIT);
    const later: Later[] = [];
    for (const act of acts) {
      const random = randomOf(plan.seed, "actor", plan.member, act.key);
      const rest = await carryOut(new Desk(inside, plan, act, random.pick(staff)), act);
      if (rest) later.push(rest);
    }
    if (later.length === 0) return;
    await inside.em.flush();
    for (const rest of later) await rest();
    const sent = acts.flatMap((act) => (act.kind === "SENDING" ? [act.sending] : []));
    if (sent.length > 0) await settleSent(inside.em, sent);
  });
}

/** What can be done only when the rows that it refers to are written. */
type Later = () => Promise<void> | void;

/** A staff member at work on one act: the clock stands where the act says, identifiers are drawn. */
class Desk {
  readonly context: MemberContext;
  #now: Date;

  constructor(
    context: MemberContext,
    { seed, member }: MemberPlan,
    { key, at }: Act,
    subject: string,
  ) {
    this.#now = at;
    const identifiers: Random = identifierStream(seed, member, key);
    this.context = {
      ...context,
      caller: { subject, role: roleOf(context.member.kind), member },
      now: () => this.#now,
      newId: (from) => drawIdentifier(member, from, identifiers),
    };
  }

  /** Returns the context at a later time of the same act. */
  at(time: Date): MemberContext {
    this.#now = time;
    return this.context;
  }
}

async function carryOut(desk: Desk, act: Act): Promise<Later | void> {
  const { context } = desk;
  switch (act.kind) {
    case "SERVICE":
      return serve(desk, act.service);
    case "PART":
      return keepPart(context, act.part);
    case "DISPATCH":
      return async () => {
        const { recordId: id, ...dispatch } = act.dispatch;
        const result = dispatchService(
          context,
          await context.em.findOneOrFail(ServiceRecords, { id }),
          dispatch,
        );
        if (!result.ok) throw new Error(`Demo dispatch of ${id}: ${result.message}`);
      };
    case "SENDING":
      return () => send(context, act.sending);
    case "TAKING":
      return () => take(context, act.taking);
    case "DEMAND":
      return meet(desk, act.demand);
    case "ACTIVITY":
      reportActivity(context, act.activity);
      return;
    case "PRODUCT":
      offerProduct(context, act.product);
      return;
    case "REGISTRATION":
      await registerEnterprise(context, act.registration);
      return;
    case "PROFILE":
      return describeInstitution(context, act.description);
    case "DIRECTORY":
      return enterEnterprises(context, act.entries);
  }
}

function serve(desk: Desk, { record, steps }: DemoService): void {
  const row = openService(desk.context, record);
  for (const step of steps) {
    const result = takeServiceStep(desk.at(step.at), row, step);
    if (!result.ok) throw new Error(`Demo service ${row.id}: ${result.message}`);
  }
}

function meet(desk: Desk, { demand, match }: DemoDemand): Later {
  const row = submitDemand(desk.context, demand);
  return async () => {
    if (match) await matchDemand(desk.at(match.matchedAt), row, match);
  };
}

function roleOf(kind: string): string {
  if (kind === "HUB") return Role.HUB_OPERATOR;
  return kind === "INSTITUTION" ? Role.INSTITUTION_STAFF : Role.WINDOW_OPERATOR;
}

function staffOf({ seed, member }: MemberPlan): string[] {
  const random = randomOf(seed, "staff", member);
  return Array.from({ length: 5 }, () => `demo:${drawPerson(random)}@${member}`);
}
