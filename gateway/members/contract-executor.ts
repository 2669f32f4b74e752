/** Answers one fetch of a plan from the members that keep a contract. */
import { GraphQLError } from "graphql";
import { isObject, type Json, type JsonObject } from "../plan/entity-places.ts";
import { isIncluded } from "../plan/selection.ts";
import type { SubgraphExecutor, SubgraphRequest } from "../plan/run.ts";
import type { ContractRules } from "../contract/rules.ts";
import { answerMerged } from "./answer-merged.ts";
import { answerEntities, type EntityAsk, routeEntities } from "./answer-entities.ts";
import {
  type Answers,
  Asked,
  askMembers,
  type CallerContext,
  errorsAt,
  type FetchResult,
} from "./exchange.ts";
import { claimedFields, compileFetch, type FetchProgram, type RootField } from "./fetch-program.ts";
import { askPage, fillPages, shareOf } from "./fill-pages.ts";
import { gap, gapError } from "./gap.ts";
import { type AskedSets, KnownSets } from "./known-sets.ts";
import type { MemberRegistry, RegistryInForce } from "./registry.ts";
import { argumentValues, type Audience, audienceOf, type Values } from "./routing.ts";
import { settleByAsking } from "./settle-by-asking.ts";
import { claimsIn, settleClaims } from "./settle-claims.ts";
import { isGap, type Transport } from "./transport.ts";

export type Members = { readonly registry: RegistryInForce; readonly transport: Transport };
/** What one fetch goes by. */
type Scope = { readonly registry: MemberRegistry; readonly transport: Transport };

/** Makes the executor of every planning subgraph of `contract`. */
export function contractExecutor(
  contract: ContractRules,
  members: Members,
): SubgraphExecutor<CallerContext> {
  const programs = new WeakMap<object, FetchProgram>();
  const sets = new KnownSets();
  return async (request) => {
    const program = programs.get(request.document) ?? compileFetch(request.document, contract);
    programs.set(request.document, program);
    const scope = { ...members, registry: members.registry.of(request.context) };
    const fetch = new MemberFetch(contract, scope, sets, program, request);
    return fetch.run();
  };
}

type Routed = {
  readonly index: number;
  readonly field: RootField;
  readonly audience?: Audience;
  readonly values?: Values;
  readonly sets?: AskedSets;
  readonly entities?: EntityAsk;
};

class MemberFetch {
  readonly #contract: ContractRules;
  readonly #members: Scope;
  readonly #sets: KnownSets;
  readonly #program: FetchProgram;
  readonly #request: SubgraphRequest<CallerContext>;
  readonly #asked = new Map<string, Asked>();
  readonly #result: FetchResult = { data: {}, errors: [] };

  constructor(
    contract: ContractRules,
    members: Scope,
    sets: KnownSets,
    program: FetchProgram,
    request: SubgraphRequest<CallerContext>,
  ) {
    this.#contract = contract;
    this.#members = members;
    this.#sets = sets;
    this.#program = program;
    this.#request = request;
  }

  async run(): Promise<FetchResult> {
    const { fields } = this.#program;
    const indices = [...fields.keys()];
    // Changes are made one after another, whoever makes them (GraphQL spec, 6.2.2).
    const isSerial = this.#request.operationType === "mutation";
    for (const turn of isSerial ? indices.map((index) => [index]) : [indices]) {
      this.#asked.clear();
      const routed = turn.flatMap((index) => this.#route(fields[index]!, index) ?? []);
      const asked = [...this.#asked.values()];
      const { transport } = this.#members;
      const answers = await askMembers(asked, this.#program, this.#request, transport);
      for (const each of routed) await this.#answer(each, answers);
    }
    return this.#result;
  }

  #route(field: RootField, index: number): Routed | null {
    const { registry } = this.#members;
    const { variables } = this.#request;
    if (field.kind === "entities") {
      const representations = (variables[field.variable] ?? []) as readonly JsonObject[];
      const entities = routeEntities(
        field,
        representations,
        this.#contract,
        registry,
        this.#result,
      );
      for (const { member, index: at, value } of entities.shares) {
        const asked = this.#ask(member.code, index);
        asked.represent(field.variable, value, at);
      }
      return { index, field, entities };
    }
    if (field.kind === "typename") {
      this.#result.data[field.key] = field.type;
      return null;
    }
    if (!isIncluded(field.node.directives, variables)) return null;
    try {
      const values = argumentValues(field.node, field.rule.defaults, variables);
      const audience = audienceOf(this.#contract, registry, field.rule.route, values);
      const asked = audience.members.map(({ code }) => this.#ask(code, index));
      if (field.kind !== "merged") return { index, field, audience };
      const sets = this.#sets.ask(field.slots, asked, values, variables);
      if (field.settled) for (const one of asked) one.variables[field.settled.variable] = null;
      if (field.paged) {
        const share = shareOf(Number(values.first ?? 20), asked.length);
        for (const one of asked) askPage(one, field.paged, share, values.after);
      }
      return { index, field, audience, values, sets };
    } catch (cause) {
      if (!(cause instanceof GraphQLError)) throw cause;
      this.#result.data[field.key] = null;
      this.#result.errors.push(
        new GraphQLError(cause.message, { path: [field.key], extensions: cause.extensions }),
      );
      return null;
    }
  }

  #ask(code: string, index: number): Asked {
    const asked = this.#asked.get(code) ?? new Asked(this.#members.registry.find(code)!);
    this.#asked.set(code, asked);
    asked.fields.add(index);
    return asked;
  }

  async #answer({ index, field, audience, values, sets, entities }: Routed, answers: Answers) {
    const { variables } = this.#request;
    if (field.kind === "entities") {
      this.#result.data[field.key] = answerEntities(
        field,
        entities!,
        this.#asked,
        answers,
        variables,
        this.#result,
      );
    } else if (field.kind === "single") {
      this.#result.data[field.key] = this.#single(field, audience!, answers);
    } else if (field.kind === "merged") {
      const codes = audience!.members.map(({ code }) => code);
      const read = this.#sets.read(sets!, only(codes, answers));
      const filled = await this.#settled(field, index, values!, read);
      const settled = claimedFields(field.object).length > 0 ? settleClaims(field, filled) : filled;
      const ask = {
        object: field.object,
        field: field.object.fields[0]!,
        locate: (_: string, answer: { data: JsonObject | null }) => ({
          value: answer.data,
          path: [],
        }),
        path: [field.key],
        members: codes,
        gaps: audience!.gaps,
      };
      this.#result.data[field.key] = answerMerged(ask, settled, variables, this.#result);
    }
  }

  /** Asks on until the page is full, and again those who must give something up. */
  async #settled(
    field: Extract<RootField, { kind: "merged" }>,
    index: number,
    values: Values,
    read: Answers,
  ): Promise<Answers> {
    const { paged, settled } = field;
    const { transport } = this.#members;
    const fill = async (answers: Answers) =>
      paged
        ? fillPages(paged, index, values, answers, this.#program, this.#request, {
            asked: this.#asked,
            transport,
          })
        : answers;
    if (!settled) return fill(read);
    const claims = claimsIn(field.key, settled.claims, read);
    return settleByAsking(
      field.key,
      settled,
      claims,
      read,
      async (told) => {
        const again = [...told].map(([member, { text, digest }]) => {
          const first = this.#asked.get(member)!;
          // Whoever is asked for the rest of a page is told the same.
          Object.assign(first.variables, { [settled.variable]: text, [settled.known]: digest });
          const one = new Asked(first.member);
          one.fields.add(index);
          Object.assign(one.variables, first.variables);
          return one;
        });
        return askMembers(again, this.#program, this.#request, transport);
      },
      fill,
    );
  }

  #single(
    { key, rule }: Extract<RootField, { kind: "single" }>,
    { members: [owner], gaps }: Audience,
    answers: Answers,
  ): Json {
    const answer = owner ? answers.get(owner.code)! : gaps[0];
    if (!answer) return null;
    if (isGap(answer)) {
      this.#result.errors.push(gapError(answer, [key]));
      return null;
    }
    const errors = errorsAt(answer, [key]);
    for (const error of errors) {
      this.#result.errors.push(
        new GraphQLError(error.message, {
          path: [...(error.path ?? [key])],
          extensions: { ...error.extensions, member: owner!.code },
        }),
      );
    }
    const value = answer.data?.[key];
    if (value === null) return null;
    const isObjectType = this.#contract.types.has(rule.type);
    const hasForm = rule.isList ? Array.isArray(value) : isObjectType ? isObject(value) : true;
    if (value !== undefined && hasForm) return value;
    // What is neither there nor null must not pass for a thing that the owner does not have.
    if (errors.length === 0)
      this.#result.errors.push(gapError(gap(owner!.code, "INVALID_ANSWER"), [key]));
    return null;
  }
}

/** What these members said; a fetch with several root fields asks others as well. */
const only = (codes: readonly string[], answers: Answers): Answers =>
  new Map(codes.map((code) => [code, answers.get(code)!]));
