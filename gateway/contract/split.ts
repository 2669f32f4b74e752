/**
 * Splits a contract into the subgraphs that the planner sees: one for what the owner of a thing answers,
 * and one for each entity whose fields other members answer. Without the split the planner would leave
 * such a field inside another fetch, and one member's part would pass for the whole.
 */
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parseConstValue,
  visit,
} from "graphql";
import { innermost, keyFields, readContract, type Route, type TypeRules } from "./rules.ts";

export type PlanningSubgraph = { readonly name: string; readonly typeDefs: DocumentNode };

const separator = "_by_";

/** Returns the contract that a planning subgraph was split from. */
export const contractOf = (subgraph: string): string => subgraph.split(separator)[0]!;

/** Splits one contract; the first subgraph bears its name and holds everything that owners answer. */
export function splitContract(document: DocumentNode): PlanningSubgraph[] {
  const rules = readContract(document);
  const clean = withoutContractDirectives(document);
  const foreign = [...rules.types.values()].flatMap((type) => foreignFields(type));
  const groups = Map.groupBy(
    foreign,
    ({ type, route }) => `${type.name}_${route.to}_${route.by ?? ""}`,
  );
  if (groups.size === 0) return [{ name: rules.name, typeDefs: clean }];
  const isForeign = (type: string, field: string) =>
    foreign.some((entry) => entry.type.name === type && entry.field === field);
  const base = mapObjects(clean, (type) =>
    shareable({
      ...type,
      fields: type.fields?.filter((field) => !isForeign(type.name.value, field.name.value)) ?? [],
    }),
  );
  const parts = [...groups.values()].map((entries, index) => {
    const [{ type, route }] = entries as [Foreign];
    const fields = new Set(entries.map((entry) => entry.field));
    const part = mapObjects(clean, (node) => {
      if (node.name.value === "Query" || node.name.value === "Mutation") return null;
      if (node.name.value === type.name) return entityPart(node, fields, route);
      // Reaching the entity from inside would let the planner stay; it must come back through `_entities`.
      const kept = node.fields?.filter(
        (field) =>
          innermost(field.type) !== type.name && !isForeign(node.name.value, field.name.value),
      );
      return unresolvable(shareable({ ...node, fields: kept ?? [] }));
    });
    // A second route of the same entity needs a name of its own.
    const nth = [...groups.values()]
      .slice(0, index)
      .filter(([earlier]) => earlier?.type === type).length;
    const suffix = nth === 0 ? type.name : `${type.name}${nth + 1}`;
    return { name: `${rules.name}${separator}${suffix}`, typeDefs: onlyReachable(part, type.name) };
  });
  return [{ name: rules.name, typeDefs: base }, ...parts];
}

type Foreign = { readonly type: TypeRules; readonly field: string; readonly route: Route };

function foreignFields(type: TypeRules): Foreign[] {
  if (type.name === "Query" || type.name === "Mutation") return [];
  return [...type.fields.values()].flatMap(({ name, route }) =>
    route && route.to !== "OWNER" ? [{ type, field: name, route }] : [],
  );
}

function entityPart(
  node: ObjectTypeDefinitionNode,
  fields: ReadonlySet<string>,
  route: Route,
): ObjectTypeDefinitionNode {
  const keys = new Set(keyFields(node));
  const kept = node.fields?.flatMap((field): FieldDefinitionNode[] => {
    const name = field.name.value;
    if (keys.has(name)) return [field];
    if (name === route.by) return [withDirective(field, directive("external"))];
    if (!fields.has(name)) return [];
    return [
      route.by && !keys.has(route.by)
        ? withDirective(field, directive("requires", route.by))
        : field,
    ];
  });
  return { ...node, fields: kept ?? [] };
}

function withoutContractDirectives(document: DocumentNode): DocumentNode {
  const own = new Set(["route", "merge", "contract", "RouteTarget", "MergeRule"]);
  return visit(document, {
    Directive: (node) => (own.has(node.name.value) ? null : undefined),
    DirectiveDefinition: (node) => (own.has(node.name.value) ? null : undefined),
    EnumTypeDefinition: (node) => (own.has(node.name.value) ? null : undefined),
    SchemaExtension: {
      leave: (node) => (node.directives?.length ? undefined : null),
    },
  });
}

function mapObjects(
  document: DocumentNode,
  change: (type: ObjectTypeDefinitionNode) => ObjectTypeDefinitionNode | null,
): DocumentNode {
  const definitions = document.definitions.flatMap((node): DefinitionNode[] => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return [node];
    const changed = change(node);
    return changed ? [changed] : [];
  });
  return { ...document, definitions };
}

/** Marks every field that is no key: the parts of a contract answer alike, being the same member. */
function shareable(node: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode {
  if (node.name.value === "Query" || node.name.value === "Mutation") return node;
  if (node.directives?.some(({ name }) => name.value === "shareable")) return node;
  const keys = new Set(keyFields(node));
  const fields = node.fields?.map((field) =>
    keys.has(field.name.value) ? field : withDirective(field, directive("shareable")),
  );
  return { ...node, fields: fields ?? [] };
}

/** Keeps the planner from coming here for other entities: the base answers for those, in one hop. */
function unresolvable(node: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode {
  const no = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: "resolvable" },
    value: { kind: Kind.BOOLEAN, value: false },
  } as const;
  const directives = node.directives?.map((known) =>
    known.name.value === "key"
      ? {
          ...known,
          arguments: [
            ...(known.arguments ?? []).filter(({ name }) => name.value !== "resolvable"),
            no,
          ],
        }
      : known,
  );
  return { ...node, directives: directives ?? [] };
}

function onlyReachable(document: DocumentNode, start: string): DocumentNode {
  const byName = new Map(
    document.definitions.flatMap((node) =>
      "name" in node && node.name ? [[node.name.value, node]] : [],
    ),
  );
  const reached = new Set<string>();
  const reach = (name: string): void => {
    const node = byName.get(name);
    if (!node || reached.has(name)) return;
    reached.add(name);
    visit(node, { NamedType: (type) => reach(type.name.value) });
  };
  reach(start);
  const definitions = document.definitions.filter(
    (node) =>
      node.kind === Kind.SCHEMA_EXTENSION ||
      ("name" in node && node.name && reached.has(node.name.value)),
  );
  return { ...document, definitions };
}

function directive(name: string, fields?: string): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: fields
      ? [
          {
            kind: Kind.ARGUMENT,
            name: { kind: Kind.NAME, value: "fields" },
            value: parseConstValue(JSON.stringify(fields)),
          },
        ]
      : [],
  };
}

const withDirective = (
  field: FieldDefinitionNode,
  added: ConstDirectiveNode,
): FieldDefinitionNode => ({
  ...field,
  directives: [...(field.directives ?? []), added],
});
