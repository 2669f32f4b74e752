/** Judges a partial answer: what is missing may be, is said to be, and nothing else is other than it should be. */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isUnionType,
  Kind,
  parse,
  type SelectionSetNode,
} from "graphql";
import type { Outcome } from "../harness.ts";

type Path = readonly (string | number)[];
type Found = { readonly node: FieldNode; readonly type: GraphQLOutputType };
type Level = ReadonlyMap<string, readonly Found[]>;

/** Returns what is wrong with `answer`, where `whole` is the full one. */
export function findFaults(
  schema: GraphQLSchema,
  source: string,
  answer: Outcome,
  whole: Outcome,
): string[] {
  const document = parse(source);
  const fragments = new Map<string, FragmentDefinitionNode>();
  const faults: string[] = [];
  const explains = (path: Path) =>
    (answer.errors ?? []).some(({ path: at }) =>
      (at ?? []).every((segment, index) => index >= path.length || segment === path[index]),
    );

  const check = (
    value: unknown,
    full: unknown,
    found: readonly Found[],
    type: GraphQLOutputType,
    path: Path,
  ): void => {
    const where = path.join(".");
    if (isNonNullType(type)) {
      if (value === null) faults.push(`${where}: null where it may not be`);
      else check(value, full, found, type.ofType, path);
    } else if (value === undefined) faults.push(`${where}: missing`);
    else if (value === null) {
      if (full !== null && !explains(path)) faults.push(`${where}: null without an error`);
    } else if (isListType(type)) {
      const [some, all] = [value as unknown[], full as unknown[]];
      if (some.length !== all?.length) faults.push(`${where}: another length`);
      else
        some.forEach((item, index) =>
          check(item, all[index], found, type.ofType, [...path, index]),
        );
    } else if (isCompositeType(getNamedType(type))) {
      const sets = found.flatMap(
        ({ node, type: of }) => [[node.selectionSet!, getNamedType(of)]] as const,
      );
      checkObject(value, full, levelOf(sets as never), path);
    } else if (JSON.stringify(value) !== JSON.stringify(full))
      faults.push(`${where}: another value`);
  };

  const checkObject = (value: unknown, full: unknown, level: Level, path: Path): void => {
    const [some, all] = [value as Record<string, unknown>, full as Record<string, unknown>];
    const [keys, expected] = [Object.keys(some).join(), Object.keys(all).join()];
    if (keys !== expected) faults.push(`${path.join(".")}: keys ${keys} instead of ${expected}`);
    for (const [key, field] of Object.entries(all)) {
      const found = level.get(key);
      // A type name has no field of its own.
      if (found) check(some[key], field, found, found[0]!.type, [...path, key]);
      else if (some[key] !== field) faults.push(`${[...path, key].join(".")}: another type name`);
    }
  };

  /** Fields of all types together: what shares a key in a valid query has the same shape. */
  const levelOf = (sets: readonly (readonly [SelectionSetNode, GraphQLCompositeType])[]): Level => {
    const level = new Map<string, Found[]>();
    const collect = (set: SelectionSetNode, parent: GraphQLCompositeType): void => {
      for (const node of set.selections) {
        if (node.kind === Kind.FIELD) {
          if (isUnionType(parent) || node.name.value === "__typename") continue;
          const key = (node.alias ?? node.name).value;
          const { type } = parent.getFields()[node.name.value]!;
          level.set(key, [...(level.get(key) ?? []), { node, type }]);
          continue;
        }
        const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)!;
        const on = inner.typeCondition && schema.getType(inner.typeCondition.name.value);
        collect(inner.selectionSet, (on as GraphQLCompositeType | undefined) ?? parent);
      }
    };
    for (const [set, parent] of sets) collect(set, parent);
    return level;
  };

  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  for (const { message, extensions } of answer.errors ?? []) {
    if (extensions?.code === "QUERY_PLANNING_FAILED") faults.push(message);
  }
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const root = schema.getRootType(node.operation)!;
    if (answer.data) checkObject(answer.data, whole.data, levelOf([[node.selectionSet, root]]), []);
    else if (!answer.errors?.length) faults.push("no data and no error");
  }
  return faults;
}
