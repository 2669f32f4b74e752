/** What each list of services and demands asks for as it opens; the counts on the tabs ask for the same. */
import type { DemandFilter, DemandState, ServiceRecordFilter } from "../api/documents.ts";
import type { RecordState } from "../api/shapes.ts";

export const demandStates: readonly DemandState[] = [
  "SUBMITTED",
  "MATCHED",
  "SERVED",
  "CLOSED",
  "WITHDRAWN",
];
export const openStates: readonly RecordState[] = [
  "ACCEPTED",
  "DISPATCHED",
  "TAKEN_UP",
  "IN_PROGRESS",
  "COMPLETED",
  "RATED",
  "FOLLOWED_UP",
];
/** From these a call back is the next step. */
const toCallBack: readonly RecordState[] = ["COMPLETED", "RATED"];
const badLevels = [1, 2];

/** Demands of one window, or of all. */
export const demandsIn = (
  member: string | null,
  state: DemandState = "SUBMITTED",
): DemandFilter => ({ state: [state], ...(member && { recordedBy: [member] }) });

/** Services that a member keeps: in one state, or all that are not done with. */
export const servicesOf = (member: string, state?: RecordState): ServiceRecordFilter => ({
  recordedBy: [member],
  state: state ? [state] : openStates.slice(0, 6),
});

/** Services to call back about: those that were rated badly, or all. */
export const callsOf = (member: string, isAll = false): ServiceRecordFilter =>
  isAll
    ? { recordedBy: [member], state: toCallBack }
    : { recordedBy: [member], state: ["RATED"], rating: badLevels };

/** Services with a step that is late: of one member, or of all. */
export const overdueOf = (member: string | null): ServiceRecordFilter => ({
  overdue: true,
  ...(member && { recordedBy: [member] }),
});
