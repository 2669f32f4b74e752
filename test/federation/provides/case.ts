/** Fields that a subgraph gives at one place although another owns them. */
import { type Case, reference } from "../harness.ts";

const firms = [
  { id: "f1", name: "Gear", seat: { city: "Baoding", street: "West 1" }, staff: 12 },
  { id: "f2", name: "Belt", seat: { city: "Tangshan", street: "East 2" }, staff: 7 },
];
const orders = [
  { id: "o1", firm: firms[0] },
  { id: "o2", firm: firms[1] },
];
const root = { orders: () => orders, briefOrders: () => orders, firms: () => firms };

export const provides: Case = {
  title: "@provides",
  subgraphs: {
    orders: {
      types: `
        type Query { orders: [Order!]! briefOrders: [BriefOrder!]! }
        type Order @key(fields: "id") { id: ID! firm: Firm! @provides(fields: "name seat { city }") }
        type BriefOrder @key(fields: "id") { id: ID! firm: Firm! }
        type Firm @key(fields: "id") { id: ID! name: String! @external seat: Seat! @external }
        type Seat { city: String! @external }`,
      resolvers: { Query: root },
    },
    firms: {
      types: `
        type Query { firms: [Firm!]! }
        type Firm @key(fields: "id") { id: ID! name: String! @shareable seat: Seat! @shareable staff: Int! }
        type Seat { city: String! @shareable street: String! }`,
      resolvers: { Query: root, Firm: { __resolveReference: reference(firms, "id") } },
    },
  },
  whole: { Query: root },
  queries: [
    {
      title: "a provided field needs no second fetch",
      source: `{ orders { firm { name seat { city } } } }`,
      fetches: { orders: 1 },
    },
    {
      title: "at another place the owner is asked",
      source: `{ briefOrders { firm { name } } }`,
      fetches: { orders: 1, firms: 1 },
    },
    {
      title: "provided and owned fields of one value go together",
      source: `{ orders { id firm { name staff seat { city street } } } }`,
      fetches: { orders: 1, firms: 1 },
    },
    {
      title: "both places in one operation get what they ask for",
      source: `{ briefOrders { firm { seat { city } } } orders { firm { seat { city } } } }`,
    },
  ],
};
