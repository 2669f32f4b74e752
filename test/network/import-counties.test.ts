/** Ledgers that say in which county activities took place. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { activityHeaders, buildActivity, buildWorkbook } from "../builders/dirty-ledger.ts";
import { startTestNetwork, type TestNetwork } from "../setup/network.ts";

const staff = { role: "window-operator", member: "340300" };
let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork(["340000", "340300"]);
});
afterAll(() => network.stop());

/** Hands a sheet of activities in; returns the import when it is done. */
async function hand(headers: readonly string[], rows: readonly object[]) {
  const file = Buffer.from(
    await buildWorkbook([{ name: "服务活动", headers, rows: rows as never }]),
  );
  const input = { member: "340300", fileName: "2025.xlsx", contentBase64: file.toString("base64") };
  const { data } = await network.ask(
    `mutation ($input: SubmitLedgerImportInput!) { submitLedgerImport(input: $input) { id } }`,
    { input },
    staff,
  );
  const { id } = data.submitLedgerImport;
  const read = async () =>
    (
      await network.ask(
        `query ($id: ID!) { ledgerImport(id: $id) { id state counts { created known } rows { outcome warnings { code } } } }`,
        { id },
        staff,
      )
    ).data.ledgerImport;
  await expect.poll(async () => (await read()).state, { timeout: 10_000 }).toBe("DONE");
  return read();
}

test("that says where activities took place has them counted there; one imported before is not changed in silence", async () => {
  const headers = [...activityHeaders, "所在县区"];
  const rows = [
    { ...buildActivity(), 所在县区: "怀远县" },
    { ...buildActivity({ 活动名称: "另一活动", 地点: "二号" }), 所在县区: "怀远县" },
    { ...buildActivity({ 活动名称: "第三活动", 地点: "三号" }), 所在县区: "怀远" },
  ];
  await hand(activityHeaders, [buildActivity()]);
  const report = await hand(headers, rows);
  expect(report).toMatchObject({ counts: { created: 2, known: 1 } });
  const findings = report.rows.map(({ outcome, warnings: [found] }: { outcome: string; warnings: { code: string }[] }) => [outcome, found?.code]); // prettier-ignore
  expect(findings).toEqual([
    ["KNOWN", "DIFFERS_FROM_STORED"],
    ["CREATED", undefined],
    ["CREATED", "COUNTY_UNKNOWN"],
  ]);
  const figure = async (county: string | null) =>
    (
      await network.ask(
        `query ($county: String) { figure(name: activities, county: $county, period: { year: 2025 }) { value } }`,
        { county },
      )
    ).data.figure.value;
  expect([await figure("怀远县"), await figure("340321"), await figure(null)]).toEqual([1, 1, 3]);
  const { data } = await network.ask(
    `mutation ($input: UndoLedgerImportInput!) { undoLedgerImport(input: $input) { state } }`,
    { input: { id: report.id, reason: "试导入" } },
    staff,
  );
  expect(data.undoLedgerImport.state).toBeDefined();
  await expect.poll(() => figure(null), { timeout: 10_000 }).toBe(1);
  expect(await figure("340321")).toBe(0);
});
