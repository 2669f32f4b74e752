/** The files of an evaluation: what was sealed and nothing else, with what is a placeholder said on every sheet. */
import { describe, expect, test } from "vitest";
import {
  evaluationMarkOf,
  writeEvaluationFile,
} from "../../subgraphs/hub/documents/evaluation-file.ts";
import type { DocumentFormat } from "../../subgraphs/hub/documents/written-file.ts";
import { composeEvaluation } from "../../subgraphs/hub/rules/annual/compose-evaluation.ts";
import type { AnnualInputs, AnnualParticipant } from "../../subgraphs/hub/rules/annual/inputs.ts";
import { EvaluationState } from "../../subgraphs/hub/rules/evaluation-state.ts";
import { canonicalJson } from "../../subgraphs/ledger/rules/evidence/canonical-json.ts";
import { isWellFormed, readDocx, readPage, readWorkbook, rowsOf, unzipped } from "../builders/read-document.ts"; // prettier-ignore
import { makeStatement, Shelf } from "../builders/statements.ts";
import { shipped } from "./evaluation/fixtures.ts";

const codes = ["340100", "340200", "340300"] as const;
const hostile = "<script>=1+1</script>";
const shelf = new Shelf();
const hashes = new Map(
  codes.slice(0, 2).map((code, index) => [
    code,
    makeStatement(shelf, {
      code,
      figures: { serviceNorms: 0, completeRecords: 3 - index },
      services: Array.from({ length: 3 - index }, (_, at) => ({
        service: `${code} ${at}`,
        rating: 5,
      })),
    }).hash,
  ]),
);

/** The third reported nothing: what is not known is a gap. */
const participant = (code: string): AnnualParticipant => ({
  id: code,
  name: code === "340200" ? `芜湖 ${hostile}` : `成员 ${code}`,
  kind: "WINDOW",
  admittedOn: "2020-01-01",
  statement: hashes.has(code as "340100")
    ? { hash: hashes.get(code as "340100")!, kid: `${code}-test` }
    : null,
  reporting: { expected: 4, onTime: 4 },
  summary: code === "340300" ? { waiver: "新设窗口" } : { hash: "0".repeat(64), filedOn: "2026-01-05" }, // prettier-ignore
  attributes: {},
  figures: {
    excellentResources: { value: "3", source: "declaration:1" },
    unifiedName: { value: "1", source: "declaration:2" },
    unifiedLogo: { value: "1", source: "declaration:3" },
    unifiedProcess: { value: "0", source: "declaration:4" },
  },
  facts: { complaint: [] },
  scores: ["4-1", "4-3"].flatMap((indicator) =>
    [70, 75, 81, 84, 90].map((score, index) => ({
      indicator,
      expert: `E${index + 1}`,
      score: String(score),
      source: "score:sha256:0",
    })),
  ),
  history: [],
  declarations:
    code === "340100"
      ? [
          {
            id: "340000:1",
            kind: "FIGURE",
            name: "excellentResources",
            evidence: "优良服务资源名单",
            file: { id: "340000:2", size: 20_480, sha256: "ab".repeat(32) },
            declaredBy: "MEMBER",
            confirmedOn: "2026-01-06",
          },
        ]
      : [],
});

const inputs: AnnualInputs = {
  format: "annual-inputs/1",
  network: "one-sixteen-x.local",
  hub: "340000",
  title: "2025年度安徽省市级综合服务平台综合评价结果",
  revision: 1,
  revises: null,
  sealedAt: "2026-01-20T02:00:00.000Z",
  scheme: shipped("anhui-windows-2019").text,
  year: 2025,
  quarter: null,
  evaluatedOn: "2026-01-20",
  budget: null,
  publicity: { days: 5, calendar: "WORKING_DAYS", article: "未规定", provenance: "PLACEHOLDER" },
  summaryDueOn: null,
  bulletin: { number: "皖〔2025〕年报", revision: 1, hash: "0".repeat(64) },
  experts: [1, 2, 3, 4, 5].map((index) => ({ code: `E${index}`, organisation: "大学" })),
  participants: codes.map(participant),
};
const evaluation = composeEvaluation(inputs, (hash) => shelf.statement(hash));
const sealed = canonicalJson(evaluation);
const fileOf = (format: DocumentFormat, state: EvaluationState = "PUBLISHED") =>
  writeEvaluationFile(sealed, state, format, state === "PUBLISHED" ? "2026-02-10" : null);
const caution = "暂代值，不是官方数值";

describe("an evaluation as a file", () => {
  test("is the same to the byte each time; its JSON is the sealed text itself", async () => {
    for (const format of ["DOCX", "XLSX", "HTML", "JSON"] as const)
      expect((await fileOf(format)).sha256).toBe((await fileOf(format)).sha256);
    expect(Buffer.from((await fileOf("JSON")).content).toString()).toBe(sealed);
  });

  test("says on every sheet, every page and under every table that weights are placeholders", async () => {
    const workbook = await readWorkbook((await fileOf("XLSX")).content);
    expect(workbook.worksheets.length).toBe(8);
    for (const sheet of workbook.worksheets) {
      const said: string[] = [];
      sheet.eachRow((row) => said.push(row.getCell(1).text));
      expect([sheet.name, said.slice(0, 4).join("").includes(caution)]).toEqual([sheet.name, true]);
    }
    const parts = unzipped((await fileOf("DOCX")).content);
    const headers = [...parts].filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    expect(headers.length).toBeGreaterThan(1);
    for (const [, xml] of headers) expect(xml).toContain(caution);
    const html = Buffer.from((await fileOf("HTML")).content).toString();
    for (const [figure] of html.matchAll(/<figure[^>]*>.*?<\/figure>/gs))
      expect(figure).toContain(caution);
  });

  test("names the file behind what was declared by its hash, in all three", async () => {
    const row = ["成员 340100", "指标", "优良服务资源培育", "优良服务资源名单", "成员", "2026-01-06", "20480", "ab".repeat(32)]; // prettier-ignore
    for (const { rows } of [
      readDocx((await fileOf("DOCX")).content),
      readPage((await fileOf("HTML")).content),
    ])
      // prettier-ignore
      expect(rows).toContainEqual(row);
    const sheets = rowsOf(await readWorkbook((await fileOf("XLSX")).content));
    expect(sheets).toContainEqual([...row.slice(0, 6), 20_480, row.at(-1)]);
  });

  test("marks what is not the published one, whatever state it is in", async () => {
    const states = Object.values(EvaluationState);
    expect(states.filter((state) => evaluationMarkOf[state] === null)).toEqual(["PUBLISHED"]);
    for (const state of states) {
      const { text } = readPage((await fileOf("HTML", state)).content);
      expect(text).toContain(state === "PUBLISHED" ? "2026年2月10日印发" : "印发日期待定");
      expect(text).toContain(evaluationMarkOf[state] ?? "");
    }
  });

  test("holds every point, its formula and its article, in all three", async () => {
    const [page, document] = [readPage, readDocx] as const;
    const html = page((await fileOf("HTML")).content);
    const docx = document((await fileOf("DOCX")).content);
    const cells = rowsOf(await readWorkbook((await fileOf("XLSX")).content)).map((row) =>
      row.map(String),
    );
    for (const sheet of evaluation.result.sheets)
      for (const group of sheet.indicators)
        for (const { explained, article, code } of (group.indicators ?? []).flatMap(
          (one) => one.indicators ?? [one],
        ))
          for (const rows of [html.rows, docx.rows, cells]) {
            const row = rows.find((one) => one[0] === code && one.includes(explained!.zh));
            expect(row).toContain(article);
            expect(row).toContain("暂代值");
          }
    // Numbers are numbers: the first's total.
    const { total } = evaluation.result.sheets.find(({ id }) => id === codes[0])!;
    const ranked = rowsOf(await readWorkbook((await fileOf("XLSX")).content)).find(
      (row) => row[2] === codes[0],
    )!;
    expect(ranked[3]).toBe(Number(total));
  });

  test("tells gaps and silence as what they are, and runs nothing", async () => {
    const silent = evaluation.result.sheets.find(({ id }) => id === "340300")!;
    expect(silent).toMatchObject({ total: null, rank: null });
    const { text, rows } = readPage((await fileOf("HTML")).content);
    expect(text).toContain("年度报表在案2家，缺1家");
    expect(text).toContain("不按零分计");
    expect(rows.find((row) => row[2] === "340300")).toEqual([
      "—",
      "成员 340300",
      "340300",
      "—",
      "—",
      silent.gradeExplained.zh,
      "缺项，不排名", // prettier-ignore
    ]);
    const html = Buffer.from((await fileOf("HTML")).content).toString();
    expect(html).not.toContain("<script");
    const parts = [...unzipped((await fileOf("DOCX")).content)];
    const broken = parts.filter(([name, xml]) => name.endsWith(".xml") && !isWellFormed(xml));
    expect(broken.map(([name]) => name)).toEqual([]);
  });
});
