/** Which records the address asks for. */
import type { RecordsQueryVariables } from "../api/documents.ts";
import type { RecordState } from "../api/shapes.ts";

type Filter = NonNullable<RecordsQueryVariables["filter"]>;
type Order = NonNullable<RecordsQueryVariables["orderBy"]>;

export const standardOrder: Order = "OPENED_DESC";
const orders: readonly Order[] = ["OPENED_DESC", "OPENED_ASC", "COMPLETED_DESC", "COMPLETED_ASC"];

/** The names under which the address keeps the filters. */
export const filterNames = [
  "member",
  "provider",
  "state",
  "category",
  "enterprise",
  "from",
  "before",
  "rating",
  "overdue",
  "text",
] as const;
export type FilterName = (typeof filterNames)[number];

/** Returns the values of one name; several stand side by side, with commas. */
export const listIn = (choices: URLSearchParams, name: FilterName): readonly string[] =>
  (choices.get(name) ?? "").split(",").filter(Boolean);

const isDay = (text: string | null): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? "");

const isLevel = (level: number): boolean => Number.isInteger(level) && level >= 1 && level <= 5;

/** Returns the filter of an address; what it does not name does not matter. */
export function filterFrom(choices: URLSearchParams): Filter {
  const lists = (name: FilterName) => listIn(choices, name);
  const [category, enterprise, from, before, text] = (
    ["category", "enterprise", "from", "before", "text"] as const
  ).map((name) => choices.get(name));
  const levels = lists("rating").map(Number).filter(isLevel);
  const overdue = choices.get("overdue");
  return {
    ...(lists("member").length > 0 && { recordedBy: lists("member") }),
    ...(lists("provider").length > 0 && { provider: lists("provider") }),
    ...(lists("state").length > 0 && { state: lists("state") as readonly RecordState[] }),
    ...(category && { category }),
    ...(enterprise && { enterprise }),
    ...(isDay(from ?? null) && { completedFrom: from }),
    ...(isDay(before ?? null) && { completedBefore: before }),
    ...(levels.length > 0 && { rating: levels }),
    ...((overdue === "true" || overdue === "false") && { overdue: overdue === "true" }),
    ...(text && { text }),
  };
}

/** Returns the order of an address; newest first by default. */
export const orderFrom = (choices: URLSearchParams): Order =>
  orders.find((order) => order === choices.get("order")) ?? standardOrder;
