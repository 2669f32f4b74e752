/** What the hub keeps beside its ledger: registry, directory, categories. */
import "reflect-metadata";
import type { Contract } from "../runtime/contract.ts";
import { ServiceCategoryResolver } from "./graphql/category.ts";
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
  ],
  references: {
    Enterprise: (reference) => reference,
    ServiceCategory: (reference) => reference,
  },
};
