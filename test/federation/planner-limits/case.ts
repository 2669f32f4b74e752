/** Queries that the planner cannot plan as they are: in one piece, or at all. */
import { type Case, type Fault, reference } from "../harness.ts";

const users = [{ id: "u1", name: "Ada" }];
const books = [{ __typename: "Book", id: "b1", title: "Notes", maker: users[0] }];
const films = [{ __typename: "Film", id: "f1", title: "Loop", maker: users[0] }];
const subjects = [...books, ...films];
const root = { users: () => users, latest: () => ({ text: "good", about: books[0] }) };
const reviews = () => [{ text: "good", author: users[0] }];
const rank = ({ name }: { readonly name: string }) => `#${name}`;
const cost = ({ title }: { readonly title: string }) => title.length;
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => ({ id }));

/** Cannot be asked about entities. */
const rootOnly: Fault = ({ variables }, answer) => {
  if ("representations" in variables) throw new Error("down");
  return answer();
};

export const plannerLimits: Case = {
  title: "limits of the planner",
  subgraphs: {
    accounts: {
      types: `
        type Query { users: [User!]! }
        type User @key(fields: "id") { id: ID! name: String! }`,
      resolvers: { Query: root, User: { __resolveReference: reference(users, "id") } },
    },
    reviews: {
      types: `
        type Query { latest: Review }
        type Review { text: String author: User! about: Subject }
        union Subject = Book | Film
        type User @key(fields: "id") {
          id: ID! name: String! @external
          rank: String! @requires(fields: "name") reviews: [Review!]!
        }
        type Book @key(fields: "id") { id: ID! }
        type Film @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: root,
        User: { __resolveReference: reference(ids(users), "id"), reviews, rank },
      },
    },
    catalog: {
      types: `
        interface Item { maker: User! }
        type Book implements Item @key(fields: "id") { id: ID! title: String! maker: User! }
        type Film implements Item @key(fields: "id") { id: ID! title: String! maker: User! }
        type User @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: {
        Book: { __resolveReference: reference(books, "id") },
        Film: { __resolveReference: reference(films, "id") },
      },
    },
    shop: {
      types: `
        type Book @key(fields: "id") { id: ID! title: String! @external cost: Int! @requires(fields: "title") }
        type Film @key(fields: "id") { id: ID! title: String! @external cost: Int! @requires(fields: "title") }`,
      resolvers: {
        Book: { __resolveReference: reference(ids(subjects), "id"), cost },
        Film: { __resolveReference: reference(ids(subjects), "id"), cost },
      },
    },
  },
  whole: { Query: root, User: { reviews, rank }, Book: { cost }, Film: { cost } },
  queries: [
    {
      title: "a needy field at the end of a way out and back is answered",
      source: `{ users { reviews { author { rank } } } }`,
    },
    {
      title: "such a field may lie beyond another",
      source: `query($deep: Boolean!) { users { id reviews { author { rank r: rank name reviews { text author { rank @include(if: $deep) } } } } } }`,
      variables: { deep: true },
    },
    {
      title: "such a field may lie beyond an abstract type",
      source: `{ latest { about { ... on Item { maker { reviews { author { rank } } } } ... on Book { cost } ... on Film { maker { rank } } } } }`,
    },
    {
      title: "such a field fails when what it needs cannot be had",
      source: `{ users { id name reviews { author { rank } } } }`,
      faults: { accounts: rootOnly },
      broken: ["User.rank"],
    },
    {
      title: "a needy field of two types beside what it needs is answered",
      source: `{ latest { about { ... on Film { cost } ... on Book { cost title } } } }`,
    },
    {
      title: "an alias that is the name of its field does not end the process",
      source: `{ latest { about { ... on Film { maker { name: name } } ... on Item { maker { name } } } } }`,
    },
    {
      title: "a needy field nearer by is answered",
      source: `{ users { rank reviews { author { name } } } latest { author { rank } about { ... on Film { cost } } } }`,
    },
  ],
};
