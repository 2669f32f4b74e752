/** What services are about: title, length, price and share, by category of level two. */
import { type Weighted, weighted } from "./random.ts";

export type ServiceKind = {
  /** Category of level two. */
  readonly code: string;
  readonly titles: readonly string[];
  /** Working days that the delivery takes, from and to. */
  readonly days: readonly [number, number];
  /** Fee in whole hundreds of yuan where it is not public welfare, from and to. */
  readonly fee: readonly [number, number];
  /** Share within the category of level one. */
  readonly weight: number;
};

const row = (
  code: string,
  weight: number,
  days: readonly [number, number],
  fee: readonly [number, number],
  titles: string,
): ServiceKind => ({ code, weight, days, fee, titles: titles.split(" ") });

const kinds: readonly ServiceKind[] = [
  row("100100", 7, [0, 1], [2, 5], "涉企法规查询 公平竞争审查政策答疑 劳动法规查询"),
  row(
    "100200",
    38,
    [0, 2],
    [2, 6],
    "惠企政策解读 专精特新申报政策咨询 技术改造补助政策推送 稳岗返还政策咨询 高新技术企业认定政策解读 首台套政策咨询",
  ),
  row("100300", 10, [0, 2], [3, 8], "行业技术信息推送 先进工艺资料查询 技术成果信息查询"),
  row("100500", 6, [0, 1], [2, 6], "产品标准查询 行业标准更新提醒 团体标准查询"),
  row("100600", 7, [0, 2], [2, 5], "用工信息发布 高校毕业生信息查询 人才政策信息查询"),
  row("100700", 10, [0, 2], [3, 8], "市场供需信息推送 采购信息查询 出口目的国市场信息查询"),
  row("100900", 5, [0, 1], [2, 5], "财税申报日历提醒 企业管理资料查询"),
  row("101000", 6, [0, 2], [3, 9], "专利信息检索 竞争对手专利预警信息查询"),
  row("101100", 3, [0, 2], [2, 6], "专家信息查询 专家门诊预约"),
  row("101200", 5, [0, 1], [1, 3], "服务机构查询 服务资源推荐"),
  row("101300", 3, [0, 1], [1, 4], "合作企业信用信息查询 企业信息核查"),
  row("110100", 28, [5, 18], [5, 30], "银行信贷申请辅导 无还本续贷对接 流动资金贷款对接"),
  row("110900", 10, [1, 6], [3, 10], "企业征信报告解读 信用修复辅导"),
  row("111000", 16, [5, 15], [8, 40], "政策性担保业务对接 知识产权质押担保对接"),
  row("111200", 22, [2, 10], [5, 30], "银企对接 供应链金融对接 设备更新贷款贴息对接"),
  row("111300", 8, [8, 25], [20, 120], "股权融资路演辅导 区域股权市场挂牌辅导"),
  row("111400", 16, [2, 12], [5, 25], "融资需求诊断 融资方案设计"),
  row("120200", 12, [3, 10], [8, 30], "商业计划书编制"),
  row("120300", 20, [1, 3], [3, 12], "创业培训 小微企业经营实战训练"),
  row("120600", 40, [1, 8], [3, 15], "创业辅导 初创企业帮扶 创业导师一对一辅导"),
  row("121300", 16, [2, 6], [3, 10], "企业设立变更代办 个体工商户转企业辅导"),
  row("120900", 12, [2, 8], [5, 30], "创业场地对接"),
  row("130300", 22, [2, 12], [5, 40], "人才引进对接 校企用工对接 柔性引才服务"),
  row("130500", 10, [5, 20], [3, 12], "职称申报辅导"),
  row("131000", 26, [1, 3], [6, 40], "企业员工培训 班组长能力提升培训 安全生产培训"),
  row("131200", 12, [1, 3], [5, 20], "人力资源实务培训 劳动用工合规培训"),
  row("131300", 14, [1, 2], [5, 25], "数字化转型培训 工业软件应用培训"),
  row("131400", 16, [1, 2], [4, 15], "财税实务培训 研发费用加计扣除培训"),
  row(
    "140300",
    16,
    [3, 20],
    [10, 50],
    "知识产权贯标辅导 商标注册辅导 知识产权维权援助 知识产权质押评估辅导",
  ),
  row("142500", 15, [8, 30], [25, 80], "专利申请辅导 发明专利撰写 实用新型专利申请 专利布局分析"),
  row("141100", 14, [2, 10], [6, 150], "产品质量检验检测 食品安全检测 环境可靠性检测"),
  row("141200", 6, [2, 8], [8, 90], "原材料性能测试 金属材料成分分析"),
  row("141300", 5, [3, 12], [20, 80], "精益生产现场辅导 先进质量管理方法推广"),
  row("141500", 8, [10, 35], [60, 200], "质量管理体系建立辅导 实验室管理体系辅导"),
  row("141600", 4, [1, 5], [5, 40], "大型仪器设备共享"),
  row("141700", 7, [8, 30], [40, 180], "管理体系认证辅导 绿色产品认证辅导 专精特新企业申报辅导"),
  row("141900", 7, [8, 30], [50, 300], "企业资源计划系统实施辅导 生产管理信息化改造"),
  row("142100", 5, [5, 25], [50, 400], "智能产线解决方案 设备联网解决方案"),
  row("142400", 14, [2, 10], [20, 120], "数字化转型诊断 上云用数辅导 数据安全检查"),
  row("140700", 6, [5, 25], [20, 150], "产学研合作对接 技术难题攻关对接"),
  row("140800", 4, [5, 25], [20, 150], "科技成果转化对接"),
  row("140400", 5, [3, 15], [20, 100], "节能诊断 绿色工厂创建辅导"),
  row("142200", 4, [3, 12], [15, 80], "质量问题诊断 计量器具校准"),
  row("150100", 16, [5, 20], [50, 200], "发展战略咨询 股改上市规划咨询"),
  row("150200", 14, [3, 12], [15, 80], "财务管理咨询 成本核算体系梳理"),
  row("150300", 12, [3, 12], [15, 60], "薪酬绩效体系设计 股权激励方案设计"),
  row("150500", 18, [2, 10], [20, 90], "企业现场管理指导 精益改善辅导"),
  row("150700", 18, [1, 5], [5, 30], "税务筹划咨询 研发费用归集辅导"),
  row("150800", 14, [1, 5], [3, 12], "代理记账 财务报表编制"),
  row("150900", 8, [5, 18], [30, 120], "专项审计 高新技术企业专项审计"),
  row("160100", 30, [2, 8], [20, 150], "展览展销组织 行业展会参展补助辅导"),
  row("160200", 18, [1, 5], [5, 40], "贸易洽谈 大中小企业配套对接"),
  row("160300", 18, [2, 8], [5, 40], "新产品推介 政府采购产品推介"),
  row("160600", 20, [3, 12], [15, 80], "跨境电商开店辅导 电商运营辅导"),
  row("160700", 14, [3, 12], [10, 60], "外贸代理对接 出口信用保险咨询"),
  row("170100", 8, [10, 40], [50, 300], "合同纠纷诉讼代理"),
  row("170200", 22, [1, 6], [5, 20], "法律援助 企业维权援助"),
  row("170300", 30, [1, 5], [5, 30], "合同审查 规章制度法律审查"),
  row("170600", 16, [3, 15], [5, 30], "商事纠纷调解 劳动争议调解 拖欠账款调解"),
  row("170800", 24, [1, 6], [8, 40], "法律风险体检 出口合规风险提示"),
];

// Ningbo 1+10+12+X, 80,990 services to mid-2018, eight categories that add up exactly.
const ningbo: Readonly<Record<string, number>> = {
  "10": 46_145,
  "11": 4056,
  "12": 1003,
  "13": 4869,
  "14": 16_418,
  "15": 3373,
  "16": 1518,
  "17": 3608,
};

/** Share of public welfare by category; over all categories about three quarters. */
const welfareShares: Readonly<Record<string, number>> = {
  "10": 0.96,
  "11": 0.62,
  "12": 0.7,
  "13": 0.7,
  "14": 0.37,
  "15": 0.4,
  "16": 0.5,
  "17": 0.52,
};

/** Returns in which share of cases services of a category are public welfare. */
export function welfareShareOf(code: string): number {
  return welfareShares[code.slice(0, 2)] ?? 0.5;
}

/** Prepares draws of kinds in Ningbo's proportions from those kinds alone that `allows` names. */
export function kindsLike(allows: (kind: ServiceKind) => boolean): Weighted<ServiceKind> {
  const sums = new Map<string, number>();
  for (const { code, weight } of kinds) {
    const group = code.slice(0, 2);
    sums.set(group, (sums.get(group) ?? 0) + weight);
  }
  const weightOf = ({ code, weight }: ServiceKind): number => {
    const group = code.slice(0, 2);
    return ((ningbo[group] ?? 0) * weight) / (sums.get(group) ?? 1);
  };
  return weighted(kinds.filter(allows), weightOf);
}
