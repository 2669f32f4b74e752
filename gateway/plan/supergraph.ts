/** Reads a supergraph: what clients see of it, all that is in it, and what its fields need. */
import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  isTypeDefinitionNode,
  parse,
  visit,
} from "graphql";
import { graphNames, type Needs, readNeeds } from "./needs.ts";

export type Supergraph = {
  /** What clients see. */
  readonly shown: GraphQLSchema;
  /** All types: conditions inside plans may name some that clients do not see. */
  readonly all: GraphQLSchema;
  readonly needs: Needs;
};

/** @throws when `sdl` is no SDL, or does not say which subgraph answers what */
export function readSupergraph(sdl: string): Supergraph {
  try {
    const document = parse(sdl, { noLocation: true });
    const graphs = graphNames(document);
    if (graphs.size === 0)
      throw new Error("it names no subgraph by @join__graph, as composition does.");
    refuseStrangers(document, graphs);
    const shown = buildASTSchema(
      withoutHiddenMembers(transformSupergraphToPublicSchema(document)),
      { assumeValid: true },
    );
    if (!shown.getQueryType()) throw new Error("it has no query type.");
    const all = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
    return { shown, all, needs: readNeeds(document, graphs) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`This is no supergraph: ${reason}`, { cause });
  }
}

/** Every type must be one of a subgraph that is declared. */
function refuseStrangers(document: DocumentNode, graphs: ReadonlyMap<string, string>): void {
  let isJoined = false;
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      if (!name.value.startsWith("join__")) return;
      if (name.value === "join__type") isJoined = true;
      for (const { name: of, value } of given) {
        if (of.value !== "graph" || !("value" in value) || graphs.has(String(value.value)))
          continue;
        throw new Error(`@${name.value} names ${String(value.value)}, which is no subgraph of it.`);
      }
    },
  });
  if (!isJoined) throw new Error("it says of no type who has it: @join__type is missing.");
}

/** The transformation takes hidden types away, but not from the unions that name them. */
function withoutHiddenMembers(document: DocumentNode): DocumentNode {
  const shown = new Set(
    document.definitions.flatMap((node) => (isTypeDefinitionNode(node) ? node.name.value : [])),
  );
  return visit(document, {
    UnionTypeDefinition: (node) => ({
      ...node,
      types: node.types?.filter(({ name }) => shown.has(name.value)) ?? [],
    }),
  });
}
