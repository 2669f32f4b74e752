/** A supergraph in which a plan may begin at an entity: one more subgraph knows nothing but keys. */
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from "graphql";
import { argumentOf, type Needs } from "./needs.ts";

/** The subgraph that nobody asks. */
const graph = "GATEWAY__LEG";

/** The root field at which a plan for entities of `type` begins. */
export const legField = (type: string): string => `gateway__leg_${type}`;

/** Adds that subgraph, with a root field for each type that has needy fields and plain keys. */
export function withLegs(supergraph: DocumentNode, needs: Needs, queryType: string): string {
  const keysOf = new Map<string, string[]>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const keys = plainKeys(node);
    const isNeedy = node.fields?.some((field) => needs.isNeedy(node.name.value, field.name.value));
    if (isNeedy && keys.length > 0) keysOf.set(node.name.value, keys);
  }
  const document = visit(supergraph, {
    EnumTypeDefinition: (node) => {
      if (node.name.value !== "join__Graph") return undefined;
      const [value] = partsOf(`enum E { ${graph} @join__graph(name: "gateway leg", url: "") }`);
      return { ...node, values: [...(node.values ?? []), ...(value as typeof node).values!] };
    },
    ObjectTypeDefinition: (node) => {
      const keys = keysOf.get(node.name.value);
      if (node.name.value === queryType) {
        const fields = [...keysOf.keys()].map(
          (type) => `${legField(type)}: ${type} @join__field(graph: ${graph})`,
        );
        return joined(node, [], [`@join__type(graph: ${graph})`], fields);
      }
      if (!keys) return undefined;
      const directives = keys.map((key) => `@join__type(graph: ${graph}, key: "${key}")`);
      return joined(node, keys.flatMap(namesIn), directives, []);
    },
  });
  return print(document);
}

/** Adds the subgraph to a type of which it knows the fields `known`, and those in `fields` alone. */
function joined(
  node: ObjectTypeDefinitionNode,
  known: readonly string[],
  directives: readonly string[],
  fields: readonly string[],
): ObjectTypeDefinitionNode {
  const graphs = new Set(
    joinsOf(node.directives, "join__type").flatMap((join) => argumentOf(join, "graph") ?? []),
  );
  const own = (node.fields ?? []).map((field): FieldDefinitionNode => {
    // A field that names no subgraph is one of all of them.
    const isOfAll = joinsOf(field.directives, "join__field").length === 0;
    const names = [
      ...(isOfAll ? graphs : []),
      ...(known.includes(field.name.value) ? [graph] : []),
    ];
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

const namesIn = (key: string): string[] => key.split(/[\s,]+/).filter((name) => name !== "");

const joinsOf = (directives: readonly ConstDirectiveNode[] | undefined, name: string) =>
  (directives ?? []).filter((directive) => directive.name.value === name);

const partsOf = (sdl: string) => parse(sdl, { noLocation: true }).definitions;

const directivesOf = (directives: readonly string[]): readonly ConstDirectiveNode[] =>
  (partsOf(`scalar S ${directives.join(" ")}`)[0] as ObjectTypeDefinitionNode).directives ?? [];
