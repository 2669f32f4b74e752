/** Tampering with what a hub works on, as a superuser of its database: each found, with its cause. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ask } from "../../gateway/evidence/key-list.ts";
import { verifyMember } from "../../scripts/evidence/verify-member.ts";
import { noteStep } from "../../subgraphs/hub/actions/bulletin/note-step.ts";
import { noteEvaluationStep } from "../../subgraphs/hub/actions/evaluation/load-evaluation.ts";
import { noteConsequence } from "../../subgraphs/hub/actions/evaluation/propose-consequences.ts";
import { Bulletins } from "../../subgraphs/hub/tables/bulletins.ts";
import { Consequences } from "../../subgraphs/hub/tables/consequences.ts";
import { Evaluations } from "../../subgraphs/hub/tables/evaluations.ts";
import type { FindingCode } from "../../subgraphs/ledger/rules/evidence/finding.ts";
import type { MemberContext } from "../../subgraphs/runtime/context.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { department, enterprise, hub, operator } from "../setup/bulletins.ts";
import { startEvaluationNetwork } from "../setup/evaluations.ts";
import { institutionCodes } from "../setup/network.ts";
import { Superuser } from "../setup/tampering.ts";
import { trustIn } from "../setup/trust.ts";

const [national, provincial] = institutionCodes as [string, string];
const network = await startEvaluationNetwork([national, provincial]);
const { told, open, taken, establish, file, seat, score, announce, endPublicity } = network;
const superuser = await Superuser.at(network.databaseOf(hub));
afterAll(async () => {
  await superuser.stop();
  await network.stop();
});

const ask: Ask = <Data>(query: string, variables: object) =>
  network.dataOf<Data>(query, variables, operator);
const check = (member = hub) => verifyMember(ask, member, trustIn(network, member));
const wrongOf = ({ findings }: Awaited<ReturnType<typeof check>>) =>
  findings
    .filter(({ verdict }) => verdict !== "PROVEN")
    .map(({ code, message, place }) => `${code} ${place.field ?? ""} ${message}`);

/** An evaluation from the year's statements to an award that was approved, and a bulletin that is a draft. */
beforeAll(async () => {
  await network.serve(national, [{ enterprise: enterprise(0), on: "2026-05-06", rating: 5 }]);
  const { id } = await open(
    `scheme: "bengbu-platforms-2022", year: 2026, settings: { budget: "60" }, members: ["${national}", "${provincial}"]`,
  );
  await told(
    `mutation { changeEvaluation(id: "${id}", settings: { budget: "90" }) { id } }`,
    operator,
  );
  await file(id, national);
  await told(
    `mutation { waiveSummary(evaluation: "${id}", member: "${provincial}", reason: "新设") { waiver } }`,
    operator,
  );
  await seat(id, 5);
  await network.approveAnnualBulletin(2026);
  for (const [member, level] of [
    [national, "NATIONAL"],
    [provincial, "PROVINCIAL"],
  ] as const) {
    await establish(id, member, "ATTRIBUTE", "registeredIn", { value: "340300" });
    await establish(id, member, "ATTRIBUTE", "titleLevel", { value: level });
    for (const name of ["trainingSessions", "trainees"])
      for (const value of ["9", "1000"]) await establish(id, member, "FIGURE", name, { value });
    await establish(id, member, "FACT", "recognition", { on: "2021-01-01", value: level });
    for (const name of ["sanction", "unexcusedAbsence", "falseEvidence", "complaint"])
      await establish(id, member, "FACT", name);
    const qualified = { on: "2026-03-01", value: "QUALIFIED" };
    await establish(id, member, "FACT", "provincialEvaluation", qualified);
  }
  await taken(id, "SCORE", operator);
  for (const index of [1, 2, 3, 4, 5]) await score(id, index, () => "95");
  await announce(id);
  const [{ until }] = (await superuser.run(
    `select public_until::text as until from evaluation`,
  )) as [{ until: string }];
  await endPublicity(id);
  await taken(id, "PUBLISH", operator);
  await superuser.run(`update evaluation set public_until = '${until}'`);
  const { consequences } = (await told(
    `{ evaluation(id: "${id}") { consequences { id kind } } }`,
    operator,
  )) as { consequences: { id: string; kind: string }[] };
  const award = consequences.find(({ kind }) => kind === "AWARD")!;
  await told(
    `mutation { decideConsequence(id: "${award.id}", decision: APPROVE, reason: "经研究") { refusal { code } } }`,
    department,
  );
  await told(`mutation { draftBulletin(input: { year: 2025, quarter: 1 }) { id } }`, operator);
  await told(
    `mutation { excuseMember(year: 2026, member: "${provincial}", reason: "新设") { expected } }`,
    operator,
  );
  await superuser.isCovered();
  await superuser.keep("honest");
}, 60_000);

test("A hub that was not tampered with is proven, and so are its members", async () => {
  for (const member of [hub, national]) expect(wrongOf(await check(member))).toEqual([]);
});

type Case = readonly [what: string, code: FindingCode, sql: string, says?: RegExp | undefined];
const draft = `(select id from bulletin where state = 'DRAFT')`;
// oxfmt-ignore
const cases: readonly Case[] = [
  ["a bulletin's state", "ENTRY_CHANGED", `update bulletin set state = 'PUBLISHED' where state = 'APPROVED'`, /通报 状态 state：日志为 APPROVED，现为 PUBLISHED/],
  ["a bulletin's period", "ENTRY_CHANGED", `update bulletin set year = 2024 where state = 'DRAFT'`, /year/],
  ["a bulletin's settings", "ENTRY_CHANGED", `update bulletin set settings = jsonb_set(settings, '{smallestCell}', '0') where state = 'DRAFT'`, /settings/],
  ["a bulletin that is gone", "ENTRY_NOT_HELD", `delete from bulletin where state = 'DRAFT'`, /通报/],
  ["a bulletin out of nothing", "ENTRY_NOT_IN_LOG", `insert into bulletin select (jsonb_populate_record(b, '{"id":"x","revision":9}')).* from bulletin b limit 1`],
  ["a step that nobody took", "ENTRY_NOT_IN_LOG", `insert into bulletin_step (bulletin_id, step, state, at, taken_by, role) values (${draft}, 'APPROVE', 'APPROVED', now(), 'x', 'department')`, /办理步骤/],
  ["a step that is gone", "ENTRY_NOT_HELD", `delete from bulletin_step where step = 'APPROVE'`, /办理步骤/],
  ["who took a step", "ENTRY_CHANGED", `update bulletin_step set taken_by = 'somebody' where step = 'APPROVE'`, /办理人/],
  ["in which role", "ENTRY_CHANGED", `update bulletin_step set role = 'hub-operator' where step = 'APPROVE'`, /角色/],
  ["when", "ENTRY_CHANGED", `update bulletin_step set at = at - interval '1 day' where step = 'APPROVE'`, /时间 at/],
  ["which document was approved", "ENTRY_CHANGED", `update bulletin_step set hash = 'x' where step = 'APPROVE'`, /hash/],
  ["a sealed bulletin", "ENTRY_CHANGED", `update sealed_bulletin set document = replace(document, '"smallestCell":3', '"smallestCell":4') || ' '`, /密封文本.*document/],
  ["a sealed bulletin and its hash", "ENTRY_CHANGED", `update sealed_bulletin set document = document || ' ', hash = encode(sha256(convert_to(document || ' ', 'UTF8')), 'hex')`, /hash/],
  ["what was signed", "ENTRY_CHANGED", `update sealed_evaluation set signed = replace(signed, '.ey', '.eyJ')`, /signed/],
  ["a sealed document that is gone", "ENTRY_NOT_HELD", `delete from sealed_evaluation`, /密封文本/],
  ["an evaluation's state", "ENTRY_CHANGED", `update evaluation set state = 'PUBLICITY'`, /评价 状态/],
  ["its budget", "ENTRY_CHANGED", `update evaluation set settings = jsonb_set(settings, '{budget}', '"900"')`, /settings/],
  ["its scheme", "ENTRY_CHANGED", `update evaluation set scheme = replace(scheme, '"weight"', '"weigh"')`, /schemeText/],
  ["until when it is shown", "ENTRY_CHANGED", `update evaluation set public_until = now()`, /公示截止时间/],
  ["a step of it", "ENTRY_CHANGED", `update evaluation_step set step = 'SUBMIT' where step = 'APPROVE'`, /步骤 step/],
  ["what was declared", "ENTRY_CHANGED", `update declaration set value = '2000' where value = '1000'`, /申报.*declared/],
  ["what it is proven by", "ENTRY_CHANGED", `update declaration set evidence = '别的' where value = '1000'`, /申报内容/],
  ["that it was confirmed", "ENTRY_CHANGED", `update declaration set state = 'DECLARED' where value = '1000'`, /DECLARED/],
  ["that it was replaced", "ENTRY_CHANGED", `update declaration set state = 'CONFIRMED' where value = '9'`, /日志为 WITHDRAWN/],
  ["a declaration out of nothing", "ENTRY_NOT_IN_LOG", `insert into declaration select (jsonb_populate_record(d, '{"id":"x"}')).* from declaration d limit 1`],
  ["an expert who left the panel", "ENTRY_CHANGED", `update expert set released = '回避' where code = 'E1'`, /专家 .*退出原因/],
  ["an expert out of nothing", "ENTRY_NOT_IN_LOG", `insert into expert select (jsonb_populate_record(x, '{"code":"E9","subject":"x"}')).* from expert x limit 1`, /专家/],
  ["an expert's score", "ENTRY_NOT_HELD", `update expert_score set score = '100' where expert = 'E1'`, /专家评分/],
  ["an expert's score and its hash", "ENTRY_NOT_IN_LOG", `update expert_score set score = '100', hash = 'x' where expert = 'E1'`, /专家评分/],
  ["a score that somebody took back", "ENTRY_NOT_IN_LOG", `insert into reopened_score select evaluation_id, expert, participant, indicator, number, 'x', 'x', now() from expert_score limit 1`],
  ["a summary", "ENTRY_CHANGED", `update evaluation_participant set summary = '别的' where summary is not null`, /年度总结/],
  ["why one is let off", "ENTRY_CHANGED", `update evaluation_participant set waiver = '别的' where waiver is not null`, /免交原因/],
  ["what an award comes to", "ENTRY_CHANGED", `update consequence set amount = '99' where state = 'APPROVED'`, /金额 amount/],
  ["who is to get it", "ENTRY_CHANGED", `update consequence set participant = '${provincial}' where participant = '${national}'`, /participant/],
  ["that it was approved", "ENTRY_CHANGED", `update consequence set state = 'CARRIED_OUT' where state = 'APPROVED'`, /处理事项 状态/],
  ["what was approved", "ENTRY_CHANGED", `update consequence_step set amount = '99' where step = 'APPROVE'`, /amount/],
  ["an excuse", "ENTRY_CHANGED", `update expected_member set excuse = '别的' where excuse is not null`, /免报/],
  ["an excuse out of nothing", "ENTRY_NOT_IN_LOG", `update expected_member set excuse = 'x', excused_by = 'x' where excuse is null`, /免报/],
  ["an objection out of nothing", "ENTRY_NOT_IN_LOG", `insert into objection select '${hub}:o', id, '${national}', 'FIGURE', 'trainees', 'x', false, 'x', now(), 'RAISED' from evaluation`, /异议/],
  ["a member that was suspended", "ENTRY_CHANGED", `update registered_member set status = 'SUSPENDED' where code = '${national}'`, /成员 .*状态 state|成员 .*status/],
  ["a member out of nothing", "ENTRY_NOT_IN_LOG", `insert into registered_member select (jsonb_populate_record(m, '{"code":"340900"}')).* from registered_member m where kind = 'INSTITUTION' limit 1`, /成员 member#340900/],
  ["a key that another holds", "ENTRY_CHANGED", `update member_key set public_key = jsonb_set(public_key, '{x}', '"AAAA"') where member_code = '${national}'`, /公钥 x/],
  ["a key out of nothing", "ENTRY_NOT_IN_LOG", `insert into member_key select (jsonb_populate_record(k, '{"kid":"k"}')).* from member_key k limit 1`, /成员密钥/],
  ["a key that was revoked no more", "ENTRY_CHANGED", `update member_key set revoked_at = now() where member_code = '${national}'`, /撤销时间/],
  ["a message that never left", "ENTRY_NOT_HELD", `delete from outgoing_message where event_id is not null`, /待发消息/],
  ["a message that nobody gave up", "ENTRY_CHANGED", `update outgoing_message set state = 'DROPPED' where event_id is not null`, /待发消息.*DROPPED/],
  ["a message to somebody else", "ENTRY_CHANGED", `update outgoing_message set receiver = '${provincial}' where event_id is not null`, /receiver/],
  ["a statement of its own", "ENTRY_CHANGED", `update reported_statement set signed = signed || 'x'`, /报表/],
  ["a decision on a finding that nobody took", "ENTRY_NOT_IN_LOG", `insert into finding values ('${hub}:f', 2026, 0, '${national}', 'k', 'r', 'ERROR', 'm', '{}', 'ACCEPTED', now(), null, null, null, now(), now())`, /审核结论/],
];

describe("Changed by a superuser:", () => {
  test.each(cases)("%s is found as %s", async (...given) => {
    const [, code, sql, says = /./] = given as unknown as Case;
    await superuser.run(sql);
    try {
      const found = wrongOf(await check());
      expect(found.filter((one) => one.startsWith(code)).join("\n")).toMatch(says);
    } finally {
      await superuser.restore("honest");
    }
  });
});

/** Plants a step in the log and in the tables alike, as a hub whose program is not ours might. */
const plants: readonly (readonly [
  what: string,
  plant: (inside: MemberContext) => Promise<void>,
  says: RegExp,
])[] = [
  [
    "a draft that was approved",
    async (inside) => {
      const row = await inside.em.findOneOrFail(Bulletins, { state: "DRAFT" });
      noteStep(inside, { ...row, state: "APPROVED" }, "APPROVE", null, null);
    },
    /bulletin\.DRAFT → APPROVED/,
  ],
  [
    "a bulletin that began as published",
    async (inside) => {
      await superuser.run(
        `insert into bulletin select (jsonb_populate_record(b, '{"id":"${hub}:new","revision":9,"state":"PUBLISHED"}')).*
        from bulletin b where state = 'DRAFT'`,
      );
      const row = await inside.em.findOneOrFail(Bulletins, { state: "PUBLISHED" });
      noteStep(inside, row, "DRAFT", null, null);
    },
    /null → PUBLISHED/,
  ],
  [
    "a bulletin that its hub approved",
    async (inside) => {
      const row = await inside.em.findOneOrFail(Bulletins, { state: "APPROVED" });
      const returned = { ...row, state: "RETURNED" as const };
      noteStep(inside, returned, "RETURN", "x", null);
    },
    /bulletin\.APPROVED → RETURNED/,
  ],
  [
    "an evaluation that was announced once more",
    async (inside) => {
      const row = await inside.em.findOneOrFail(Evaluations, { state: "PUBLISHED" });
      noteEvaluationStep(inside, { ...row, state: "PUBLICITY" }, "ANNOUNCE", null, null);
    },
    /evaluation\.PUBLISHED → PUBLICITY/,
  ],
  [
    "a proposal that was carried out before anybody approved it",
    async (inside) => {
      const row = await inside.em.findOneOrFail(Consequences, { state: "PROPOSED" }, {});
      noteConsequence(inside, { ...row, state: "CARRIED_OUT" }, "CARRY_OUT", "x");
    },
    /consequence\.PROPOSED → CARRIED_OUT/,
  ],
];

describe("A step that the table of its subject does not allow:", () => {
  test.each(plants)("%s is found", async (_, plant, says) => {
    await inTransaction(network.contextOf(hub), plant);
    try {
      await superuser.isCovered();
      const found = wrongOf(await check()).filter((one) => one.startsWith("STATE_WRONG"));
      expect(found.join("\n")).toMatch(says);
    } finally {
      await superuser.restore("honest");
    }
  });
});
