/** Answers for the parts of one member's services. */
import { Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { ratio } from "../rules/figure.ts";
import { monthlyParts, type PartSums, serviceParts } from "../tables/service-parts.ts";
import {
  CountySums,
  MonthSums,
  ProviderSums,
  StatisticsBreakdown,
  SubcategorySums,
} from "./breakdown.ts";
import { Unless } from "./figure-set-resolver.ts";
import type { MemberFigures } from "./member-figures.ts";
import { ClaimSet, NetworkStatistics } from "./statistics.ts";

/** Read when a query asks for it. */
type Lazy<T> = { [Field in keyof T]: () => Promise<T[Field]> };
type Root = { readonly figures: MemberFigures };

@Resolver(() => NetworkStatistics)
export class BreakdownResolver {
  @FieldResolver(() => StatisticsBreakdown, {
    nullable: true,
    description: "Services of the network divided: things that several members report count once.",
  })
  @Directive('@merge(by: CLAIMED, of: ["breakdownClaims"])')
  breakdown(@Root() { figures: { scope } }: Root): Lazy<StatisticsBreakdown> {
    return {
      byCounty: async (): Promise<CountySums[]> =>
        (await serviceParts(scope, "county")).map((part) => ({
          county: part.value,
          ...shown(part),
        })),
      byProvider: async (): Promise<ProviderSums[]> =>
        (await serviceParts(scope, "provider")).map((part) => ({
          provider: part.value,
          ...shown(part),
        })),
      bySubcategory: async (): Promise<SubcategorySums[]> =>
        (await serviceParts(scope, "category")).map((part) => ({
          category: part.value,
          ...shown(part),
        })),
      byMonth: async (): Promise<MonthSums[]> =>
        (await monthlyParts(scope)).map((part) => ({ ...part, ...shown(part) })),
    };
  }

  @FieldResolver(() => ClaimSet, {
    nullable: true,
    description: "The claims of the period with what each says of itself.",
  })
  @Directive("@inaccessible")
  @Directive("@merge(by: NONE)")
  async breakdownClaims(@Root() { figures }: Root, @Unless() unless: string): Promise<ClaimSet> {
    const { digest, content } = await figures.claims("parts");
    return { digest, claims: digest === unless ? null : content };
  }
}

const shown = (sums: PartSums) => ({
  ...sums,
  satisfaction: ratio(sums.ratingSum, sums.ratings),
  ratingResponseShare: ratio(sums.ratings, sums.serviceRecords),
});
