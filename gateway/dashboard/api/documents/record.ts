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
>("sha256:79e6a83031c0de479e7f279b6c55b9fd520c2ed1bcecf548f274850615058d16");
