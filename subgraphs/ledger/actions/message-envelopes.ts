/** Makes of rows in the outbox what is signed and sent: each names what must have come before it. */
import type { MemberContext } from "../../runtime/context.ts";
import { causalOrder } from "../rules/causal-order.ts";
import type { Message } from "../rules/message.ts";
import { leafHashesOf } from "../tables/evidence-leaves.ts";
import { logHash } from "../tables/evidence-names.ts";
import type { OutgoingMessageRow } from "../tables/messages.ts";
import { ServiceEvents } from "../tables/service-events.ts";

/** Returns the envelopes of a batch for one receiver, in its order. */
export async function envelopes(
  { em }: MemberContext,
  batch: readonly OutgoingMessageRow[],
): Promise<Message[]> {
  const records = [...new Set(batch.map(({ recordId }) => recordId))];
  const events = await em.find(
    ServiceEvents,
    { recordId: { $in: records } },
    { disableIdentityMap: true, fields: ["id", "seq", "at", "details", "recordId"] },
  );
  const places = new Map<string, string>();
  for (const own of Map.groupBy(events, ({ recordId }) => recordId).values())
    for (const [id, place] of causalOrder(own)) places.set(id, place);
  const told = batch.flatMap(({ eventId }) => eventId ?? []);
  const leafHashes = await leafHashesOf(em, told, logHash);
  const before = await settledBefore(em, batch);
  return batch.map(({ id, recordId, kind, content, writtenAt, eventId }) => {
    const after = before.get(recordId) ?? null;
    before.set(recordId, id);
    const order = eventId ? places.get(eventId) : undefined;
    const leafHash = eventId ? leafHashes.get(eventId) : undefined;
    const named = leafHash === undefined ? {} : { leafHash };
    const cause = eventId && order !== undefined ? { event: eventId, order, ...named } : null;
    return { id, recordId, kind, content, writtenAt: writtenAt.toISOString(), after, cause };
  });
}

/** The last message on each record that the receiver signed for; one that was dropped is not waited for. */
async function settledBefore(
  em: MemberContext["em"],
  batch: readonly OutgoingMessageRow[],
): Promise<Map<string, string>> {
  const first = batch[0]!;
  const records = [...new Set(batch.map(({ recordId }) => recordId))];
  const rows = await em.execute<{ record_id: string; id: string }[]>(
    `select distinct on (record_id) record_id, id from outgoing_message
     where receiver = ? and state in ('DELIVERED', 'REFUSED') and record_id in (${records.map(() => "?").join(",")})
     order by record_id, seq desc`,
    [first.receiver, ...records],
  );
  return new Map(rows.map((row) => [row.record_id, row.id]));
}
