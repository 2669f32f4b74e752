/** Loads the proofs of many events at once. */
import DataLoader from "dataloader";
import type { MemberContext } from "../../runtime/context.ts";
import { toBase64 } from "../rules/evidence/base64.ts";
import { canonicalJson } from "../rules/evidence/canonical-json.ts";
import { valueAt } from "../rules/evidence/personal-field.ts";
import { canSeePersonalData, isStaff, Role } from "../rules/permission.ts";
import { logHash } from "../tables/evidence-names.ts";
import { latestCheckpoint, readEntries, readInclusions } from "../tables/evidence-log.ts";
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
  const checkpoint = await latestCheckpoint(em);
  if (!checkpoint) return events.map(() => null);
  const entries = await readEntries(
    em,
    events.map(({ id }) => id),
  );
  const covered = entries.filter(({ index }) => index < checkpoint.size);
  const inclusions = await readInclusions(
    em,
    logHash,
    covered.map(({ index }) => index),
    checkpoint.size,
  );
  const proofs = new Map(
    covered.map((entry, at) => [entry.eventId, { ...entry, inclusion: inclusions[at]! }]),
  );
  const mayOpen =
    isStaff(caller, member) ||
    caller.role === Role.HUB_OPERATOR ||
    canSeePersonalData(caller, member, null);
  return events.map((event) => {
    const proof = proofs.get(event.id);
    if (!proof) return null;
    const opened = mayOpen ? openings(event, proof.salts) : [];
    return {
      leaf: proof.leaf,
      index: proof.index,
      inclusion: proof.inclusion.map(toBase64),
      checkpoint: checkpoint.note,
      opened,
    };
  });
}

/** What was erased cannot be opened any more, and is left out. */
const openings = (event: ServiceEventRow, salts: Readonly<Record<string, Uint8Array>>) =>
  Object.entries(salts).flatMap(([place, salt]) => {
    const value = valueAt(event, place) ?? null;
    return value === null ? [] : [{ place, salt: toBase64(salt), value: canonicalJson(value) }];
  });
