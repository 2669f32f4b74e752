/* oxlint-disable */
/** What the gateway knows the documents of `records.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const ExportedRecordsDocument = /* @__PURE__ */ new TypedDocument<
  Types.ExportedRecordsQuery,
  Types.ExportedRecordsQueryVariables
>("sha256:2bcca3537e1a32c69b735772c838aa3416fd76f4ef0b6dd31c82690687712832");

export const RecordsDocument = /* @__PURE__ */ new TypedDocument<
  Types.RecordsQuery,
  Types.RecordsQueryVariables
>("sha256:38693c56586426d200fefb9903a127e1bedf8af89a22ba7aa61700cd30efdc81");
