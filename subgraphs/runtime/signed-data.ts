/** Refuses data to requests without a signature; the schema itself may be read by anyone. */
import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, Kind, type OperationDefinitionNode } from "graphql";
import type { MemberContext } from "./context.ts";

export type RequestContext = MemberContext & { readonly isSigned: boolean };

const openFields = new Set(["_service", "__schema", "__type", "__typename"]);

export const onlySignedData: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue, operation }) => {
      if (
        contextValue.isSigned ||
        !operation ||
        rootFields(operation).every((name) => openFields.has(name))
      )
        return;
      throw new GraphQLError(
        "成员只回答经网关签名的数据请求。A member answers only signed data requests.",
        {
          extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
        },
      );
    },
  }),
};

// A fragment at the root could hide any field, so it counts as data.
const rootFields = (operation: OperationDefinitionNode): string[] =>
  operation.selectionSet.selections.map((node) =>
    node.kind === Kind.FIELD ? node.name.value : "",
  );
