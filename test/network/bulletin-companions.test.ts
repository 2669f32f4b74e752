/** The fourth quarter's bulletin and the year's: whichever is begun later takes over what they share. */
import { afterAll, expect, test } from "vitest";
import { hub, operator, startBulletinNetwork } from "../setup/bulletins.ts";
import type { BulletinSettings } from "../../subgraphs/hub/tables/bulletins.ts";

const network = await startBulletinNetwork(["340100"]);
const { begin, step } = network;
afterAll(() => network.stop());

const settingsOf = async (id: string): Promise<BulletinSettings> => {
  const [row] = await network
    .contextOf(hub)
    .em.execute<{ settings: BulletinSettings }[]>(`select settings from bulletin where id = ?`, [
      id,
    ]);
  return row!.settings;
};
const dueAt = async (year: number) => {
  const rows = await network
    .contextOf(hub)
    .em.execute<{ due_at: Date }[]>(`select due_at from collection where year = ?`, [year]);
  return rows.map((row) => new Date(row.due_at).toISOString());
};
/** What both have in common; title and number are each one's own. */
const shared = ({ title: _, number: __, ...rest }: BulletinSettings) => rest;
const twentyDays = `settings: { title: "年度通报", deadlineDays: 20, deadlineCount: WORKING, tableNumber: "统1表", smallestCell: 5 }`;

test("the year's begun alone gives its last day, form and cell size to the fourth quarter's that follows", async () => {
  const [year] = await begin(`year: 2024, ${twentyDays}`);
  const [quarter, ...more] = await begin(`year: 2024, quarter: 4`);
  expect(more).toEqual([]);
  const [before, after] = [await settingsOf(year!.id), await settingsOf(quarter!.id)];
  expect(before.deadline).toEqual({ days: 20, count: "WORKING" });
  expect(shared(after)).toEqual(shared(before));
  expect([after.title, after.number]).toEqual(["2024年第四季度中小企业公共服务平台网络运行情况通报", "〔2024〕4号"]); // prettier-ignore
  for (const one of [year, quarter]) await step(`openCollection(id: "${one!.id}")`, operator);
  const [first, second] = await dueAt(2024);
  expect(first).toBe(second);
});

test("what is said for the later one goes before what it would take over, part by part of the form", async () => {
  await begin(`year: 2023, ${twentyDays}`);
  const [quarter] = await begin(
    `year: 2023, quarter: 4, settings: { deadlineDays: 5, approvalNumber: "2号" }`,
  );
  expect(await settingsOf(quarter!.id)).toMatchObject({
    deadline: { days: 5, count: "CALENDAR" },
    form: { tableNumber: "统1表", approvalNumber: "2号", authority: null },
    smallestCell: 5,
  });
});

test("the fourth quarter's brings the year's with it; one begun again takes over from the year's that stayed", async () => {
  const [quarter, year] = await begin(`year: 2022, quarter: 4, ${twentyDays}`);
  expect(shared(await settingsOf(year!.id))).toEqual(shared(await settingsOf(quarter!.id)));
  expect((await settingsOf(year!.id)).title).toBe("2022年度中小企业公共服务平台网络运行情况通报");
  await step(`abandonBulletin(id: "${quarter!.id}", reason: "误建")`, operator);
  const [again] = await begin(`year: 2022, quarter: 4`);
  expect(shared(await settingsOf(again!.id))).toEqual(shared(await settingsOf(year!.id)));
  await step(`abandonBulletin(id: "${again!.id}", reason: "误建")`, operator);
  await step(`abandonBulletin(id: "${year!.id}", reason: "误建")`, operator);
  const [fresh] = await begin(`year: 2022, quarter: 4`);
  expect((await settingsOf(fresh!.id)).deadline).toEqual({ days: 10, count: "CALENDAR" });
});

test("no other quarter takes over anything", async () => {
  const [quarter] = await begin(`year: 2024, quarter: 3`);
  expect(await settingsOf(quarter!.id)).toMatchObject({
    deadline: { days: 10, count: "CALENDAR" },
    form: { tableNumber: null },
  });
});
