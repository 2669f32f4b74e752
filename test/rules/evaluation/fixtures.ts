/** Schemes and inputs for tests of the evaluation engine. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCatalogue } from "../../../subgraphs/hub/rules/evaluation/catalogue.ts";
import { evaluate } from "../../../subgraphs/hub/rules/evaluation/evaluate.ts";
import { toInput } from "../../../subgraphs/hub/rules/evaluation/read/read-input.ts";
import { readRecognitionScheme } from "../../../subgraphs/hub/rules/evaluation/read/read-recognition.ts";
import { readScheme } from "../../../subgraphs/hub/rules/evaluation/read/read-scheme.ts";
import type { EvaluationResult } from "../../../subgraphs/hub/rules/evaluation/result.ts";
import type { Scheme } from "../../../subgraphs/hub/rules/evaluation/scheme.ts";

/** A document that a test changes before it is read. */
export type Json = { [name: string]: Json } & Json[] & string;

const folder = join(import.meta.dirname, "..", "..", "..", "subgraphs", "hub", "schemes");
const file = (name: string) => readFileSync(join(folder, name), "utf8");

export const catalogue = readCatalogue(file("catalogue/figures.json"));
export const shippedText = (code: string): string => file(`${code}.json`);
export const shippedDocument = (code: string): Json => JSON.parse(shippedText(code)) as Json;
export const shipped = (code: string): Scheme => readScheme(shippedText(code), catalogue);
export const recognition = (code: string) => readRecognitionScheme(shippedText(code), catalogue);
export const read = (document: unknown): Scheme => readScheme(JSON.stringify(document), catalogue);

/** Figures with a source each; null for not known. */
export function figures(values: Readonly<Record<string, string | null>>): object {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, source: `statement:${name}` }]),
  );
}

/** Scores of experts e1, e2 … for one indicator. */
export const scores = (indicator: string, ...given: readonly string[]): object[] =>
  given.map((score, index) => ({
    indicator,
    expert: `e${index + 1}`,
    score,
    source: `paper:e${index + 1}`,
  }));

export function inputOf(participants: readonly object[], more: object = {}): object {
  return {
    format: "evaluation-input/1",
    year: 2025,
    evaluatedOn: "2026-01-20",
    participants,
    ...more,
  };
}

export const run = (
  scheme: Scheme,
  participants: readonly object[],
  more: object = {},
): EvaluationResult => evaluate(scheme, toInput(inputOf(participants, more)));

/** The words of a rule that a test does not care for. */
export const named = (code: string) =>
  ({ code, name: { zh: code, en: code }, article: "第1条", provenance: "OFFICIAL" }) as const;

/** A small scheme: one quantitative leaf worth all 100 points; the score is the figure itself. */
export function plainScheme(more: object = {}): Json {
  return {
    format: "evaluation-scheme/1",
    code: "plain",
    version: 1,
    name: { zh: "测试方案", en: "A scheme for tests" },
    issuer: "测试",
    documentNo: null,
    provenance: "OFFICIAL",
    status: "IN_FORCE",
    validFrom: "2020-01-01",
    validTo: null,
    subjects: ["WINDOW"],
    period: { unit: "YEAR", firstQuarter: 1 },
    indicators: [
      {
        ...named("I"),
        weight: "100",
        formula: { kind: "LINEAR", figure: "activities", target: "100" },
      },
    ],
    ceiling: "100",
    rounding: { total: { digits: 2 } },
    ranking: { article: "第1条", provenance: "OFFICIAL" },
    grading: null,
    ...more,
  } as unknown as Json;
}

/** Windows w01, w02 … with so many activities each. */
export const windows = (...activities: readonly (string | null)[]): object[] =>
  activities.map((value, index) => ({
    id: `w${String(index + 1).padStart(2, "0")}`,
    name: `窗口${index + 1}`,
    kind: "WINDOW",
    figures: figures({ activities: value }),
  }));

/** A quota scheme as Bengbu's: A up to 20 %, A and B up to 50 %. */
export const quotaGrading = (ties: "BELOW" | "ABOVE" = "BELOW") => ({
  article: "第11条",
  provenance: "OFFICIAL",
  kind: "QUOTA",
  ties,
  grades: [
    { ...named("A"), upTo: "0.2" },
    { ...named("B"), upTo: "0.5" },
    { ...named("C"), upTo: "1" },
    { ...named("D"), upTo: "1" },
  ],
});

/** Grades in the order of ids. */
export const gradesOf = (result: EvaluationResult): string =>
  result.sheets.map(({ grade }) => grade ?? "-").join("");
