/** Every question the dashboard asks is one that the public API answers. */
import { buildSchema, parse, validate } from "graphql";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const home = join(root, "gateway", "dashboard");
const schema = buildSchema(readFileSync(join(root, "schema", "api.graphql"), "utf8"));
const isOperation = /^\s*(query|mutation|subscription)\b/;

const modules = readdirSync(home, { recursive: true, encoding: "utf8" }).filter(
  (path) =>
    /^(?!dist|\.dist-).*\.tsx?$/.test(path) &&
    /[`"]\s*(query|mutation|subscription)\s+\w+/.test(readFileSync(join(home, path), "utf8")),
);

const documents = (
  await Promise.all(
    modules.map(async (path) => {
      const module = (await import(join(home, path))) as Record<string, unknown>;
      return Object.entries(module).flatMap(([name, value]) =>
        typeof value === "string" && isOperation.test(value) ? [{ path, name, text: value }] : [],
      );
    }),
  )
).flat();

describe("a query of the dashboard", () => {
  test("is exported from every module that holds one, so that none goes unchecked", () => {
    expect(modules).not.toEqual([]);
    expect([...new Set(documents.map(({ path }) => path))]).toEqual(modules);
  });

  test.each(documents)("$name is valid against the public API", ({ text }) => {
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  });
});
