/** Random valid queries over a schema. */
import fc from "fast-check";
import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type OperationTypeNode,
  parse,
  validate,
} from "graphql";

export type RandomQuery = {
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
};

const definitions: Readonly<Record<string, string>> = {
  yes: "$yes: Boolean!",
  no: "$no: Boolean = false",
  n: "$n: Int",
  m: "$m: Int = 1",
  kind: "$kind: Kind",
  up: "$up: Boolean",
  id: '$id: ID! = "u0"',
};
const argumentsOf: Readonly<Record<string, readonly string[]>> = {
  user: ['(id: "u0")', "(id: $id)", '(id: "none")'],
  items: ["", "(kind: BOOK)", "(kind: $kind)"],
  reviews: ["", "(first: 1)", "(first: $n)", "(first: $m)"],
  text: ["", "(upper: true)", "(upper: $up)"],
};
const condition = fc.oneof(
  { weight: 6, arbitrary: fc.constant("") },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      " @include(if: $yes)",
      " @skip(if: $yes)",
      " @include(if: $no)",
      " @skip(if: $no)",
      " @include(if: $yes) @skip(if: $no)",
      " @skip(if: true)",
      " @include(if: true)",
    ),
  },
);

/** Returns queries, or mutations, of up to `depth` levels. */
export function queries(
  schema: GraphQLSchema,
  depth: number,
  operation: "query" | "mutation" = "query",
): fc.Arbitrary<RandomQuery> {
  const known = new Map<string, fc.Arbitrary<string>>();
  const composites = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLCompositeType => isCompositeType(type) && !type.name.startsWith("__"),
  );
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const fragmentTypes = composites.filter((type) => !roots.some((root) => root === type));

  /** `after` keeps named fragments from naming those before them, so there are no cycles. */
  const selectionSet = (
    type: GraphQLCompositeType,
    left: number,
    after: number,
  ): fc.Arbitrary<string> => {
    const key = `${type.name} ${left} ${after}`;
    let made = known.get(key);
    if (!made) {
      const many = { minLength: 1, maxLength: 4 };
      made = fc.array(selection(type, left, after), many).map((all) => `{ ${all.join(" ")} }`);
      known.set(key, made);
    }
    return made;
  };

  const field = (
    parent: GraphQLCompositeType,
    one: GraphQLField<unknown, unknown>,
    left: number,
    after: number,
  ) => {
    const named = getNamedType(one.type);
    const below = isCompositeType(named) ? selectionSet(named, left - 1, after) : fc.constant("");
    const given = argumentsOf[one.name] ?? [""];
    return fc
      .record({ at: fc.nat(given.length - 1), alias: fc.nat(11), condition, below })
      .map(({ at, alias, condition: when, below: inner }) => {
        // The same key means the same arguments; now and then a key is the name of another field.
        const own = at === 0 && alias < 8 && given[0] === "" ? "" : `${one.name}_${at}: `;
        const names = ["id: ", "name: ", "title: "];
        const name = alias > 9 && !inner ? names[(alias + at) % names.length]! : own;
        return `${name}${one.name}${given[at]}${when} ${inner}`;
      });
  };

  const selection = (
    type: GraphQLCompositeType,
    left: number,
    after: number,
  ): fc.Arbitrary<string> => {
    const fields =
      isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const leaves = fields.filter((one) => !isCompositeType(getNamedType(one.type)));
    const inner = left > 1 ? fields.filter((one) => !leaves.includes(one)) : [];
    const choices: fc.WeightedArbitrary<string>[] = [
      { weight: 1, arbitrary: fc.constantFrom("__typename", "t: __typename") },
    ];
    for (const one of leaves) choices.push({ weight: 2, arbitrary: field(type, one, left, after) });
    for (const one of inner) choices.push({ weight: 4, arbitrary: field(type, one, left, after) });
    if (left > 1) {
      const others = composites.filter((other) => overlap(schema, type, other));
      for (const other of others) {
        const body = selectionSet(other, left - 1, after);
        const text = fc
          .tuple(condition, body)
          .map(([when, set]) => `... on ${other.name}${when} ${set}`);
        choices.push({ weight: isAbstractType(type) ? 4 : 1, arbitrary: text });
      }
      fragmentTypes.forEach((other, index) => {
        if (index < after || !overlap(schema, type, other)) return;
        choices.push({ weight: 1, arbitrary: condition.map((when) => `...F${other.name}${when}`) });
      });
    }
    return fc.oneof(...choices);
  };

  const fragments = fc.tuple(
    ...fragmentTypes.map((type, index) => selectionSet(type, 2, index + 1)),
  );
  const root = selectionSet(schema.getRootType(operation as OperationTypeNode)!, depth, 0);
  const variables = fc.record(
    {
      yes: fc.boolean(),
      no: fc.boolean(),
      n: fc.option(fc.nat(2)),
      m: fc.option(fc.nat(2)),
      kind: fc.option(fc.constantFrom("BOOK", "FILM")),
      up: fc.option(fc.boolean()),
      id: fc.constantFrom("u0", "u1", "u9"),
    },
    { requiredKeys: ["yes"] },
  );
  return fc
    .record({ root, fragments, variables })
    .map(({ root: body, fragments: bodies, variables: values }) => {
      const parts = usedFragments(
        body,
        new Map(fragmentTypes.map((type, index) => [type.name, bodies[index]!])),
      );
      const text = [body, ...parts].join("\n");
      const used = Object.keys(definitions).filter((name) =>
        new RegExp(`\\$${name}\\b`).test(text),
      );
      const given = used.map((name) => definitions[name]).join(", ");
      const head = given ? `${operation}(${given})` : operation;
      return { source: `${head} ${text}`, variables: values };
    })
    .filter(({ source }) => validate(schema, parse(source)).length === 0);
}

function overlap(
  schema: GraphQLSchema,
  one: GraphQLCompositeType,
  other: GraphQLCompositeType,
): boolean {
  const types = (type: GraphQLCompositeType) =>
    isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return types(one).some((type) => types(other).includes(type));
}

function usedFragments(body: string, bodies: ReadonlyMap<string, string>): string[] {
  const used = new Map<string, string>();
  const follow = (text: string): void => {
    for (const [, name = ""] of text.matchAll(/\.\.\.F(\w+)/g)) {
      if (used.has(name)) continue;
      used.set(name, `fragment F${name} on ${name} ${bodies.get(name)}`);
      follow(bodies.get(name)!);
    }
  };
  follow(body);
  return [...used.values()];
}
