import { parse } from "graphql";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { lintContract } from "../../gateway/contract/lint.ts";
import { readContract } from "../../gateway/contract/rules.ts";
import { splitContract } from "../../gateway/contract/split.ts";
import { missingDescriptions } from "../../scripts/descriptions.ts";
import { composeNetwork } from "../../scripts/schema.ts";

const root = join(import.meta.dirname, "..", "..");
let composed: Awaited<ReturnType<typeof composeNetwork>>;

beforeAll(async () => {
  composed = await composeNetwork();
});

test("the contracts in schema/ are what the code says, and compose without a fault", async () => {
  expect(composed.faults).toEqual([]);
  const contracts = Object.keys(composed.files).filter((name) => name.startsWith("schema/"));
  expect(contracts).toHaveLength(8);
  for (const [name, text] of Object.entries(composed.files)) {
    expect(await readFile(join(root, name), "utf8"), `${name}`).toBe(text);
  }
});

test("nothing hidden reaches the public API", () => {
  for (const hidden of [
    "enterpriseKeys",
    "totalWithout",
    "claims",
    "Claims",
    "thingKeys",
    "settled:",
    "registry:",
    "@route",
    "@merge",
  ]) {
    expect(composed.files["schema/api.graphql"]).not.toContain(hidden);
  }
});

describe("the check of a contract", () => {
  const lint = (sdl: string, keptBy = `["WINDOW"]`) =>
    lintContract(
      readContract(parse(`extend schema @contract(name: "planted", keptBy: ${keptBy})\n${sdl}`)),
    );
  const page = `type Page { edges: [Edge!]! @merge(by: CONNECTION) coverage: Int! @merge(by: COVERAGE) }`;
  const edge = `type Edge { node: String cursor: String! }`;

  test("finds nothing in a sound contract", () => {
    expect(
      lint(`type Query { rows: Page @route(to: ALL) @merge(by: OBJECT) row(id: ID!): Row @route(to: OWNER, by: "id") }
      type Row @key(fields: "id") @route(to: OWNER, by: "id") { id: ID! text: String } ${page} ${edge}`),
    ).toEqual([]);
  });

  test("leaves a contract of the hub alone, which is one member", () => {
    expect(lint(`type Query { rows: [String!]! }`, `["HUB"]`)).toEqual([]);
  });

  test.each([
    ["a root field without a route", `type Query { rows: String }`, "Query.rows has no @route"],
    [
      "a field that asks many but has no merge rule",
      `type Query { rows: String @route(to: ALL) }`,
      "Query.rows asks several members but has no @merge",
    ],
    [
      "a non-null field that dead members would have to fill",
      `type Query { rows: String! @route(to: ALL) @merge(by: SAME) }`,
      "every member may be down",
    ],
    [
      "an owner's field that is non-null",
      `type Query { row(id: ID!): String! @route(to: OWNER, by: "id") }`,
      "its owner may be down",
    ],
    [
      "an owner without an identifier",
      `type Query { row: String @route(to: OWNER) }`,
      "names no `by`",
    ],
    [
      "an entity field without a route",
      `type Query { a: String @route(to: OWNER, by: "x") } type Row @key(fields: "id") { id: ID! text: String }`,
      "Row.text has no @route",
    ],
    [
      "a merged field without a rule",
      `type Query { p: Page @route(to: ALL) @merge(by: OBJECT) } type Page { n: Int }`,
      "Page.n has no @merge",
    ],
    [
      "a non-null sum",
      `type Query { p: Page @route(to: ALL) @merge(by: OBJECT) } type Page { n: Int! @merge(by: SUM) }`,
      "nothing fills it",
    ],
    [
      "a connection without a total order",
      `type Query { p: Page @route(to: ALL) @merge(by: OBJECT) } ${page} type Edge { node: String }`,
      "no non-null cursor",
    ],
    [
      "a mean without its parts",
      `type Query { p: Page @route(to: ALL) @merge(by: OBJECT) } type Page { m: Float @merge(by: RATIO, of: ["a", "b"]) a: Int @merge(by: SUM) }`,
      "refers to b",
    ],
    [
      "a distinct count without keys",
      `type Query { p: Page @route(to: ALL) @merge(by: OBJECT) } type Page { n: Int @merge(by: DISTINCT) }`,
      "needs 1 field(s)",
    ],
    [
      "a distinct count in groups of claimed things",
      `type Query { p: Page @route(to: ALL) @merge(by: OBJECT) } type Page { t: Row @merge(by: CLAIMED, of: ["c"]) c: String @merge(by: NONE) } type Row { g: [Group!] @merge(by: GROUP, of: ["k"]) } type Group { k: Int @merge(by: SAME) n: Int @merge(by: DISTINCT, of: ["s"]) s: String @merge(by: NONE) }`,
      "cannot be counted exactly",
    ],
    [
      "an object settled by claims that it lacks",
      `type Query { p: Page @route(to: ALL) @merge(by: SETTLED, of: ["claims", "period"]) } type Page { n: Int @merge(by: SUM) }`,
      "is settled by claims, which Page lacks",
    ],
    [
      "the first of fields that are not there",
      `type Query { p: Page @route(to: ALL) @merge(by: OBJECT) } type Page { n: Int @merge(by: FIRST, of: ["a"]) m: Int @merge(by: FIRST) }`,
      "refers to a",
    ],
    [
      "a sorted list without an order",
      `type Query { p: Page @route(to: ALL) @merge(by: OBJECT) } type Page { l: [String!]! @merge(by: SORTED) }`,
      "names no order",
    ],
    [
      "a mutation that could be scattered",
      `type Mutation { change: String @route(to: ALL) @merge(by: SAME) }`,
      "must be routed to one owner",
    ],
  ])("names %s", (_, sdl, fault) => {
    expect(lint(sdl).join("\n")).toContain(fault);
  });

  test("names a type, a field, an argument and a value without a description", () => {
    const sdl = `type A { "Told." b("Told." c: Int d: Int): Int e: Int } "Told." enum E { F }`;
    expect(missingDescriptions("planted", parse(sdl))).toEqual([
      "planted: A has no description.",
      "planted: A.b.d has no description.",
      "planted: A.e has no description.",
      "planted: E.F has no description.",
    ]);
  });
});

describe("the split of a contract", () => {
  test("puts fields that other members answer in subgraphs of their own, out of each other's reach", () => {
    const contract = parse(composed.files["schema/ledger.graphql"]!);
    const parts = splitContract(contract);
    expect(parts.map(({ name }) => name)).toEqual([
      "ledger",
      "ledger_by_Enterprise",
      "ledger_by_ServiceRecord",
      "ledger_by_Demand",
    ]);
    const text = (index: number) => JSON.stringify(parts[index]!.typeDefs);
    expect(text(0)).not.toContain(`"value":"trace"`);
    expect(text(1)).not.toContain(`"value":"enterprise"`);
    expect(text(2)).toContain(`"value":"external"`);
  });
});
