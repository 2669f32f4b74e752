/** Mutations, one after another over two subgraphs, and what is read after them. */
import { type Case, down, reference } from "../harness.ts";

type Firm = { readonly id: string; name: string };
const log: string[] = [];
const firms: Firm[] = [];
const reset = () => {
  log.length = 0;
  firms.splice(0, firms.length, { id: "f1", name: "Gear" }, { id: "f2", name: "Belt" });
};
const note = (entry: string) => {
  log.push(entry);
  return log.join(",");
};
const one = {
  a: (_: unknown, { tag }: { tag: string }) => note(`a${tag}`),
  rename: (_: unknown, { id, name }: { id: string; name: string }) => {
    const firm = firms.find((each) => each.id === id);
    if (!firm) throw new Error(`no firm ${id}`);
    firm.name = name;
    note(`rename ${id}`);
    return firm;
  },
  failing: () => {
    note("failing");
    throw new Error("refused");
  },
};
const two = {
  b: (_: unknown, { tag }: { tag: string }) => note(`b${tag}`),
  must: () => note("must"),
};
const shout = ({ name }: Firm) => `${name.toUpperCase()}!`;
const seen = () => log.join(",");

export const mutations: Case = {
  title: "mutations",
  reset,
  subgraphs: {
    one: {
      types: `
        type Query { firms: [Firm!]! }
        type Mutation { a(tag: String! = ""): String rename(id: ID!, name: String!): Firm failing: String }
        type Firm @key(fields: "id") { id: ID! name: String! }`,
      resolvers: {
        Query: { firms: () => firms },
        Mutation: one,
        Firm: { __resolveReference: reference(firms, "id") },
      },
    },
    two: {
      types: `
        type Mutation { b(tag: String! = ""): String must: String! }
        type Firm @key(fields: "id") { id: ID! seen: String name: String! @external shout: String @requires(fields: "name") }`,
      resolvers: {
        Mutation: two,
        Firm: { __resolveReference: reference(firms, "id"), shout, seen },
      },
    },
  },
  whole: { Query: { firms: () => firms }, Mutation: { ...one, ...two }, Firm: { shout, seen } },
  queries: [
    {
      title: "run in the order in which they are written",
      source: `mutation { b1: b(tag: "1") a1: a(tag: "1") a2: a(tag: "2") b2: b(tag: "2") a3: a(tag: "3") }`,
      fetches: { two: 2, one: 2 },
    },
    {
      title: "run in their order within fragments",
      source: `mutation { ...M a b } fragment M on Mutation { x: b(tag: "x") ... { y: a(tag: "y") } z: b(tag: "z") }`,
    },
    { title: "a failing one does not stop the next", source: `mutation { failing b a }` },
    {
      title: "one whose subgraph is down does not stop the next",
      source: `mutation { b failing must }`,
      faults: { one: down },
      data: { b: "b", failing: null, must: "b,must" },
      errorPaths: ["failing"],
    },
    {
      title: "a result is enriched from another subgraph",
      source: `mutation($n: String!) { rename(id: "f1", name: $n) { id name shout } }`,
      variables: { n: "Cog" },
    },
    {
      title: "two results are enriched, each with its own",
      source: `mutation { x: rename(id: "f1", name: "X") { shout } y: rename(id: "f2", name: "Y") { shout name } }`,
    },
    {
      title: "the same entity renamed twice shows both names",
      source: `mutation { x: rename(id: "f1", name: "X") { name shout } y: rename(id: "f1", name: "Y") { name shout } }`,
      data: { x: { name: "X", shout: "X!" }, y: { name: "Y", shout: "Y!" } },
    },
    {
      title: "a failing result is not enriched",
      source: `mutation { rename(id: "none", name: "X") { shout } b }`,
    },
    {
      title: "a failing first leaves the second's enrichment",
      source: `mutation { failing rename(id: "f2", name: "Z") { shout } }`,
    },
    {
      title: "those left out by a condition are not run",
      source: `mutation($no: Boolean!) { a b @include(if: $no) x: a(tag: "x") @skip(if: $no) }`,
      variables: { no: false },
      fetches: { one: 1 },
    },
    {
      title: "the type name of the root is told beside them",
      source: `mutation { t: __typename a }`,
    },
    {
      title: "what is enriched is read before the next one runs",
      source: `mutation { x: rename(id: "f1", name: "X") { seen } b }`,
    },
  ],
};
