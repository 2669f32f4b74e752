/** The laws that answers of the network obey, as properties over random networks and queries. */
import fc from "fast-check";
import type { GraphQLSchema } from "graphql";
import { missingReason } from "./deaths.ts";
import { mutationFault, notesArbitrary } from "./mutations.ts";
import type { TestNetwork } from "./network.ts";
import { queryArbitrary, type QueryChoice } from "./queries.ts";
import { writeQuery } from "./query-text.ts";
import { type World, worldArbitrary } from "./rows.ts";
import { difference } from "./same-answer.ts";
import { walkArbitrary, walkFault } from "./page-walk.ts";

export type Law = {
  /** A sentence about behaviour. */
  readonly title: string;
  /** How often it is tried, in relation to the others. */
  readonly weight: number;
  readonly property: (network: TestNetwork) => fc.IAsyncProperty<unknown>;
};

const whole = worldArbitrary({ isWhole: true });
const broken = worldArbitrary({ isWhole: false });
const steadyWalk = walkArbitrary({ isSteady: true });
const brokenWalk = fc.oneof(steadyWalk, walkArbitrary({ isSteady: false }));
const seed = fc.integer({ min: 1, max: 2 ** 31 - 2 });
const queriesOf = memo(queryArbitrary);

export const laws: readonly Law[] = [
  {
    title: "with everyone alive, an answer equals that of one schema with all the data",
    weight: 4,
    property: (network) =>
      fc.asyncProperty(whole, queries(network), seed, (...given) => holds(network, ...given)),
  },
  {
    title:
      "with some dead, an answer equals that of one schema with the data of the living, and says who is missing",
    weight: 6,
    property: (network) =>
      fc.asyncProperty(broken, queries(network), seed, (...given) => holds(network, ...given)),
  },
  {
    title: "walking pages with everyone alive yields every row exactly once, in the total order",
    weight: 2,
    property: (network) =>
      fc.asyncProperty(whole, steadyWalk, (world, walk) => walkHolds(network, world, walk)),
  },
  {
    title:
      "walking pages while members fail and come back skips nothing but rows of members that the page names",
    weight: 3,
    property: (network) =>
      fc.asyncProperty(broken, brokenWalk, (world, walk) => walkHolds(network, world, walk)),
  },
  {
    title: "coverage names exactly the dead, and expected is answered plus gaps",
    weight: 2,
    property: (network) =>
      fc.asyncProperty(broken, seed, (world, order) => coverageHolds(network, world, order)),
  },
  {
    title: "figures count each thing once, whoever reports it",
    weight: 3,
    property: (network) =>
      fc.asyncProperty(broken, seed, fc.constantFrom(...periods), async (world, order, period) => {
        const query = { source: figures, variables: { period } };
        const expected = await network.foretell(world, query);
        const fault = difference(await network.ask(world, query, order), expected);
        if (fault) throw new Error(`${fault}\n${JSON.stringify(period)}`);
      }),
  },
  {
    title: "a mutation is done once, by the member that it names and nobody else, each in its turn",
    weight: 2,
    property: (network) =>
      fc.asyncProperty(broken, notesArbitrary, seed, async (...given) => {
        const fault = await mutationFault(network, ...given);
        if (fault) throw new Error(fault);
      }),
  },
  {
    title: "the order in which members answer changes not one byte",
    weight: 2,
    property: (network) =>
      fc.asyncProperty(broken, queries(network), seed, seed, async (world, choice, one, other) => {
        const query = writeQuery(network.executor.schema, choice, world);
        const answers = [
          await network.ask(world, query, one),
          await network.ask(world, query, other),
        ];
        const [first, second] = answers.map((answer) => JSON.stringify(answer));
        if (first !== second) throw new Error(`${first}\n${second}\n${query.source}`);
      }),
  },
];

const queries = ({ executor }: TestNetwork) => queriesOf(executor.schema);

async function holds(
  network: TestNetwork,
  world: World,
  choice: QueryChoice,
  order: number,
): Promise<void> {
  const query = writeQuery(network.executor.schema, choice, world);
  const expected = await network.foretell(world, query);
  const fault = difference(await network.ask(world, query, order), expected);
  if (fault) throw new Error(`${fault}\n${query.source}\n${JSON.stringify(query.variables)}`);
}

async function walkHolds(
  network: TestNetwork,
  ...given: [World, Parameters<typeof walkFault>[2]]
): Promise<void> {
  const fault = await walkFault(network, ...given);
  if (fault) throw new Error(fault);
}

const coverage = "coverage { expected answered isComplete asOf gaps { member reason } }";
const everything = `{
  records { ${coverage} }
  demands { ${coverage} }
  statistics(period: { year: 2025 }) { ${coverage} byMember { unit } }
}`;
const row = `
  unit records fee weight served rated ratedShare ratings { count sum mean }
  byMonth { month records }`;
const opened = `value edges { cursor node { id } } pageInfo { hasNextPage endCursor } ${coverage}`;
const figures = `query ($period: PeriodInput!) {
  statistics(period: $period) {
    period { year quarter } ${coverage} total { ${row} } byMember { member { code } ${row} }
  }
  records: figure(of: RECORDS, period: $period, first: 4) { ${opened} }
  all: figure(of: RECORDS, period: $period, first: 100) { value edges { node { id } } }
  served: figure(of: SERVED, period: $period, first: 3) { ${opened} }
}`;
const periods = [{ year: 2024 }, { year: 2025 }, { year: 2025, quarter: 2 }] as const;
type Covered = {
  readonly coverage: {
    readonly expected: number;
    readonly answered: number;
    readonly isComplete: boolean;
    readonly gaps: readonly { readonly member: string; readonly reason: string }[];
  };
};

async function coverageHolds(network: TestNetwork, world: World, order: number): Promise<void> {
  const { data, errors } = await network.ask(world, { source: everything, variables: {} }, order);
  if (errors.length > 0) throw new Error(`errors beside coverage: ${JSON.stringify(errors)}`);
  for (const [field, { coverage: said }] of Object.entries(data as Record<string, Covered>)) {
    const asked = world.members.filter(
      ({ kind, status }) => status !== "LEFT" && (field !== "demands" || kind === "WINDOW"),
    );
    const dead = asked.filter((member) => missingReason(member) !== null);
    const names = said.gaps.map(({ member }) => member);
    const isRight =
      said.expected === asked.length &&
      said.expected === said.answered + said.gaps.length &&
      said.isComplete === (dead.length === 0) &&
      said.gaps.every(({ member, reason }) =>
        dead.some((one) => one.code === member && missingReason(one) === reason),
      ) &&
      JSON.stringify(names) === JSON.stringify(dead.map(({ code }) => code).sort());
    if (!isRight) throw new Error(`${field}: ${JSON.stringify(said)}`);
  }
}

function memo(make: typeof queryArbitrary): typeof queryArbitrary {
  const known = new WeakMap<GraphQLSchema, fc.Arbitrary<QueryChoice>>();
  return (schema) => {
    const made = known.get(schema) ?? make(schema);
    known.set(schema, made);
    return made;
  };
}
