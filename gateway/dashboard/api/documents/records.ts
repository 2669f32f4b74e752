/* oxlint-disable */
/** What the gateway knows the documents of `records.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const ExportedRecordsDocument = /* @__PURE__ */ new TypedDocument<
  Types.ExportedRecordsQuery,
  Types.ExportedRecordsQueryVariables
>("sha256:231c62ce1682d3afbde087a1798dc545c0523fed69a95970c18abb9a5ed0c6a4");

export const RecordsDocument = /* @__PURE__ */ new TypedDocument<
  Types.RecordsQuery,
  Types.RecordsQueryVariables
>("sha256:7349d0dd2a54f41c302e1a17a9adf85e05d7e4740b90433bfee07e2a7a3028bf");
