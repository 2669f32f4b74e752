/* oxlint-disable */
/** What the gateway knows the documents of `records.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const ExportedRecordsDocument = /* @__PURE__ */ new TypedDocument<
  Types.ExportedRecordsQuery,
  Types.ExportedRecordsQueryVariables
>("sha256:3f21cda82f704ce131777a5940b934c15ce69347fbb36265aad975bb9e8baead");

export const RecordsDocument = /* @__PURE__ */ new TypedDocument<
  Types.RecordsQuery,
  Types.RecordsQueryVariables
>("sha256:38693c56586426d200fefb9903a127e1bedf8af89a22ba7aa61700cd30efdc81");
