/** Both languages say everything, and write numbers, money and times as their readers do. */
import { buildSchema, isEnumType } from "graphql";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFormat, noValue } from "../../gateway/dashboard/language/format.ts";

const root = join(import.meta.dirname, "..", "..");
const home = join(root, "gateway", "dashboard");
const language = join(home, "language");

type Catalogue = Readonly<Record<string, string>>;
const read = (path: string) => JSON.parse(readFileSync(join(language, path), "utf8")) as Catalogue;
/** Each part by name: the first catalogue, and that of each area. */
const parts = [
  "",
  ...readdirSync(join(language, "areas"))
    .filter((file) => file.endsWith(".zh.json"))
    .map((file) => file.slice(0, -".zh.json".length)),
].map((name) => ({
  name,
  zh: read(name ? `areas/${name}.zh.json` : "zh.json"),
  en: read(name ? `areas/${name}.en.json` : "en.json"),
}));
const zh: Catalogue = Object.assign({}, ...parts.map((part) => part.zh));
const en: Catalogue = Object.assign({}, ...parts.map((part) => part.en));
const keys = Object.keys(zh);

const sources = new Map(
  readdirSync(home, { recursive: true, encoding: "utf8" })
    .filter((path) => /^(?!dist|\.dist-|api\/document).*\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(join(home, path), "utf8")]),
);

/** Returns the keys, of all there are, that these sources say. */
function saidBy(paths: Iterable<string>): Set<string> {
  const text = [...paths].map((path) => sources.get(path)).join("\n");
  const families = [...text.matchAll(/`((?:[a-z]+\.)+)\$\{/gi)].map(([, family]) => String(family));
  return new Set(
    keys.filter(
      (key) => text.includes(`"${key}"`) || families.some((family) => key.startsWith(family)),
    ),
  );
}

/** Returns a source with all that it loads, late parts too; the router loads no screen by itself. */
function loadedBy(start: string, loaded = new Set<string>()): Set<string> {
  const source = sources.get(start);
  if (source === undefined || loaded.has(start)) return loaded;
  loaded.add(start);
  const late = start === "routes.tsx" ? "" : String.raw`|import\("`;
  const imports = source
    .replaceAll(/import type [^;]*;/g, "")
    .matchAll(new RegExp(`(?:from "|import "${late})(\\.[^"]+)"`, "g"));
  for (const [, path] of imports) loadedBy(normalize(join(dirname(start), String(path))), loaded);
  return loaded;
}

const gapsOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe("the catalogues", () => {
  test.each(parts)("have the same keys in both languages: $name", (part) => {
    expect(Object.keys(part.en).toSorted()).toEqual(Object.keys(part.zh).toSorted());
  });

  test("say a thing once", () => {
    const all = parts.flatMap((part) => Object.keys(part.zh));
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
  });

  test("say something under every key", () => {
    expect([...Object.values(zh), ...Object.values(en)].filter((text) => !text.trim())).toEqual([]);
  });

  test("leave the same gaps to fill in both languages", () => {
    const differing = keys.filter(
      (key) => gapsOf(zh[key] ?? "").join() !== gapsOf(en[key] ?? "").join(),
    );
    expect(differing).toEqual([]);
  });

  test("hold no key that no screen uses", () => {
    const said = saidBy(sources.keys());
    const unused = keys.filter((key) => !said.has(key));
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
    ["ServiceStep", "act."],
    ["AssignmentStep", "act."],
    ["DemandStep", "act."],
    ["AssignmentState", "assignment."],
    ["DemandState", "demandState."],
    ["ImportState", "importState."],
    ["ImportVerdict", "verdict."],
    ["UndoState", "undoState."],
    ["UndoOutcome", "undoOutcome."],
    ["EvaluationState", "evaluationState."],
    ["EvaluationStep", "evaluationStep."],
    ["ObjectionState", "objectionState."],
    ["ObjectionDecision", "objectionDecision."],
    ["ContestedKind", "contested."],
    ["ConsequenceKind", "consequence."],
    ["ConsequenceState", "consequenceState."],
    ["ConsequenceDecision", "consequenceDecision."],
    ["BulletinState", "bulletinState."],
    ["BulletinState", "bulletinWaits."],
    ["BulletinStep", "bulletinStep."],
    ["BulletinFormat", "fileFormat."],
    ["EvaluationFormat", "fileFormat."],
    ["ReportingProgress", "reportProgress."],
    ["FindingState", "findingState."],
    ["FindingDecision", "findingDecision."],
  ])("name every value of %s", (type, family) => {
    const schema = buildSchema(readFileSync(join(root, "schema", "api.graphql"), "utf8"));
    const values = schema.getType(type);
    if (!isEnumType(values)) throw new Error(`${type} is no enum of the public API.`);
    expect(keys).toEqual(
      expect.arrayContaining(values.getValues().map(({ name }) => family + name)),
    );
  });
});

describe("the catalogues of areas", () => {
  const router = sources.get("routes.tsx") ?? "";
  const routes = [...router.matchAll(/late\("(\w+)", \{([^}]*)\}\)/g)].map(
    ([, area = "", screens = ""]) => ({
      area,
      pages: [...screens.matchAll(/import\("\.\/([^"]+)"\)/g)].map(([, page]) => String(page)),
    }),
  );
  const first = saidBy(loadedBy("main.tsx"));
  const areas = parts.map(({ name }) => name).filter((name) => name && name !== "shared");
  const saidIn = new Map(
    routes.map(({ area, pages }) => [area, saidBy(pages.flatMap((page) => [...loadedBy(page)]))]),
  );

  /** Where a text belongs: with the start page, in the one area that says it, or in what areas share. */
  const placeOf = (key: string) => {
    if (first.has(key)) return "";
    const places = areas.filter((area) => saidIn.get(area)?.has(key));
    return places.length === 1 ? places[0] : "shared";
  };

  test("belong to the routes", () => {
    expect(routes.map(({ area }) => area).toSorted()).toEqual(areas.toSorted());
    expect(routes.flatMap(({ pages }) => pages)).toHaveLength(router.split("import(").length - 1);
  });

  test("hold each text where the screens that say it look, and no earlier than they need it", () => {
    const misplaced = parts.flatMap(({ name, zh: texts }) =>
      Object.keys(texts)
        .filter((key) => placeOf(key) !== name)
        .map((key) => `${key}: ${name || "first"} → ${placeOf(key) || "first"}`),
    );
    expect(misplaced).toEqual([]);
  });
});

describe("numbers and times", () => {
  const chinese = makeFormat("zh");
  const english = makeFormat("en");

  test("are written the way of the language", () => {
    expect(chinese.count(1_234_567)).toBe("1,234,567");
    expect(chinese.figure("money", 1_234_567_800)).toBe("1235万元");
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
