/** What follows from a published evaluation: proposed by rule or by the hub, decided by the right person, with its effect. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { department, operator } from "../setup/bulletins.ts";
import { expert, staffOf, startEvaluationNetwork } from "../setup/evaluations.ts";
import type { Asker } from "../setup/network.ts";
import { named, plainScheme } from "../rules/evaluation/fixtures.ts";

const [good, bad, other] = ["340100", "340300", "340200"];
const network = await startEvaluationNetwork([good, bad, other]);
const { told, ask, open, taken, announce, endPublicity, sql } = network;
afterAll(() => network.stop());

const onGrade = (code: string, grade: string, propose: object) => ({
  ...named(code),
  when: { grade: [grade], years: 1 },
  propose,
});
/** Two grades by enterprises served, and every kind of consequence by rule. */
const scheme = plainScheme({
  indicators: [
    {
      ...named("I"),
      weight: "100",
      formula: { kind: "LINEAR", figure: "enterprisesServed", target: "4" },
    },
  ],
  grading: {
    article: "第2条",
    provenance: "OFFICIAL",
    kind: "CUT_OFF",
    grades: [
      { code: "PASS", name: { zh: "合格", en: "pass" }, from: { op: ">=", value: "60" } },
      { code: "FAIL", name: { zh: "不合格", en: "fail" }, to: { op: "<", value: "60" } },
    ],
  },
  consequences: [
    onGrade("W", "PASS", { kind: "WHITE_LIST" }),
    onGrade("B", "FAIL", { kind: "BLACK_LIST" }),
    onGrade("R1", "FAIL", { kind: "RECTIFICATION", days: 30, calendar: "DAYS" }),
    onGrade("R2", "FAIL", { kind: "RECTIFICATION", days: null, calendar: "DAYS" }),
    onGrade("S", "FAIL", { kind: "SUSPENSION" }),
    onGrade("C", "FAIL", { kind: "CANCELLATION" }),
    onGrade("O", "FAIL", { kind: "CHANGE_OPERATOR" }),
  ],
});

type Proposed = {
  readonly id: string;
  readonly participant: string;
  readonly kind: string;
  readonly rule: string | null;
  readonly state: string;
  readonly until: string | null;
};
const fields = `id participant kind rule state article because from until steps { step state takenBy role reason }`;
let id = "";
const listed = async (as: Asker = department) =>
  (
    (await told(`{ evaluation(id: "${id}") { consequences { ${fields} } } }`, as)) as {
      consequences: Proposed[];
    }
  ).consequences;
const byRule = async (rule: string, participant = bad): Promise<string> =>
  (await listed()).find((one) => one.rule === rule && one.participant === participant)!.id;
const decide = async (one: string, decision: string, as: Asker, rest = `reason: "经研究"`) =>
  (await told(
    `mutation { decideConsequence(id: "${one}", decision: ${decision}, ${rest}) { refusal { code message } consequence { ${fields} } } }`,
    as,
  )) as { refusal: { code: string } | null; consequence: Proposed };
const propose = async (kind: string, participant: string, rest = "") =>
  (
    (await told(
      `mutation { proposeConsequence(input: { evaluation: "${id}", participant: "${participant}", kind: ${kind}, article: "运营管理办法第15条", reason: "长期停止服务"${rest} }) { id } }`,
      operator,
    )) as { id: string }
  ).id;
const conductList = async (isBlack: boolean) =>
  (await told(`{ conductList(isBlack: ${isBlack}) { participant because until } }`)) as {
    participant: string;
  }[];
const statusOf = async (code: string) =>
  (await sql(`select status from registered_member where code = ?`, [code]))[0]!.status;
/** What a question over the network says of who answered. */
const coverage = async () => {
  await network.followHub();
  const { coverage: said } = (await told(
    `{ networkStatistics(period: { year: 2026 }) { coverage { expected answered isComplete gaps { member reason } } } }`,
  )) as { coverage: { expected: number; gaps: { member: string; reason: string }[] } };
  return said;
};
const day = (offset: number): string =>
  new Date(Date.now() + offset * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);

beforeAll(async () => {
  await network.serveEnterprises({ [good]: 4, [bad]: 1, [other]: 4 });
  await network.approveAnnualBulletin(2026);
  ({ id } = await open(`schemeText: ${JSON.stringify(JSON.stringify(scheme))}, year: 2026`));
  for (const member of [good, bad, other]) await network.file(id, member);
  await taken(id, "SCORE", operator);
  await announce(id);
});

describe("What follows from an evaluation", () => {
  test("is proposed only once the evaluation is published, by its rules, each with its article", async () => {
    expect(await listed()).toEqual([]);
    await endPublicity(id);
    await taken(id, "PUBLISH", operator);
    expect(
      (await listed()).map(({ participant, rule, state }) => [participant, rule, state]),
    ).toEqual(
      expect.arrayContaining([
        [good, "W", "PROPOSED"],
        [other, "W", "PROPOSED"],
        ...["B", "R1", "R2", "S", "C", "O"].map((rule) => [bad, rule, "PROPOSED"]),
      ]),
    );
    expect(await listed()).toHaveLength(8);
    expect(await conductList(false)).toEqual([]);
    expect(await conductList(true)).toEqual([]);
    expect(await statusOf(bad)).toBe("ACTIVE");
  });

  test("is decided by the department, and by nobody else", async () => {
    const one = await byRule("B");
    const mutation = `mutation { decideConsequence(id: "${one}", decision: APPROVE, reason: "x") { refusal { code } } }`;
    for (const as of [
      undefined,
      staffOf(bad),
      staffOf(good),
      expert(1),
      { role: "member", member: bad },
    ])
      expect((await ask(mutation, as)).errors).toHaveLength(1);
    for (const decision of ["APPROVE", "REJECT", "LIFT"])
      expect((await decide(one, decision, operator)).refusal!.code).toBe("NOT_YOURS");
    expect((await decide(one, "APPROVE", department, `reason: " "`)).refusal!.code).toBe(
      "NO_REASON",
    );
    const proposing = `mutation { proposeConsequence(input: { evaluation: "${id}", participant: "${bad}", kind: BLACK_LIST, article: "x", reason: "x" }) { id } }`;
    for (const as of [undefined, staffOf(bad), expert(1), department])
      expect((await ask(proposing, as)).errors).toHaveLength(1);
    expect(await conductList(true)).toEqual([]);
  });

  test("shows a participant its own only", async () => {
    expect((await listed(staffOf(good))).map(({ rule }) => rule)).toEqual(["W"]);
    expect(await listed(staffOf(bad))).toHaveLength(6);
  });

  test("stands on the white list until it is lifted", async () => {
    const one = await byRule("W", good);
    expect((await decide(one, "CARRY_OUT", operator)).refusal!.code).toBe("STEP_NOT_ALLOWED");
    expect((await decide(one, "APPROVE", department)).refusal).toBeNull();
    expect((await conductList(false)).map(({ participant }) => participant)).toEqual([good]);
    expect((await decide(await byRule("W", other), "REJECT", department)).refusal).toBeNull();
    expect(await conductList(false)).toHaveLength(1);
    expect((await decide(one, "LIFT", department)).refusal).toBeNull();
    expect(await conductList(false)).toEqual([]);
    expect((await decide(one, "APPROVE", department)).refusal!.code).toBe("STEP_NOT_ALLOWED");
  });

  test("stands on the black list through its last day, which has not passed when it is approved", async () => {
    const one = await byRule("B");
    const until = (offset: number) => `reason: "材料虚假", until: "${day(offset)}"`;
    expect((await decide(one, "APPROVE", department, until(-1))).refusal!.code).toBe("DAY_PASSED");
    expect((await decide(one, "APPROVE", department, until(0))).refusal).toBeNull();
    expect(await conductList(true)).toMatchObject([{ participant: bad, until: day(0) }]);
    await sql(`update consequence set until = ? where id = ?`, [day(-1), one]);
    expect(await conductList(true)).toEqual([]);
  });

  test("gives days to put things right, by its rule or by the department; done is done", async () => {
    const [ruled, open] = [await byRule("R1"), await byRule("R2")];
    const { consequence } = await decide(ruled, "APPROVE", department);
    expect(consequence).toMatchObject({ state: "APPROVED", from: day(0), until: day(30) });
    expect((await decide(open, "APPROVE", department)).refusal!.code).toBe("NO_DEADLINE");
    const rest = `reason: "限期整改", until: "${day(10)}"`;
    expect((await decide(open, "APPROVE", department, rest)).consequence.until).toBe(day(10));
    for (const decision of ["FULFIL", "FAIL"])
      expect((await decide(ruled, decision, operator)).refusal!.code).toBe("NOT_YOURS");
    expect((await decide(ruled, "FULFIL", department)).consequence.state).toBe("FULFILLED");
    expect((await decide(ruled, "FAIL", department)).refusal!.code).toBe("STEP_NOT_ALLOWED");
  });

  test("has failed only after the last day of the rectification", async () => {
    const one = await byRule("R2");
    expect((await decide(one, "FAIL", department)).refusal!.code).toBe("NOT_DUE");
    await sql(`update consequence set until = ? where id = ?`, [day(0), one]);
    expect((await decide(one, "FAIL", department)).refusal!.code).toBe("NOT_DUE");
    await sql(`update consequence set until = ? where id = ?`, [day(-1), one]);
    const { consequence } = await decide(one, "FAIL", department, `reason: "逾期未整改"`);
    expect(consequence).toMatchObject({
      state: "FAILED",
      steps: [
        { step: "PROPOSE" },
        { step: "APPROVE", role: "department", reason: "限期整改" },
        { step: "FAIL", role: "department", reason: "逾期未整改" },
      ],
    });
    expect(await statusOf(bad)).toBe("ACTIVE");
  });

  test("suspends a member once the hub carries out what was approved, as everybody's coverage says", async () => {
    const one = await byRule("S");
    expect((await coverage()).gaps).toEqual([]);
    expect((await decide(one, "CARRY_OUT", operator)).refusal!.code).toBe("STEP_NOT_ALLOWED");
    expect((await decide(one, "APPROVE", department)).refusal).toBeNull();
    expect((await coverage()).gaps).toEqual([]);
    expect((await decide(one, "CARRY_OUT", department)).refusal!.code).toBe("NOT_YOURS");
    expect((await decide(one, "CARRY_OUT", operator)).consequence.state).toBe("CARRIED_OUT");
    expect(await coverage()).toMatchObject({
      expected: 4,
      isComplete: false,
      gaps: [{ member: bad, reason: "SUSPENDED" }],
    });
  });

  test("cancels a membership, which nobody expects to answer any more", async () => {
    const one = await byRule("C");
    expect((await decide(one, "APPROVE", department)).refusal).toBeNull();
    expect((await decide(one, "CARRY_OUT", operator)).refusal).toBeNull();
    expect(await statusOf(bad)).toBe("LEFT");
    expect(await coverage()).toMatchObject({ expected: 3, isComplete: true, gaps: [] });
  });

  test("is undone when the department lifts it, as far as nothing else stands in the way", async () => {
    const [cancelled, suspended] = [await byRule("C"), await byRule("S")];
    expect((await decide(cancelled, "LIFT", operator)).refusal!.code).toBe("NOT_YOURS");
    expect((await decide(cancelled, "LIFT", department)).refusal).toBeNull();
    expect(await statusOf(bad)).toBe("SUSPENDED");
    expect((await decide(suspended, "LIFT", department)).refusal).toBeNull();
    expect(await statusOf(bad)).toBe("ACTIVE");
    expect((await coverage()).gaps).toEqual([]);
  });

  test("that the hub proposes leaves alone what was changed by hand", async () => {
    const byHand = (taken: string) =>
      told(
        `mutation { changeMembership(input: { code: "${other}", step: ${taken}, reason: "系统故障" }) { status } }`,
        operator,
      );
    const one = await propose("SUSPENSION", other);
    expect((await decide(one, "APPROVE", department)).refusal).toBeNull();
    await byHand("SUSPEND");
    expect((await decide(one, "CARRY_OUT", operator)).refusal).toBeNull();
    await byHand("REINSTATE");
    expect((await decide(one, "LIFT", department)).refusal).toBeNull();
    expect(await statusOf(other)).toBe("ACTIVE");
    const never = await propose("SUSPENSION", other);
    expect((await decide(never, "APPROVE", department)).refusal).toBeNull();
    await byHand("SUSPEND");
    expect((await decide(never, "LIFT", department)).refusal).toBeNull();
    expect(await statusOf(other)).toBe("SUSPENDED");
    await byHand("REINSTATE");
  });

  test("changes the operator by decision, on the record of who decided; the membership stays", async () => {
    const one = await byRule("O");
    expect((await decide(one, "CARRY_OUT", operator)).refusal!.code).toBe("STEP_NOT_ALLOWED");
    expect((await decide(one, "APPROVE", department)).refusal).toBeNull();
    const { consequence } = await decide(one, "CARRY_OUT", operator, `reason: "已另行招标"`);
    expect(consequence).toMatchObject({
      state: "CARRIED_OUT",
      steps: [
        { step: "PROPOSE", takenBy: "test:hub-operator" },
        { step: "APPROVE", takenBy: "test:department" },
        { step: "CARRY_OUT", takenBy: "test:hub-operator", reason: "已另行招标" },
      ],
    });
    expect(await statusOf(bad)).toBe("ACTIVE");
  });

  test("waits for an appeal before it is carried out", async () => {
    const one = await propose("SUSPENSION", bad);
    expect((await decide(one, "APPROVE", department)).refusal).toBeNull();
    const { id: objection } = (await told(
      `mutation { raiseObjection(input: { evaluation: "${id}", participant: "${bad}", kind: FIGURE, name: "enterprisesServed", claim: "漏计" }) { id } }`,
      staffOf(bad),
    )) as { id: string };
    expect((await decide(one, "CARRY_OUT", operator)).refusal!.code).toBe("APPEALED");
    await told(
      `mutation { decideObjection(id: "${objection}", decision: REJECT, reason: "查无漏计") { state } }`,
      department,
    );
    expect((await decide(one, "CARRY_OUT", operator)).refusal).toBeNull();
    expect(await statusOf(bad)).toBe("SUSPENDED");
  });
});
