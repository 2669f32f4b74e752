/** Validation rules over the shape of a document: how deep it nests, how many aliases it uses. */
import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from "graphql";
import { limitError, type Limits } from "./limits.ts";

type Shape = { readonly depth: number; readonly aliases: number };

/** Makes the rule; the shape of each fragment is measured once, however often it is spread. */
export function shapeRule(limits: Limits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    const measured = new Map<FragmentDefinitionNode, Shape>();
    const shapeOf = (set: SelectionSetNode, path: ReadonlySet<string>): Shape => {
      let depth = 0;
      let aliases = 0;
      const add = (shape: Shape, below: number): void => {
        depth = Math.max(depth, shape.depth + below);
        aliases = Math.min(Number.MAX_SAFE_INTEGER, aliases + shape.aliases);
      };
      for (const node of set.selections) {
        if (node.kind === Kind.FIELD) {
          // Introspection nests deep by nature, and is answered from memory.
          if (node.name.value.startsWith("__")) continue;
          if (node.alias) aliases += 1;
          add(node.selectionSet ? shapeOf(node.selectionSet, path) : { depth: 0, aliases: 0 }, 1);
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
      return { depth, aliases };
    };
    return {
      OperationDefinition: (node) => {
        const { depth, aliases } = shapeOf(node.selectionSet, new Set());
        if (depth > limits.depth) context.reportError(limitError("depth", limits.depth, depth));
        if (aliases > limits.aliases)
          context.reportError(limitError("aliases", limits.aliases, aliases));
      },
    };
  };
}
