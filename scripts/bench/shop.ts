/** A federated shop of four subgraphs with an answer of about 87 KB: the usual load for comparing gateways. */
import { buildSubgraphSchema } from "@apollo/subgraph";
import { composeServices } from "@theguild/federation-composition";
import { execute, type GraphQLSchema, parse } from "graphql";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@shareable"])`;
const people = Array.from({ length: 6 }, (_, at) => ({
  id: String(at + 1),
  name: `Person ${at + 1}`,
  handle: `@person${at + 1}`,
  born: 1960 + at,
}));
const goods = Array.from({ length: 9 }, (_, at) => ({
  code: String(at + 1),
  name: `Thing ${at + 1}`,
  price: 100 * (at + 7),
  weight: 50 * (at + 3),
}));
const notes = Array.from({ length: 27 }, (_, at) => ({
  id: String(at + 1),
  text: `What was said of thing ${1 + (at % 9)}, at some length, by person ${1 + (at % 6)}.`,
  person: String(1 + (at % 6)),
  good: String(1 + (at % 9)),
}));
const by = <Row extends object>(rows: readonly Row[], field: keyof Row, value: unknown) =>
  rows.filter((row) => row[field] === value);

const parts: Record<string, { typeDefs: string; resolvers: object }> = {
  people: {
    typeDefs: `type Query { me: Person people(seed: Int): [Person!] } type Person @key(fields: "id") { id: ID! name: String handle: String born: Int }`,
    resolvers: {
      Query: { me: () => people[0], people: () => people },
      Person: { __resolveReference: ({ id }: { id: string }) => by(people, "id", id)[0] },
    },
  },
  stock: {
    typeDefs: `type Good @key(fields: "code") { code: ID! weight: Int @external price: Int @external inStock: Boolean postage: Int @requires(fields: "price weight") }`,
    resolvers: {
      Good: {
        __resolveReference: (good: object) => good,
        inStock: ({ code }: { code: string }) => Number(code) % 2 === 0,
        postage: ({ price, weight }: { price: number; weight: number }) =>
          price > 1000 ? 0 : Math.round(weight / 2),
      },
    },
  },
  goods: {
    typeDefs: `type Query { best(first: Int = 5, seed: Int): [Good!] } type Good @key(fields: "code") { code: ID! name: String price: Int weight: Int }`,
    resolvers: {
      Query: { best: (_: unknown, { first }: { first: number }) => goods.slice(0, first) },
      Good: { __resolveReference: ({ code }: { code: string }) => by(goods, "code", code)[0] },
    },
  },
  notes: {
    typeDefs: `type Note @key(fields: "id") { id: ID! text: String author: Person good: Good } type Person @key(fields: "id") { id: ID! notes: [Note!] } type Good @key(fields: "code") { code: ID! notes: [Note!] }`,
    resolvers: {
      Note: {
        author: ({ person }: { person: string }) => ({ id: person }),
        good: ({ good }: { good: string }) => ({ code: good }),
      },
      Person: {
        __resolveReference: (person: object) => person,
        notes: ({ id }: { id: string }) => by(notes, "person", id),
      },
      Good: {
        __resolveReference: (good: object) => good,
        notes: ({ code }: { code: string }) => by(notes, "good", code),
      },
    },
  },
};

const good = `code name price weight inStock postage`;
/** The variable changes with every request, so that nothing that is measured is a cache of answers. */
export const shopQuery = `query Shop($seed: Int) {
  people(seed: $seed) { id name handle notes { id text good { ${good} notes { id text author { id name handle notes { id text good { ${good} } } } } } } }
  best(seed: $seed) { ${good} notes { id text author { id name handle notes { id text good { ${good} } } } } }
}`;

export type Canned = (
  subgraph: string,
  source: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<string>;

/** Returns the supergraph, and answers that are computed once for each document and representation list. */
export function openShop(): { supergraphSdl: string; canned: Canned } {
  const typeDefs = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, parse(`${link}\n${part.typeDefs}`)]),
  );
  const composed = composeServices(
    Object.entries(typeDefs).map(([name, document]) => ({
      name,
      typeDefs: document,
      url: `http://${name}`,
    })),
  );
  if (!composed.supergraphSdl)
    throw new Error(composed.errors?.map(({ message }) => message).join("\n"));
  const schemas = new Map<string, GraphQLSchema>(
    Object.entries(parts).map(([name, { resolvers }]) => [
      name,
      buildSubgraphSchema([{ typeDefs: typeDefs[name]!, resolvers: resolvers as never }]),
    ]),
  );
  const answers = new Map<string, string>();
  const canned: Canned = async (subgraph, source, { seed: _, ...variables }) => {
    const key = `${subgraph}\n${source}\n${JSON.stringify(variables)}`;
    const known = answers.get(key);
    if (known) return known;
    const result = await execute({
      schema: schemas.get(subgraph)!,
      document: parse(source),
      variableValues: variables,
    });
    const text = JSON.stringify(result);
    answers.set(key, text);
    return text;
  };
  return { supergraphSdl: composed.supergraphSdl, canned };
}
