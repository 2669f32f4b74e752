/** From TypeGraphQL classes to a contract: federated SDL with routing and merge rules, and its resolvers. */
import { mergeTypeDefs } from "@graphql-tools/merge";
import { getResolversFromSchema, printSchemaWithDirectives } from "@graphql-tools/utils";
import { buildSubgraphSchema } from "@apollo/subgraph";
import {
  type DocumentNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  parse,
  visit,
} from "graphql";
import { buildSchema, type NonEmptyArray } from "type-graphql";
import type { MemberContext } from "./context.ts";

type Class = new (...args: never[]) => object;
export type Reference = { readonly __typename: string; readonly [field: string]: unknown };
export type ReferenceResolver = (
  reference: Reference,
  context: MemberContext,
  info: GraphQLResolveInfo,
) => Promise<object | null> | object | null;

/** What members of a kind must answer, as classes; `references` resolve `_entities` by type name. */
export type Contract = {
  readonly name: string;
  /** The kinds of member that keep it; a contract of one kind with one member needs no rules for many. */
  readonly keptBy: readonly string[];
  readonly resolvers: NonEmptyArray<Class>;
  readonly references: Readonly<Record<string, ReferenceResolver>>;
};

export type BuiltContract = { readonly typeDefs: DocumentNode; readonly resolvers: ResolverMap };
type ResolverMap = ReturnType<typeof getResolversFromSchema>;

/** How a gateway may ask many members that keep one contract; read by it, ignored by other routers. */
const contractDirectives = `
"Names the contract and the kinds of member that keep it."
directive @contract(
  "Name of the contract."
  name: String!
  "Kinds of member that keep it."
  keptBy: [String!]!
) repeatable on SCHEMA

"Says which members are asked for a field."
directive @route(
  "Who is asked."
  to: RouteTarget!
  "The argument or key field that holds the owner's identifier or the list of member codes."
  by: String
  "An argument, as a dotted path, that lists member codes and narrows who is asked."
  narrowedBy: String
) on FIELD_DEFINITION | OBJECT

"Says how the answers of several members become one."
directive @merge(
  "The rule."
  by: MergeRule!
  "The fields of the same type that the rule works on."
  of: [String!]
) on FIELD_DEFINITION

"Which members are asked."
enum RouteTarget {
  "The one member whose code starts the identifier."
  OWNER
  "The members that a key field lists."
  NAMED
  "Every member that keeps the contract."
  ALL
}

"How answers of several members become one."
enum MergeRule {
  "An object, field by field."
  OBJECT
  "Edges in one total order, by cursor; with \`of: [\\"cursor\\"]\`, edges of several members with one cursor are one."
  CONNECTION
  "Rows one after another, in the order of the members."
  LIST
  "Rows in one order, by the fields in \`of\`."
  SORTED
  "Rows with the same value of \`of\` become one, field by field."
  GROUP
  "An object, field by field, in whose sums each claimed thing counts for one member only; \`of\` names the claims."
  CLAIMED
  "An object, field by field; who claims a thing that counts for another is asked again, told so in the argument \`settled\`. \`of\` names the claims and the argument that they depend on."
  SETTLED
  "As SETTLED, but everyone who claims a thing that others claim too is told whose claim counts."
  CONTESTED
  "The first of the fields in \`of\` that has a value, each merged by its own rule."
  FIRST
  "Added up; nothing plus nothing is nothing."
  SUM
  "Exactly counted distinct keys, from the hidden set in \`of\`."
  DISTINCT
  "The sum of the first field in \`of\` over the sum of the second, to four decimals."
  RATIO
  "Of no meaning for several members; null."
  NONE
  "The same for every member."
  SAME
  "The argument that is named in \`of\`, given back."
  ECHO
  "Who was asked and who answered."
  COVERAGE
}
`;

const federationLink = `
extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@inaccessible", "@external", "@requires"]
)
`;

/** Builds one contract; the same classes always give the same SDL. */
export async function buildContract(contract: Contract): Promise<BuiltContract> {
  const schema = await buildSchema({
    resolvers: contract.resolvers,
    skipCheck: true,
    validate: false,
  });
  const kinds = contract.keptBy.map((kind) => `"${kind}"`).join(", ");
  const header = `extend schema @contract(name: "${contract.name}", keptBy: [${kinds}])\n`;
  const definitions = parse(
    federationLink + header + contractDirectives + printSchemaWithDirectives(schema),
    { noLocation: true },
  );
  const resolvers: ResolverMap = getResolversFromSchema(schema);
  for (const [type, resolveReference] of Object.entries(contract.references)) {
    (resolvers as Record<string, object>)[type] = {
      ...(resolvers as Record<string, object>)[type],
      __resolveReference: resolveReference,
    };
  }
  return { typeDefs: tidied(definitions), resolvers };
}

/** Joins the contracts that a member keeps into the one subgraph that its endpoint serves. */
export function buildMemberSchema(contracts: readonly BuiltContract[]): GraphQLSchema {
  const typeDefs = mergeTypeDefs(contracts.map((contract) => contract.typeDefs));
  const resolvers: Record<string, object> = {};
  for (const contract of contracts) {
    for (const [type, fields] of Object.entries(contract.resolvers)) {
      const known = resolvers[type];
      resolvers[type] = known && !isScalar(fields) ? { ...known, ...fields } : (fields as object);
    }
  }
  return buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
}

const isScalar = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "parseLiteral" in value;

/** Mends what the printers get wrong: enum arguments as strings, arguments in reverse, a schema definition. */
function tidied(document: DocumentNode): DocumentNode {
  const enumArguments: Record<string, string> = { route: "to", merge: "by" };
  return visit(document, {
    SchemaDefinition: () => null,
    FieldDefinition: {
      leave: (node) => ({ ...node, arguments: node.arguments?.toReversed() ?? [] }),
    },
    Directive: (node) => ({
      ...node,
      arguments: node.arguments?.map((argument) =>
        argument.name.value === enumArguments[node.name.value] &&
        argument.value.kind === Kind.STRING
          ? { ...argument, value: { kind: Kind.ENUM, value: argument.value.value } }
          : argument,
      ),
    }),
  });
}
