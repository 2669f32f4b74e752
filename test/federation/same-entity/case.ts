/** One entity at several places of an answer, with other fields at each. */
import { type Case, reference } from "../harness.ts";

const firms = [
  {
    id: "f1",
    name: "Gear",
    profile: { size: 3, tags: [{ word: "a" }, { word: "b" }] },
    grade: "A",
  },
  { id: "f2", name: "Belt", profile: { size: 5, tags: [{ word: "c" }] }, grade: null },
].map((firm) => ({ ...firm, twin: null as unknown }));
firms[0]!.twin = firms[1];
firms[1]!.twin = firms[0];
const root = {
  first: () => firms[0],
  again: () => firms[0],
  firms: () => [firms[0], firms[1], firms[0]],
};

export const sameEntity: Case = {
  title: "one entity at several places",
  subgraphs: {
    list: {
      types: `
        type Query { first: Firm again: Firm firms: [Firm!]! }
        type Firm @key(fields: "id") { id: ID! twin: Firm }`,
      resolvers: { Query: root, Firm: { __resolveReference: reference(firms, "id") } },
    },
    profiles: {
      types: `
        type Firm @key(fields: "id") { id: ID! name: String! profile: Profile! }
        type Profile { size: Int! tags: [Tag!]! }
        type Tag { word: String! }`,
      resolvers: { Firm: { __resolveReference: reference(firms, "id") } },
    },
    grades: {
      types: `
        type Firm @key(fields: "id") { id: ID! grade: String profile: Profile! @external
          label: String @requires(fields: "profile { size }") }
        type Profile @external { size: Int! }`,
      resolvers: { Firm: { __resolveReference: reference(firms, "id"), label } },
    },
  },
  whole: { Query: root, Firm: { label } },
  queries: [
    {
      title: "each place gets its own fields",
      source: `{ first { name } again { grade } firms { id profile { size } } }`,
    },
    {
      title: "later fields of one place do not show at another",
      source: `{
        first { profile { size } twin { grade name } }
        again { profile { tags { word } } label }
        firms { name twin { id twin { grade } } }
      }`,
    },
    {
      title: "the same field under two aliases is filled apart",
      source: `{
        a: first { profile { size } label }
        b: first { profile { tags { word } } }
        again { p: profile { size } profile { tags { w: word } } grade }
      }`,
    },
    {
      title: "an entity within itself is filled at each depth",
      source: `{ first { name twin { name twin { name grade twin { profile { size } label } } } } }`,
    },
    {
      title: "a list with one entity twice gets fields of three subgraphs",
      source: `{ firms { grade name label profile { tags { word } } twin { label } } }`,
    },
  ],
};

function label(firm: { readonly profile: { readonly size: number } }): string {
  return `size ${firm.profile.size}`;
}
