/** Fields that a subgraph gives to every type of an interface without knowing the types. */
import { type Case, down, type Fault, reference } from "../harness.ts";

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

/** Knows none of the entities. */
const unknown: Fault = ({ variables }) => ({
  data: { _entities: (variables.representations as object[]).map(() => null) },
});

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
      title: "an object found there is nothing when its type matters and cannot be learnt",
      source: `{ top { stars ... on Book { pages } } }`,
      faults: { catalog: down },
      data: { top: null },
      errorPaths: ["top.pages"],
    },
    {
      title: "a type that cannot be learnt is not the interface's name",
      source: `{ top { __typename stars } }`,
      faults: { catalog: down },
      data: { top: null },
      errorPaths: ["top"],
    },
    {
      title: "a type that cannot be learnt without a word is an error",
      source: `{ top { stars ... on Film { minutes } } }`,
      faults: { catalog: unknown },
      data: { top: null },
      errorPaths: ["top"],
    },
    {
      title: "no type is needed for what every type has or nobody wants",
      source: `query($no: Boolean!) { top { ... on Media { ... on Media { stars } } ... on Book { pages @include(if: $no) } } }`,
      variables: { no: false },
      fetches: { ratings: 1 },
    },
    {
      title: "its absence leaves a gap",
      source: `{ media { title stars } }`,
      faults: { ratings: down },
      broken: ["Book.stars", "Film.stars"],
    },
  ],
};
