/** Makes the leaves of events at the end of the transaction that writes them. */
import { randomBytes } from "node:crypto";
import type { MemberContext } from "../../runtime/context.ts";
import { toBase64 } from "../rules/evidence/base64.ts";
import { hashLength } from "../rules/evidence/cryptography.ts";
import { hashOfLeaf, leafText, sealEvent } from "../rules/evidence/event-leaf.ts";
import { logHash } from "../tables/evidence-names.ts";
import {
  addEvents,
  headsOf,
  type NewEventRow,
  type SealedEvent,
} from "../tables/evidence-leaves.ts";
import { eventOf } from "./event-of-row.ts";

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
  const sealed: SealedEvent[] = [];
  for (const row of rows) {
    const head = heads.get(row.recordId);
    // Dates and absent values as JSON has them.
    const details = row.details ? JSON.stringify(row.details) : null;
    const plain = details === null ? null : (JSON.parse(details) as NewEventRow["details"]);
    const event = eventOf({ ...row, details: plain ?? null }, member.code, head);
    const { leaf, salts } = sealEvent(logHash, event, newSalt);
    const text = leafText(leaf);
    const hash = hashOfLeaf(logHash, text);
    const { recordId, sequence } = event;
    sealed.push({ row, details, leaf: { sequence, text, hash, salts } });
    heads.set(recordId, { sequence, name: toBase64(hash) });
  }
  await addEvents(em, sealed);
}

/** Salts are cut from one piece: asking for each costs more than making it. */
const saltsAtOnce = 128;
let stock = Buffer.alloc(0);

function newSalt(): Uint8Array {
  if (stock.length === 0) stock = randomBytes(hashLength * saltsAtOnce);
  const salt = stock.subarray(0, hashLength);
  stock = stock.subarray(hashLength);
  return salt;
}
