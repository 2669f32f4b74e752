/** Both languages say everything, and write numbers, money and times as their readers do. */
import { buildSchema, isEnumType } from "graphql";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import en from "../../gateway/dashboard/language/en.json" with { type: "json" };
import { makeFormat, noValue } from "../../gateway/dashboard/language/format.ts";
import zh from "../../gateway/dashboard/language/zh.json" with { type: "json" };

const root = join(import.meta.dirname, "..", "..");
const home = join(root, "gateway", "dashboard");
const keys = Object.keys(zh);

const sources = readdirSync(home, { recursive: true, encoding: "utf8" })
  .filter((path) => /^(?!dist|\.dist-|api\/documents\.ts).*\.tsx?$/.test(path))
  .map((path) => readFileSync(join(home, path), "utf8"))
  .join("\n");

const gapsOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe("the catalogues", () => {
  test("have the same keys in both languages", () => {
    expect(Object.keys(en).toSorted()).toEqual(keys.toSorted());
  });

  test("say something under every key", () => {
    expect([...Object.values(zh), ...Object.values(en)].filter((text) => !text.trim())).toEqual([]);
  });

  test("leave the same gaps to fill in both languages", () => {
    const differing = keys.filter((key) => {
      const name = key as keyof typeof zh;
      return gapsOf(zh[name]).join() !== gapsOf(en[name]).join();
    });
    expect(differing).toEqual([]);
  });

  test("hold no key that no screen uses", () => {
    const families = [...sources.matchAll(/`((?:[a-z]+\.)+)\$\{/gi)].map(([, family]) =>
      String(family),
    );
    const unused = keys.filter(
      (key) => !sources.includes(`"${key}"`) && !families.some((family) => key.startsWith(family)),
    );
    expect(unused).toEqual([]);
  });

  test("punctuate Chinese with Chinese marks", () => {
    expect(Object.values(zh).filter((text) => /[\u4e00-\u9fff}][,;:?!]/.test(text))).toEqual([]);
  });

  test.each([
    ["ServiceRecordState", "state."],
    ["CoverageGapReason", "gap."],
    ["MemberKind", "kind."],
    ["ServiceStep", "step."],
    ["AssignmentStep", "step."],
    ["AssignmentState", "assignment."],
    ["DemandState", "demandState."],
    ["ImportState", "importState."],
    ["ImportVerdict", "verdict."],
  ])("name every value of %s", (type, family) => {
    const schema = buildSchema(readFileSync(join(root, "schema", "api.graphql"), "utf8"));
    const values = schema.getType(type);
    if (!isEnumType(values)) throw new Error(`${type} is no enum of the public API.`);
    expect(keys).toEqual(
      expect.arrayContaining(values.getValues().map(({ name }) => family + name)),
    );
  });
});

describe("numbers and times", () => {
  const chinese = makeFormat("zh");
  const english = makeFormat("en");

  test("are written the way of the language", () => {
    expect(chinese.count(1_234_567)).toBe("1,234,567");
    expect(chinese.figure("money", 1_234_567_800)).toBe("¥1235万");
    expect(english.figure("money", 1_234_567_800)).toMatch(/^(CN)?¥12\.35m$/i);
    expect(english.share(0.4449)).toBe("44.5%");
  });

  test("turn fen into yuan without losing any, however many there are", () => {
    expect(chinese.money(5)).toBe("¥0.05");
    expect(chinese.money(-700)).toBe("-¥7.00");
    expect(chinese.money("900719925474099301")).toBe("¥9,007,199,254,740,993.01");
  });

  test("show a dash where there is no value, never a zero", () => {
    expect(chinese.figure("score", null)).toBe(noValue);
    expect(chinese.figure("count", 0)).toBe("0");
  });

  test("are those of Shanghai", () => {
    expect(chinese.moment("2025-12-31T17:05:00Z")).toBe("2026年1月1日 01:05");
    expect(english.moment("2025-12-31T17:05:00Z")).toBe("1 Jan 2026, 01:05");
    expect(chinese.moment("2025-12-29T16:00:00.000Z")).toBe("2025年12月30日");
    expect(english.clock("2025-12-31T17:05:09Z")).toBe("01:05:09");
  });
});
