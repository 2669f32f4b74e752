/** Loads the proofs of many events at once. */
import DataLoader from "dataloader";
import type { MemberContext } from "../../runtime/context.ts";
import { toBase64 } from "../rules/evidence/base64.ts";
import { canonicalJson } from "../rules/evidence/canonical-json.ts";
import { valueAt } from "../rules/evidence/personal-field.ts";
import { canSeePersonalData, isStaff, Role } from "../rules/permission.ts";
import { logHash } from "../tables/evidence-names.ts";
import { inclusionPlan } from "../rules/evidence/merkle-proof.ts";
import { readEntries, readProofs } from "../tables/evidence-log.ts";
import {
  newestCheckpoint,
  newestWitnessed,
  readStanding,
  type ShownCheckpoint,
} from "../tables/evidence-witnesses.ts";
import type { ServiceEventRow } from "../tables/service-events.ts";
import type { EventProof } from "./evidence.ts";

/** Returns this request's loader of proofs; null for an event that no checkpoint covers yet. */
export function proofsOf(
  context: MemberContext,
): DataLoader<ServiceEventRow, EventProof | null, string> {
  return context.loader("eventProofs", () => {
    return new DataLoader<ServiceEventRow, EventProof | null, string>(
      (events) => load(context, events),
      { cacheKeyFn: ({ id }) => id },
    );
  });
}

async function load(
  { em, caller, member }: MemberContext,
  events: readonly ServiceEventRow[],
): Promise<(EventProof | null)[]> {
  const { quorum } = await readStanding(em);
  const newest = await newestCheckpoint(em, member.code, quorum);
  if (!newest) return events.map(() => null);
  const witnessed = newest.isWitnessed ? newest : await newestWitnessed(em, member.code, quorum);
  const entries = new Map(
    (
      await readEntries(
        em,
        events.map(({ id }) => id),
      )
    ).map((entry) => [entry.eventId, entry]),
  );
  const records = Map.groupBy(events, ({ recordId }) => recordId);
  // All events of a record under one checkpoint, so that they are proven together.
  const chosen = new Map<string, ShownCheckpoint>();
  for (const [recordId, own] of records) {
    const isCovered = own.every(
      ({ id }) => (entries.get(id)?.index ?? Infinity) < (witnessed?.size ?? 0),
    );
    chosen.set(recordId, witnessed && isCovered ? witnessed : newest);
  }
  const covered = events.flatMap(({ id, recordId }) => {
    const entry = entries.get(id);
    const checkpoint = chosen.get(recordId)!;
    return entry && entry.index < checkpoint.size ? [{ entry, checkpoint }] : [];
  });
  const inclusions = await readProofs(
    em,
    logHash,
    covered.map(({ entry, checkpoint }) => inclusionPlan(entry.index, checkpoint.size)),
  );
  const proofs = new Map(
    covered.map((one, at) => [one.entry.eventId, { ...one, inclusion: inclusions[at]! }]),
  );
  const mayOpen =
    isStaff(caller, member) ||
    caller.role === Role.HUB_OPERATOR ||
    canSeePersonalData(caller, member, null);
  return events.map((event) => {
    const proof = proofs.get(event.id);
    if (!proof) return null;
    const { entry, checkpoint, inclusion } = proof;
    return {
      leaf: entry.leaf,
      index: entry.index,
      inclusion: inclusion.map(toBase64),
      checkpoint: checkpoint.note,
      isWitnessed: checkpoint.isWitnessed,
      quorum,
      cosignatures: checkpoint.cosignatures,
      opened: mayOpen ? openings(event, entry.salts) : [],
    };
  });
}

/** What was erased cannot be opened any more, and is left out. */
const openings = (event: ServiceEventRow, salts: Readonly<Record<string, Uint8Array>>) =>
  Object.entries(salts).flatMap(([place, salt]) => {
    const value = valueAt(event, place) ?? null;
    return value === null ? [] : [{ place, salt: toBase64(salt), value: canonicalJson(value) }];
  });
