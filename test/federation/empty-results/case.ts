/** Nothing found: nulls and empty lists, and no fetch for what is not there. */
import { type Case, reference } from "../harness.ts";

const firms = [{ id: "f1", grade: "A", friends: [], boss: null }];
const root = {
  none: () => null,
  empty: () => [],
  nulls: () => [null, null],
  rows: () => [[], [null], null],
  firm: () => firms[0],
  hit: () => null,
  hits: () => [],
};

export const emptyResults: Case = {
  title: "empty results",
  subgraphs: {
    registry: {
      types: `
        type Query { none: Firm empty: [Firm!]! nulls: [Firm]! rows: [[Firm]] firm: Firm! hit: Hit hits: [Hit!]! }
        union Hit = Firm | Note
        type Note { text: String! }
        type Firm @key(fields: "id") { id: ID! friends: [Firm!]! boss: Firm }`,
      resolvers: { Query: root },
    },
    grades: {
      types: `type Firm @key(fields: "id") { id: ID! grade: String! mates: [Firm!] chief: Firm }`,
      resolvers: {
        Firm: { __resolveReference: reference(firms, "id"), mates: () => [], chief: () => null },
      },
    },
  },
  whole: { Query: root, Firm: { mates: () => [], chief: () => null } },
  queries: [
    {
      title: "a null entity needs no fetch",
      source: `{ none { grade } }`,
      fetches: { registry: 1 },
    },
    {
      title: "an empty list needs no fetch",
      source: `{ empty { id grade } }`,
      fetches: { registry: 1 },
    },
    {
      title: "a list of nulls needs no fetch",
      source: `{ nulls { grade } rows { grade } }`,
      fetches: { registry: 1 },
    },
    {
      title: "an empty union needs no fetch",
      source: `{ hit { ... on Firm { grade } } hits { ... on Firm { grade } __typename } }`,
      fetches: { registry: 1 },
    },
    {
      title: "empty lists of an entity need no further fetch",
      source: `{ firm { grade friends { grade } boss { grade } mates { id grade } chief { boss { id } } } }`,
      fetches: { registry: 1, grades: 1 },
    },
    {
      title: "what is there is fetched beside what is not",
      source: `{ none { grade } firm { grade } empty { grade } }`,
      fetches: { registry: 1, grades: 1 },
    },
  ],
};
