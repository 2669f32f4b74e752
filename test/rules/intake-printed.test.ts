import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { describe, expect, test } from "vitest";

import type { Finding, FinishedImport, ImportedRow } from "../../scripts/import/client.ts";
import { describeImport, reportRows, succeeded } from "../../scripts/import/report.ts";
import { wordings } from "../../subgraphs/ledger/rules/intake/message.ts";

const member = { code: "340100", name: "合肥市" };
const findingOf = (code: keyof typeof wordings): Finding => ({
  code,
  column: null,
  written: null,
  ...wordings[code],
});

function buildRow(changes: Partial<ImportedRow> = {}): ImportedRow {
  return {
    sheet: "服务记录",
    row: 5,
    verdict: "REJECT",
    reasons: [findingOf("CODE_MISSING")],
    warnings: [],
    normalised: [],
    duplicateOf: null,
    duplicateKind: null,
    outcome: null,
    ...changes,
  };
}

function buildImport(changes: Partial<FinishedImport> = {}): FinishedImport {
  const rows = changes.rows ?? [];
  const rejected = rows.filter(({ verdict }) => verdict === "REJECT").length;
  return {
    id: "1",
    kind: "LEDGER",
    fileName: "a.xlsx",
    isDryRun: false,
    state: "DONE",
    message: null,
    totalRows: rows.length,
    processedRows: rows.length,
    summary: null,
    counts: {
      accepted: rows.length - rejected,
      normalised: 0,
      warned: 0,
      duplicates: 0,
      rejected,
      created: rows.length - rejected,
      known: 0,
      updated: 0,
    },
    rows,
    ...changes,
  };
}

const print = (job: FinishedImport) => describeImport(job, member).join("\n");

describe("a rejected row", () => {
  test.each(Object.keys(wordings) as (keyof typeof wordings)[])(
    "with the warning %s is not said to be imported",
    (code) => {
      const rows = [buildRow({ warnings: [findingOf(code)] })];
      for (const text of [print(buildImport({ rows })), reportRows({ rows, summary: null })]) {
        const line = text.split(/\r?\n/).find((one) => one.includes("另："));
        expect(line).toContain("（该行未导入）");
        expect(line?.replace("（该行未导入）", "")).not.toMatch(/[已仍按][^，；]*(?:导入|保存)/);
      }
    },
  );

  test("is printed with its reasons as 退回 and nothing else as 退回", () => {
    const rows = [buildRow({ warnings: [findingOf("PHONE_INVALID")] })];
    const lines = describeImport(buildImport({ rows }), member).filter((line) =>
      line.includes("第 5 行"),
    );
    expect(lines.map((line) => line.includes("退回"))).toEqual([true, false]);
  });
});

test("a repeat is printed with its kind where the kind is known", () => {
  const repeat = buildRow({ verdict: "DUPLICATE", reasons: [], duplicateOf: "服务记录!4" });
  expect(print(buildImport({ rows: [repeat] }))).toContain("与 服务记录!4 重复，");
  const reworded = { ...repeat, duplicateKind: "REWORDED" } as const;
  expect(print(buildImport({ rows: [reworded] }))).toContain("文字不同");
});

test("sheets and rows that were not read are named", () => {
  const skipped = [
    { sheet: "服务记录", row: 1, kind: "title" },
    { sheet: "服务记录", row: 9, kind: "too_few_columns" },
    { sheet: "服务记录", row: 10, kind: "blank" },
  ];
  const text = print(buildImport({ summary: { ignoredSheets: ["说明", "代码"], skipped } }));
  expect(text).toContain("未识别的工作表，未读取：说明、代码");
  expect(text).toContain("跳过 skipped 3 行：标题 1 · 内容不足三列 1 · 空行 1");
  expect(text).toMatch(/服务记录 第 9 行.*too_few_columns/);
  expect(text).not.toMatch(/第 (?:1|10) 行/);
});

describe("an import that stores nothing", () => {
  const accepted = buildRow({ verdict: "ACCEPT", reasons: [] });
  const summary = { fileWarnings: [findingOf("HEADER_NOT_FOUND")] };
  test.each<[string, Partial<FinishedImport>, string, boolean]>([
    ["without rows", {}, "没有可导入的数据行", false],
    ["without cases", { kind: "EVENT_LOG" }, "没有可导入的案件", false],
    ["with every row rejected", { rows: [buildRow()] }, "全部退回", false],
    ["in a check without rows", { isDryRun: true, state: "CHECKED" }, "没有可导入", true],
    [
      "in a check without a header",
      { isDryRun: true, state: "CHECKED", summary },
      "没有可导入",
      false,
    ],
    ["except some row", { rows: [buildRow(), accepted] }, "导入", true],
  ])("%s", (_, changes, said, isSuccess) => {
    const job = buildImport(changes);
    expect(print(job)).toContain(said);
    expect(print(job).charAt(0)).toBe(isSuccess ? "✓" : "✗");
    expect(succeeded(job)).toBe(isSuccess);
  });
});

test("an event log is printed in words, each finding with case, row and text", () => {
  const counts = {
    records: 5,
    events: 4,
    rejected: 1,
    cases: 2,
    openCases: 1,
    eventsWithoutGroup: 3,
    resources: 2,
    resourcesInSeveralGroups: 1,
    offsets: { "+08:00": 4 },
  };
  const finding = { ...findingOf("DATE_IMPOSSIBLE"), caseId: "c7", row: 6, written: "2025-02-30" };
  const text = print(buildImport({ kind: "EVENT_LOG", summary: { counts, findings: [finding] } }));
  expect(text).toMatch(/案件 c7 第 6 行.*“2025-02-30”/);
  expect(text).toMatch(/案件 2（未办结 1）.*没有办理单位的事件 3（.*EMPTY.*不计为单位）/);
  expect(text).not.toMatch(/[{}]/);
});

test("a program that does more than print goes on when its reader leaves, and ends with its own code", async () => {
  const output = new URL("../../scripts/import/output.ts", import.meta.url).href;
  const program = `import { letReaderLeave } from ${JSON.stringify(output)};
    letReaderLeave();
    for (let n = 0; n < 20; n++) { console.log("line " + n); await new Promise((done) => setTimeout(done, 10)); }
    console.error("done"); process.exitCode = 3;`;
  const { stdout, stderr } = await promisify(execFile)("bash", [
    "-c",
    '"$0" --input-type=module -e "$1" | head -1; echo "code ${PIPESTATUS[0]}"',
    process.execPath,
    program,
  ]);
  expect(stdout).toBe("line 0\ncode 3\n");
  expect(stderr).toBe("done\n");
});

test("printing into a closed pipe ends quietly with the import's own code", async () => {
  const output = new URL("../../scripts/import/output.ts", import.meta.url).href;
  const program = `import { printLines } from ${JSON.stringify(output)};
    printLines(Array.from({ length: 200000 }, (_, n) => "line " + n), 3); process.exitCode = 3;`;
  const { stdout, stderr } = await promisify(execFile)("bash", [
    "-c",
    '"$0" --input-type=module -e "$1" | head -1; echo "code ${PIPESTATUS[0]}"',
    process.execPath,
    program,
  ]);
  expect(stdout).toBe("line 0\ncode 3\n");
  expect(stderr).toBe("");
});

test("The report has a line for every finding, also for those that no row was made of", () => {
  const found = { ...findingOf("CODE_MISSING"), row: 8, caseId: "A3", problem: "没有活动名称" };
  const summary = { fileWarnings: [], findings: [found] } as unknown as FinishedImport["summary"];
  const lines = reportRows({ rows: [buildRow()], summary })
    .trim()
    .split("\r\n");
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(/^A3,8,警告,CODE_MISSING,.*没有活动名称/);
});
