/* oxlint-disable */
/** What the gateway knows the documents of `bulletins.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const AbandonBulletinDocument = /* @__PURE__ */ new TypedDocument<
  Types.AbandonBulletinMutation,
  Types.AbandonBulletinMutationVariables
>("sha256:b8ca33d20a6bf859f0a013126b00a844dc3bffbc12efa20b52f811bb29ab200e");

export const ApprovalsDocument = /* @__PURE__ */ new TypedDocument<
  Types.ApprovalsQuery,
  Types.ApprovalsQueryVariables
>("sha256:3de74da9823abb8d889752e04161e73d1cfea4533ba8b69e516311f3c804468d");

export const ApproveBulletinDocument = /* @__PURE__ */ new TypedDocument<
  Types.ApproveBulletinMutation,
  Types.ApproveBulletinMutationVariables
>("sha256:104be91fcf940cfcb4816c594730cbe6ed6db9e6eebc27fc24e07b7984a5d78b");

export const BulletinDocument = /* @__PURE__ */ new TypedDocument<
  Types.BulletinQuery,
  Types.BulletinQueryVariables
>("sha256:5d5df6548fa62f6fa7ca59d734a8b0e351b41f9eb14b5e1cf0164c66cb0939b8");

export const BulletinFileDocument = /* @__PURE__ */ new TypedDocument<
  Types.BulletinFileQuery,
  Types.BulletinFileQueryVariables
>("sha256:d06f4d2be016b4f64014df69febd32a853f223ba0f729355bc0ed54b5838789e");

export const BulletinsDocument = /* @__PURE__ */ new TypedDocument<
  Types.BulletinsQuery,
  Types.BulletinsQueryVariables
>("sha256:d41aa4b207d5f60d1bba3447526dd4695b0306478858db9d9b87472269322f7e");

export const CollectBulletinDocument = /* @__PURE__ */ new TypedDocument<
  Types.CollectBulletinMutation,
  Types.CollectBulletinMutationVariables
>("sha256:f7adc3c0ff0998e4f28678b931ee78ee31fdac7d13feec30b54fe42f71e34a20");

export const DecideFindingDocument = /* @__PURE__ */ new TypedDocument<
  Types.DecideFindingMutation,
  Types.DecideFindingMutationVariables
>("sha256:7d0ffc82926b7460aa6853ee46013087780a00b756a71eb4a9c3ca6002353f72");

export const DraftBulletinDocument = /* @__PURE__ */ new TypedDocument<
  Types.DraftBulletinMutation,
  Types.DraftBulletinMutationVariables
>("sha256:dfb8c81917998c55ddc8d33d84224fb2a31eadec3940489eda8a6d31f5218774");

export const ExcuseMemberDocument = /* @__PURE__ */ new TypedDocument<
  Types.ExcuseMemberMutation,
  Types.ExcuseMemberMutationVariables
>("sha256:49b8c44afeb917027e1661ba96edc213c3b8e970c5ad17fc9c86f2e7ad50525d");

export const FindingsDocument = /* @__PURE__ */ new TypedDocument<
  Types.FindingsQuery,
  Types.FindingsQueryVariables
>("sha256:4ddb8192daa40dd3f512eede15cf6e432ad562b50677c1535e624f1aa8c7a68f");

export const PublishBulletinDocument = /* @__PURE__ */ new TypedDocument<
  Types.PublishBulletinMutation,
  Types.PublishBulletinMutationVariables
>("sha256:3f9c57d817917672815668e1abe032ffa88359096c5e84fb92249a4f59df985b");

export const RecordSpanDocument = /* @__PURE__ */ new TypedDocument<
  Types.RecordSpanQuery,
  Types.RecordSpanQueryVariables
>("sha256:86d31e04b5605ebab41cffa5bf8223bebef6e9bce2d51c05045061aab43da7ac");

export const RemindMembersDocument = /* @__PURE__ */ new TypedDocument<
  Types.RemindMembersMutation,
  Types.RemindMembersMutationVariables
>("sha256:78581a9b1a009a26940136761fd341f073a0caae1b75e22be615dfd9638d49ea");

export const ReopenBulletinDocument = /* @__PURE__ */ new TypedDocument<
  Types.ReopenBulletinMutation,
  Types.ReopenBulletinMutationVariables
>("sha256:5ee461731c8ec7aef13366f1e490c6255bf406afadd4332f539cff4929880de1");

export const ReportingDocument = /* @__PURE__ */ new TypedDocument<
  Types.ReportingQuery,
  Types.ReportingQueryVariables
>("sha256:887f0121175f6a897790aa5210257040126fd901be92728d87a4d3e1c8cda08c");

export const ReturnBulletinDocument = /* @__PURE__ */ new TypedDocument<
  Types.ReturnBulletinMutation,
  Types.ReturnBulletinMutationVariables
>("sha256:43c312dae58be1d18289ea0281616bd76974410f707ec3bed97780ff8cdcec75");

export const ReviseBulletinDocument = /* @__PURE__ */ new TypedDocument<
  Types.ReviseBulletinMutation,
  Types.ReviseBulletinMutationVariables
>("sha256:123973852bf23d6db222c48c5ae0071883f2b5ba42bc87d3ee1547be8bc84a9d");

export const SealBulletinDocument = /* @__PURE__ */ new TypedDocument<
  Types.SealBulletinMutation,
  Types.SealBulletinMutationVariables
>("sha256:0a3b9302df58ade514e1e7db3de6a968fe1d50b321d332e5ece26c8f15ad297e");

export const SealedBulletinDocument = /* @__PURE__ */ new TypedDocument<
  Types.SealedBulletinQuery,
  Types.SealedBulletinQueryVariables
>("sha256:7bd88b3280523d33e068d391b914fabbaab053d097c57f3af339c7fa5121f82a");

export const SubmitBulletinDocument = /* @__PURE__ */ new TypedDocument<
  Types.SubmitBulletinMutation,
  Types.SubmitBulletinMutationVariables
>("sha256:bbae3a4345e59a3bb9839f5257c9b7f19ed8c5b2eef2fecbd9fb0a2e3b12d30e");

export const ValidateBulletinDocument = /* @__PURE__ */ new TypedDocument<
  Types.ValidateBulletinMutation,
  Types.ValidateBulletinMutationVariables
>("sha256:39c73b0e265ef626519bda0955af7506451faf60c27f24835cedd54a83fa1cf9");
