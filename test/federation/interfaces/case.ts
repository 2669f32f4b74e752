/** Interfaces whose types, and whose fields, lie in several subgraphs. */
import { type Case, down, reference } from "../harness.ts";

type Row = { readonly __typename: string; readonly id: string } & Readonly<Record<string, unknown>>;
const owner = { id: "u1", name: "Ada", mail: "ada@x" };
const rows: Row[] = [
  { __typename: "Book", id: "1", title: "Notes", pages: 90, price: 5, owner },
  { __typename: "Film", id: "2", title: "Loop", minutes: 120, price: null, owner: null },
  { __typename: "Book", id: "3", title: "Keys", pages: 10, price: 7, owner },
  { __typename: "Song", id: "4", title: "Air", price: 1, owner },
];
const root = {
  items: () => rows,
  item: (_: unknown, { id }: { id: string }) => rows.find((row) => row.id === id),
  shelf: () => [[rows[0], null], [rows[1]]],
};
const ref = reference(rows, "id");

export const interfaces: Case = {
  title: "interfaces",
  subgraphs: {
    catalog: {
      types: `
        type Query { items: [Item!]! item(id: ID!): Item shelf: [[Item]!]! }
        interface Item { id: ID! title: String! owner: User }
        interface Printed implements Item { id: ID! title: String! owner: User pages: Int! }
        type Book implements Item & Printed @key(fields: "id") { id: ID! title: String! pages: Int! owner: User }
        type Film implements Item @key(fields: "id") { id: ID! title: String! minutes: Int! owner: User }
        type Song implements Item @key(fields: "id") { id: ID! title: String! owner: User }
        type User @key(fields: "id") { id: ID! }`,
      resolvers: { Query: root },
    },
    prices: {
      types: `
        interface Priced { price: Int }
        type Book implements Priced @key(fields: "id") { id: ID! price: Int }
        type Film implements Priced @key(fields: "id") { id: ID! price: Int }
        type Song @key(fields: "id") { id: ID! price: Int }
        type User @key(fields: "id") { id: ID! name: String! mail: String }`,
      resolvers: {
        Book: { __resolveReference: ref },
        Film: { __resolveReference: ref },
        Song: { __resolveReference: ref },
        User: { __resolveReference: reference([owner], "id") },
      },
    },
  },
  whole: { Query: root },
  queries: [
    {
      title: "fields of the interface need no type name",
      source: `{ items { id title } }`,
      fetches: { catalog: 1 },
    },
    {
      title: "the type name is told when asked for",
      source: `{ items { __typename t: __typename id } }`,
    },
    {
      title: "fields of one type are fetched for that type only",
      source: `{ items { id ... on Book { pages price } } }`,
      fetches: { catalog: 1, prices: 1 },
      entities: { prices: 2 },
    },
    {
      title: "fields of several types go in one fetch",
      source: `{ items { ... on Book { price } ... on Film { minutes price } ... on Song { title } } }`,
      fetches: { catalog: 1, prices: 1 },
    },
    {
      title: "a fragment on another interface applies to the types that have both",
      source: `{ items { title ... on Priced { price } ... on Printed { pages } } }`,
    },
    {
      title: "a fragment on the interface within a fragment on a type",
      source: `{ items { ... on Book { ... on Item { title ... on Priced { cost: price } } } __typename } }`,
    },
    {
      title: "an entity behind a field of the interface is filled for every type",
      source: `{ items { owner { name } ... on Song { owner { mail } } } }`,
    },
    {
      title: "one response key may mean other fields on other types",
      source: `{ items { ... on Book { n: pages } ... on Film { n: minutes } ... on Song { m: title } } }`,
    },
    {
      title: "a type name under an alias of another field does not decide the type",
      source: `{ items { kind: __typename ... on Film { __typename minutes } } }`,
    },
    {
      title: "lists of lists of an interface are filled",
      source: `{ shelf { title ... on Book { price } ... on Film { price owner { name } } } }`,
    },
    {
      title: "a failure reaches only the types that were asked about",
      source: `{ items { title ... on Book { price } } }`,
      faults: { prices: down },
      broken: ["Book.price"],
    },
    {
      title: "an alias that is the name of its field harms nobody",
      source: `{ items { ... on Book { owner { id: id } } ... on Item { owner { id } } } }`,
    },
    {
      title: "a fragment that can never apply is passed over",
      source: `{ items { ... on Book { ... on Item { ... on Film { minutes } title } } ...N } } fragment N on Item { ... on Book { ... on Item { ... on Song { price } } pages } }`,
    },
    {
      title: "a single object is told apart too",
      source: `query($id: ID!) { item(id: $id) { ... on Book { pages } ... on Film { price } } }`,
      variables: { id: "2" },
    },
  ],
};
