/** Counts each contested thing for one member only: what the others said of it is taken off their figures. */
import { isObject, type Json, type JsonObject } from "../plan/entity-places.ts";
import { type Answers, errorsAt } from "./exchange.ts";
import { claimedFields, type RootField } from "./fetch-program.ts";
import { mergedSum } from "./merge/arithmetic.ts";
import { ClaimBoard, type ClaimSet } from "./merge/claims.ts";
import { helperPrefix, type MergedObject } from "./merge/program.ts";
import { isGap } from "./transport.ts";

type Merged = Extract<RootField, { kind: "merged" }>;

/** Returns the answers after settlement; sums, and what is made of sums, change, distinct counts do not. */
export function settleClaims(field: Merged, answers: Answers): Answers {
  const settled = new Map(answers);
  for (const { field: claimed } of claimedFields(field.object)) {
    const helper = `${helperPrefix}${claimed.rule!.merge!.of[0]!}`;
    const sets = claimsIn(field.key, helper, answers);
    const [first] = sets;
    if (!first || !claimed.inner || sets.length < 2) continue;
    const lost = (first.board ?? new ClaimBoard()).lost(sets);
    for (const set of sets) {
      const keys = lost.get(set.member);
      const answer = settled.get(set.member)!;
      if (!keys || isGap(answer)) continue;
      const object = answer.data?.[field.key];
      const row = isObject(object) ? object[claimed.key] : null;
      if (!isObject(object) || !isObject(row)) continue;
      const given = (set.columns.key as string[]).flatMap((key, at) => (keys.has(key) ? [at] : []));
      const reduced = without(row, claimed.inner, set.columns, given);
      const data = { ...answer.data, [field.key]: { ...object, [claimed.key]: reduced } };
      settled.set(set.member, { ...answer, data });
    }
  }
  return settled;
}

/** Returns the claims that stand under `helper` in the field `key` of each sound answer. */
export function claimsIn(key: string, helper: string, answers: Answers): ClaimSet[] {
  return [...answers].flatMap(([member, answer]) => {
    // Whoever leaves a gap in this field counts nothing, so it must take nothing from others.
    if (isGap(answer) || errorsAt(answer, [key]).length > 0) return [];
    const object = answer.data?.[key];
    const claims = isObject(object) ? (object[helper] as unknown as ClaimSet | null) : null;
    return claims ? [{ ...claims, member }] : [];
  });
}

/** Takes the claims in `rows` of `columns` off one member's figures; columns of objects within have dotted names. */
function without(
  row: JsonObject,
  { type, fields }: MergedObject,
  columns: ClaimSet["columns"],
  rows: readonly number[],
  prefix = "",
): JsonObject {
  const result = { ...row };
  const isSum = (name: string) => type.fields.get(name)?.merge?.by === "SUM";
  const takeOff = (key: string, name: string) => {
    const [value, column] = [result[key], columns[prefix + name]];
    if (value === null || value === undefined || !column) return;
    result[key] = mergedSum([value, ...rows.map((at) => negative(column[at] ?? null))]);
  };
  const helpers = Object.keys(row).filter((key) => key.startsWith(helperPrefix));
  for (const key of helpers) {
    const name = key.slice(helperPrefix.length);
    if (isSum(name)) takeOff(key, name);
  }
  for (const { key, name, rule, inner } of fields) {
    if (isSum(name)) takeOff(key, name);
    const within = row[key];
    if (rule?.merge?.by === "OBJECT" && inner && isObject(within))
      result[key] = without(within, inner, columns, rows, `${prefix}${name}.`);
    if (rule?.merge?.by !== "GROUP" || !inner || !Array.isArray(within)) continue;
    const by = rule.merge.of;
    result[key] = (within as JsonObject[]).flatMap((group) => {
      const own = rows.filter((at) =>
        by.every((column) => columns[column]?.[at] === group[`${helperPrefix}${column}`]),
      );
      if (own.length === 0) return [group];
      const rest = without(group, inner, columns, own);
      return isNothing(rest, inner) ? [] : [rest];
    });
  }
  return result;
}

/** A group of which others have taken everything is no group any more. */
const isNothing = (group: JsonObject, { type }: MergedObject): boolean =>
  [...type.fields.values()]
    .filter(({ merge }) => merge?.by === "SUM")
    .every(({ name }) => Number(group[`${helperPrefix}${name}`] ?? 0) === 0);

const negative = (value: Json): Json => {
  if (typeof value === "number") return -value;
  if (typeof value !== "string") return null;
  return value.startsWith("-") ? value.slice(1) : `-${value}`;
};
