/** Every question the dashboard asks is one that the public API answers, and that the gateway knows. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  dashboardOperations,
  listOperations,
  operationsIn,
  untrustworthy,
} from "../../scripts/operations.ts";
import { typedDocuments } from "../../scripts/typed-documents.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const api = read("schema/api.graphql");
const { operations, places } = await dashboardOperations();

describe("a document of the dashboard", () => {
  test("is valid against the public API", () => {
    expect(operations).not.toEqual([]);
    expect(untrustworthy(operations, api)).toEqual([]);
  });

  test("is asked by some screen", () => {
    const home = join(root, "gateway", "dashboard");
    const sources = readdirSync(home, { recursive: true, encoding: "utf8" })
      .filter((path) => /^(?!dist|\.dist-|api\/document).*\.tsx?$/.test(path))
      .map((path) => readFileSync(join(home, path), "utf8"))
      .join();
    expect(operations.filter(({ name }) => !sources.includes(`${name}Document`))).toEqual([]);
  });

  test("is listed for the gateway and typed for the client as it stands", async () => {
    expect(read("schema/operations.json")).toBe(listOperations(operations));
    const typed = await typedDocuments(operations, places, api);
    for (const [path, text] of Object.entries(typed)) expect(read(path)).toBe(text);
  });
});

test("the page carries no text of a document, only what the gateway knows it by", async () => {
  const { "gateway/dashboard/api/document-types.ts": _, ...carried } = await typedDocuments(
    operations,
    places,
    api,
  );
  const identifiers =
    Object.values(carried)
      .join()
      .match(/sha256:\w{64}/g) ?? [];
  expect(identifiers.toSorted()).toEqual(
    Object.keys(JSON.parse(listOperations(operations)) as object).toSorted(),
  );
  expect(Object.values(carried).join()).not.toMatch(/\b(?:query|mutation|fragment) \w+/);
});

test("a document carries the fragments that it uses, and no other", () => {
  const [operation] = operationsIn(`
    query Q { members { ...A } }
    fragment A on Member { code ...B }
    fragment B on Member { name }
    fragment C on Member { kind }
  `);
  expect(operation?.text.match(/fragment \w/g)).toEqual(["fragment A", "fragment B"]);
});

test("a document with a fragment that nobody wrote is refused by name", () => {
  expect(() => operationsIn("query Q { members { ...Gone } }")).toThrow("Q: no fragment Gone");
});

test.each([
  ["asks for what is not there", "query Q { members { shoeSize } }", "shoeSize"],
  [
    "lets its caller choose the page size",
    "query Q($n: Int) { serviceRecords(first: $n) { totalCount } }",
    "`first` must not be a variable",
  ],
])("a query that %s is not trusted", (_, text, reason) => {
  expect(untrustworthy([{ name: "Q", text }], api).join()).toContain(reason);
});

test("two queries of one name are not trusted: their documents would be one", () => {
  const text = "query Q { registryState { asOf } }";
  expect(
    untrustworthy(
      [1, 2].map(() => ({ name: "Q", text })),
      api,
    ),
  ).toHaveLength(1);
});
