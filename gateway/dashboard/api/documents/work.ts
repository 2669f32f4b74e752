/* oxlint-disable */
/** What the gateway knows the documents of `work.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const ActivitiesDocument = /* @__PURE__ */ new TypedDocument<
  Types.ActivitiesQuery,
  Types.ActivitiesQueryVariables
>("sha256:ab811594508f20a6281f1fb7cd4578d72e82c3bc01e7cf92f12dc6798aa80d0b");

export const AssignmentsDocument = /* @__PURE__ */ new TypedDocument<
  Types.AssignmentsQuery,
  Types.AssignmentsQueryVariables
>("sha256:e596d4744ec19283995e296faace7814f8f78c0d2a021ea37a997da8105a106c");

export const CorrectActivityDocument = /* @__PURE__ */ new TypedDocument<
  Types.CorrectActivityMutation,
  Types.CorrectActivityMutationVariables
>("sha256:049fdc9fe56573e056ae6dc47a2cc9482cde051f563e92fd9945890c83946d39");

export const CorrectServiceDocument = /* @__PURE__ */ new TypedDocument<
  Types.CorrectServiceMutation,
  Types.CorrectServiceMutationVariables
>("sha256:169c3d1f3cc2b3e523c986a5368ee756bdc1380d871cbbe90b01d5db9e25f798");

export const DemandsDocument = /* @__PURE__ */ new TypedDocument<
  Types.DemandsQuery,
  Types.DemandsQueryVariables
>("sha256:2b94bb027c7bff62c13aff9af439df93fad823b3b181c0c9c4dbf7d98c3e87a9");

export const DispatchDemandDocument = /* @__PURE__ */ new TypedDocument<
  Types.DispatchDemandMutation,
  Types.DispatchDemandMutationVariables
>("sha256:14d64ea191399412e03bb52260acd4cdbd2a71e38866b529f76ecf0d21efc75b");

export const DispatchServiceDocument = /* @__PURE__ */ new TypedDocument<
  Types.DispatchServiceMutation,
  Types.DispatchServiceMutationVariables
>("sha256:aad6a66618c823453c4f0a4aee9b6ce905459c70d6b129039dbd39087a916244");

export const MatchDemandDocument = /* @__PURE__ */ new TypedDocument<
  Types.MatchDemandMutation,
  Types.MatchDemandMutationVariables
>("sha256:ca00bcff96c9a7e2a223674a9cbf6addf826f7781ced7d67dabea6c781335060");

export const OffersDocument = /* @__PURE__ */ new TypedDocument<
  Types.OffersQuery,
  Types.OffersQueryVariables
>("sha256:9508794f484ae08e323adb85b3ecb2128e830b8f2422a365a9d65adce5f50b23");

export const OpenServiceRecordDocument = /* @__PURE__ */ new TypedDocument<
  Types.OpenServiceRecordMutation,
  Types.OpenServiceRecordMutationVariables
>("sha256:f3107422b43c3340e258b117a53663a5a052c0a8a89578de037e47c74d060262");

export const OverdueDocument = /* @__PURE__ */ new TypedDocument<
  Types.OverdueQuery,
  Types.OverdueQueryVariables
>("sha256:0dda8f51c3d71df2655e53438dbc191f16bcf85afb59f299721f743146d11fba");

export const PassDemandDocument = /* @__PURE__ */ new TypedDocument<
  Types.PassDemandMutation,
  Types.PassDemandMutationVariables
>("sha256:5c4dd43387d82fc9c77735104f9382844ec572a1449ecdc8cc1f30fcead380b9");

export const ReportActivityDocument = /* @__PURE__ */ new TypedDocument<
  Types.ReportActivityMutation,
  Types.ReportActivityMutationVariables
>("sha256:c40b9e94f017e61208fda9cb05958d9591f3969bdf52f9db2383a21bf7947969");

export const SubmitDemandDocument = /* @__PURE__ */ new TypedDocument<
  Types.SubmitDemandMutation,
  Types.SubmitDemandMutationVariables
>("sha256:633d2e27cc028f4210ca1905dc4be3e35e6efcc19825e0981352c16b5d60ba12");

export const TakeAssignmentStepDocument = /* @__PURE__ */ new TypedDocument<
  Types.TakeAssignmentStepMutation,
  Types.TakeAssignmentStepMutationVariables
>("sha256:74519a1bf3edea4c85a85199fcc3a958457987307b838a05e5f6dca9cc10df13");

export const TakeDemandStepDocument = /* @__PURE__ */ new TypedDocument<
  Types.TakeDemandStepMutation,
  Types.TakeDemandStepMutationVariables
>("sha256:955878ab821b0881e7c6e802f8275f44dd0d936623c6cc9df6edb07861d7bd2b");

export const TakeServiceStepDocument = /* @__PURE__ */ new TypedDocument<
  Types.TakeServiceStepMutation,
  Types.TakeServiceStepMutationVariables
>("sha256:eecebb3898f86ea97cc0fd2d42428b225571a3d34899ccc46325be44a9e22835");

export const WithdrawActivityDocument = /* @__PURE__ */ new TypedDocument<
  Types.WithdrawActivityMutation,
  Types.WithdrawActivityMutationVariables
>("sha256:19d606c68e2e7c6c8f0c09ae005fe882411685c2391bdd26ff02b7d1617eae03");

export const WorkDocument = /* @__PURE__ */ new TypedDocument<
  Types.WorkQuery,
  Types.WorkQueryVariables
>("sha256:14e638e81e5fa650deaa4d16c0709a50e87aea58b242fe57bd4be142298bd40f");

export const WorkCountsDocument = /* @__PURE__ */ new TypedDocument<
  Types.WorkCountsQuery,
  Types.WorkCountsQueryVariables
>("sha256:151eeb0940ae2a2b7fa8e66e2321c06e9d9c3e8d615782b3a59d94bccac99d22");
