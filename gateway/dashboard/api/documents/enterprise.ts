/* oxlint-disable */
/** What the gateway knows the documents of `enterprise.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const EnterpriseDocument = /* @__PURE__ */ new TypedDocument<
  Types.EnterpriseQuery,
  Types.EnterpriseQueryVariables
>("sha256:ac62f9ed1a2a206f5a7d5291d79b615abbcc25135985ef7395bc0262919d9e8d");
