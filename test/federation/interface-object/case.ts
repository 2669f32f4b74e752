/** Fields that a subgraph gives to every type of an interface without knowing the types. */
import { type Case, down, reference } from "../harness.ts";

const media = [
  { __typename: "Book", id: "1", title: "Notes", pages: 9 },
  { __typename: "Film", id: "2", title: "Loop", minutes: 100 },
];
const ratings = [
  { id: "1", stars: 4, reviews: [{ text: "good" }] },
  { id: "2", stars: null, reviews: [] },
];
const everything = media.map((row, index) => ({ ...row, ...ratings[index] }));
const root = { media: () => media };
const ratedRoot = { top: () => ratings[0], rated: () => ratings };
const ref = reference(media, "id");

export const interfaceObject: Case = {
  title: "@interfaceObject",
  subgraphs: {
    catalog: {
      types: `
        type Query { media: [Media!]! }
        interface Media @key(fields: "id") { id: ID! title: String! }
        type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int! }
        type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int! }`,
      resolvers: {
        Query: root,
        Media: { __resolveReference: ref },
        Book: { __resolveReference: ref },
        Film: { __resolveReference: ref },
      },
    },
    ratings: {
      types: `
        type Query { top: Media rated: [Media!]! }
        type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int reviews: [Review!]! }
        type Review { text: String! }`,
      resolvers: { Query: ratedRoot, Media: { __resolveReference: reference(ratings, "id") } },
    },
  },
  whole: { Query: { media: () => everything, top: () => everything[0], rated: () => everything } },
  queries: [
    {
      title: "its fields are added to every type",
      source: `{ media { id stars reviews { text } } }`,
      fetches: { catalog: 1, ratings: 1 },
    },
    {
      title: "its fields are added within a fragment on a type",
      source: `{ media { title ... on Book { stars pages } } }`,
    },
    {
      title: "an object found there needs no type while none is asked for",
      source: `{ top { id stars } }`,
      fetches: { ratings: 1 },
    },
    {
      title: "an object found there learns its type from the interface's owner",
      source: `{ top { __typename stars } rated { __typename id } }`,
    },
    {
      title: "fields of types are added to objects found there",
      source: `{ rated { stars title ... on Film { minutes } ... on Book { pages reviews { text } } } }`,
    },
    {
      title: "its absence leaves a gap",
      source: `{ media { title stars } }`,
      faults: { ratings: down },
      broken: ["Book.stars", "Film.stars"],
    },
  ],
};
