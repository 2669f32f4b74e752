import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepService } from "../builders/service.ts";
import { startTestNetwork, type TestNetwork } from "../setup/network.ts";

const staff = { role: "window-operator", member: "340100" };
let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork(["340000", "340100"]);
  await keepService(network.contextOf("340100"), {
    title: "张三 13912345678 来电",
    content: "身份证340300199001011234，座机 0552-1234567，订单 2025030700001",
  });
});
afterAll(() => network.stop());

describe("a mistake of the caller is told as one, and no member is blamed for it:", () => {
  test.each([
    [
      "a day that is not on the calendar",
      `{ serviceRecords(filter: { completedFrom: "2025-02-30" }) { totalCount } }`,
      /GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT/,
    ],
    [
      "a text where a day belongs",
      `{ serviceRecords(filter: { completedFrom: "garbage" }) { totalCount } }`,
      /GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT/,
    ],
    [
      "a character that no database stores",
      `{ serviceRecords(filter: { text: "\\u0000" }) { totalCount } }`,
      /BAD_REQUEST/,
    ],
    [
      "a category that is none",
      `{ serviceRecords(filter: { category: "%" }) { totalCount } }`,
      /BAD_USER_INPUT/,
    ],
    [
      "a quarter zero",
      `{ networkStatistics(period: { year: 2025, quarter: 0 }) { coverage { expected } } }`,
      /BAD_USER_INPUT/,
    ],
    [
      "a search for a whole book",
      `{ serviceRecords(filter: { text: "${"测".repeat(101)}" }) { totalCount } }`,
      /BAD_USER_INPUT/,
    ],
    [
      "a cursor with a key that is no whole number",
      `{ serviceRecords(after: "${Buffer.from(`["DESC",1.5,"x","openedMs"]`).toString("base64url")}") { totalCount } }`,
      /BAD_USER_INPUT/,
    ],
  ])("%s", async (_, query, code) => {
    const { errors } = await network.ask(query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0].extensions.code).toMatch(code);
    const { data } = await network.ask(`{ members { health { isLive } } }`);
    expect(
      data.members.every(
        (member: { health: { isLive: boolean } | null }) => member.health?.isLive !== false,
      ),
    ).toBe(true);
  });

  test("a cursor of another order", async () => {
    const { data } = await network.ask(
      `{ serviceRecords(first: 1, orderBy: COMPLETED_DESC) { pageInfo { endCursor } } }`,
    );
    const { errors } = await network.ask(
      `query ($after: String) { serviceRecords(after: $after) { totalCount } }`,
      {
        after: data.serviceRecords.pageInfo.endCursor,
      },
    );
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test.each([
    ["a fee below nothing", `feeFen: -5`],
    ["no title", `title: " "`],
    ["a category that is none", `category: "zz"`],
    ["an acceptance in the future", `acceptedAt: "2999-01-01T00:00:00Z"`],
  ])("a service with %s", async (_, field) => {
    const fields = {
      title: `title: "咨询"`,
      acceptedAt: `acceptedAt: "2025-03-01T00:00:00Z"`,
      [field.split(":")[0]!]: field,
    };
    const mutation = `mutation { openServiceRecord(input: { member: "340100", ${Object.values(fields).join(", ")} }) { id } }`;
    const { errors } = await network.ask(mutation, {}, staff);
    expect(errors).toMatchObject([
      { path: ["openServiceRecord"], extensions: { code: "BAD_USER_INPUT" } },
    ]);
  });
});

describe("numbers of persons in free text", () => {
  const query = `{ serviceRecords { edges { node { title content } } } }`;

  test("are blacked out for the public, and other numbers are not", async () => {
    const { data } = await network.ask(query);
    expect(data.serviceRecords.edges[0].node).toEqual({
      title: "张三 ■■■ 来电",
      content: "身份证■■■，座机 ■■■，订单 2025030700001",
    });
  });

  test("cannot be found by searching for them", async () => {
    const search = `{ serviceRecords(filter: { text: "139 1234" }) { totalCount } }`;
    expect((await network.ask(search)).data.serviceRecords.totalCount).toBe(0);
    const own = `{ serviceRecords(filter: { text: "13912345678" }) { totalCount } }`;
    expect((await network.ask(own)).data.serviceRecords.totalCount).toBe(0);
    expect((await network.ask(own, {}, staff)).data.serviceRecords.totalCount).toBe(1);
  });

  test("stand as written for staff", async () => {
    const { data } = await network.ask(query, {}, staff);
    expect(data.serviceRecords.edges[0].node.title).toBe("张三 13912345678 来电");
  });
});

test("what a database says of itself stays in the member's log", async () => {
  const { em } = network.contextOf("340100");
  await em.execute("alter table activity rename to activity_away");
  const { data } = await network.ask(
    `{ activities { totalCount coverage { answered gaps { member message } } } }`,
  );
  await em.execute("alter table activity_away rename to activity");
  expect(data.activities.coverage).toMatchObject({ answered: 1, gaps: [{ member: "340100" }] });
  expect(data.activities.coverage.gaps[0].message).not.toMatch(/relation|activity/);
});
