/** Composes small subgraphs, and answers a query both through plans and by one schema over the same data. */
import { addResolversToSchema, buildSubgraphSchema } from "@apollo/subgraph";
import { composeServices } from "@theguild/federation-composition";
import {
  buildSchema,
  defaultFieldResolver,
  execute,
  type ExecutionResult,
  type GraphQLSchema,
  isObjectType,
  parse,
  validate,
} from "graphql";
import {
  createPlanExecutor,
  type PlanExecutor,
  type SubgraphAnswer,
  type SubgraphRequest,
} from "../../gateway/plan/executor.ts";

export type Resolvers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
/** A subgraph: its types without the federation link, and what answers for them. */
export type Subgraph = { readonly types: string; readonly resolvers?: Resolvers };
export type Request = SubgraphRequest<unknown>;
/** Answers in place of a subgraph; `answer` is what it would have said. */
export type Fault = (
  request: Request,
  answer: () => Promise<SubgraphAnswer>,
) => Promise<SubgraphAnswer> | SubgraphAnswer;

export type Query = {
  /** A sentence about behaviour. */
  readonly title: string;
  readonly source: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly faults?: Readonly<Record<string, Fault>>;
  /** "Type.field": what fails in the single schema, where `faults` make it fail in the network. */
  readonly broken?: readonly string[];
  /** How often each subgraph is asked; one that is not named must not be. */
  readonly fetches?: Readonly<Record<string, number>>;
  /** How many representations each subgraph is sent in all. */
  readonly entities?: Readonly<Record<string, number>>;
  /** The answer in words, where the single schema cannot fail in the same way. */
  readonly data?: unknown;
  /** Dotted paths, where the specification lets implementations differ. */
  readonly errorPaths?: readonly string[];
  /** What is wrong today; the query is expected to fail until it is mended. */
  readonly defect?: string;
};
export type Case = {
  readonly title: string;
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  /** Resolvers of the single schema, where data alone does not do. */
  readonly whole: Resolvers;
  /** What clients see, where it is not what the composition says. */
  readonly publicTypes?: string;
  readonly queries: readonly Query[];
  /** Called before each run of a query, so that mutations find the same data. */
  readonly reset?: () => void;
};

export type Network = {
  readonly executor: PlanExecutor<unknown>;
  readonly whole: GraphQLSchema;
  /** Requests of the last run, in order. */
  readonly requests: Request[];
  faults: Readonly<Record<string, Fault>>;
};
type WholeContext = { readonly broken: ReadonlySet<string> };

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject"
])\n`;

/** Fails as a member that cannot be reached. */
export const down: Fault = () => {
  throw new Error("down");
};

/** Resolves a reference by the fields that identify it, adding what the reference itself brings. */
export const reference =
  <Row extends object>(rows: readonly Row[], ...keys: readonly (keyof Row & string)[]) =>
  (given: Readonly<Record<string, unknown>>): unknown => {
    const found = rows.find((row) =>
      keys.some((key) => key in given && JSON.stringify(row[key]) === JSON.stringify(given[key])),
    );
    // Subgraphs that know only the interface send its name; the row knows better.
    return found ? { ...found, ...given, ...("__typename" in found && pick(found)) } : null;
  };

const pick = ({ __typename }: { __typename?: unknown }) => ({ __typename });

/** @throws when the subgraphs do not compose */
export function compose(subgraphs: Case["subgraphs"]) {
  const services = Object.entries(subgraphs).map(([name, { types, resolvers = {} }]) => {
    const typeDefs = parse(link + types, { noLocation: true });
    return { name, typeDefs, url: `memory://${name}`, resolvers };
  });
  const composed = composeServices(services);
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join("\n"));
  return { ...composed, services };
}

/** @throws when the subgraphs do not compose */
export function connect(given: Pick<Case, "subgraphs" | "whole" | "publicTypes">): Network {
  const composed = compose(given.subgraphs);
  const schemas = new Map(
    composed.services.map(({ name, typeDefs, resolvers }) => [
      name,
      buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]),
    ]),
  );
  const requests: Request[] = [];
  const network: Network = {
    requests,
    faults: {},
    whole: wholeSchema(given.publicTypes ?? composed.publicSdl, given.whole),
    executor: createPlanExecutor({
      supergraphSdl: composed.supergraphSdl,
      subgraphs: (name) => async (request) => {
        requests.push(request);
        const answer = () => answerBy(schemas.get(name)!, request);
        const fault = network.faults[name];
        return fault ? fault(request, answer) : answer();
      },
    }),
  };
  return network;
}

function wholeSchema(sdl: string, resolvers: Resolvers): GraphQLSchema {
  const schema = buildSchema(sdl, { assumeValidSDL: true });
  addResolversToSchema(schema, resolvers as never);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve = defaultFieldResolver } = field;
      field.resolve = (source, args, context: WholeContext, info) => {
        if (context.broken.has(`${type.name}.${field.name}`)) throw new Error("down");
        return resolve(source, args, context, info) as unknown;
      };
    }
  }
  return schema;
}

/** Answers as if over a wire: the request is checked, and nothing is shared with the answer. */
async function answerBy(schema: GraphQLSchema, request: Request): Promise<SubgraphAnswer> {
  const faults = validate(schema, request.document);
  if (faults.length > 0) return { errors: faults.map(({ message }) => ({ message })) };
  const result = await execute({
    schema,
    document: request.document,
    operationName: request.operationName,
    variableValues: overWire(request.variables),
  });
  return overWire(result as SubgraphAnswer);
}

export const overWire = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

export type Outcome = Pick<ExecutionResult, "data" | "errors">;
type Operation = Pick<Query, "source" | "variables" | "operationName" | "faults" | "broken">;

/** Answers through plans over the subgraphs. @throws when the query is not valid */
export async function askNetwork(network: Network, query: Operation): Promise<Outcome> {
  const document = parse(query.source);
  const faults = validate(network.executor.schema, document);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("\n"));
  network.requests.length = 0;
  network.faults = query.faults ?? {};
  const { source: _, ...rest } = query;
  const result = await network.executor.execute({ ...rest, document, context: {} });
  return { ...result, ...("data" in result ? { data: overWire(result.data ?? null) } : {}) };
}

/** Answers by the single schema. */
export async function askWhole(network: Network, query: Operation): Promise<Outcome> {
  const result = await execute({
    schema: network.whole,
    document: parse(query.source),
    operationName: query.operationName,
    variableValues: query.variables,
    contextValue: { broken: new Set(query.broken) } satisfies WholeContext,
  });
  return { ...result, ...("data" in result ? { data: overWire(result.data ?? null) } : {}) };
}

export const errorPaths = (outcome: Outcome): string[] => [
  ...new Set((outcome.errors ?? []).map(({ path }) => (path ?? []).join("."))),
];
