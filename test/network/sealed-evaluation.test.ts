/** What is sealed of an evaluation stays as it is, whatever is tried, by whomever, through whichever door. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EvaluationFile, gatherEvaluation } from "../../scripts/evaluate/evaluation-file.ts";
import { replayEvaluation } from "../../scripts/evaluate/replay.ts";
import { department, enterprise, hub, operator } from "../setup/bulletins.ts";
import { expert, staffOf, startEvaluationNetwork } from "../setup/evaluations.ts";
import type { Asker } from "../setup/network.ts";

const member = "340100";
const network = await startEvaluationNetwork([member]);
const { told, ask, open, taken, establish, file, seat, score, announce, endPublicity, sql } =
  network;
const ids = { published: "", submitted: "" };
let consequence = "";
let before: unknown;
afterAll(() => network.stop());

beforeAll(async () => {
  await network.serve(member, [{ enterprise: enterprise(1), on: "2026-05-06", rating: 4 }]);
  await network.approveAnnualBulletin(2026);
  for (const [name, scheme] of [
    ["published", "bengbu-platforms-2022"],
    ["submitted", "anhui-windows-2019"],
  ] as const) {
    const { id } = await open(`scheme: "${scheme}", year: 2026, settings: { budget: "100" }`);
    ids[name] = id;
    await file(id, member);
    await seat(id, 5);
    if (name === "published") {
      await establish(id, member, "ATTRIBUTE", "titleLevel", { value: "NATIONAL" });
      await establish(id, member, "ATTRIBUTE", "registeredIn", { value: "340300" });
    }
    await establish(id, member, "FACT", "complaint");
    await taken(id, "SCORE", operator);
    for (const index of [1, 2, 3, 4, 5]) await score(id, index, () => "80");
    if (name === "published") {
      await announce(id);
      await endPublicity(id);
      await taken(id, "PUBLISH", operator);
    } else {
      await taken(id, "SEAL", operator);
      await taken(id, "SUBMIT", operator);
    }
  }
  const made = (await told(
    `mutation { proposeConsequence(input: { evaluation: "${ids.published}", participant: "${member}", kind: YELLOW_CARD, article: "x", reason: "x" }) { id } }`,
    operator,
  )) as { id: string };
  consequence = made.id;
  await told(
    `mutation { decideConsequence(id: "${consequence}", decision: APPROVE, reason: "x") { refusal { code } } }`,
    department,
  );
  before = await everything();
});

/** All that was scored, declared, sealed and decided. */
const everything = async () => ({
  sealed: await sql(`select * from sealed_evaluation order by evaluation_id, sealing`),
  evaluations: await sql(`select * from evaluation where revision = 1 order by id`),
  participants: await sql(
    `select * from evaluation_participant where evaluation_id in (?, ?) order by evaluation_id, member`,
    Object.values(ids),
  ),
  declarations: await sql(
    `select * from declaration where evaluation_id in (?, ?) order by id`,
    Object.values(ids),
  ),
  experts: await sql(
    `select * from expert where evaluation_id in (?, ?) order by evaluation_id, code`,
    Object.values(ids),
  ),
  scores: await sql(
    `select * from expert_score order by evaluation_id, expert, participant, indicator, number`,
  ),
  reopened: await sql(`select * from reopened_score`),
  steps: await sql(
    `select * from evaluation_step where step <> 'REVISE' and evaluation_id in (?, ?) order by seq`,
    Object.values(ids),
  ),
  consequences: await sql(`select * from consequence order by id`),
  decisions: await sql(`select * from consequence_step order by seq`),
  membership: await sql(`select code, status from registered_member order by code`),
});

type Attempt = readonly [name: string, run: () => Promise<unknown>];
type Which = keyof typeof ids;
const refused = async (mutation: string, as: Asker | undefined): Promise<void> => {
  const { data, errors } = await ask(`mutation { ${mutation} }`, as);
  const answer = data && (Object.values(data)[0] as { refusal?: unknown } | null);
  expect(errors ?? answer?.refusal).toBeTruthy();
};
const steps = ["SCORE", "SEAL", "SUBMIT", "APPROVE", "RETURN", "REOPEN", "ANNOUNCE", "PUBLISH", "REVISE", "SUPERSEDE", "ABANDON"]; // prettier-ignore
const step = (which: Which, name: string) =>
  `takeEvaluationStep(id: "${ids[which]}", step: ${name}, reason: "x", hash: "00") { refusal { code } }`;
const askers: readonly (readonly [string, Asker | undefined])[] = [
  ["the public", undefined],
  ["the participant's staff", staffOf(member)],
  ["an expert of the panel", expert(1)],
  ["somebody who says he is a member", { role: "member", member }],
];
const byStep: Attempt[] = [
  ...askers.flatMap(([who, as]) =>
    steps.map((name): Attempt => [`${name} by ${who}`, () => refused(step("submitted", name), as)]),
  ),
  ...[operator, department].flatMap((as) =>
    steps.map((name): Attempt => [
      `${name} by ${as.role}, once it is published`,
      () => refused(step("published", name), as),
    ]),
  ),
  ...steps.map((name): Attempt => [
    `${name} by the operator, while it is submitted`,
    () => refused(step("submitted", name), operator),
  ]),
];

/** Every way to change what it is made of, tried by everybody on both. */
const changes: readonly (readonly [string, (id: string) => string])[] = [
  [
    "a summary",
    (id) => `fileSummary(evaluation: "${id}", member: "${member}", text: "x") { member }`,
  ],
  [
    "a waiver",
    (id) => `waiveSummary(evaluation: "${id}", member: "${member}", reason: "x") { member }`,
  ],
  [
    "a declaration",
    (id) =>
      `declareFact(input: { evaluation: "${id}", participant: "${member}", kind: FACT, name: "complaint", on: "2026-01-01", verified: true, evidence: "x" }) { id }`,
  ],
  [
    "another expert",
    (id) =>
      `assignExpert(input: { evaluation: "${id}", subject: "x", name: "x", organisation: "x", field: "x" }) { code }`,
  ],
  [
    "the release of an expert",
    (id) => `releaseExpert(evaluation: "${id}", expert: "E1", reason: "x") { code }`,
  ],
  [
    "a declaration of interests",
    (id) =>
      `declareInterests(evaluation: "${id}", interests: { paidBy: ["${member}"], relatedTo: [] }) { code }`,
  ],
  [
    "a score",
    (id) =>
      `submitScores(evaluation: "${id}", scores: [{ participant: "${member}", indicator: "${id === ids.published ? "BB-P3" : "4-1"}", score: "100" }]) { hash }`,
  ],
  [
    "a score reopened",
    (id) =>
      `reopenScore(evaluation: "${id}", expert: "E1", participant: "${member}", indicator: "${id === ids.published ? "BB-P3" : "4-1"}", reason: "x") { expert }`,
  ],
  ["other settings", (id) => `changeEvaluation(id: "${id}", settings: { budget: "1000" }) { id }`],
  ["a reminder", (id) => `remindExperts(evaluation: "${id}") { code }`],
];
const byChange: Attempt[] = (["published", "submitted"] as const).flatMap((which) =>
  [...askers, ["the operator", operator] as const, ["the department", department] as const].flatMap(
    ([who, as]) =>
      changes.map(([what, mutation]): Attempt => [
        `${what} by ${who}, once it is ${which}`,
        () => refused(mutation(ids[which]), as),
      ]),
  ),
);
const byDecision: Attempt[] = [
  ["the decision on a declaration turned over", async () => {
    const [row] = await sql(`select id from declaration where evaluation_id = ? limit 1`, [ids.published]);
    await refused(`decideDeclaration(id: "${String(row!.id)}", isConfirmed: false, reason: "x") { state }`, operator);
  }],
  ["another evaluation of the same year", () => refused(`openEvaluation(input: { scheme: "bengbu-platforms-2022", year: 2026 }) { id }`, operator)],
  ["an objection to what is submitted only", () => refused(`raiseObjection(input: { evaluation: "${ids.submitted}", participant: "${member}", kind: FACT, name: "complaint", claim: "x" }) { id }`, staffOf(member))],
  ["a revision for an appeal that nobody upheld", async () => {
    await told(`mutation { raiseObjection(input: { evaluation: "${ids.published}", participant: "${member}", kind: FACT, name: "complaint", claim: "x" }) { id } }`, staffOf(member));
    await refused(step("published", "REVISE"), operator);
  }],
  ["a consequence approved twice", () => refused(`decideConsequence(id: "${consequence}", decision: APPROVE, reason: "x") { refusal { code } }`, department)],
  ["a consequence rejected after approval", () => refused(`decideConsequence(id: "${consequence}", decision: REJECT, reason: "x") { refusal { code } }`, department)],
  ["a consequence lifted by the hub", () => refused(`decideConsequence(id: "${consequence}", decision: LIFT, reason: "x") { refusal { code } }`, operator)],
  ["a consequence without a reason", () => refused(`decideConsequence(id: "${consequence}", decision: LIFT, reason: " ") { refusal { code } }`, department)],
  ["an award that a person proposes", () => refused(`proposeConsequence(input: { evaluation: "${ids.published}", participant: "${member}", kind: AWARD, article: "x", reason: "x" }) { id }`, operator)],
  ["a cancellation of what is not published", () => refused(`proposeConsequence(input: { evaluation: "${ids.submitted}", participant: "${member}", kind: CANCELLATION, article: "x", reason: "x" }) { id }`, operator)],
  ["a later record and statement", async () => {
    await network.serve(member, [{ enterprise: enterprise(2), on: "2026-07-07" }]);
    await told(`mutation { reportStatement(input: { member: "${member}", period: { year: 2026 } }) { id } }`, staffOf(member));
    await network.soon(async () => expect(await sql(`select 1 from received_statement where number = 2`)).toHaveLength(1));
  }],
]; // prettier-ignore
const keeps =
  /append-only|never deleted|keeps what it is about|不得由|is sealed|foreign key|duplicate key/;
const refusedSql = (statement: string) => async () => {
  await expect(sql(statement)).rejects.toThrow(keeps);
};
const columns: Readonly<Record<string, string>> = {
  sealed_evaluation: "sealing hash document signed inputs sealed_at",
  expert_score: "expert participant indicator number score remark salt hash submitted_at",
  evaluation_step: "step state at taken_by role reason hash",
  consequence_step: "step state at taken_by role reason amount until",
  evaluation_participant: "name kind admitted_on summary summary_at waiver member",
  declaration: "participant kind name value evidence state reason declared_role",
  expert: "subject name organisation released code",
  consequence: "participant kind article because amount rule",
};
const changed = (column: string): string =>
  /_at$|^at$/.test(column)
    ? "now()"
    : /^(number|sealing)$/.test(column)
      ? `${column} + 7`
      : `coalesce(${column}, '') || 'x'`;
const decidedOnly = (table: string) =>
  table === "consequence" ? ` where state <> 'PROPOSED'` : "";
const inDatabase: Attempt[] = [
  ...Object.entries(columns).flatMap(([table, names]): Attempt[] => [
    ...names.split(" ").map((column): Attempt => [
      `update ${table}.${column}`,
      refusedSql(`update ${table} set ${column} = ${changed(column)}${decidedOnly(table)}`),
    ]),
    [`delete from ${table}`, refusedSql(`delete from ${table}`)],
    [`truncate ${table}`, refusedSql(`truncate ${table} cascade`)],
  ]),
  ...["PREPARING", "SCORING", "SEALED", "SUBMITTED", "APPROVED", "PUBLICITY"].map((state): Attempt => [
    `a published evaluation set to ${state}`,
    refusedSql(`update evaluation set state = '${state}' where state = 'PUBLISHED'`),
  ]),
  ...["PUBLICITY", "PUBLISHED"].map((state): Attempt => [
    `a submitted evaluation set to ${state}`,
    refusedSql(`update evaluation set state = '${state}' where state = 'SUBMITTED'`),
  ]),
  ...["year = 1", "revision = 9", "scheme = '{}'", "scheme_hash = 'x'", "settings = '{}'", "public_until = null", "id = 'x'"].map((change): Attempt => [
    `update evaluation set ${change}`,
    refusedSql(`update evaluation set ${change} where state = 'PUBLISHED'`),
  ]),
  ["delete from evaluation", refusedSql(`delete from evaluation`)],
]; // prettier-ignore
const attempts = [...byStep, ...byChange, ...inDatabase, ...byDecision];

describe("a sealed evaluation", () => {
  test("is tried in at least fifty ways", () => expect(attempts.length).toBeGreaterThanOrEqual(50));

  test.each(attempts)("stays as it is after %s", async (_, run) => {
    await run();
    expect(await everything()).toEqual(before);
  });
});

describe("a published evaluation's file", () => {
  let made: EvaluationFile;
  beforeAll(async () => {
    const asked = async <Data>(query: string, variables: object) =>
      (await network.askWith(query, variables, operator)).data as Data;
    made = await gatherEvaluation(asked, ids.published);
    made = { ...made, keys: await network.keysOf([hub, member]) };
  });

  test("makes the same bytes again, offline", async () => {
    const copy = JSON.parse(JSON.stringify(made)) as EvaluationFile;
    const { faults, evaluation } = await replayEvaluation(copy);
    expect(faults).toEqual([]);
    expect(evaluation?.result.sheets).toHaveLength(1);
  });

  test.each([
    ["another score", (one: EvaluationFile) => ({ ...one, inputs: one.inputs.replace('"score":"80"', '"score":"81"') })],
    ["another scheme", (one: EvaluationFile) => ({ ...one, inputs: one.inputs.replace('\\"upTo\\":\\"0.2\\"', '\\"upTo\\":\\"0.3\\"') })],
    ["a declared fact left out", (one: EvaluationFile) => ({ ...one, inputs: one.inputs.replace('"titleLevel":"NATIONAL"', '"titleLevel":"PROVINCIAL"') })],
    ["a statement that is missing", (one: EvaluationFile) => ({ ...one, statements: [] })],
    ["a statement that was altered", (one: EvaluationFile) => ({ ...one, statements: one.statements.map((text) => text.replace(/\.[^.]+$/, ".AAAA")) })],
    ["another hash", (one: EvaluationFile) => ({ ...one, hash: "0".repeat(64) })],
    ["a key of somebody else", (one: EvaluationFile) => ({ ...one, keys: one.keys.map((key) => ({ ...key, publicKey: { ...key.publicKey, x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" } })) })],
    ["an input that changes nothing in the document", (one: EvaluationFile) => ({ ...one, inputs: one.inputs.replace("annual-inputs/1", "x") })],
    ["a key that signed nothing", (one: EvaluationFile) => ({ ...one, keys: [...one.keys, { ...one.keys[0]!, kid: "other" }] })],
    ["a statement that stands twice", (one: EvaluationFile) => ({ ...one, statements: [...one.statements, one.statements[0]!] })],
    ["a signature of a member's instead of the hub's", (one: EvaluationFile) => ({ ...one, signed: one.statements[0]! })],
  ])("is told from one with %s", async (_, change) => {
    const other = change(made);
    expect(other).not.toEqual(made);
    expect((await replayEvaluation(other)).faults).not.toEqual([]);
  }); // prettier-ignore
});
