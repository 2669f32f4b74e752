/** Entities of one fetch: each goes to its owner or its audience, and comes back in its place. */
import { GraphQLError } from "graphql";
import type { ContractRules } from "../contract/rules.ts";
import { isObject, type Json, type JsonObject } from "../plan/entity-places.ts";
import { isIncluded } from "../plan/selection.ts";
import { answerMerged } from "./answer-merged.ts";
import type { Answers, Asked, FetchResult } from "./exchange.ts";
import type { EntityType, RootField } from "./fetch-program.ts";
import { gap, gapError } from "./gap.ts";
import type { MemberRegistry, RegisteredMember } from "./registry.ts";
import { type Audience, audienceOf, type Values } from "./routing.ts";
import { isGap } from "./transport.ts";

type Entities = Extract<RootField, { kind: "entities" }>;
type Placed = { readonly type: EntityType; readonly audience: Audience; readonly typename: string };
export type EntityAsk = {
  /** For each representation who is asked; null where nobody can be. */
  readonly placed: readonly (Placed | null)[];
  readonly shares: readonly {
    readonly member: RegisteredMember;
    readonly index: number;
    readonly value: JsonObject;
  }[];
};

/** Decides for each representation which members are asked. */
export function routeEntities(
  field: Entities,
  representations: readonly JsonObject[],
  contract: ContractRules,
  registry: MemberRegistry,
  result: FetchResult,
): EntityAsk {
  const shares: { member: RegisteredMember; index: number; value: JsonObject }[] = [];
  const placed = representations.map((value, index): Placed | null => {
    const typename = typeof value.__typename === "string" ? value.__typename : "";
    const type = field.types.get(typename);
    if (!type) return null;
    try {
      const audience = audienceOf(contract, registry, type.route, value);
      for (const member of audience.members) shares.push({ member, index, value });
      return { type, audience, typename };
    } catch (cause) {
      if (!(cause instanceof GraphQLError)) throw cause;
      result.errors.push(
        new GraphQLError(cause.message, { path: [field.key, index], extensions: cause.extensions }),
      );
      return null;
    }
  });
  return { placed, shares };
}

/** Returns one value for each representation, in their order, whatever members answered. */
export function answerEntities(
  field: Entities,
  { placed }: EntityAsk,
  asked: ReadonlyMap<string, Asked>,
  answers: Answers,
  variables: Values,
  result: FetchResult,
): Json[] {
  const localIndex = localIndices(field, asked);
  return placed.map((place, index): Json => {
    if (!place) return null;
    const { audience, type, typename } = place;
    if (!type.merged) return single(field, index, audience, localIndex, answers, result);
    const entity: JsonObject = { __typename: typename };
    for (const inner of type.merged.fields) {
      if (inner.name === "__typename" || !isIncluded(inner.directives, variables)) continue;
      const ask = {
        object: type.merged,
        field: inner,
        locate: (member: string, answer: { data: JsonObject | null }) => {
          const share = localIndex.get(member)!;
          const at = share.get(index) ?? -1;
          const list = answer.data?.[field.key];
          // In a list of another length nobody knows which entity is which.
          const isSound = Array.isArray(list) && list.length === share.size;
          const value = isSound ? (list[at] as Json) : null;
          return { value: isObject(value) ? value : null, path: [field.key, at] };
        },
        path: [field.key, index, inner.key],
        members: audience.members.map(({ code }) => code),
        gaps: audience.gaps,
      };
      entity[inner.key] = answerMerged(ask, answers, variables, result);
    }
    return entity;
  });
}

/** For each member, where in its own answer each representation of the fetch lies. */
function localIndices(
  field: Entities,
  asked: ReadonlyMap<string, Asked>,
): Map<string, Map<number, number>> {
  return new Map(
    [...asked].map(([code, one]) => {
      const indices = one.representations.get(field.variable)?.indices ?? [];
      return [code, new Map(indices.map((index, local) => [index, local]))];
    }),
  );
}

function single(
  field: Entities,
  index: number,
  { members: [owner], gaps }: Audience,
  localIndex: ReadonlyMap<string, ReadonlyMap<number, number>>,
  answers: Answers,
  result: FetchResult,
): Json {
  const answer = owner ? answers.get(owner.code) : gaps[0];
  // Nobody keeps this contract for the entity: it simply has no such part.
  if (!answer) return null;
  const path = [field.key, index];
  if (isGap(answer)) {
    result.errors.push(gapError(answer, path));
    return null;
  }
  const local = localIndex.get(owner!.code)!;
  const at = local.get(index)!;
  const list = answer.data?.[field.key];
  for (const error of answer.errors) {
    const [key, position, ...rest] = error.path ?? [];
    const concerns =
      error.path === undefined ||
      (key === field.key && (position === at || position === undefined));
    if (!concerns) continue;
    result.errors.push(
      new GraphQLError(error.message, {
        path: [...path, ...rest],
        extensions: { ...error.extensions, member: owner!.code },
      }),
    );
  }
  if (Array.isArray(list) && list.length === local.size) return list[at] as Json;
  if (answer.errors.length === 0) {
    result.errors.push(
      gapError(gap(owner!.code, "INVALID_ANSWER", `${field.key}: 数量不符 wrong length`), path),
    );
  }
  return null;
}
