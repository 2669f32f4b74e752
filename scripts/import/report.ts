/** Says in Chinese what became of a file: counts first, then every row that someone should look at. */
import type { Finding, FinishedImport, ImportedRow } from "./client.ts";

const verdicts = {
  ACCEPT: "接受",
  NORMALISE: "规范化",
  WARN: "警告",
  DUPLICATE: "重复",
  REJECT: "退回",
} as const;

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
  const { accepted, normalised, warned, duplicates, rejected, created, known } = job.counts;
  const lines = [
    `✓ ${what}：${job.fileName} → ${member.name}（${member.code}），${job.totalRows} ${job.kind === "EVENT_LOG" ? "件 cases" : "行 rows"}`,
    `  接受 accepted ${accepted} · 规范化 normalised ${normalised} · 警告 warned ${warned} · 重复 duplicate ${duplicates} · 退回 rejected ${rejected}`,
    `  ${job.isDryRun ? "将写入 to be stored" : "新写入 stored"} ${created} · 已有 known from before ${known}`,
  ];
  if (job.kind === "EVENT_LOG") lines.push(`  ${JSON.stringify(job.summary?.counts ?? {})}`);
  for (const found of [
    ...(job.summary?.fileWarnings ?? []),
    ...(job.summary?.findings ?? []),
  ].slice(0, 50)) {
    lines.push(`  ! ${describeFinding(found)}`);
  }
  return [...lines, ...job.rows.flatMap(describeRow)];
}

function describeRow(row: ImportedRow): string[] {
  const place = `  ${row.sheet} 第 ${row.row} 行 ${verdicts[row.verdict]}`;
  if (row.verdict === "DUPLICATE") return [`${place}：与 ${row.duplicateOf} 重复，未写入`];
  return [...row.reasons, ...row.warnings].map((found) => `${place}：${describeFinding(found)}`);
}

const describeFinding = ({ code, column, written, problem, remedy }: Finding): string =>
  `[${code}] ${column ? `${column} ` : ""}${written ? `“${short(written)}” ` : ""}${problem}；${remedy}`;

const short = (text: string): string =>
  [...text].length > 40 ? `${[...text].slice(0, 39).join("")}…` : text;

/** Returns the report of every row as CSV with a byte order mark, so that Excel shows the Chinese. */
export function reportRows(rows: readonly ImportedRow[]): string {
  const header = ["工作表", "行", "结论", "代码", "列", "原文", "问题", "处理建议", "写入"];
  const lines = rows.flatMap((row): string[][] => {
    const start = [row.sheet, String(row.row), verdicts[row.verdict]];
    const findings = [...row.reasons, ...row.warnings];
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
    const repeat = row.duplicateOf ? [[...start, "", "", "", "重复", row.duplicateOf, ""]] : [];
    const all = [...found, ...repeat, ...changes];
    return all.length > 0 ? all : [[...start, "", "", "", "", "", row.outcome ?? ""]];
  });
  return `\uFEFF${[header, ...lines].map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
