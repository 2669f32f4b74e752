/** Figures as members' staff call them, for the questions that they are asked. */
import type { AnnualFigureName, FigureName } from "../../../ledger/rules/statement.ts";

export const figureWords: Readonly<Record<FigureName | AnnualFigureName, string>> = {
  demandsMatched: "服务需求对接数量",
  enterprisesServed: "服务企业数量",
  activities: "服务活动场次",
  registeredUsers: "注册用户数量",
  resourcesMobilised: "服务资源带动数量",
  jointServices: "服务联动情况",
  demandsCollected: "服务需求征集情况",
  productsOffered: "服务产品供给数量",
  serviceRecords: "服务数量",
  ratings: "评价数量",
  ratingSum: "评价总分",
  publicWelfareRecords: "公益性服务数量",
  feeFen: "服务收费（分）",
  serviceNorms: "五公开齐全的服务产品数",
  completeRecords: "内容齐全的服务记录数",
};
