/** A period collected from the command line: who reported, who did not, what is odd, and what is next. */
import { afterAll, expect, test } from "vitest";
import { collect, periodIn } from "../../scripts/bulletin/collect.ts";
import { enterprise, operator, startBulletinNetwork } from "../setup/bulletins.ts";

const [first, second] = ["340100", "340300"];
const network = await startBulletinNetwork([first, second]);
afterAll(() => network.stop());

const ask = async <Data>(query: string, variables: object): Promise<Data> => {
  const { data, errors } = await network.askWith(query, variables, operator);
  expect(errors).toBeUndefined();
  return data as Data;
};
const run = async (waitMs: number) => {
  const lines: string[] = [];
  const isReady = await collect(ask, { year: 2026, quarter: 3 }, waitMs, (line) =>
    lines.push(line),
  );
  return { isReady, lines, text: lines.join("\n") };
};

test("tells of each member as it reports, and of those that did not", async () => {
  await network.serve(first, [{ enterprise: enterprise(1), on: "2026-07-03", key: "shared" }]);
  await network.stopMember(second);
  const { isReady, text } = await run(1500);
  expect(isReady).toBe(false);
  expect(text).toContain(`✓ ${first} 成员 ${first}：已报送`);
  expect(text).toContain("已收 2 / 3");
  expect(text).toContain(`✗ ${second} 成员 ${second}：要求尚未送达`);
  expect(text).toContain("缺 1 家");
});

test("goes on with the same bulletin, asks nobody twice, and is content when all is in", async () => {
  await network.startMember(second);
  const { isReady, lines } = await run(10_000);
  expect({ isReady, last: lines.at(-1) }).toEqual({
    isReady: true,
    last: "VALIDATING；下一步 next: COLLECT、VALIDATE、SEAL、ABANDON",
  });
  const { members } = await network.reporting(2026, 3);
  expect(members.map(({ statements }: { statements: number }) => statements)).toEqual([1, 1, 1]);
});

test("shows what is odd, and is not content before it is settled", async () => {
  await network.serve(second, [{ enterprise: enterprise(1), on: "2026-07-03", key: "shared" }]);
  await network.told(
    `mutation { reportStatement(input: { member: "${second}", period: { year: 2026, quarter: 3 } }) { id } }`,
    { role: "window-operator", member: second },
  );
  await network.soon(async () => expect((await run(0)).text).toContain("D01 QUERY OPEN"));
  expect(await run(0)).toMatchObject({
    isReady: false,
    text: expect.stringContaining("1 个审核问题待更正、说明或裁定"),
  });
});

test("reads periods as people write them, and refuses others", () => {
  expect([periodIn("2025Q3"), periodIn("2025q1"), periodIn("2025")]).toEqual([
    { year: 2025, quarter: 3 },
    { year: 2025, quarter: 1 },
    { year: 2025, quarter: null },
  ]);
  for (const wrong of ["2025Q5", "25Q1", "", "2025-3"])
    expect(() => periodIn(wrong)).toThrow("2025Q3");
});
