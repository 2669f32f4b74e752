/** What no table of queries can say: cancelled requests, hostile names, costs. */
import { parse } from "graphql";
import { expect, test } from "vitest";
import { type SubgraphRequest } from "../../gateway/plan/executor.ts";
import { aliases } from "./aliases/case.ts";
import { askNetwork, connect, down, type Fault, overWire } from "./harness.ts";
import { mutations } from "./mutations/case.ts";
import { nestedChain } from "./nested-chain/case.ts";
import { requires } from "./requires/case.ts";
import { scalars } from "./scalars/case.ts";

test("every subgraph gets the caller's signal, context and the names of the request", async () => {
  const network = connect(nestedChain);
  const controller = new AbortController();
  const context = { caller: "me" };
  const document = parse(`query Named { orders { firm { name } } }`);
  const { signal } = controller;
  await network.executor.execute({ document, context, signal });
  expect(network.requests.map(({ subgraph }) => subgraph)).toEqual(["orders", "registry", "names"]);
  for (const request of network.requests) {
    expect(request.signal).toBe(signal);
    expect(request.context).toBe(context);
    expect(parse(request.source, { noLocation: true })).toEqual(overWire(request.document));
  }
});

test("a cancelled operation asks no further subgraph and says so", async () => {
  const network = connect(nestedChain);
  const controller = new AbortController();
  const cancelled: Fault = (_, answer) => {
    controller.abort(new Error("the caller has left"));
    return answer();
  };
  network.faults = { orders: cancelled };
  const { data, errors } = await network.executor.execute({
    document: parse(`{ orders { firm { name } } }`),
    context: {},
    signal: controller.signal,
  });
  expect(network.requests).toHaveLength(1);
  expect(data?.orders).toHaveLength(5);
  expect(errors?.[0]?.message).toBe("the caller has left");
});

test("a cancelled mutation runs no further field", async () => {
  mutations.reset?.();
  const network = connect(mutations);
  const controller = new AbortController();
  network.faults = {
    one: (_: SubgraphRequest<unknown>, answer) => {
      controller.abort();
      return answer();
    },
  };
  const { data } = await network.executor.execute({
    document: parse(`mutation { a b }`),
    context: {},
    signal: controller.signal,
  });
  expect(data).toEqual({ a: "a", b: null });
  expect(network.requests).toHaveLength(1);
});

test("a field fails for the reason for which its own need is missing", async () => {
  const network = connect(requires);
  const source = `{ goods { shelf total } }`;
  const { errors } = await askNetwork(network, { source, faults: { yard: down, freight: down } });
  const blamed = errors?.map(({ path, extensions }) => [path?.join("."), extensions.subgraph]);
  expect(blamed).toEqual(
    [0, 1, 2].flatMap((n) => [
      [`goods.${n}.shelf`, "yard"],
      [`goods.${n}.total`, "freight"],
    ]),
  );
});

test("no alias reaches what every object descends from", async () => {
  const network = connect(aliases);
  const source = `{ __proto__: firm(id: "f1") { polluted: name __proto__: partner { polluted: grade } } }`;
  await askNetwork(network, { source });
  expect("polluted" in {}).toBe(false);
});

test("no JSON of a subgraph reaches what every object descends from", async () => {
  const network = connect(scalars);
  const evil: Fault = () => ({
    data: JSON.parse(`{ "__proto__": { "polluted": 1 }, "firms": [] }`) as never,
  });
  await askNetwork(network, { source: `{ firms { id } }`, faults: { one: evil } });
  expect("polluted" in {}).toBe(false);
});

test("ten thousand failing entities are told in the time of ten thousand, not of their square", async () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => ({ id: `${n}` }));
  const network = connect({
    subgraphs: {
      list: {
        types: `type Query { rows: [Row]! } type Row @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { rows: () => rows } },
      },
      grades: { types: `type Row @key(fields: "id") { id: ID! a: Int! b: Int! c: Int! }` },
    },
    whole: {},
  });
  const source = `{ rows { id a b c } }`;
  await askNetwork(network, { source, faults: { grades: down } });
  const start = performance.now();
  const { errors } = await askNetwork(network, { source, faults: { grades: down } });
  expect(errors).toHaveLength(30_000);
  expect(performance.now() - start).toBeLessThan(5000);
});

test("conditions of a client's choosing do not fill the memory with plans", async () => {
  const network = connect(aliases);
  const names = Array.from({ length: 8 }, (_, n) => `v${n}`);
  const head = names.map((name) => `$${name}: Boolean!`).join(" ");
  const body = names.map((name) => `${name}: name @include(if: $${name})`).join(" ");
  const document = parse(`query(${head}) { firms { ${body} } }`);
  for (let choice = 0; choice < 200; choice++) {
    const variables = Object.fromEntries(
      names.map((name, bit) => [name, Boolean(choice & (1 << bit))]),
    );
    const { data } = await network.executor.execute({ document, variables, context: {} });
    const [firm] = data!.firms as Record<string, string>[];
    expect(Object.keys(firm!)).toEqual(names.filter((name) => variables[name]));
  }
});

test("fragments that name one another twice do not grow without end", async () => {
  const network = connect(aliases);
  const fragments = Array.from(
    { length: 40 },
    (_, n) => `fragment F${n} on Firm { a: partner { ...F${n + 1} } b: partner { ...F${n + 1} } }`,
  );
  const source = `{ firms { ...F0 } } ${fragments.join(" ")} fragment F40 on Firm { name }`;
  const { errors } = await network.executor.execute({ document: parse(source), context: {} });
  expect(errors?.[0]?.message).toContain("more than 10000 fields");
});
