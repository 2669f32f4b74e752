/** Each law of the crash run is broken by the fault that it is there to find. */
import { expect, test } from "vitest";
import { leafText } from "../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import { laws } from "../crash/laws.ts";
import type { EventRow, Ledger } from "../crash/ledger.ts";
import type { Attempt } from "../crash/notebook.ts";

const [window, institution] = ["340300", "91340100MA8079194L"];
const recordId = `${window}:r`;
const at = new Date("2026-01-05T02:00:00Z");

const event = (owner: string, seq: number, type: string, message?: string): EventRow => ({
  seq,
  id: `${owner}:e${seq}`,
  recordId,
  type,
  at,
  note: `${owner} ${type}`,
  state: null,
  details: message ? { message: { id: message, sender: window, receiver: institution } } : {},
});
const leafOf = (owner: string, { id, type, seq }: EventRow) => ({
  eventId: id,
  index: seq - 1,
  leaf: leafText({
    format: "evidence-event/1",
    owner,
    id,
    recordId,
    sequence: seq,
    cause: null,
    type,
    previous: seq === 1 ? null : Buffer.alloc(32).toString("base64"),
    at: at.toISOString(),
    recordedAt: at.toISOString(),
    actor: null,
    actorRole: null,
    unit: null,
    note: null,
    state: null,
    details: null,
    sealed: {},
  }),
});
const sent = (seq: number) => ({
  seq,
  id: `${window}:m${seq}`,
  recordId,
  receiver: institution,
  kind: "STEP",
  attempts: 0,
  state: "DELIVERED",
  eventId: `${window}:e${seq}`,
  lastFault: null,
});
const taken = (seq: number) => ({
  id: `${window}:m${seq}`,
  sender: window,
  recordId,
  kind: "STEP",
  outcome: "ACCEPTED",
});
const ledger = (code: string, types: readonly string[]): Ledger => {
  const events = types.map((type, n) => event(code, n + 1, type, `${window}:m${n + 1}`));
  const leaves = events.map((one) => leafOf(code, one));
  const empty = { pending: 0, outgoing: [], incoming: [], imports: [], demands: [] };
  return { code, events, leaves, size: 2, covered: 2, wrongMonths: [], ...empty };
};
const sender: Ledger = {
  ...ledger(window, ["DISPATCH", "CORRECT"]),
  outgoing: [sent(1), sent(2)],
  imports: [{ id: "i", fileName: "f.csv", state: "DONE", message: null, created: 12, records: 12 }],
  demands: [{ title: "d", state: "MATCHED", matches: 1, services: 1 }],
};
const receiver: Ledger = {
  ...ledger(institution, ["RECEIVED", "CORRECT"]),
  incoming: [taken(1), taken(2)],
};
const acknowledged: Attempt = {
  token: `${window} CORRECT`,
  what: "correctService",
  member: window,
  outcome: "ACKNOWLEDGED",
  said: "",
};

const broken = (change: {
  sender?: Partial<Ledger>;
  receiver?: Partial<Ledger>;
  attempts?: readonly Attempt[];
}): number[] => {
  const ledgers = new Map([
    [window, { ...sender, ...change.sender }],
    [institution, { ...receiver, ...change.receiver }],
  ]);
  const found = { ledgers, attempts: change.attempts ?? [acknowledged] };
  return laws.flatMap(({ faults }, index) => (faults(found).length > 0 ? [index + 1] : []));
};
const [first, second] = receiver.events as [EventRow, EventRow];

test("a network in order breaks no law", () => {
  expect(broken({})).toEqual([]);
});

test.each<[string, number, Parameters<typeof broken>[0]]>([
  ["an acknowledged change that is not there", 1, { attempts: [{ ...acknowledged, token: "x" }] }],
  ["a refused change that is there", 1, { attempts: [{ ...acknowledged, outcome: "REFUSED" }] }],
  ["an event without its leaf", 2, { sender: { leaves: sender.leaves.slice(1) } }],
  ["a leaf without its event", 2, { receiver: { events: [first] } }],
  [
    "an event that is not what its leaf says",
    2,
    { sender: { events: sender.events.map((one) => ({ ...one, at: new Date(0) })) } },
  ],
  ["a leaf that waits for ever", 3, { sender: { pending: 1 } }],
  ["a log that nobody signed", 3, { sender: { covered: 1 } }],
  [
    "a message that never leaves",
    4,
    { sender: { outgoing: [sent(1), { ...sent(2), state: "WAITING" }] } },
  ],
  ["a dead letter", 4, { sender: { outgoing: [sent(1), { ...sent(2), state: "DEAD" }] } }],
  ["a message marked as brought that was not", 5, { receiver: { incoming: [taken(1)] } }],
  ["a message taken without effect", 5, { receiver: { events: [first], leaves: receiver.leaves } }],
  ["a message with two effects", 5, { receiver: { events: [first, second, second] } }],
  ["an event whose message was never written", 5, { sender: { outgoing: [sent(1)] } }],
  [
    "a refusal that left no event",
    5,
    {
      sender: { outgoing: [sent(1), { ...sent(2), state: "REFUSED" }] },
      receiver: { incoming: [taken(1), { ...taken(2), outcome: "REFUSED" }], events: [first] },
    },
  ],
  ["messages taken out of order", 6, { receiver: { events: [second, first] } }],
  [
    "a matched demand with a second service",
    7,
    { sender: { demands: [{ title: "d", state: "MATCHED", matches: 1, services: 2 }] } },
  ],
  [
    "an import that stands still",
    8,
    { sender: { imports: [{ ...sender.imports[0]!, state: "RUNNING" }] } },
  ],
  ["a sum that is not that of the records", 9, { sender: { wrongMonths: [{ month: "2026-01" }] } }],
])("%s is found", (_, law, change) => {
  expect(broken(change)).toContain(law);
});
