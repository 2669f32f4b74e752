/** Fields that need fields of other subgraphs. */
import { type Case, down, type Fault, reference } from "../harness.ts";

type Good = {
  readonly id: string;
  readonly weight?: number | null;
  readonly size?: { readonly w: number; readonly h: number } | null;
  readonly parts?: readonly { readonly mass: number }[];
  readonly fee?: number | null;
  readonly stock?: number;
  readonly rack?: number | null;
};
const goods: Good[] = [
  {
    id: "g1",
    weight: 2,
    size: { w: 1, h: 2 },
    parts: [{ mass: 1 }, { mass: 2 }],
    stock: 1,
    rack: 4,
  },
  { id: "g2", weight: null, size: null, parts: [], stock: 2, rack: null },
  { id: "g3", weight: 7, size: { w: 3, h: 3 }, parts: [{ mass: 9 }], stock: 3, rack: 6 },
];
const ids = goods.map(({ id }) => ({ id }));
const root = { goods: () => goods };
const fee = ({ weight }: Good) => (weight === null ? null : Number(weight) * 10);
const area = ({ size }: Good) => (size ? size.w * size.h : null);
const girth = ({ size }: Good) => (size ? 2 * (size.w + size.h) : null);
const mass = ({ parts }: Good) => parts!.reduce((sum, part) => sum + part.mass, 0);
const cover = ({ stock }: Good) => Number(stock) * 100;
const shelf = ({ rack }: Good) => `rack ${rack}`;
const total = (good: Good) => Number(good.fee) + 1;
const wholeTotal = (good: Good) => Number(fee(good)) + 1;

/** Loses one entity, for the sake of a field of it. */
const without =
  (index: number, field: string): Fault =>
  async (_, answer) => {
    const { data } = await answer();
    const entities = (data!._entities as never[]).with(index, null as never);
    return {
      data: { _entities: entities },
      errors: [{ message: "down", path: ["_entities", index, field] }],
    };
  };

export const requires: Case = {
  title: "@requires",
  subgraphs: {
    catalog: {
      types: `
        type Query { goods: [Good!]! }
        type Good @key(fields: "id") { id: ID! weight: Int size: Size parts: [Part!]! }
        type Size { w: Int! h: Int! }
        type Part { mass: Int! }`,
      resolvers: { Query: root, Good: { __resolveReference: reference(goods, "id") } },
    },
    freight: {
      types: `
        type Good @key(fields: "id") {
          id: ID! weight: Int @external size: Size @external parts: [Part!]! @external
          stock: Int! @external rack: Int @external
          fee: Int @requires(fields: "weight")
          cover: Int @requires(fields: "stock")
          shelf: String @requires(fields: "rack")
          area: Int @requires(fields: "size { w h }")
          mass: Int! @requires(fields: "parts { mass }")
        }
        type Size @external { w: Int! h: Int! }
        type Part @external { mass: Int! }`,
      // What is required must come with the reference: this subgraph has nothing but identifiers.
      resolvers: {
        Good: { __resolveReference: reference(ids, "id"), fee, cover, shelf, area, mass },
      },
    },
    depot: {
      types: `type Good @key(fields: "id") { id: ID! stock: Int! }`,
      resolvers: { Good: { __resolveReference: reference(goods, "id") } },
    },
    yard: {
      types: `type Good @key(fields: "id") { id: ID! rack: Int }`,
      resolvers: { Good: { __resolveReference: reference(goods, "id") } },
    },
    bills: {
      types: `
        type Good @key(fields: "id") {
          id: ID! fee: Int @external total: Int @requires(fields: "fee")
          size: Size @external girth: Int @requires(fields: "size { w h }")
        }
        type Size @external { w: Int! h: Int! }`,
      resolvers: { Good: { __resolveReference: reference(ids, "id"), total, girth } },
    },
  },
  whole: { Query: root, Good: { fee, cover, shelf, area, mass, girth, total: wholeTotal } },
  queries: [
    {
      title: "what a field needs is fetched though it was not asked for",
      source: `{ goods { fee } }`,
      fetches: { catalog: 1, freight: 1 },
    },
    {
      title: "nested fields and lists go along",
      source: `{ goods { id area mass } }`,
      fetches: { catalog: 1, freight: 1 },
    },
    {
      title: "what is needed and asked for in part is answered in part",
      source: `{ goods { size { w } area parts { m: mass } mass } }`,
    },
    {
      title: "a field may need a field that needs a field",
      source: `{ goods { total } }`,
      fetches: { catalog: 1, freight: 1, bills: 1 },
    },
    {
      title: "needs of both levels are fetched in their order",
      source: `{ goods { total fee area weight } }`,
    },
    {
      title: "what is needed may be asked for under another name",
      source: `{ goods { weight: id w: weight fee total } }`,
    },
    {
      title: "a condition on one of two needy fields leaves the other alone",
      source: `query($a: Boolean!, $b: Boolean!) { goods { fee @include(if: $a) area @skip(if: $b) mass } }`,
      variables: { a: false, b: true },
    },
    {
      title: "a condition that holds brings the needy field",
      source: `query($a: Boolean!) { goods { id fee @include(if: $a) area total @skip(if: $a) } }`,
      variables: { a: true },
    },
    {
      title: "a field keeps its answer when what its neighbour in one fetch needs cannot be had",
      source: `{ goods { cover shelf } }`,
      faults: { depot: down },
      broken: ["Good.cover"],
      fetches: { catalog: 1, depot: 1, yard: 1, freight: 1 },
      entities: { depot: 3, yard: 3, freight: 3 },
    },
    {
      title: "each entity is asked for what can be asked about it",
      source: `{ goods { cover shelf fee } }`,
      faults: { depot: without(0, "stock"), yard: without(2, "rack") },
      data: {
        goods: [
          { cover: null, shelf: "rack 4", fee: 20 },
          { cover: 200, shelf: "rack null", fee: null },
          { cover: 300, shelf: null, fee: 70 },
        ],
      },
      errorPaths: ["goods.0.cover", "goods.2.shelf"],
      fetches: { catalog: 1, depot: 1, yard: 1, freight: 3 },
      entities: { depot: 3, yard: 3, freight: 3 },
    },
    {
      title: "a field keeps its answer when only a neighbour's needs cannot be had",
      source: `{ goods { id total girth } }`,
      faults: { freight: down },
      broken: ["Good.total"],
    },
    {
      title: "only the entities of which something is missing are asked for less",
      source: `query($wide: Boolean!) { goods { id total girth @include(if: $wide) } }`,
      variables: { wide: true },
      faults: { freight: without(0, "fee") },
      data: {
        goods: [
          { id: "g1", total: null, girth: 6 },
          { id: "g2", total: 1, girth: null },
          { id: "g3", total: 71, girth: 12 },
        ],
      },
      errorPaths: ["goods.0.total"],
      fetches: { catalog: 1, freight: 1, bills: 2 },
      entities: { freight: 3, bills: 5 },
    },
    {
      title: "when what is needed cannot be had, the field that needs it fails",
      source: `{ goods { id total } }`,
      faults: { freight: down },
      broken: ["Good.total"],
    },
  ],
};
