/** Merges what members answered to one field, and says so when a part is missing. */
import { GraphQLError } from "graphql";
import { isObject, type Json, type JsonObject } from "../plan/entity-places.ts";
import { type Answers, errorsAt, type FetchResult, gapOf } from "./exchange.ts";
import type { Gap } from "./gap.ts";
import { mergeObject } from "./merge/object.ts";
import { KeySet, readKeySet } from "./merge/key-set.ts";
import { helperPrefix, type MergedField, type MergedObject } from "./merge/program.ts";
import { argumentValues, type Values } from "./routing.ts";
import { isGap, type MemberAnswer } from "./transport.ts";

export type MergedAsk = {
  readonly object: MergedObject;
  readonly field: MergedField;
  /** Where the object that has the field lies in each member's answer. */
  readonly locate: (
    member: string,
    answer: MemberAnswer,
  ) => { value: JsonObject | null; path: readonly (string | number)[] };
  /** Where errors of the field go. */
  readonly path: readonly (string | number)[];
  readonly members: readonly string[];
  readonly gaps: readonly Gap[];
};

/** Merges one field; errors are added to `result`. */
export function answerMerged(
  ask: MergedAsk,
  answers: Answers,
  variables: Values,
  result: FetchResult,
): Json {
  const { field, object, path } = ask;
  const gaps = [...ask.gaps];
  const answered: { member: string; value: JsonObject }[] = [];
  let mistake: { message: string } | undefined;
  for (const member of ask.members) {
    const answer = answers.get(member)!;
    if (isGap(answer)) {
      gaps.push(answer);
      continue;
    }
    const { value, path: at } = ask.locate(member, answer);
    const errors = errorsAt(answer, [...at, field.key]);
    const given = value?.[field.key];
    if (value && errors.length === 0 && hasForm(field, given) && readSets(field, given, member)) {
      answered.push({ member, value });
      continue;
    }
    if (errors[0]?.extensions?.code === "BAD_USER_INPUT") mistake = errors[0];
    gaps.push(gapOf(member, errors));
  }
  if (mistake && answered.length === 0) {
    // The client's mistake is one error, not one gap for each member.
    result.errors.push(
      new GraphQLError(mistake.message, {
        path: [...path],
        extensions: { code: "BAD_USER_INPUT" },
      }),
    );
    return null;
  }
  const scope = { gaps, arguments: argumentsOf(field, variables), variables };
  const merged = mergeObject({ ...object, fields: [field] }, answered, scope)[field.key] ?? null;
  if (gaps.length > 0 && !showsCoverage(field)) result.errors.push(incomplete(gaps, path));
  return merged;
}

/** An answer of another form than the contract's would be merged as if its member had said nothing. */
const hasForm = ({ rule, inner }: MergedField, given: Json | undefined): boolean => {
  if (rule?.isList) return Array.isArray(given);
  return inner ? isObject(given) : given !== null && given !== undefined;
};

/** Reads the sets behind distinct counts in their places; a set that cannot be read makes the answer no answer. */
function readSets({ inner }: MergedField, given: Json | undefined, member: string): boolean {
  if (!inner) return true;
  if (Array.isArray(given)) return given.every((row: Json) => readRow(inner, row, member));
  return readRow(inner, given, member);
}

function readRow({ fields }: MergedObject, row: Json | undefined, member: string): boolean {
  if (!isObject(row)) return true;
  const all = fields.flatMap((field) => [field, ...field.choices]);
  return all.every((field) => {
    const { key, rule } = field;
    if (rule?.merge?.by !== "DISTINCT") return readSets(field, row[key], member);
    const helper = `${helperPrefix}${rule.merge.of[0]!}`;
    const given: unknown = row[helper];
    if (given === null || given === undefined || given instanceof KeySet) return true;
    const set = readKeySet(member, given as Json);
    if (set) row[helper] = set as unknown as Json;
    return set !== null;
  });
}

const argumentsOf = (field: MergedField, variables: Values): Values =>
  argumentValues({ arguments: field.arguments } as never, field.rule?.defaults ?? {}, variables);

const showsCoverage = (field: MergedField): boolean =>
  field.inner?.fields.some(({ rule }) => rule?.merge?.by === "COVERAGE") ?? false;

/** A client that does not ask for coverage must still learn that the answer is partial. */
function incomplete(gaps: readonly Gap[], path: readonly (string | number)[]): GraphQLError {
  const members = gaps
    .map(({ member }) => member)
    .sort()
    .join(", ");
  return new GraphQLError(
    `数据不完整，未应答的成员：${members}。The answer is partial; these members are missing.`,
    {
      path: [...path],
      extensions: { code: "INCOMPLETE", gaps },
    },
  );
}
