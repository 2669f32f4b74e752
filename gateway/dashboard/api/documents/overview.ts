/* oxlint-disable */
/** What the gateway knows the documents of `overview.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const LatestRecordDocument = /* @__PURE__ */ new TypedDocument<
  Types.LatestRecordQuery,
  Types.LatestRecordQueryVariables
>("sha256:759c361ba5504d92f975787db1871c20e4bdce0a985dfc71e34ea2d7eca4558a");

export const NewestRecordsDocument = /* @__PURE__ */ new TypedDocument<
  Types.NewestRecordsQuery,
  Types.NewestRecordsQueryVariables
>("sha256:6e3f2c9e53866a677dd8f2a0f12dc7d25ee5cba1ce7a914e935904d5f28de4ca");

export const OverviewDocument = /* @__PURE__ */ new TypedDocument<
  Types.OverviewQuery,
  Types.OverviewQueryVariables
>("sha256:6940e46cf2b4d3a37b3a74f3a3bc8536aef7e4201b0b36c077a818e51a7076a1");

export const PeriodTotalDocument = /* @__PURE__ */ new TypedDocument<
  Types.PeriodTotalQuery,
  Types.PeriodTotalQueryVariables
>("sha256:2e14216fe53ab789a0d815ad2d6d4bf09abcb14b359350343e97fa644bb8964b");
