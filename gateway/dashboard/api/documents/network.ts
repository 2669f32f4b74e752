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
>("sha256:39387fbad6c5b16090a88197cf3b463240d23b6878844ee022de29e423621c26");

export const NetworkDocument = /* @__PURE__ */ new TypedDocument<
  Types.NetworkQuery,
  Types.NetworkQueryVariables
>("sha256:49bbd242d2bfbf00f76287f3f24bce36c260b148c5d722fe1053381b55925fc4");
