/** Two rankings, each with its rule in words (AH-E art. 7; the text fixes no formula, so the rule is a setting). */
import type { Figures, MemberRow, Place, Ranking } from "./bulletin.ts";
import { type ColumnKey, columns } from "./column.ts";

export type RankingRule =
  /** The lower the sum of a member's places in the eight columns, the better. */
  | { readonly by: "PLACE_SUM"; readonly provenance: Ranking["provenance"] }
  /** One column after another, the more the better. */
  | {
      readonly by: "COLUMNS";
      readonly columns: readonly ColumnKey[];
      readonly provenance: Ranking["provenance"];
    };

const titles = { WINDOW: "市级综合服务平台排名", INSTITUTION: "入驻服务机构排名" } as const;

/** Ranks the members of one kind that reported. */
export function rank(of: Ranking["of"], members: readonly MemberRow[], rule: RankingRule): Ranking {
  const own = members.filter(({ kind }) => kind === of);
  const reported = own.flatMap((member) =>
    member.figures ? [{ ...member, figures: member.figures }] : [],
  );
  const inColumns = new Map(
    columns.map(({ key }) => [key, placesBy(reported, (one) => [-(one.figures[key] ?? 0)])]),
  );
  const placesOf = (code: string) =>
    Object.fromEntries(columns.map(({ key }) => [key, inColumns.get(key)!.get(code)!])) as Record<
      ColumnKey,
      number
    >;
  const scoreOf = (code: string): number =>
    Object.values(placesOf(code)).reduce((sum, place) => sum + place, 0);
  const measure = (one: { code: string; figures: Figures }): number[] =>
    rule.by === "PLACE_SUM"
      ? [scoreOf(one.code)]
      : rule.columns.map((key) => -(one.figures[key] ?? 0));
  const overall = placesBy(reported, measure);
  const places = reported.map(({ code, name }): Place => ({
    place: overall.get(code)!,
    code,
    name,
    score: rule.by === "PLACE_SUM" ? scoreOf(code) : null,
    places: placesOf(code),
  }));
  return {
    of,
    title: titles[of],
    rule: inWords(rule),
    provenance: rule.provenance,
    places: places.sort((a, b) => a.place - b.place || (a.code < b.code ? -1 : 1)),
    unplaced: own.filter(({ figures }) => !figures).map(({ code }) => code),
  };
}

/** Gives equal measures the same place and leaves the next out: 1, 2, 2, 4. */
function placesBy<Row extends { readonly code: string }>(
  rows: readonly Row[],
  measure: (row: Row) => readonly number[],
): Map<string, number> {
  const measured = rows.map((row) => ({ code: row.code, value: measure(row) }));
  measured.sort((a, b) => compare(a.value, b.value));
  const places = new Map<string, number>();
  let place = 0;
  for (const [index, { code, value }] of measured.entries()) {
    if (index === 0 || compare(measured[index - 1]!.value, value) !== 0) place = index + 1;
    places.set(code, place);
  }
  return places;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    if (value !== b[index]) return value - b[index]!;
  }
  return 0;
}

const tieRule = "结果相同的名次并列，其后名次顺延；并列者按成员代码排列";

function inWords(rule: RankingRule): string {
  if (rule.by === "PLACE_SUM")
    return `按八项指标名次之和由低到高排列；${tieRule}。未填报的指标按零计。`;
  const names = rule.columns.map((key) => columns.find((column) => column.key === key)!.name);
  return `依次按${names.join("、")}由高到低排列；${tieRule}。未填报的指标按零计。`;
}
