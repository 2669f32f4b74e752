/** Where errors of resolvers stand in the answer. */
import { type Case, down, reference } from "../harness.ts";

type Row = { readonly __typename: string; readonly id: string };
const rows: Row[] = [
  { __typename: "Firm", id: "1" },
  { __typename: "Person", id: "2" },
  { __typename: "Firm", id: "3" },
];
const firms = rows.filter((row) => row.__typename === "Firm");
const root = {
  firms: () => firms,
  hits: () => rows,
  grid: () => [[firms[0], firms[1]], [], [firms[1]]],
};
const odd = ({ id }: Row) => {
  if (id !== "1") throw new Error(`no grade for ${id}`);
  return "A";
};
const items = ({ id }: Row) => [
  { at: 0, id },
  { at: 1, id },
];
const cost = ({ at, id }: { at: number; id: string }) => {
  if (at === 1) throw new Error(`no cost of ${id}`);
  return at;
};
const size = () => {
  throw new Error("no size");
};
const details = { Firm: { grade: odd, items, size }, Person: { size }, Item: { cost } };
const ref = { __resolveReference: reference(rows, "id") };

export const errorPathsCase: Case = {
  title: "paths of errors",
  subgraphs: {
    registry: {
      types: `
        type Query { firms: [Firm!]! hits: [Hit!]! grid: [[Firm!]!]! }
        union Hit = Firm | Person
        type Firm @key(fields: "id") { id: ID! }
        type Person @key(fields: "id") { id: ID! }`,
      resolvers: { Query: root },
    },
    details: {
      types: `
        type Firm @key(fields: "id") { id: ID! grade: String items: [Item] label: String! size: Int }
        type Person @key(fields: "id") { id: ID! size: String }
        type Item { cost: Int! at: Int! }`,
      resolvers: {
        ...details,
        Firm: { ...details.Firm, ...ref, label: ({ id }: Row) => `#${id}` },
        Person: { ...details.Person, ...ref },
      },
    },
    sums: {
      types: `type Firm @key(fields: "id") { id: ID! label: String! @external sum: String @requires(fields: "label") }`,
      resolvers: { Firm: { ...ref, sum: ({ label }: { label: string }) => `sum ${label}` } },
    },
  },
  whole: {
    Query: root,
    ...details,
    Firm: { ...details.Firm, label: ({ id }: Row) => `#${id}`, sum: ({ id }: Row) => `sum #${id}` },
  },
  queries: [
    { title: "the index in a list of entities", source: `{ firms { id grade } }` },
    { title: "indices within an entity follow", source: `{ firms { items { at cost } } }` },
    { title: "indices of lists of lists", source: `{ grid { grade } }` },
    {
      title: "an error in a fragment on a type",
      source: `{ hits { ... on Firm { id g: grade } } }`,
    },
    {
      title: "an error of a field that two types define otherwise",
      source: `{ hits { ... on Firm { a: size } ... on Person { b: size } } }`,
    },
    {
      title: "an entity at two places fails at both",
      source: `{ firms { grade } grid { grade } }`,
    },
    {
      title: "what is asked for twice fails in both places",
      source: `{ hits { ... on Firm { items { at } } ... on Person { b: size } } firms { items { at } } }`,
      faults: { details: down },
      broken: ["Firm.items", "Person.size"],
    },
    {
      title: "a requirement that was not asked for never shows in a path",
      source: `{ firms { id sum } }`,
      faults: { details: down },
      broken: ["Firm.sum"],
    },
    {
      title: "a requirement that was asked for under an alias fails under it",
      source: `{ firms { l: id sum } }`,
      faults: { details: down },
      broken: ["Firm.sum"],
    },
    { title: "messages and codes of resolvers are kept", source: `{ x: firms { y: grade } }` },
  ],
};
