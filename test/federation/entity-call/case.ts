/** An entity whose fields lie in two subgraphs. */
import { type Case, reference } from "../harness.ts";

const authors = [
  { id: "a1", name: "Ada", born: 1815 },
  { id: "a2", name: "Lin", born: null },
];
const books = [
  { isbn: "b1", title: "Notes", author: authors[0], stock: 3 },
  { isbn: "b2", title: "Loops", author: authors[1], stock: 0 },
  { isbn: "b3", title: "Orphan", author: null, stock: null },
];
const root = {
  books: () => books,
  book: (_: unknown, { isbn }: { isbn: string }) => books.find((book) => book.isbn === isbn),
  author: (_: unknown, { id }: { id: string }) => authors.find((author) => author.id === id),
};

export const entityCall: Case = {
  title: "an entity call",
  subgraphs: {
    books: {
      types: `
        type Query { books: [Book!]! book(isbn: ID!): Book }
        type Book @key(fields: "isbn") { isbn: ID! title: String! author: Author }
        type Author @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: { Query: root, Book: { __resolveReference: reference(books, "isbn") } },
    },
    people: {
      types: `
        type Query { author(id: ID!): Author }
        type Author @key(fields: "id") { id: ID! name: String! born: Int }`,
      resolvers: { Query: root, Author: { __resolveReference: reference(authors, "id") } },
    },
    stock: {
      types: `type Book @key(fields: "isbn") { isbn: ID! stock: Int }`,
      resolvers: { Book: { __resolveReference: reference(books, "isbn") } },
    },
  },
  whole: { Query: root },
  queries: [
    {
      title: "asks one subgraph when its fields are enough",
      source: `{ books { isbn title author { id } } }`,
      fetches: { books: 1 },
    },
    {
      title: "adds fields of another subgraph to a single entity",
      source: `{ book(isbn: "b1") { title stock author { name } } }`,
      fetches: { books: 1, stock: 1, people: 1 },
      entities: { stock: 1, people: 1 },
    },
    {
      title: "adds fields of another subgraph to a list of entities",
      source: `{ books { author { born name } stock title } }`,
      fetches: { books: 1, stock: 1, people: 1 },
      entities: { stock: 3, people: 2 },
    },
    {
      title: "asks nothing more about an entity that is not there",
      source: `{ book(isbn: "none") { title stock } }`,
      fetches: { books: 1 },
    },
    {
      title: "asks nothing more about a reference that is null",
      source: `{ book(isbn: "b3") { title author { name } } }`,
      fetches: { books: 1 },
    },
    {
      title: "shows no key that was not asked for",
      source: `{ book(isbn: "b1") { stock } }`,
    },
    {
      title: "asks two subgraphs for two root fields",
      source: `query($b: ID!, $a: ID!) { author(id: $a) { name } book(isbn: $b) { author { born } } }`,
      variables: { b: "b2", a: "a1" },
      fetches: { books: 1, people: 2 },
    },
  ],
};
