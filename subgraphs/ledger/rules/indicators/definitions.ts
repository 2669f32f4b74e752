/**
 * All indicators, each defined once. Sources: AH-E arts 3 and 6 (安徽省“1+16+X”网络综合评价办法, 2019), AH-M art. 12. The
 * measure names its 14 indicators but its annexes with formulas are not published: the definitions are this system's.
 */
import type { Dimension, Indicator } from "./indicator.ts";

/** Grows with every change of a definition; a signed statement says by which it was counted. */
export const definitionsVersion = "2026-11-22";

const ofServices: readonly Dimension[] = ["COUNTY", "CATEGORY", "PROVIDER", "ENTERPRISE"];
const demand: readonly Dimension[] = ["COUNTY", "CATEGORY", "ENTERPRISE"];
const activity: readonly Dimension[] = ["COUNTY", "CATEGORY"];

const quarterly = { article: "AH-E 3, 6(1)", isQuarterly: true, basis: "COUNTED" } as const;
const annual = { article: "AH-E 3", isQuarterly: false } as const;
const supporting = {
  article: null,
  group: null,
  isQuarterly: false,
  basis: "COUNTED",
  dimensions: ofServices,
} as const;
const uncounted = { merging: "NONE", dimensions: [] } as const;

// oxfmt-ignore
const bulletin = [
  { ...quarterly, code: "demandsMatched", name: "服务需求对接数量", nameEn: "Demands matched", unit: "项",
    group: "SERVICE_EFFECT", merging: "SUM", dimensions: demand,
    definition: "首次对接时间在本期内、未撤回的需求数。",
    definitionEn: "Demands first matched in the period and not withdrawn." },
  { ...quarterly, code: "enterprisesServed", name: "服务企业数量", nameEn: "Enterprises served", unit: "家",
    group: "SERVICE_EFFECT", merging: "DISTINCT", dimensions: ofServices,
    definition: "本期完成的服务所涉企业，按统一社会信用代码去重。",
    definitionEn: "Enterprises of the services completed in the period, by credit code, each once." },
  { ...quarterly, code: "activities", name: "服务活动场次", nameEn: "Activities", unit: "场",
    group: "SERVICE_EFFECT", merging: "DISTINCT", dimensions: activity,
    definition: "本期开始的服务活动；同名、同日、同主办方为一场。",
    definitionEn: "Activities begun in the period; the same name, day and organiser are one." },
  { ...quarterly, code: "registeredUsers", name: "注册用户数量", nameEn: "Registered users", unit: "家",
    group: "SERVICE_EFFECT", merging: "DISTINCT", dimensions: ["COUNTY", "ENTERPRISE"],
    definition: "截至期末在窗口登记的企业，按统一社会信用代码去重。",
    definitionEn: "Enterprises registered with a window by the end of the period, by credit code, each once." },
  { ...quarterly, code: "resourcesMobilised", name: "服务资源带动数量", nameEn: "Resources mobilised", unit: "家",
    group: "RESOURCE_GATHERING", merging: "DISTINCT", dimensions: ofServices,
    definition: "本期完成服务的提供方（不含登记成员自身），按名称去重，无名称的按代码。",
    definitionEn: "Providers of the services completed in the period besides the reporting member itself, by name, else by code, each once." },
  { ...quarterly, code: "jointServices", name: "服务联动情况", nameEn: "Joint services", unit: "场",
    group: "SERVICE_COLLABORATION", merging: "DISTINCT", dimensions: activity,
    definition: "本期开始且有协办方的服务活动；同一场只计一次。",
    definitionEn: "Activities begun in the period that have co-organisers; one activity counts once." },
  { ...quarterly, code: "demandsCollected", name: "服务需求征集情况", nameEn: "Demands collected", unit: "项",
    group: "SERVICE_COLLABORATION", merging: "SUM", dimensions: demand,
    definition: "本期提出、未撤回的需求数。",
    definitionEn: "Demands submitted in the period and not withdrawn." },
  { ...quarterly, code: "productsOffered", name: "服务产品供给数量", nameEn: "Products offered", unit: "项",
    group: "SELF_BUILDING", merging: "DISTINCT", dimensions: ["CATEGORY", "PROVIDER"],
    definition: "截至期末在册的服务产品；同一产品只计一次。",
    definitionEn: "Offers by the end of the period; the same offer counts once." },
] as const satisfies readonly Indicator[];

// oxfmt-ignore
const further = [
  { ...annual, code: "satisfaction", name: "服务企业满意度", nameEn: "Satisfaction", unit: "分（1–5）",
    group: "SERVICE_EFFECT", basis: "COUNTED", merging: "MEAN", dimensions: ofServices,
    definition: "企业明确作出的评价的平均分；未评价的不计入，另列评价率。",
    definitionEn: "Mean of ratings that enterprises gave themselves; silence counts as nothing, the response share stands beside." },
  { ...annual, ...uncounted, code: "excellentResources", name: "优良服务资源培育", nameEn: "Excellent resources cultivated",
    unit: "家", group: "RESOURCE_GATHERING", basis: "DECLARED",
    definition: "培育的优良服务资源，以认定文件申报；记录中没有可据以统计的内容。",
    definitionEn: "Resources recognised as excellent, declared with the recognition; no record says so by itself." },
  { ...annual, code: "dataUpload", name: "服务数据上传", nameEn: "Data upload", unit: "比例",
    group: "SERVICE_COLLABORATION", basis: "COUNTED", merging: "MEAN", dimensions: ofServices,
    definition: "本期完成的服务中，企业代码、类别、县区、提供方和受理时间齐全的比例。上传是否按时由报送管理另计。",
    definitionEn: "Share of the services completed in the period whose record names enterprise, category, county, provider and acceptance. Whether reports came in time is counted by reporting discipline." },
  { ...annual, ...uncounted, code: "infrastructure", name: "基础设施", nameEn: "Infrastructure", unit: "分",
    group: "SELF_BUILDING", basis: "SCORED",
    definition: "场地、设备、人员等，由申报材料和专家评分得出。",
    definitionEn: "Premises, equipment, staff: from declared facts, scored by experts." },
  { ...annual, code: "serviceNorms", name: "服务规范（五公开）", nameEn: "Service norms (five disclosures)", unit: "项",
    article: "AH-E 3, AH-M 12", group: "SELF_BUILDING", basis: "COUNTED", merging: "DISTINCT",
    dimensions: ["CATEGORY", "PROVIDER"],
    definition: "截至期末在册、服务标准、流程、功能、收费和时限五项公开齐全的服务产品。名称、标识、流程“三统一”无记录可数，须申报。",
    definitionEn: "Offers by the end of the period that disclose standard, process, function, fee and time limit. The three unified norms (name, logo, process) stand in no record and must be declared." },
  { ...annual, ...uncounted, code: "internetPlatform", name: "互联网平台", nameEn: "Internet platform", unit: "分",
    group: "SELF_BUILDING", basis: "SCORED",
    definition: "线上平台的建设和使用，由申报材料和专家评分得出。",
    definitionEn: "The member's online platform: from declared facts, scored by experts." },
] as const satisfies readonly Indicator[];

// oxfmt-ignore
const supportingFigures = [
  { ...supporting, code: "serviceRecords", name: "服务数量", nameEn: "Services", unit: "项", merging: "SUM",
    definition: "本期完成、未撤回的服务；两个成员登记的同一项服务只计一次。",
    definitionEn: "Services completed in the period and not withdrawn; one that two members report counts once." },
  { ...supporting, code: "ratings", name: "评价数量", nameEn: "Ratings", unit: "项", merging: "SUM",
    definition: "上述服务中企业明确作出评价的。", definitionEn: "Those services that the enterprise rated itself." },
  { ...supporting, code: "ratingSum", name: "评价总分", nameEn: "Sum of ratings", unit: "分", merging: "SUM",
    definition: "上述评价的分数之和，每项 1 至 5 分。", definitionEn: "The sum of those ratings, 1 to 5 each." },
  { ...supporting, code: "ratingResponseShare", name: "评价率", nameEn: "Response share", unit: "比例", merging: "MEAN",
    definition: "有明确评价的服务占全部服务的比例。", definitionEn: "Rated services over all services." },
  { ...supporting, code: "publicWelfareRecords", name: "公益性服务数量", nameEn: "Public welfare services", unit: "项", merging: "SUM",
    definition: "上述服务中登记为公益性的。", definitionEn: "Those services recorded as public welfare." },
  { ...supporting, code: "publicWelfareShare", name: "公益性服务占比", nameEn: "Public welfare share", unit: "比例", merging: "MEAN",
    definition: "公益性服务占全部服务的比例。", definitionEn: "Public welfare services over all services." },
  { ...supporting, code: "feeFen", name: "服务收费", nameEn: "Fees", unit: "分（人民币）", merging: "SUM",
    definition: "上述服务的收费之和。", definitionEn: "Fees of those services, in fen." },
] as const satisfies readonly Indicator[];

type Known = (typeof bulletin | typeof further | typeof supportingFigures)[number];

/** The bulletin's columns in its order, then the further indicators of the annual evaluation, then what supports them. */
export const indicators: readonly Indicator[] = [...bulletin, ...further, ...supportingFigures];

/** Figures that are counted from records, and open to them. */
export type FigureName = Extract<Known, { basis: "COUNTED" }>["code"];
export const figureNames = indicators
  .filter(({ basis }) => basis === "COUNTED")
  .map(({ code }) => code as FigureName);

/** Returns the indicator with a code, null for a code that is none. */
export function findIndicator(code: string): Indicator | null {
  return indicators.find((one) => one.code === code) ?? null;
}
