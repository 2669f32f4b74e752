/** What a revision changed, put to the cells that print it and listed in words. */
import type { Bulletin, CellDifference, CoveredMember } from "../rules/bulletin/bulletin.ts";
import { type Cell, type Format, printed, type Value } from "./table.ts";

export const standingNames: Readonly<Record<CoveredMember["standing"], string>> = {
  ON_TIME: "按时",
  LATE: "逾期",
  EXCUSED: "免报",
  MISSING: "未报",
};

/** Puts to a cell what it said before, by its name in the list of differences. */
export type Mark = (name: string, cell: Cell) => Cell;

export function revisionMarks({ revises }: Bulletin): Mark {
  const before = new Map(revises?.differences.map((one) => [one.cell, one.before]));
  return (name, cell) =>
    before.has(name) ? { ...cell, was: inPrint(name, before.get(name) ?? null) } : cell;
}

/** A difference as people read it. */
export type PlainDifference = {
  readonly subject: string;
  readonly item: string;
  readonly before: string;
  readonly after: string;
};

export function plainDifferences(bulletin: Bulletin): PlainDifference[] {
  const names = namesOf(bulletin);
  return (bulletin.revises?.differences ?? []).map((one) => ({
    ...placeOf(one, names),
    before: inPrint(one.cell, one.before),
    after: inPrint(one.cell, one.after),
  }));
}

type Names = {
  readonly member: (code: string) => string;
  readonly column: (key: string) => string;
  readonly category: (code: string) => string;
};

function placeOf({ cell }: CellDifference, names: Names): { subject: string; item: string } {
  const [place = "", first = "", second = ""] = cell.split("/");
  switch (place) {
    case "members":
      return { subject: names.member(first), item: names.column(second) };
    case "total":
      return { subject: "全网合计", item: names.column(first) };
    case "categories":
      return { subject: "全网合计", item: `${names.category(first)}服务数量` };
    case "rankings":
      return { subject: names.member(second), item: "名次" };
    case "coverage":
      return { subject: names.member(first), item: "报送情况" };
    default:
      return { subject: place, item: cell };
  }
}

const otherItems: Readonly<Record<string, string>> = {
  satisfaction: "满意度平均分",
  services: "服务数量",
  publicWelfareServices: "公益性服务数量",
  feeFen: "服务收费（元）",
  claims: "重复上报的服务",
};

function namesOf({ members, columns, total }: Bulletin): Names {
  const named = <T>(from: readonly T[], key: (one: T) => string, name: (one: T) => string) => {
    const table = new Map(from.map((one) => [key(one), name(one)]));
    return (code: string): string => table.get(code) ?? otherItems[code] ?? code;
  };
  return {
    member: named(members, ({ code }) => code, ({ name }) => name), // prettier-ignore
    column: named(columns, ({ key }) => key, ({ name }) => name), // prettier-ignore
    category: named(total.categories, ({ code }) => code, ({ name }) => name), // prettier-ignore
  };
}

function inPrint(name: string, value: Value): string {
  if (name.startsWith("coverage/") && value !== null)
    return standingNames[value as CoveredMember["standing"]] ?? String(value);
  const format: Format = name === "total/feeFen" ? "YUAN" : "TEXT";
  return printed({ value, format });
}
