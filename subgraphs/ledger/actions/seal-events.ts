/** Makes the leaves of events at the end of the transaction that writes them. */
import { randomBytes } from "node:crypto";
import type { MemberContext } from "../../runtime/context.ts";
import { toBase64 } from "../rules/evidence/base64.ts";
import { hashLength } from "../rules/evidence/cryptography.ts";
import {
  hashOfLeaf,
  leafOf,
  leafText,
  type LedgerEvent,
  saltedPlaces,
} from "../rules/evidence/event-leaf.ts";
import { logHash } from "../tables/evidence-names.ts";
import { addLeaves, headsOf, type NewLeaf } from "../tables/evidence-leaves.ts";
import type { ServiceEventRow } from "../tables/service-events.ts";

type NewRow = Omit<ServiceEventRow, "seq">;
const batches = new WeakMap<object, NewRow[]>();

/** Sees to it that `row` gets its leaf before the transaction of `context` commits. */
export function sealAtCommit(context: MemberContext, row: NewRow): void {
  const { em, beforeCommit } = context;
  if (!beforeCommit) throw new Error("Events are appended inside a transaction.");
  const batch = batches.get(em);
  if (batch) return void batch.push(row);
  const rows = [row];
  batches.set(em, rows);
  beforeCommit(async () => {
    batches.delete(em);
    await sealEvents(context, rows);
    context.wake();
  });
}

/** The head of each record's chain moves with every leaf: the next one names it. */
async function sealEvents({ em, member }: MemberContext, rows: readonly NewRow[]): Promise<void> {
  const heads = await headsOf(em, [...new Set(rows.map(({ recordId }) => recordId))], logHash);
  const leaves: NewLeaf[] = [];
  for (const row of rows) {
    const head = heads.get(row.recordId);
    const event = eventOf(row, member.code, head);
    const salts = Object.fromEntries(
      saltedPlaces(event).map((place) => [place, randomBytes(hashLength)]),
    );
    const text = leafText(leafOf(logHash, event, salts));
    const hash = hashOfLeaf(logHash, text);
    const { id: eventId, recordId, sequence } = event;
    leaves.push({ eventId, recordId, sequence, text, hash, salts });
    heads.set(recordId, { sequence, name: toBase64(hash) });
  }
  await addLeaves(em, leaves);
}

/** The event that `row` tells of; `head` is what the record's chain had come to. */
export function eventOf(
  row: NewRow,
  owner: string,
  head?: { readonly sequence: number; readonly name: string },
): LedgerEvent {
  return {
    owner,
    id: row.id,
    recordId: row.recordId,
    sequence: (head?.sequence ?? 0) + 1,
    previous: head?.name ?? null,
    cause: null,
    type: row.type,
    at: row.at.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    actor: row.actor ?? null,
    actorRole: row.actorRole ?? null,
    unit: row.unit ?? null,
    note: row.note ?? null,
    state: row.state ?? null,
    // Dates and absent values as JSON has them.
    details: row.details ? (JSON.parse(JSON.stringify(row.details)) as object as never) : null,
  };
}
