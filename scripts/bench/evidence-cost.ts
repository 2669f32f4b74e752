/** What evidence costs a member: against the same writing without it, and when somebody checks. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { rm, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { originOf, signCheckpoint } from "../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import { signKeyList } from "../../subgraphs/ledger/rules/evidence/key-list.ts";
import { hashOfLeaf } from "../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import { rootOf } from "../../subgraphs/ledger/rules/evidence/merkle-frontier.ts";
import { inclusionPlan } from "../../subgraphs/ledger/rules/evidence/merkle-proof.ts";
import { isIncluded } from "../../subgraphs/ledger/rules/evidence/merkle-verify.ts";
import { signerOf } from "../../subgraphs/ledger/rules/evidence/signed-note.ts";
import { trustOf } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import { verifyLog } from "../../subgraphs/ledger/rules/evidence/verify-log.ts";
import {
  readEntries,
  readFrontier,
  readProofs,
  readRows,
} from "../../subgraphs/ledger/tables/evidence-log.ts";
import { kinds } from "../../subgraphs/kinds.ts";
import { type Database, openDatabase } from "../../subgraphs/runtime/database.ts";
import { startPostgres } from "../network/postgres/postgres.ts";
import { typescriptLoader } from "../network/processes/typescript.ts";
import { median } from "./gateway-cost.ts";
import type { WriterAnswer, WriterOrder } from "./ledger-writer.ts";

export type EvidenceCost = {
  /** Changes a second with evidence over those without. */
  readonly appendRate: number;
  /** Time of an import with evidence over the same without. */
  readonly importTime: number;
  /** Seconds for reading and checking the whole log of `checked` events. */
  readonly checkSeconds: number;
  readonly checked: number;
  /** Milliseconds for one inclusion proof in a log of `proofLeaves`. */
  readonly proofMs: number;
  readonly proofLeaves: number;
};
type Size = {
  readonly rounds: number;
  readonly services: number;
  readonly importRows: number;
  readonly leaves: number;
};
type Writer = { readonly write: (order: WriterOrder) => Promise<WriterAnswer>; stop: () => void };

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const checked = 100_000;

/** Measures in turns, on a PostgreSQL that flushes what it commits. `tell` hears what is being done. */
export async function measureEvidenceCost(
  { rounds, services, importRows, leaves }: Size,
  tell: (text: string) => void,
): Promise<EvidenceCost> {
  const folder = await mkdtemp(join(tmpdir(), "evidence-bench-"));
  const postgres = await startPostgres({
    folder: join(folder, "cluster"),
    log: join(folder, "postgres.log"),
    password: randomUUID(),
    maxConnections: 40,
    isDurable: true,
  });
  const writers: Writer[] = [];
  try {
    tell("evidence: writers with and without");
    const evident = await startWriter(await makeDatabase(postgres.url, "evident"), []);
    writers.push(evident);
    const hook = ["--import", here("without-evidence.ts")];
    const plain = await startWriter(await makeDatabase(postgres.url, "plain"), hook);
    writers.push(plain);
    const ratio = async (order: (round: number) => WriterOrder, times: number) => {
      const ms = { evident: [] as number[], plain: [] as number[] };
      for (let round = -1; round < times; round++) {
        const sides = [["evident", evident] as const, ["plain", plain] as const];
        for (const [side, writer] of round % 2 === 0 ? sides : sides.toReversed()) {
          const answer = await writer.write(order(round + 1));
          const expected = side === "evident" ? answer.events : 0;
          if (answer.events === 0 || answer.leaves !== expected)
            throw new Error(`${side}: ${answer.events} events, ${answer.leaves} leaves.`);
          if (round >= 0) ms[side].push(answer.ms);
        }
      }
      return median(ms.evident) / median(ms.plain);
    };
    const appendRate =
      1 / (await ratio((round) => ({ type: "append", from: round * services, services }), rounds));
    tell("evidence: imports with and without");
    const importTime = await ratio(
      (round) => ({ type: "import", from: 1_000_000 + round * importRows, rows: importRows }),
      Math.ceil(rounds / 2),
    );
    for (const writer of writers.splice(0)) writer.stop();
    tell(`evidence: a log of ${leaves} leaves`);
    const url = await makeDatabase(postgres.url, "large");
    await fillLog(url, leaves);
    const { tables, migrations } = kinds["WINDOW"]!;
    const database = await openDatabase(url, tables, migrations);
    const checkSeconds = await timeOfCheck(database);
    const proofMs = await timeOfProof(database, leaves);
    await database.close(true);
    return { appendRate, importTime, checkSeconds, checked, proofMs, proofLeaves: leaves };
  } finally {
    for (const writer of writers) writer.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeDatabase(cluster: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  const { tables, migrations } = kinds["WINDOW"]!;
  await (await openDatabase(url.href, tables, migrations)).close(true);
  return url.href;
}

async function startWriter(url: string, hooks: readonly string[]): Promise<Writer> {
  const child = fork(here("ledger-writer.ts"), [url], {
    execArgv: [...typescriptLoader, ...hooks],
  });
  await once(child, "message");
  return {
    write: async (order) => {
      child.send(order);
      const [answer] = (await once(child, "message")) as [WriterAnswer];
      return answer;
    },
    stop: () => void child.kill("SIGKILL"),
  };
}

const member = "340100";
const network = "bench.example";
const origin = originOf(network, member, "sha256");
const signer = signerOf(origin, Buffer.alloc(32, 1), 1);
const time = "2026-03-02T01:00:00.000Z";

/** Writes a log as its keeper would have left it, all in SQL: one event for each of so many records. */
async function fillLog(url: string, leaves: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const leaf = [
    `{"actor":null,"actorRole":"window-operator","at":"${time}","cause":null,`,
    `"details":{"set":{"categoryCode":"140300","enterpriseCode":"91340100000000000X","enterpriseName":"企业","feeFen":0,`,
    `"title":"专利申请辅导"}},"format":"evidence-event/1","id":"${member}:e%1$s","note":null,"owner":"${member}","previous":null,`,
    `"recordId":"${member}:r%1$s","recordedAt":"${time}","sealed":{},"sequence":1,"state":"ACCEPTED","type":"OPEN","unit":null}`,
  ].join("");
  await client.query(
    `insert into evidence_leaf (event_id, record_id, sequence, leaf)
    select '${member}:e' || n, '${member}:r' || n, 1, format('${leaf}', n) from generate_series(0, ${leaves - 1}) n`,
  );
  await client.query(
    `insert into evidence_entry (index, event_id)
    select n, '${member}:e' || n from generate_series(0, ${leaves - 1}) n`,
  );
  await client.query(
    `insert into evidence_node (level, index, hash)
    select 0, index, sha256('\\x00'::bytea || convert_to(leaf, 'utf8'))
    from evidence_entry join evidence_leaf using (event_id)`,
  );
  for (let level = 0; 2 ** (level + 1) <= leaves; level++) {
    await client.query(
      `insert into evidence_node (level, index, hash)
      select ${level + 1}, l.index / 2, sha256('\\x01'::bytea || l.hash || r.hash)
      from evidence_node l join evidence_node r on r.level = ${level} and r.index = l.index + 1
      where l.level = ${level} and l.index % 2 = 0`,
    );
  }
  await client.query(`update evidence_log set size = ${leaves}`);
  await client.query("vacuum analyze");
  await client.end();
}

/** Seconds for reading the log and proving it, the checkpoint's signature included. */
async function timeOfCheck(database: Database): Promise<number> {
  const em = database.em.fork();
  const root = rootOf("sha256", await readFrontier(em, checked));
  const checkpoint = signCheckpoint(signer, { origin, size: checked, root });
  const verifierKey = signer.verifierKey.text;
  const key = { verifierKey, from: time, until: null, revokedAt: null, reason: null };
  const list = { network, member, issuedAt: time, keys: [key] };
  const keyList = signKeyList([signer], list);
  const trust = trustOf({ network, registry: [], memberKeys: { [member]: [verifierKey] } });
  const started = performance.now();
  const rows = (async function* () {
    for (let at = 0; at < checked; at += 5000) {
      for (const { index, leaf } of await readRows(em, at, 5000))
        if (index < checked) yield { index, leaf };
    }
  })();
  const report = await verifyLog({ member, rows, checkpoint, keyList }, trust, Date.now());
  const seconds = (performance.now() - started) / 1000;
  if (!report.ok || report.rows !== checked)
    throw new Error(`The log is not proven: ${JSON.stringify(report.findings.slice(0, 3))}`);
  return seconds;
}

/** Milliseconds for the leaf, what opens it, and its proof; each proof is then checked. */
async function timeOfProof(database: Database, leaves: number): Promise<number> {
  const root = rootOf("sha256", await readFrontier(database.em.fork(), leaves));
  const times: number[] = [];
  for (let round = 0; round < 101; round++) {
    const em = database.em.fork();
    const index = (round * 7_654_321) % leaves;
    const started = performance.now();
    const [entry] = await readEntries(em, [`${member}:e${index}`]);
    const [proof] = await readProofs(em, "sha256", [inclusionPlan(entry!.index, leaves)]);
    times.push(performance.now() - started);
    const leafHash = hashOfLeaf("sha256", entry!.leaf);
    if (!isIncluded("sha256", { leafHash, index, size: leaves, root, proof: proof! }))
      throw new Error(`Row ${index} is not proven.`);
  }
  return median(times);
}
