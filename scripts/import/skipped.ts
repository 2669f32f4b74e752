/** Says which sheets and rows of a ledger were not read as data. */
import type { SkippedRow } from "./client.ts";

const kinds: Readonly<Record<string, string>> = {
  title: "标题",
  filling_line: "填报信息",
  header: "表头",
  blank: "空行",
  spaces_only: "只有空格",
  prenumbered_empty: "只有序号",
  total: "合计",
  subtotal: "小计",
  note: "说明",
  too_few_columns: "内容不足三列",
};
// These are no data by what they say; any other row may be a record that somebody misses.
const expected = new Set(Object.keys(kinds).filter((kind) => kind !== "too_few_columns"));
const MOST_LINES = 50;

/** Returns a line on the sheets that were not read, a line of counts and a line per row to look at. */
export function describeSkipped(
  ignoredSheets: readonly string[],
  skipped: readonly SkippedRow[],
): string[] {
  const lines = ignoredSheets.length
    ? [`  ! 未识别的工作表，未读取：${ignoredSheets.join("、")}`]
    : [];
  const counts = new Map<string, number>();
  for (const { kind } of skipped) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (counts.size > 0) {
    const parts = [...counts].map(([kind, count]) => `${nameOf(kind)} ${count}`);
    lines.push(`  跳过 skipped ${skipped.length} 行：${parts.join(" · ")}`);
  }
  const missed = skipped.filter(({ kind }) => !expected.has(kind));
  for (const { sheet, row, kind } of missed.slice(0, MOST_LINES)) {
    lines.push(`  ! ${sheet} 第 ${row} 行 跳过：${nameOf(kind)}，未导入 [${kind}]`);
  }
  if (missed.length > MOST_LINES) lines.push(`  ! 另有 ${missed.length - MOST_LINES} 行同样跳过`);
  return lines;
}

const nameOf = (kind: string): string => kinds[kind] ?? kind;
