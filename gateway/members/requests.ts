/** Writes for each member the operation that asks for just its part of a fetch. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  visit,
} from "graphql";

/** Writes operations over subsets of some root fields; each subset is written once. */
export class RequestWriter {
  readonly #operation: OperationDefinitionNode;
  readonly #fields: readonly FieldNode[];
  readonly #fragments: readonly FragmentDefinitionNode[];
  readonly #added: ReadonlyMap<string, string>;
  readonly #written = new Map<string, string>();

  /** `added` are variables besides the operation's own, with their types. */
  constructor(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    fields: readonly FieldNode[],
    added: ReadonlyMap<string, string>,
  ) {
    this.#operation = operation;
    this.#fields = fields;
    this.#added = added;
    this.#fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  }

  /** Returns the operation with the fields at `indices`, and only the variables and fragments they use. */
  write(indices: readonly number[]): string {
    const key = indices.join(",");
    const known = this.#written.get(key);
    if (known) return known;
    const source = this.#print(indices.map((index) => this.#fields[index]!));
    this.#written.set(key, source);
    return source;
  }

  #print(fields: readonly SelectionNode[]): string {
    const variables = new Set<string>();
    const fragments = new Set<string>();
    const note = (node: SelectionNode | FragmentDefinitionNode): void => {
      visit(node, {
        Variable: ({ name }) => void variables.add(name.value),
        FragmentSpread: ({ name }) => {
          if (fragments.has(name.value)) return;
          fragments.add(name.value);
          const fragment = this.#fragments.find((candidate) => candidate.name.value === name.value);
          if (fragment) note(fragment);
        },
      });
    };
    for (const field of fields) note(field);
    const used =
      this.#operation.variableDefinitions?.filter(({ variable }) =>
        variables.has(variable.name.value),
      ) ?? [];
    const added = [...this.#added].filter(([name]) => variables.has(name));
    const declared = [
      ...used.map((node) => print(node)),
      ...added.map(([name, type]) => `$${name}: ${type}`),
    ].join(", ");
    const body = fields.map((field) => print(field)).join("\n");
    const tail = this.#fragments
      .filter(({ name }) => fragments.has(name.value))
      .map((node) => print(node));
    return [
      `${this.#operation.operation}${declared ? ` (${declared})` : ""} {\n${body}\n}`,
      ...tail,
    ].join("\n");
  }
}

/** Returns only the variables that an operation declares: servers refuse unknown ones silently, so none are sent. */
export function usedVariables(
  source: string,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(variables).filter(([name]) => source.includes(`$${name}:`)),
  );
}
