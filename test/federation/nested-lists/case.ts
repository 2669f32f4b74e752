/** Lists within lists, with entities at the bottom. */
import { type Case, down, reference } from "../harness.ts";

const firms = [1, 2, 3].map((n) => ({
  id: `f${n}`,
  grade: `G${n}`,
  tags: [[`t${n}`], [], ["x", "y"]],
}));
const [a, b, c] = firms;
const cube = [[[a, null], []], [], [[b], [c, a]]];
const hits = [
  [
    { __typename: "Firm", ...a },
    { __typename: "Note", text: "n", firms: [[b], null] },
  ],
  null,
  [],
];
const root = { cube: () => cube, hits: () => hits, rows: () => [[{ cells: [[a], [b, c]] }], null] };

export const nestedLists: Case = {
  title: "lists within lists",
  subgraphs: {
    registry: {
      types: `
        type Query { cube: [[[Firm]!]!]! hits: [[Hit!]] rows: [[Row!]] }
        type Row { cells: [[Firm!]!]! }
        union Hit = Firm | Note
        type Note { text: String! firms: [[Firm]] }
        type Firm @key(fields: "id") { id: ID! }`,
      resolvers: { Query: root },
    },
    grades: {
      types: `type Firm @key(fields: "id") { id: ID! grade: String tags: [[String!]!]! peers: [[Firm!]] }`,
      resolvers: {
        Firm: { __resolveReference: reference(firms, "id"), peers: () => [[a, b], null, []] },
      },
    },
  },
  whole: { Query: root, Firm: { peers: () => [[a, b], null, []] } },
  queries: [
    {
      title: "three levels are filled",
      source: `{ cube { id grade tags } }`,
      entities: { grades: 3 },
    },
    { title: "lists of objects with lists are filled", source: `{ rows { cells { grade } } }` },
    {
      title: "lists of unions with lists are filled",
      source: `{ hits { ... on Note { text firms { grade } } ... on Firm { tags grade } } }`,
    },
    {
      title: "lists of entities of entities are filled",
      source: `{ cube { peers { grade peers { id tags } } } }`,
    },
    {
      title: "errors carry every index",
      source: `{ cube { grade } rows { cells { g: grade } } }`,
      faults: { grades: down },
      broken: ["Firm.grade"],
    },
  ],
};
