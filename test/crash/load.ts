/** The load: what staff of several members do all day, through the public mutations of the gateway. */
import { setTimeout as sleep } from "node:timers/promises";
import { buildService, type Cell, serviceHeaders } from "../builders/dirty-ledger.ts";
import { type Change, Desk } from "./desk.ts";
import type { CrashNetwork } from "./network.ts";
import type { Notebook } from "./notebook.ts";
import type { Random } from "./random.ts";

const stepAnswer = `{ __typename ... on ServiceRecord { id state } ... on ServiceAssignment { state } ... on Refusal { code message } }`;

const keep = (id: string, step: string, more: object = {}): Change => ({
  what: "takeServiceStep",
  type: "TakeServiceStepInput",
  input: (note) => ({ id, step, note, ...more }),
  answer: stepAnswer.replace("... on ServiceAssignment { state }", ""),
});
const deliver = (member: string, recordId: string, step: string): Change => ({
  what: "takeAssignmentStep",
  type: "TakeAssignmentStepInput",
  input: (note) => ({ member, recordId, step, note }),
  answer: stepAnswer.replace("... on ServiceRecord { id state }", ""),
});
const dispatch = (id: string, to: string): Change => ({
  what: "dispatchService",
  type: "DispatchServiceInput",
  input: (note) => ({ id, to, note, timeLimitDays: 5 }),
  answer: keep("", "").answer,
});
const correct = (id: string): Change => ({
  what: "correctService",
  type: "CorrectServiceInput",
  input: (reason) => ({ id, reason, title: `更正 ${reason}`, feeFen: reason.length * 100 }),
  answer: keep("", "").answer,
});
const open = (member: string): Change => ({
  what: "openServiceRecord",
  type: "OpenServiceRecordInput",
  input: (title) => ({
    member,
    title,
    category: "140300",
    contactName: "张三",
    contactPhone: "13800000001",
    acceptedAt: new Date().toISOString(),
  }),
  answer: `{ id }`,
});
const submit = (member: string): Change => ({
  what: "submitDemand",
  type: "SubmitDemandInput",
  input: (title) => ({ member, title }),
  answer: `{ id }`,
});
const dispatchDemand = (id: string, to: string): Change => ({
  what: "dispatchDemand",
  type: "DispatchDemandInput",
  // The name of who is asked is the only text that it carries.
  input: (toName) => ({ id, to, toName, timeLimitDays: 5 }),
  answer: `{ __typename ... on DispatchedDemand { recordId } ... on Refusal { code message } }`,
});
const pass = (window: string): Change => ({
  what: "passDemand",
  type: "PassDemandInput",
  input: (title) => ({ window, title, contactName: "张三" }),
  answer: "",
});

/** Longer than the longest delay of a message. */
const patienceMs = 75_000;

export const rowsOfAFile = 12;
const hand = (member: string, file: number): Change => ({
  what: "submitLedgerImport",
  type: "SubmitLedgerImportInput",
  input: (token) => {
    // Another enterprise in every row of every file: nothing is known from before.
    const rows = Array.from({ length: rowsOfAFile }, (_, row) =>
      buildService({ 服务内容: `${token} 第${row + 1}项` }, file * rowsOfAFile + row),
    );
    const lines = rows.map((row) => serviceHeaders.map((name) => textOf(row[name])).join(","));
    const text = [serviceHeaders.join(","), ...lines].join("\n");
    const contentBase64 = Buffer.from(text).toString("base64");
    return { member, fileName: `${token}.csv`, contentBase64, dryRun: false };
  },
  answer: `{ id }`,
});
const textOf = (cell: Cell | undefined): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
const filesIn = ({ attempts }: Notebook): number =>
  attempts.filter(({ what }) => what === "submitLedgerImport").length;

const idOf = (result: unknown): string | null => (result as { id?: string } | null)?.id ?? null;

/** Works at one desk until it is over. */
export async function work(
  network: CrashNetwork,
  notebook: Notebook,
  random: Random,
  isOver: () => boolean,
): Promise<void> {
  const desk = new Desk(network, notebook, isOver);
  while (!isOver()) {
    const window = random.one(network.windows);
    const institution = random.one(network.institutions);
    const matter = random.weighted({ own: 2, dispatched: 6, demand: 3, passed: 1, file: 1 });
    if (matter === "own") await ownService(desk, window, random);
    else if (matter === "file") await desk.ask(window, hand(window, filesIn(notebook)));
    else if (matter === "passed") await desk.ask(network.hub, pass(window));
    else if (matter === "dispatched") {
      const id = idOf((await desk.ask(window, open(window))).result);
      if (id === null) continue;
      await desk.insist(window, dispatch(id, institution));
      await delivered(desk, window, institution, id, random);
    } else {
      const id = idOf((await desk.ask(window, submit(window))).result);
      if (id === null) continue;
      const made = await desk.insist(window, dispatchDemand(id, institution));
      if (made === "DONE_OR_REFUSED") continue;
      await delivered(desk, window, institution, String(made.recordId), random);
    }
    await sleep(random.whole(0, 40));
  }
}

async function ownService(desk: Desk, window: string, random: Random): Promise<void> {
  const id = idOf((await desk.ask(window, open(window))).result);
  if (id === null) return;
  for (const step of ["START", "PROGRESS", "COMPLETE"]) await desk.insist(window, keep(id, step));
  if (random.next() < 0.5) await desk.insist(window, correct(id));
  await finish(desk, window, id, random);
}

/** Delivered by an institution, unless it declines or the window changes its mind. */
async function delivered(
  desk: Desk,
  window: string,
  institution: string,
  id: string,
  random: Random,
): Promise<void> {
  const take = (step: string, isPatient = false) =>
    desk.insist(institution, deliver(institution, id, step), { isPatient });
  const turn = random.next();
  if (turn < 0.1) {
    // Both at once: whoever is first wins, and the other's step comes back refused.
    await take("TAKE_UP", true);
    await Promise.all([take("START"), desk.insist(window, keep(id, "RECALL"))]);
    return;
  }
  // It may only hear of it when it is back, or when the window is.
  await take("TAKE_UP", true);
  if (turn < 0.2) return void (await take("DECLINE"));
  for (const step of ["START", "PROGRESS", "PROGRESS", "COMPLETE"]) await take(step);
  if (turn < 0.4) await desk.insist(window, correct(id));
  await finish(desk, window, id, random);
}

async function finish(desk: Desk, window: string, id: string, random: Random): Promise<void> {
  await desk.insist(window, keep(id, "RATE", { rating: random.whole(1, 5) }), { isPatient: true });
  await desk.insist(window, keep(id, "FOLLOW_UP"));
  if (random.next() < 0.6) await desk.insist(window, keep(id, "CLOSE"));
}

/** Somebody who looks at the logs now and then, and remembers what was shown. */
export async function lookOn(
  network: CrashNetwork,
  notebook: Notebook,
  isOver: () => boolean,
): Promise<void> {
  const desk = new Desk(network, notebook, isOver);
  while (!isOver()) {
    for (const { code } of network.members) {
      const query = `query ($member: ID!) { evidenceLog(member: $member, rows: 0) { checkpoint } }`;
      const told = await desk.read(query, { member: code }, network.hub);
      const { checkpoint } = (told?.evidenceLog ?? {}) as { checkpoint?: string | null };
      if (checkpoint) notebook.see(code, checkpoint);
    }
    await sleep(250);
  }
}

/** One change at every member, also what slept must wake; returns between whom nothing goes any more. */
export async function touchEverybody(network: CrashNetwork, notebook: Notebook): Promise<string[]> {
  const until = performance.now() + patienceMs;
  const desk = new Desk(network, notebook, () => performance.now() > until);
  const stuck: string[] = [];
  for (const window of network.windows) {
    for (const institution of network.institutions) {
      const id = idOf(await desk.insist(window, open(window)));
      if (id !== null) await desk.insist(window, dispatch(id, institution));
      const taken =
        id !== null &&
        (await desk.insist(institution, deliver(institution, id, "TAKE_UP"), { isPatient: true }));
      if (typeof taken !== "object" && desk.isOver()) stuck.push(`${window} and ${institution}`);
    }
    await desk.insist(network.hub, pass(window));
  }
  return stuck;
}
