/** Says in Chinese what became of a file: counts first, then every row that someone should look at. */
import type { EventLogCounts, Finding, FinishedImport, ImportedRow } from "./client.ts";
import { describeSkipped } from "./skipped.ts";

const verdicts = {
  ACCEPT: "接受",
  NORMALISE: "规范化",
  WARN: "警告",
  DUPLICATE: "重复",
  REJECT: "退回",
} as const;
const duplicateKinds = { EXACT: "完全相同", REWORDED: "主要内容相同、文字不同" } as const;
const MOST_FINDINGS = 50;

/** Says whether an import came to what its file promised; a shell asks by the exit code. */
export function succeeded(job: FinishedImport): boolean {
  if (job.state !== "DONE" && job.state !== "CHECKED") return false;
  if (job.totalRows > 0) return job.counts.rejected < job.totalRows;
  const found = [...(job.summary?.fileWarnings ?? []), ...(job.summary?.findings ?? [])];
  return job.isDryRun && found.length === 0;
}

/** Returns the lines for a terminal. */
export function describeImport(
  job: FinishedImport,
  member: { code: string; name: string },
): string[] {
  const what = job.isDryRun ? "检查（未写入） Dry run" : "导入 Import";
  if (job.state === "REFUSED") {
    return [
      `✗ ${job.fileName}：整个文件被退回。The whole file is refused. [${job.summary?.refusedAs ?? ""}]`,
      `  ${job.message ?? ""}`,
    ];
  }
  const { accepted, normalised, warned, duplicates, rejected, created, known, updated } =
    job.counts;
  const lines = [
    `${succeeded(job) ? "✓" : "✗"} ${what}：${job.fileName} → ${member.name}（${member.code}），${job.totalRows} ${job.kind === "EVENT_LOG" ? "件 cases" : "行 rows"}`,
    `  接受 accepted ${accepted} · 规范化 normalised ${normalised} · 警告 warned ${warned} · 重复 duplicate ${duplicates} · 退回 rejected ${rejected}`,
    `  ${job.isDryRun ? "将写入 to be stored" : "新写入 stored"} ${created} · 已有 known from before ${known} · 续办更新 taken further ${updated}`,
  ];
  if (!job.isDryRun)
    lines.push(
      `  批次 import ${job.id}；撤销 to undo: npm run import -- --undo ${job.id} --reason …`,
    );
  const { counts, fileWarnings = [], findings = [] } = job.summary ?? {};
  const nothing = describeNothing(job);
  if (nothing) lines.push(`  ! ${nothing}`);
  if (job.kind === "EVENT_LOG" && counts) lines.push(`  ${describeEventCounts(counts)}`);
  const found = [...fileWarnings, ...findings];
  for (const one of found.slice(0, MOST_FINDINGS)) lines.push(`  ! ${describeFinding(one)}`);
  if (found.length > MOST_FINDINGS) lines.push(`  ! 另有 ${found.length - MOST_FINDINGS} 条`);
  lines.push(...describeSkipped(job.summary?.ignoredSheets ?? [], job.summary?.skipped ?? []));
  return [...lines, ...job.rows.flatMap(describeRow)];
}

function describeRow(row: ImportedRow): string[] {
  const place = `  ${row.sheet} 第 ${row.row} 行 ${verdicts[row.verdict]}`;
  if (row.verdict === "DUPLICATE") {
    const kind = row.duplicateKind ? `（${duplicateKinds[row.duplicateKind]}）` : "";
    return [`${place}：与 ${row.duplicateOf} 重复${kind}，未写入`];
  }
  const reasons = row.reasons.map((found) => `${place}：${describeFinding(found)}`);
  const warnings = warningsOf(row).map((found) =>
    row.verdict === "REJECT"
      ? `  ${row.sheet} 第 ${row.row} 行 另：${describeFinding(found)}`
      : `${place}：${describeFinding(found)}`,
  );
  return [...reasons, ...warnings];
}

/** A rejected row was not imported, so its warnings must not say what the import made of them. */
function warningsOf({ verdict, warnings }: ImportedRow): Finding[] {
  if (verdict !== "REJECT") return warnings;
  return warnings.map((found) => ({
    ...found,
    problem: withoutImport(found.problem),
    remedy: `${withoutImport(found.remedy)}（该行未导入）`,
  }));
}

const withoutImport = (text: string): string =>
  text
    .replaceAll(/（按[^（）]*导入）/g, "")
    .replaceAll(/，(?:记录)?[仍已均]?(?:按[^，；（）]*|完整)(?:导入|保存|处理|统计)/g, "")
    .replaceAll(/，不计入(?:统计|公益服务|满意度)/g, "");

function describeNothing({ totalRows, counts, kind }: FinishedImport): string | null {
  if (totalRows === 0)
    return `没有可导入的${kind === "EVENT_LOG" ? "案件" : "数据行"}。Nothing to import.`;
  return counts.rejected === totalRows
    ? "全部退回，没有写入任何一行。Every row is rejected."
    : null;
}

function describeEventCounts(counts: EventLogCounts): string {
  const offsets = Object.entries(counts.offsets).map(
    ([offset, events]) => `${offset} ${events} 个`,
  );
  return [
    `记录 ${counts.records}`,
    `事件 ${counts.events}`,
    `未导入的记录 ${counts.rejected}`,
    `案件 ${counts.cases}（未办结 ${counts.openCases}）`,
    `没有办理单位的事件 ${counts.eventsWithoutGroup}（默认映射下写作 EMPTY 的单位不计为单位）`,
    `办理人 ${counts.resources}（代表多个单位的 ${counts.resourcesInSeveralGroups}）`,
    ...(offsets.length > 0 ? [`时差 ${offsets.join("、")}`] : []),
  ].join(" · ");
}

function describeFinding(found: Finding): string {
  const { code, column, written, problem, remedy, row, caseId } = found;
  const place = `${caseId ? `案件 ${caseId} ` : ""}${row ? `第 ${row} 行 ` : ""}`;
  return `${place}[${code}] ${column ? `${column} ` : ""}${written ? `“${short(written)}” ` : ""}${problem}；${remedy}`;
}

const short = (text: string): string =>
  [...text].length > 40 ? `${[...text].slice(0, 39).join("")}…` : text;

/**
 * Returns the report of every row, and of what was found in no row's name, as CSV with a byte order mark, so that Excel
 * shows the Chinese.
 */
export function reportRows({ rows, summary }: Pick<FinishedImport, "rows" | "summary">): string {
  const header = ["工作表", "行", "结论", "代码", "列", "原文", "问题", "处理建议", "写入"];
  const lines = rows.flatMap((row): string[][] => {
    const start = [row.sheet, String(row.row), verdicts[row.verdict]];
    const also = row.verdict === "REJECT" ? "另：" : "";
    const findings = [
      ...row.reasons,
      ...warningsOf(row).map((one) => ({ ...one, problem: `${also}${one.problem}` })),
    ];
    const changes = row.normalised.map(({ column, written, value }) => [
      ...start,
      "",
      column,
      written,
      "已规范化",
      value,
      row.outcome ?? "",
    ]);
    const found = findings.map(({ code, column, written, problem, remedy }) => [
      ...start,
      code,
      column ?? "",
      written ?? "",
      problem,
      remedy,
      row.outcome ?? "",
    ]);
    const repeat = row.duplicateOf
      ? [[...start, "", "", "", repeatWord(row), row.duplicateOf, ""]]
      : [];
    const all = [...found, ...repeat, ...changes];
    return all.length > 0 ? all : [[...start, "", "", "", "", "", row.outcome ?? ""]];
  });
  const { fileWarnings = [], findings: beside = [] } = summary ?? {};
  const others = [...fileWarnings, ...beside].map(
    ({ code, column, written, problem, remedy, row, caseId }) => [
      caseId ?? "",
      row ? String(row) : "",
      verdicts.WARN,
      code,
      column ?? "",
      written ?? "",
      problem,
      remedy,
      "",
    ],
  );
  return `\uFEFF${[header, ...lines, ...others].map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
}

const repeatWord = ({ duplicateKind }: ImportedRow): string =>
  duplicateKind ? `重复（${duplicateKinds[duplicateKind]}）` : "重复";

/** A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
