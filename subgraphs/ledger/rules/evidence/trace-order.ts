/** Puts the events of several members in one order that keeps each member's own and puts causes first. */
import type { LedgerEvent } from "./event-leaf.ts";

type Traced = Pick<LedgerEvent, "owner" | "id" | "at" | "cause">;

/**
 * Orders events given per member in the order of its log. Of those that may come next, the earliest by
 * its own clock does; equal ones by member and id. Where causes run in a circle, which no honest log
 * can hold, the clock decides.
 */
export function orderTrace<T extends Traced>(logs: readonly (readonly T[])[]): T[] {
  const waiting = logs.filter((log) => log.length > 0).map((log) => ({ log, next: 0 }));
  const missing = new Set(logs.flat().map(nameOf));
  const ordered: T[] = [];
  while (ordered.length < logs.reduce((sum, log) => sum + log.length, 0)) {
    const heads = waiting.flatMap((queue) => {
      const event = queue.log[queue.next];
      return event ? [{ queue, event }] : [];
    });
    const free = heads.filter(({ event }) => !event.cause || !missing.has(nameOf(event.cause)));
    const [first] = (free.length > 0 ? free : heads).toSorted((a, b) => compare(a.event, b.event));
    if (!first) break;
    first.queue.next += 1;
    missing.delete(nameOf(first.event));
    ordered.push(first.event);
  }
  return ordered;
}

function compare(a: Traced, b: Traced): number {
  const left = `${a.at} ${nameOf(a)}`;
  const right = `${b.at} ${nameOf(b)}`;
  return left < right ? -1 : Number(left > right);
}

function nameOf({ owner, id }: { readonly owner: string; readonly id: string }): string {
  return `${owner}\n${id}`;
}
