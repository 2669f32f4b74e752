/** Whoever asks may leave at any time: every read that stops then is somebody's, and ends no process. */
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  graphql,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";
import { setImmediate as turn } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { kinds } from "../../subgraphs/kinds.ts";
import { memberContext } from "../../subgraphs/runtime/context.ts";
import { buildContract, buildMemberSchema } from "../../subgraphs/runtime/contract.ts";
import { type Database, openDatabase } from "../../subgraphs/runtime/database.ts";
import { keepService } from "../builders/service.ts";
import { freshDatabase } from "../setup/database.ts";

const code = { HUB: "340000", WINDOW: "340300", INSTITUTION: "91340100MA8079194L" } as const;
/** How many questions there are at the least; what kinds share is asked of the first. */
const fewest = { WINDOW: 400, HUB: 150, INSTITUTION: 50 } as const;
const asked = new Set<string>();
const unseen: unknown[] = [];
const note = (cause: unknown): void => void unseen.push(cause);
beforeEach(() => {
  process.on("unhandledRejection", note);
  // Kysely says it there when the query that is to be cancelled has just ended.
  vi.spyOn(console, "error").mockReturnValue();
});
afterEach(() => {
  process.off("unhandledRejection", note);
  vi.restoreAllMocks();
  unseen.length = 0;
});

describe.each(["WINDOW", "HUB", "INSTITUTION"] as const)("a member of kind %s", (kind) => {
  let database: Database;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    const { tables, migrations, contracts } = kinds[kind]!;
    schema = buildMemberSchema(await Promise.all(contracts.map(buildContract)));
    database = await openDatabase(await freshDatabase(kind), tables, migrations);
    await keepService(contextWith(new AbortController().signal));
  });
  afterAll(() => database.close(true));

  const contextWith = (signal: AbortSignal) =>
    memberContext(
      { code: code[kind], kind, name: "成员" },
      { subject: "test", role: "member", member: code[kind] },
      database.em.fork({ signal, inflightQueryAbortStrategy: "cancel query" }),
      kinds[kind]!.contributions,
    );

  test("fails nobody unseen when the asker leaves, whatever was asked", async () => {
    const questions = questionsOf(schema, code[kind]).filter((source) => !asked.has(source));
    expect(questions.length).toBeGreaterThan(fewest[kind]);
    for (const source of questions) {
      asked.add(source);
      for (const turns of [0, 1]) {
        const gone = new AbortController();
        const answer = graphql({ schema, source, contextValue: contextWith(gone.signal) });
        for (let turned = 0; turned < turns; turned += 1) await turn();
        gone.abort();
        await answer;
        await turn();
        expect(unseen.map((cause) => `${source} ${String(cause)}`)).toEqual([]);
      }
    }
  });
});

/** One query for each field that can be read, by the shortest way there. */
function questionsOf(schema: GraphQLSchema, member: string): string[] {
  const questions: string[] = [];
  const seen = new Set<string>();
  const waiting = [{ type: schema.getQueryType()!, wrap: (inner: string) => `{ ${inner} }` }];
  for (const { type, wrap } of waiting) {
    if (seen.has(type.name) || type.name.startsWith("_")) continue;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      const call = `${field.name}${argumentsOf(field, member)}`;
      if (!isObjectType(target)) questions.push(wrap(call));
      else {
        questions.push(wrap(`${call} { __typename }`));
        waiting.push({ type: target, wrap: (inner) => wrap(`${call} { ${inner} }`) });
      }
    }
  }
  return questions;
}

function argumentsOf({ args }: GraphQLField<unknown, unknown>, member: string): string {
  const given = args.filter(isRequiredArgument).map((one) => named(one, member));
  return given.length > 0 ? `(${given.join(", ")})` : "";
}

const named = ({ name, type }: GraphQLArgument | GraphQLInputField, member: string): string =>
  `${name}: ${valueFor(name, type, member)}`;

function valueFor(name: string, type: GraphQLInputType, member: string): string {
  if (isNonNullType(type)) return valueFor(name, type.ofType, member);
  if (isListType(type)) return `[${valueFor(name, type.ofType, member)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${fields.map((one) => named(one, member)).join(", ")} }`;
  }
  if (type.name === "Int") return name === "year" ? "2025" : "1";
  if (type.name === "Boolean") return "true";
  return `"${name === "member" ? member : name}"`;
}
