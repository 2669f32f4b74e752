/** What must hold after any number of crashes; each law names what breaks it. */
import { readLeaf } from "../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import type { Ledger } from "./ledger.ts";
import { rowsOfAFile } from "./load.ts";
import type { Attempt } from "./notebook.ts";

export type Found = {
  readonly ledgers: ReadonlyMap<string, Ledger>;
  readonly attempts: readonly Attempt[];
};
export type Law = {
  readonly title: string;
  readonly faults: (found: Found) => string[];
};

export const laws: readonly Law[] = [
  {
    title: "an acknowledged change is there, and no change is there twice",
    faults: ({ ledgers, attempts }) =>
      attempts.flatMap((attempt) => {
        const times = timesFound(ledgers.get(attempt.member)!, attempt);
        const { outcome, token, what, member } = attempt;
        const isRight =
          outcome === "ACKNOWLEDGED"
            ? times === 1
            : outcome === "REFUSED"
              ? times === 0
              : times < 2;
        return isRight ? [] : [`${what} ${token} at ${member}: ${outcome}, found ${times} times`];
      }),
  },
  {
    title: "every event has its leaf, every leaf its event, and both say the same",
    faults: ({ ledgers }) => each(ledgers, leafFaults),
  },
  {
    title: "every leaf is in the log, and the log in a checkpoint",
    faults: ({ ledgers }) =>
      each(ledgers, ({ pending, leaves, size, covered }) => {
        const outside = leaves.filter(({ index }) => index === null).length;
        return pending === 0 && outside === 0 && size === leaves.length && covered === size
          ? []
          : [
              `${leaves.length} leaves, ${outside} outside, log ${size}, checkpoint ${covered}, ${pending} wait`,
            ];
      }),
  },
  {
    title: "every outbox drains, without a dead letter",
    faults: ({ ledgers }) =>
      each(ledgers, ({ outgoing }) =>
        outgoing
          .filter(({ state }) => state !== "DELIVERED" && state !== "REFUSED")
          .map((one) => `${one.id} to ${one.receiver} is ${one.state}: ${one.lastFault ?? ""}`),
      ),
  },
  {
    title: "a message is taken once, by a change there, or refused by an event here",
    faults: (found) => each(found.ledgers, (ledger) => messageFaults(ledger, found)),
  },
  {
    title: "what was told of a record is taken in its order",
    faults: ({ ledgers }) => each(ledgers, (ledger) => orderFaults(ledger, ledgers)),
  },
  {
    title: "a demand that was passed arrives once, and a matched one has its service",
    faults: (found) => demandFaults(found),
  },
  {
    title: "an import goes to its end, and every row counts once",
    faults: ({ ledgers }) =>
      each(ledgers, ({ imports }) =>
        imports
          .filter(
            (one) =>
              one.state !== "DONE" || one.created !== rowsOfAFile || one.records !== rowsOfAFile,
          )
          .map(
            (one) =>
              `${one.fileName}: ${one.state}, ${one.created} created, ${one.records} records. ${one.message ?? ""}`,
          ),
      ),
  },
  {
    title: "monthly sums are those of the records",
    faults: ({ ledgers }) =>
      each(ledgers, ({ wrongMonths }) => wrongMonths.map((month) => JSON.stringify(month))),
  },
];

const each = (
  ledgers: ReadonlyMap<string, Ledger>,
  faultsOf: (ledger: Ledger) => string[],
): string[] =>
  [...ledgers.values()].flatMap((ledger) =>
    faultsOf(ledger).map((fault) => `${ledger.code}: ${fault}`),
  );

/** How often a change stands in the ledger of whoever was asked for it. */
function timesFound({ events, demands, imports }: Ledger, { what, token }: Attempt): number {
  const setBy = (type: string, field: string) =>
    events.filter((event) => event.type === type && event.details?.set?.[field] === token).length;
  switch (what) {
    case "openServiceRecord":
      return setBy("OPEN", "title");
    case "passDemand":
      return setBy("demand.PASS", "title");
    case "dispatchDemand":
      return setBy("DISPATCH", "providerName");
    case "submitDemand":
      return demands.filter(({ title }) => title === token).length;
    case "submitLedgerImport":
      return imports.filter(({ fileName }) => fileName === `${token}.csv`).length;
    default:
      // A demand that follows its service gives the same note.
      return events.filter(({ note, type }) => note === token && !type.includes(".")).length;
  }
}

function leafFaults({ events, leaves }: Ledger): string[] {
  const byEvent = new Map(leaves.map((one) => [one.eventId, readLeaf(one.leaf)]));
  const sequences = new Map<string, number>();
  const faults: string[] = [];
  for (const { id, recordId, type, at, state } of events) {
    const leaf = byEvent.get(id);
    byEvent.delete(id);
    const sequence = (sequences.get(recordId) ?? 0) + 1;
    sequences.set(recordId, sequence);
    if (!leaf) faults.push(`event ${id} ${type} has no leaf`);
    else if (
      leaf.recordId !== recordId ||
      leaf.type !== type ||
      leaf.at !== at.toISOString() ||
      leaf.state !== state ||
      leaf.sequence !== sequence
    )
      faults.push(`event ${id} ${type} is not what its leaf says`);
  }
  return [...faults, ...[...byEvent.keys()].map((id) => `leaf ${id} has no event`)];
}

function messageFaults(sender: Ledger, { ledgers }: Found): string[] {
  const faults: string[] = [];
  const told = new Map(
    sender.events.flatMap(({ id, type, details }) =>
      details?.message?.sender === sender.code && !type.startsWith("MESSAGE_")
        ? [[details.message.id, id] as const]
        : [],
    ),
  );
  for (const { id, receiver, state, kind, eventId } of sender.outgoing) {
    if (told.get(id) !== eventId) faults.push(`message ${id} tells of no event`);
    told.delete(id);
    const there = ledgers.get(receiver)!;
    const taken = there.incoming.filter((one) => one.id === id);
    const effects = there.events.filter(
      ({ details }) => details?.message?.id === id && details.message.receiver === receiver,
    ).length;
    const refusals = sender.events.filter(
      ({ type, details }) => type === "MESSAGE_REFUSED" && details?.message?.id === id,
    ).length;
    const expected = { DELIVERED: "ACCEPTED", REFUSED: "REFUSED" }[state];
    // Until it is settled here it may be taken there already.
    if (expected ? taken[0]?.outcome !== expected : taken.length > 1)
      faults.push(`${kind} ${id} is ${state}, at ${receiver} ${taken[0]?.outcome ?? "unknown"}`);
    const due = taken[0]?.outcome === "ACCEPTED" && kind !== "DEMAND" ? 1 : 0;
    if (kind !== "DEMAND" && effects !== due)
      faults.push(`${kind} ${id} has ${effects} effects at ${receiver} instead of ${due}`);
    if (refusals !== (state === "REFUSED" ? 1 : 0))
      faults.push(`${kind} ${id} is ${state} and was noted as refused ${refusals} times`);
  }
  for (const [id, event] of told)
    faults.push(`event ${event} names message ${id}, which is not there`);
  for (const { id, sender: from } of sender.incoming)
    if (!ledgers.get(from)?.outgoing.some((one) => one.id === id))
      faults.push(`message ${id} was taken from ${from}, which never wrote it`);
  return faults;
}

function orderFaults(sender: Ledger, ledgers: ReadonlyMap<string, Ledger>): string[] {
  const streams = Map.groupBy(
    sender.outgoing,
    ({ receiver, recordId }) => `${receiver} ${recordId}`,
  );
  return [...streams.values()].flatMap((messages) => {
    const { receiver, recordId } = messages[0]!;
    const sent = messages.map(({ id }) => id);
    const taken = ledgers
      .get(receiver)!
      .events.filter(
        (event) => event.recordId === recordId && event.details?.message?.sender === sender.code,
      )
      .map(({ details }) => sent.indexOf(details!.message!.id));
    const isOrdered = taken.every((place, at) => at === 0 || place > taken[at - 1]!);
    return isOrdered ? [] : [`${recordId} at ${receiver}: taken as ${taken.join(", ")}`];
  });
}

/** States of a demand that somebody is at work on, or was. */
const isWithSomebody: ReadonlySet<string> = new Set(["MATCHED", "SERVED"]);

function demandFaults({ ledgers, attempts }: Found): string[] {
  const windows = [...ledgers.values()];
  const passed = attempts
    .filter(({ what }) => what === "passDemand")
    .flatMap((attempt) => {
      const written = timesFound(ledgers.get(attempt.member)!, attempt);
      const arrived = windows.flatMap(({ demands }) =>
        demands.filter(({ title }) => title === attempt.token),
      ).length;
      return written === arrived
        ? []
        : [`${attempt.token}: passed ${written} times, arrived ${arrived} times`];
    });
  const halves = each(ledgers, ({ demands }) =>
    demands
      .filter(
        ({ state, matches, services }) =>
          (isWithSomebody.has(state) && matches === 0) || matches !== services,
      )
      .map(
        (one) =>
          `demand ${one.title} is ${one.state} with ${one.matches} matches and ${one.services} services`,
      ),
  );
  return [...passed, ...halves];
}
