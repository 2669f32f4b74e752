/** Tampering with a live member's database as a superuser, and with what it answers: each found, with its cause. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ask } from "../../scripts/evidence/door.ts";
import { readHead } from "../../scripts/evidence/read-log.ts";
import { verifyMember } from "../../scripts/evidence/verify-member.ts";
import { attachFiles } from "../../subgraphs/ledger/actions/attach-files.ts";
import { correctService } from "../../subgraphs/ledger/actions/correct-service.ts";
import { dispatchService } from "../../subgraphs/ledger/actions/dispatch-service.ts";
import { keepPart } from "../../subgraphs/ledger/actions/keep-part.ts";
import { takeServiceStep } from "../../subgraphs/ledger/actions/take-service-step.ts";
import {
  addSignatures,
  cosign,
  originOf,
  readCheckpoint,
} from "../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import { signKeyList } from "../../subgraphs/ledger/rules/evidence/key-list.ts";
import type { FindingCode } from "../../subgraphs/ledger/rules/evidence/finding.ts";
import { signerOf, verifierKeyOf } from "../../subgraphs/ledger/rules/evidence/signed-note.ts";
import {
  type PinnedCheckpoint,
  type Trust,
  trustOf,
} from "../../subgraphs/ledger/rules/evidence/trust.ts";
import { networkName } from "../../subgraphs/ledger/tables/evidence-names.ts";
import {
  type ServiceRecordRow,
  ServiceRecords,
} from "../../subgraphs/ledger/tables/service-records.ts";
import type { MemberContext } from "../../subgraphs/runtime/context.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { keepService } from "../builders/service.ts";
import { startTestNetwork, type TestNetwork } from "../setup/network.ts";
import { Superuser } from "../setup/tampering.ts";

const code = "340100";
const codes = ["340000", code, "340300"];
let network: TestNetwork;
let trust: Trust;
let superuser: Superuser;
let token: string;
/** What an earlier check saw: before the last events, and of the whole log. */
let earlier: PinnedCheckpoint;
let latest: PinnedCheckpoint;
let olderCheckpoint: string;
const records: string[] = [];

const ask = async <Data>(query: string, variables: object): Promise<Data> => {
  const { data, errors } = await network.ask(query, variables, { role: "hub-operator" });
  if (errors?.[0]) throw new Error(errors[0].message);
  return data as Data;
};
/** The member's own door: nobody else is asked. */
const direct = async <Data>(query: string, variables: object): Promise<Data> => {
  const response = await fetch(network.urlOf(code), {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: Error[] };
  if (errors?.[0]) throw new Error(errors[0].message);
  return data;
};
const step = (id: string, take: (inside: MemberContext, record: ServiceRecordRow) => unknown) =>
  inTransaction(network.contextOf(code), async (inside) =>
    take(inside, await inside.em.findOneOrFail(ServiceRecords, { id })),
  );
const keyOf = (member: string, of = member): string =>
  verifierKeyOf(originOf(networkName, of, "sha256"), 1, network.publicKeyOf(member)).text;

async function pinNow(): Promise<PinnedCheckpoint & { note: string }> {
  await superuser.isCovered();
  const note = (await readHead(ask, code)).checkpoint!;
  const { size, root } = readCheckpoint(note)!.checkpoint;
  return { member: code, size, root: Buffer.from(root).toString("base64"), note };
}

beforeAll(async () => {
  network = await startTestNetwork(codes, { corresponds: true });
  const memberKeys = Object.fromEntries(codes.map((one) => [one, [keyOf(one)]]));
  trust = trustOf({
    network: networkName,
    registry: [verifierKeyOf(`${networkName}/registry`, 1, network.registryKey).text],
    memberKeys,
  });
  token = await network.token({ role: "hub-operator", member: code }, [code]);
  superuser = await Superuser.at(network.databaseOf(code));
  const context = network.contextOf(code);
  for (let n = 0; n < 12; n++)
    records.push(await keepService(context, { rating: (n % 5) + 1, feeFen: 120_000 + n }));
  const [corrected, withdrawn, reopened, filed] = records as [string, string, string, string];
  await step(corrected, (inside, record) => correctService(inside, record, { feeFen: 99 }, "录错"));
  await step(withdrawn, (inside, record) =>
    takeServiceStep(inside, record, { step: "WITHDRAW", at: new Date(), note: "重复" }),
  );
  await step(reopened, (inside, record) =>
    takeServiceStep(inside, record, { step: "REOPEN", at: new Date(), note: "未完成" }),
  );
  const files = ["回执.txt", "照片.txt"].map((name) => ({
    name,
    mediaType: "text/plain",
    contentBase64: Buffer.from(name).toString("base64"),
  }));
  await step(filed, (inside, record) =>
    takeServiceStep(inside, record, {
      step: "FOLLOW_UP",
      at: new Date(),
      note: "企业满意",
      attach: () => attachFiles(inside, record.id, files, [code]),
    }),
  );
  // A service that another member carries out, and a part that it keeps of one of ours.
  const open = await keepService(context, { completedOn: null, feeFen: 5 });
  records.push(open);
  await step(open, (inside, record) => dispatchService(inside, record, { to: "340300" }));
  const foreign = await keepService(network.contextOf("340300"), { providerCode: code });
  await inTransaction(context, (inside) =>
    keepPart(inside, { recordId: foreign, type: "DELIVERED", at: new Date(), note: "已交付" }),
  );
  const pinned = await pinNow();
  [earlier, olderCheckpoint] = [pinned, pinned.note];
  await superuser.keep("dump");
  for (let n = 0; n < 3; n++) records.push(await keepService(context, { rating: 5 }));
  latest = await pinNow();
  await superuser.keep("honest");
}, 60_000);
afterAll(async () => {
  await superuser.stop();
  await network.stop();
});

const check = (pinned: readonly PinnedCheckpoint[] = [], asked: Ask = direct) =>
  verifyMember(asked, code, { ...trust, pinned });
const wrongOf = (report: Awaited<ReturnType<typeof check>>): readonly string[] =>
  report.findings.filter(({ verdict }) => verdict !== "PROVEN").map((one) => one.code);

/** Selects, in SQL, the record that the test names by its number. */
const at = (n: number): string => `'${records[n]!}'`;

type Case = readonly [what: string, code: FindingCode, sql: () => string, says?: RegExp];
const entryOf = (like: string) =>
  `(select index from evidence_entry join evidence_leaf using (event_id) where leaf like '${like}' order by index limit 1)`;
const last = `(select max(index) from evidence_entry)`;

// oxfmt-ignore
const inLedger: readonly Case[] = [
  ["the fee of a record", "RECORD_CHANGED", () => `update service_record set fee_fen = 1 where id = ${at(5)}`, /收费金额（分） feeFen：日志为 120005，现为 1/],
  ["its decimals", "RECORD_CHANGED", () => `update service_record set fee_fen = fee_fen * 100 where id = ${at(5)}`, /12000500/],
  ["its fee at the third quarter of a thousand", "ENTRY_CHANGED", () => `update service_record set fee_fen = fee_fen + 1 where id = ${at(6)}`, /feeFen/],
  ["its state", "RECORD_CHANGED", () => `update service_record set state = 'CLOSED' where id = ${at(5)}`, /状态 state：日志为 RATED，现为 CLOSED/],
  ["a withdrawn record's state", "RECORD_CHANGED", () => `update service_record set state = 'COMPLETED' where id = ${at(1)}`, /WITHDRAWN/],
  ["its rating", "RECORD_CHANGED", () => `update service_record set rating = 5 where id = ${at(7)}`, /满意度 rating：日志为 3，现为 5/],
  ["a rating that was never given", "RECORD_CHANGED", () => `update service_record set rating = 5 where id = ${at(12)}`, /日志为 ∅，现为 5/],
  ["its title", "RECORD_CHANGED", () => `update service_record set title = '别的' where id = ${at(5)}`, /服务名称/],
  ["its category", "RECORD_CHANGED", () => `update service_record set category_code = '010100' where id = ${at(5)}`, /服务类别/],
  ["its enterprise", "RECORD_CHANGED", () => `update service_record set enterprise_code = '91350100M000100Y43' where id = ${at(5)}`, /企业信用代码/],
  ["its provider", "RECORD_CHANGED", () => `update service_record set provider_code = '340300' where id = ${at(5)}`, /服务机构代码/],
  ["its period", "RECORD_CHANGED", () => `update service_record set completed_at = completed_at - interval '90 days' where id = ${at(5)}`, /办结时间/],
  ["whether it is public welfare", "RECORD_CHANGED", () => `update service_record set is_public_welfare = false where id = ${at(5)}`, /是否公益/],
  ["its contact", "RECORD_CHANGED", () => `update service_record set contact_phone = '13900000000' where id = ${at(5)}`, /联系电话/],
  ["a contact that is gone without an erasure", "RECORD_CHANGED", () => `update service_record set contact_name = null where id = ${at(5)}`, /联系人/],
  ["a key that only figures use", "ENTRY_CHANGED", () => `update service_record set service_key = 'x' where id = ${at(5)}`, /serviceKey/],
  ["its owner", "RECORD_NOT_IN_LOG", () => `update service_record set id = '340300:' || id where id = ${at(5)}`],
  ["a deleted record", "RECORD_NOT_SERVED", () => `delete from service_record where id = ${at(5)}`],
  ["a record out of nothing", "RECORD_NOT_IN_LOG", () => `insert into service_record select (jsonb_populate_record(r, '{"id":"${code}:forged"}')).* from service_record r where id = ${at(5)}`],
  ["a roll-up", "FIGURES_WRONG", () => `update service_month set services = services + 7 where seq = (select min(seq) from service_month)`, /2025 Q1 serviceRecords/],
  ["a roll-up in a year without services", "FIGURES_WRONG", () => `insert into service_month (month, category, services, ratings, rating_sum, public_welfare, fee_fen) values ('2024-05-01', '14', 9, 0, 0, 0, 0)`, /2024/],
  ["a roll-up moved to another period", "FIGURES_WRONG", () => `update service_month set month = '2025-05-01' where seq = (select min(seq) from service_month)`, /2025 Q2/],
  ["the words of an event", "FIELD_WRONG", () => `update service_event set note = '假' where type = 'FOLLOW_UP'`],
  ["the time of an event", "EVENT_CHANGED", () => `update service_event set at = at - interval '1 year' where type = 'FOLLOW_UP'`, /\/at/],
  ["the unit of an event", "EVENT_CHANGED", () => `update service_event set unit = '别处' where type = 'FOLLOW_UP'`, /\/unit/],
  ["the owner of an event's record", "EVENT_CHANGED", () => `update service_event set record_id = ${at(4)} where type = 'FOLLOW_UP'`, /\/recordId/],
  ["what an event set", "EVENT_CHANGED", () => `update service_event set details = jsonb_set(details, '{set,feeFen}', '1') where type = 'CORRECT'`, /日志为 99，现为 1/],
  ["what an event says stood there before", "EVENT_CHANGED", () => `update service_event set details = jsonb_set(details, '{before,feeFen}', '1') where type = 'CORRECT'`, /before/],
  ["an event of a record that another member owns", "EVENT_CHANGED", () => `update service_event set type = 'RECEIVED' where type = 'DELIVERED'`, /DELIVERED/],
  ["a personal value where none was", "EVENT_CHANGED", () => `update service_event set note = '补写' where type = 'COMPLETE'`, /\/note/],
  ["a personal value that is gone with its salt", "ERASURE_NOT_RECORDED", () => `update service_event set note = null where type = 'FOLLOW_UP'; delete from evidence_salt where place = '/note'`],
  ["a salt", "ERASURE_NOT_RECORDED", () => `delete from evidence_salt where place = '/details/set/contactName' and event_id = (select id from service_event where record_id = ${at(5)} and type = 'OPEN')`],
  ["a deleted event", "EVENT_NOT_HELD", () => `delete from service_event where record_id = ${at(5)} and type = 'RATE'`],
  ["an event out of nothing", "EVENT_NOT_IN_LOG", () => `insert into service_event (id, record_id, type, at, recorded_at) values ('${code}:x', ${at(5)}, 'PROGRESS', now(), now())`],
  ["the content of a file", "FILE_CHANGED", () => `update attachment set content = 'other'`],
  ["two files exchanged", "FILE_CHANGED", () => `update attachment a set content = b.content from attachment b where a.id <> b.id`],
  ["a file moved to another record", "ENTRY_CHANGED", () => `update attachment set record_id = ${at(5)}`, /所属记录/],
  ["a file that is gone", "FILE_NOT_SERVED", () => `delete from attachment where id = (select min(id) from attachment)`],
];

// oxfmt-ignore
const inLog: readonly Case[] = [
  ["a leaf", "ROW_CHANGED", () => `update evidence_leaf set leaf = replace(leaf, '"feeFen":120005', '"feeFen":1') where record_id = ${at(5)}`],
  ["a leaf and its stored hash", "LINK_BROKEN", () => `update evidence_leaf set leaf = replace(leaf, '"feeFen":120005', '"feeFen":1') where record_id = ${at(5)};
    update evidence_node n set hash = sha256('\\x00'::bytea || convert_to(leaf, 'UTF8')) from evidence_entry e join evidence_leaf using (event_id) where n.level = 0 and n.index = e.index`],
  ["the last leaf of a record and its stored hash", "ROOT_WRONG", () => `update evidence_leaf set leaf = replace(leaf, '"rating":1', '"rating":5') where record_id = ${at(5)};
    update evidence_node n set hash = sha256('\\x00'::bytea || convert_to(leaf, 'UTF8')) from evidence_entry e join evidence_leaf using (event_id) where n.level = 0 and n.index = e.index`],
  ["a leaf with white space", "LEAF_MALFORMED", () => `update evidence_leaf set leaf = leaf || ' ' where record_id = ${at(5)}`],
  ["a deleted leaf", "ROW_MISSING", () => `delete from evidence_leaf where event_id = (select event_id from evidence_entry where index = 7)`],
  ["a deleted place in the log", "ROW_MISSING", () => `delete from evidence_entry where index = 7`],
  ["a deleted leaf, the rest moved up", "EVENT_WITHHELD", () => `delete from evidence_entry where index = ${entryOf('%"type":"START"%')}; update evidence_entry set index = -index; update evidence_entry e set index = n from (select event_id, row_number() over (order by index desc) - 1 as n from evidence_entry) m where m.event_id = e.event_id; update evidence_log set size = size - 1`],
  ["two leaves exchanged", "EVENTS_REORDERED", () => `update evidence_entry set index = -1 where index = 0; update evidence_entry set index = 0 where index = 1; update evidence_entry set index = 1 where index = -1`],
  ["a leaf in the past", "ROW_CHANGED", () => `update evidence_entry set index = index + 1000000 where index >= 5; update evidence_entry set index = index - 999999 where index >= 5;
    insert into evidence_leaf select event_id || 'x', record_id, 99, replace(leaf, event_id, event_id || 'x') from evidence_leaf where event_id = (select event_id from evidence_entry where index = 4);
    insert into evidence_entry values (5, (select event_id || 'x' from evidence_entry where index = 4))`],
  ["an event twice", "EVENT_TWICE", () => `update evidence_leaf set leaf = (select leaf from evidence_leaf join evidence_entry using (event_id) where index = 3) where event_id = (select event_id from evidence_entry where index = 9)`],
  ["an event of another member's log", "EVENT_FOREIGN", () => `update evidence_leaf set leaf = replace(leaf, '"owner":"${code}"', '"owner":"340300"') where event_id = (select event_id from evidence_entry where index = 9)`],
  ["a tail cut off", "LOG_TRUNCATED", () => `delete from evidence_entry where index > ${last} - 2; update evidence_log set size = size - 2`],
  ["a checkpoint of another size", "SIGNATURE_WRONG", () => `update evidence_checkpoint set note = replace(note, E'\\n' || size || E'\\n', E'\\n' || (size - 1) || E'\\n')`],
  ["no checkpoint", "CHECKPOINT_MISSING", () => `delete from evidence_checkpoint`],
  ["no keys", "KEYS_MALFORMED", () => `delete from evidence_key_list`],
];

async function expectFound([what, cause, sql, says]: Case): Promise<void> {
  await superuser.run(sql());
  try {
    const report = await check();
    expect(report.ok, what).toBe(false);
    expect(wrongOf(report), what).toContain(cause);
    const found = report.findings.find(
      (one) => one.code === cause && (!says || says.test(one.message + (one.place.field ?? ""))),
    );
    expect(
      found,
      `${what}: ${report.findings.find((one) => one.code === cause)?.message}`,
    ).toBeDefined();
    expect(found!.place).toMatchObject({ member: code });
  } finally {
    await superuser.restore("honest");
  }
}

describe("an honest member", () => {
  test.each(codes)("%s raises no alarm", async (member) => {
    const report = await verifyMember(ask, member, trust);
    expect(report.findings.filter(({ verdict }) => verdict !== "PROVEN")).toEqual([]);
    expect(report.ok).toBe(true);
  });

  test("raises none after a database was put back as it was", async () => {
    await superuser.restore("honest");
    expect(wrongOf(await check([earlier, latest]))).toEqual([]);
  });
});

describe("a ledger changed by a superuser: ", () => {
  test.each(inLedger)("%s is found as %s", (...given) => expectFound(given as never));
});

describe("a log changed by a superuser: ", () => {
  test.each(inLog)("%s is found as %s", (...given) => expectFound(given as never));
});

/** Answers as `ask` does, but with the evidence log changed on the way. */
const forged =
  (change: (log: Record<string, unknown>) => Record<string, unknown>): Ask =>
  async <Data>(query: string, variables: object) => {
    const data = await direct<{ evidenceLog?: Record<string, unknown> }>(query, variables);
    return (data.evidenceLog ? { ...data, evidenceLog: change(data.evidenceLog) } : data) as Data;
  };

describe("whoever has seen the log before finds", () => {
  test("a database put back to an old dump", async () => {
    await superuser.restore("dump");
    const [alone, knowing] = [await check(), await check([latest])];
    await superuser.restore("honest");
    expect(alone.ok).toBe(true);
    expect(wrongOf(knowing)).toContain("ROLLED_BACK");
  });

  test("a log that a superuser wrote anew as a whole, ledger and figures to match, and that its member signed", async () => {
    const id = records[8]!;
    await superuser.rewriteLog((leaf) =>
      leaf.recordId === id && leaf.type === "OPEN"
        ? {
            ...leaf,
            details: { ...leaf.details, set: { ...(leaf.details!["set"] as object), feeFen: 1 } },
          }
        : leaf,
    );
    await superuser.run(
      `update service_event set details = jsonb_set(details, '{set,feeFen}', '1') where record_id = '${id}' and type = 'OPEN';
      update service_month set fee_fen = fee_fen - (select fee_fen - 1 from service_record where id = '${id}') where seq = (select min(seq) from service_month);
      update service_record set fee_fen = 1 where id = '${id}'`,
    );
    network.contextOf(code).wake();
    await superuser.isCovered();
    const [alone, knowing] = [await check(), await check([earlier, latest])];
    await superuser.restore("honest");
    // Without a checkpoint from elsewhere nobody can tell: this is what witnesses and the kept state are for.
    expect(wrongOf(alone)).toEqual([]);
    expect(wrongOf(knowing)).toContain("HISTORY_REWRITTEN");
    expect(wrongOf(knowing)).toContain("FORK");
  });

  test("a fork in the rows after the checkpoint that both know", async () => {
    const id = records.at(-1)!;
    await superuser.rewriteLog((leaf) =>
      leaf.recordId === id && leaf.type === "RATE"
        ? {
            ...leaf,
            details: { ...leaf.details, set: { ...(leaf.details!["set"] as object), rating: 1 } },
          }
        : leaf,
    );
    network.contextOf(code).wake();
    await superuser.isCovered();
    const report = await check([earlier, latest]);
    await superuser.restore("honest");
    expect(wrongOf(report)).toContain("FORK");
    expect(report.firstWrong?.place.row).toBeGreaterThanOrEqual(earlier.size);
  });

  test("an old checkpoint shown again", async () => {
    const report = await check(
      [latest],
      forged((log) => ({ ...log, checkpoint: olderCheckpoint })),
    );
    expect(wrongOf(report)).toContain("CHECKPOINT_REPLAYED");
  });

  test("a tail withheld from it alone, under the checkpoint of that time", async () => {
    const asked = forged((log) => ({ ...log, size: earlier.size, checkpoint: olderCheckpoint }));
    expect(wrongOf(await check([latest], asked))).toContain("ROLLED_BACK");
  });
});

describe("an answer forged on the way: ", () => {
  const registry = signerOf("test/registry", Buffer.alloc(32, 1), 1);
  const witness = signerOf("test/witness", Buffer.alloc(32, 2), 4);
  const listed = (change: object, verifierKey = keyOf(code)) =>
    signKeyList([registry], {
      network: networkName,
      member: code,
      issuedAt: new Date().toISOString(),
      keys: [
        {
          verifierKey,
          from: "2020-01-01T00:00:00.000Z",
          until: null,
          revokedAt: null,
          reason: null,
          ...change,
        },
      ],
    });
  const witnessed = (note: unknown) =>
    addSignatures(String(note), [
      cosign(witness, String(note).split("\n\n")[0]! + "\n", Math.floor(Date.now() / 1000)),
    ]);
  const byRegistry = (keyList: string) =>
    verifyMember(
      forged((log) => ({
        ...log,
        ...("keyList" in log ? { keyList } : {}),
        ...("checkpoint" in log ? { checkpoint: witnessed(log["checkpoint"]) } : {}),
      })),
      code,
      {
        ...trust,
        memberKeys: {},
        registry: [registry.verifierKey.text],
        witnesses: [{ member: "340000", verifierKey: witness.verifierKey.text }],
        quorum: 1,
      },
    );

  test("a key in force is believed", async () => {
    expect(wrongOf(await byRegistry(listed({})))).toEqual([]);
  });

  test("a revoked key used after its date is refused", async () => {
    const revokedAt = new Date(Date.now() - 60_000).toISOString();
    expect(wrongOf(await byRegistry(listed({ revokedAt, reason: "泄露" })))).toContain(
      "KEY_REVOKED",
    );
  });

  test("a swapped key is refused", async () => {
    expect(wrongOf(await byRegistry(listed({}, keyOf("340300", code))))).toContain("KEY_UNKNOWN");
    const memberKeys = { ...trust.memberKeys, [code]: [keyOf("340300", code)] };
    const report = await verifyMember(direct, code, { ...trust, registry: [], memberKeys });
    expect(wrongOf(report)).toContain("KEYS_NOT_TRUSTED");
  });

  test("the checkpoint and keys of another member's log are refused", async () => {
    const { checkpoint, keyList } = await readHead(ask, "340300");
    expect(
      wrongOf(
        await check(
          [],
          forged((log) => ({ ...log, checkpoint })),
        ),
      ),
    ).toContain("CHECKPOINT_FOREIGN");
    expect(
      wrongOf(
        await check(
          [],
          forged((log) => ({ ...log, keyList })),
        ),
      ),
    ).toContain("KEYS_FOREIGN");
  });

  test("a personal value withheld, or told otherwise, is found", async () => {
    const rowsWith = (change: (opened: { place: string; value: string }[]) => object) =>
      forged((log) =>
        Array.isArray(log["rows"])
          ? {
              ...log,
              rows: (log["rows"] as { opened?: { place: string; value: string }[] }[]).map(
                (row) => ({
                  ...row,
                  opened: change(row.opened ?? []),
                }),
              ),
            }
          : log,
      );
    const withheld = rowsWith((opened) => opened.filter(({ place }) => place !== "/note"));
    expect(wrongOf(await check([], withheld))).toContain("ERASURE_NOT_RECORDED");
    const other = rowsWith((opened) => opened.map((one) => ({ ...one, value: `"别的"` })));
    expect(wrongOf(await check([], other))).toContain("FIELD_WRONG");
  });
});
