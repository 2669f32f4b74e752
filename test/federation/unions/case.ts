/** Unions whose members lie in several subgraphs. */
import { type Case, down, reference } from "../harness.ts";

const firms = [
  { __typename: "Firm", id: "f1", name: "Gear", grade: "A", size: 3 },
  { __typename: "Firm", id: "f2", name: "Belt", grade: null, size: 5 },
];
const persons = [
  { __typename: "Person", id: "p1", name: "Ada", age: 36, size: "M", firm: firms[0] },
];
const note = { __typename: "Note", text: "hello", about: persons[0] };
const root = {
  search: () => [firms[0], persons[0], note, firms[1], firms[0]],
  best: () => persons[0],
  none: () => null,
};

export const unions: Case = {
  title: "unions",
  subgraphs: {
    search: {
      types: `
        type Query { search: [Hit!]! best: Hit none: Hit }
        union Hit = Firm | Person | Note
        type Firm @key(fields: "id") { id: ID! name: String! }
        type Person @key(fields: "id") { id: ID! firm: Firm }
        type Note { text: String! about: Subject }
        union Subject = Firm | Person`,
      resolvers: { Query: root },
    },
    registry: {
      types: `
        type Firm @key(fields: "id") { id: ID! grade: String size: Int! }
        type Person @key(fields: "id") { id: ID! name: String! age: Int! size: String! }`,
      resolvers: {
        Firm: { __resolveReference: reference(firms, "id") },
        Person: { __resolveReference: reference(persons, "id") },
      },
    },
  },
  whole: { Query: root },
  queries: [
    {
      title: "nothing but the type name may be asked for",
      source: `{ search { __typename } none { __typename } }`,
      fetches: { search: 1 },
    },
    {
      title: "the type name may be asked for under an alias alone",
      source: `{ search { t: __typename } best { t: __typename } none { t: __typename } }`,
    },
    {
      title: "a member without selection is an empty object",
      source: `{ search { ... on Note { text } } }`,
    },
    {
      title: "members of one subgraph go in one fetch, each entity once",
      source: `{ search { ... on Firm { name grade } ... on Person { name age } } }`,
      fetches: { search: 1, registry: 1 },
      entities: { registry: 3 },
    },
    {
      title: "a union within a union is filled",
      source: `{ search { __typename ... on Note { about { ... on Person { name firm { grade } } } } } }`,
    },
    {
      title: "one name with other types on other members stays apart",
      source: `{ search { ... on Firm { size } ... on Person { s: size } } }`,
    },
    {
      title: "members may give other types under one alias when shapes agree",
      source: `{ search { ... on Firm { label: name } ... on Person { label: name } ... on Note { label: text } } }`,
    },
    {
      title: "a failing field below a member carries the place in the list",
      source: `{ search { ... on Firm { id grade } ... on Person { id firm { id grade } } } }`,
      faults: { registry: down },
      broken: ["Firm.grade"],
    },
    {
      title: "named fragments on members and unions apply",
      source: `{ best { ...H } search { ...H } } fragment H on Hit { ...F ... on Person { firm { ...F } } } fragment F on Firm { grade }`,
    },
  ],
};
