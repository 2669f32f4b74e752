/* oxlint-disable */
/** What the gateway knows the documents of `records.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const ExportedRecordsDocument = /* @__PURE__ */ new TypedDocument<
  Types.ExportedRecordsQuery,
  Types.ExportedRecordsQueryVariables
>("sha256:c69671953c31207989781175482187d462a481aecc62994ebf14922c21116084");

export const RecordsDocument = /* @__PURE__ */ new TypedDocument<
  Types.RecordsQuery,
  Types.RecordsQueryVariables
>("sha256:7349d0dd2a54f41c302e1a17a9adf85e05d7e4740b90433bfee07e2a7a3028bf");
