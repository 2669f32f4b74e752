/** Lawful erasure: values and what opens them go for good, proofs stay, and nothing else may go with them. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeBundle } from "../../gateway/evidence/make-bundle.ts";
import { verifyMember } from "../../scripts/evidence/verify-member.ts";
import { attachFiles } from "../../subgraphs/ledger/actions/attach-files.ts";
import { takeServiceStep } from "../../subgraphs/ledger/actions/take-service-step.ts";
import type { Trust } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import { verifyBundleText } from "../../subgraphs/ledger/rules/evidence/verify-bundle.ts";
import { ServiceRecords } from "../../subgraphs/ledger/tables/service-records.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { keepBesideServices } from "../builders/beside-services.ts";
import { keepService } from "../builders/service.ts";
import { startTestNetwork, type TestNetwork } from "../setup/network.ts";
import { Superuser } from "../setup/tampering.ts";
import { trustIn } from "../setup/trust.ts";

const code = "340100";
const admin = { role: "member-admin", member: code };
let network: TestNetwork;
let superuser: Superuser;
let trust: Trust;
let record: string;
let other: string;

const ask = <Data>(query: string, variables: object) =>
  network.dataOf<Data>(query, variables, { role: "hub-operator" });
const erase = (input: object, as: { role: string; member?: string } = admin) =>
  network.ask(
    `mutation ($input: ErasePersonalDataInput!) {
      erasePersonalData(input: $input) { isDryRun records { recordId fields eventValues } remains } }`,
    { input: { member: code, scope: "ALL", reason: "个人要求删除", ...input } },
    as,
  );

beforeAll(async () => {
  network = await startTestNetwork(["340000", code], { corresponds: true });
  trust = trustIn(network, code);
  superuser = await Superuser.at(network.databaseOf(code));
  const context = network.contextOf(code);
  record = await keepService(context, { contactName: "李不见", contactPhone: "13911112222" });
  other = await keepService(context, {
    contactName: "王留下",
    enterpriseCode: "91350100M000100Y43",
  });
  await inTransaction(context, async (inside) => {
    const row = await inside.em.findOneOrFail(ServiceRecords, { id: record });
    takeServiceStep(inside, row, {
      step: "RATE",
      at: new Date(),
      rating: 2,
      note: "李不见说很慢",
      attach: () =>
        attachFiles(
          inside,
          row.id,
          [{ name: "李不见签字.txt", mediaType: "text/plain", contentBase64: "YQ==" }],
          [code],
        ),
    });
  });
  await superuser.isCovered();
});
afterAll(async () => {
  await superuser.stop();
  await network.stop();
});

/** Tables in which a text stands anywhere. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await superuser.run(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  );
  const found: string[] = [];
  for (const { name } of tables as { name: string }[]) {
    const rows = await superuser.run(
      `select 1 from ${name} t where t::text like '%${text}%' limit 1`,
    );
    if (rows.length > 0) found.push(name);
  }
  return found.sort();
}

describe("an erasure", () => {
  test("is for the member's administrator, with a reason, and of something that is there", async () => {
    const codeOf = async (answer: ReturnType<typeof erase>) =>
      (await answer).errors?.[0]?.extensions.code;
    expect(await codeOf(erase({ record }, { role: "window-operator", member: code }))).toBe(
      "FORBIDDEN",
    );
    expect(await codeOf(erase({ record }, { role: "hub-operator" }))).toBe("FORBIDDEN");
    expect(await codeOf(erase({ record }, { role: "member-admin", member: "340000" }))).toBe(
      "FORBIDDEN",
    );
    expect(await codeOf(erase({ record, reason: " " }))).toBe("BAD_USER_INPUT");
    expect(await codeOf(erase({}))).toBe("BAD_USER_INPUT");
    expect(await codeOf(erase({ record: `${code}:none` }))).toBe("NOT_FOUND");
  });

  test("says beforehand what would go, and changes nothing", async () => {
    const { data } = await erase({ record, isDryRun: true });
    expect(data.erasePersonalData).toMatchObject({
      isDryRun: true,
      records: [{ recordId: record, fields: ["contactName", "contactPhone", "ratingComment"] }],
    });
    expect(await tablesWith("李不见")).toEqual(["attachment", "service_event", "service_record"]);
  });

  test("takes the values out of every table, and what opens their seals", async () => {
    const { data } = await erase({ record });
    expect(data.erasePersonalData.records[0].eventValues).toBeGreaterThan(3);
    expect(await tablesWith("李不见")).toEqual([]);
    expect(await tablesWith("13911112222")).toEqual([]);
    expect(await tablesWith("王留下")).toEqual(["service_event", "service_record"]);
    const salts = await superuser.run(
      `select place from evidence_salt join service_event on id = event_id where record_id = '${record}'`,
    );
    // Who acted for the member stays: it answers for that.
    expect(new Set(salts.map(({ place }) => place))).toEqual(new Set(["/actor"]));
  });

  test("is an event of its own, with its reason, and leaves every proof whole", async () => {
    await superuser.isCovered();
    const { text } = await makeBundle(ask, record);
    const bundled = verifyBundleText(text, trust, Date.now(), { recordIds: [record] });
    expect(bundled.findings.filter(({ verdict }) => verdict !== "PROVEN")).toEqual([]);
    expect(text).toContain("个人要求删除");
    expect(text).not.toContain("李不见");
    const report = await verifyMember(ask, code, trust);
    expect(report.findings.filter(({ verdict }) => verdict !== "PROVEN")).toEqual([]);
    expect(report.ok).toBe(true);
  });

  test("still lets the trace be read", async () => {
    const { data, errors } = await network.ask(
      `query ($id: ID!) { serviceRecord(id: $id) { contact { name } rating { level comment }
        trace { events { type note attachments { name sha256 } } } } }`,
      { id: record },
      admin,
    );
    expect(errors).toBeUndefined();
    expect(data.serviceRecord).toMatchObject({
      contact: null,
      rating: { level: 2, comment: null },
    });
    const { events } = data.serviceRecord.trace;
    expect(events.map(({ type }: { type: string }) => type)).toContain("ERASE");
    expect(events.flatMap((one: { attachments: object[] }) => one.attachments)).toMatchObject([
      { name: "" },
    ]);
  });

  test("of an enterprise's contact takes that of all its records, and nothing else of them", async () => {
    const { data } = await erase({ enterprise: "91350100M000100Y43", scope: "CONTACT" });
    expect(data.erasePersonalData.records).toMatchObject([
      { recordId: other, fields: ["contactName", "contactPhone"] },
    ]);
    expect(await tablesWith("王留下")).toEqual([]);
    const again = await erase({ enterprise: "91350100M000100Y43", scope: "CONTACT" });
    expect(again.data.erasePersonalData.records).toEqual([]);
    await superuser.isCovered();
    expect((await verifyMember(ask, code, trust)).ok).toBe(true);
  });

  test("takes them out of demands, activities and registrations as well, and raises no alarm", async () => {
    await keepBesideServices(network.contextOf(code));
    const subjects = await superuser.run(
      `select distinct record_id as record from service_event where type ~ '[.]'`,
    );
    for (const { record: named } of subjects) await erase({ record: named });
    for (const text of ["13800000001", "能力不足", "王五", "李四"])
      expect(await tablesWith(text)).toEqual([]);
    await superuser.isCovered();
    const report = await verifyMember(ask, code, trust);
    expect(report.findings.filter(({ verdict }) => verdict !== "PROVEN")).toEqual([]);
  });

  test("is seen by the public as little as anything personal, and no alarm is raised for that", async () => {
    const publicly = <Data>(query: string, variables: object) =>
      network.dataOf<Data>(query, variables);
    const report = await verifyMember(publicly, code, trust);
    expect(report.findings.filter(({ verdict }) => verdict !== "PROVEN")).toEqual([]);
    expect(report.limits.join()).toContain("附件内容未能核对");
    const { data } = await network.ask(
      `query ($member: ID!) { evidenceLog(member: $member, rows: 0) { entries(count: 1000) { kind entry } } }`,
      { member: code },
    );
    const held = data.evidenceLog.entries as { kind: string; entry: string }[];
    const facts = (kind: string) =>
      held.filter((one) => one.kind === kind).map(({ entry }) => JSON.parse(entry) as object);
    expect(facts("CANDIDATE")[0]).not.toHaveProperty("matchedBy");
  });
});

describe("the ledger's own program", () => {
  const run = (sql: string) => network.contextOf(code).em.fork().execute(sql);
  const event = () =>
    `(select id from service_event where record_id = '${other}' and type = 'OPEN')`;
  const insertErase = (places: string) =>
    `insert into service_event (id, record_id, type, at, recorded_at, details)
    select '${code}:' || gen_random_uuid(), '${other}', 'ERASE', now(), now(),
      jsonb_build_object('erased', jsonb_build_object(${event()}, '${places}'::jsonb))`;

  test.each([
    [
      "anything of an event without an erasure",
      `update service_event set details = jsonb_set(details, '{set,feeFen}', '1') where id = EVENT`,
    ],
    [
      "a personal value that no erasure names",
      `update service_event set actor = null where id = EVENT`,
    ],
    [
      "more than an erasure names",
      `ERASE ["/details/set/remark"]; update service_event set details = jsonb_set(details, '{set,feeFen}', 'null') where id = EVENT`,
    ],
    [
      "what is not personal, though an erasure names it",
      `ERASE ["/details/set/feeFen"]; update service_event set details = jsonb_set(details, '{set,feeFen}', 'null') where id = EVENT`,
    ],
    [
      "a value for another",
      `ERASE ["/details/set/remark"]; update service_event set details = jsonb_set(details, '{set,contactName}', '"x"') where id = EVENT`,
    ],
    ["an event as a whole", `delete from service_event where id = EVENT`],
  ])("may not take %s", async (_, sql) => {
    const statements = sql
      .replaceAll("EVENT", event())
      .replace(/ERASE (\[[^\]]*\])/, (__, places: string) => insertErase(places));
    await expect(run(statements)).rejects.toThrow("append-only");
  });
});
