/** Aliases that cross the names of fields, of keys and of everything an object has. */
import { type Case, down, reference } from "../harness.ts";

const firms = [
  { id: "f1", code: "k1", name: "Gear", grade: "A" },
  { id: "f2", code: "k2", name: "Belt", grade: "B" },
].map((firm) => ({ ...firm, partner: null as unknown }));
firms[0]!.partner = firms[1];
const root = {
  firms: () => firms,
  firm: (_: unknown, { id }: { id: string }) => firms.find((firm) => firm.id === id),
};
const score = ({ id }: { readonly id: string }, { of }: { readonly of: number }) =>
  Number(id.slice(1)) * of;
const fail = () => {
  throw new Error("broken");
};

export const aliases: Case = {
  title: "aliases",
  subgraphs: {
    registry: {
      types: `
        type Query { firms: [Firm!]! firm(id: ID!): Firm }
        type Firm @key(fields: "id") { id: ID! name: String! partner: Firm code: String! @shareable }`,
      resolvers: { Query: root, Firm: { __resolveReference: reference(firms, "id") } },
    },
    grades: {
      types: `type Firm @key(fields: "id") { id: ID! grade: String! score(of: Int! = 1): Int! fails: String }`,
      resolvers: { Firm: { __resolveReference: reference(firms, "id"), score, fails: fail } },
    },
    codes: {
      types: `type Firm @key(fields: "code") { code: String! @shareable badge: String! }`,
      resolvers: {
        Firm: {
          __resolveReference: reference(firms, "code"),
          badge: ({ code }: { code: string }) => `#${code}`,
        },
      },
    },
  },
  whole: {
    Query: root,
    Firm: { score, fails: fail, badge: ({ code }: { code: string }) => `#${code}` },
  },
  queries: [
    {
      title: "root fields under aliases stay apart",
      source: `{ a: firm(id: "f1") { name } b: firm(id: "f2") { name grade } firm(id: "f1") { grade } }`,
    },
    {
      title: "fields of two subgraphs exchange names",
      source: `{ firms { name: grade grade: name } }`,
    },
    {
      title: "an alias takes the name of a field of another subgraph",
      source: `{ firms { grade: name score: id g: grade s: score } }`,
    },
    { title: "an alias takes the name of a key", source: `{ firms { id: name grade } }` },
    {
      title: "an alias takes the name of a key further along",
      source: `{ firms { code: name badge } }`,
    },
    {
      title: "two aliases take the names of two keys",
      source: `{ firms { id: name code: name badge grade } }`,
    },
    {
      title: "one field under two aliases with other arguments",
      source: `{ firms { x: score(of: 2) y: score(of: 3) score } }`,
    },
    {
      title: "entities under aliases are filled apart",
      source: `{ firms { p: partner { grade } q: partner { name score(of: 5) } partner { badge } } }`,
    },
    {
      title: "aliases of objects and fields cross",
      source: `{ firm: firms { partner: name name: partner { name: grade } } }`,
    },
    { title: "an error carries the alias", source: `{ all: firms { x: fails y: fails name } }` },
    {
      title: "an error of a field under another's name carries that name",
      source: `{ firms { name: fails grade: fails id } }`,
    },
    {
      title: "a missing subgraph is told under aliases",
      source: `{ firms { g: grade } }`,
      faults: { grades: down },
      data: null,
      errorPaths: ["firms.0.g", "firms.1.g"],
    },
    {
      title: "an alias may look like the planner's own",
      source: `{ firms { _internal_qp_alias_0: name name: grade } }`,
    },
    {
      title: "an alias may be any word that objects know",
      source: `{ constructor: firms { toString: name valueOf: grade hasOwnProperty: partner { constructor: grade } } }`,
    },
    {
      title: "an alias may be the word for what every object descends from",
      source: `{ __proto__: firms { __proto__: partner { __proto__: grade name } id } }`,
    },
    {
      title: "words that objects know are missing when a subgraph is",
      source: `{ firms { id constructor: fails toString: fails } }`,
      faults: { grades: down },
      broken: ["Firm.fails"],
    },
    {
      title: "an alias may be the word for the type name",
      source: `{ firms { __typename: name grade } }`,
    },
  ],
};
