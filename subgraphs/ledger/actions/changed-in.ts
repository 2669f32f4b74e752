/** What a correction changes, with what stood there before; one that says no reason or changes nothing is refused. */
import { refuse } from "../../runtime/errors.ts";

/** @throws BAD_USER_INPUT */
export function changedIn<Row extends object, Given extends Partial<Row>>(
  row: Row,
  given: Given,
  reason: string,
): { readonly set: Given; readonly before: Partial<Row> } {
  if (reason.trim() === "")
    throw refuse("BAD_USER_INPUT", "reason：请写明更正原因。Say why; it is kept on record.");
  const names = Object.keys(given) as (keyof Given & keyof Row)[];
  const changed = names.filter(
    (name) =>
      given[name] !== undefined &&
      JSON.stringify(given[name] ?? null) !== JSON.stringify(row[name] ?? null),
  );
  if (changed.length === 0)
    throw refuse("BAD_USER_INPUT", "没有需要更正的内容。Nothing would change.");
  const pick = (from: object) =>
    Object.fromEntries(changed.map((name) => [name, (from as Given)[name] ?? null]));
  return { set: pick(given) as Given, before: pick(row) as Partial<Row> };
}
