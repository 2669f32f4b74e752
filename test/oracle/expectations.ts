/** What a client must be told besides the data: which errors, and where. */
import type { FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from "graphql";
import { Kind } from "graphql";

type Path = readonly (string | number)[];
/** One error; `about` names the members that it is about, with the reason where there is a list of them. */
export type Told = { readonly code: string; readonly path: Path; readonly about: string };

/** Collects what the answer must say. */
export class Expectations {
  readonly errors: Told[] = [];

  add(code: string, path: Path, about = ""): void {
    this.errors.push({ code, path, about });
  }
}

/** Thrown where a value cannot be had; what the client is told of it is expected separately. */
export class Unavailable extends Error {}

/** The path of the field that is being answered. */
export function pathOf({ path }: Pick<GraphQLResolveInfo, "path">): Path {
  const segments: (string | number)[] = [];
  for (let at: typeof path | undefined = path; at; at = at.prev) segments.unshift(at.key);
  return segments;
}

/** The names of the fields that the client selects right below the one that is being answered. */
export function selectedFields(info: GraphQLResolveInfo): ReadonlySet<string> {
  const names = new Set<string>();
  const holds = (node: { directives?: GraphQLResolveInfo["fieldNodes"][0]["directives"] }) =>
    (node.directives ?? []).every(({ name, arguments: [given] = [] }) => {
      const value = given?.value;
      const is =
        value?.kind === Kind.VARIABLE
          ? info.variableValues[value.name.value] === true
          : value?.kind === Kind.BOOLEAN && value.value;
      return name.value === "skip" ? !is : is;
    });
  const walk = (set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (!holds(node)) continue;
      if (node.kind === Kind.FIELD) names.add(node.name.value);
      else if (node.kind === Kind.INLINE_FRAGMENT) walk(node.selectionSet);
      else walk((info.fragments[node.name.value] as FragmentDefinitionNode).selectionSet);
    }
  };
  for (const node of info.fieldNodes) walk(node.selectionSet);
  return names;
}
