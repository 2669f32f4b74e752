/** A year of Bengbu's demonstration platforms from statements to award, over real members. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalJson } from "../../subgraphs/ledger/rules/evidence/canonical-json.ts";
import { textHash } from "../../subgraphs/hub/rules/evaluation/seal.ts";
import { department, enterprise, operator } from "../setup/bulletins.ts";
import { expert, read, staffOf, startEvaluationNetwork } from "../setup/evaluations.ts";
import { institutionCodes } from "../setup/network.ts";

const [national, provincial] = institutionCodes as [string, string];
const network = await startEvaluationNetwork([national, provincial]);
const { told, open, take, taken, establish, file, seat, score, announce, endPublicity, sql } =
  network;
afterAll(() => network.stop());

beforeAll(async () => {
  for (const [code, count] of [
    [national, 3],
    [provincial, 1],
  ] as const)
    await network.serve(
      code,
      Array.from({ length: count }, (_, index) => ({
        enterprise: enterprise(index),
        on: "2026-05-06",
        rating: 5,
      })),
    );
});

describe("Bengbu's platforms", () => {
  let id = "";
  const establishAll = async (member: string, level: string) => {
    await establish(id, member, "ATTRIBUTE", "registeredIn", { value: "340300" });
    await establish(id, member, "ATTRIBUTE", "titleLevel", { value: level });
    await establish(id, member, "FIGURE", "trainingSessions", { value: "10" });
    await establish(id, member, "FIGURE", "trainees", { value: "1000" });
    await establish(id, member, "FACT", "recognition", { on: "2021-01-01", value: level });
    for (const name of ["sanction", "unexcusedAbsence", "falseEvidence", "complaint"])
      await establish(id, member, "FACT", name);
    await establish(id, member, "FACT", "provincialEvaluation", {
      on: "2026-03-01",
      value: "QUALIFIED",
    });
  };

  test("are evaluated only once the department has approved the year's statements", async () => {
    ({ id } = await open(
      `scheme: "bengbu-platforms-2022", year: 2026, settings: { budget: "60" }, members: ["${national}", "${provincial}"]`,
    ));
    for (const member of [national, provincial]) await file(id, member);
    await seat(id, 5);
    expect((await take(id, "SCORE", operator)).refusal.code).toBe("NO_STATEMENTS");
    await network.approveAnnualBulletin(2026);
    await establishAll(national, "NATIONAL");
    await establishAll(provincial, "PROVINCIAL");
    expect((await taken(id, "SCORE", operator)).owedScores).toHaveLength(5 * 2 * 2);
  });

  test("are scored by experts who see nobody else's scores before all are in", async () => {
    for (const index of [1, 2, 3, 4]) await score(id, index, () => "90");
    const task = await told(
      `{ expertTask(evaluation: "${id}") { given { score } owed { indicator } } }`,
      expert(5),
    );
    expect(task).toMatchObject({ given: [], owed: Array(4).fill({}) });
    const asHub = `{ evaluation(id: "${id}") { scores { score } owedScores { expert } } }`;
    const before = (await told(asHub, operator)) as { scores: null; owedScores: object[] };
    expect(before.scores).toBeNull();
    expect(before.owedScores).toEqual(Array(4).fill({ expert: "E5" }));
    expect((await network.ask(asHub, expert(5))).errors).toHaveLength(2);
    expect((await take(id, "SEAL", operator)).refusal.code).toBe("SCORES_MISSING");
    const reminded = await told(
      `mutation { remindExperts(evaluation: "${id}") { code reminders } }`,
      operator,
    );
    expect(reminded).toEqual([{ code: "E5", reminders: 1 }]);
    await score(id, 5, (member) => (member === national ? "90" : "70"));
    expect((await told(asHub, operator)).scores).toHaveLength(20);
    const { scores } = (await told(
      `{ evaluation(id: "${id}") { scores { expert participant indicator number score remark salt hash } } }`,
      operator,
    )) as { scores: ({ hash: string } & Record<string, unknown>)[] };
    for (const { hash, ...given } of scores)
      expect(textHash(canonicalJson({ evaluationId: id, ...given }))).toBe(hash);
  });

  test("keep every score as it was given, unless the hub reopens it with a reason", async () => {
    const again = `mutation { submitScores(evaluation: "${id}", scores: [{ participant: "${national}", indicator: "BB-P3", score: "10" }]) { number } }`;
    expect((await network.ask(again, expert(1))).errors).toMatchObject([
      { message: expect.stringMatching(/已评分，不得更改/) },
    ]);
    const reopen = (reason: string) =>
      network.ask(
        `mutation { reopenScore(evaluation: "${id}", expert: "E1", participant: "${national}", indicator: "BB-P3", reason: "${reason}") { expert } }`,
        operator,
      );
    expect((await reopen(" ")).errors).toHaveLength(1);
    expect((await reopen("误录")).data.reopenScore).toEqual([{ expert: "E1" }]);
    const given = await told(again.replace(`"10"`, `"95"`), expert(1));
    expect(given).toEqual([{ number: 2 }]);
    expect(
      await sql(
        `select number, score from expert_score where evaluation_id = ? and expert = 'E1'
      and participant = ? and indicator = 'BB-P3' order by number`,
        [id, national],
      ),
    ).toEqual([
      { number: 1, score: "90" },
      { number: 2, score: "95" },
    ]);
  });

  test("come out as reckoned by hand, down to the statement and the query for its records", async () => {
    const evaluation = await taken(id, "SEAL", operator);
    const { result, notes, sources } = read(evaluation);
    const sheet = result.sheets.find((one) => one.id === national)!;
    // 3 of 200 enterprises → 1.5 → 0.3 of 20; no activity → 0; (95 + 4·90) ÷ 5 = 91 → 36.4 of 40; 90 → 18 of 20.
    expect(sheet.indicators.map(({ contribution }) => contribution)).toEqual([
      "0.3",
      "0",
      "36.4",
      "18",
    ]);
    expect(sheet.total).toBe("54.70");
    const { statement, records } = sources.find((one) => one.id === national)!;
    expect(sheet.indicators[0]!.sources).toEqual([`statement:sha256:${statement.hash}`]);
    const opened = (await told(records.enterprisesServed!, operator)) as {
      value: number;
      edges: object[];
    };
    expect(opened).toMatchObject({ value: 3, edges: Array(3).fill({}) });
    expect(result.sheets.map(({ grade }) => grade).sort()).toEqual(["B", "C"]);
    // National B 40, provincial C 10, against a budget of 60.
    expect(result.awards).toEqual({ total: "50", budget: "60", isWithinBudget: true });
    expect(notes[0]).toMatch(/在评价日已失效/);
    expect(notes.join("")).toMatch(/暂代值.*公示期 5 个工作日为暂定/s);
  });

  test("say on every sheet that the scheme expired and what in it is a placeholder", async () => {
    for (const member of [national, provincial]) {
      const shown = (await told(
        `{ evaluation(id: "${id}") { sheet(member: "${member}") { notes total sheet } } }`,
        operator,
      )) as { sheet: { notes: string[]; sheet: string } };
      expect(shown.sheet.notes.join("")).toMatch(/失效.*暂代值/s);
      expect(shown.sheet.sheet).toBe(canonicalJson(JSON.parse(shown.sheet.sheet)));
    }
  });

  test("are shown to nobody outside before they are announced", async () => {
    expect((await network.ask(`{ evaluation(id: "${id}") { id } }`)).data.evaluation).toBeNull();
    const own = await told(
      `{ evaluation(id: "${id}") { sealed { hash } sheet(member: "${national}") { total } } }`,
      staffOf(national),
    );
    expect(own).toEqual({ sealed: null, sheet: null });
  });

  test("are returned with a reason, reopened, sealed anew and approved only as the document that was read", async () => {
    await taken(id, "SUBMIT", operator);
    expect((await take(id, "RETURN", department)).refusal.code).toBe("NO_REASON");
    await taken(id, "RETURN", department, `, reason: "请复核"`);
    await taken(id, "REOPEN", operator, `, reason: "复核"`);
    const { sealed } = await taken(id, "SEAL", operator);
    expect(sealed.sealing).toBe(2);
    await taken(id, "SUBMIT", operator);
    expect((await take(id, "APPROVE", operator, `, hash: "${sealed.hash}"`)).refusal.code).toBe(
      "NOT_YOURS",
    );
    expect((await take(id, "APPROVE", department, `, hash: "00"`)).refusal.code).toBe(
      "OTHER_DOCUMENT",
    );
    await taken(id, "APPROVE", department, `, hash: "${sealed.hash}"`);
    const { publicUntil } = await taken(id, "ANNOUNCE", operator);
    // Five working days have at least one weekend among them.
    expect(Date.parse(publicUntil) - Date.now()).toBeGreaterThan(5 * 86_400_000);
    expect((await take(id, "PUBLISH", operator)).refusal.code).toBe("PUBLICITY_RUNS");
    expect((await told(`{ evaluation(id: "${id}") { state } }`)).state).toBe("PUBLICITY");
  });

  let revision = "";
  test("are contested in exactly one figure, which a revision takes up and nothing else", async () => {
    const raised = (await told(
      `mutation { raiseObjection(input: { evaluation: "${id}", participant: "${provincial}", kind: FIGURE, name: "trainees", claim: "应为1200人次，见签到表" }) { id isAppeal } }`,
      staffOf(provincial),
    )) as { id: string };
    expect(raised).toMatchObject({ isAppeal: false });
    expect(
      (
        await network.ask(
          `mutation { raiseObjection(input: { evaluation: "${id}", participant: "${national}", kind: FIGURE, name: "trainees", claim: "x" }) { id } }`,
          staffOf(provincial),
        )
      ).errors,
    ).toHaveLength(1);
    await endPublicity(id);
    expect((await take(id, "PUBLISH", operator)).refusal.code).toBe("OPEN_OBJECTIONS");
    expect((await take(id, "REVISE", operator)).refusal.code).toBe("NOTHING_UPHELD");
    const decide = (as: typeof operator) =>
      network.ask(
        `mutation { decideObjection(id: "${raised.id}", decision: UPHOLD, reason: "签到表属实") { state } }`,
        as,
      );
    expect((await decide(operator)).errors).toHaveLength(1);
    expect((await decide(department)).data.decideObjection.state).toBe("UPHELD");
    expect((await take(id, "PUBLISH", operator)).refusal.code).toBe("BEING_REVISED");
    const begun = await taken(id, "REVISE", operator);
    revision = begun.id;
    expect(begun).toMatchObject({ revision: 2, state: "SCORING", revises: id, owedScores: [] });
    expect((await take(revision, "SEAL", operator)).refusal.code).toBe("UNSETTLED");
    const stray = await network.ask(
      `mutation { declareFact(input: { evaluation: "${revision}", participant: "${national}", kind: FIGURE, name: "trainees", value: "9999", evidence: "x" }) { id } }`,
      operator,
    );
    expect(stray.errors).toMatchObject([{ message: expect.stringMatching(/未被提出异议/) }]);
    await establish(revision, provincial, "FIGURE", "trainees", { value: "1200" });
    const before = read(
      await told(`{ evaluation(id: "${id}") { sealed { document } } }`, operator),
    );
    const after = read(await announce(revision));
    expect(
      after.revises!.differences.map(({ at }) => at).filter((at) => at.startsWith("/input")),
    ).toEqual([
      `/input/participants/${provincial}/figures/trainees/source`,
      `/input/participants/${provincial}/figures/trainees/value`,
    ]);
    const others = ({ input }: typeof before) =>
      canonicalJson(input.participants.filter((one) => one.id !== provincial));
    expect(others(after)).toBe(others(before));
    expect(after.revises!.untouched).toEqual([national]);
  });

  test("receive awards that the department decides, within the budget, once it is published", async () => {
    await endPublicity(revision);
    await taken(revision, "PUBLISH", operator);
    expect((await told(`{ evaluation(id: "${id}") { state } }`)).state).toBe("REVISED");
    const { consequences } = (await told(
      `{ evaluation(id: "${revision}") { consequences { id participant kind state amount } objections { state } } }`,
      department,
    )) as { consequences: { id: string; participant: string }[] };
    expect(consequences).toMatchObject([
      { participant: national, kind: "AWARD", state: "PROPOSED", amount: "40" },
      { participant: provincial, kind: "AWARD", state: "PROPOSED", amount: "10" },
    ]);
    const decide = async (index: number, decision: string, as: typeof operator, rest = "") =>
      (await told(
        `mutation { decideConsequence(id: "${consequences[index]!.id}", decision: ${decision}, reason: "局办公会"${rest}) { refusal { code } consequence { state amount steps { step takenBy reason } } } }`,
        as,
      )) as { refusal: { code: string } | null; consequence: { state: string } };
    expect((await decide(0, "APPROVE", operator)).refusal!.code).toBe("NOT_YOURS");
    expect((await decide(0, "CARRY_OUT", operator)).refusal!.code).toBe("STEP_NOT_ALLOWED");
    expect((await decide(0, "APPROVE", department)).consequence).toMatchObject({
      state: "APPROVED",
      amount: "40",
    });
    expect((await decide(1, "APPROVE", department, `, amount: "21"`)).refusal!.code).toBe(
      "OVER_BUDGET",
    );
    expect((await decide(1, "APPROVE", department, `, amount: "20"`)).consequence.state).toBe(
      "APPROVED",
    );
    expect((await decide(0, "CARRY_OUT", operator)).consequence).toMatchObject({
      state: "CARRIED_OUT",
      steps: [{ step: "PROPOSE" }, { step: "APPROVE", reason: "局办公会" }, { step: "CARRY_OUT" }],
    });
  });

  test("take last year's published result into the next year, from the revision that counts", async () => {
    const next = await open(
      `scheme: "bengbu-platforms-2022", year: 2027, members: ["${national}"]`,
    );
    const { sealed } = (await told(`{ evaluation(id: "${revision}") { sealed { hash } } }`)) as {
      sealed: { hash: string };
    };
    const [row] = await sql(`select history from evaluation_participant where evaluation_id = ?`, [
      next.id,
    ]);
    expect(row!.history).toMatchObject([
      {
        year: 2026,
        grade: "B",
        last: false,
        figures: { trainees: { value: "1000" } },
        source: `evaluation:sha256:${sealed.hash}`,
      },
    ]);
  });
});
