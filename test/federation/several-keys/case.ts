/** Entities that subgraphs know by different keys, some of them of several or nested fields. */
import { type Case, reference } from "../harness.ts";

type Given = Readonly<Record<string, unknown>>;
const makers = [{ code: "m1", country: { code: "CN" }, name: "Mill", founded: 1950 }];
const goods = [
  { id: "g1", sku: "s1", region: "N", size: { w: 1, h: 2 }, name: "Gear", price: 10, weight: 5 },
  { id: "g2", sku: "s1", region: "S", size: { w: 2, h: 2 }, name: "Cog", price: 20, weight: 6 },
  { id: "g3", sku: "s2", region: "N", size: { w: 1, h: 3 }, name: "Belt", price: null, weight: 7 },
].map((good) => ({ ...good, maker: makers[0], note: `note of ${good.id}` }));
const root = { goods: () => goods, maker: () => makers[0] };
const bySkuAndRegion = (given: Given) =>
  goods.find(({ sku, region }) => sku === given.sku && region === given.region);
const bySize = (given: Given) => {
  const { w, h } = given.size as { w: number; h: number };
  return goods.find(({ size }) => size.w === w && size.h === h);
};
const byCountry = (given: Given) =>
  makers.find(
    ({ code, country }) =>
      code === given.code && country.code === (given.country as Given | undefined)?.code,
  );

export const severalKeys: Case = {
  title: "several and compound keys",
  subgraphs: {
    catalog: {
      types: `
        type Query { goods: [Good!]! }
        type Good @key(fields: "id") @key(fields: "sku region") @key(fields: "size { w h }") {
          id: ID! sku: String! region: String! size: Size! name: String! maker: Maker!
        }
        type Size @shareable { w: Int! h: Int! }
        type Country @shareable { code: String! }
        type Maker @key(fields: "code country { code }") { code: String! country: Country! }`,
      resolvers: {
        Query: root,
        Good: { __resolveReference: reference(goods, "id") },
        Maker: { __resolveReference: byCountry },
      },
    },
    prices: {
      types: `
        type Good @key(fields: "sku region") { sku: String! region: String! price: Int }
        type Country @shareable { code: String! }
        type Maker @key(fields: "code country { code }") { code: String! country: Country! name: String! }`,
      resolvers: {
        Good: { __resolveReference: bySkuAndRegion },
        Maker: { __resolveReference: byCountry },
      },
    },
    freight: {
      types: `
        type Query { maker: Maker }
        type Size @shareable { w: Int! h: Int! }
        type Good @key(fields: "size { w h }") { size: Size! weight: Int! }
        type Country @shareable { code: String! }
        type Maker @key(fields: "country { code } code") { code: String! country: Country! founded: Int! }`,
      resolvers: {
        Query: root,
        Good: { __resolveReference: bySize },
        Maker: { __resolveReference: byCountry },
      },
    },
    notes: {
      types: `type Good @key(fields: "id") { id: ID! note: String! }`,
      resolvers: { Good: { __resolveReference: reference(goods, "id") } },
    },
  },
  whole: { Query: root },
  queries: [
    {
      title: "a key of two fields names an entity",
      source: `{ goods { name price } }`,
      fetches: { catalog: 1, prices: 1 },
      entities: { prices: 3 },
    },
    {
      title: "a key of nested fields names an entity",
      source: `{ goods { weight } }`,
      fetches: { catalog: 1, freight: 1 },
    },
    {
      title: "each subgraph is asked by the key that it knows",
      source: `{ goods { id note weight price name size { h } } }`,
      fetches: { catalog: 1, prices: 1, freight: 1, notes: 1 },
    },
    {
      title: "a key of plain and nested fields may be written in any order",
      source: `{ goods { maker { name founded } } maker { name country { code } founded } }`,
    },
    {
      title: "nested key fields that are also asked for under aliases keep their values",
      source: `{ goods { s: size { tall: h } size { w } weight price } }`,
    },
    {
      title: "a field asked for under the name of a key hides no key",
      source: `{ goods { sku: name region: id price } }`,
    },
  ],
};
