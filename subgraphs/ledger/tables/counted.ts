/** What each figure is counted from, so that it opens to exactly those records. Definitions: `rules/indicators`. */
import type { FigureName } from "../rules/indicators/definitions.ts";
import type { Dimension } from "../rules/indicators/indicator.ts";
import { begunIn, type Condition, countedIn, type FigureScope, offeredBy } from "./figure-scope.ts";
import { completeRecord, type PartSums } from "./service-parts.ts";

export type Counted = {
  readonly table:
    | "service_record"
    | "activity"
    | "service_product"
    | "demand"
    | "enterprise_registration";
  /** The rows that count; columns are the table's own. */
  readonly where: (scope: FigureScope) => Condition;
  readonly id: string;
  /** Milliseconds since 1970 that order the rows, latest first. */
  readonly atMs: string;
  /** What each row adds: a whole number. */
  readonly amount: string;
  /** The figure is the mean of what rows add, not their sum. */
  readonly isMean: boolean;
  /** What several rows may name together and which counts once; null where each row counts. */
  readonly thing: string | null;
  /** Where rows say by what they can be chosen. */
  readonly columns: Readonly<Partial<Record<Dimension, string>>>;
  /** The roll-up's names for how many rows count and what they add; null where there is none. */
  readonly sums: readonly [count: keyof PartSums, sum: keyof PartSums] | null;
};

/** Defines a figure over the rows of `table`. */
export const rows = (
  table: Counted["table"],
  where: Counted["where"],
  given: Pick<Counted, "columns" | "atMs"> & Partial<Counted>,
): Counted => ({
  table,
  where,
  id: "id",
  amount: "1",
  isMean: false,
  thing: null,
  sums: null,
  ...given,
});

const provider = "coalesce(provider_code, provider_name)";
const ofServices = {
  columns: {
    COUNTY: "county",
    CATEGORY: "category_code",
    PROVIDER: provider,
    ENTERPRISE: "enterprise_code",
  },
  atMs: "completed_ms",
} as const;

const services = (condition: string | null, given: Partial<Counted>): Counted =>
  rows("service_record", (scope) => and(countedIn(scope), condition), { ...ofServices, ...given });
const activities = (condition: string | null): Counted =>
  rows("activity", (scope) => and(begunIn(scope), condition), {
    columns: { COUNTY: "county", CATEGORY: "category_code" },
    atMs: "starts_ms",
    thing: "activity_key",
  });
const products = (condition: string | null): Counted =>
  rows("service_product", (scope) => and(offeredBy(scope), condition), {
    columns: { CATEGORY: "category_code", PROVIDER: provider },
    atMs: "offered_ms",
    thing: "product_key",
  });

const and = ({ where, values }: Condition, more: string | null): Condition => ({
  where: more === null ? where : `${where} and ${more}`,
  values,
});
const isRated = "rating is not null";
const flag = (condition: string): string => `coalesce(${condition}, false)::int`;

/** What every kind of member counts; demands and registrations are the windows' own. */
export const counted: Readonly<Partial<Record<FigureName, Counted>>> = {
  serviceRecords: services(null, { sums: ["serviceRecords", "serviceRecords"] }),
  ratings: services(isRated, { sums: ["ratings", "ratings"] }),
  ratingSum: services(isRated, { amount: "rating", sums: ["ratings", "ratingSum"] }),
  satisfaction: services(isRated, {
    amount: "rating",
    isMean: true,
    sums: ["ratings", "ratingSum"],
  }),
  ratingResponseShare: services(null, {
    amount: flag(isRated),
    isMean: true,
    sums: ["serviceRecords", "ratings"],
  }),
  publicWelfareRecords: services("is_public_welfare", {
    sums: ["publicWelfareRecords", "publicWelfareRecords"],
  }),
  publicWelfareShare: services(null, {
    amount: flag("is_public_welfare"),
    isMean: true,
    sums: ["serviceRecords", "publicWelfareRecords"],
  }),
  feeFen: services(null, { amount: "coalesce(fee_fen, 0)", sums: ["serviceRecords", "feeFen"] }),
  dataUpload: services(null, {
    amount: flag(completeRecord),
    isMean: true,
    sums: ["serviceRecords", "completeRecords"],
  }),
  enterprisesServed: services(null, { thing: "enterprise_code" }),
  resourcesMobilised: {
    ...services(null, { thing: "coalesce(provider_name, provider_code)" }),
    // A member is no resource that it mobilises itself.
    where: (scope) => {
      const { where, values } = countedIn(scope);
      return {
        where: `${where} and provider_code is distinct from ?`,
        values: [...values, scope.member.code],
      };
    },
  },
  activities: activities(null),
  jointServices: activities("cardinality(co_organisers) > 0"),
  productsOffered: products(null),
  serviceNorms: products("is_publishable"),
};
