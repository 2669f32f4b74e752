/* oxlint-disable */
/** What the gateway knows the documents of `evaluations.graphql` by; made by `npm run schema`. */
import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";

export const AssignExpertDocument = /* @__PURE__ */ new TypedDocument<
  Types.AssignExpertMutation,
  Types.AssignExpertMutationVariables
>("sha256:d25a7031fd402b5f742b59b5ab8d52e80a6fedd5018725c67a83d687a7f95371");

export const ChangeEvaluationDocument = /* @__PURE__ */ new TypedDocument<
  Types.ChangeEvaluationMutation,
  Types.ChangeEvaluationMutationVariables
>("sha256:9006427aa19b14b763359e977133c72452a28ec5d828b428410ea2b20dd5650f");

export const ConductListsDocument = /* @__PURE__ */ new TypedDocument<
  Types.ConductListsQuery,
  Types.ConductListsQueryVariables
>("sha256:b667b0eadfe907c18699d6b412eaca3e1c56ee85b88a9d9ceba600481a492840");

export const DecideConsequenceDocument = /* @__PURE__ */ new TypedDocument<
  Types.DecideConsequenceMutation,
  Types.DecideConsequenceMutationVariables
>("sha256:19d50bcf528e7b6e31c1bb4a6ee377ba08a11a3083a06b28c3b8b65c81fe4a86");

export const DecideDeclarationDocument = /* @__PURE__ */ new TypedDocument<
  Types.DecideDeclarationMutation,
  Types.DecideDeclarationMutationVariables
>("sha256:8ba4877820be70e299775b85497b61f8bd047e1b5e60a52cc487cf27c87ace24");

export const DecideObjectionDocument = /* @__PURE__ */ new TypedDocument<
  Types.DecideObjectionMutation,
  Types.DecideObjectionMutationVariables
>("sha256:4da8664134887fde6e785272f0dea02f975b09b7577b19175eed5b5307de4263");

export const DeclareFactDocument = /* @__PURE__ */ new TypedDocument<
  Types.DeclareFactMutation,
  Types.DeclareFactMutationVariables
>("sha256:cc59e50b6414826d271c3795666638c780f8392d193f0ba0d35ee18085ea90bc");

export const DeclareInterestsDocument = /* @__PURE__ */ new TypedDocument<
  Types.DeclareInterestsMutation,
  Types.DeclareInterestsMutationVariables
>("sha256:891a745fffa55c00b525a99dc1daf0771a2f99301998678c1afb0a36abe7f959");

export const EvaluationDocument = /* @__PURE__ */ new TypedDocument<
  Types.EvaluationQuery,
  Types.EvaluationQueryVariables
>("sha256:f0b74a2c317945da55aaf74048bbee73c196db6f50675c8a1a481a73d22c9ffa");

export const EvaluationConsequencesDocument = /* @__PURE__ */ new TypedDocument<
  Types.EvaluationConsequencesQuery,
  Types.EvaluationConsequencesQueryVariables
>("sha256:9339a253055aa253729e24ba74a1576a021f616a16e804155d1360d8ab37135a");

export const EvaluationFileDocument = /* @__PURE__ */ new TypedDocument<
  Types.EvaluationFileQuery,
  Types.EvaluationFileQueryVariables
>("sha256:2b2aa045798f2bdbf0911215ac21c46c974ccaf92be24630fe9562df43cf04b2");

export const EvaluationObjectionsDocument = /* @__PURE__ */ new TypedDocument<
  Types.EvaluationObjectionsQuery,
  Types.EvaluationObjectionsQueryVariables
>("sha256:4448a7836a2d66a3b1497b2c02c7f97d6de330c0d5a029ffccb655859d82a57d");

export const EvaluationOutlineDocument = /* @__PURE__ */ new TypedDocument<
  Types.EvaluationOutlineQuery,
  Types.EvaluationOutlineQueryVariables
>("sha256:137ec01417f660211fe626b5615fce1a5d68f2e1f54ba4bb14930192d338f9eb");

export const EvaluationPanelDocument = /* @__PURE__ */ new TypedDocument<
  Types.EvaluationPanelQuery,
  Types.EvaluationPanelQueryVariables
>("sha256:d02d1cd5802ffea297b75c5e36a3675d612097185a5a53f95d36a81c508a078e");

export const EvaluationPapersDocument = /* @__PURE__ */ new TypedDocument<
  Types.EvaluationPapersQuery,
  Types.EvaluationPapersQueryVariables
>("sha256:f67de02900b9ad2aeeb2e8aa82d4a3870b9d2589a47fc1d353a5715b08037385");

export const EvaluationSchemeDocument = /* @__PURE__ */ new TypedDocument<
  Types.EvaluationSchemeQuery,
  Types.EvaluationSchemeQueryVariables
>("sha256:d14cffb6fc5dae2498ed0aecb6d2b83d560470e7750d34e10d69d3e745eadca5");

export const EvaluationSheetDocument = /* @__PURE__ */ new TypedDocument<
  Types.EvaluationSheetQuery,
  Types.EvaluationSheetQueryVariables
>("sha256:ec1501606dabbac6a4a842853560b4917cb54c7a60e1b8dde8094f213dae5092");

export const EvaluationsDocument = /* @__PURE__ */ new TypedDocument<
  Types.EvaluationsQuery,
  Types.EvaluationsQueryVariables
>("sha256:e7ef951bb08f52641205ff4142bde526d7d0dadd158b312ce084608adfffddc2");

export const EvaluationsDueDocument = /* @__PURE__ */ new TypedDocument<
  Types.EvaluationsDueQuery,
  Types.EvaluationsDueQueryVariables
>("sha256:fa5491dd0f9374cc2db47cd3621c2fa0b9ccb08114051ced9d4a4255b91b3604");

export const ExpertTaskDocument = /* @__PURE__ */ new TypedDocument<
  Types.ExpertTaskQuery,
  Types.ExpertTaskQueryVariables
>("sha256:02cfa6c2733fa85d7f2c12b56c6f0e32a508283ea8e462d0403129776ceb27cf");

export const FileSummaryDocument = /* @__PURE__ */ new TypedDocument<
  Types.FileSummaryMutation,
  Types.FileSummaryMutationVariables
>("sha256:6add2d7e13384d1d7e972ac774f426a5c44e338159b24fcf097dc5dceb3010c7");

export const OpenEvaluationDocument = /* @__PURE__ */ new TypedDocument<
  Types.OpenEvaluationMutation,
  Types.OpenEvaluationMutationVariables
>("sha256:f46f1426312708f05c6b42fc9baa406d938c7d060182e30e8043cf29b3df8ebb");

export const ProposeConsequenceDocument = /* @__PURE__ */ new TypedDocument<
  Types.ProposeConsequenceMutation,
  Types.ProposeConsequenceMutationVariables
>("sha256:6900079b1b7807aaebeb0e04aa2da0fd600044f426334913e6ab747d56b412d1");

export const RaiseObjectionDocument = /* @__PURE__ */ new TypedDocument<
  Types.RaiseObjectionMutation,
  Types.RaiseObjectionMutationVariables
>("sha256:5bef78149e521b96ca5885d8a269d12a08676cc721212525ed7b547858c8e2ad");

export const ReleaseExpertDocument = /* @__PURE__ */ new TypedDocument<
  Types.ReleaseExpertMutation,
  Types.ReleaseExpertMutationVariables
>("sha256:87184fca921129da422bc77f4eb8aedb15a12a66dcab4a4fd4cf171c6543cd4d");

export const RemindExpertsDocument = /* @__PURE__ */ new TypedDocument<
  Types.RemindExpertsMutation,
  Types.RemindExpertsMutationVariables
>("sha256:b6a014bbb3d2c789a06f45ee0e42a4cfa691a1ac9926e62b7b4ddaba1ed0f8ce");

export const ReopenScoreDocument = /* @__PURE__ */ new TypedDocument<
  Types.ReopenScoreMutation,
  Types.ReopenScoreMutationVariables
>("sha256:e22ccfda27c67fb7bc485dfcb235f9382050dfe869dcb38df90b8af58af21287");

export const SubmitScoresDocument = /* @__PURE__ */ new TypedDocument<
  Types.SubmitScoresMutation,
  Types.SubmitScoresMutationVariables
>("sha256:269fec254ae453f1c8fd975355b61a3894e998a8d34905b7fbd3ced95c25df0b");

export const TakeEvaluationStepDocument = /* @__PURE__ */ new TypedDocument<
  Types.TakeEvaluationStepMutation,
  Types.TakeEvaluationStepMutationVariables
>("sha256:e1984cf5213e32c2fa74221cd7fed23452c6a16d508b4cc7f9e825f90f975335");

export const WaiveSummaryDocument = /* @__PURE__ */ new TypedDocument<
  Types.WaiveSummaryMutation,
  Types.WaiveSummaryMutationVariables
>("sha256:adfe0f2c5153801c6fda5e96402872e65c0f5969c02dcf2519ee069005b0f3c1");
