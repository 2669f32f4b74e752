/** Records that come after a bulletin was published: it stays as it is, and the next collection finds every one. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { department, enterprise, operator, startBulletinNetwork } from "../setup/bulletins.ts";

const [first, second] = ["340100", "340200"] as const;
const network = await startBulletinNetwork([first, second]);
const { begin, told, step, validate, seal, soon, received, reporting, serve } = network;
let published = "";
afterAll(() => network.stop());

beforeAll(async () => {
  await serve(first, [{ enterprise: enterprise(1), on: "2026-08-03" }]);
  const [made] = await begin("year: 2026, quarter: 3");
  published = made!.id;
  await step(`openCollection(id: "${published}")`, operator);
  await received(3, 2026, 3);
  await validate(published);
  const { sealed } = await seal(published);
  await step(`submitBulletin(id: "${published}")`, operator);
  await step(`approveBulletin(id: "${published}", hash: "${sealed.hash}")`, department);
  await step(`publishBulletin(id: "${published}")`, operator);
});

const counts = async (): Promise<number[]> =>
  (await reporting(2026, 3)).members.map(({ statements }: { statements: number }) => statements);

const progress = async (): Promise<string[]> =>
  (await reporting(2026, 3)).members.map(({ progress: of }: { progress: string }) => of);

test("a revision's collection has everybody count anew, though no member thought of reporting", async () => {
  await serve(second, [{ enterprise: enterprise(2), on: "2026-09-29" }]);
  const { bulletin } = await step(`reviseBulletin(id: "${published}", reason: "复核")`, operator);
  expect(await counts()).toEqual([1, 1, 1]);
  await network.stopMember(second);
  await step(`openCollection(id: "${bulletin.id}")`, operator);
  // Until it counts anew, its last statement counts, and is not taken for a new one.
  await soon(async () => expect(await progress()).toEqual(["RECEIVED", "RECEIVED", "RENEWING"]));
  await network.startMember(second);
  await soon(async () => expect(await counts()).toEqual([2, 2, 2]));
  expect(await progress()).toEqual(["RECEIVED", "RECEIVED", "RECEIVED"]);
  // Whoever has counted since is not asked once more.
  await step(`openCollection(id: "${bulletin.id}")`, operator);
  await validate(bulletin.id);
  const { sealed } = await seal(bulletin.id);
  expect(JSON.parse(sealed.document).revises.differences).toContainEqual({
    cell: `members/${second}/enterprisesServed`,
    before: 0,
    after: 1,
  });
  expect(await counts()).toEqual([2, 2, 2]);
  expect(await told(`{ bulletin(id: "${published}") { state } }`, operator)).toEqual({
    state: "PUBLISHED",
  });
});
