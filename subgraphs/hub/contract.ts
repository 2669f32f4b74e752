/** What the hub keeps beside its ledger: registry, directory, categories, counties, bulletins, evaluations. */
import "reflect-metadata";
import type { Contract } from "../runtime/contract.ts";
import { BulletinCoverageResolver } from "./graphql/bulletin/bulletin-coverage.ts";
import { BulletinFileResolver } from "./graphql/bulletin/bulletin-file.ts";
import { EvaluationFileResolver } from "./graphql/evaluation/evaluation-file.ts";
import { BulletinMutation } from "./graphql/bulletin/bulletin-mutation.ts";
import { BulletinResolver } from "./graphql/bulletin/bulletin-resolver.ts";
import { FindingResolver } from "./graphql/bulletin/finding.ts";
import { ReportingResolver } from "./graphql/bulletin/reporting.ts";
import { ConsequenceResolver, ConsequenceStepResolver } from "./graphql/evaluation/consequence.ts";
import { DeclarationResolver } from "./graphql/evaluation/declaration.ts";
import { EvaluationMutation } from "./graphql/evaluation/evaluation-mutation.ts";
import {
  EvaluationResolver,
  SealedEvaluationResolver,
} from "./graphql/evaluation/evaluation-resolver.ts";
import { ObjectionResolver } from "./graphql/evaluation/objection.ts";
import { PanelResolver } from "./graphql/evaluation/panel.ts";
import { EvaluationSchemeResolver } from "./graphql/evaluation/scheme.ts";
import { ServiceCategoryResolver } from "./graphql/category.ts";
import { CountyResolver } from "./graphql/county.ts";
import { DirectoryResolver } from "./graphql/directory.ts";
import { MemberKeyResolver } from "./graphql/member-key.ts";
import { PassDemandMutation } from "./graphql/pass-demand.ts";
import { RegistryResolver } from "./graphql/registry.ts";

export const hub: Contract = {
  name: "hub",
  keptBy: ["HUB"],
  resolvers: [
    RegistryResolver,
    MemberKeyResolver,
    PassDemandMutation,
    DirectoryResolver,
    ServiceCategoryResolver,
    CountyResolver,
    BulletinResolver,
    BulletinFileResolver,
    EvaluationFileResolver,
    BulletinCoverageResolver,
    BulletinMutation,
    ReportingResolver,
    FindingResolver,
    EvaluationResolver,
    EvaluationMutation,
    DeclarationResolver,
    PanelResolver,
    ObjectionResolver,
    ConsequenceResolver,
    ConsequenceStepResolver,
    EvaluationSchemeResolver,
    SealedEvaluationResolver,
  ],
  references: {
    Enterprise: (reference) => reference,
    ServiceCategory: (reference) => reference,
  },
};
