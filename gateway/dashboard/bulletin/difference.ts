/** What a revision changed, and how two bulletins differ. */
import {
  columnKeys,
  type CellDifference,
  type ColumnKey,
  type MemberRow,
  type SealedText,
} from "./sealed-text.ts";

/** Where a cell stands: `members/340300/demandsMatched` is that figure of that member. */
export type CellPlace = {
  readonly section: string;
  /** Code of a member or of a category. */
  readonly code: string | null;
  readonly figure: string | null;
};

/** Takes the name of a cell apart. */
export function placeOf(cell: string): CellPlace {
  const [section = cell, first = null, second = null] = cell.split("/");
  if (section === "members") return { section, code: first, figure: second };
  if (section === "total") return { section, code: null, figure: first };
  if (section === "rankings") return { section: `${section}/${first}`, code: second, figure: null };
  return { section, code: first, figure: null };
}

const order = [
  "total",
  "members",
  "categories",
  "rankings/WINDOW",
  "rankings/INSTITUTION",
  "coverage",
];

/** Groups the cells by where they stand, the total first. */
export function groupsOf(differences: readonly CellDifference[]) {
  const bySection = Map.groupBy(differences, ({ cell }) => placeOf(cell).section);
  return [...bySection]
    .map(([section, cells]) => ({ section, cells }))
    .toSorted((one, other) => order.indexOf(one.section) - order.indexOf(other.section));
}

export type Compared = {
  readonly earlier: number | null;
  readonly now: number | null;
  readonly difference: number | null;
  /** Difference over what was then; null without anything to divide by. */
  readonly share: number | null;
};

/** Compares two values of which either may be missing: then there is no difference either. */
export function compared(earlier: number | null, now: number | null): Compared {
  const difference = earlier === null || now === null ? null : now - earlier;
  const share = difference === null || !earlier ? null : difference / earlier;
  return { earlier, now, difference, share };
}

/** The eight figures of the network, and what its services come to. */
export const totalKeys = [...columnKeys, "serviceRecords", "satisfaction"] as const;

const totalOf = ({ total }: SealedText, key: (typeof totalKeys)[number]): number | null => {
  if (key === "serviceRecords") return total.satisfaction.services;
  if (key === "satisfaction")
    return total.satisfaction.mean === null ? null : Number(total.satisfaction.mean);
  return total.figures[key];
};

export const comparedTotals = (then: SealedText, now: SealedText) =>
  totalKeys.map((key) => ({ key, ...compared(totalOf(then, key), totalOf(now, key)) }));

/** Compares one column by member; who is in only one of the two is shown as well. */
export function comparedMembers(then: SealedText, now: SealedText, column: ColumnKey) {
  const before = new Map(then.members.map((member) => [member.code, member]));
  const after = new Map(now.members.map((member) => [member.code, member]));
  const figure = (member: MemberRow | undefined) => member?.figures?.[column] ?? null;
  return [...new Map([...after, ...before]).values()]
    .map(({ code, name, kind }) => ({
      code,
      name,
      kind,
      ...compared(figure(before.get(code)), figure(after.get(code))),
    }))
    .filter(({ earlier: was, now: is }) => was !== null || is !== null);
}
