/* oxlint-disable */
/** What the gateway knows the documents of `directory.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const DirectoryDocument = /* @__PURE__ */ new TypedDocument<
  Types.DirectoryQuery,
  Types.DirectoryQueryVariables
>("sha256:94688258d79b2724501ce03de1cae8d82ced81caadb9f91de852c35d3ec88883");
