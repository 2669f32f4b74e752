/* oxlint-disable */
/** What the gateway knows the documents of `directory.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const CategoriesDocument = /* @__PURE__ */ new TypedDocument<
  Types.CategoriesQuery,
  Types.CategoriesQueryVariables
>("sha256:c31f0340e453ba943fda46344ea5631e444ccc708ec5b04155047937e5249aa9");

export const CountiesDocument = /* @__PURE__ */ new TypedDocument<
  Types.CountiesQuery,
  Types.CountiesQueryVariables
>("sha256:32d37d3dd7c535a98d0f8e8b4346613a1a9c3958360b76ea91b99831b1bad049");

export const DirectoryDocument = /* @__PURE__ */ new TypedDocument<
  Types.DirectoryQuery,
  Types.DirectoryQueryVariables
>("sha256:871f9cbf2c6d3c28b608d6b47e50c1f3fba8a12e7051e3b2b2d3b7e3d2d686bd");
