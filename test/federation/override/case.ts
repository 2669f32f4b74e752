/** A field that has moved from one subgraph to another. */
import { type Case, reference } from "../harness.ts";

const firms = [
  { id: "f1", name: "Gear", phone: "1", email: "a@b" },
  { id: "f2", name: "Belt", phone: null, email: "c@d" },
];
const stale = firms.map((firm) => ({ ...firm, phone: "stale", hotline: "stale" }));
const root = { firms: () => firms, firm: () => firms[0], hotline: () => "12345" };
const staleRoot = { ...root, firms: () => stale, firm: () => stale[0], hotline: () => "stale" };

export const override: Case = {
  title: "@override",
  subgraphs: {
    old: {
      types: `
        type Query { firms: [Firm!]! hotline: String! }
        type Firm @key(fields: "id") { id: ID! name: String! phone: String }`,
      resolvers: { Query: staleRoot, Firm: { __resolveReference: reference(stale, "id") } },
    },
    new: {
      types: `
        type Query { firm: Firm hotline: String! @override(from: "old") }
        type Firm @key(fields: "id") { id: ID! phone: String @override(from: "old") email: String! }`,
      resolvers: { Query: root, Firm: { __resolveReference: reference(firms, "id") } },
    },
  },
  whole: { Query: root },
  queries: [
    {
      title: "the new owner is asked though the old one has the field still",
      source: `{ firms { id phone } }`,
      fetches: { old: 1, new: 1 },
    },
    { title: "a root field moves as well", source: `{ hotline }`, fetches: { new: 1 } },
    {
      title: "the new owner needs no other for it",
      source: `{ firm { phone } }`,
      fetches: { new: 1 },
    },
    {
      title: "fields of both owners go together",
      source: `{ firm { name phone } firms { name email phone } hotline }`,
    },
  ],
};
