/* oxlint-disable */
/** What the gateway knows the documents of `network.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const DisciplineDocument = /* @__PURE__ */ new TypedDocument<
  Types.DisciplineQuery,
  Types.DisciplineQueryVariables
>("sha256:59779bf22fba056b42ab06d67884b9e212a15e5aab2fdafcbff26a1661248f90");

export const MemberPageDocument = /* @__PURE__ */ new TypedDocument<
  Types.MemberPageQuery,
  Types.MemberPageQueryVariables
>("sha256:6cdac69fe8a4c681e9ee018c7996fd6076ebcd8746e9061dddf0d0aa19f4b1ad");

export const NetworkDocument = /* @__PURE__ */ new TypedDocument<
  Types.NetworkQuery,
  Types.NetworkQueryVariables
>("sha256:49bbd242d2bfbf00f76287f3f24bce36c260b148c5d722fe1053381b55925fc4");
