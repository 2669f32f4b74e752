/** A year of Anhui's windows from statements to decisions and a revision, over real members. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gatherEvaluation } from "../../scripts/evaluate/evaluation-file.ts";
import { checkNamedFiles } from "../../scripts/evaluate/named-files.ts";
import { replayEvaluation } from "../../scripts/evaluate/replay.ts";
import { department, enterprise, hub, operator } from "../setup/bulletins.ts";
import { expert, read, staffOf, startEvaluationNetwork } from "../setup/evaluations.ts";

const [first, second] = ["340100", "340300"];
const network = await startEvaluationNetwork([first, second]);
const { told, open, take, taken, establish, file, seat, score, announce, endPublicity, sql } =
  network;
afterAll(() => network.stop());

beforeAll(async () => {
  for (const [code, count] of [
    [first, 4],
    [second, 2],
  ] as const)
    await network.serve(
      code,
      Array.from({ length: count }, (_, index) => ({
        enterprise: enterprise(index),
        on: "2026-05-06",
        rating: 5,
        isComplete: code === first && index > 0,
      })),
    );
  await network.offer(first, true, false);
  await network.offer(second, true);
  await network.approveAnnualBulletin(2026);
});

const declare = `mutation ($input: DeclareFactInput!) { declareFact(input: $input) { id file { id size sha256 } } }`;
const proof = {
  name: "证书.txt",
  mediaType: "text/plain",
  contentBase64: Buffer.from("证书").toString("base64"),
  sha256: createHash("sha256").update("证书").digest("hex"),
};

describe("Anhui's windows", () => {
  let id = "";

  test("are evaluated by deadlines that the hub sets, moves and takes away", async () => {
    const kept = "title budget summaryDueOn scoresDueOn";
    const begun = await open(
      `scheme: "anhui-windows-2019", year: 2024, settings: { budget: "60" }`,
    );
    const change = (settings: string) =>
      told(
        `mutation { changeEvaluation(id: "${begun.id}", settings: { ${settings} }) { ${kept} } }`,
        operator,
      );
    const { title } = await change(`summaryDueOn: "2027-01-15", scoresDueOn: "2027-01-31"`);
    // What is left out stays; what is null is taken away, but for what there must be.
    expect(await change(`title: null, summaryDueOn: null`)).toEqual({
      title,
      budget: "60",
      summaryDueOn: null,
      scoresDueOn: "2027-01-31",
    });
  });

  test("need their summaries, and five to seven experts without ties", async () => {
    ({ id } = await open(`scheme: "anhui-windows-2019", year: 2026`));
    await file(id, first);
    expect((await take(id, "SCORE", operator)).refusal.code).toBe("SUMMARY_MISSING");
    await told(
      `mutation { waiveSummary(evaluation: "${id}", member: "${second}", reason: "窗口新设") { waiver } }`,
      operator,
    );
    expect((await take(id, "SCORE", operator)).refusal.code).toBe("PANEL");
    const assign = (subject: string, organisation: string) =>
      network.ask(
        `mutation { assignExpert(input: { evaluation: "${id}", subject: "${subject}", name: "甲", organisation: "${organisation}", field: "产业" }) { code } }`,
        operator,
      );
    expect((await assign("bound@example.cn", `成员  ${first}`)).errors).toMatchObject([
      { message: expect.stringMatching(/任职于成员 340100，应当回避/) },
    ]);
    await seat(id, 4);
    await assign("paid@example.cn", "某咨询公司");
    const bound = await told(
      `mutation { declareInterests(evaluation: "${id}", interests: { paidBy: ["${second}"], relatedTo: [] }) { code released } }`,
      { role: "expert", subject: "paid@example.cn" },
    );
    expect(bound).toEqual({ code: "E5", released: "回避：取酬于成员 340300" });
    expect((await take(id, "SCORE", operator)).refusal.message).toMatch(/现有 4 位/);
    await assign(expert(9).subject!, "大学九");
    await told(
      `mutation { declareInterests(evaluation: "${id}", interests: { paidBy: [], relatedTo: [] }) { code } }`,
      expert(9),
    );
    await network.reportQuarter(1);
    for (const member of [first, second]) {
      for (const name of ["excellentResources", "unifiedName", "unifiedLogo", "unifiedProcess"])
        await establish(id, member, "FIGURE", name, { value: "1", file: proof });
      await establish(id, member, "FACT", "complaint");
    }
    await taken(id, "SCORE", operator);
    expect(
      await told(`{ evaluation(id: "${id}") { document(format: DOCX) { name } } }`, operator),
    ).toEqual({ document: null });
  });

  test("are ranked and graded; a suspension is proposed, approved and carried out by persons", async () => {
    for (const index of [1, 2, 3, 4, 9])
      await score(id, index, (member) => (member === first ? "90" : "10"));
    const declared = (
      await network.askWith(
        declare,
        {
          input: {
            evaluation: id,
            participant: first,
            kind: "FIGURE",
            name: "honours",
            value: "1",
            evidence: "证书",
            file: proof,
          },
        },
        staffOf(first),
      )
    ).data.declareFact as { id: string; file: { id: string; size: number; sha256: string } };
    expect(declared.file).toMatchObject({ size: 6, sha256: proof.sha256 });
    const opened = (as: typeof operator) =>
      network.askWith(
        `query ($id: ID!) { attachment(id: $id) { name contentBase64 } }`,
        { id: declared.file.id },
        as,
      );
    for (const as of [operator, staffOf(first)])
      expect((await opened(as)).data.attachment).toEqual({ name: "证书.txt", contentBase64: proof.contentBase64 }); // prettier-ignore
    expect((await opened(staffOf(second))).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
    expect((await take(id, "SEAL", operator)).refusal.code).toBe("OPEN_DECLARATIONS");
    await told(
      `mutation { decideDeclaration(id: "${declared.id}", isConfirmed: false, reason: "证书过期") { state } }`,
      operator,
    );
    const announced = await announce(id);
    // Everybody may have it as a file; what it says of itself depends on where it stands.
    const asFile = (await told(
      `{ evaluation(id: "${id}") { document(format: JSON) { name sha256 } } }`,
    )) as { document: { name: string; sha256: string } };
    expect(asFile.document.sha256).toBe(announced.sealed.hash);
    expect(asFile.document.name).toMatch(/综合评价.*\.json$/);
    const { result, notes, sources } = read(announced);
    const proven = sources.map(({ declarations }) => declarations.filter(({ file }) => file));
    expect(proven.map(({ length }) => length)).toEqual([4, 4]);
    expect(proven[0]![0]!.file).toMatchObject({ size: 6, sha256: proof.sha256 });
    expect(JSON.stringify(sources)).not.toContain("证书.txt");
    expect(notes.join("")).toMatch(/暂代值.*窗口新设/s);
    // 40 + 20 + 20 in figures, where both lead or the first does, but for one record of four that says too little
    // (2.25 of 3); 4.5 + 3.6 by experts, 1.5 of 3 for one disclosed product of two, 2 for three norms, 6 for products.
    // The second: 6 of 10 for the lesser rank in enterprises served, no complete record, 3 for its one disclosed
    // product, 2, 3.6 for the lesser rank in products, and experts' 10s.
    expect(result.sheets.map(({ total, grade, rank }) => [total, grade, rank])).toEqual([
      ["96.85", "EXCELLENT", 1],
      ["82.50", "QUALIFIED", 2],
    ]);
    // What is counted opens to its records: the disclosed product, and the services with what each lacks.
    const { records } = sources.find((one) => one.id === first)!;
    expect(await told(records.disclosureShare!, operator)).toMatchObject({ value: 1, count: 1 });
    expect(await told(records.recordCompleteness!, operator)).toMatchObject({
      value: 0.75,
      count: 4,
      sum: 3,
    });
    expect(result.warnings.map(({ code }) => code)).toContain("PLACEHOLDER");
    await endPublicity(id);
    await taken(id, "PUBLISH", operator);
    const proposed = (await told(
      `mutation { proposeConsequence(input: { evaluation: "${id}", participant: "${second}", kind: SUSPENSION, article: "运营管理办法第15条", reason: "长期停止服务" }) { id state } }`,
      operator,
    )) as { id: string };
    const statusOf = async () =>
      (
        await sql(`select status, status_reason from registered_member where code = ?`, [second])
      )[0];
    const decide = async (decision: string, as: typeof operator) =>
      (await told(
        `mutation { decideConsequence(id: "${proposed.id}", decision: ${decision}, reason: "经厅务会研究") { refusal { code } consequence { state } } }`,
        as,
      )) as { refusal: { code: string } | null };
    expect((await decide("CARRY_OUT", operator)).refusal!.code).toBe("STEP_NOT_ALLOWED");
    expect((await decide("APPROVE", department)).refusal).toBeNull();
    expect(await statusOf()).toMatchObject({ status: "ACTIVE" });
    expect((await decide("CARRY_OUT", department)).refusal!.code).toBe("NOT_YOURS");
    expect((await decide("CARRY_OUT", operator)).refusal).toBeNull();
    expect(await statusOf()).toEqual({ status: "SUSPENDED", status_reason: "经厅务会研究" });
  });

  test("appeal after publication; what a revision no longer bears out goes back to the department", async () => {
    const listed = async (of: string) =>
      (
        (await told(
          `{ evaluation(id: "${of}") { consequences { id participant kind state rule } } }`,
          department,
        )) as { consequences: { id: string; kind: string; state: string }[] }
      ).consequences;
    const eligible = (await listed(id)).find(({ kind }) => kind === "AWARD_ELIGIBILITY")!;
    const decide = async (decision: string) =>
      (await told(
        `mutation { decideConsequence(id: "${eligible.id}", decision: ${decision}, reason: "经研究") { refusal { code } consequence { state } } }`,
        department,
      )) as { refusal: object | null };
    expect((await decide("APPROVE")).refusal).toBeNull();
    for (const [kind, name] of [
      ["FIGURE", "disclosureShare"],
      ["FACT", "complaint"],
      ["SCORE", "4-1"],
    ] as const) {
      const { id: objection, isAppeal } = (await told(
        `mutation { raiseObjection(input: { evaluation: "${id}", participant: "${first}", kind: ${kind}, name: "${name}", claim: "接群众举报" }) { id isAppeal } }`,
        operator,
      )) as { id: string; isAppeal: boolean };
      expect(isAppeal).toBe(true);
      await told(
        `mutation { decideObjection(id: "${objection}", decision: UPHOLD, reason: "属实") { state } }`,
        department,
      );
    }
    const { id: revision } = await taken(id, "REVISE", operator);
    expect((await take(revision, "SEAL", operator)).refusal.code).toBe("SCORES_MISSING");
    const asPercent = { evaluation: revision, participant: first, kind: "FIGURE", name: "disclosureShare", value: "80", evidence: "核查记录" }; // prettier-ignore
    const { errors } = await network.askWith(declare, { input: asPercent }, operator);
    expect(errors).toMatchObject([{ message: expect.stringContaining("80% 写 0.8") }]);
    await establish(revision, first, "FIGURE", "disclosureShare", { value: "0" });
    await establish(revision, first, "FACT", "complaint", { on: "2026-05-01", verified: true });
    for (const index of [1, 2, 3, 4, 9]) await score(revision, index, () => "10");
    const { result, revises } = read(await announce(revision));
    // 96.85 − 1.5 (disclosures) − 2 (a verified complaint) − 4 (experts' 10 instead of 90, of 5).
    expect(result.sheets.map(({ total, grade }) => [total, grade])).toEqual([
      ["89.35", "QUALIFIED"],
      ["82.50", "QUALIFIED"],
    ]);
    expect(revises!.untouched).toEqual([second]);
    await endPublicity(revision);
    await taken(revision, "PUBLISH", operator);
    expect((await listed(id)).find((one) => one.id === eligible.id)!.state).toBe("QUESTIONED");
    expect(await listed(revision)).toEqual([]);
    expect((await decide("LIFT")).refusal).toBeNull();
    const asked = async <Data>(query: string, variables: object) =>
      (await network.askWith(query, variables, operator)).data as Data;
    const keys = await network.keysOf([hub, first, second]);
    const { evaluation, faults } = await replayEvaluation(
      await gatherEvaluation(asked, revision),
      keys,
    );
    expect(faults).toEqual([]);
    const given = [{ path: proof.name, size: 6, sha256: proof.sha256 }];
    const { lines, faults: wrong } = checkNamedFiles(evaluation!, given);
    expect(wrong).toEqual([]);
    // Eight declarations are proven by it; the summary of the first was not given.
    expect(lines.at(-1)).toContain("9 份，已核对 8 份，未核对 1 份");
    id = revision;
  });

  test("stand on the black list from a decision until its day, for everybody to read", async () => {
    const proposed = (await told(
      `mutation { proposeConsequence(input: { evaluation: "${id}", participant: "${second}", kind: BLACK_LIST, article: "运营管理办法第15条", reason: "材料虚假" }) { id } }`,
      operator,
    )) as { id: string };
    const list = () =>
      network.ask(
        `{ conductList(isBlack: true) { participant because from until steps { takenBy } } }`,
      );
    expect((await list()).data.conductList).toEqual([]);
    await told(
      `mutation { decideConsequence(id: "${proposed.id}", decision: APPROVE, reason: "属实", until: "2029-12-31") { refusal { code } } }`,
      department,
    );
    expect((await list()).data.conductList).toMatchObject([
      { participant: second, because: "材料虚假", until: "2029-12-31" },
    ]);
    await told(
      `mutation { decideConsequence(id: "${proposed.id}", decision: LIFT, reason: "已纠正") { refusal { code } } }`,
      department,
    );
    expect((await list()).data.conductList).toEqual([]);
  });
});
