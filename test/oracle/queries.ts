/** Random selections over the public schema, as trees of choices that know nothing of the data yet. */
import fc from "fast-check";
import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from "graphql";

/** `@include` or `@skip`, by a literal, a variable of its own, or one that is shared. */
export type Guard = {
  readonly directive: "include" | "skip";
  readonly value: boolean;
  readonly by: "literal" | "variable" | "default" | "shared";
};
export type ArgumentChoice = {
  readonly isGiven: boolean;
  readonly by: "literal" | "variable" | "default" | "absent" | "nested";
  /** What the value is drawn by, once the data is known. */
  readonly picks: readonly number[];
};
export type FieldChoice = {
  readonly name: string;
  readonly hasAlias: boolean;
  readonly arguments: Readonly<Record<string, ArgumentChoice>>;
  readonly guard: Guard | null;
  /** What the field is wrapped in; `again` repeats an earlier fragment beside it. */
  readonly shell: "plain" | "inline" | "bare" | "named" | "again";
  readonly shellGuard: Guard | null;
  /** Writes the selection below in two parts, as two fields under one name. */
  readonly isSplit: boolean;
  readonly inner: readonly FieldChoice[];
};
export type QueryChoice = {
  readonly fields: readonly FieldChoice[];
  readonly isNamed: boolean;
};

const guard: fc.Arbitrary<Guard | null> = fc.option(
  fc.record({
    directive: fc.constantFrom("include", "skip"),
    value: fc.boolean(),
    by: fc.constantFrom("literal", "variable", "default", "shared"),
  }),
  { nil: null, freq: 7 },
);
// fc.option gives nil once in `freq + 1` cases; guards are to be rare.
const rareGuard = fc
  .tuple(guard, fc.nat({ max: 5 }))
  .map(([chosen, rarity]) => (rarity === 5 ? chosen : null));
const argument: fc.Arbitrary<ArgumentChoice> = fc.record({
  isGiven: fc.boolean(),
  by: fc.constantFrom("literal", "variable", "default", "absent", "nested"),
  picks: fc.array(fc.nat({ max: 999 }), { minLength: 8, maxLength: 8 }),
});

const leafAlone = new Set(["Category", "Period", "PageInfo", "CoverageGap"]);

/** Makes random queries over `schema`. */
export function queryArbitrary(schema: GraphQLSchema): fc.Arbitrary<QueryChoice> {
  const known = new Map<string, fc.Arbitrary<readonly FieldChoice[]>>();

  const fieldsOf = (
    type: GraphQLObjectType,
    depth: number,
  ): fc.Arbitrary<readonly FieldChoice[]> => {
    const key = `${type.name} ${depth}`;
    const made =
      known.get(key) ??
      fc.array(fieldOf(type, depth), {
        minLength: 1,
        maxLength: depth > 4 ? 4 : depth > 1 ? 3 : 2,
      });
    known.set(key, made);
    return made;
  };

  const fieldOf = (type: GraphQLObjectType, depth: number): fc.Arbitrary<FieldChoice> => {
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 0 || !isObjectType(getNamedType(field.type)),
    );
    const choices = fields.map((field) => ({
      weight: weights[field.name] ?? (isObjectType(getNamedType(field.type)) ? 2 : 1),
      arbitrary: choiceOf(field, depth),
    }));
    return fc.oneof(...choices, {
      weight: choices.length > 0 ? 1 : 2,
      arbitrary: leaf("__typename"),
    });
  };

  const choiceOf = (
    field: GraphQLField<unknown, unknown>,
    depth: number,
  ): fc.Arbitrary<FieldChoice> => {
    const target = getNamedType(field.type);
    if (!isObjectType(target)) return leaf(field.name);
    const below = leafAlone.has(target.name) ? 0 : depth - 1;
    return fc.record({
      ...shape(field.name),
      arguments: fc.record(Object.fromEntries(field.args.map(({ name }) => [name, argument]))),
      isSplit: fc.nat({ max: 4 }).map((chance) => chance === 4),
      inner: fieldsOf(target, below),
    });
  };

  return fc.record({
    fields: fc.array(fieldOf(schema.getQueryType()!, 9), { minLength: 1, maxLength: 4 }),
    isNamed: fc.boolean(),
  });
}

// Pages have rows, and rows have others behind them, of other members: the long way is worth the most.
const weights: Readonly<Record<string, number>> = {
  demands: 4,
  figure: 3,
  edges: 6,
  node: 6,
  record: 5,
  total: 3,
  fee: 3,
};

const shape = (name: string) => ({
  name: fc.constant(name),
  hasAlias: fc.boolean(),
  guard: rareGuard,
  shell: fc.constantFrom<FieldChoice["shell"]>(
    "plain",
    "plain",
    "plain",
    "inline",
    "bare",
    "named",
    "again",
  ),
  shellGuard: rareGuard,
});

const leaf = (name: string): fc.Arbitrary<FieldChoice> =>
  fc.record({
    ...shape(name),
    arguments: fc.constant({}),
    isSplit: fc.constant(false),
    inner: fc.constant([]),
  });
