/** What a revision changed, cell by cell. */
import type { Bulletin, CellDifference } from "./bulletin.ts";
import { columns } from "./column.ts";

type Value = number | string | null;

/** Returns every printed cell that differs, in the order of their names. */
export function differences(
  before: Bulletin,
  after: Omit<Bulletin, "revises" | "notes">,
): CellDifference[] {
  const [old, now] = [cellsOf(before), cellsOf(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  return names.flatMap((cell) => {
    const [was, is] = [old.get(cell) ?? null, now.get(cell) ?? null];
    return was === is ? [] : [{ cell, before: was, after: is }];
  });
}

function cellsOf(bulletin: Omit<Bulletin, "revises" | "notes">): Map<string, Value> {
  const cells = new Map<string, Value>();
  const note = (place: string, figures: Readonly<Record<string, Value>> | null): void => {
    for (const { key } of columns) cells.set(`${place}/${key}`, figures?.[key] ?? null);
  };
  for (const { code, figures, satisfaction } of bulletin.members) {
    note(`members/${code}`, figures);
    cells.set(`members/${code}/satisfaction`, satisfaction?.mean ?? null);
  }
  const { total, coverage } = bulletin;
  note("total", total.figures);
  cells.set("total/services", total.satisfaction.services);
  cells.set("total/satisfaction", total.satisfaction.mean);
  cells.set("total/publicWelfareServices", total.publicWelfareServices);
  cells.set("total/feeFen", total.feeFen);
  cells.set("total/claims", total.claims.contested);
  for (const { code, services } of total.categories) cells.set(`categories/${code}`, services);
  for (const { of, places } of bulletin.rankings)
    for (const { code, place } of places) cells.set(`rankings/${of}/${code}`, place);
  for (const { code, standing } of coverage.members) cells.set(`coverage/${code}`, standing);
  return cells;
}
