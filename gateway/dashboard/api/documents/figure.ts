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
>("sha256:ecd7fc1bcbf9277ea61b98ead8c0923f36de2ea12ab07c56711da79ff1733817");
