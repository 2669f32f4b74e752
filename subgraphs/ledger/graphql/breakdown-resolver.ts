/** Answers for the parts of one member's services. */
import { Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { ratio } from "../rules/figure.ts";
import type { FigureScope } from "../tables/figure-scope.ts";
import {
  monthlyParts,
  type PartDimension,
  type PartSums,
  serviceParts,
} from "../tables/service-parts.ts";
import {
  type CountySums,
  type MonthSums,
  type ProviderSums,
  StatisticsBreakdown,
  type SubcategorySums,
} from "./breakdown.ts";
import { Unless } from "./figure-set-resolver.ts";
import type { MemberFigures } from "./member-figures.ts";
import { ClaimSet, NetworkStatistics, StatisticsRow } from "./statistics.ts";

type Root = { readonly figures: MemberFigures };

@Resolver(() => NetworkStatistics)
export class BreakdownResolver {
  @FieldResolver(() => StatisticsBreakdown, {
    nullable: true,
    description: "Services of the network divided: things that several members report count once.",
  })
  @Directive('@merge(by: CLAIMED, of: ["breakdownClaims"])')
  breakdown(@Root() { figures }: Root): MemberBreakdown {
    return new MemberBreakdown(figures.scope);
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

@Resolver(() => StatisticsRow)
export class MemberBreakdownResolver {
  @FieldResolver(() => StatisticsBreakdown, {
    nullable: true,
    description: "This member's services divided; null in the total, which has it beside.",
  })
  @Directive("@merge(by: NONE)")
  breakdown(@Root() { member, scope }: MemberFigures): MemberBreakdown | null {
    return member && new MemberBreakdown(scope);
  }
}

/** The parts of one member's services; each division is read when a query asks for it. */
class MemberBreakdown {
  readonly #scope: FigureScope;

  constructor(scope: FigureScope) {
    this.#scope = scope;
  }

  get byCounty(): Promise<CountySums[]> {
    return this.#parts("county", (county) => ({ county }));
  }
  get byProvider(): Promise<ProviderSums[]> {
    return this.#parts("provider", (provider) => ({ provider }));
  }
  get bySubcategory(): Promise<SubcategorySums[]> {
    return this.#parts("category", (category) => ({ category }));
  }
  get byMonth(): Promise<MonthSums[]> {
    return monthlyParts(this.#scope).then((parts) =>
      parts.map((part) => ({ ...part, ...shown(part) })),
    );
  }

  async #parts<Named>(dimension: PartDimension, name: (value: string) => Named) {
    const parts = await serviceParts(this.#scope, dimension);
    return parts.map((part) => ({ ...name(part.value), ...shown(part) }));
  }
}

const shown = (sums: PartSums) => ({
  ...sums,
  satisfaction: ratio(sums.ratingSum, sums.ratings),
  ratingResponseShare: ratio(sums.ratings, sums.serviceRecords),
});
