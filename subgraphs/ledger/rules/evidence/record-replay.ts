/** Whether a record's state follows from its events. */
import { nextServiceState, ServiceRecordState, ServiceStep } from "../service-state.ts";
import type { LedgerEvent } from "./event-leaf.ts";

/**
 * Says whether `event` may lead to the state it states, from `before`: the state that the record's
 * owner wrote down last, null if it has not yet.
 */
export type ReplayRule = (before: string | null, event: LedgerEvent) => boolean;

/** The life of a service record. An event that is no step, as of an imported log, changes no state. */
export const serviceReplay: ReplayRule = (before, { type, state }) => {
  if (state === null) return true;
  if (before === null) return isKeyOf(ServiceRecordState, state);
  if (!isKeyOf(ServiceRecordState, before) || !isKeyOf(ServiceStep, type)) return state === before;
  return nextServiceState[before][type] === state;
};

/** Code of the member that owns a record: what stands before the colon. */
export function ownerOfRecord(recordId: string): string {
  return recordId.split(":", 1)[0] ?? "";
}

function isKeyOf<T extends object>(table: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(table, key);
}
