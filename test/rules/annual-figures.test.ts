/** Figures of the annual evaluation that are counted: what they mean at the edges, and for what was sealed before. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  composeEvaluation,
  isKnownAnyway,
} from "../../subgraphs/hub/rules/annual/compose-evaluation.ts";
import { declaredFigureFault } from "../../subgraphs/hub/rules/annual/declared-figure.ts";
import type { AnnualInputs } from "../../subgraphs/hub/rules/annual/inputs.ts";
import {
  recordsQuery,
  statementFigures,
} from "../../subgraphs/hub/rules/annual/statement-figures.ts";
import { textHash } from "../../subgraphs/hub/rules/evaluation/seal.ts";
import { canonicalJson } from "../../subgraphs/ledger/rules/evidence/canonical-json.ts";
import { type Statement, statementFault } from "../../subgraphs/ledger/rules/statement.ts";
import { makeStatement, Shelf } from "../builders/statements.ts";
import { named, plainScheme, read, shipped } from "./evaluation/fixtures.ts";

const code = "340100";
const stated = (figures: Parameters<typeof makeStatement>[1]["figures"]) =>
  makeStatement(new Shelf(), { code, services: [{ service: "1" }], figures: figures ?? {} })
    .statement;
const shareOf = (serviceNorms: number, productsOffered: number) =>
  statementFigures(stated({ serviceNorms, productsOffered }), "0").disclosureShare?.value;

/** What version 1 of the scheme sealed, by the program of that time. */
function sealedBefore() {
  const folder = join(import.meta.dirname, "..", "vectors", "evaluation");
  const text = readFileSync(join(folder, "anhui-windows-version-1.json"), "utf8");
  return JSON.parse(text) as {
    hash: string;
    inputs: AnnualInputs;
    statements: Record<string, Statement>;
  };
}

test("who offers three products and discloses two keeps two thirds of the norm; who offers none keeps nothing of it", () => {
  expect([shareOf(2, 3), shareOf(3, 3), shareOf(0, 3)]).toEqual(["0.6667", "1.0000", "0.0000"]);
  expect(shareOf(0, 0)).toBe("0");
});

test("a member without services has no share of complete records, which is not the same as 0", () => {
  const { statement } = makeStatement(new Shelf(), { code, services: [], figures: { completeRecords: 0 } }); // prettier-ignore
  expect(statementFigures(statement, "0").recordCompleteness).toMatchObject({ value: null });
});

test("a statement signed before these were counted is sound and leaves them unknown; a broken one is refused", () => {
  const before = stated({});
  expect(statementFault(before, code)).toBeNull();
  const figures = statementFigures(before, "0");
  expect("disclosureShare" in figures || "recordCompleteness" in figures).toBe(false);
  for (const wrong of [null, "3", 1.5, Number.NaN]) {
    const broken = { ...before, figures: { ...before.figures, serviceNorms: wrong } };
    expect(statementFault(broken, code)).toContain("figures.serviceNorms");
  }
});

test("shares open to the records that are in them", () => {
  const year = { year: 2025, quarter: null };
  expect(recordsQuery("disclosureShare", code, year)).toContain("name: serviceNorms,");
  expect(recordsQuery("recordCompleteness", code, year)).toContain("name: dataUpload,");
  expect(recordsQuery("satisfaction", code, year)).toContain("name: satisfaction,");
});

test("Anhui declares only what no record, collection or register says", () => {
  const declared = (scheme: string) =>
    [...shipped(scheme).vocabulary.figures]
      .filter(([name, { of }]) => of === null && !isKnownAnyway(name))
      .map(([name]) => name)
      .toSorted();
  const alike = ["excellentResources", "honours", "unifiedLogo", "unifiedName", "unifiedProcess"];
  expect(declared("anhui-windows-2019")).toEqual(alike);
  expect(declared("anhui-institutions-2019")).toEqual(
    [...alike, "ownDemandsCollected", "ownDemandsMatched", "ownRegisteredUsers"].toSorted(),
  );
  // What is counted is marked so, and the page offers nobody to declare it.
  const { figures } = shipped("anhui-windows-2019").vocabulary;
  const counted = [...figures].filter(([, { origin }]) => origin === "NETWORK");
  expect(counted.every(([name]) => isKnownAnyway(name))).toBe(true);
  for (const name of ["disclosureShare", "recordCompleteness", "dataUpload"])
    expect(figures.get(name)).toMatchObject({ origin: "NETWORK" });
});

test.each([
  ["80", "", /80% 写 0\.8/],
  ["-0.1", "", /80% 写 0\.8/],
  ["1.0001", "", /80% 写 0\.8/],
  ["0.5", "1/0", /1（是）或 0（否）/],
  ["1e2", "家", /十进制数/],
  [null, "家", /十进制数/],
])("%s of the unit “%s” is no figure that can be declared", (value, unit, said) => {
  expect(declaredFigureFault(value, unit)?.zh).toMatch(said);
});

test.each([
  ["0", ""],
  ["1", ""],
  ["0.8", ""],
  ["1", "1/0"],
  ["80", "家"],
])("%s of the unit “%s” can be declared", (value, unit) => {
  expect(declaredFigureFault(value, unit)).toBeNull();
});

test("late reports are received as well; what was sealed before they were counted leaves that unknown", () => {
  const leaf = { ...named("I"), weight: "100", formula: { kind: "LINEAR", figure: "reportsReceived", target: "4" } }; // prettier-ignore
  const { inputs } = sealedBefore();
  const totalOf = (reporting: AnnualInputs["participants"][number]["reporting"]) =>
    composeEvaluation(
      {
        ...inputs,
        scheme: read(plainScheme({ indicators: [leaf] })).text,
        participants: [{ ...inputs.participants[0]!, statement: null, scores: [], reporting }],
      },
      () => stated({}),
    ).result.sheets[0]!.total;
  expect(totalOf({ expected: 4, onTime: 1, received: 3 })).toBe("75.00");
  expect(totalOf({ expected: 4, onTime: 1 })).toBeNull();
  expect(totalOf(null)).toBeNull();
});

test("an evaluation sealed by version 1 of Anhui's scheme, norms declared, comes out the same to the byte", () => {
  const { hash, inputs, statements } = sealedBefore();
  const again = composeEvaluation(inputs, (name) => statements[name]!);
  expect(textHash(canonicalJson(again))).toBe(hash);
});
