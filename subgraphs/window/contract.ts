/** What each window keeps beside its ledger: demands and registrations. */
import "reflect-metadata";
import type { Contract } from "../runtime/contract.ts";
import { DemandDispatchMutation } from "./graphql/demand-dispatch.ts";
import { DemandChangeMutation } from "./graphql/demand-change.ts";
import { DemandMutation } from "./graphql/demand-mutation.ts";
import { DemandResolver, demandReference } from "./graphql/demand-resolver.ts";
import { DemandStepResolver } from "./graphql/demand-steps.ts";
import { EnterpriseResolver } from "./graphql/enterprise-resolver.ts";

export const window: Contract = {
  name: "window",
  keptBy: ["WINDOW"],
  resolvers: [
    DemandResolver,
    DemandMutation,
    DemandChangeMutation,
    DemandStepResolver,
    DemandDispatchMutation,
    EnterpriseResolver,
  ],
  references: {
    Demand: demandReference,
    Enterprise: (reference) => reference,
    Member: (reference) => reference,
    ServiceCategory: (reference) => reference,
  },
};
