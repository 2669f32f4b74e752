/* oxlint-disable */
/** What the gateway knows the documents of `evidence.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const EvidenceDocument = /* @__PURE__ */ new TypedDocument<
  Types.EvidenceQuery,
  Types.EvidenceQueryVariables
>("sha256:a778c436c0f4b95b28b4a6f5c619fa609568dc0bb130fff88a92119335f9e09b");

export const MemberKeysDocument = /* @__PURE__ */ new TypedDocument<
  Types.MemberKeysQuery,
  Types.MemberKeysQueryVariables
>("sha256:a4200ddbd0e4fbd3db438d940a3845752c6ae2a566fa04a31546943640789982");
