/** What an indicator is: a figure of the evaluation, defined once, with the article that asks for it. */

/** Where its value comes from: counted from records, declared with proof, or scored by experts. */
export type Basis = "COUNTED" | "DECLARED" | "SCORED";

/** How a figure over several members comes of theirs. */
export type Merging = "SUM" | "DISTINCT" | "MEAN" | "NONE";

/** By what besides member and period a figure can be narrowed: what its records say of themselves. */
export type Dimension = "COUNTY" | "CATEGORY" | "PROVIDER" | "ENTERPRISE";

/** Dimensions of the evaluation measure (AH-E art. 3); null for figures that only support others. */
export type Group =
  | "SERVICE_EFFECT"
  | "RESOURCE_GATHERING"
  | "SERVICE_COLLABORATION"
  | "SELF_BUILDING";

export type Indicator = {
  /** The name of the figure, the same everywhere: in the API, in statements, in schemes. */
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly definition: string;
  readonly definitionEn: string;
  /** The article that asks for it; null for figures that only support others. */
  readonly article: string | null;
  readonly group: Group | null;
  /** A column of the quarterly bulletin (AH-E art. 6). */
  readonly isQuarterly: boolean;
  readonly basis: Basis;
  readonly merging: Merging;
  readonly dimensions: readonly Dimension[];
};
