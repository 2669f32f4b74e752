/** To check and to make a document takes seconds: nobody waits for it, and nothing is lost when the hub stops meanwhile. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { carryBulletins } from "../../subgraphs/hub/actions/bulletin/carry-bulletins.ts";
import { takeBulletinStep } from "../../subgraphs/hub/actions/bulletin/take-bulletin-step.ts";
import type { MemberContext } from "../../subgraphs/runtime/context.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { enterprise, hub, operator, startBulletinNetwork } from "../setup/bulletins.ts";

const [first, second] = ["340100", "340300"];
const network = await startBulletinNetwork([first, second]);
const { begin, told, step, validate, soon, received, serve } = network;
let id = "";
afterAll(() => network.stop());

beforeAll(async () => {
  await serve(first, [{ enterprise: enterprise(1), on: "2026-07-03", key: "shared", rating: 5 }]);
  [{ id = "" } = {}] = await begin("year: 2026, quarter: 3");
  await step(`openCollection(id: "${id}")`, operator);
  await received(3, 2026, 3);
  await validate(id);
});

type Taken = { readonly step: string; readonly hash: string | null };

/** The hub's own, as somebody of its staff. */
const staff = (): MemberContext => ({
  ...network.contextOf(hub),
  caller: { subject: "张三", role: "hub-operator", member: hub },
});
/** Begins without telling whoever works in the background. */
const beginQuietly = (begun: "VALIDATE" | "SEAL" = "SEAL") =>
  inTransaction({ ...staff(), wake: () => {} }, (inside) =>
    takeBulletinStep(inside, id, { step: begun }),
  );
const rename = (from: string, to: string) =>
  network.contextOf(hub).em.execute(`alter table ${from} rename to ${to}`);
const now = () =>
  told(
    `{ bulletin(id: "${id}") { state sealed { sealing } steps { step role reason hash } } }`,
    operator,
  );
/** How many-th document there is, once it is. */
const sealing = async (): Promise<number> => {
  await soon(async () => expect(await now()).toMatchObject({ state: "SEALED" }));
  return (await now()).sealed.sealing;
};

test("checking answers before it is done, and goes on by itself", async () => {
  const { bulletin, refusal } = await step(`validateBulletin(id: "${id}")`, operator);
  expect({ ...bulletin, refusal }).toMatchObject({ state: "CHECKING", refusal: null });
  // Who seals before the questions are known is refused, and nothing else is on offer.
  expect(bulletin.availableSteps).toEqual([]);
  await soon(async () => expect(await now()).toMatchObject({ state: "VALIDATING" }));
  expect((await now()).steps.slice(-2)).toMatchObject([
    { step: "VALIDATE", role: "hub-operator" },
    { step: "FINISH", role: "member", hash: null },
  ]);
});

test("a hub that stops while it checks goes on when it is back", async () => {
  await beginQuietly("VALIDATE");
  await network.stopMember(hub);
  await network.startMember(hub);
  await soon(async () => expect(await now()).toMatchObject({ state: "VALIDATING" }));
});

test("statements that cannot be checked are given up after three tries, and nothing can be sealed", async () => {
  await rename("statement_content", "lost_content");
  const bulletin = await validate(id);
  await rename("lost_content", "statement_content");
  expect(bulletin).toMatchObject({ state: "COLLECTING" });
  expect(bulletin.availableSteps).toEqual(["COLLECT", "VALIDATE", "ABANDON"]);
  expect(bulletin.steps.at(-1)).toMatchObject({
    step: "STOP",
    reason: expect.stringMatching(/^报表3次未能审核，原因见平台日志。/),
  });
  expect(await validate(id)).toMatchObject({ state: "VALIDATING" });
});

test("sealing answers before there is a document, which follows by itself", async () => {
  const { bulletin, refusal } = await step(`sealBulletin(id: "${id}")`, operator);
  expect({ ...bulletin, refusal }).toMatchObject({ state: "SEALING", sealed: null, refusal: null });
  expect(await sealing()).toBe(1);
  const { steps } = await now();
  expect(steps.slice(-2)).toMatchObject([
    { step: "SEAL", role: "hub-operator", hash: null },
    { step: "FINISH", role: "member", hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
  await step(`reopenBulletin(id: "${id}", reason: "再核")`, operator);
});

test("a hub that stops while it seals goes on when it is back", async () => {
  await beginQuietly();
  await network.stopMember(hub);
  await network.startMember(hub);
  expect(await sealing()).toBe(2);
  await step(`reopenBulletin(id: "${id}", reason: "再核")`, operator);
});

test("several hubs over one database make one document", async () => {
  await beginQuietly();
  const works = [1, 2, 3].map(() => carryBulletins(() => network.contextOf(hub)));
  expect(await sealing()).toBe(3);
  await Promise.all(works.map((work) => work.stop()));
  const { steps } = await now();
  expect(steps.filter(({ step: took, hash }: Taken) => took === "FINISH" && hash)).toHaveLength(3);
  await step(`reopenBulletin(id: "${id}", reason: "再核")`, operator);
});

test("a document that cannot be made is given up after three tries, and says why", async () => {
  await rename("statement_content", "lost_content");
  expect(await network.seal(id)).toMatchObject({ state: "VALIDATING", sealed: { sealing: 3 } });
  await rename("lost_content", "statement_content");
  expect((await now()).steps.at(-1)).toMatchObject({
    step: "STOP",
    reason: expect.stringMatching(/^文本3次未能编制，原因见平台日志。/),
  });
});

test("a statement that came since the last look is looked at; what is odd in it stops the sealing", async () => {
  await serve(second, [{ enterprise: enterprise(1), on: "2026-07-03", key: "shared" }]);
  await told(
    `mutation { reportStatement(input: { member: "${second}", period: { year: 2026, quarter: 3 } }) { id } }`,
    { role: "window-operator", member: second },
  );
  await soon(async () =>
    expect(
      (await network.reporting(2026, 3)).members.find(
        (one: { code: string }) => one.code === second,
      ).statements,
    ).toBe(2),
  );
  const bulletin = await network.seal(id);
  expect(bulletin).toMatchObject({ state: "VALIDATING", sealed: { sealing: 3 } });
  expect(bulletin.steps.at(-1)).toMatchObject({
    step: "STOP",
    reason: expect.stringContaining("还有1个审核问题"),
  });
  expect(await told(`{ findings(year: 2026, quarter: 3) { rule state } }`, operator)).toEqual([
    { rule: "D01", state: "OPEN" },
  ]);
});
