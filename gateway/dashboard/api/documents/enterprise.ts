/* oxlint-disable */
/** What the gateway knows the documents of `enterprise.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const EnterpriseDocument = /* @__PURE__ */ new TypedDocument<
  Types.EnterpriseQuery,
  Types.EnterpriseQueryVariables
>("sha256:5648da8c85da11eb85f0c84096b26f8e79e58f64957349e708cea10d79c6d453");
