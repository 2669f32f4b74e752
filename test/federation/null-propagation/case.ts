/** Nulls in non-null places, on their way up to the nearest nullable one, over borders of subgraphs. */
import { type Case, down, type Fault, reference } from "../harness.ts";

const firms = [
  { id: "f1", name: "Gear", strict: "s", loose: "l" },
  { id: "f2", name: "Belt", strict: "t", loose: null },
  { id: "bad", name: "Void", strict: null, loose: "m" },
];
const [gear, , empty] = firms;
const box = {
  all: firms,
  good: firms.slice(0, 2),
  one: empty,
  grid: [[gear], [gear, empty]],
  inner: { deep: empty, label: "in" },
};
const root = {
  maybe: () => box,
  must: () => box,
  firm: () => gear,
  voided: () => empty,
  list: () => firms,
  holes: () => firms,
  strictList: () => firms,
  tick: () => 1,
};
/** Knows no "bad": says so without an error. */
const forgetful: Fault = async (_, answer) => {
  const { data } = await answer();
  return { data: data! };
};

export const nullPropagation: Case = {
  title: "null propagation",
  subgraphs: {
    base: {
      types: `
        type Query {
          maybe: Box must: Box! firm: Firm voided: Firm! tick: Int
          list: [Firm] holes: [Firm]! strictList: [Firm!]
        }
        type Box { all: [Firm!]! good: [Firm!] one: Firm! grid: [[Firm!]]! inner: Inner }
        type Inner { deep: Firm! label: String! }
        type Firm @key(fields: "id") { id: ID! name: String! }`,
      resolvers: { Query: root, Firm: { __resolveReference: reference(firms, "id") } },
    },
    details: {
      types: `type Firm @key(fields: "id") { id: ID! strict: String! loose: String self: Firm }`,
      resolvers: {
        Firm: { __resolveReference: reference(firms, "id"), self: (firm: unknown) => firm },
      },
    },
  },
  whole: { Query: root, Firm: { self: (firm: unknown) => firm } },
  queries: [
    {
      title: "stops at a nullable item of a list",
      source: `{ list { id strict } holes { strict } }`,
    },
    { title: "takes a list of non-null items with it", source: `{ strictList { strict } tick }` },
    { title: "stops at a nullable list within a list", source: `{ maybe { grid { strict } } }` },
    {
      title: "climbs through non-null lists to the nearest nullable object",
      source: `{ maybe { all { name strict } good { strict } } tick }`,
    },
    {
      title: "stops at the object in between",
      source: `{ maybe { inner { label deep { strict } } good { strict } } }`,
    },
    {
      title: "takes all data with it when nothing is nullable",
      source: `{ must { one { strict } } }`,
    },
    { title: "takes all data with it from a root field", source: `{ tick voided { strict } }` },
    {
      title: "leaves what was not asked for alone",
      source: `{ must { one { loose } } voided { name } }`,
    },
    {
      title: "stays within an alias",
      source: `{ a: list { strict } b: list { s: strict } c: list { name } }`,
    },
    {
      title: "climbs over two borders",
      source: `{ list { id self { self { name s: strict } } } }`,
    },
    {
      title: "a subgraph that is down nulls nullable fields only",
      source: `{ list { name loose } }`,
      faults: { details: down },
      broken: ["Firm.loose"],
    },
    {
      title: "a subgraph that is down takes non-null objects with it",
      source: `{ list { name strict } tick }`,
      faults: { details: down },
      broken: ["Firm.strict"],
    },
    {
      title: "a subgraph that is down takes all data when nothing is nullable",
      source: `{ must { one { strict } } tick }`,
      faults: { details: down },
      broken: ["Firm.strict"],
    },
    {
      title: "one failure among several under one non-null place nulls it once",
      source: `{ maybe { all { strict } } list { strict } }`,
      faults: { details: down },
      data: { maybe: null, list: [null, null, null] },
      errorPaths: [0, 1, 2].flatMap((n) => [`maybe.all.${n}.strict`, `list.${n}.strict`]),
    },
    {
      title: "a null without an error gets one where it may not stand",
      source: `{ list { id strict } tick }`,
      faults: { details: forgetful },
    },
    {
      title: "a null without an error gets one at the root too",
      source: `{ must { one { strict } } }`,
      faults: { details: forgetful },
    },
    {
      title: "a subgraph that answers nothing at all is told on its root fields",
      source: `{ tick list { id } }`,
      faults: { base: () => ({}) },
      data: { tick: null, list: null },
      errorPaths: ["tick", "list"],
    },
    {
      title: "a subgraph that answers null without an error is told on its root fields",
      source: `{ tick list { id } }`,
      faults: { base: () => ({ data: null }) },
      data: { tick: null, list: null },
      errorPaths: ["tick", "list"],
    },
  ],
};
