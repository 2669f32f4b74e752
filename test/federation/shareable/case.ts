/** Values and root fields that several subgraphs can give. */
import { type Case, down, reference } from "../harness.ts";

const firms = [
  { id: "f1", name: "Gear", seat: { city: "B", zip: "1", geo: { lat: 1, lon: 2 } }, staff: 3 },
  { id: "f2", name: "Belt", seat: null, staff: 4 },
];
const today = { year: 2025, month: 3, weather: { sun: true, wind: 4 } };
const root = {
  firms: () => firms,
  today: () => today,
  clock: () => 12,
  nearest: () => firms[0]!.seat,
};

export const shareable: Case = {
  title: "@shareable values and roots",
  subgraphs: {
    one: {
      types: `
        type Query { firms: [Firm!]! today: Day! @shareable clock: Int! @shareable nearest: Seat @shareable }
        type Firm @key(fields: "id") { id: ID! name: String! seat: Seat @shareable }
        type Seat { city: String! @shareable zip: String! @shareable geo: Geo! @shareable }
        type Geo { lat: Int! @shareable lon: Int! @shareable }
        type Day { year: Int! @shareable weather: Weather! @shareable }
        type Weather { sun: Boolean! @shareable }`,
      resolvers: { Query: root, Firm: { __resolveReference: reference(firms, "id") } },
    },
    two: {
      types: `
        type Query { today: Day! @shareable clock: Int! @shareable nearest: Seat @shareable }
        type Firm @key(fields: "id") { id: ID! staff: Int! seat: Seat @shareable }
        type Seat { city: String! @shareable zip: String! @shareable geo: Geo! @shareable }
        type Geo { lat: Int! @shareable lon: Int! @shareable }
        type Day { month: Int! weather: Weather! @shareable }
        type Weather { wind: Int! }`,
      resolvers: { Query: root, Firm: { __resolveReference: reference(firms, "id") } },
    },
  },
  whole: { Query: root },
  queries: [
    {
      title: "a value that both can give is fetched from one",
      source: `{ nearest { city zip geo { lat lon } } clock }`,
      fetches: { one: 1 },
    },
    {
      title: "a value is taken from where the entity was found",
      source: `{ firms { name seat { city geo { lon } } } }`,
      fetches: { one: 1 },
    },
    {
      title: "a shared root field is put together of both parts",
      source: `{ today { year month } }`,
      fetches: { one: 1, two: 1 },
    },
    {
      title: "parts go together below the root too",
      source: `{ today { weather { sun wind } month y: year } }`,
    },
    {
      title: "both parts under two aliases stay apart",
      source: `{ a: today { year weather { wind } } b: today { month weather { sun } } }`,
    },
    {
      title: "the part of a subgraph that is down is missing, the other stays",
      source: `{ today { year month } clock firms { id } }`,
      faults: { two: down },
      data: null,
      errorPaths: ["today"],
    },
  ],
};
