/** Finds the error that explains a gap in an answer, however many errors there are. */
import type { GraphQLError } from "graphql";
import type { ResponsePath } from "./entity-places.ts";

type Node = {
  /** The first error at this path or below it. */
  readonly first: GraphQLError;
  /** The first error at this very path. */
  here: GraphQLError | undefined;
  readonly below: Map<string | number, Node>;
};

/** Errors by their paths. */
export class ErrorsByPlace {
  #root: Node | undefined;

  constructor(errors: readonly GraphQLError[]) {
    for (const error of errors) this.add(error);
  }

  add(error: GraphQLError): void {
    if (!error.path) return;
    let node = (this.#root ??= newNode(error));
    for (const segment of error.path) {
      let next = node.below.get(segment);
      if (!next) node.below.set(segment, (next = newNode(error)));
      node = next;
    }
    node.here ??= error;
  }

  /** Returns an error whose path is `path`, leads to it or lies below it. */
  find(path: ResponsePath): GraphQLError | undefined {
    let node = this.#root;
    for (const segment of path) {
      if (!node || node.here) return node?.here;
      node = node.below.get(segment);
    }
    return node?.first;
  }
}

const newNode = (first: GraphQLError): Node => ({ first, here: undefined, below: new Map() });
