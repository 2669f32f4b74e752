/** Questions about the schema, alone and beside data. */
import { getIntrospectionQuery } from "graphql";
import { type Case, reference } from "../harness.ts";

const firms = [{ id: "f1", name: "Gear", kind: "BIG", grade: "A" }];
const root = { firms: () => firms };

export const introspection: Case = {
  title: "introspection",
  subgraphs: {
    registry: {
      types: `
        type Query { firms(kind: Kind = BIG, filter: Filter): [Firm!]! }
        "How large." enum Kind { BIG "Not so large." SMALL @deprecated(reason: "none left") }
        input Filter { kind: Kind! = SMALL names: [String!] }
        interface Named { name: String! }
        type Firm implements Named @key(fields: "id") { id: ID! "As registered." name: String! kind: Kind }`,
      resolvers: { Query: root },
    },
    grades: {
      types: `
        type Firm @key(fields: "id") { id: ID! grade: String @deprecated }
        type Mutation { touch: Boolean }`,
      resolvers: { Firm: { __resolveReference: reference(firms, "id") } },
    },
  },
  whole: { Query: root },
  queries: [
    {
      title: "the whole schema is told without asking a subgraph",
      source: getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }),
      fetches: {},
    },
    {
      title: "a type is told by name",
      source: `query($n: String!) { __type(name: $n) { name kind fields(includeDeprecated: true) { name isDeprecated deprecationReason } } none: __type(name: "None") { name } }`,
      variables: { n: "Firm" },
      fetches: {},
    },
    {
      title: "stands beside data",
      source: `{ firms { name grade } __schema { queryType { name } mutationType { name } } k: __type(name: "Kind") { enumValues(includeDeprecated: true) { name description } } __typename }`,
    },
    {
      title: "keeps the order of what was asked",
      source: `{ z: __typename firms { name } a: __type(name: "Firm") { name } q: firms { grade } __schema { types { name } } }`,
    },
    {
      title: "the root's type name alone asks no subgraph",
      source: `{ __typename a: __typename }`,
      fetches: {},
    },
    {
      title: "stands in a fragment on the root",
      source: `{ ...Q } fragment Q on Query { __schema { queryType { name } } firms { grade } __typename }`,
    },
    {
      title: "stands alone in a fragment on the root",
      source: `{ ...Q } fragment Q on Query { __type(name: "Firm") { name } }`,
      fetches: {},
    },
    {
      title: "stands in an inline fragment on the root",
      source: `{ ... { __type(name: "Firm") { ...T } } firms { id } } fragment T on __Type { name interfaces { name } }`,
    },
    {
      title: "is left out by a condition",
      source: `query($no: Boolean!) { __schema @include(if: $no) { types { name } } t: __type(name: "Firm") @skip(if: $no) { name } firms { id } }`,
      variables: { no: false },
    },
    {
      title: "uses variables that no subgraph sees",
      source: `query($n: String!, $d: Boolean) { __type(name: $n) { fields(includeDeprecated: $d) { name } } firms { name } }`,
      variables: { n: "Firm", d: true },
    },
    {
      title: "type names within objects are told",
      source: `{ firms { __typename t: __typename grade u: __typename } }`,
    },
  ],
};
