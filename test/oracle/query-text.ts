/** Writes a query of choices as text with variables, valid for the public schema and at home in the data. */
import {
  astFromValue,
  getNamedType,
  type GraphQLArgument,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  print,
} from "graphql";
import { argumentValue } from "./argument-values.ts";
import type { ArgumentChoice, FieldChoice, Guard, QueryChoice } from "./queries.ts";
import type { World } from "./rows.ts";

export type WrittenQuery = {
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
};
/** `path` is null inside named fragments, which may stand anywhere. */
type Place = { readonly type: GraphQLObjectType; readonly path: string | null };

export function writeQuery(schema: GraphQLSchema, query: QueryChoice, world: World): WrittenQuery {
  const writer = new QueryWriter(schema, world);
  return writer.write(query);
}

class QueryWriter {
  readonly #schema: GraphQLSchema;
  readonly #world: World;
  readonly #declared = new Map<string, string>();
  readonly #variables: Record<string, unknown> = {};
  readonly #fragments: { readonly name: string; readonly type: string; readonly text: string }[] =
    [];
  readonly #taken = new Set<string>();
  #count = 0;

  constructor(schema: GraphQLSchema, world: World) {
    this.#schema = schema;
    this.#world = world;
  }

  write({ fields, isNamed }: QueryChoice): WrittenQuery {
    const type = this.#schema.getQueryType()!;
    const body = this.#set(fields, { type, path: "" });
    const declared = [...this.#declared].map(([name, rest]) => `$${name}: ${rest}`).join(", ");
    const head =
      isNamed || declared ? `query ${isNamed ? "Some" : ""}${declared && `(${declared})`} ` : "";
    const source = [`${head}${body}`, ...this.#fragments.map(({ text }) => text)].join("\n");
    return { source, variables: this.#variables };
  }

  #next(prefix: string): string {
    this.#count += 1;
    return `${prefix}${this.#count}`;
  }

  #set(fields: readonly FieldChoice[], place: Place): string {
    return `{ ${fields.map((field) => this.#wrapped(field, place)).join(" ")} }`;
  }

  #wrapped(field: FieldChoice, place: Place): string {
    const { name: type } = place.type;
    switch (field.shell) {
      case "plain":
        return this.#field(field, place);
      case "inline":
        return `... on ${type}${this.#guard(field.shellGuard)} { ${this.#field(field, place)} }`;
      case "bare":
        return `...${this.#guard(field.shellGuard)} { ${this.#field(field, place)} }`;
      case "named": {
        const name = this.#next("F");
        const body = this.#field(field, { type: place.type, path: null });
        this.#fragments.push({ name, type, text: `fragment ${name} on ${type} { ${body} }` });
        return `...${name}${this.#guard(field.shellGuard)}`;
      }
      case "again": {
        const body = this.#field(field, place);
        const known = this.#fragments.find((fragment) => fragment.type === type);
        return known ? `${body} ...${known.name}${this.#guard(field.shellGuard)}` : body;
      }
    }
  }

  #field(field: FieldChoice, place: Place): string {
    if (field.name === "__typename")
      return `${this.#alias(field, false, place)}__typename${this.#guard(field.guard)}`;
    const definition = place.type.getFields()[field.name]!;
    const target = getNamedType(definition.type);
    const alias = this.#alias(field, definition.args.length > 0, place);
    const given = this.#arguments(definition.args, field);
    const head = `${alias}${field.name}${given}`;
    const guard = this.#guard(field.guard);
    if (!isObjectType(target)) return `${head}${guard}`;
    const key = alias === "" ? field.name : alias.slice(0, -2);
    const below = { type: target, path: place.path === null ? null : `${place.path}/${key}` };
    if (!field.isSplit || field.inner.length < 2)
      return `${head}${guard} ${this.#set(field.inner, below)}`;
    const half = Math.ceil(field.inner.length / 2);
    const parts = [field.inner.slice(0, half), field.inner.slice(half)];
    const [first, second] = parts.map((part) => this.#set(part, below));
    return `${head}${guard} ${first} ${head} ${second}`;
  }

  /** A field with arguments may bear its own name once in each place; fields under one name must agree. */
  #alias(field: FieldChoice, hasArguments: boolean, { path }: Place): string {
    const at = `${path}/${field.name}`;
    const isFree = !hasArguments || (path !== null && !this.#taken.has(at));
    if (!field.hasAlias && isFree) {
      this.#taken.add(at);
      return "";
    }
    return `${this.#next("a")}: `;
  }

  #guard(guard: Guard | null): string {
    if (!guard) return "";
    const { directive, value, by } = guard;
    if (by === "literal") return ` @${directive}(if: ${value})`;
    const name = by === "shared" ? (value ? "yes" : "no") : this.#next("g");
    this.#declared.set(name, by === "default" ? `Boolean = ${value}` : "Boolean!");
    if (by !== "default") this.#variables[name] = value;
    // A variable that may be null has no place in a directive unless it has a default.
    return ` @${directive}(if: $${name})`;
  }

  #arguments(args: readonly GraphQLArgument[], field: FieldChoice): string {
    const written = args.flatMap((argument) => {
      const choice = field.arguments[argument.name]!;
      if (!choice.isGiven && !isNonNullType(argument.type)) return [];
      const value = argumentValue(field, argument.name, this.#world);
      return value === undefined
        ? []
        : [`${argument.name}: ${this.#value(argument, choice, value)}`];
    });
    return written.length > 0 ? `(${written.join(", ")})` : "";
  }

  #value({ type }: Pick<GraphQLArgument, "type">, { by }: ArgumentChoice, value: unknown): string {
    const literal = (of: unknown): string => print(astFromValue(of, type)!);
    const named = getNamedType(type);
    const isRequired = isNonNullType(type);
    const name = this.#next("v");
    switch (by) {
      case "literal":
        return literal(value);
      case "variable":
        this.#declared.set(name, String(type));
        this.#variables[name] = value;
        return `$${name}`;
      case "default":
        this.#declared.set(name, `${String(type)} = ${literal(value)}`);
        return `$${name}`;
      case "absent":
        // The argument's own default steps in.
        if (isRequired) return literal(value);
        this.#declared.set(name, String(type));
        return `$${name}`;
      case "nested": {
        if (!isInputObjectType(named) || typeof value !== "object" || value === null)
          return literal(value);
        const fields = Object.entries(value).map(([key, of]) => {
          const { type: inner } = named.getFields()[key]!;
          return `${key}: ${this.#value({ type: inner }, { by: "variable", isGiven: true, picks: [] }, of)}`;
        });
        return `{ ${fields.join(", ")} }`;
      }
    }
  }
}
