/** An event in a member's log: what it was and where it led, all else boring. */
import type { LedgerEvent } from "../../subgraphs/ledger/rules/evidence/event-leaf.ts";

export const ledgerEvent = (
  type: string,
  state: string | null,
  changes: Partial<LedgerEvent> = {},
): LedgerEvent => ({
  owner: "340300",
  id: "340300:e",
  recordId: "340300:r",
  sequence: 2,
  previous: null,
  cause: null,
  type,
  at: "2026-03-02T01:00:00.000Z",
  recordedAt: "2026-03-02T01:00:00.000Z",
  actor: null,
  actorRole: null,
  unit: null,
  note: null,
  state,
  details: null,
  ...changes,
});
