/** What the fields of each subgraph need from others, as the supergraph says. */
import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  parse,
  type SelectionNode,
  visit,
} from "graphql";

/** Which subgraph answers a field, and the field set that it must be given (`@requires`). */
type Owner = { readonly subgraph: string; readonly requires: string };
export type Needs = {
  /** Names of the fields that a field needs in one subgraph. */
  readonly ofField: (subgraph: string, type: string, field: string) => readonly string[];
  /** Who answers a field that needs others; undefined for one that needs nothing. */
  readonly owner: (type: string, field: string) => Owner | undefined;
  /** Whether a subgraph answers a field by itself. */
  readonly isIn: (subgraph: string, type: string, field: string) => boolean;
  /** Field sets of the keys by which a subgraph can be asked. */
  readonly keys: (subgraph: string, type: string) => readonly string[];
};

/** Reads `@join__type(key:)` and `@join__field(requires:)`; `graphs` are the names of the subgraphs. */
export function readNeeds(supergraph: DocumentNode, graphs: ReadonlyMap<string, string>): Needs {
  const requirements = new Map<string, string>();
  const owners = new Map<string, Owner>();
  const answered = new Set<string>();
  const keys = new Map<string, string[]>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    const type = node.name.value;
    const subgraphOf = (join: ConstDirectiveNode) => graphs.get(argumentOf(join, "graph") ?? "")!;
    const types = joinsOf(node.directives, "join__type");
    for (const join of types) {
      const key = argumentOf(join, "key");
      if (key === undefined || argumentOf(join, "resolvable") === "false") continue;
      const place = `${subgraphOf(join)} ${type}`;
      keys.set(place, [...(keys.get(place) ?? []), key]);
    }
    for (const { name, directives } of node.fields ?? []) {
      const field = `${type} ${name.value}`;
      const joins = joinsOf(directives, "join__field");
      // A field that names no subgraph is one of all of them.
      for (const join of joins.length > 0 ? joins : types) {
        const subgraph = subgraphOf(join);
        const requires = argumentOf(join, "requires");
        const isElsewhere = ["external", "usedOverridden"].some(
          (mark) => argumentOf(join, mark) === "true",
        );
        if (requires !== undefined) {
          requirements.set(`${subgraph} ${field}`, requires);
          owners.set(field, { subgraph, requires });
        } else if (!isElsewhere) answered.add(`${subgraph} ${field}`);
      }
    }
  }
  return {
    ofField: (subgraph, type, field) =>
      namesIn(requirements.get(`${subgraph} ${type} ${field}`) ?? "__typename"),
    owner: (type, field) => owners.get(`${type} ${field}`),
    isIn: (subgraph, type, field) => answered.has(`${subgraph} ${type} ${field}`),
    keys: (subgraph, type) => keys.get(`${subgraph} ${type}`) ?? [],
  };
}

/** Names of the subgraphs, by the values that stand for them in the supergraph. */
export function graphNames(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  visit(supergraph, {
    EnumValueDefinition: ({ name, directives }) => {
      const [graph] = joinsOf(directives, "join__graph");
      if (graph) names.set(name.value, argumentOf(graph, "name") ?? name.value);
    },
  });
  return names;
}

const joinsOf = (directives: readonly ConstDirectiveNode[] | undefined, name: string) =>
  (directives ?? []).filter((directive) => directive.name.value === name);

/** Returns an argument as it is written, but for quotes. */
function argumentOf(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((given) => given.name.value === name)?.value;
  return value && "value" in value ? String(value.value) : undefined;
}

/** Names of the outermost fields of a field set. */
export function namesIn(fieldSet: string): string[] {
  const collect = (selections: readonly SelectionNode[]): string[] =>
    selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node.name.value];
      return node.kind === Kind.INLINE_FRAGMENT ? collect(node.selectionSet.selections) : [];
    });
  return collect(selectionsIn(fieldSet));
}

/** Reads a field set. */
export function selectionsIn(fieldSet: string): readonly SelectionNode[] {
  const [definition] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}
