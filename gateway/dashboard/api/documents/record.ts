/* oxlint-disable */
/** What the gateway knows the documents of `record.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const AttachmentDocument = /* @__PURE__ */ new TypedDocument<
  Types.AttachmentQuery,
  Types.AttachmentQueryVariables
>("sha256:abb6c7d43f1e1e0862a6323abba304685ad4cfcc33ca82edb9d44db662987f71");

export const RecordDocument = /* @__PURE__ */ new TypedDocument<
  Types.RecordQuery,
  Types.RecordQueryVariables
>("sha256:e90c82efad1ffbfdf6c707d19fcfbf51d8d72deac4b09d9e3ffdbad3e58af9e7");
