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
  type Salts,
} from "../rules/evidence/event-leaf.ts";
import type { MessageCause } from "../rules/message.ts";
import { logHash } from "../tables/evidence-names.ts";
import { addEvents, headsOf, type NewEventRow, type NewLeaf } from "../tables/evidence-leaves.ts";

const batches = new WeakMap<object, NewEventRow[]>();

/** Sees to it that `row` and its leaf are written before the transaction of `context` commits. */
export function sealAtCommit(context: MemberContext, row: NewEventRow): void {
  const { em, beforeCommit } = context;
  if (!beforeCommit) throw new Error("Events are appended inside a transaction.");
  const batch = batches.get(em);
  if (batch) return void batch.push(row);
  batches.set(em, [row]);
  beforeCommit(async () => {
    await writeEvents(context);
    context.wake();
  });
}

/** Writes what was appended in the transaction so far, for whoever needs it there before the end. */
export async function writeEvents(context: MemberContext): Promise<void> {
  const { em } = context;
  const rows = batches.get(em);
  if (!rows) return;
  batches.delete(em);
  await em.flush();
  await sealEvents(context, rows);
}

/** The head of each record's chain moves with every leaf: the next one names it. */
async function sealEvents(
  { em, member }: MemberContext,
  rows: readonly NewEventRow[],
): Promise<void> {
  const heads = await headsOf(em, [...new Set(rows.map(({ recordId }) => recordId))], logHash);
  const sealed: { row: NewEventRow; leaf: NewLeaf }[] = [];
  for (const row of rows) {
    const head = heads.get(row.recordId);
    const event = eventOf(row, member.code, head);
    const salts = saltsFor(saltedPlaces(event));
    const text = leafText(leafOf(logHash, event, salts));
    const hash = hashOfLeaf(logHash, text);
    const { recordId, sequence } = event;
    sealed.push({ row, leaf: { sequence, text, hash, salts } });
    heads.set(recordId, { sequence, name: toBase64(hash) });
  }
  await addEvents(em, sealed);
}

function saltsFor(places: readonly string[]): Salts {
  const bytes = randomBytes(hashLength * places.length);
  return Object.fromEntries(
    places.map((place, at) => [place, bytes.subarray(hashLength * at, hashLength * (at + 1))]),
  );
}

/** The event that `row` tells of; `head` is what the record's chain had come to. */
export function eventOf(
  row: NewEventRow,
  owner: string,
  head?: { readonly sequence: number; readonly name: string },
): LedgerEvent {
  return {
    owner,
    id: row.id,
    recordId: row.recordId,
    sequence: (head?.sequence ?? 0) + 1,
    previous: head?.name ?? null,
    cause: causeOf(row, owner),
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

/** What another member told us of names its event; what an imported log calls a cause does not. */
function causeOf({ details }: NewEventRow, owner: string): LedgerEvent["cause"] {
  const { message, cause } = (details ?? {}) as {
    readonly message?: { readonly sender?: string; readonly receiver?: string } | null;
    readonly cause?: Partial<MessageCause> | null;
  };
  if (!message?.sender || message.receiver !== owner || !cause?.event || !cause.leafHash)
    return null;
  return { owner: message.sender, id: cause.event, leafHash: cause.leafHash };
}
