/** Counts each contested thing for one member only: the others are asked again without it. */
import { Kind, type FieldNode } from "graphql";
import { isObject, type Json, type JsonObject } from "../plan/entity-places.ts";
import type { SubgraphRequest } from "../plan/run.ts";
import { type Answers, type CallerContext, errorsAt, gapOf, send } from "./exchange.ts";
import { claimedFields, type FetchProgram, type RootField } from "./fetch-program.ts";
import type { Gap } from "./gap.ts";
import { type Claim, type Claims, lostClaims } from "./merge/claims.ts";
import { helperPrefix, memberSelection } from "./merge/program.ts";
import type { MemberRegistry } from "./registry.ts";
import { isGap, type MemberAnswer, type Transport } from "./transport.ts";

type Merged = Extract<RootField, { kind: "merged" }>;

/** Returns the answers after settlement; a member that cannot be asked again leaves a gap. */
export async function settleClaims(
  field: Merged,
  answers: Answers,
  program: FetchProgram,
  request: SubgraphRequest<CallerContext>,
  registry: MemberRegistry,
  transport: Transport,
): Promise<Answers> {
  let first = answers;
  for (;;) {
    const settled = new Map(first);
    const lost = new Map<string, Gap>();
    for (const { field: claimed } of claimedFields(field.object)) {
      const merge = claimed.rule!.merge!;
      const claims = claimsIn(field.key, `${helperPrefix}${merge.of[0]}`, first);
      const source = program.writer.writeFields(
        [withoutKeys(field.node, claimed.key, merge.of[1]!, claimed)],
        `$${helperPrefix}keys: [String!]!`,
      );
      await Promise.all(
        [...lostClaims(claims)].map(async ([code, keys]) => {
          const member = registry.find(code)!;
          const variables = { ...pick(request.variables, source), [`${helperPrefix}keys`]: keys };
          const answer = await send(member, source, variables, program, request, transport);
          const row = isGap(answer) ? answer : rowIn(code, answer, field.key, claimed.key);
          if ("reason" in row) lost.set(code, row);
          else settled.set(code, replaced(settled.get(code)!, field.key, claimed.key, row.row));
        }),
      );
    }
    if (lost.size === 0) return settled;
    // A member lost on the way frees its claims: everything starts anew without it.
    first = new Map([...first].map(([code, answer]) => [code, lost.get(code) ?? answer]));
  }
}

function claimsIn(key: string, helper: string, answers: Answers): Claims[] {
  return [...answers].flatMap(([member, answer]) => {
    // Whoever leaves a gap in this field counts nothing, so it must take nothing from others.
    if (isGap(answer) || errorsAt(answer, [key]).length > 0) return [];
    const object = answer.data?.[key];
    const claims = isObject(object) ? object[helper] : null;
    return Array.isArray(claims) ? [{ member, claims: claims as unknown as Claim[] }] : [];
  });
}

function withoutKeys(
  root: FieldNode,
  key: string,
  without: string,
  claimed: { inner: Parameters<typeof memberSelection>[0] | null },
): FieldNode {
  const field: FieldNode = {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: key },
    name: { kind: Kind.NAME, value: without },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: "keys" },
        value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: `${helperPrefix}keys` } },
      },
    ],
    ...(claimed.inner ? { selectionSet: memberSelection(claimed.inner) } : {}),
  };
  return { ...root, selectionSet: { kind: Kind.SELECTION_SET, selections: [field] } };
}

const pick = (variables: Readonly<Record<string, unknown>>, source: string) =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => source.includes(`$${name}:`)));

function rowIn(
  member: string,
  answer: MemberAnswer,
  key: string,
  field: string,
): { row: JsonObject } | Gap {
  const errors = errorsAt(answer, [key, field]);
  const object = answer.data?.[key];
  const row = isObject(object) ? object[field] : null;
  return isObject(row) && errors.length === 0 ? { row } : gapOf(member, errors);
}

function replaced(
  answer: MemberAnswer | Gap,
  key: string,
  field: string,
  row: Json,
): MemberAnswer | Gap {
  if (isGap(answer) || !isObject(answer.data?.[key])) return answer;
  return { ...answer, data: { ...answer.data, [key]: { ...answer.data[key], [field]: row } } };
}
