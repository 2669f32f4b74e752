/** A supergraph in which a plan may begin at an entity: one more subgraph knows nothing but keys. */
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type TypeNode,
  visit,
} from "graphql";
import { argumentOf, type Needs, selectionsIn } from "./needs.ts";

/** The subgraph that nobody asks. */
const graph = "GATEWAY__LEG";

/** The root field at which a plan for entities of `type` begins. */
export const legField = (type: string): string => `gateway__leg_${type}`;

/**
 * Adds that subgraph, with a root field for each type that has fields of `level` and plain keys. It knows what
 * those fields need too, where that is made of leaves and objects: it has been fetched when a leg begins.
 */
export function withLegs(supergraph: DocumentNode, needs: Needs, level: number): string {
  const types = new Map(
    supergraph.definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  /** Fields that the subgraph knows, by type. */
  const known = new Map<string, Set<string>>();
  const know = (type: string, selections: readonly SelectionNode[]): void => {
    for (const node of selections) {
      if (node.kind !== Kind.FIELD || node.arguments?.length) continue;
      const name = node.name.value;
      const field = types.get(type)?.fields?.find((one) => one.name.value === name);
      const below = node.selectionSet && field && namedType(field.type);
      if (!field || (below && !types.has(below))) continue;
      known.set(type, (known.get(type) ?? new Set()).add(name));
      if (below) know(below, node.selectionSet!.selections);
    }
  };
  const roots: string[] = [];
  for (const [type, node] of types) {
    const needy = node.fields?.filter(({ name }) => needs.level(type, name.value) === level) ?? [];
    const keys = plainKeys(node);
    if (needy.length === 0 || keys.length === 0) continue;
    roots.push(`${legField(type)}: ${type} @join__field(graph: ${graph})`);
    for (const key of keys) know(type, selectionsIn(key));
    for (const join of needy.flatMap(({ directives }) => joinsOf(directives, "join__field")))
      know(type, selectionsIn(argumentOf(join, "requires") ?? "__typename"));
  }
  const query = rootOf(supergraph);
  const document = visit(supergraph, {
    EnumTypeDefinition: (node) => {
      if (node.name.value !== "join__Graph") return undefined;
      const [value] = partsOf(`enum E { ${graph} @join__graph(name: "gateway leg", url: "") }`);
      return { ...node, values: [...(node.values ?? []), ...(value as typeof node).values!] };
    },
    ObjectTypeDefinition: (node) => {
      const type = node.name.value;
      const names = known.get(type);
      if (type === query) return joined(node, new Set(), [`@join__type(graph: ${graph})`], roots);
      if (!names) return undefined;
      // Nothing but a leg leads into the subgraph.
      const keys = plainKeys(node).filter((key) =>
        selectionsIn(key).every((one) => one.kind === Kind.FIELD && names.has(one.name.value)),
      );
      const marks = keys.map((key) => `, key: "${key}", resolvable: false`);
      const directives = (marks.length > 0 ? marks : [""]).map(
        (mark) => `@join__type(graph: ${graph}${mark})`,
      );
      return joined(node, names, directives, []);
    },
  });
  return print(document);
}

/** Adds the subgraph to a type of which it knows the fields `known`, and those in `fields` alone. */
function joined(
  node: ObjectTypeDefinitionNode,
  known: ReadonlySet<string>,
  directives: readonly string[],
  fields: readonly string[],
): ObjectTypeDefinitionNode {
  const graphs = new Set(
    joinsOf(node.directives, "join__type").flatMap((join) => argumentOf(join, "graph") ?? []),
  );
  const own = (node.fields ?? []).map((field): FieldDefinitionNode => {
    // A field that names no subgraph is one of all of them.
    const isOfAll = joinsOf(field.directives, "join__field").length === 0;
    const names = [...(isOfAll ? graphs : []), ...(known.has(field.name.value) ? [graph] : [])];
    const added = directivesOf(names.map((name) => `@join__field(graph: ${name})`));
    return { ...field, directives: [...(field.directives ?? []), ...added] };
  });
  const [more] = fields.length > 0 ? partsOf(`type T { ${fields.join(" ")} }`) : [];
  return {
    ...node,
    directives: [...(node.directives ?? []), ...directivesOf(directives)],
    fields: [...own, ...((more as ObjectTypeDefinitionNode | undefined)?.fields ?? [])],
  };
}

/** Keys by which some subgraph can be asked, and that are leaves. */
function plainKeys({ directives }: ObjectTypeDefinitionNode): string[] {
  const joins = joinsOf(directives, "join__type");
  const keys = joins.flatMap((join) => {
    const isResolvable = !join.arguments?.some(
      ({ name, value }) =>
        name.value === "resolvable" && value.kind === Kind.BOOLEAN && !value.value,
    );
    return isResolvable ? (argumentOf(join, "key") ?? []) : [];
  });
  return [...new Set(keys)].filter((key) => /^[\w\s,]+$/.test(key));
}

function rootOf(supergraph: DocumentNode): string {
  const schema = supergraph.definitions.find((node) => node.kind === Kind.SCHEMA_DEFINITION);
  const query = schema?.operationTypes.find(({ operation }) => operation === "query");
  return query?.type.name.value ?? "Query";
}

const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

const joinsOf = (directives: readonly ConstDirectiveNode[] | undefined, name: string) =>
  (directives ?? []).filter((directive) => directive.name.value === name);

const partsOf = (sdl: string) => parse(sdl, { noLocation: true }).definitions;

const directivesOf = (directives: readonly string[]): readonly ConstDirectiveNode[] =>
  (partsOf(`scalar S ${directives.join(" ")}`)[0] as ObjectTypeDefinitionNode).directives ?? [];
