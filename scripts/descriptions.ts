/** Finds types, fields, arguments and values that a stranger would have to guess at. */
import { type DocumentNode, visit } from "graphql";

/** Returns one sentence for each definition without a description. */
export function missingDescriptions(contract: string, document: DocumentNode): string[] {
  const missing: string[] = [];
  const path: string[] = [];
  visit(document, {
    enter(node) {
      if (!("name" in node) || !node.name || !node.kind.endsWith("Definition")) return undefined;
      if (node.kind === "OperationDefinition" || node.kind === "FragmentDefinition")
        return undefined;
      path.push(node.name.value);
      const isRoot =
        node.kind === "ObjectTypeDefinition" && /^(Query|Mutation)$/.test(node.name.value);
      if (!isRoot && "kind" in node && !("description" in node && node.description)) {
        missing.push(`${contract}: ${path.join(".")} has no description.`);
      }
      return undefined;
    },
    leave(node) {
      if ("name" in node && node.name && node.kind.endsWith("Definition")) path.pop();
    },
  });
  return missing;
}
