/** The evidence log of one member: every event has its leaf, and the log grows by nothing else. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appendEvent } from "../../subgraphs/ledger/actions/append-event.ts";
import { extendLog, type LogKeeper } from "../../subgraphs/ledger/actions/extend-log.ts";
import { takeServiceStep } from "../../subgraphs/ledger/actions/take-service-step.ts";
import { readCheckpoint } from "../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import { hashOfLeaf, readLeaf } from "../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import { rootOfLeaves } from "../../subgraphs/ledger/rules/evidence/merkle-frontier.ts";
import {
  consistencyPlan,
  inclusionPlan,
} from "../../subgraphs/ledger/rules/evidence/merkle-proof.ts";
import { isConsistent, isIncluded } from "../../subgraphs/ledger/rules/evidence/merkle-verify.ts";
import { signerOf } from "../../subgraphs/ledger/rules/evidence/signed-note.ts";
import { readProofs } from "../../subgraphs/ledger/tables/evidence-log.ts";
import { ServiceRecords } from "../../subgraphs/ledger/tables/service-records.ts";
import { memberContext } from "../../subgraphs/runtime/context.ts";
import { type Database, openDatabase } from "../../subgraphs/runtime/database.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { kinds } from "../../subgraphs/kinds.ts";
import { keepService } from "../builders/service.ts";
import { freshDatabase } from "../setup/database.ts";

const member = { code: "340300", kind: "WINDOW", name: "蚌埠" };
const keeper: LogKeeper = {
  network: "test.example",
  algorithm: "sha256",
  signer: signerOf("test.example/340300", Buffer.alloc(32, 7), 1),
};
let database: Database;
beforeAll(async () => {
  const { tables, migrations } = kinds.WINDOW!;
  database = await openDatabase(await freshDatabase("WINDOW"), tables, migrations);
});
afterAll(() => database.close(true));

const context = () =>
  memberContext(
    member,
    { subject: "operator", role: "window-operator", member: member.code },
    database.em.fork(),
  );
const rows = <Row extends object>(sql: string) => database.em.fork().execute<Row[]>(sql);
const leaves = () =>
  rows<{ leaf: string; id: string; index: string | null }>(
    `select leaf, l.event_id as id, index from evidence_leaf l left join evidence_entry using (event_id)
    order by index, record_id, sequence`,
  );

describe("an event", () => {
  test("has its leaf in the transaction of the change, linked to the one before it", async () => {
    const id = await keepService(context());
    const own = (await leaves())
      .map(({ leaf }) => ({ text: leaf, ...readLeaf(leaf) }))
      .filter(({ recordId }) => recordId === id);
    expect(own.map(({ type, sequence }) => `${sequence} ${type}`)).toEqual([
      "1 OPEN",
      "2 START",
      "3 COMPLETE",
    ]);
    const name = (text: string) => Buffer.from(hashOfLeaf("sha256", text)).toString("base64");
    expect(own.map(({ previous }) => previous)).toEqual([
      null,
      name(own[0]!.text),
      name(own[1]!.text),
    ]);
  });

  test("goes on with the chain in a later transaction", async () => {
    const id = await keepService(context());
    await inTransaction(context(), async (inside) => {
      const record = await inside.em.findOneOrFail(ServiceRecords, { id });
      takeServiceStep(inside, record, { step: "RATE", at: new Date(), rating: 5 });
    });
    const own = (await leaves())
      .map(({ leaf }) => readLeaf(leaf))
      .filter((leaf) => leaf.recordId === id);
    expect(own.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  });

  test("is kept word for word, whatever its words are, and tells nothing apart from nothing said", async () => {
    const id = await keepService(context());
    const notes = [
      '"引号" \\ {a,b}',
      "null",
      "NULL",
      "两行\n第二行\r\n",
      "",
      " ",
      "\\n",
      "it's ?",
      null,
    ];
    for (const note of notes)
      await inTransaction(context(), (inside) => {
        appendEvent(inside, { recordId: id, type: "NOTE", at: new Date(), note, unit: note });
        appendEvent(inside, { recordId: id, type: "NOTE", at: new Date(), details: { note } });
      });
    const kept = await rows<{ note: string | null; unit: string | null; details: unknown }>(
      `select note, unit, details from service_event where record_id = '${id}' and type = 'NOTE' order by seq`,
    );
    expect(kept).toEqual(
      notes.flatMap((note) => [
        { note, unit: note, details: null },
        { note: null, unit: null, details: { note } },
      ]),
    );
  });

  test("leaves no leaf when its transaction is rolled back", async () => {
    const id = await keepService(context());
    const before = await leaves();
    const step = inTransaction(context(), async (inside) => {
      const record = await inside.em.findOneOrFail(ServiceRecords, { id });
      takeServiceStep(inside, record, { step: "RATE", at: new Date(), rating: 1 });
      throw new Error("no");
    });
    await expect(step).rejects.toThrow("no");
    expect(await leaves()).toEqual(before);
  });
});

describe("the log", () => {
  test("takes in every leaf once, in an order that keeps each record's, and signs its root", async () => {
    await Promise.all(Array.from({ length: 8 }, () => keepService(context(), { rating: 4 })));
    const checkpoint = (await extendLog(context(), keeper))!;
    const all = await leaves();
    expect(all.map(({ index }) => Number(index))).toEqual(all.map((_, at) => at));
    const seen = new Map<string, number>();
    for (const { leaf } of all) {
      const { recordId, sequence } = readLeaf(leaf);
      expect(sequence).toBe((seen.get(recordId) ?? 0) + 1);
      seen.set(recordId, sequence);
    }
    const { checkpoint: read } = readCheckpoint(checkpoint.note)!;
    expect(read.size).toBe(all.length);
    expect(Buffer.from(read.root)).toEqual(
      Buffer.from(
        rootOfLeaves(
          "sha256",
          all.map(({ leaf }) => Buffer.from(leaf)),
        ),
      ),
    );
    expect(await extendLog(context(), keeper)).toEqual(checkpoint);
  });

  test("proves any leaf in any checkpoint, and that each grew out of those before", async () => {
    const old = readCheckpoint((await extendLog(context(), keeper))!.note)!.checkpoint;
    await keepService(context());
    const { size, root } = readCheckpoint((await extendLog(context(), keeper))!.note)!.checkpoint;
    const all = await leaves();
    for (const [index, { leaf }] of all.entries()) {
      const [proof = []] = await readProofs(database.em.fork(), "sha256", [
        inclusionPlan(index, size),
      ]);
      const claim = { leafHash: hashOfLeaf("sha256", leaf), index, size, root, proof };
      expect(isIncluded("sha256", claim)).toBe(true);
    }
    const [proof = []] = await readProofs(database.em.fork(), "sha256", [
      consistencyPlan(old.size, size),
    ]);
    const claim = { first: old.size, second: size, firstRoot: old.root, secondRoot: root, proof };
    expect(isConsistent("sha256", claim)).toBe(true);
  });

  test("is extended by one at a time, whoever tries", async () => {
    await Promise.all(Array.from({ length: 5 }, () => keepService(context())));
    await Promise.all(
      Array.from({ length: 4 }, () => extendLog(context(), keeper).catch(() => null)),
    );
    await extendLog(context(), keeper);
    const all = await leaves();
    expect(all.map(({ index }) => Number(index))).toEqual(all.map((_, at) => at));
  });

  test.each(["evidence_leaf", "evidence_entry", "evidence_node", "evidence_checkpoint"])(
    "refuses changes of %s by its own program",
    async (table) => {
      await expect(rows(`delete from ${table}`)).rejects.toThrow("append-only");
    },
  );
});
