/** Holds the network's two-level service categories and resolves what a ledger writes for one. */

/** Level 1: two digits and the name, the "eight services" and the rest. */
export const categories: Readonly<Record<string, string>> = {
  "10": "信息服务",
  "11": "投融资服务",
  "12": "创业服务",
  "13": "人才与培训服务",
  "14": "技术创新和质量服务",
  "15": "管理咨询服务",
  "16": "市场开拓服务",
  "17": "法律服务",
  "99": "其他服务",
};

// Written as blocks per level-1 code, because 120 separate lines would hide the structure:
// "03 知识产权" under "14" is 140300. Gaps (1214) are gaps in the list, not omissions.
const subcategoryBlocks: Readonly<Record<string, string>> = {
  "10":
    "01 法律法规信息查询, 02 政策信息查询, 03 技术信息查询, 04 产品信息查询, " +
    "05 标准信息查询, 06 人才信息查询, 07 市场信息查询, 08 物流信息查询, " +
    "09 管理信息查询, 10 专利信息查询, 11 专家信息查询, 12 服务机构查询, " +
    "13 企业信息查询, 14 价格行情查询, 99 其他信息服务",
  "11":
    "01 银行信贷, 02 信托, 03 基金, 04 证券, 05 小额贷款, 06 金融租赁, 07 风险投资, " +
    "08 典当, 09 信用征集与评价, 10 担保, 11 融资信息, 12 投融资推介和对接, 13 股权融资, " +
    "14 融资服务, 99 其他投融资服务",
  "12":
    "01 提供创业信息, 02 商务计划书编制, 03 创业培训, 04 工商登记等政务代理, " +
    "05 行政许可申请服务, 06 创业辅导, 07 项目策划, 08 政务代理, 09 创业场地, " +
    "10 事务代理, 11 工商注册, 12 商务服务, 13 设立变更, 15 行业准营, 16 资质认证, " +
    "17 年审年检, 18 缴税缴费, 19 质检保障, 20 专题申报, 21 破产注销, 22 产权申请, " +
    "23 技术难题招标, 24 投融资, 25 招聘培训, 26 市场营销, 99 其他创业服务",
  "13":
    "01 经营管理, 02 专业技术人员管理, 03 人才服务, 04 技能评级, 05 职称评审, " +
    "06 资质评审, 07 职业中介, 08 劳务派遣, 09 市场营销, 10 员工培训, 11 技术和创业培训, " +
    "12 人力资源培训, 13 信息化培训, 14 财税管理培训, 15 培训服务, " +
    "99 其他人才与培训服务",
  "14":
    "01 工业设计, 02 技术咨询, 03 知识产权, 04 节能降耗, 05 清洁生产, " +
    "06 污染防治技术应用, 07 产学研联合, 08 技术转移和成果转化, 09 适用技术推广, " +
    "10 创新资源共享, 11 质量检验检测, 12 原材料性能测试, 13 先进质量管理方法推广, " +
    "14 产品标准推广, 15 质量管理体系建立, 16 设备共享, " +
    "17 帮助企业申请相关体系和产品认证, 18 计算机网络服务, 19 管理信息化, " +
    "20 研发设计信息化, 21 解决方案, 22 质量控制和技术评价, 23 技术开发, 24 信息化应用, " +
    "25 专利服务, 26 新技术展销, 99 其他技术创新和质量服务",
  "15":
    "01 战略管理咨询, 02 财务管理, 03 人力资源管理, 04 市场营销咨询, " +
    "05 企业现场管理指导, 06 清洁生产咨询, 07 税务, 08 会计, 09 审计, 10 市场营销服务, " +
    "99 其他管理咨询服务",
  "16":
    "01 展览展销, 02 贸易洽谈, 03 产品推介, 04 国内外经济技术交流与合作, " +
    "05 帮助企业建立营销网络, 06 应用电子商务, 07 外贸代理, 08 市场考察与推荐, 09 物流, " +
    "10 在线营销, 11 公关和广告, 99 其他市场开拓服务",
  "17":
    "01 法律诉讼, 02 法律援助, 03 法律文件代理, 04 公证, 05 仲裁, 06 调解, 07 债务清偿, " +
    "08 风险规避, 99 其他法律服务",
};

/** Level 2: six digits and the name. */
export const subcategories: ReadonlyMap<string, string> = new Map(
  Object.entries(subcategoryBlocks).flatMap(([parent, block]) =>
    block.split(", ").map((entry): [string, string] => {
      const [digits = "", name = ""] = entry.split(" ");
      return [`${parent}${digits}00`, name];
    }),
  ),
);

// Everyday words that mean one category with certainty; anything looser stays unknown.
const synonyms: Readonly<Record<string, string>> = {
  "900001": "99",
  信息: "10",
  信息咨询: "10",
  政策信息服务: "10",
  政策咨询: "10",
  金融服务: "11",
  融资对接: "11",
  贷款服务: "11",
  融资服务: "111400",
  创业: "12",
  创业孵化: "12",
  创业服务类: "12",
  人才培训: "13",
  培训: "13",
  人才与培训: "13",
  技术服务: "14",
  技术创新服务: "14",
  质量服务: "14",
  检验检测: "14",
  知识产权服务: "14",
  技术创新和质量: "14",
  管理咨询: "15",
  代理记账: "15",
  财税咨询: "15",
  市场开拓: "16",
  市场服务: "16",
  展会服务: "16",
  法律: "17",
  法律咨询: "17",
  法务服务: "17",
  维权服务: "17",
  其他: "99",
  其它: "99",
  其它服务: "99",
};

const codeByName = indexNames();

/** A category as resolved: its code, and whether the ledger wrote it in another way than the list does. */
export type ResolvedCategory = { readonly code: string; readonly isRewritten: boolean };

/** Resolves cleaned category text (a name, a code or a known synonym); null when its meaning is not certain. */
export function resolveCategory(text: string): ResolvedCategory | null {
  if (Object.hasOwn(categories, text) || subcategories.has(text)) {
    return { code: text, isRewritten: false };
  }
  const synonym = Object.hasOwn(synonyms, text) ? synonyms[text] : undefined;
  if (synonym !== undefined) return { code: synonym, isRewritten: true };
  if (/^\d{4}$/.test(text) && subcategories.has(`${text}00`)) {
    return { code: `${text}00`, isRewritten: true };
  }
  const code = codeByName.get(text);
  if (code !== undefined) return { code, isRewritten: code.length > 2 };
  return resolveCodeWithName(text);
}

/** Returns the two-digit level-1 code that figures are grouped by. */
export function categoryGroup(code: string): string {
  return code.slice(0, 2);
}

/** Returns the printed name of a level-1 or level-2 code, null for a code outside the list. */
export function categoryName(code: string): string | null {
  if (Object.hasOwn(categories, code)) return categories[code] ?? null;
  return subcategories.get(code) ?? null;
}

// "140300 知识产权" and "信息服务（10）" say the same thing twice; they count only when both halves agree.
function resolveCodeWithName(text: string): ResolvedCategory | null {
  const parts = /^(\d{2,6})[-—、.:：(（]?([^\d()（）]+)[)）]?$/.exec(text);
  const reversed = /^([^\d()（）]+)[-—、.:：(（]?(\d{2,6})[)）]?$/.exec(text);
  const digits = parts?.[1] ?? reversed?.[2];
  const name = parts?.[2] ?? reversed?.[1];
  if (digits === undefined || name === undefined) return null;
  const byCode = resolveCategory(digits);
  const byName = resolveCategory(name.replace(/[-—、.:：]+$/, ""));
  if (byCode === null || byName === null) return null;
  const [shorter, longer] = [byCode.code, byName.code].toSorted((a, b) => a.length - b.length);
  if (shorter === undefined || longer === undefined || !longer.startsWith(shorter)) return null;
  return { code: byCode.code, isRewritten: true };
}

function indexNames(): ReadonlyMap<string, string> {
  const index = new Map<string, string>(
    Object.entries(categories).map(([code, name]) => [name, code]),
  );
  const twice = new Set<string>();
  for (const [code, name] of subcategories) {
    if (index.has(name)) twice.add(name);
    else index.set(name, code);
  }
  // 市场营销 stands under two level-1 codes, so the name alone is not certain.
  for (const name of twice) index.delete(name);
  return index;
}
