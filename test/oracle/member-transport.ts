/** A stand-in for the wire: members answer in memory, in any order, and fail as their rows say. */
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLSchema,
  Kind as NodeKind,
  parse,
  type SelectionSetNode,
  validate,
} from "graphql";
import { setImmediate as later } from "node:timers/promises";
import { gap, type Gap } from "../../gateway/members/gap.ts";
import { MemberHealth } from "../../gateway/members/health.ts";
import type { MemberCall } from "../../gateway/members/member-call.ts";
import type { MemberAnswer, Transport } from "../../gateway/members/transport.ts";
import type { Death } from "./deaths.ts";
import { memberSchema } from "./member-schema.ts";
import type { Kind, World } from "./rows.ts";

type Json = Record<string, unknown>;
type Checked = { readonly document: ReturnType<typeof parse>; readonly faults: readonly string[] };
type WireError = { message: string; path?: (string | number)[]; extensions?: { code?: string } };

/** One network in memory; `mistakes` are what the gateway did to a member that no server would bear. */
export class MemberWire implements Transport {
  readonly health = new MemberHealth(async () => true);
  readonly mistakes: string[] = [];
  /** What mutations have done, in order, whatever became of the answers. */
  readonly journal: string[] = [];
  readonly #schemas = new Map<Kind, { schema: GraphQLSchema; known: Map<string, Checked> }>();
  #world: World = { members: [] };
  #random = 0;

  /** Puts another network behind the wire; `seed` decides in which order answers arrive. */
  connect(world: World, seed: number): void {
    this.#world = world;
    this.#random = seed;
    this.mistakes.length = 0;
    this.journal.length = 0;
  }

  readonly send = async (call: MemberCall): Promise<MemberAnswer | Gap> => {
    await this.#wait();
    const member = this.#world.members.find(({ code }) => code === call.member.code);
    if (!member || member.status !== "ACTIVE") {
      this.mistakes.push(`${call.member.code} was asked, but must not be`);
      return gap(call.member.code, "UNREACHABLE");
    }
    const { schema, known } = this.#schema(member.kind);
    const { document, faults } = check(schema, known, call.source);
    for (const fault of faults) this.mistakes.push(`${fault} in ${call.source}`);
    if (faults.length > 0) return gap(member.code, "CONTRACT_VERSION");
    const variableValues = JSON.parse(JSON.stringify(call.variables)) as Json;
    const result = await execute({
      schema,
      document,
      variableValues,
      contextValue: { member, journal: this.journal },
    });
    const answer = JSON.parse(JSON.stringify(result)) as ExecutionResult;
    const errors = (answer.errors ?? []) as unknown as WireError[];
    for (const { message, extensions } of errors) {
      if (extensions?.code !== "BAD_USER_INPUT" && extensions?.code !== "INTERNAL")
        this.mistakes.push(`${message} in ${call.source} ${JSON.stringify(variableValues)}`);
    }
    await this.#wait();
    const whole = { data: (answer.data ?? null) as Json | null, errors };
    return (
      member.death ? failed(member.code, member.death, whole, asksForMerged(document)) : whole
    ) as MemberAnswer | Gap;
  };

  readonly stop = async (): Promise<void> => this.health.stop();

  #schema(kind: Kind) {
    const made = this.#schemas.get(kind) ?? { schema: memberSchema(kind), known: new Map() };
    this.#schemas.set(kind, made);
    return made;
  }

  async #wait(): Promise<void> {
    // Numbers of a linear congruence; without a seed everyone answers in the order of asking.
    if (this.#random === 0) return;
    this.#random = (this.#random * 48_271) % 2_147_483_647;
    const turns = this.#random % 5;
    for (let turn = 0; turn < turns; turn++) await (this.#random % 3 === 0 ? later() : null);
  }
}

function check(schema: GraphQLSchema, known: Map<string, Checked>, source: string): Checked {
  const found = known.get(source);
  if (found) return found;
  // Sources are as many as random queries; only the latest come again.
  if (known.size > 500) known.clear();
  const document = parse(source, { noLocation: true });
  const checked = { document, faults: validate(schema, document).map(({ message }) => message) };
  known.set(source, checked);
  return checked;
}

/** True when nothing is asked that one owner answers alone: only there half an answer is none. */
const asksForMerged = (document: DocumentNode): boolean => {
  let isMerged = true;
  const namesIn = ({ selections }: SelectionSetNode): string[] =>
    selections.flatMap((node) =>
      node.kind === NodeKind.FIELD
        ? node.name.value === "_entities"
          ? namesIn(node.selectionSet!)
          : node.name.value
        : node.kind === NodeKind.INLINE_FRAGMENT
          ? namesIn(node.selectionSet)
          : "unknown",
    );
  for (const definition of document.definitions) {
    if (definition.kind !== NodeKind.OPERATION_DEFINITION) continue;
    for (const name of namesIn(definition.selectionSet)) isMerged &&= mergedNames.has(name);
  }
  return isMerged;
};
const mergedNames = new Set(["records", "demands", "statistics", "figure", "trace", "mentions"]);

const isEntities = (key: string): boolean => key.startsWith("_e");

type Whole = { readonly data: Json | null; readonly errors: readonly WireError[] };

function failed(
  member: string,
  death: Death,
  whole: Whole,
  isMerged: boolean,
): Whole | Gap | { data: unknown; errors: WireError[] } {
  switch (death.kind) {
    case "gap":
      return gap(member, death.reason);
    case "errors":
      return withErrors(whole, death, isMerged);
    case "shape":
      return misshapen(whole, death.how);
    case "claims":
      return falseClaims(whole, death.how);
  }
}

function withErrors(
  { data }: Whole,
  { code, data: form }: Extract<Death, { kind: "errors" }>,
  isMerged: boolean,
) {
  const error = (path?: (string | number)[]): WireError => ({
    message: "it broke",
    ...(path ? { path } : {}),
    ...(code ? { extensions: { code } } : {}),
  });
  if (form === "none" || !data) return { data: null, errors: [error()] };
  if (form === "nulls")
    return { data: nulled(data), errors: Object.keys(data).map((key) => error([key])) };
  // A null in a non-null place deeper down takes the whole root field, or the whole entity, with it.
  const errors = Object.entries(data).flatMap(([key, value]) =>
    isEntities(key) && Array.isArray(value)
      ? value.flatMap((item: Json | null, at) =>
          isMerged
            ? Object.keys(item ?? {}).map((field) => error([key, at, field, "inside"]))
            : [error([key, at])],
        )
      : [error([key, "inside"])],
  );
  if (form === "partial" && isMerged) return { data, errors };
  const lists = Object.entries(data).flatMap(([key, value]) =>
    isEntities(key) && Array.isArray(value) ? [[key, value.map(() => null)]] : [],
  );
  return { data: { ...nulled(data), ...Object.fromEntries(lists) }, errors };
}

const nulled = (data: Json): Json =>
  Object.fromEntries(Object.keys(data).map((key) => [key, null]));

function misshapen({ data }: Whole, how: Extract<Death, { kind: "shape" }>["how"]) {
  if (how === "empty" || !data) return { data: null, errors: [] };
  const changed = Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
    if (how === "missing") return [];
    // A list that is too short or too long can be told only where it answers for entities.
    if (how === "text" || !isEntities(key) || !Array.isArray(value)) return [[key, "nonsense"]];
    return [[key, how === "short" ? value.slice(1) : [null, ...value]]];
  });
  return { data: Object.fromEntries(changed), errors: [] };
}

function falseClaims(
  { data, errors }: Whole,
  how: Extract<Death, { kind: "claims" }>["how"],
): Whole {
  const wrong = {
    digest: (claims: Json) => ({ ...claims, digest: "another" }),
    text: () => ({ digest: "text", claims: "no columns" }),
    held: () => ({ digest: "never given", claims: null }),
  }[how];
  const changed = JSON.parse(JSON.stringify(data), (key, value: Json | null) =>
    key === "_m_claims" && value ? wrong(value) : value,
  ) as Json | null;
  return { data: changed, errors };
}
