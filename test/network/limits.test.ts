import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepService } from "../builders/service.ts";
import { startTestNetwork, type TestNetwork } from "../setup/network.ts";

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork(["340000", "340100"], { limits: { cost: 100_000 } });
  await keepService(network.contextOf("340100"));
});
afterAll(() => network.stop());

const nested = (levels: number): string =>
  levels === 0
    ? "creditCode"
    : `serviceRecords { edges { node { enterprise { ${nested(levels - 1)} } } } }`;
const enterprise = (levels: number) =>
  `{ enterprise(creditCode: "91130600738737199K") { ${nested(levels)} } }`;

describe("a request is refused before anyone is asked, with the limit's name, when it", () => {
  test.each([
    ["nests too deep", enterprise(5), "LIMIT_DEPTH", "depth"],
    [
      "nests too deep through fragments",
      `${enterprise(3).replace("creditCode }", "...deep }")} fragment deep on Enterprise { ${nested(2)} }`,
      "LIMIT_DEPTH",
      "depth",
    ],
    [
      "uses too many aliases",
      `{ ${Array.from({ length: 101 }, (_, i) => `a${i}: registryState { asOf }`).join(" ")} }`,
      "LIMIT_ALIASES",
      "aliases",
    ],
    ["is too long", `{ ${"members { code } ".repeat(1300)} }`, "LIMIT_TOKENS", "tokens"],
    [
      "asks for too large a page",
      `{ serviceRecords(first: 101) { totalCount } }`,
      "LIMIT_PAGE_SIZE",
      "pageSize",
    ],
    [
      "asks for too much",
      `{ serviceRecords(first: 100) { edges { node { enterprise { serviceRecords(first: 100) { edges { node { enterprise { serviceRecords(first: 100) { totalCount } } } } } } } } } }`,
      "LIMIT_COST",
      "cost",
    ],
  ])("%s", async (_, query, code, name) => {
    const { data, errors } = await network.ask(query);
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(errors?.[0].message).toContain(name);
    expect(errors?.[0].extensions.actual).toBeGreaterThan(errors?.[0].extensions.limit);
  });

  test("hides its page size in a variable", async () => {
    const query = `query ($n: Int = 500) { serviceRecords(first: $n) { totalCount } }`;
    expect((await network.ask(query)).errors).toMatchObject([
      { extensions: { code: "LIMIT_PAGE_SIZE" } },
    ]);
    expect((await network.ask(query, { n: 5 })).errors).toBeUndefined();
  });
});

describe("no limit stands in the way of", () => {
  test("introspection as tools do it", async () => {
    const { errors, data } = await network.ask(
      `{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.__schema.types.length).toBeGreaterThan(10);
  });

  test("a full page with everything on it", async () => {
    const { errors } =
      await network.ask(`{ serviceRecords(first: 100) { totalCount coverage { expected answered gaps { member reason } } pageInfo { hasNextPage }
      edges { node { id title state acceptedAt recordedBy { name } provider { name } category { name } enterprise { creditCode name } rating { level }
        trace { events { type at note member { name } } coverage { expected answered } } } } } }`);
    expect(errors).toBeUndefined();
  });
});
