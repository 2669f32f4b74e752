/** Variables of every kind, on their way to the subgraphs that use them. */
import { type Case, reference } from "../harness.ts";

type Args = Readonly<Record<string, unknown>>;
const firms = [{ id: "f1" }, { id: "f2" }];
const echo = (_: unknown, args: Args) => JSON.stringify(args, Object.keys(args).toSorted());
const deep = (_: unknown, args: Args) => JSON.stringify(args);
const root = { firms: () => firms, echo: deep, tell: deep };
const firm = { note: deep, pick: echo };

export const variables: Case = {
  title: "variables",
  subgraphs: {
    one: {
      types: `
        type Query {
          firms(first: Int): [Firm!]!
          echo(text: String, n: Int = 7, flag: Boolean! = true, kind: Kind, kinds: [Kind!], filter: Filter, ids: [ID!], rows: [[Int]], ratio: Float): String!
        }
        enum Kind { BIG SMALL }
        input Filter { text: String = "any" kind: Kind! = BIG size: Range list: [Filter!] }
        input Range { from: Int! to: Int = 9 }
        type Firm @key(fields: "id") { id: ID! }`,
      resolvers: { Query: root },
    },
    two: {
      types: `
        type Query { tell(kind: Kind, filter: Filter): String! }
        enum Kind { BIG SMALL }
        input Filter { text: String = "any" kind: Kind! = BIG size: Range list: [Filter!] }
        input Range { from: Int! to: Int = 9 }
        type Firm @key(fields: "id") { id: ID! note(text: String = "own", filter: Filter, kind: Kind = SMALL): String! pick(ids: [ID!]! = ["x"]): String! }`,
      resolvers: { Query: root, Firm: { __resolveReference: reference(firms, "id"), ...firm } },
    },
  },
  whole: { Query: root, Firm: firm },
  queries: [
    {
      title: "constants of every kind arrive",
      source: `{ echo(text: "q\\"\\n甲", n: -1, flag: false, kind: SMALL, kinds: [BIG], filter: { size: { from: 1 } }, ids: [1, "a"], rows: [[1, null], null], ratio: 1e3) }`,
    },
    {
      title: "an argument left out takes the schema's default, a null does not",
      source: `{ echo a: echo(n: null) }`,
    },
    {
      title: "given values arrive",
      source: `query($t: String, $n: Int, $k: Kind) { echo(text: $t, n: $n, kind: $k) }`,
      variables: { t: "x", n: 3, k: "SMALL" },
    },
    {
      title: "a variable that was not given is an argument left out",
      source: `query($t: String, $n: Int) { echo(text: $t, n: $n) }`,
    },
    {
      title: "a variable given as null is null",
      source: `query($t: String, $n: Int) { echo(text: $t, n: $n) }`,
      variables: { t: null, n: null },
    },
    {
      title: "defaults fill what was not given",
      source: `query($t: String = "d", $n: Int = 2, $k: Kind = BIG, $f: Filter = { text: "f" }) { echo(text: $t, n: $n, kind: $k, filter: $f) tell(kind: $k, filter: $f) }`,
    },
    {
      title: "a null outweighs a default",
      source: `query($t: String = "d", $k: Kind = BIG) { echo(text: $t, kind: $k) }`,
      variables: { t: null, k: null },
    },
    {
      title: "a nullable variable with a default may stand in a non-null place",
      source: `query($f: Boolean = false) { echo(flag: $f) }`,
    },
    {
      title: "input objects arrive whole, with their own defaults",
      source: `query($f: Filter!) { echo(filter: $f) firms { note(filter: $f) } }`,
      variables: { f: { kind: "SMALL", list: [{ size: { from: 1, to: null } }, { text: null }] } },
    },
    {
      title: "variables within input objects and lists arrive",
      source: `query($k: Kind!, $n: Int!, $i: ID!) { echo(filter: { kind: $k, size: { from: $n } }, ids: [$i, "b"], kinds: [$k]) firms { pick(ids: [$i]) } }`,
      variables: { k: "SMALL", n: 4, i: "9" },
    },
    {
      title: "one value stands for a list of one",
      source: `query($i: [ID!], $k: [Kind!]) { echo(ids: $i, kinds: $k) }`,
      variables: { i: "x", k: "BIG" },
    },
    {
      title: "a variable goes only where it is used",
      source: `query($t: String, $k: Kind) { firms { note(text: $t) } tell(kind: $k) }`,
      variables: { t: "only", k: "BIG" },
      fetches: { one: 1, two: 2 },
    },
    {
      title: "a variable of an entity field keeps default and null apart",
      source: `query($t: String, $u: String = "u") { firms { a: note(text: $t) b: note(text: $u) note } }`,
    },
    {
      title: "a variable may be named as the planner names its own",
      source: `query($representations: [ID!]!) { firms { pick(ids: $representations) } }`,
      variables: { representations: ["r"] },
    },
    {
      title: "a variable may be named as a method of every object",
      source: `query($toString: String = "d", $constructor: Int = 4) { echo(text: $toString, n: $constructor) }`,
    },
    {
      title: "a missing variable is refused as a whole",
      source: `query($n: Int!, $t: String) { echo(n: $n, text: $t) firms { id } }`,
      fetches: {},
    },
    {
      title: "a value of the wrong kind is refused as a whole",
      source: `query($k: Kind, $f: Filter) { echo(kind: $k, filter: $f) }`,
      variables: { k: "HUGE", f: { size: {} } },
      fetches: {},
    },
    {
      title: "a number without fraction may stand for one with",
      source: `query($r: Float) { echo(ratio: $r) }`,
      variables: { r: 3 },
    },
  ],
};
