/* oxlint-disable */
/** What the gateway knows the documents of `imports.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const ImportDocument = /* @__PURE__ */ new TypedDocument<
  Types.ImportQuery,
  Types.ImportQueryVariables
>("sha256:d9efa03fb2a0cfb64719ebd7a4e7aba7511f37f1d979bc53d5fcf2894355e5a6");

export const ImportRowsDocument = /* @__PURE__ */ new TypedDocument<
  Types.ImportRowsQuery,
  Types.ImportRowsQueryVariables
>("sha256:c6adb36d03f62e3d007f4b88185efa232d028949a3b3f4111ddbea806b1a9f3b");

export const ImportsDocument = /* @__PURE__ */ new TypedDocument<
  Types.ImportsQuery,
  Types.ImportsQueryVariables
>("sha256:df7d851a1d9f98d806408b5e355f350debd9f52576e63caa199f7756bd21a829");

export const SubmitImportDocument = /* @__PURE__ */ new TypedDocument<
  Types.SubmitImportMutation,
  Types.SubmitImportMutationVariables
>("sha256:af9372473e27f40ae227ad2c1c31b182520dbcd24b488932a45c75a527f09d4b");

export const UndoImportDocument = /* @__PURE__ */ new TypedDocument<
  Types.UndoImportMutation,
  Types.UndoImportMutationVariables
>("sha256:4996f1b076604897441f7c5c838f240186d100b821f3757fcc16c501ee9f5b74");

export const UndoOfImportDocument = /* @__PURE__ */ new TypedDocument<
  Types.UndoOfImportQuery,
  Types.UndoOfImportQueryVariables
>("sha256:f147c35bc6899f4abb961ea14496b8a01b58d0c064ed60ce501cdf608c0b86ac");
