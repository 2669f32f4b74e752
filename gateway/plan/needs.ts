/** What the fields of each subgraph need from others, as the supergraph says. */
import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  parse,
  type SelectionNode,
  visit,
} from "graphql";

/** Names of fields that a field needs (`@requires`), and of those that are part of keys. */
export type Needs = {
  readonly ofField: (subgraph: string, type: string, field: string) => readonly string[];
  readonly ofKeys: (subgraph: string, type: string) => readonly string[];
  /** 0 for a field that needs nothing, 1 for one that needs such fields, 2 for one that needs those. */
  readonly level: (type: string, field: string) => number;
};

/** Reads `@join__type(key:)` and `@join__field(requires:)`. */
export function readNeeds(supergraph: DocumentNode): Needs {
  const graphs = graphNames(supergraph);
  const known = new Map<string, readonly string[]>();
  const inAny = new Map<string, readonly string[]>();
  const add = (directive: ConstDirectiveNode, argument: string, place: readonly string[]) => {
    const graph = graphs.get(argumentOf(directive, "graph") ?? "");
    const fieldSet = argumentOf(directive, argument);
    if (graph === undefined || fieldSet === undefined) return;
    const key = [graph, ...place].join(" ");
    known.set(key, [...(known.get(key) ?? []), ...namesIn(fieldSet)]);
  };
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    const type = node.name.value;
    for (const directive of node.directives ?? []) add(directive, "key", [type]);
    for (const { name, directives } of node.fields ?? []) {
      for (const directive of directives ?? []) {
        add(directive, "requires", [type, name.value]);
        const requires = argumentOf(directive, "requires");
        if (requires === undefined) continue;
        const key = `${type} ${name.value}`;
        inAny.set(key, [...(inAny.get(key) ?? []), ...namesIn(requires)]);
      }
    }
  }
  const level = (type: string, field: string): number => {
    const names = inAny.get(`${type} ${field}`);
    return names ? 1 + Math.max(0, ...names.map((name) => level(type, name))) : 0;
  };
  return {
    ofField: (subgraph, type, field) => known.get(`${subgraph} ${type} ${field}`) ?? [],
    ofKeys: (subgraph, type) => known.get(`${subgraph} ${type}`) ?? [],
    level,
  };
}

function graphNames(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  visit(supergraph, {
    EnumValueDefinition: ({ name, directives }) => {
      const graph = directives?.find((directive) => directive.name.value === "join__graph");
      if (graph) names.set(name.value, argumentOf(graph, "name") ?? name.value);
    },
  });
  return names;
}

/** Returns an argument that is a name or a text. */
export function argumentOf(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((given) => given.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

/** Names of the outermost fields of a field set. */
function namesIn(fieldSet: string): string[] {
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
