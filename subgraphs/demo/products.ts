/** Standing offers with the five disclosures 五公开; some leave one out and may not be published. */
import type { NewProduct } from "../ledger/actions/offer-product.ts";
import { institutionForKey } from "../ledger/rules/intake/institution.ts";
import type { DemoMember, DemoNetwork, Institution } from "./network.ts";
import { type Random, randomOf } from "./random.ts";
import { instantOf, type WorkingDays } from "./working-days.ts";

export type DemoProduct = { readonly key: string; readonly product: NewProduct };

type Offer = {
  readonly code: string;
  readonly name: string;
  readonly nature: "公益" | "增值";
  readonly standard: string;
  readonly process: string;
  readonly function: string;
  readonly fee: string;
  readonly days: number;
};

const row = (
  code: string,
  name: string,
  nature: Offer["nature"],
  standard: string,
  process: string,
  purpose: string,
  fee: string,
  days: number,
): Offer => ({ code, name, nature, standard, process, function: purpose, fee, days });

const offers: readonly Offer[] = [
  row(
    "100200",
    "惠企政策精准推送",
    "公益",
    "按企业画像匹配，适用政策不漏报",
    "登记—匹配—推送—答疑",
    "帮助企业及时了解并申报适用政策",
    "免费",
    1,
  ),
  row(
    "101000",
    "专利信息检索",
    "公益",
    "提供检索报告，注明数据库与检索式",
    "提交需求—检索—出具报告",
    "了解同行专利布局，规避侵权风险",
    "免费",
    3,
  ),
  row(
    "140300",
    "知识产权贯标辅导",
    "增值",
    "符合GB/T 29490要求",
    "诊断—体系策划—运行辅导—内审",
    "建立企业知识产权管理体系",
    "15000元/家起",
    45,
  ),
  row(
    "142500",
    "专利申请辅导",
    "增值",
    "由执业专利代理师承办",
    "技术交底—检索—撰写—提交",
    "形成可授权的专利申请文件",
    "发明专利5000元/件，实用新型2500元/件",
    20,
  ),
  row(
    "141100",
    "产品质量检验检测",
    "增值",
    "具备检验检测机构资质认定能力范围",
    "委托—送样—检测—出具报告",
    "为企业提供第三方检测报告",
    "按检测项目收费，中小企业八折",
    7,
  ),
  row(
    "141600",
    "大型仪器设备共享",
    "增值",
    "设备经计量校准并在有效期内",
    "预约—确认—上机—结算",
    "降低企业研发试验成本",
    "100元/机时起",
    3,
  ),
  row(
    "150800",
    "代理记账",
    "增值",
    "持有代理记账许可，按月出具报表",
    "签约—交接—记账—申报",
    "规范小微企业财务核算",
    "300元/月起",
    5,
  ),
  row(
    "150700",
    "研发费用归集辅导",
    "增值",
    "按研发费用辅助账要求归集",
    "调研—立项梳理—归集—复核",
    "帮助企业享受加计扣除政策",
    "5000元/项起",
    10,
  ),
  row(
    "142400",
    "数字化转型诊断",
    "公益",
    "依据中小企业数字化水平评测指标",
    "自评—入企诊断—报告—方案建议",
    "明确企业数字化短板与改造路径",
    "免费",
    10,
  ),
  row(
    "141900",
    "生产管理信息化改造",
    "增值",
    "交付系统稳定运行不少于三个月",
    "需求调研—方案—实施—验收",
    "实现生产过程可视可控",
    "30000元/套起",
    60,
  ),
  row(
    "111400",
    "融资需求诊断",
    "公益",
    "一企一策出具诊断意见",
    "申请—访谈—诊断—反馈",
    "摸清企业融资条件与缺口",
    "免费",
    5,
  ),
  row(
    "111200",
    "银企对接服务",
    "公益",
    "三家以上金融机构响应",
    "登记—推荐—对接—跟踪",
    "帮助企业获得信贷支持",
    "免费",
    10,
  ),
  row(
    "150500",
    "企业现场管理指导",
    "增值",
    "顾问具有五年以上制造业经验",
    "现场诊断—改善方案—辅导—评估",
    "降低浪费、提高现场效率",
    "8000元/天",
    15,
  ),
  row(
    "141500",
    "质量管理体系建立辅导",
    "增值",
    "符合GB/T 19001要求",
    "诊断—文件编写—试运行—内审",
    "建立并运行质量管理体系",
    "12000元/家起",
    60,
  ),
  row(
    "130300",
    "校企用工对接",
    "公益",
    "对接院校不少于两所",
    "用工登记—院校匹配—专场招聘",
    "缓解企业招工难",
    "免费",
    10,
  ),
  row(
    "131000",
    "班组长能力提升培训",
    "增值",
    "小班授课，考核合格发结业证明",
    "报名—培训—考核—回访",
    "提升基层管理能力",
    "600元/人",
    5,
  ),
  row(
    "170300",
    "合同审查",
    "增值",
    "由执业律师出具书面意见",
    "提交文本—审查—意见反馈",
    "降低合同履约风险",
    "800元/份起",
    3,
  ),
  row(
    "170800",
    "法律风险体检",
    "公益",
    "覆盖用工、合同、账款等六类风险",
    "预约—访谈—体检报告",
    "帮助企业发现经营中的法律风险",
    "免费",
    7,
  ),
  row(
    "160600",
    "跨境电商开店辅导",
    "增值",
    "辅导至店铺上线",
    "评估—选品—开店—运营辅导",
    "帮助企业拓展海外市场",
    "6000元/店",
    30,
  ),
  row(
    "120600",
    "创业辅导",
    "公益",
    "创业导师一对一辅导不少于两次",
    "申请—匹配导师—辅导—跟踪",
    "帮助初创企业稳定经营",
    "免费",
    15,
  ),
];

const incompleteShare = 0.2;

/** Plans what one member offers; an institution what it is good at. */
export function planProducts(
  { seed }: DemoNetwork,
  calendar: WorkingDays,
  member: DemoMember & Partial<Pick<Institution, "speciality" | "activity">>,
): DemoProduct[] {
  const random = randomOf(seed, "products", member.code);
  const codes = member.speciality?.codes;
  const fitting = codes ? offers.filter(({ code }) => codes.includes(code)) : offers;
  const count = member.activity === "IDLE" ? 1 : random.integer(3, 6);
  return random.some(fitting, count).map((offer, index) => {
    const day = Math.floor(random.share() ** 1.7 * calendar.days.length);
    const offeredAt = instantOf(calendar, { day, minute: random.integer(520, 1040) }) as Date;
    return { key: `product ${index}`, product: productOf(random, member, offer, offeredAt) };
  });
}

const disclosures = ["standard", "process", "function", "fee"] as const;

function productOf(random: Random, member: DemoMember, offer: Offer, offeredAt: Date): NewProduct {
  const { code, days, ...texts } = offer;
  const isComplete = !random.chance(incompleteShare);
  const left = random.integer(0, disclosures.length);
  const missing = isComplete ? null : disclosures[left];
  const hasTimeLimit = isComplete || left < disclosures.length;
  return {
    ...texts,
    ...(missing ? { [missing]: null } : {}),
    categoryCode: code,
    providerCode: member.code,
    providerName: member.name,
    timeLimit: hasTimeLimit ? `${days}个工作日` : null,
    timeLimitDays: hasTimeLimit ? days : null,
    offeredAt,
    productKey: [offer.name, institutionForKey(member.name)].join("|"),
    origin: "DEMO",
  };
}
