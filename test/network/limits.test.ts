import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepService } from "../builders/service.ts";
import { type Answer, startTestNetwork, type TestNetwork } from "../setup/network.ts";

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork(["340000", "340100"], { limits: { cost: 100_000 } });
  await keepService(network.contextOf("340100"));
});
afterAll(() => network.stop());

const post = async (body: string): Promise<Answer> => {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${network.url}/graphql`, { method: "POST", headers, body });
  return (await response.json()) as Answer;
};
const nested = (levels: number): string =>
  levels === 0
    ? "creditCode"
    : `serviceRecords { edges { node { enterprise { ${nested(levels - 1)} } } } }`;
const enterprise = (levels: number) =>
  `{ enterprise(creditCode: "91130600738737199K") { ${nested(levels)} } }`;

const times = (n: number, part: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => part(i)).join(" ");
/** Each fragment spreads the next one twice: 2^levels fields from a few lines. */
const doubled = (levels: number, leaf: string) =>
  `{ ...f0 } ${times(levels, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f${levels} on Query { ${leaf} }`;
const byFilter = "query ($f: ServiceRecordFilter) { serviceRecords(filter: $f) { totalCount } }";
const nestedList = (levels: number) => `${"[".repeat(levels)}1${"]".repeat(levels)}`;

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
    ["doubles its fragments", doubled(40, "registryState { asOf }"), "LIMIT_FIELDS", "fields"],
    ["doubles fragments of nothing", doubled(40, "__typename"), "LIMIT_FIELDS", "fields"],
    ["repeats a field", `{ members { ${"code ".repeat(1200)} } }`, "LIMIT_FIELDS", "fields"],
    [
      "repeats empty fragments",
      `{ ${"... { __typename } ".repeat(900)} }`,
      "LIMIT_FIELDS",
      "fields",
    ],
    [
      "asks for the schema many times over",
      `{ ${times(101, (i) => `a${i}: __schema { types { name } }`)} }`,
      "LIMIT_ALIASES",
      "aliases",
    ],
    [
      "asks for the schema within the aliases",
      `{ ${times(60, (i) => `a${i}: __schema { types { name fields { name args { name type { name fields { name } } } } } }`)} }`,
      "LIMIT_COST",
      "cost",
    ],
    [
      "nests values too deep",
      `{ serviceRecords(filter: { recordedBy: ${nestedList(16)} }) { totalCount } }`,
      "LIMIT_DEPTH",
      "depth",
    ],
    [
      "nests what a variable begins with too deep",
      `query ($f: [[String]] = ${nestedList(17)}) { memberRegistry { version } }`,
      "LIMIT_DEPTH",
      "depth",
    ],
    [
      // As deep as a parser that is warm descends, and one that is not does not.
      "nests values deeper than it can be read",
      `{ serviceRecords(filter: { recordedBy: ${nestedList(2400)} }) { totalCount } }`,
      "LIMIT_DEPTH",
      "depth",
    ],
  ])("%s", async (_, query, code, name) => {
    const { data, errors } = await network.ask(query);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]).toMatchObject({ extensions: { code, limitName: name } });
    const { actual, limit } = errors![0].extensions;
    expect(errors?.[0].message).toMatch(
      new RegExp(`^[^a-z]+（${name}：${actual} > ${limit}）。[A-Z]`),
    );
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

describe("what comes along with a question is bounded too:", () => {
  const codes = Array.from({ length: 6000 }, () => "340100");

  test.each([
    ["a list of thousands", { f: { recordedBy: codes } }, "LIMIT_VALUES"],
    ["a list of thousands that no field uses", { f: {}, x: codes }, "LIMIT_VALUES"],
    [
      "a list that is too long to be read",
      { f: { recordedBy: times(9, () => codes.join()).split(",") } },
      "LIMIT_BYTES",
    ],
    ["a text of megabytes", { f: { text: "x".repeat(20_000_000) } }, "LIMIT_BYTES"],
  ])("%s", async (_, variables, code) => {
    expect((await network.ask(byFilter, variables)).errors).toMatchObject([
      { extensions: { code } },
    ]);
  });

  test("values that nest a hundred thousand deep", async () => {
    const body = `{"query":${JSON.stringify(byFilter)},"variables":{"f":{"recordedBy":${nestedList(100_000)}}}}`;
    const { errors } = await post(body);
    expect(errors).toMatchObject([{ extensions: { code: "LIMIT_VALUES" } }]);
  });

  test("a query of a known caller, who may hand in a large file and no more", async () => {
    const large = { f: { text: "x".repeat(300_000) } };
    const { errors } = await network.ask(byFilter, large, { role: "hub-operator" });
    expect(errors).toMatchObject([{ extensions: { code: "LIMIT_BYTES" } }]);
  });

  test("several questions in one request", async () => {
    const question = { query: "{ registryState { asOf } }" };
    const { errors } = await post(JSON.stringify([question, question]));
    expect(errors).toMatchObject([{ extensions: { code: "BAD_REQUEST" } }]);
    expect(errors?.[0].message).toContain("请逐个提问");
  });

  test("operations that nobody asked for cost nothing", async () => {
    const query = times(800, (i) => `query q${i} { __typename }`);
    const { data } = await post(JSON.stringify({ query, operationName: "q7" }));
    expect(data).toEqual({ __typename: "Query" });
  });
});

test("a field that is asked of all members costs once for each", async () => {
  const pages = times(
    30,
    (i) => `a${i}: serviceRecords(first: 100) { edges { node { ${"title state ".repeat(10)} } } }`,
  );
  const { errors } = await network.ask(`{ ${pages} }`);
  const row = 1 + 20;
  expect(errors?.[0].extensions.actual).toBe(30 * 2 * (1 + 1 + 100 * row));
});

describe("no limit stands in the way of", () => {
  test("introspection as tools do it", async () => {
    const { errors, data } = await network.ask(
      `{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.__schema.types.length).toBeGreaterThan(10);
  });

  test("the whole introspection query", async () => {
    expect((await network.ask(getIntrospectionQuery())).errors).toBeUndefined();
  });

  test("a full page with everything on it", async () => {
    const { errors } =
      await network.ask(`{ serviceRecords(first: 100) { totalCount coverage { expected answered gaps { member reason } } pageInfo { hasNextPage }
      edges { node { id title state acceptedAt recordedBy { name } provider { name } category { name } enterprise { creditCode name } rating { level }
        trace { events { type at note member { name } } coverage { expected answered } } } } } }`);
    expect(errors).toBeUndefined();
  });
});
