/** What figures of one statement must be to each other, as data. */
import { definitionsVersion } from "../../../ledger/rules/indicators/definitions.ts";
import {
  type AnnualFigureName,
  annualFigureNames,
  type FigureName,
  figureNames,
  type Statement,
} from "../../../ledger/rules/statement.ts";
import { figureWords } from "./figure-words.ts";
import type { FoundFault } from "./finding.ts";

type Rule = {
  readonly code: string;
  readonly severity: FoundFault["severity"];
  /** `left` times `leftTimes` is at most `right` times `rightTimes`. */
  readonly left: FigureName | AnnualFigureName;
  readonly leftTimes?: number;
  readonly right: FigureName;
  readonly rightTimes?: number;
  readonly said: string;
};

export const arithmeticRules: readonly Rule[] = [
  // A demand of an earlier period may be matched in this one.
  { code: "A01", severity: "QUERY", left: "demandsMatched", right: "demandsCollected", said: "需求对接数大于需求征集数" }, // prettier-ignore
  { code: "A02", severity: "ERROR", left: "ratings", right: "serviceRecords", said: "评价数大于服务数" }, // prettier-ignore
  { code: "A03", severity: "ERROR", left: "enterprisesServed", right: "serviceRecords", said: "服务企业数大于服务数" }, // prettier-ignore
  { code: "A04", severity: "ERROR", left: "jointServices", right: "activities", said: "联动活动数大于活动场次" }, // prettier-ignore
  { code: "A05", severity: "ERROR", left: "publicWelfareRecords", right: "serviceRecords", said: "公益服务数大于服务数" }, // prettier-ignore
  { code: "A06", severity: "ERROR", left: "resourcesMobilised", right: "serviceRecords", said: "带动的服务资源数大于服务数" }, // prettier-ignore
  { code: "A07", severity: "ERROR", left: "ratings", right: "ratingSum", said: "评价总分低于每次一分" }, // prettier-ignore
  { code: "A08", severity: "ERROR", left: "ratingSum", right: "ratings", rightTimes: 5, said: "评价总分高于每次五分" }, // prettier-ignore
  { code: "A10", severity: "ERROR", left: "serviceNorms", right: "productsOffered", said: "五公开齐全的服务产品数大于服务产品数" }, // prettier-ignore
  { code: "A11", severity: "ERROR", left: "completeRecords", right: "serviceRecords", said: "内容齐全的服务记录数大于服务数" }, // prettier-ignore
];

/** Checks one statement by itself. */
export function arithmeticFaults({
  figures,
  byCategory,
  coverage,
  definitions,
}: Statement): FoundFault[] {
  const faults: FoundFault[] = [];
  for (const {
    code,
    severity,
    left,
    right,
    leftTimes = 1,
    rightTimes = 1,
    said,
  } of arithmeticRules) {
    const [less = null, more] = [figures[left], figures[right]];
    if (less === null || more === null || less * leftTimes <= more * rightTimes) continue;
    const message = `${said}：${less} 对 ${more}。`;
    faults.push({ key: code, rule: code, severity, message, values: { [left]: less, [right]: more } }); // prettier-ignore
  }
  for (const name of [...figureNames, ...annualFigureNames]) {
    const value = figures[name] ?? 0;
    if (value >= 0) continue;
    const message = `${figureWords[name]}为负数：${value}。`;
    faults.push({ key: `V01 ${name}`, rule: "V01", severity: "ERROR", message, values: { [name]: value } }); // prettier-ignore
  }
  const inCategories = byCategory.reduce((sum, { serviceRecords }) => sum + serviceRecords, 0);
  const services = figures.serviceRecords ?? 0;
  if (inCategories !== services)
    faults.push({
      key: "A09",
      rule: "A09",
      severity: "ERROR",
      message: `各类别服务数之和为${inCategories}，与服务数${services}不符。`,
      values: { inCategories, services },
    });
  if (coverage.importsOpen > 0)
    faults.push({
      key: "C01",
      rule: "C01",
      severity: "ERROR",
      message: `统计时尚有${coverage.importsOpen}个台账文件正在导入，请导入完成后重新报送。`,
      values: { importsOpen: coverage.importsOpen },
    });
  if (definitions !== definitionsVersion)
    faults.push({
      key: "C02",
      rule: "C02",
      severity: "ERROR",
      message: `统计口径版本为${definitions}，应为${definitionsVersion}，请升级后重新报送。`,
      values: { definitions },
    });
  return faults;
}

const cumulative = ["registeredUsers", "productsOffered"] as const;
const inParts = ["serviceRecords", "ratings", "demandsCollected", "demandsMatched"] as const;

/** Checks a statement against the member's others: totals that only grow, and a year against its quarters. */
export function consistencyFaults(
  statement: Statement,
  others: readonly Statement[],
): FoundFault[] {
  const { period, figures } = statement;
  const faults: FoundFault[] = [];
  const before = others.find(({ period: other }) =>
    period.quarter === null
      ? other.quarter === null && other.year === period.year - 1
      : isJustBefore(other, period),
  );
  for (const name of cumulative) {
    const [now, then] = [figures[name], before?.figures[name] ?? null];
    if (now === null || then === null || now >= then) continue;
    const message = `${figureWords[name]}是累计数，却由上期的${then}降为${now}。`;
    faults.push({ key: `G01 ${name}`, rule: "G01", severity: "QUERY", message, values: { now, before: then } }); // prettier-ignore
  }
  if (period.quarter !== null) return faults;
  const quarters = others.filter(
    ({ period: other }) => other.year === period.year && other.quarter !== null,
  );
  if (quarters.length !== 4) return faults;
  for (const name of inParts) {
    const year = figures[name];
    if (year === null) continue;
    const parts = quarters.reduce((sum, quarter) => sum + (quarter.figures[name] ?? 0), 0);
    if (parts === year) continue;
    const message = `全年${figureWords[name]}为${year}，四个季度之和为${parts}，请说明（如季度报送后有补录）。`;
    faults.push({ key: `Y01 ${name}`, rule: "Y01", severity: "QUERY", message, values: { year, parts } }); // prettier-ignore
  }
  return faults;
}

type Placed = Statement["period"];
const isJustBefore = (other: Placed, { year, quarter }: Placed): boolean =>
  other.quarter !== null && other.year * 4 + other.quarter === year * 4 + (quarter ?? 0) - 1;
