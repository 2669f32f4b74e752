/** What subgraphs may answer to `_entities`, and must not. */
import type { SubgraphAnswer } from "../../../gateway/plan/executor.ts";
import { type Case, type Fault, reference } from "../harness.ts";

const firms = [1, 2, 3].map((n) => ({ id: `f${n}`, name: `Firm ${n}`, grade: `G${n}`, must: n }));
const root = { firms: () => firms, rows: () => [{ firm: firms[0] }, { firm: firms[2] }] };
type Entity = Record<string, string | number | null> | null;
const changed =
  (change: (entities: Entity[]) => unknown, errors?: SubgraphAnswer["errors"]): Fault =>
  async (_, answer) => {
    const { data } = await answer();
    const entities = change(data!._entities as Entity[]) as Entity[];
    return { data: { _entities: entities }, ...(errors && { errors }) };
  };
const source = `{ firms { id grade } }`;
const gone = { firms: firms.map(({ id }) => ({ id, grade: null })) };
const everywhere = ["firms.0.grade", "firms.1.grade", "firms.2.grade"];
const shape = (...grades: (string | null)[]) => ({
  firms: firms.map(({ id }, n) => ({ id, grade: grades[n] })),
});

export const entityAnswers: Case = {
  title: "answers to _entities",
  subgraphs: {
    registry: {
      types: `type Query { firms: [Firm]! rows: [Row!]! } type Row { firm: Firm } type Firm @key(fields: "id") { id: ID! name: String! }`,
      resolvers: { Query: root, Firm: { __resolveReference: reference(firms, "id") } },
    },
    grades: {
      types: `type Firm @key(fields: "id") { id: ID! grade: String must: Int! }`,
      resolvers: { Firm: { __resolveReference: reference(firms, "id") } },
    },
  },
  whole: { Query: root },
  queries: [
    {
      title: "too few are taken for none, with an error",
      source,
      faults: { grades: changed((all) => all.slice(1)) },
      data: gone,
      errorPaths: everywhere,
    },
    {
      title: "too many are taken for none, with an error",
      source,
      faults: { grades: changed((all) => [...all, all[0]!]) },
      data: gone,
      errorPaths: everywhere,
    },
    {
      title: "nothing at all is taken for none, with an error",
      source,
      faults: { grades: changed(() => []) },
      data: gone,
      errorPaths: everywhere,
    },
    {
      title: "null in place of the list is an error",
      source,
      faults: { grades: changed(() => null) },
      data: gone,
      errorPaths: everywhere,
    },
    {
      title: "an answer without the list is an error",
      source,
      faults: { grades: () => ({ data: {} }) },
      data: gone,
      errorPaths: everywhere,
    },
    {
      title: "an empty answer is an error",
      source,
      faults: { grades: () => ({}) },
      data: gone,
      errorPaths: everywhere,
    },
    {
      title: "an object in place of the list is an error",
      source,
      faults: { grades: changed(() => ({ grade: "X" })) },
      data: gone,
      errorPaths: everywhere,
    },
    {
      title: "a null among them is an entity that is not known",
      source,
      faults: { grades: changed(([a, , c]) => [a!, null, c!]) },
      data: shape("G1", null, "G3"),
      errorPaths: [],
    },
    {
      title: "a null among them with an error leaves a gap with its reason",
      source,
      faults: {
        grades: changed(
          ([a, , c]) => [a!, null, c!],
          [{ message: "lost", path: ["_entities", 1] }],
        ),
      },
      data: shape("G1", null, "G3"),
      errorPaths: ["firms.1"],
    },
    {
      title: "a null among them takes with it what may not be null",
      source: `{ firms { id must } }`,
      faults: { grades: changed(([a, , c]) => [a!, null, c!]) },
      data: { firms: [{ id: "f1", must: 1 }, null, { id: "f3", must: 3 }] },
      errorPaths: ["firms.1.must"],
    },
    {
      title: "a text in place of an entity is no entity",
      source,
      faults: { grades: changed(([a, b]) => [a!, b!, "text"]) },
      data: shape("G1", "G2", null),
      errorPaths: ["firms.2.grade"],
    },
    {
      title: "an error about one entity stands at each of its places",
      source: `{ firms { g: grade } rows { firm { g: grade } } }`,
      faults: {
        grades: async (_, answer) => {
          const { data } = await answer();
          const [key] = Object.keys(data!);
          const list = (data![key!] as Entity[]).map((one) =>
            one?.g === "G3" ? { ...one, g: null } : one,
          );
          return {
            data: { [key!]: list },
            errors: [
              { message: "lost", path: [key!, list.findIndex((one) => one?.g === null), "g"] },
            ],
          };
        },
      },
      data: {
        firms: [{ g: "G1" }, { g: "G2" }, { g: null }],
        rows: [{ firm: { g: "G1" } }, { firm: { g: null } }],
      },
      errorPaths: ["firms.2.g", "rows.1.firm.g"],
    },
    {
      title: "an error about an entity that was not asked for is told all the same",
      source,
      faults: {
        grades: changed((all) => all, [{ message: "odd", path: ["_entities", 9, "grade"] }]),
      },
      data: shape("G1", "G2", "G3"),
      errorPaths: everywhere,
    },
    {
      title: "fields that were not asked for do not show",
      source,
      faults: {
        grades: changed((all) => all.map((one) => ({ ...one, name: "stolen", extra: 1 }))),
      },
      data: shape("G1", "G2", "G3"),
      errorPaths: [],
    },
  ],
};
