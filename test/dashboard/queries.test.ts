/** Every question the dashboard asks is one that the public API answers, and that the gateway knows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { dashboardOperations, listOperations, untrustworthy } from "../../scripts/operations.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const api = read("schema/api.graphql");
const { modules, operations } = await dashboardOperations();

describe("a query of the dashboard", () => {
  test("is exported from every module that holds one, so that none goes unchecked", () => {
    expect(modules).not.toEqual([]);
    expect([...new Set(operations.map(({ module }) => module))]).toEqual(modules);
  });

  test("is valid against the public API", () => {
    expect(untrustworthy(operations, api)).toEqual([]);
  });

  test("is listed for the gateway and the client as it stands in the code", () => {
    const { texts, ids } = listOperations(operations);
    expect(read("schema/operations.json")).toBe(texts);
    expect(read("gateway/dashboard/api/operation-ids.json")).toBe(ids);
  });
});

test.each([
  ["asks for what is not there", "query Q { members { shoeSize } }", "shoeSize"],
  [
    "lets its caller choose the page size",
    "query Q($n: Int) { serviceRecords(first: $n) { totalCount } }",
    "`first` must not be a variable",
  ],
])("a query that %s is not trusted", (_, text, reason) => {
  expect(untrustworthy([{ module: "m", name: "Q", text }], api).join()).toContain(reason);
});

test("two queries of one name are not trusted: the client finds them by name", () => {
  const text = "query Q { registryState { asOf } }";
  const twice = [1, 2].map(() => ({ module: "m", name: "Q", text }));
  expect(untrustworthy(twice, api)).toHaveLength(1);
});
