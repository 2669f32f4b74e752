/** A validation rule over the shape of a document: how deep fields and values nest, how many fields and aliases it has. */
import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
  type ValueNode,
} from "graphql";
import { limitError, type Limits } from "./limits.ts";

type Shape = { readonly depth: number; readonly aliases: number; readonly fields: number };
const nothing: Shape = { depth: 0, aliases: 0, fields: 0 };

/** Makes the rule; the shape of each fragment is measured once, however often it is spread. */
export function shapeRule(limits: Limits): ValidationRule {
  const nesting = (value: ValueNode) => levelsOf(value, limits.depth + 1);
  return (context: ValidationContext): ASTVisitor => {
    const measured = new Map<FragmentDefinitionNode, Shape>();
    const shapeOf = (set: SelectionSetNode, path: ReadonlySet<string>): Shape => {
      let depth = 0;
      let aliases = 0;
      let fields = 0;
      const add = (shape: Shape, below: number): void => {
        depth = Math.max(depth, shape.depth + below);
        aliases = Math.min(Number.MAX_SAFE_INTEGER, aliases + shape.aliases);
        fields = Math.min(Number.MAX_SAFE_INTEGER, fields + shape.fields);
      };
      for (const node of set.selections) {
        fields += 1;
        if (node.kind === Kind.FIELD) {
          if (node.alias) aliases += 1;
          const below = node.selectionSet ? shapeOf(node.selectionSet, path) : nothing;
          for (const { value } of node.arguments ?? [])
            add({ ...nothing, depth: nesting(value) }, 0);
          // Introspection nests deep by nature, and another rule bounds it.
          if (node.name.value.startsWith("__")) add({ ...below, depth: 0 }, 0);
          else add(below, 1);
        } else if (node.kind === Kind.INLINE_FRAGMENT) add(shapeOf(node.selectionSet, path), 0);
        else {
          const fragment = context.getFragment(node.name.value);
          // A cycle is another rule's fault to find.
          if (!fragment || path.has(node.name.value)) continue;
          const known = measured.get(fragment);
          const shape =
            known ?? shapeOf(fragment.selectionSet, new Set([...path, node.name.value]));
          measured.set(fragment, shape);
          add(shape, 0);
        }
      }
      return { depth, aliases, fields };
    };
    return {
      OperationDefinition: (node) => {
        const { aliases, fields, ...shape } = shapeOf(node.selectionSet, new Set());
        const given = (node.variableDefinitions ?? []).flatMap((one) => one.defaultValue ?? []);
        const depth = Math.max(shape.depth, ...given.map(nesting));
        if (depth > limits.depth) context.reportError(limitError("depth", limits.depth, depth));
        if (aliases > limits.aliases)
          context.reportError(limitError("aliases", limits.aliases, aliases));
        if (fields > limits.fields)
          context.reportError(limitError("fields", limits.fields, fields));
      },
    };
  };
}

/** Levels of lists and objects in a value, counted up to `enough`: a parser descends deeper than whatever comes after it. */
function levelsOf(value: ValueNode, enough: number): number {
  const parts =
    value.kind === Kind.LIST
      ? value.values
      : value.kind === Kind.OBJECT
        ? value.fields.map((field) => field.value)
        : null;
  if (!parts || enough === 0) return 0;
  return 1 + Math.max(0, ...parts.map((part) => levelsOf(part, enough - 1)));
}
