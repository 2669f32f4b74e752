/** Makes one object of several members' answers, field by field, by the contract's rules. */
import { Kind, type SelectionSetNode } from "graphql";
import { isObject, type Json, type JsonObject } from "../../plan/entity-places.ts";
import { isIncluded } from "../../plan/selection.ts";
import { type Gap, gap } from "../gap.ts";
import { groupBy, mergedSum, ratioOf, sortBy } from "./arithmetic.ts";
import { distinctCount, KeySet } from "./key-set.ts";
import { type MergedPage, mergePages, readCursors } from "./page.ts";
import { helperPrefix, type MergedField, type MergedObject } from "./program.ts";

export type Answered = { readonly member: string; readonly value: JsonObject };
export type MergeScope = {
  /** Grows when an answer turns out to break the contract. */
  readonly gaps: Gap[];
  /** Arguments of the field that returns the object, with defaults. */
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** Merges `answers`, which come in the order of member codes; none at all gives an empty object of its kind. */
export function mergeObject(
  object: MergedObject,
  answers: readonly Answered[],
  scope: MergeScope,
): JsonObject {
  const { page, sound } = pageOf(object, answers, scope);
  const result: JsonObject = {};
  for (const field of object.fields) {
    if (!isIncluded(field.directives, scope.variables)) continue;
    result[field.key] = mergeField(field, object, sound, page, scope);
  }
  return result;
}

function mergeField(
  field: MergedField,
  object: MergedObject,
  answers: readonly Answered[],
  page: MergedPage | null,
  scope: MergeScope,
): Json {
  if (field.name === "__typename") return object.type.name;
  const merge = field.rule?.merge;
  const given = answers.flatMap(({ member, value }) => {
    const at = value[field.key];
    return at === null || at === undefined ? [] : [{ member, value: at }];
  });
  const helped = (name: string) =>
    answers.map(({ value }) => value[`${helperPrefix}${name}`] ?? null);
  switch (merge?.by) {
    case "OBJECT":
    case "CLAIMED":
    case "SETTLED":
    case "CONTESTED":
      if (!field.inner || (answers.length > 0 && given.length === 0)) return null;
      return mergeObject(field.inner, given.filter(isAnswered), scope);
    case "CONNECTION":
      return page && pagePart(field, page, answers);
    case "LIST":
      if (answers.length > 0 && given.length === 0) return null;
      return given.flatMap(({ value }) => (Array.isArray(value) ? (value as Json[]) : []));
    case "SORTED": {
      const rows = given
        .flatMap(({ value }) => (Array.isArray(value) ? (value as Json[]) : []))
        .filter(isObject);
      return withoutHelpers(
        sortBy(
          rows,
          merge.of.map((name) => `${helperPrefix}${name}`),
        ),
      );
    }
    case "GROUP": {
      if (!field.inner || given.length === 0) return answers.length > 0 ? null : [];
      const { inner } = field;
      const rows = given.flatMap(({ member, value }) =>
        (Array.isArray(value) ? (value as Json[]) : [])
          .filter(isObject)
          .map((row) => ({ member, value: row })),
      );
      const keys = merge.of.map((name) => `${helperPrefix}${name}`);
      return groupBy(rows, ({ value }) => keys.map((key) => value[key] ?? null)).map((group) =>
        mergeObject(inner, group, scope),
      );
    }
    case "FIRST":
      return field.choices.reduce<Json>(
        (value, choice) => value ?? mergeField(choice, object, answers, page, scope),
        null,
      );
    case "SUM":
      return mergedSum(given.map(({ value }) => value));
    case "DISTINCT":
      return distinctCount(setsOf(merge.of[0]!, answers));
    case "RATIO":
      return ratioOf(helped(merge.of[0]!), helped(merge.of[1]!));
    case "SAME":
      return given[0]?.value ?? null;
    case "ECHO":
      return echo(scope.arguments[merge.of[0]!] as Json, field.selection, field.rule!.type);
    case "COVERAGE":
      return coverage(field, answers, scope.gaps);
    case "NONE":
    case undefined:
      return null;
  }
}

const isAnswered = (answer: { member: string; value: Json }): answer is Answered =>
  isObject(answer.value);

const setsOf = (name: string, answers: readonly Answered[]): KeySet[] =>
  answers.flatMap(({ value }) => {
    const set: unknown = value[`${helperPrefix}${name}`];
    return set instanceof KeySet ? [set] : [];
  });

/** Merges the page of a connection; a member whose cursors cannot be read leaves a gap instead. */
function pageOf(object: MergedObject, answers: readonly Answered[], scope: MergeScope) {
  if (!object.fields.some(({ rule }) => rule?.merge?.by === "CONNECTION"))
    return { page: null, sound: answers };
  const sound: Answered[] = [];
  const pages = [];
  for (const answer of answers) {
    const cursors = readCursors(answer.value);
    const fault = cursors ? pageFault(object, answer, cursors) : "游标无法读取 unreadable cursor";
    if (!cursors || fault) {
      scope.gaps.push(gap(answer.member, "INVALID_ANSWER", fault ?? undefined));
      continue;
    }
    const info = answer.value[`${helperPrefix}pageInfo`];
    sound.push(answer);
    pages.push({
      cursors,
      hasNextPage: isObject(info) && info[`${helperPrefix}hasNextPage`] === true,
    });
  }
  return { page: mergePages(pages, Number(scope.arguments.first ?? 20)), sound };
}

/** Says why rows of a page must not be believed: they are another member's, or not as many as their cursors. */
function pageFault(
  { type, fields }: MergedObject,
  { member, value }: Answered,
  cursors: readonly { readonly id: string }[],
): string | null {
  // What several members may have bears no member's name.
  const isShared = [...type.fields.values()].some(
    ({ merge }) => merge?.by === "CONNECTION" && merge.of.length > 0,
  );
  const owns = (id: string) => id.split(":")[0] === member || (isShared && !id.includes(":"));
  if (!cursors.every(({ id }) => owns(id))) return "他人的标识 another member's id";
  const lists = fields
    .filter(({ rule }) => rule?.merge?.by === "CONNECTION" && rule.isList)
    .map(({ key }) => value[key]);
  const isWhole = lists.every((edges) => !Array.isArray(edges) || edges.length === cursors.length);
  return isWhole ? null : "行数与游标不符 other rows than cursors";
}

function pagePart(field: MergedField, page: MergedPage, answers: readonly Answered[]): Json {
  if (field.rule?.isList) {
    return page.picks.map(({ page: from, position }) => {
      const edges = answers[from]?.value[field.key];
      return Array.isArray(edges) ? (edges[position] as Json) : null;
    });
  }
  return echo(
    { hasNextPage: page.hasNextPage, endCursor: page.endCursor },
    field.selection,
    field.rule!.type,
  );
}

function coverage(field: MergedField, answers: readonly Answered[], gaps: readonly Gap[]): Json {
  const times = answers.flatMap(({ value }) => {
    const own = value[field.key];
    const asOf = isObject(own) ? own[`${helperPrefix}asOf`] : null;
    return typeof asOf === "string" ? [asOf] : [];
  });
  const whole = {
    expected: answers.length + gaps.length,
    answered: answers.length,
    isComplete: gaps.length === 0,
    asOf: times.sort()[0] ?? null,
    gaps: gaps.toSorted((a, b) => (a.member < b.member ? -1 : 1)).map((entry) => ({ ...entry })),
  };
  return echo(whole as Json, field.selection, field.rule!.type);
}

/** Gives back of `value` what is selected, under the client's names; what is not there is null. */
function echo(value: Json, selection: SelectionSetNode | undefined, type: string): Json {
  if (Array.isArray(value)) return value.map((item: Json) => echo(item, selection, "CoverageGap"));
  if (!isObject(value) || !selection) return value ?? null;
  const result: JsonObject = {};
  for (const node of selection.selections) {
    if (node.kind !== Kind.FIELD) continue;
    const name = node.name.value;
    result[node.alias?.value ?? name] =
      name === "__typename" ? type : echo(value[name] ?? null, node.selectionSet, type);
  }
  return result;
}

function withoutHelpers(rows: JsonObject[]): JsonObject[] {
  for (const row of rows) for (const key in row) if (key.startsWith(helperPrefix)) delete row[key];
  return rows;
}
