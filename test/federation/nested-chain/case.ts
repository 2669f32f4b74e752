/** A chain over three subgraphs, each naming the next entity. */
import { type Case, down, reference } from "../harness.ts";

const cities = [
  { id: "c1", name: "Baoding", mayor: "Mei" },
  { id: "c2", name: "Tangshan", mayor: null },
];
const firms = [
  { id: "f1", code: "k1", name: "Gear works", city: cities[0] },
  { id: "f2", code: "k2", name: "Belt works", city: cities[1] },
  { id: "f3", code: "k3", name: "Lone works", city: null },
];
const orders = [
  { id: "o1", firm: firms[0] },
  { id: "o2", firm: firms[1] },
  { id: "o3", firm: firms[2] },
  { id: "o4", firm: firms[0] },
  { id: "o5", firm: null },
];
const root = { orders: () => orders };

export const nestedChain: Case = {
  title: "a chain over three subgraphs",
  subgraphs: {
    orders: {
      types: `
        type Query { orders: [Order!]! }
        type Order @key(fields: "id") { id: ID! firm: Firm }
        type Firm @key(fields: "id") { id: ID! }`,
      resolvers: { Query: root, Firm: { __resolveReference: reference(firms, "id") } },
    },
    registry: {
      types: `
        type Firm @key(fields: "id") @key(fields: "code") { id: ID! code: String! city: City }
        type City @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: { Firm: { __resolveReference: reference(firms, "id", "code") } },
    },
    names: {
      types: `
        type Firm @key(fields: "code") { code: String! name: String! }
        type City @key(fields: "id") { id: ID! name: String! mayor: String }`,
      resolvers: {
        Firm: { __resolveReference: reference(firms, "code") },
        City: { __resolveReference: reference(cities, "id") },
      },
    },
  },
  whole: { Query: root },
  queries: [
    {
      title: "the key for the third subgraph is fetched from the second",
      source: `{ orders { firm { name } } }`,
      fetches: { orders: 1, registry: 1, names: 1 },
      entities: { registry: 3, names: 3 },
    },
    {
      title: "entities of entities are fetched level by level, each once",
      source: `{ orders { id firm { city { name mayor } } } }`,
      entities: { registry: 3, names: 2 },
    },
    {
      title: "two types of one subgraph are asked for at different depths",
      source: `{ orders { firm { code name city { id mayor name } } } }`,
    },
    {
      title: "a broken link fails the fields that were asked for beyond it",
      source: `{ orders { id firm { id city { name } } } }`,
      faults: { registry: down },
      broken: ["Firm.city"],
    },
    {
      title: "a broken link is not hidden when only its key was needed",
      source: `{ orders { id firm { id name } } }`,
      faults: { registry: down },
      broken: ["Firm.name"],
    },
  ],
};
