/** What the public schema hides, though subgraphs use it among themselves. */
import { type Case, reference } from "../harness.ts";

const firms = [
  { id: "f1", secret: "s1", name: "Gear", kind: "BIG", grade: "A" },
  { id: "f2", secret: "s2", name: "Belt", kind: "HIDDEN", grade: "B" },
];
const hits = [
  { __typename: "Firm", ...firms[0] },
  { __typename: "Ghost", text: "boo" },
];
const root = {
  firms: () => firms,
  hits: () => hits,
  safe: () => [hits[0]],
  kinds: () => ["BIG", "HIDDEN"],
  named: () => [hits[0], { __typename: "Spook", name: "boo" }],
};
const shown = { Firm: { kind: ({ kind }: { kind: string }) => (kind === "HIDDEN" ? null : kind) } };

export const inaccessible: Case = {
  title: "@inaccessible",
  subgraphs: {
    registry: {
      types: `
        type Query { firms: [Firm!]! hits: [Hit] safe: [Hit!]! kinds(one: Kind, hidden: Int @inaccessible, filter: Filter): [Kind] named: [Named]
          internal: String @inaccessible }
        input Filter { kind: Kind hidden: Int @inaccessible }
        interface Named { name: String! }
        interface Marked @inaccessible { secret: ID! @inaccessible }
        type Spook implements Named @inaccessible { name: String! }
        enum Kind { BIG HIDDEN @inaccessible }
        union Hit = Firm | Ghost
        type Ghost @inaccessible { text: String! }
        type Firm implements Named & Marked @key(fields: "secret") { id: ID! secret: ID! @inaccessible name: String! kind: Kind }`,
      resolvers: { Query: root },
    },
    grades: {
      types: `type Firm @key(fields: "secret") { secret: ID! @inaccessible grade: String! plain: String! @inaccessible }`,
      resolvers: { Firm: { __resolveReference: reference(firms, "secret") } },
    },
  },
  publicTypes: `
    type Query { firms: [Firm!]! hits: [Hit] safe: [Hit!]! kinds(one: Kind, filter: Filter): [Kind] named: [Named] }
    enum Kind { BIG }
    union Hit = Firm
    interface Named { name: String! }
    type Firm implements Named { grade: String! id: ID! name: String! kind: Kind }
    input Filter { kind: Kind }`,
  whole: {
    Query: {
      ...root,
      hits: () => [hits[0], null],
      kinds: () => ["BIG", null],
      named: () => [hits[0], null],
    },
    ...shown,
  },
  queries: [
    {
      title: "a hidden key identifies entities still",
      source: `{ firms { name grade } }`,
      fetches: { registry: 1, grades: 1 },
    },
    { title: "a hidden enum value is null", source: `{ firms { kind } kinds }` },
    {
      title: "an object of a hidden type is null",
      source: `{ hits { __typename ... on Firm { grade } } safe { ... on Firm { name } } }`,
    },
    {
      title: "an object of a hidden type is null behind an interface as well",
      source: `{ named { __typename name ... on Firm { grade } } }`,
    },
    {
      title: "an object of a hidden type is null though its type was not asked for",
      source: `{ named { name } hits { ... on Firm { id } } }`,
    },
    {
      title: "hidden fields, values and types do not show in introspection",
      source: `{ firm: __type(name: "Firm") { fields { name } interfaces { name } } kinds: __type(name: "Query") { fields { args { name } } } filter: __type(name: "Filter") { inputFields { name } } marked: __type(name: "Marked") { name } kind: __type(name: "Kind") { enumValues { name } } ghost: __type(name: "Ghost") { name } hit: __type(name: "Hit") { possibleTypes { name } } query: __type(name: "Query") { fields { name } } }`,
    },
  ],
};
