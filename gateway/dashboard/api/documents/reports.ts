/* oxlint-disable */
/** What the gateway knows the documents of `reports.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const AnswerFindingDocument = /* @__PURE__ */ new TypedDocument<
  Types.AnswerFindingMutation,
  Types.AnswerFindingMutationVariables
>("sha256:d14cddf9f42c4782d6d2a9e583c120d54c49772e3e9e8bc61b128274c2e7a5af");

export const OwnReportDocument = /* @__PURE__ */ new TypedDocument<
  Types.OwnReportQuery,
  Types.OwnReportQueryVariables
>("sha256:816da93d88181131d02ff78e4ad471174e6ab1428162f8c650e0dc6d06622188");

export const ReportStatementDocument = /* @__PURE__ */ new TypedDocument<
  Types.ReportStatementMutation,
  Types.ReportStatementMutationVariables
>("sha256:c3c9c54d85a41be11f47382eabc0b089ecd2188c5e4f4ee1ab28dc7308718e87");

export const ReportWorkDocument = /* @__PURE__ */ new TypedDocument<
  Types.ReportWorkQuery,
  Types.ReportWorkQueryVariables
>("sha256:c37fe773d4474d90ec8b8258dc39daecf9685004b121124e58f1cc8d01dd17cb");
