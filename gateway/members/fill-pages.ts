/**
 * Pages of many members without asking each for a whole page: every member is asked for its likely share, and
 * only those whose rows all made it into the page are asked for more.
 */
import type { SubgraphRequest } from "../plan/run.ts";
import { isObject, type Json, type JsonObject } from "../plan/entity-places.ts";
import {
  type Answers,
  Asked,
  askMembers,
  type CallerContext,
  errorsAt,
  gapOf,
} from "./exchange.ts";
import type { FetchProgram, PagedField } from "./fetch-program.ts";
import { mergePages, placeName, readCursors } from "./merge/page.ts";
import { helperPrefix } from "./merge/program.ts";
import type { Values } from "./routing.ts";
import { isGap, type MemberAnswer, type Transport } from "./transport.ts";

/** How many rows of a page of `first` to ask of each of `members`: seldom too few when all are alike. */
export function shareOf(first: number, members: number): number {
  // What no member would accept is for them to refuse.
  if (members < 2 || first < 1 || first > 100) return first;
  const mean = first / members;
  // Three standard deviations of a Poisson count above its mean.
  return Math.min(first, Math.ceil(mean + 3 * Math.sqrt(mean)) + 1);
}

/** Sets a member's own variables of a paged field. */
export function askPage({ variables }: Asked, { page }: PagedField, first: number, after: unknown) {
  variables[page.first] = first;
  variables[page.after] = after ?? null;
}

/** Asks on until nothing that belongs on the page is missing; whoever fails on the way leaves a gap. */
export async function fillPages(
  field: PagedField,
  index: number,
  values: Values,
  answers: Answers,
  program: FetchProgram,
  request: SubgraphRequest<CallerContext>,
  members: { readonly asked: ReadonlyMap<string, Asked>; readonly transport: Transport },
): Promise<Answers> {
  const first = Number(values.first ?? 20);
  const filled = new Map(answers);
  for (;;) {
    const asked = missing(field, first, filled).map(({ member, after, rows }) => {
      const more = new Asked(members.asked.get(member)!.member);
      more.fields.add(index);
      Object.assign(more.variables, members.asked.get(member)!.variables);
      askPage(more, field, rows, after);
      return more;
    });
    if (asked.length === 0) return filled;
    const answered = await askMembers(asked, program, request, members.transport);
    for (const [member, answer] of answered) {
      const known = filled.get(member) as MemberAnswer;
      filled.set(member, isGap(answer) ? answer : joined(field, member, known, answer));
    }
  }
}

/** Members of which rows after their last one may belong on the page: from which cursor on, and how many. */
function missing({ key }: PagedField, first: number, answers: Answers) {
  const pages = [...answers].flatMap(([member, answer]) => {
    if (isGap(answer) || errorsAt(answer, [key]).length > 0) return [];
    const object = answer.data?.[key];
    const cursors = isObject(object) ? readCursors(object) : null;
    const info = isObject(object) ? object[`${helperPrefix}pageInfo`] : null;
    const hasNextPage = isObject(info) && info[`${helperPrefix}hasNextPage`] === true;
    return cursors ? [{ member, cursors, hasNextPage }] : [];
  });
  const { picks } = mergePages(pages, first);
  const ranks = new Map(
    picks.map(({ page, position }, rank) => [placeName(pages[page]!.cursors[position]!), rank]),
  );
  return pages.flatMap(({ member, cursors, hasNextPage }) => {
    const last = cursors.at(-1);
    const rank = last && ranks.get(placeName(last));
    if (!hasNextPage || !last || rank === undefined || rank + 1 >= first) return [];
    return [{ member, after: last.cursor, rows: first - rank - 1 }];
  });
}

/** One member's page and what comes after it. */
function joined(
  { key, connection }: PagedField,
  member: string,
  known: MemberAnswer,
  more: MemberAnswer,
) {
  const [before, after] = [known.data?.[key], more.data?.[key]];
  const errors = errorsAt(more, [key]);
  if (!isObject(before) || !isObject(after) || errors.length > 0) return gapOf(member, errors);
  const edges = (object: JsonObject) => object[`${helperPrefix}edges`];
  const added = edges(after);
  // A member that promises more and gives nothing has nothing more.
  const isEmpty = !Array.isArray(added) || added.length === 0;
  const whole: JsonObject = { ...before };
  for (const { rule, key: at } of connection.fields) {
    if (rule?.merge?.by !== "CONNECTION") continue;
    whole[at] = rule.isList ? listed(before[at], after[at]) : (after[at] ?? null);
  }
  whole[`${helperPrefix}edges`] = listed(edges(before), added);
  whole[`${helperPrefix}pageInfo`] = isEmpty
    ? { [`${helperPrefix}hasNextPage`]: false }
    : (after[`${helperPrefix}pageInfo`] ?? null);
  return { ...known, data: { ...known.data, [key]: whole } };
}

const listed = (before: Json | undefined, after: Json | undefined): Json[] =>
  [before, after].flatMap((list) => (Array.isArray(list) ? (list as Json[]) : []));
