/** What one member answered to, its leaf says: nobody can change it afterwards without the other. */
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeBundle } from "../../gateway/evidence/make-bundle.ts";
import { dispatchService } from "../../subgraphs/ledger/actions/dispatch-service.ts";
import { openService } from "../../subgraphs/ledger/actions/open-service.ts";
import { takeAssignmentStep } from "../../subgraphs/ledger/actions/take-assignment-step.ts";
import { takeServiceStep } from "../../subgraphs/ledger/actions/take-service-step.ts";
import type { Bundle } from "../../subgraphs/ledger/rules/evidence/bundle.ts";
import { canonicalJson } from "../../subgraphs/ledger/rules/evidence/canonical-json.ts";
import {
  hashOfLeaf,
  type Leaf,
  leafText,
  readLeaf,
} from "../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import type { Trust } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import { verifyBundleText } from "../../subgraphs/ledger/rules/evidence/verify-bundle.ts";
import { Assignments } from "../../subgraphs/ledger/tables/assignments.ts";
import { ServiceRecords } from "../../subgraphs/ledger/tables/service-records.ts";
import type { MemberContext } from "../../subgraphs/runtime/context.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { institutionCodes, startTestNetwork, type TestNetwork } from "../setup/network.ts";
import { trustIn } from "../setup/trust.ts";

const window = "340300";
const [institution] = institutionCodes as [string];
const codes = [window, institution];
let network: TestNetwork;
let trust: Trust;
let id: string;

const ask = <Data>(query: string, variables: object) =>
  network.dataOf<Data>(query, variables, { role: "hub-operator" });
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 50 });

beforeAll(async () => {
  network = await startTestNetwork(["340000", ...codes], { corresponds: true });
  trust = { ...trustIn(network, ...codes), registry: [] };
  await serve();
  for (const code of codes) await isCovered(code);
});
afterAll(() => network.stop());

/** A service of the window that the institution delivers; ends when each has heard all of the other. */
async function serve(): Promise<void> {
  const at = (code: string) => network.contextOf(code);
  id = await inTransaction(
    at(window),
    (inside) =>
      openService(inside, { title: "检测", acceptedAt: new Date(), origin: "LIVE" } as const).id,
  );
  const record = (inside: MemberContext) => inside.em.findOneOrFail(ServiceRecords, { id });
  await inTransaction(at(window), async (inside) =>
    dispatchService(inside, await record(inside), { to: institution }),
  );
  const assigned = async () => at(institution).em.findOne(Assignments, { recordId: id });
  await soon(async () => expect(await assigned()).not.toBeNull());
  for (const step of ["TAKE_UP", "START", "COMPLETE"] as const)
    await inTransaction(at(institution), async (inside) => {
      const assignment = await inside.em.findOneOrFail(Assignments, { recordId: id });
      return takeAssignmentStep(inside, assignment, { step, at: new Date() });
    });
  const stateOf = async () =>
    (await at(window).em.findOneOrFail(ServiceRecords, { id })).state as string;
  await soon(async () => expect(await stateOf()).toBe("COMPLETED"));
  for (const [step, rating] of [["RATE", 5], ["FOLLOW_UP"], ["CLOSE"]] as const)
    await inTransaction(at(window), async (inside) =>
      takeServiceStep(inside, await record(inside), {
        step,
        at: new Date(),
        rating: rating ?? null,
      }),
    );
  await soon(async () => expect((await assigned())?.state).toBe("CLOSED"));
}

async function rows<Row extends object>(code: string, sql: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: network.databaseOf(code) });
  await client.connect();
  try {
    // As a superuser, behind the program's back.
    await client.query(`set session_replication_role = replica`);
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const isCovered = (code: string) =>
  soon(async () => {
    const [found] = await rows(
      code,
      `select (select count(*) from evidence_pending) = 0
        and (select max(size) from evidence_checkpoint) = (select size from evidence_log) as covered`,
    );
    expect(found).toEqual({ covered: true });
  });

/** Makes the whole log anew from changed leaves, chain and all, and lets the member sign it. */
async function rewriteLog(code: string, change: (leaf: Leaf) => Leaf | null): Promise<void> {
  const kept = await rows<{ leaf: string }>(
    code,
    `select leaf from evidence_entry join evidence_leaf using (event_id) order by index`,
  );
  for (const table of ["leaf", "entry", "node", "checkpoint"])
    await rows(code, `delete from evidence_${table}`);
  await rows(code, `update evidence_log set size = 0`);
  const heads = new Map<string, { sequence: number; name: string }>();
  for (const { leaf: text } of kept) {
    const changed = change(readLeaf(text));
    if (!changed) {
      await rows(code, `delete from service_event where id = $1`, [readLeaf(text).id]);
      continue;
    }
    const head = heads.get(changed.recordId);
    const sequence = (head?.sequence ?? 0) + 1;
    const leaf = { ...changed, sequence, previous: head?.name ?? null };
    const hash = Buffer.from(hashOfLeaf("sha256", leafText(leaf)));
    heads.set(leaf.recordId, { sequence, name: hash.toString("base64") });
    await rows(
      code,
      `insert into evidence_leaf (event_id, record_id, sequence, leaf) values ($1, $2, $3, $4)`,
      [leaf.id, leaf.recordId, sequence, leafText(leaf)],
    );
    await rows(code, `insert into evidence_pending (event_id, hash) values ($1, $2)`, [
      leaf.id,
      hash,
    ]);
  }
  network.contextOf(code).wake();
  await isCovered(code);
}

const bundle = async () => (await makeBundle(ask, id)).text;
const wrongIn = (text: string) =>
  verifyBundleText(text, trust, Date.now()).findings.flatMap(({ verdict, code, place }) =>
    verdict === "WRONG" || code === "CAUSE_NOT_SHOWN" ? [`${code} ${place.member ?? ""}`] : [],
  );

test("every event that answers another member's names it by the hash of its leaf", async () => {
  const text = await bundle();
  const { members } = JSON.parse(text) as Bundle;
  const leaves = members.flatMap(({ records }) =>
    records.flatMap(({ events }) => events.map(({ leaf }) => leaf)),
  );
  const told = (owner: string) =>
    leaves
      .filter((leaf) => leaf.owner === owner)
      .map(({ type, cause }) => (cause ? `${type} < ${cause.owner}` : type));
  expect(told(institution)).toEqual([
    `RECEIVED < ${window}`,
    "TAKE_UP",
    "START",
    "COMPLETE",
    ...["RATE", "FOLLOW_UP", "CLOSE"].map((type) => `${type} < ${window}`),
  ]);
  expect(told(window)).toEqual([
    "OPEN",
    "DISPATCH",
    ...["TAKE_UP", "START", "COMPLETE"].map((type) => `${type} < ${institution}`),
    "RATE",
    "FOLLOW_UP",
    "CLOSE",
  ]);
  const report = verifyBundleText(text, trust, Date.now(), { recordIds: [id] });
  expect(report.findings.filter(({ verdict }) => verdict !== "PROVEN")).toEqual([]);
});

test("a node of the tree that was changed is found by whoever is shown a proof through it", async () => {
  const keep = `create table kept_node as select * from evidence_node`;
  await rows(window, `${keep}; update evidence_node set hash = sha256('x') where level > 0`);
  const text = await bundle();
  await rows(
    window,
    `update evidence_node n set hash = k.hash from kept_node k where k.level = n.level and k.index = n.index;
    drop table kept_node`,
  );
  expect(wrongIn(text)).toContain(`INCLUSION_WRONG ${window}`);
  expect(wrongIn(await bundle())).toEqual([]);
});

test("a member whose events are left out of the file is missed by those that answered it", async () => {
  const { members, traces, ...rest } = JSON.parse(await bundle()) as Bundle;
  const without = {
    ...rest,
    members: members.filter(({ member }) => member !== window),
    traces: traces.map((trace) => ({
      ...trace,
      events: trace.events.filter(({ owner }) => owner !== window),
    })),
  };
  const text = `${canonicalJson(without)}\n`;
  expect(wrongIn(text)).toEqual(Array(4).fill(`CAUSE_NOT_SHOWN ${institution}`));
  expect(verifyBundleText(text, trust, Date.now()).ok).toBe(false);
});

test("a log made anew, in which one event says something else, is found by whoever answered it", async () => {
  await rewriteLog(window, (leaf) =>
    leaf.recordId === id && leaf.type === "RATE"
      ? { ...leaf, details: { set: { rating: 4, state: "RATED" } } }
      : leaf,
  );
  // The log itself is whole and signed: only the other member's answers tell.
  expect(wrongIn(await bundle())).toEqual(expect.arrayContaining([`CAUSE_WRONG ${institution}`]));
});

test("a log made anew without one event is found by whoever answered it", async () => {
  await rewriteLog(window, (leaf) => (leaf.recordId === id && leaf.type === "CLOSE" ? null : leaf));
  expect(wrongIn(await bundle())).toContain(`CAUSE_NOT_SHOWN ${institution}`);
});
