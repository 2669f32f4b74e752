/** Named fragments: nested, repeated, overlapping. */
import { type Case, reference } from "../harness.ts";

const firms = [
  { id: "f1", name: "Gear", grade: "A", staff: 3 },
  { id: "f2", name: "Belt", grade: "B", staff: 4 },
].map((firm) => ({ ...firm, parent: null as unknown }));
firms[1]!.parent = firms[0];
const root = { firms: () => firms, firm: () => firms[1] };

export const fragments: Case = {
  title: "fragments",
  subgraphs: {
    registry: {
      types: `
        type Query { firms: [Firm!]! firm: Firm }
        type Firm @key(fields: "id") { id: ID! name: String! parent: Firm }`,
      resolvers: { Query: root, Firm: { __resolveReference: reference(firms, "id") } },
    },
    grades: {
      types: `type Firm @key(fields: "id") { id: ID! grade(long: Boolean): String! staff: Int! }`,
      resolvers: { Firm: { __resolveReference: reference(firms, "id") } },
    },
  },
  whole: { Query: root },
  queries: [
    {
      title: "a fragment is used in two places",
      source: `{ firm { ...F } firms { ...F } } fragment F on Firm { name grade }`,
    },
    {
      title: "fragments nest",
      source: `{ firm { ...A } } fragment A on Firm { name ...B } fragment B on Firm { parent { ...C } } fragment C on Firm { grade staff }`,
    },
    {
      title: "a fragment repeated in one place changes nothing",
      source: `{ firm { ...F ...F ... on Firm { ...F } grade } } fragment F on Firm { grade parent { staff } }`,
    },
    {
      title: "overlapping fragments merge field by field",
      source: `{ firm { ...A ...B } } fragment A on Firm { parent { name grade } } fragment B on Firm { parent { grade staff parent { id } } }`,
    },
    {
      title: "a fragment on the root holds fields of two subgraphs",
      source: `{ ...Q ...R } fragment Q on Query { firm { grade } } fragment R on Query { firms { ...F } firm { name } } fragment F on Firm { staff }`,
    },
    {
      title: "inline fragments without a type are transparent",
      source: `{ ... { firm { ... { ... { grade } name } } } }`,
    },
    {
      title: "a type name within a fragment on the root is told",
      source: `{ ...Q } fragment Q on Query { __typename firm { __typename } }`,
    },
    {
      title: "nothing but a type name within a fragment on the root",
      source: `{ ...Q } fragment Q on Query { __typename }`,
      fetches: {},
    },
    {
      title: "variables within fragments arrive",
      source: `query($l: Boolean) { firms { ...F } } fragment F on Firm { grade(long: $l) parent { g: grade(long: $l) } }`,
      variables: { l: true },
    },
    {
      title: "sixteen levels of doubling fragments do not explode",
      source: `{ firm { ...F0 } } ${Array.from({ length: 16 }, (_, n) => `fragment F${n} on Firm { ${n < 15 ? `...F${n + 1} ...F${n + 1}` : "name grade"} }`).join(" ")}`,
    },
  ],
};
