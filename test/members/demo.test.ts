/** A member filled with the demo year through its own actions, in a database of its own. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoIfEmpty } from "../../subgraphs/demo/demo.ts";
import type { DemoMember } from "../../subgraphs/demo/network.ts";
import { kinds } from "../../subgraphs/kinds.ts";
import { causalOrder } from "../../subgraphs/ledger/rules/causal-order.ts";
import type { Message } from "../../subgraphs/ledger/rules/message.ts";
import { IncomingMessages, OutgoingMessages } from "../../subgraphs/ledger/tables/messages.ts";
import { monthlySums } from "../../subgraphs/ledger/tables/monthly-sums.ts";
import { ServiceEvents } from "../../subgraphs/ledger/tables/service-events.ts";
import { memberContext } from "../../subgraphs/runtime/context.ts";
import { type Database, openDatabase } from "../../subgraphs/runtime/database.ts";
import { demandsUnlikeTheirEvents, unlikeTheirEvents } from "../builders/replay.ts";
import { freshDatabase } from "../setup/database.ts";

const hub: DemoMember = { code: "340000", kind: "HUB", name: "安徽省中小企业公共服务平台" };
const bengbu: DemoMember = { code: "340300", kind: "WINDOW", name: "蚌埠市中小企业服务窗口" };
const tongling: DemoMember = { code: "340700", kind: "WINDOW", name: "铜陵市中小企业服务窗口" };
const consultants: DemoMember = {
  code: "91340300MA8237578P",
  kind: "INSTITUTION",
  name: "蚌埠皖诚管理咨询有限公司",
  cityCode: "340300",
};
const network = [hub, bengbu, tongling, consultants];
const seed = 7;

/** All that were filled, to be closed at the end. */
const opened: Database[] = [];

/** Opens a new, empty database for a member. */
async function emptyDatabase({ kind }: DemoMember): Promise<Database> {
  const { tables, migrations } = kinds[kind]!;
  const database = await openDatabase(await freshDatabase(kind), tables, migrations);
  opened.push(database);
  return database;
}

type Filling = {
  readonly seed?: number;
  readonly roster?: readonly DemoMember[];
  readonly onProgress?: (done: number, total: number) => void;
};

function fill(member: DemoMember, database: Database, options: Filling = {}): Promise<void> {
  const caller = { subject: `member:${member.code}`, role: "member", member: member.code };
  const { contributions } = kinds[member.kind]!;
  const context = memberContext(member, caller, database.em.fork(), contributions);
  return demoIfEmpty(context, { seed, roster: network, ...options });
}

async function filled(member: DemoMember, options: Filling = {}): Promise<Database> {
  const database = await emptyDatabase(member);
  await fill(member, database, options);
  return database;
}

const tables = {
  service_record: "id",
  service_event: "seq",
  activity: "id",
  service_product: "id",
  demand: "id",
  demand_match: "demand_id",
  enterprise_registration: "enterprise_code",
  institution_profile: "member_code",
  directory_entry: "credit_code",
};

/** Returns every row of every table that the member has. */
async function rowsOf(database: Database): Promise<Record<string, unknown[]>> {
  const em = database.em.fork();
  const there = await em.execute<{ name: string }[]>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  const found = Object.entries(tables).filter(([table]) =>
    there.some(({ name }) => name === table),
  );
  const rows = await Promise.all(
    found.map(async ([table, key]) => [
      table,
      await em.execute(`select * from ${table} order by ${key}`),
    ]),
  );
  return Object.fromEntries(rows) as Record<string, unknown[]>;
}

const column = (database: Database, statement: string): Promise<string[]> =>
  database.em
    .fork()
    .execute<{ value: string }[]>(statement)
    .then((rows) => rows.map(({ value }) => value));

let databases: Map<DemoMember, Database>;
const of = (member: DemoMember): Database => databases.get(member) as Database;

beforeAll(async () => {
  databases = new Map();
  for (const member of network) databases.set(member, await filled(member));
});
afterAll(() => Promise.all(opened.map((database) => database.close(true))));

describe("a member filled with the demo year", () => {
  test.each([hub, bengbu, consultants])(
    "$code has the same rows after a second fill from empty",
    async (member) => {
      const again = await filled(member);
      expect(await rowsOf(again)).toEqual(await rowsOf(of(member)));
    },
  );

  test("has other rows with another seed", async () => {
    const other = await filled(tongling, { seed: 8 });
    const ids = "select id as value from service_record order by id";
    expect(await column(other, ids)).not.toEqual(await column(of(tongling), ids));
  });

  test.each([hub, bengbu, consultants])(
    "$code does not change when it is filled again",
    async (member) => {
      const before = await rowsOf(of(member));
      await fill(member, of(member));
      // A network that has grown plans another year; the one that is there stays.
      await fill(member, of(member), {
        roster: [
          ...network,
          { ...consultants, code: "91340700MA8554338E", name: "铜陵众擎法律事务咨询有限公司" },
        ],
      });
      expect(await rowsOf(of(member))).toEqual(before);
    },
  );

  test("is completed without repeats after a kill in the middle", async () => {
    const database = await emptyDatabase(bengbu);
    const dies = (done: number, total: number): void => {
      if (done < total) throw new Error("killed");
    };
    await expect(fill(bengbu, database, { onProgress: dies })).rejects.toThrow("killed");
    const half = await rowsOf(database);
    expect(half.service_record?.length).toBeGreaterThan(0);
    const progress: number[][] = [];
    await fill(bengbu, database, { onProgress: (...counts) => progress.push(counts) });
    expect(progress.at(-1)?.[0]).toBe(progress.at(-1)?.[1]);
    expect(await rowsOf(database)).toEqual(await rowsOf(of(bengbu)));
  });

  test("has records that can be made of their events again", async () => {
    for (const member of [hub, bengbu, consultants])
      expect(await unlikeTheirEvents(of(member).em.fork())).toEqual([]);
    expect(await demandsUnlikeTheirEvents(of(bengbu).em.fork())).toEqual([]);
  });

  test("has a leaf in its log for every event", async () => {
    for (const member of [hub, bengbu, consultants]) {
      const bare =
        "select e.id as value from service_event e left join evidence_leaf l on l.event_id = e.id where l.event_id is null";
      expect(await column(of(member), bare)).toEqual([]);
    }
    const subjects =
      "select distinct split_part(type, '.', 1) as value from service_event where type like '%.%' order by 1";
    expect(await column(of(bengbu), subjects)).toEqual([
      "activity",
      "demand",
      "product",
      "registration",
    ]);
  });

  test("marks all of it as demo and names staff as its own", async () => {
    for (const [member, database] of databases) {
      const origins =
        "select distinct origin as value from (select origin from service_record union select origin from activity union select origin from service_product) o";
      expect(await column(database, origins)).toEqual(["DEMO"]);
      const actors = await column(database, "select distinct actor as value from service_event");
      for (const actor of actors) expect(actor).toMatch(/^demo:.+@/);
      expect(actors.some((actor) => actor.endsWith(`@${member.code}`))).toBe(true);
    }
  });

  test("counts in every quarter of its figures", async () => {
    for (const quarter of [1, 2, 3, 4]) {
      const period = { year: 2025, quarter };
      const figures = await monthlySums({ em: of(bengbu).em.fork(), member: bengbu, period });
      expect(figures.total.serviceRecords).toBeGreaterThan(10);
      expect(figures.total.ratings).toBeGreaterThan(0);
    }
  });
});

describe("what crosses members", () => {
  test("a service delivered by an institution has events in both ledgers", async () => {
    const ids = await column(
      of(bengbu),
      `select id as value from service_record where '${consultants.code}' = any(participant_codes)
        and remark is distinct from '联合服务，外市窗口同时登记'`,
    );
    expect(ids.length).toBeGreaterThan(5);
    const kept = await column(
      of(consultants),
      "select distinct record_id as value from service_event where type = 'RECEIVED' order by 1",
    );
    expect(kept).toEqual(expect.arrayContaining(ids));
    const [sample = ""] = ids;
    const opened = await column(
      of(bengbu),
      `select at as value from service_event where record_id = '${sample}' and type = 'OPEN'`,
    );
    const received = await column(
      of(consultants),
      `select at as value from service_event where record_id = '${sample}' and type = 'RECEIVED'`,
    );
    expect(new Date(received[0] ?? 0).getTime()).toBeGreaterThan(
      new Date(opened[0] ?? 0).getTime(),
    );
  });

  test("a service that two windows report has one key in both ledgers", async () => {
    const keys = "select service_key as value from service_record where service_key is not null";
    const here = new Set(await column(of(bengbu), keys));
    const both = (await column(of(tongling), keys)).filter((key) => here.has(key));
    expect(both.length).toBeGreaterThanOrEqual(2);
  });

  test("a joint activity has one key in every ledger that reports it", async () => {
    const joint = "select activity_key as value from activity where cardinality(co_organisers) > 0";
    const lists = await Promise.all(
      [hub, bengbu, tongling, consultants].map((member) => column(of(member), joint)),
    );
    const times = new Map<string, number>();
    for (const key of lists.flat()) times.set(key, (times.get(key) ?? 0) + 1);
    expect(times.size).toBeGreaterThan(5);
    expect([...times].filter(([, count]) => count < 2)).toEqual([]);
  });

  test("a match names a record and a product that are there", async () => {
    const records = await column(
      of(bengbu),
      "select record_id as value from demand_match m left join service_record r on r.id = m.record_id where r.id is null",
    );
    expect(records).toEqual([]);
    const named = await column(
      of(bengbu),
      `select product_id as value from demand_match where product_id like '${consultants.code}:%'`,
    );
    const offered = await column(of(consultants), "select id as value from service_product");
    expect(offered).toEqual(expect.arrayContaining(named));
  });
});

test.each([
  [bengbu, consultants],
  [consultants, bengbu],
])("$code's messages are taken as they were sent, each after what caused it", async (from, to) => {
  const [sender, receiver] = [of(from).em.fork(), of(to).em.fork()];
  const sent = await sender.find(OutgoingMessages, { state: "DELIVERED", receiver: to.code });
  const taken = (await receiver.find(IncomingMessages, { sender: from.code })).map(
    ({ signed }) => JSON.parse(signed) as Message,
  );
  expect(sent.length).toBeGreaterThan(5);
  const inOrder = (rows: readonly { id: string; content: object; recordId: string }[]) =>
    rows
      .map(({ id, recordId, content }) => ({ id, recordId, content }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(inOrder(taken)).toEqual(inOrder(sent));
  const events = await sender.find(ServiceEvents, {});
  const places = new Map(
    [...Map.groupBy(events, ({ recordId }) => recordId).values()].flatMap((own) => [
      ...causalOrder(own),
    ]),
  );
  for (const { cause } of taken) expect(places.get(cause!.event)).toBe(cause!.order);
});

test("a network without institutions is filled as well", async () => {
  const database = await filled(tongling, { roster: [hub, bengbu, tongling] });
  const rows = await rowsOf(database);
  expect(rows.service_record?.length).toBeGreaterThan(50);
  expect(rows.enterprise_registration?.length).toBeGreaterThan(10);
});
