/* oxlint-disable */
/** What the gateway knows the documents of `figure.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const DoubleReportsDocument = /* @__PURE__ */ new TypedDocument<
  Types.DoubleReportsQuery,
  Types.DoubleReportsQueryVariables
>("sha256:aed960feb212853a6c3cefe2a1917e92e4f0f03f780831fd62b333d15db0665f");

export const FigureDocument = /* @__PURE__ */ new TypedDocument<
  Types.FigureQuery,
  Types.FigureQueryVariables
>("sha256:839a2391454c85d2bca45b25d83945cee8c5def3e07d1259c95bc2b3d036693c");

export const FigureRecordsDocument = /* @__PURE__ */ new TypedDocument<
  Types.FigureRecordsQuery,
  Types.FigureRecordsQueryVariables
>("sha256:7d9aac5f438a526d14128f86de9ae666305b687805253af027425bf7a3b9db52");

export const FigureThenDocument = /* @__PURE__ */ new TypedDocument<
  Types.FigureThenQuery,
  Types.FigureThenQueryVariables
>("sha256:f43d67ba8aa8772fdb82f774caa3dd5634e990b1f3687284ad5d3a7c53195882");
