/** `@include` and `@skip`, constant and by variables, wherever they may stand. */
import { type Case, reference } from "../harness.ts";

const seats = [{ id: "s1", city: "Baoding", zip: "071000" }];
const firms = [
  { id: "f1", name: "Gear", grade: "A", seat: seats[0], staff: 3 },
  { id: "f2", name: "Belt", grade: "B", seat: null, staff: 4 },
];
const root = { firms: () => firms, firm: () => firms[0], version: () => "1" };
const variables = { yes: true, no: false };

export const conditions: Case = {
  title: "@include and @skip",
  subgraphs: {
    registry: {
      types: `
        type Query { firms: [Firm!]! firm: Firm }
        type Firm @key(fields: "id") { id: ID! name: String! seat: Seat }
        type Seat @key(fields: "id") { id: ID! }`,
      resolvers: { Query: root },
    },
    grades: {
      types: `
        type Query { version: String! }
        type Firm @key(fields: "id") { id: ID! grade: String! staff: Int! }
        type Seat @key(fields: "id") { id: ID! city: String! zip: String! }`,
      resolvers: {
        Query: root,
        Firm: { __resolveReference: reference(firms, "id") },
        Seat: { __resolveReference: reference(seats, "id") },
      },
    },
  },
  whole: { Query: root },
  queries: [
    {
      title: "constants decide",
      source: `{ firms { id @skip(if: true) name @include(if: true) grade @include(if: false) } version @skip(if: false) }`,
    },
    {
      title: "a fetch is not made when its only field is left out",
      source: `query($no: Boolean!) { firms { id grade @include(if: $no) } }`,
      variables: { no: false },
      fetches: { registry: 1 },
    },
    {
      title: "a fetch is made when its only field stays",
      source: `query($no: Boolean!) { firms { id grade @skip(if: $no) } }`,
      variables: { no: false },
      fetches: { registry: 1, grades: 1 },
    },
    {
      title: "a whole root field is left out",
      source: `query($no: Boolean!) { firm { name } version @include(if: $no) }`,
      variables: { no: false },
      fetches: { registry: 1 },
    },
    {
      title: "everything left out is an empty answer",
      source: `query($no: Boolean!) { firm @include(if: $no) { name grade } version @include(if: $no) }`,
      variables: { no: false },
      fetches: {},
    },
    {
      title: "an object whose fields are all left out is empty",
      source: `query($no: Boolean!) { firm { name @include(if: $no) grade @include(if: $no) seat @include(if: $no) { city } } }`,
      variables: { no: false },
    },
    {
      title: "an entity whose fields are all left out is empty",
      source: `query($no: Boolean!) { firm { seat { city @include(if: $no) zip @include(if: $no) } } }`,
      variables: { no: false },
    },
    ...[
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ].map(([a, b]) => ({
      title: `one field of a fetch under each of two conditions (${a}, ${b})`,
      source: `query($a: Boolean!, $b: Boolean!) { firms { id grade @include(if: $a) staff @include(if: $b) seat { city @skip(if: $a) zip @skip(if: $b) } } }`,
      variables: { a, b },
    })),
    ...[
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ].map(([a, b]) => ({
      title: `both conditions on one field (${a}, ${b})`,
      source: `query($a: Boolean!, $b: Boolean!) { firms { name grade @include(if: $a) @skip(if: $b) } version @skip(if: $a) @include(if: $b) }`,
      variables: { a, b },
    })),
    ...[
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ].map(([a, b]) => ({
      title: `a condition within a condition (${a}, ${b})`,
      source: `query($a: Boolean!, $b: Boolean!) { firms @include(if: $a) { id ... @include(if: $b) { grade seat { city } } } firm { seat @skip(if: $a) { id zip @skip(if: $b) } } }`,
      variables: { a, b },
    })),
    {
      title: "fragments are left out or stay",
      source: `query($yes: Boolean!, $no: Boolean!) { firms { ...A @include(if: $no) ...B @include(if: $yes) ... on Firm @skip(if: $yes) { name } } } fragment A on Firm { staff } fragment B on Firm { grade seat { ...C @skip(if: $no) } } fragment C on Seat { city }`,
      variables,
    },
    {
      title: "a field left out here and asked for there stays",
      source: `query($no: Boolean!) { firms { grade @include(if: $no) ... on Firm { grade } staff @include(if: $no) } }`,
      variables: { no: false },
    },
    {
      title: "one field under two opposite conditions stays",
      source: `query($yes: Boolean!) { firms { grade @include(if: $yes) grade @skip(if: $yes) seat @include(if: $yes) { city } seat @skip(if: $yes) { zip } } }`,
      variables: { yes: true },
    },
    {
      title: "a default decides",
      source: `query($on: Boolean = true, $off: Boolean! = false) { firm { grade @include(if: $on) staff @include(if: $off) } }`,
    },
    {
      title: "what is given outweighs a default",
      source: `query($on: Boolean = true, $off: Boolean! = false) { firm { id grade @include(if: $on) staff @include(if: $off) } }`,
      variables: { on: false, off: true },
    },
    {
      title: "a condition on the type name holds",
      source: `query($no: Boolean!) { __typename @include(if: $no) firm { __typename @skip(if: $no) grade } t: __typename }`,
      variables: { no: false },
    },
    {
      title: "a key under a condition does not lose the entity",
      source: `query($no: Boolean!) { firms { id @include(if: $no) grade } }`,
      variables: { no: false },
    },
    {
      title: "a condition used in two subgraphs reaches both",
      source: `query($yes: Boolean!) { firm { name @include(if: $yes) grade @include(if: $yes) staff } version @include(if: $yes) }`,
      variables: { yes: true },
    },
  ],
};
