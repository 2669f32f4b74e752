/** A thousand entities in one list. */
import { type Case, down, reference } from "../harness.ts";

const firms = Array.from({ length: 1000 }, (_, n) => ({
  id: `f${n}`,
  name: `Firm ${n}`,
  grade: n % 7 ? `G${n % 5}` : null,
  city: { id: `c${n % 10}` },
}));
const cities = Array.from({ length: 10 }, (_, n) => ({
  id: `c${n}`,
  name: `City ${n}`,
  firms: firms.filter((__, at) => at % 10 === n),
}));
const byId = new Map(firms.map((firm) => [firm.id, firm]));
const root = { firms: () => firms };
const city = {
  name: ({ id }: { id: string }) => `City ${id}`,
  firms: ({ id }: { id: string }) => cities.find((one) => one.id === id)!.firms,
};

export const fanOut: Case = {
  title: "a thousand entities",
  subgraphs: {
    registry: {
      types: `type Query { firms: [Firm!]! } type Firm @key(fields: "id") { id: ID! name: String! city: City } type City @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: root,
        Firm: { __resolveReference: ({ id }: { id: string }) => byId.get(id) },
      },
    },
    grades: {
      types: `type Firm @key(fields: "id") { id: ID! grade: String }`,
      resolvers: { Firm: { __resolveReference: ({ id }: { id: string }) => byId.get(id) } },
    },
    cities: {
      types: `type City @key(fields: "id") { id: ID! name: String! firms: [Firm!]! } type Firm @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: { City: { __resolveReference: reference(cities, "id"), ...city } },
    },
  },
  whole: { Query: root, City: city },
  queries: [
    {
      title: "go in one fetch",
      source: `{ firms { name grade } }`,
      fetches: { registry: 1, grades: 1 },
      entities: { grades: 1000 },
    },
    {
      title: "that share ten entities ask for ten",
      source: `{ firms { city { name } } }`,
      entities: { cities: 10 },
    },
    {
      title: "grow to a hundred thousand places and are asked for once each",
      source: `{ firms { city { firms { grade } } } }`,
      entities: { cities: 10, grades: 1000 },
    },
    {
      title: "fail one by one",
      source: `{ firms { id grade } }`,
      faults: { grades: down },
      broken: ["Firm.grade"],
    },
  ],
};
