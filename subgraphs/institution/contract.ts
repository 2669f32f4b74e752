/** What each institution keeps beside its ledger: its profile and its deliveries. */
import "reflect-metadata";
import type { Contract } from "../runtime/contract.ts";
import { DeliveryResolver, InstitutionResolver } from "./graphql/institution.ts";

export const institution: Contract = {
  name: "institution",
  keptBy: ["INSTITUTION"],
  resolvers: [InstitutionResolver, DeliveryResolver],
  references: {
    // Only the institution itself can speak for its code.
    Member: ({ code, ...rest }, { member }) => (code === member.code ? { code, ...rest } : null),
  },
};
