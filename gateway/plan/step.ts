/** The steps of a plan: what is fetched from whom, in which order. */
import type {
  FlattenNodePathSegment,
  InputRewrite,
  RequiresSelection,
} from "@graphql-hive/router-query-planner";
import type { DocumentNode, OperationTypeNode } from "graphql";

export type PathSegment = FlattenNodePathSegment;
export type Rewrite = InputRewrite;
export type { RequiresSelection };

export type FetchOperation = {
  readonly subgraph: string;
  readonly document: DocumentNode;
  /** Text of `document`, as it goes over the wire. */
  readonly source: string;
  readonly operationType: OperationTypeNode;
  readonly operationName: string | undefined;
  /** Names of the client's variables that the operation uses. */
  readonly variables: readonly string[];
};

/** One `_entities` field of a fetch: for which places, from which fields, under which names. */
export type EntityFetch = {
  readonly responseKey: string;
  readonly variable: string;
  readonly paths: readonly (readonly PathSegment[])[];
  readonly requires: readonly RequiresSelection[];
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
};

export type Step =
  | { readonly kind: "sequence" | "parallel"; readonly steps: readonly Step[] }
  | {
      readonly kind: "condition";
      readonly variable: string;
      readonly included: Step | null;
      readonly skipped: Step | null;
    }
  | {
      readonly kind: "root";
      readonly operation: FetchOperation;
      readonly outputRewrites: readonly Rewrite[];
    }
  | {
      readonly kind: "entities";
      readonly operation: FetchOperation;
      readonly entities: readonly EntityFetch[];
    };
