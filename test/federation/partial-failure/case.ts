/** One subgraph of three that fails, in each way in which it may. */
import { GraphQLError } from "graphql";
import { type Case, down, type Fault, reference } from "../harness.ts";

const bosses = [{ id: "p1", card: { chip: { code: "c" } } }];
const firms = [
  { id: "f1", name: "Gear", grade: "A", staff: 3, notes: ["x"], boss: bosses[0] },
  { id: "f2", name: "Belt", grade: "B", staff: 4, notes: [], boss: bosses[0] },
];
const root = { firms: () => firms, rating: () => 5, version: () => "1" };
const rejected: Fault = () => Promise.reject(new TypeError("connection lost"));
const coded: Fault = () =>
  Promise.reject(new GraphQLError("refused", { extensions: { code: "FORBIDDEN" } }));
const word: Fault = () => Promise.reject(new Error(""));
const errorsOnly: Fault = () => ({ errors: [{ message: "no" }] });
const nullData: Fault = () => ({ data: null, errors: [{ message: "no" }, { message: "never" }] });
const emptyPath: Fault = () => ({ data: null, errors: [{ message: "no", path: [] }] });
const source = `{ firms { id name grade staff } rating version }`;
const broken = ["Firm.grade", "Query.rating"];
const ways = {
  "by throwing": down,
  "by a rejected promise": rejected,
  "by a GraphQL error": coded,
  "without a word": word,
  "by errors without data": errorsOnly,
  "by null data and errors": nullData,
};
/** Fails on the second entity alone. */
const half: Fault = async ({ variables }, answer) => {
  const full = await answer();
  if (!("representations" in variables)) return full;
  const entities = full.data!._entities as Record<string, string | null>[];
  return {
    data: { _entities: [entities[0]!, { ...entities[1], grade: null }] },
    errors: [{ message: "half", path: ["_entities", 1, "grade"] }],
  };
};
const pathless: Fault = async (_, answer) => ({
  ...(await answer()),
  errors: [{ message: "somewhere" }],
});
const partly: Fault = async (_, answer) => ({
  ...(await answer()),
  errors: [{ message: "partly", path: ["firms"] }],
});
const forgetful: Fault = ({ variables }) => ({
  data: { _entities: (variables.representations as object[]).map(() => null) },
});
/** Knows nothing of the first entity, and says so. */
const firstUnknown: Fault = async (_, answer) => {
  const [, ...rest] = (await answer()).data!._entities as object[];
  return {
    data: { _entities: [null, ...rest] } as never,
    errors: [{ message: "unknown", path: ["_entities", 0] }],
  };
};
const codeless: Fault = () => ({ data: { _entities: [{ card: { chip: { code: null } } }] } });

export const partialFailure: Case = {
  title: "one subgraph of three that fails",
  subgraphs: {
    registry: {
      types: `type Query { firms: [Firm!]! version: String } type Firm @key(fields: "id") { id: ID! name: String boss: Boss } type Boss @key(fields: "id") { id: ID! }`,
      resolvers: { Query: root, Firm: { __resolveReference: reference(firms, "id") } },
    },
    grades: {
      types: `type Query { rating: Int } type Firm @key(fields: "id") { id: ID! grade: String notes: [String!] seal: String! }`,
      resolvers: { Query: root, Firm: { __resolveReference: reference(firms, "id") } },
    },
    people: {
      types: `type Boss @key(fields: "id") { id: ID! card: Card } type Card { chip: Chip } type Chip { code: String! }`,
      resolvers: { Boss: { __resolveReference: reference(bosses, "id") } },
    },
    staff: {
      types: `type Firm @key(fields: "id") { id: ID! staff: Int grade: String @external rank: String @requires(fields: "grade") }`,
      resolvers: { Firm: { __resolveReference: reference(firms, "id") } },
    },
  },
  whole: { Query: root },
  queries: [
    ...Object.entries(ways).map(([way, fault]) => ({
      title: `leaves a gap where it fails ${way}`,
      source,
      faults: { grades: fault },
      broken,
    })),
    {
      title: "leaves a gap where it fails by an error with an empty path",
      source,
      faults: { grades: emptyPath },
      broken,
    },
    {
      title: "leaves nothing when it was the root of all",
      source: `{ firms { id grade } rating }`,
      faults: { registry: down },
      broken: ["Query.firms"],
    },
    {
      title: "fails for one entity and answers for the other",
      source: `{ firms { name grade } }`,
      faults: { grades: half },
      data: {
        firms: [
          { name: "Gear", grade: "A" },
          { name: "Belt", grade: null },
        ],
      },
      errorPaths: ["firms.1.grade"],
    },
    {
      title: "an error without a path beside data stands at every field of the fetch",
      source: `{ firms { name grade notes } }`,
      faults: { grades: pathless },
      data: { firms: firms.map(({ name, grade, notes }) => ({ name, grade, notes })) },
      errorPaths: ["firms.0.grade", "firms.0.notes", "firms.1.grade", "firms.1.notes"],
    },
    {
      title: "an error beside a value does not stand for a null below it",
      source: `{ firms { name seal } }`,
      faults: { registry: partly, grades: forgetful },
      data: null,
      errorPaths: ["firms", "firms.0.seal"],
    },
    {
      title: "an error beside a value is not told again where something else is unknown",
      source: `{ firms { name rank } }`,
      faults: { registry: partly, grades: forgetful },
      data: { firms: firms.map(({ name }) => ({ name, rank: null })) },
      errorPaths: ["firms"],
    },
    {
      title:
        "an entity that one subgraph does not know accounts for no null that another one gives",
      source: `{ firms { grade boss { card { chip { code } } } } }`,
      faults: { grades: firstUnknown, people: codeless },
      data: {
        firms: [
          { grade: null, boss: { card: { chip: null } } },
          { grade: "B", boss: { card: { chip: null } } },
        ],
      },
      errorPaths: ["firms.0", "firms.0.boss.card.chip.code", "firms.1.boss.card.chip.code"],
    },
    {
      title: "an entity that one subgraph does not know accounts for all that was asked there",
      source: `{ firms { seal grade boss { id } } }`,
      faults: { grades: firstUnknown },
      data: null,
      errorPaths: ["firms.0"],
    },
    {
      title: "two that fail leave two gaps",
      source,
      faults: { grades: down, staff: rejected },
      broken: [...broken, "Firm.staff"],
    },
    {
      title: "all that fail leave nothing",
      source: `{ rating version }`,
      faults: { registry: down, grades: down },
      broken: ["Query.rating", "Query.version"],
    },
  ],
};
