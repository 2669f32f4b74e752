/** What kinds of institutions are good at: the categories they serve and what they own. */

export type Speciality = {
  /** Categories of level two that such an institution serves. */
  readonly codes: readonly string[];
  readonly introduction: string;
  readonly equipment: readonly string[];
};

const specialities: readonly (Speciality & { readonly word: RegExp })[] = [
  {
    word: /知识产权|专利/,
    codes: ["101000", "140300", "142500", "140800", "141700"],
    introduction: "从事专利代理、商标注册、知识产权贯标与维权援助，设专利导航工作室。",
    equipment: ["专利检索工作站", "商标监测系统"],
  },
  {
    word: /检验|检测|计量/,
    codes: ["100500", "141100", "141200", "141600", "142200", "141500"],
    introduction: "开展材料性能、环境可靠性和食品农产品检验检测，对中小企业开放共享仪器设备。",
    equipment: ["电感耦合等离子体质谱仪", "万能材料试验机", "高低温湿热试验箱", "三坐标测量机"],
  },
  {
    word: /财税|会计|审计/,
    codes: ["100900", "131400", "150200", "150700", "150800", "150900"],
    introduction: "提供代理记账、税务筹划、研发费用归集和内控咨询，定期举办财税实务课堂。",
    equipment: ["云财务服务平台"],
  },
  {
    word: /数字化|信息技术|软件/,
    codes: ["100300", "131300", "141900", "142000", "142100", "142400", "160600"],
    introduction: "面向制造业中小企业开展数字化转型诊断、轻量化改造和工业软件实施。",
    equipment: ["工业互联网演示产线", "边缘数据采集终端", "虚拟仿真工作站"],
  },
  {
    word: /融资|金融|担保|小贷/,
    codes: ["101300", "110100", "110900", "111000", "111200", "111300", "111400"],
    introduction: "对接银行、担保和股权机构，为企业提供融资诊断、方案设计和贷款申报辅导。",
    equipment: ["融资对接服务系统"],
  },
  {
    word: /管理咨询|企业管理/,
    codes: ["100900", "141300", "141500", "141700", "150100", "150500", "120600"],
    introduction: "提供战略、精益生产、质量管理体系建设和专精特新申报辅导。",
    equipment: ["企业管理诊断工具箱"],
  },
  {
    word: /人力资源|人才|培训/,
    codes: ["100600", "130300", "131000", "131200", "130500", "150300"],
    introduction: "提供招聘、职称申报、技能培训和用工合规服务，与多所职业院校合作。",
    equipment: ["多媒体实训教室", "在线培训平台"],
  },
  {
    word: /法律|法务|律师/,
    codes: ["100100", "170200", "170300", "170600", "170800", "170100"],
    introduction: "提供合同审查、账款清收、劳动用工与涉外贸易法律服务，参与企业维权援助。",
    equipment: [],
  },
];

/** Returns what an institution's name says it is good at; null when it says nothing, and then it does everything. */
export function specialityOf(name: string): Speciality | null {
  return specialities.find(({ word }) => word.test(name)) ?? null;
}
