/** Results of the mock network's evaluations: invented figures, the shipped schemes, and the engine itself. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { outlineOf } from "../../subgraphs/hub/rules/annual/outline.ts";
import type { AnnualEvaluation } from "../../subgraphs/hub/rules/annual/document.ts";
import { readCatalogue } from "../../subgraphs/hub/rules/evaluation/catalogue.ts";
import { evaluate } from "../../subgraphs/hub/rules/evaluation/evaluate.ts";
import { toInput } from "../../subgraphs/hub/rules/evaluation/read/read-input.ts";
import { readScheme } from "../../subgraphs/hub/rules/evaluation/read/read-scheme.ts";
import { activityOf, mockMembers, sequence } from "./mock-members.ts";

const folder = join(import.meta.dirname, "..", "..", "subgraphs", "hub", "schemes");
const file = (name: string) => readFileSync(join(folder, name), "utf8");
const catalogue = readCatalogue(file("catalogue/figures.json"));

/** The shipped schemes that the mock offers. */
export const mockSchemes = [
  "anhui-institutions-2019",
  "anhui-windows-2019",
  "bengbu-platforms-2022",
  "zhuzhou-windows",
].map((code) => readScheme(file(`${code}.json`), catalogue));
export const schemeOf = (code: string) => mockSchemes.find((one) => one.code === code)!;

const hash = "5b1f0c3fd2a14e8d9c7b6a5f4e3d2c1b0a9f8e7d6c5b4a392817060504030201";
const source = `statement:sha256:${hash}`;
const windows = mockMembers.filter(({ kind }) => kind === "WINDOW");
const platforms = mockMembers.filter(({ kind }) => kind !== "HUB").slice(0, 12);

const figures = (values: Readonly<Record<string, string | null>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, source }]));
const scores = (indicator: string, given: readonly number[]) =>
  given.map((score, index) => ({
    indicator,
    expert: `E${index + 1}`,
    score: String(score),
    source: `score:sha256:${hash}`,
  }));

function windowOf(member: (typeof windows)[number], index: number, year: number) {
  const much = activityOf.get(member.code) ?? 1;
  const next = sequence(index + year * 31);
  const count = (factor: number) => String(Math.round(much * factor * (0.8 + next() * 0.4)));
  const scored = schemeOf("anhui-windows-2019").indicators.flatMap((one) => leavesOf(one));
  return {
    id: member.code,
    name: member.name,
    kind: "WINDOW",
    attributes: {},
    figures: figures({
      // 亳州 has too few ratings: a gap, and therefore no rank.
      satisfaction: (4.2 + next() * 0.7).toFixed(4),
      ratingResponseShare: member.code === "341600" ? "0.12" : (0.3 + next() * 0.4).toFixed(4),
      demandsMatched: count(14),
      enterprisesServed: count(26),
      activities: count(3),
      registeredUsers: count(90),
      resourcesMobilised: count(1.5),
      excellentResources: String(Math.round(next() * 3)),
      jointServices: count(0.6),
      demandsCollected: count(17),
      dataUpload: (0.75 + next() * 0.25).toFixed(4),
      recordCompleteness: "1",
      disclosureShare: "1",
      unifiedName: "1",
      unifiedLogo: "1",
      unifiedProcess: "1",
      productsOffered: count(4),
      honours: String(Math.floor(next() * 3)),
    }),
    facts: {
      complaint:
        index === 3 ? [{ on: `${year}-05-01`, verified: true, source: "complaint:1" }] : [],
    },
    scores: scored.flatMap(({ code, kind }) =>
      kind === "QUALITATIVE"
        ? scores(
            code,
            Array.from({ length: 5 }, () => Math.round(68 + much + next() * 12)).map((one) =>
              Math.min(one, 98),
            ),
          )
        : [],
    ),
    history: [],
  };
}

type Indicator = (typeof mockSchemes)[number]["indicators"][number];
const leavesOf = (one: Indicator): Indicator[] =>
  one.kind === "GROUP" ? one.indicators.flatMap(leavesOf) : [one];

function platformOf(member: (typeof platforms)[number], index: number) {
  const next = sequence(index + 5);
  const level = index % 3 === 0 ? "NATIONAL" : "PROVINCIAL";
  const expert = () => Array.from({ length: 5 }, () => Math.round(72 + next() * 24));
  const on = "2025-05-01";
  return {
    id: member.code,
    name: member.name,
    kind: member.kind,
    attributes: { registeredIn: index === 11 ? "340200" : "340300", titleLevel: level },
    figures: figures({
      enterprisesServed: String(Math.round(90 + next() * 180)),
      activities: String(Math.round(8 + next() * 20)),
      trainingSessions: "12",
      trainees: "1260",
      financingActivities: "3",
      financingFen: index % 2 === 0 ? "8200000000" : "41000000000",
    }),
    facts: {
      recognition: [{ on: "2023-01-01", until: "2026-12-31", value: level, source: "title:1" }],
      networkResidency: [{ on: "2020-01-01", source: `registry:${member.code}` }],
      operationReport: [{ on: "2025-06-30", source: "report:1" }],
      provincialEvaluation: [{ on: "2025-10-10", value: "QUALIFIED", source: "decision:1" }],
      sanction: [],
      unexcusedAbsence: [],
      falseEvidence: [],
      complaint:
        index === 2 ? Array.from({ length: 3 }, () => ({ on, verified: true, source: "c" })) : [],
    },
    scores: [...scores("BB-P3", expert()), ...scores("BB-P4", expert())],
    history: [],
  };
}

type Made = { readonly outline: string; readonly document: AnnualEvaluation };

function make(
  code: string,
  year: number,
  participants: readonly object[],
  more: { readonly budget?: string; readonly revises?: AnnualEvaluation["revises"] } = {},
): Made {
  const scheme = schemeOf(code);
  const { budget } = more;
  const evaluatedOn = `${year + 1}-01-20`;
  const input = {
    format: "evaluation-input/1",
    year,
    evaluatedOn,
    ...(budget ? { budget } : {}),
    participants,
  };
  const result = evaluate(scheme, toInput(input));
  const document: AnnualEvaluation = {
    format: "annual-evaluation/1",
    network: "mock",
    hub: "340000",
    title: `${year}年度${scheme.name.zh}结果`,
    year,
    quarter: null,
    revision: more.revises ? 2 : 1,
    revises: more.revises ?? null,
    sealedAt: `${year + 1}-01-20T03:00:00.000Z`,
    publicity: { days: 5, calendar: "WORKING_DAYS", article: "未规定", provenance: "PLACEHOLDER" },
    bulletin: { number: `〔${year + 1}〕1号`, revision: 1, hash },
    experts: [],
    input,
    result,
    sources: result.sheets.map(({ id }) => ({
      id,
      statement: {
        hash,
        kid: `${id}:key`,
        number: 1,
        asOf: `${year + 1}-01-08T02:00:00.000Z`,
        definitions: "2026-01",
        checkpoint: null,
      },
      records: {
        enterprisesServed: "{ figure }",
        activities: "{ figure }",
        satisfaction: "{ figure }",
      },
      summary: { hash, filedOn: `${year + 1}-01-12` },
      declarations: [
        {
          id: "declaration-1",
          kind: "FIGURE",
          name: code === "anhui-windows-2019" ? "honours" : "trainees",
          evidence: "证书复印件",
          declaredBy: "MEMBER",
          confirmedOn: `${year + 1}-01-15`,
        },
      ],
    })),
    notes: [...result.warnings.map(({ zh }) => zh), "等次和处理建议由规则得出，由主管部门决定。"],
  };
  return { document, outline: JSON.stringify(outlineOf(document)) };
}

export const windows2024 = make(
  "anhui-windows-2019",
  2024,
  windows.map((one, index) => windowOf(one, index, 2024)),
);
export const windows2025 = make(
  "anhui-windows-2019",
  2025,
  windows.map((one, index) => windowOf(one, index, 2025)),
  {
    revises: {
      revision: 1,
      hash,
      contested: [
        {
          objection: "objection-0",
          participant: "340300",
          kind: "FIGURE",
          name: "honours",
          reason: "证书在评价期内颁发，予以认定。",
        },
      ],
      differences: [
        { at: "/input/participants/340300/figures/honours/value", before: "0", after: "1" },
        { at: "/result/sheets/340300/total", before: "81.20", after: "82.20" },
      ],
      untouched: windows.map(({ code }) => code).filter((code) => code !== "340300"),
    },
  },
);
export const platforms2025 = make("bengbu-platforms-2022", 2025, platforms.map(platformOf), {
  budget: "300",
});
