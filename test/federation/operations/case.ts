/** Documents of several operations, and those that cannot be answered. */
import { type Case, reference } from "../harness.ts";

const firms = [{ id: "f1", name: "Gear", grade: "A" }];
const root = { firms: () => firms, count: () => 1 };
const source = `
  query A { firms { ...F } }
  query B($n: Boolean = true) { firms { grade @include(if: $n) } count }
  mutation C { touch }
  fragment F on Firm { name grade }`;

export const operations: Case = {
  title: "documents of several operations",
  subgraphs: {
    registry: {
      types: `type Query { firms: [Firm!]! } type Firm @key(fields: "id") { id: ID! name: String! }`,
      resolvers: { Query: root },
    },
    grades: {
      types: `type Query { count: Int } type Mutation { touch: Boolean } type Firm @key(fields: "id") { id: ID! grade: String }`,
      resolvers: {
        Query: root,
        Mutation: { touch: () => true },
        Firm: { __resolveReference: reference(firms, "id") },
      },
    },
  },
  whole: { Query: root, Mutation: { touch: () => true } },
  queries: [
    { title: "the named one is answered", source, operationName: "A" },
    {
      title: "another named one has its own variables",
      source,
      operationName: "B",
      variables: { n: false },
    },
    {
      title: "a mutation among queries is found by name",
      source,
      operationName: "C",
      fetches: { grades: 1 },
    },
    { title: "an unknown name is refused", source, operationName: "D", fetches: {} },
    { title: "no name is refused when there are several", source, fetches: {} },
    { title: "one named operation needs no name", source: `query Only { count }` },
  ],
};
