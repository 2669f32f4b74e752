/** Required fields with arguments, beside the same fields with other arguments. */
import { type Case, reference } from "../harness.ts";

type Good = { readonly id: string; readonly base: number; readonly price?: number };
const goods: Good[] = [
  { id: "g1", base: 2 },
  { id: "g2", base: 5 },
];
const root = { goods: () => goods, good: () => goods[1] };
const price = ({ base }: Good, { in: unit }: { readonly in: string }) =>
  unit === "FEN" ? base * 100 : base;
const tax = (good: Good) => Number(good.price) * 2;

export const requiresArguments: Case = {
  title: "@requires with arguments",
  subgraphs: {
    catalog: {
      types: `
        type Query { goods: [Good!]! good: Good }
        enum Unit { YUAN FEN }
        type Good @key(fields: "id") { id: ID! price(in: Unit! = YUAN): Int! }`,
      resolvers: { Query: root, Good: { __resolveReference: reference(goods, "id"), price } },
    },
    taxes: {
      types: `
        enum Unit { YUAN FEN }
        type Good @key(fields: "id") {
          id: ID! price(in: Unit! = YUAN): Int! @external
          tax: Int! @requires(fields: "price(in: FEN)")
        }`,
      resolvers: {
        Good: {
          __resolveReference: reference(
            goods.map(({ id }) => ({ id })),
            "id",
          ),
          tax,
        },
      },
    },
  },
  whole: { Query: root, Good: { price, tax: (good: Good) => good.base * 200 } },
  queries: [
    { title: "the required argument is sent", source: `{ goods { tax } }` },
    {
      title: "the client's own argument does not disturb the required one",
      source: `{ goods { price tax } good { price(in: YUAN) tax } }`,
    },
    {
      title: "the client may ask with the same argument",
      source: `{ goods { price(in: FEN) tax } }`,
    },
    {
      title: "aliases and variables do not disturb it",
      source: `query($u: Unit!) { goods { a: price(in: $u) b: price(in: FEN) price tax } }`,
      variables: { u: "YUAN" },
    },
    {
      title: "the client's own argument stays while a condition drops the needy field",
      source: `query($t: Boolean!) { goods { price tax @include(if: $t) } }`,
      variables: { t: false },
    },
  ],
};
