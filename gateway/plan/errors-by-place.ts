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

/** An error, and which nulls it accounts for. */
export type Failure = {
  readonly error: GraphQLError;
  /**
   * Fields right below the error's path that are missing for its sake; null where all is that lies there. An
   * error that accounts for none is a note: it stands beside a value.
   */
  readonly keys: readonly string[] | null;
};

/** Errors by the places for which they account. */
export class ErrorsByPlace {
  #root: Node | undefined;

  constructor(failures: readonly Failure[]) {
    for (const failure of failures) this.add(failure);
  }

  add({ error, keys }: Failure): void {
    if (!error.path) return;
    if (!keys) this.#addAt(error, error.path);
    else for (const key of keys) this.#addAt(error, [...error.path, key]);
  }

  #addAt(error: GraphQLError, path: ResponsePath): void {
    let node = (this.#root ??= newNode(error));
    for (const segment of path) {
      let next = node.below.get(segment);
      if (!next) node.below.set(segment, (next = newNode(error)));
      node = next;
    }
    node.here ??= error;
  }

  /** Returns an error that accounts for `path`, for what leads to it or for what lies below it. */
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
