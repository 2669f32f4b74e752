/** Lets a demand follow its services: here, in the same transaction, or at the window that keeps it, by a message. */
import type { MemberContext } from "../../runtime/context.ts";
import { ownerOf } from "../../runtime/identifier.ts";
import { concernsDemand } from "../rules/demand-state.ts";
import type { ServiceStep } from "../rules/service-state.ts";
import type { ServiceRecordRow } from "../tables/service-records.ts";
import type { EventDetails } from "./append-event.ts";
import { sendMessage } from "./send-message.ts";

/** One step of a service, as far as its demand asks. */
export type ServiceFact = {
  readonly demandId: string;
  readonly recordId: string;
  readonly step: ServiceStep | "OPEN";
  readonly at: Date;
  readonly note: string | null;
  readonly rating: number | null;
  /** Who delivers, or was to; null while nobody is named. */
  readonly provider: string | null;
  readonly providerName: string | null;
  readonly told?: Pick<EventDetails, "message" | "cause">;
};
/** Each with the context of whoever took the step. */
export type Followed = { readonly context: MemberContext; readonly fact: ServiceFact };
/** What a kind of member that keeps demands contributes as `demands`. */
export type DemandFollower = (
  em: MemberContext["em"],
  followed: readonly Followed[],
) => Promise<void>;

type News = Pick<ServiceFact, "step" | "at" | "provider"> &
  Partial<Pick<ServiceFact, "note" | "rating" | "providerName">>;

const batches = new WeakMap<object, Followed[]>();

/** Tells the demand of `record`, if it has one, of the event `eventId`. */
export function tellDemand(
  context: MemberContext,
  { id: recordId, demandId }: ServiceRecordRow,
  { step, at, note = null, rating = null, provider, providerName = null }: News,
  eventId: string,
): void {
  if (!demandId || !concernsDemand(step)) return;
  const { member, now } = context;
  const fact = { demandId, recordId, step, at, note, rating, provider, providerName };
  const keeper = ownerOf(demandId);
  if (keeper === member.code) {
    const time = now();
    followAtCommit({ context: { ...context, now: () => time }, fact });
  } else if (keeper) {
    const { recordId: _, ...content } = { ...fact, at: at.toISOString() };
    const id = context.newId(now());
    sendMessage(context, { id, receiver: keeper, recordId, kind: "DEMAND_STEP", eventId, content });
  }
}

function followAtCommit(followed: Followed): void {
  const { em, beforeCommit, contributions } = followed.context;
  const follow = contributions.demands?.[0] as DemandFollower | undefined;
  if (!follow || !beforeCommit) return;
  const batch = batches.get(em);
  if (batch) return void batch.push(followed);
  const facts = [followed];
  batches.set(em, facts);
  beforeCommit(async () => {
    batches.delete(em);
    await follow(em, facts);
  });
}
