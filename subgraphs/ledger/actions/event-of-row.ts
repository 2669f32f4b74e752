/** An event of the ledger in the form in which the evidence log tells it. */
import type { LedgerEvent } from "../rules/evidence/event-leaf.ts";
import type { MessageCause } from "../rules/message.ts";
import type { NewEventRow } from "../tables/evidence-leaves.ts";

/** The event that `row` tells of, its details as JSON has them; `head` is what the record's chain had come to. */
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
    details: row.details ?? null,
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
