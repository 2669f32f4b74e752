/** What is sealed stays as it is, whatever is tried, by whomever, through whichever door. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { replayBulletin } from "../../scripts/bulletin/replay.ts";
import { gatherBulletin, type BulletinFile } from "../../scripts/bulletin/bulletin-file.ts";
import { wrongBulletinFiles } from "../builders/wrong-bulletin-files.ts";
import { department, hub, operator, startBulletinNetwork } from "../setup/bulletins.ts";
import type { Asker } from "../setup/network.ts";

const window = "340100";
const network = await startBulletinNetwork([window]);
const { step, told, received, ask } = network;
const period = "year: 2026, quarter: 3";
const ids = { published: "", submitted: "" };
let before: unknown;
afterAll(() => network.stop());

beforeAll(async () => {
  for (const [name, quarter] of [
    ["submitted", 2],
    ["published", 3],
  ] as const) {
    const made = (await told(
      `mutation { draftBulletin(input: { year: 2026, quarter: ${quarter} }) { id } }`,
      operator,
    )) as [{ id: string }];
    const [{ id }] = made;
    ids[name] = id;
    await step(`openCollection(id: "${id}")`, operator);
    await received(2, 2026, quarter);
    await network.validate(id);
    await network.seal(id);
    const { bulletin } = await step(`submitBulletin(id: "${id}")`, operator);
    if (name === "submitted") continue;
    await step(`approveBulletin(id: "${id}", hash: "${bulletin.sealed.hash}")`, department);
    await step(`publishBulletin(id: "${id}")`, operator);
  }
  before = await everything();
});

const sql = (statement: string, values: unknown[] = []) =>
  network.contextOf(hub).em.execute<object[]>(statement, values);

/** All that was sealed, decided and signed until the documents were handed over. */
const everything = async () => ({
  sealed: await sql(`select * from sealed_bulletin order by bulletin_id, sealing`),
  states: await sql(
    `select id, state, settings, year, quarter, revision from bulletin where id in (?, ?) order by id`,
    [ids.published, ids.submitted],
  ),
  steps: await sql(
    `select * from bulletin_step where bulletin_id in (?, ?) and step not in ('REVISE') order by seq`,
    [ids.published, ids.submitted],
  ),
  statements: await sql(`select * from received_statement where number = 1 order by hash`),
  contents: await contents(),
});

let kept: string | null = null;
/** Those that were there the first time; more may come. */
async function contents(): Promise<object[]> {
  kept ??= JSON.stringify(
    (await sql(`select digest from statement_content`)).map(
      (row) => Object.values(row)[0] as string,
    ),
  );
  return sql(
    `select digest, md5(deflated) from statement_content
     where digest in (select jsonb_array_elements_text(?::jsonb)) order by digest`,
    [kept],
  );
}

const staff: Asker = { role: "window-operator", member: window };
const askers: readonly (readonly [string, Asker | undefined])[] = [
  ["the public", undefined],
  ["a window's operator", staff],
  ["an institution's staff", { role: "institution-staff", member: "91340100MA8079194L" }],
  ["somebody who says he is a member", { role: "member", member: window }],
  ["somebody with no known role", { role: "root" }],
];
const steps = [
  "openCollection(id: $)",
  "validateBulletin(id: $)",
  "sealBulletin(id: $)",
  "submitBulletin(id: $)",
  `approveBulletin(id: $, hash: "00")`,
  `returnBulletin(id: $, reason: "x")`,
  `reopenBulletin(id: $, reason: "x")`,
  "publishBulletin(id: $)",
  `abandonBulletin(id: $, reason: "x")`,
  `reviseBulletin(id: $, reason: "x")`,
];
type Attempt = readonly [name: string, run: () => Promise<unknown>];
const idOf = (which: keyof typeof ids, mutation: string): string =>
  mutation.replace("$", `"${ids[which]}"`);
const refusedStep = async (mutation: string, as: Asker | undefined): Promise<void> => {
  const { data, errors } = await ask(`mutation { ${mutation} { refusal { code } } }`, as);
  expect(
    errors ?? Object.values(data as Record<string, { refusal: unknown }>)[0]!.refusal,
  ).toBeTruthy();
};
const refusedSql = (statement: string) => async (): Promise<void> => {
  await expect(sql(statement)).rejects.toThrow(
    /append-only|never deleted|keeps what it is about|不得由|foreign key|duplicate key/,
  );
};

const byStrangers: Attempt[] = askers.flatMap(([who, as]) =>
  steps.map((mutation): Attempt => [
    `${mutation} by ${who}`,
    () => refusedStep(idOf("submitted", mutation), as),
  ]),
);
const bySide: Attempt[] = [
  ...steps
    .filter((one) => !one.startsWith("reviseBulletin"))
    .map((mutation): Attempt => [
      `${mutation} by the operator, once it is published`,
      () => refusedStep(idOf("published", mutation), operator),
    ]),
  ...steps.map((mutation): Attempt => [
    `${mutation} by the department, once it is published`,
    () => refusedStep(idOf("published", mutation), department),
  ]),
  ...steps.map((mutation): Attempt => [
    `${mutation} by the operator, while it is submitted`,
    () => refusedStep(idOf("submitted", mutation), operator),
  ]),
  [
    "an approval of another document",
    () =>
      refusedStep(
        idOf("submitted", `approveBulletin(id: $, hash: "${"0".repeat(64)}")`),
        department,
      ),
  ],
  [
    "a return without a reason",
    () => refusedStep(idOf("submitted", `returnBulletin(id: $, reason: " ")`), department),
  ],
];
const elsewhere: Attempt[] = [
  ["another bulletin on the period", async () => expect((await ask(`mutation { draftBulletin(input: { ${period} }) { id } }`, operator)).errors).toHaveLength(1)],
  ["an excuse after the fact", () => told(`mutation { excuseMember(${period}, member: "${window}", reason: "x") { excused } }`, operator)],
  ["a reminder", () => told(`mutation { remindMembers(${period}) }`, operator)],
  ["a later record and statement", async () => {
    await network.serve(window, [{ enterprise: "91340100MA8079194L", on: "2026-07-07" }]);
    await told(`mutation { reportStatement(input: { member: "${window}", period: { ${period} } }) { id } }`, staff);
    await network.soon(async () => expect(await sql(`select 1 from received_statement where number = 2`)).toHaveLength(1));
  }],
  ["a member that leaves", () => told(`mutation { changeMembership(input: { code: "${window}", step: SUSPEND, reason: "x" }) { code } }`, operator)],
  ["a revision that is begun", () => told(`mutation { reviseBulletin(id: "${ids.published}", reason: "x") { refusal { code } } }`, operator)],
]; // prettier-ignore
const columnsOf: Readonly<Record<string, string>> = {
  sealed_bulletin: "sealing hash document signed inputs sealed_at bulletin_id",
  received_statement: "hash member year quarter number signed kid received_at",
  statement_content: "digest deflated",
  bulletin_step: "bulletin_id step state at taken_by role reason hash",
};
const value = (column: string): string =>
  /_at$|^at$/.test(column)
    ? "now()"
    : /^(year|quarter|number|sealing)$/.test(column)
      ? `${column} + 7`
      : column === "deflated"
        ? "''::bytea"
        : `coalesce(${column}, '') || 'x'`;
const inDatabase: Attempt[] = [
  ...Object.entries(columnsOf).flatMap(([table, columns]): Attempt[] => [
    ...columns
      .split(" ")
      .map((column): Attempt => [
        `update ${table}.${column}`,
        refusedSql(`update ${table} set ${column} = ${value(column)}`),
      ]),
    [`delete from ${table}`, refusedSql(`delete from ${table}`)],
    [`truncate ${table}`, refusedSql(`truncate ${table} cascade`)],
  ]),
  ...[
    "DRAFT",
    "COLLECTING",
    "CHECKING",
    "VALIDATING",
    "SEALING",
    "SEALED",
    "SUBMITTED",
    "RETURNED",
    "APPROVED",
    "ABANDONED",
  ].map((state): Attempt => [
    `a published bulletin set to ${state}`,
    refusedSql(`update bulletin set state = '${state}' where state = 'PUBLISHED'`),
  ]),
  [
    "a submitted bulletin set to PUBLISHED",
    refusedSql(`update bulletin set state = 'PUBLISHED' where state = 'SUBMITTED'`),
  ],
  ...[
    "year = year + 1",
    "quarter = 0",
    "revision = 9",
    "reason = 'x'",
    "settings = '{}'",
    "created_at = now()",
    "id = 'x'",
  ].map((change): Attempt => [
    `update bulletin set ${change}`,
    refusedSql(`update bulletin set ${change} where state = 'PUBLISHED'`),
  ]),
  ["delete from bulletin", refusedSql(`delete from bulletin`)],
  ["truncate bulletin", refusedSql(`truncate bulletin cascade`)],
];
const attempts = [...byStrangers, ...bySide, ...inDatabase, ...elsewhere];

describe("a sealed bulletin", () => {
  test("is tried in at least fifty ways", () => expect(attempts.length).toBeGreaterThanOrEqual(50));

  test.each(attempts)("stays as it is after %s", async (_, run) => {
    await run();
    expect(await everything()).toEqual(before);
  });
});

describe("a published bulletin's file", () => {
  let file: BulletinFile;
  beforeAll(async () => {
    file = await gatherBulletin(
      async <Data>(query: string, variables: object) =>
        (await network.askWith(query, variables, operator)).data as Data,
      ids.published,
    );
  });

  test("makes the same bytes again, offline", async () => {
    const { faults, bulletin } = await replayBulletin(
      JSON.parse(JSON.stringify(file)) as BulletinFile,
    );
    expect(faults).toEqual([]);
    expect(bulletin?.period).toMatchObject({ year: 2026, quarter: 3 });
  });

  test.each(wrongBulletinFiles)("is told from one with %s", async (_, change) => {
    expect((await replayBulletin(change(file))).faults).not.toEqual([]);
  });
});
