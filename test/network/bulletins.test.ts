/** A quarter from the first request to a published bulletin and its revision, over real members. */
import { createHash } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import {
  bulletinFields,
  department,
  enterprise,
  hub,
  operator,
  startBulletinNetwork,
} from "../setup/bulletins.ts";
import { institutionCodes } from "../setup/network.ts";

const [first, second] = ["340100", "340300"];
const [institution] = institutionCodes as [string, string];
const network = await startBulletinNetwork([first, second, institution]);
const { begin, told, step, validate, seal, soon, reporting, received, serve, ask } = network;
afterAll(() => network.stop());

const q3 = "year: 2026, quarter: 3";
const document = (bulletin: { sealed: { document: string } }) =>
  JSON.parse(bulletin.sealed.document);

describe("a quarter", () => {
  let id = "";

  test("is reported by every live member in about a second, and by a dead one when it is back", async () => {
    await serve(first, [
      { enterprise: enterprise(1), on: "2026-07-03", key: "shared", rating: 5 },
      { enterprise: enterprise(2), on: "2026-08-03" },
    ]);
    await serve(institution, [{ enterprise: enterprise(1), on: "2026-07-03", key: "shared" }]);
    await network.stopMember(second);
    [{ id = "" } = {}] = await begin(
      `${q3}, settings: { deadlineDays: 200, number: "皖〔2026〕3号" }`,
    );
    const asked = Date.now();
    await step(`openCollection(id: "${id}")`, operator);
    await received(3, 2026, 3);
    expect(Date.now() - asked).toBeLessThan(5000);
    const { members, missing, isAccountedFor } = await reporting(2026, 3);
    expect({ missing, isAccountedFor }).toEqual({ missing: 1, isAccountedFor: false });
    expect(members).toContainEqual(
      expect.objectContaining({ code: second, progress: "WAITING", standing: "MISSING" }),
    );
    await network.startMember(second);
    await received(4, 2026, 3);
    expect(await reporting(2026, 3)).toMatchObject({
      expected: 4,
      onTime: 4,
      late: 0,
      reportingRate: "1.0000",
      isAccountedFor: true,
    });
  });

  test("is asked about what is odd, and cannot be sealed before that is settled", async () => {
    // Claimed by two windows, which only one of them can have served.
    await serve(second, [{ enterprise: enterprise(1), on: "2026-07-03", key: "shared" }]);
    const staff = { role: "window-operator", member: second };
    const report = `mutation { reportStatement(input: { member: "${second}", period: { ${q3} } }) { number hash } }`;
    expect(await told(report, staff)).toMatchObject({ number: 2 });
    await soon(async () =>
      expect(
        (await reporting(2026, 3)).members.find((one: { code: string }) => one.code === second)
          .statements,
      ).toBe(2),
    );
    await validate(id);
    const sealing = await step(`sealBulletin(id: "${id}")`, operator);
    expect(sealing.refusal.code).toBe("OPEN_FINDINGS");
    expect(sealing.bulletin.availableSteps).not.toContain("SEAL");
    const [finding] = (await told(
      `{ findings(${q3}) { id member rule state message } }`,
      operator,
    )) as [{ id: string; member: string }];
    expect(finding).toMatchObject({ rule: "D01", state: "OPEN" });
    const asked = { role: "window-operator", member: finding.member };
    await soon(async () =>
      expect(
        await told(`{ statementFindings(member: "${finding.member}") { id state } }`, asked),
      ).toEqual([{ id: finding.id, state: "OPEN" }]),
    );
    await told(
      `mutation { answerFinding(input: { member: "${finding.member}", finding: "${finding.id}", explanation: "双方联合服务" }) { state } }`,
      asked,
    );
    const state = async () => (await told(`{ findings(${q3}) { state } }`, operator)) as object;
    await soon(async () => expect(await state()).toEqual([{ state: "EXPLAINED" }]));
    const decide = (decision: string, reason: string) =>
      told(
        `mutation { decideFinding(id: "${finding.id}", decision: ${decision}, reason: ${reason}) { refusal { code } finding { state } } }`,
        operator,
      );
    expect(await decide("REOPEN", "null")).toMatchObject({ refusal: { code: "NO_REASON" } });
    expect(await decide("REOPEN", '"请附协议"')).toMatchObject({ finding: { state: "OPEN" } });
    await soon(async () =>
      expect(
        await told(`{ statementFindings(member: "${finding.member}") { state decision } }`, asked),
      ).toEqual([{ state: "OPEN", decision: "请附协议" }]),
    );
    expect(await decide("OVERRULE", '"已电话核实"')).toMatchObject({
      finding: { state: "OVERRULED" },
    });
    expect(await seal(id)).toMatchObject({ state: "SEALED" });
  });

  test("counts a service that three members claim once, and says which", async () => {
    const { bulletin } = await told(
      `{ bulletin(id: "${id}") { sealed { document hash } } }`,
      operator,
    ).then((one) => ({ bulletin: one as { sealed: { document: string; hash: string } } }));
    const sealed = document(bulletin);
    expect(sealed.total.satisfaction).toMatchObject({ services: 2, ratings: 1, mean: "5.0000" });
    expect(sealed.total.figures.enterprisesServed).toBe(2);
    expect(sealed.total.claims.contested).toBe(1);
    expect(sealed.total.claims.pairs).toHaveLength(3);
    expect(sealed.coverage).toMatchObject({ expected: 4, received: 4, isAccountedFor: true });
    expect(sealed.findings).toMatchObject([
      { rule: "D01", outcome: "OVERRULED", explanation: "已电话核实" },
    ]);
    expect(createHash("sha256").update(bulletin.sealed.document).digest("hex")).toBe(
      bulletin.sealed.hash,
    );
    expect(sealed.statements).toHaveLength(4);
  });

  test("is returned with a reason, taken up again, and approved only as the document that was read", async () => {
    expect(await step(`publishBulletin(id: "${id}")`, operator)).toMatchObject({
      refusal: { code: "STEP_NOT_ALLOWED" },
    });
    await step(`submitBulletin(id: "${id}")`, operator);
    expect(await step(`returnBulletin(id: "${id}", reason: " ")`, department)).toMatchObject({
      refusal: { code: "NO_REASON" },
    });
    await step(`returnBulletin(id: "${id}", reason: "文号有误")`, department);
    const before = await step(`reopenBulletin(id: "${id}", reason: "更正")`, operator);
    await seal(id);
    const { bulletin } = await step(`submitBulletin(id: "${id}")`, operator);
    expect(bulletin.sealed.sealing).toBe(2);
    const approve = (hash: string, as = department) =>
      step(`approveBulletin(id: "${id}", hash: "${hash}")`, as);
    expect(await approve(bulletin.sealed.hash, operator)).toMatchObject({
      refusal: { code: "NOT_YOURS" },
    });
    expect(await approve(before.bulletin.sealed.hash)).toMatchObject({
      refusal: { code: "OTHER_DOCUMENT" },
    });
    expect(await told(`{ bulletins { id } }`)).toEqual([]);
    expect(await approve(bulletin.sealed.hash)).toMatchObject({ refusal: null });
    await step(`publishBulletin(id: "${id}")`, operator);
    expect(await told(`{ bulletins { id state } }`)).toEqual([{ id, state: "PUBLISHED" }]);
  });

  test("stays as published when records come late; they make revision 2 with every difference listed", async () => {
    const published = (await told(`{ bulletin(id: "${id}") { ${bulletinFields} } }`, operator)) as {
      sealed: { document: string; hash: string };
    };
    await serve(first, [{ enterprise: enterprise(3), on: "2026-09-30" }]);
    const staff = { role: "window-operator", member: first };
    await told(
      `mutation { reportStatement(input: { member: "${first}", period: { ${q3} } }) { number } }`,
      staff,
    );
    const now = () => told(`{ bulletin(id: "${id}") { ${bulletinFields} } }`, operator);
    await soon(async () =>
      expect(await now()).toMatchObject({ lateStatements: [{ member: first, number: 2 }] }),
    );
    expect(await now()).toMatchObject({ state: "PUBLISHED", sealed: published.sealed });
    const { bulletin: next } = await step(`reviseBulletin(id: "${id}", reason: "补录")`, operator);
    expect(next).toMatchObject({
      revision: 2,
      state: "VALIDATING",
      number: "皖〔2026〕3号（修订1）",
    });
    expect(await step(`reviseBulletin(id: "${id}", reason: "再补")`, operator)).toMatchObject({
      refusal: { code: "BEING_REVISED" },
    });
    const sealed = await seal(next.id);
    const { revises, total } = document(sealed);
    expect(total.figures.enterprisesServed).toBe(3);
    expect(revises).toMatchObject({ revision: 1, hash: published.sealed.hash, reason: "补录" });
    expect(revises.differences).toContainEqual({
      cell: `members/${first}/enterprisesServed`,
      before: 2,
      after: 3,
    });
    await step(`submitBulletin(id: "${next.id}")`, operator);
    await step(`approveBulletin(id: "${next.id}", hash: "${sealed.sealed.hash}")`, department);
    expect(await now()).toMatchObject({ state: "PUBLISHED" });
    await step(`publishBulletin(id: "${next.id}")`, operator);
    expect(await now()).toMatchObject({ state: "REVISED", sealed: published.sealed });
  });
});

describe("a year", () => {
  test("comes with its fourth quarter; a missing member blocks it until it is excused, and the bulletin says so", async () => {
    const made = await begin("year: 2025, quarter: 4");
    expect(made.map(({ quarter }) => quarter)).toEqual([4, null]);
    const [quarter, year] = made.map(({ id }) => id) as [string, string];
    await network.stopMember(second);
    for (const id of [quarter, year]) await step(`openCollection(id: "${id}")`, operator);
    await received(3, 2025, 4);
    await received(3, 2025);
    // The hub asks months later: whoever answers at once is in time.
    expect(await reporting(2025)).toMatchObject({ late: 0, onTime: 3, missing: 1 });
    const sealed = async (id: string) => {
      await validate(id);
      return (await seal(id)).sealed.hash as string;
    };
    await sealed(quarter);
    expect(await step(`submitBulletin(id: "${quarter}")`, operator)).toMatchObject({
      refusal: { code: "MEMBERS_MISSING", message: expect.stringContaining(second) },
    });
    const excuse = (rest: string) =>
      told(
        `mutation { excuseMember(year: 2025${rest}, member: "${second}", reason: "机房搬迁") { excused missing } }`,
        operator,
      );
    expect(await excuse(", quarter: 4")).toEqual({ excused: 1, missing: 0 });
    // What was sealed still says that it is missing.
    expect(await step(`submitBulletin(id: "${quarter}")`, operator)).toMatchObject({
      refusal: { code: "MEMBERS_MISSING" },
    });
    await step(`reopenBulletin(id: "${quarter}", reason: "已说明")`, operator);
    const approved = async (id: string) => {
      const hash = await sealed(id);
      await step(`submitBulletin(id: "${id}")`, operator);
      return step(`approveBulletin(id: "${id}", hash: "${hash}")`, department);
    };
    const { bulletin } = await approved(quarter);
    expect(document(bulletin).notes.join("")).toContain(`成员 ${second}（机房搬迁）`);
    expect(await step(`publishBulletin(id: "${quarter}")`, operator)).toMatchObject({
      refusal: { code: "COMPANION_NOT_READY" },
    });
    await excuse("");
    await approved(year);
    for (const id of [quarter, year])
      expect(await step(`publishBulletin(id: "${id}")`, operator)).toMatchObject({ refusal: null });
    await network.startMember(second);
  });

  test("reminds who is missing, and shows it there", async () => {
    const [{ id } = { id: "" }] = await begin("year: 2026, quarter: 2");
    await network.stopMember(second);
    await step(`openCollection(id: "${id}")`, operator);
    await received(3, 2026, 2);
    expect(
      await told(`mutation { remindMembers(year: 2026, quarter: 2, note: "请尽快") }`, operator),
    ).toBe(1);
    await network.startMember(second);
    const staff = { role: "window-operator", member: second };
    await soon(async () =>
      expect(
        await told(
          `{ statementRequests(member: "${second}") { period { year quarter } isAnswered reminders note form { tableNumber } } }`,
          staff,
        ),
      ).toContainEqual({
        period: { year: 2026, quarter: 2 },
        isAnswered: true,
        reminders: 1,
        note: "请尽快",
        form: { tableNumber: null },
      }),
    );
  });
});

describe("whoever is not concerned", () => {
  test("sees no draft, no findings, no sources and nobody else's report", async () => {
    const [{ id } = { id: "" }] = await begin("year: 2026, quarter: 1");
    expect(await told(`{ bulletin(id: "${id}") { id } }`)).toBeNull();
    const staff = { role: "window-operator", member: first };
    expect((await ask(`{ findings(${q3}) { id } }`)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
    expect(await told(`{ reporting(${q3}) { expected members { code } } }`, staff)).toEqual({
      expected: 4,
      members: [{ code: first }],
    });
    expect((await ask(`{ statementContent(digest: "x") }`, staff)).errors).toHaveLength(1);
    for (const as of [department, staff, undefined])
      expect(
        (await ask(`mutation { draftBulletin(input: { year: 2024 }) { id } }`, as)).errors,
      ).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });

  test("may not report for others", async () => {
    const { errors } = await ask(
      `mutation { reportStatement(input: { member: "${first}", period: { ${q3} } }) { id } }`,
      { role: "window-operator", member: second },
    );
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await ask(`{ reportedStatements(member: "${hub}") { id } }`)).errors).toHaveLength(1);
  });
});
