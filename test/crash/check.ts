/** Looks whether everything holds, once nothing is killed any more. */
import { setTimeout as sleep } from "node:timers/promises";
import { localTrust } from "../../scripts/evidence/local-trust.ts";
import { verifyMember } from "../../scripts/evidence/verify-member.ts";
import { kinds } from "../../subgraphs/kinds.ts";
import { openDatabase } from "../../subgraphs/runtime/database.ts";
import { unlikeTheirEvents } from "../builders/replay.ts";
import { laws } from "./laws.ts";
import { type Ledger, readLedger } from "./ledger.ts";
import type { CrashNetwork } from "./network.ts";
import type { Notebook } from "./notebook.ts";

/** A law that does not hold, with what breaks it. */
export type Broken = { readonly law: string; readonly faults: readonly string[] };
export type Checked = {
  readonly broken: readonly Broken[];
  readonly lawsTried: number;
  readonly events: number;
  readonly messages: number;
  readonly refusedMessages: number;
  /** Rows of logs that were verified, and checkpoints that were seen and compared. */
  readonly rows: number;
  readonly checkpoints: number;
};

/** Longer than the longest delay of a message, and than the longest sleep of a log. */
const patienceMs = 90_000;

/** Waits until all that is to come has come, or patience ends; then tries every law. */
export async function checkAll(
  network: CrashNetwork,
  notebook: Notebook,
  stuck: readonly string[],
): Promise<Checked> {
  const ledgers = await settled(network);
  const found = { ledgers, attempts: notebook.attempts };
  const tried = laws.map(({ title, faults }) => ({ law: title, faults: faults(found) }));
  tried.push({ law: "everybody takes a change again, and brings it on", faults: [...stuck] });
  tried.push({ law: "every record is what its events say", faults: await unlike(network) });
  const logs = await verifyLogs(network, notebook);
  tried.push({ law: "every log verifies, against every checkpoint that anybody saw", ...logs });
  tried.push({ law: "no process ends by itself", faults: network.deaths() });
  const all = [...ledgers.values()];
  const outgoing = all.flatMap((ledger) => ledger.outgoing);
  return {
    broken: tried.filter(({ faults }) => faults.length > 0),
    lawsTried: tried.length,
    events: all.reduce((sum, { events }) => sum + events.length, 0),
    messages: outgoing.length,
    refusedMessages: outgoing.filter(({ state }) => state === "REFUSED").length,
    rows: logs.rows,
    checkpoints: notebook.checkpoints.length,
  };
}

async function settled(network: CrashNetwork): Promise<ReadonlyMap<string, Ledger>> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const ledgers = new Map<string, Ledger>();
    for (const { code } of network.members)
      ledgers.set(code, await readLedger(code, network.databaseOf(code)));
    const isStill = [...ledgers.values()].every(
      ({ pending, size, covered, outgoing, imports }) =>
        pending === 0 &&
        size === covered &&
        outgoing.every(({ state }) => state !== "WAITING") &&
        imports.every(({ state }) => state !== "RUNNING"),
    );
    if (isStill || performance.now() > until) return ledgers;
    await sleep(300);
  }
}

async function unlike(network: CrashNetwork): Promise<string[]> {
  const faults: string[] = [];
  for (const { code, kind } of network.members) {
    const { tables, migrations } = kinds[kind]!;
    const database = await openDatabase(network.databaseOf(code), tables, migrations);
    for (const row of await unlikeTheirEvents(database.em.fork()))
      faults.push(`${code}: ${JSON.stringify(row)}`);
    await database.close(true);
  }
  return faults;
}

async function verifyLogs(network: CrashNetwork, notebook: Notebook) {
  const trust = { ...(await localTrust(network.folder)), pinned: notebook.checkpoints };
  const faults: string[] = [];
  let rows = 0;
  for (const { code } of network.members) {
    const report = await verifyMember(askAsHub(network), code, trust).catch(String);
    if (typeof report === "string") {
      faults.push(`${code}: ${report}`);
      continue;
    }
    rows += report.rows;
    if (report.ok) continue;
    const wrong = report.findings.filter(({ verdict }) => verdict !== "PROVEN");
    faults.push(...wrong.slice(0, 5).map((finding) => `${code}: ${JSON.stringify(finding)}`));
  }
  return { faults, rows };
}

const askAsHub =
  (network: CrashNetwork) =>
  async <Data>(query: string, variables: object): Promise<Data> => {
    const { data, errors } = await network.ask(query, variables, network.hub);
    if (errors?.[0]) throw new Error(errors[0].message);
    return data as Data;
  };
