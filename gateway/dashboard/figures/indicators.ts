/** The indicators that can be chosen, and what kind of number each is. */

export type IndicatorKey =
  | "serviceRecords"
  | "enterprisesServed"
  | "activities"
  | "satisfaction"
  | "demandsCollected"
  | "demandsMatched"
  | "registeredUsers"
  | "resourcesMobilised"
  | "jointServices"
  | "productsOffered"
  | "ratingResponseShare"
  | "publicWelfareShare"
  | "feeFen";

/** `score` is 1 to 5, `share` a fraction, `money` integer fen. */
export type FigureKind = "count" | "score" | "share" | "money";

/** Integer fen may exceed what a JSON number holds, and then arrive as text. */
export type FigureValue = number | string | null;
export type FigureRow = Readonly<Record<IndicatorKey, FigureValue>>;

export const indicatorKinds: Readonly<Record<IndicatorKey, FigureKind>> = {
  serviceRecords: "count",
  enterprisesServed: "count",
  activities: "count",
  satisfaction: "score",
  demandsCollected: "count",
  demandsMatched: "count",
  registeredUsers: "count",
  resourcesMobilised: "count",
  jointServices: "count",
  productsOffered: "count",
  ratingResponseShare: "share",
  publicWelfareShare: "share",
  feeFen: "money",
};

export const indicatorKeys = Object.keys(indicatorKinds) as IndicatorKey[];
export const leadingIndicators: readonly IndicatorKey[] = indicatorKeys.slice(0, 4);
export const furtherIndicators: readonly IndicatorKey[] = indicatorKeys.slice(4);

/** Says whether a text, such as one from the address bar, names an indicator. */
export const isIndicatorKey = (text: string | null): text is IndicatorKey =>
  text !== null && Object.hasOwn(indicatorKinds, text);

/** Counted from services, of which one that several members report counts once. */
export const ofServices: readonly IndicatorKey[] = [
  "serviceRecords",
  "satisfaction",
  "ratingResponseShare",
  "publicWelfareShare",
  "feeFen",
];
