/** Names the columns of the three ledger sheets and recognises a header word as one of them. */

/** What a sheet of a ledger holds. */
export type SheetKind = "SERVICE" | "ACTIVITY" | "PRODUCT";

const countyWords = [
  "所在县区",
  "所属县区",
  "县区",
  "区县",
  "所在区县",
  "县市区",
  "所在县市区",
  "所属县市区",
] as const;

// The first word is the prescribed one; the others mean the same with certainty. A word that could
// mean two columns (名称, 日期) is left out and stays unknown unless a group name above it decides.
const serviceWords = {
  serial: ["序号", "编号"],
  enterpriseName: ["企业名称", "单位名称", "企业全称", "服务企业名称", "服务对象名称", "公司名称"],
  creditCode: [
    "统一社会信用代码",
    "社会信用代码",
    "信用代码",
    "企业信用代码",
    "统一信用代码",
    "企业统一社会信用代码",
  ],
  county: countyWords,
  contactName: ["联系人", "企业联系人", "联系人姓名"],
  contactPhone: ["联系电话", "联系人电话", "联系方式", "手机号码", "手机号", "手机", "电话"],
  category: ["服务类别", "服务类型", "服务分类", "服务类别名称"],
  content: ["服务内容", "服务事项", "服务内容摘要"],
  providerName: ["服务机构", "服务机构名称", "承办机构", "承接机构"],
  providerCode: [
    "服务机构信用代码",
    "服务机构统一社会信用代码",
    "机构信用代码",
    "机构统一社会信用代码",
    "服务机构社会信用代码",
  ],
  mode: ["服务方式", "服务形式"],
  demandedOn: ["需求提出日期", "需求提出时间", "提出日期", "提出时间", "需求日期"],
  acceptedOn: ["受理日期", "受理时间"],
  startedOn: ["服务开始日期", "服务开始时间", "开始日期", "开始时间"],
  completedOn: ["办结日期", "办结时间", "服务办结日期", "服务办结时间"],
  isPublicWelfare: ["是否公益", "是否公益服务", "是否公益性", "是否为公益服务"],
  fee: ["收费金额", "服务收费金额", "收费", "服务收费", "服务费用", "服务费"],
  rating: ["满意度", "满意度评价", "服务满意度", "企业满意度"],
  followedUpOn: ["回访日期", "回访时间"],
  remark: ["备注", "说明"],
} as const;

// Certain only where no column says the same with a prescribed word: next to 收费金额, 金额 may be any sum.
const looseServiceWords: Readonly<Record<string, Field>> = {
  服务企业: "enterpriseName",
  完成日期: "completedOn",
  完成时间: "completedOn",
  金额: "fee",
};

// A note that names another thing than the word in front of it: 收费金额（减免） is no fee.
const QUALIFIER =
  /计划|预计|预算|预约|拟|应[收办]|减免|优惠|原价|市场价|机构|自评|[上去往]一?年|曾用|变更前|[原旧]|母公司|上级|第三方|法人|法定|累计/;
const BRACKETED = /[(（[【〔]([^()（）[\]【】〔〕]*)[)）\]】〕]/g;

const activityWords = {
  serial: ["序号", "编号"],
  name: ["活动名称", "服务活动名称"],
  category: ["服务类别", "服务类型", "服务分类", "活动类别"],
  days: ["活动日期", "活动时间", "举办日期", "举办时间"],
  place: ["地点", "活动地点", "举办地点"],
  // No ledger prescribes it: a centre may add it, so that the activity counts in its county too.
  county: [...countyWords, "活动所在县区", "活动县区", "举办县区"],
  mode: ["形式", "活动形式", "举办形式", "服务方式"],
  organiser: ["主办单位", "主办"],
  coOrganiser: ["协办单位", "协办", "承办单位"],
  enterprises: ["参加企业数", "参与企业数", "参加企业", "服务企业数", "企业数", "参会企业数"],
  persons: ["参加人数", "参与人数", "人数", "参会人数"],
  cost: ["合计支出", "支出合计", "活动支出", "总支出"],
  evidence: ["附件", "证明材料", "附件材料"],
  remark: ["备注", "说明"],
} as const;

const productWords = {
  serial: ["序号", "编号"],
  name: ["产品名称", "服务产品", "服务产品名称"],
  institutionName: ["机构名称", "服务机构", "服务机构名称"],
  institutionCode: ["机构信用代码", "服务机构信用代码", "统一社会信用代码", "社会信用代码"],
  category: ["服务类别", "服务类型", "服务分类"],
  standard: ["服务标准"],
  process: ["服务流程"],
  function: ["服务功能"],
  feeStandard: ["收费标准"],
  timeLimit: ["办理时限", "办结时限"],
  nature: ["服务性质", "产品性质", "是否公益"],
  remark: ["备注", "说明"],
} as const;

export type ServiceField = keyof typeof serviceWords;
export type ActivityField = keyof typeof activityWords;
export type ProductField = keyof typeof productWords;
export type Field = ServiceField | ActivityField | ProductField;

const words: Readonly<Record<SheetKind, Readonly<Record<string, readonly string[]>>>> = {
  SERVICE: serviceWords,
  ACTIVITY: activityWords,
  PRODUCT: productWords,
};

/** Columns without which a sheet of the kind is not what it seems, and whose absence is reported. */
export const prescribedFields: Readonly<Record<SheetKind, readonly Field[]>> = {
  SERVICE: ["creditCode", "startedOn", "completedOn", "fee"],
  ACTIVITY: ["name", "days"],
  PRODUCT: ["name"],
};

const fieldsByWord: Readonly<Record<SheetKind, ReadonlyMap<string, Field>>> = {
  SERVICE: indexWords("SERVICE"),
  ACTIVITY: indexWords("ACTIVITY"),
  PRODUCT: indexWords("PRODUCT"),
};

/** Returns the prescribed header word of a field. */
export function headerWord(kind: SheetKind, field: Field): string {
  return words[kind][field]?.[0] ?? field;
}

/** Returns a header word without blanks and brackets, as words are compared. */
export function plainWord(header: string): string {
  return header
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, "")
    .replaceAll(/[\s()（）[\]【】〔〕*＊]/g, "")
    .replace(/[:：]$/, "");
}

/**
 * Returns the field a header names where no other column claims it: by a word that is not the
 * prescribed one, or by the word in front of a note in brackets (18位, 是/否); null when it is not certain.
 */
export function recogniseLoosely(kind: SheetKind, header: string, group: string): Field | null {
  const visible = header.replaceAll(/\s/g, "");
  const notes = [...visible.matchAll(BRACKETED)].map(([, note = ""]) => note);
  const bare = plainWord(visible.replaceAll(BRACKETED, ""));
  const isQualified = notes.some((note) => QUALIFIER.test(note));
  // 信用代码（服务机构） is the institution's.
  const inverted = notes.length === 1 ? recogniseField(kind, `${notes[0]}${bare}`) : null;
  if (inverted !== null) return inverted;
  if (isQualified) return null;
  const inGroup = bare === plainWord(visible) ? null : recogniseInGroup(kind, group, bare);
  return inGroup ?? looseField(kind, plainWord(visible)) ?? looseField(kind, bare);
}

function looseField(kind: SheetKind, word: string): Field | null {
  const loose = kind === "SERVICE" ? looseServiceWords : {};
  return recogniseField(kind, word) ?? (Object.hasOwn(loose, word) ? loose[word]! : null);
}

/** Reads group and name as one word: 服务机构 信用代码, 服务情况 类别, and 时间 办结 the other way round. */
export function recogniseInGroup(kind: SheetKind, group: string, name: string): Field | null {
  if (group === name || group === "") return null;
  const above = plainWord(group);
  const stem = above.replace(/(?:基本)?(?:情况|信息)$/, "");
  const joined = recogniseField(kind, above + name) ?? recogniseField(kind, stem + name);
  if (joined !== null || !/^(?:服务)?(?:时间|日期)$/.test(above)) return joined;
  return recogniseField(kind, name + above.replace(/^服务/, ""));
}

/** Returns the field a header word names on a sheet of the kind, null for an unknown word. */
export function recogniseField(kind: SheetKind, header: string): Field | null {
  const word = plainWord(header);
  // 收费金额（元） and 办理时限（工作日） state a unit after the name.
  const withoutUnit = word.replace(
    /[/、]?(?:单位[:：]?)?(?:[百千万亿]*元|个?工作日|天|人次?|[家个])$/,
    "",
  );
  return fieldsByWord[kind].get(word) ?? fieldsByWord[kind].get(withoutUnit) ?? null;
}

function indexWords(kind: SheetKind): ReadonlyMap<string, Field> {
  return new Map(
    Object.entries(words[kind]).flatMap(([field, synonyms]) =>
      synonyms.map((word): [string, Field] => [word, field as Field]),
    ),
  );
}
