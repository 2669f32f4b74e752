/** The eight columns that every bulletin has. Source: AH-E art. 6(1). */

export type ColumnKey =
  | "demandsMatched"
  | "enterprisesServed"
  | "activities"
  | "registeredUsers"
  | "resourcesMobilised"
  | "jointServices"
  | "demandsCollected"
  | "productsOffered";

export type Column = {
  readonly key: ColumnKey;
  /** As the regulation calls it. */
  readonly name: string;
  readonly unit: string;
  readonly article: string;
  /** SUM: members' numbers added up; DISTINCT: things that several members report count once in the total. */
  readonly total: "SUM" | "DISTINCT";
};

const article = "综合评价办法（试行）第六条第一项";

/** In the order of the regulation. */
export const columns: readonly Column[] = [
  { key: "demandsMatched", name: "服务需求对接数量", unit: "项", article, total: "SUM" },
  { key: "enterprisesServed", name: "服务企业数量", unit: "家", article, total: "DISTINCT" },
  { key: "activities", name: "服务活动场次", unit: "场", article, total: "DISTINCT" },
  { key: "registeredUsers", name: "注册用户数量", unit: "户", article, total: "DISTINCT" },
  { key: "resourcesMobilised", name: "服务资源带动数量", unit: "家", article, total: "DISTINCT" },
  { key: "jointServices", name: "服务联动情况", unit: "场", article, total: "DISTINCT" },
  { key: "demandsCollected", name: "服务需求征集情况", unit: "项", article, total: "SUM" },
  { key: "productsOffered", name: "服务产品供给数量", unit: "项", article, total: "DISTINCT" },
];
