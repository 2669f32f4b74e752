/** Custom scalars, JSON above all, pass through untouched. */
import { type Case, reference } from "../harness.ts";

const json = {
  __typename: "Firm",
  id: 1,
  _entities: [{ __typename: "Other", list: [null, [1, [2]]] }],
  empty: {},
  nothing: null,
  constructor: "x",
};
const evil = JSON.parse(
  `{ "__proto__": { "polluted": true }, "a": [{ "__proto__": 1 }] }`,
) as unknown;
const firms = [
  {
    id: "f1",
    key: { a: 1, b: [2, { c: "d" }] },
    data: json,
    more: [json, null, [json], "text", 0],
    moment: "2025-03-01T00:00:00+08:00",
    big: "12345678901234567890",
    evil,
  },
  { id: "f2", key: ["list", null], data: null, more: [], moment: "2025-03-02", big: 7, evil },
];
const root = {
  firms: () => firms,
  echo: (_: unknown, { json: given }: { json: unknown }) => given,
  evil: () => evil,
};

export const scalars: Case = {
  title: "custom scalars",
  subgraphs: {
    one: {
      types: `
        scalar JSON scalar Moment scalar Big
        type Query { firms: [Firm!]! count: Int echo(json: JSON): JSON evil: JSON @shareable }
        type Firm @key(fields: "id") @key(fields: "key") { id: ID! key: JSON! moment: Moment evil: JSON @shareable }`,
      resolvers: { Query: root, Firm: { __resolveReference: reference(firms, "key") } },
    },
    two: {
      types: `
        scalar JSON scalar Big
        type Query { evil: JSON @shareable }
        type Firm @key(fields: "key") { key: JSON! data: JSON more: [JSON] big: Big same: Firm evil: JSON @shareable }`,
      resolvers: {
        Query: root,
        Firm: { __resolveReference: reference(firms, "key"), same: (firm: unknown) => firm },
      },
    },
  },
  whole: { Query: root, Firm: { same: (firm: unknown) => firm } },
  queries: [
    { title: "JSON passes through, whatever its keys", source: `{ firms { data } }` },
    { title: "lists of JSON pass through", source: `{ firms { more key } }` },
    {
      title: "JSON may be the key of an entity",
      source: `{ firms { moment big same { same { id } } } }`,
    },
    {
      title: "JSON passes through beside aliases and type names",
      source: `{ firms { __typename data: more more: data same { data id moment } } }`,
    },
    {
      title: "JSON given as a constant comes back",
      source: `{ echo(json: { a: [1, { __typename: "X" }], b: null, c: ENUM, d: 1.5 }) }`,
    },
    {
      title: "JSON given as a variable comes back",
      source: `query($j: JSON) { echo(json: $j) }`,
      variables: { j: { __typename: "Y", a: [{ b: null }], representations: [1] } },
    },
    {
      title: "JSON with variables within comes back",
      source: `query($j: JSON, $n: Int) { echo(json: { in: $j, list: [$n] }) }`,
      variables: { j: { x: 1 }, n: 2 },
    },
    {
      title: "JSON by default comes back",
      source: `query($j: JSON = { a: [1] }) { echo(json: $j) }`,
    },
    {
      title: "JSON with the word for what every object descends from passes through",
      source: `{ evil firms { evil same { evil } } }`,
    },
  ],
};
