/** What is written about services: contents, notes of the way, ratings and follow-ups. */
import type { Random } from "./random.ts";

// {t} stands for the title of the service.
const contents: Readonly<Record<string, readonly string[]>> = {
  "10": [
    "整理{t}所需材料并向企业推送，电话确认已收悉。",
    "企业来访办理{t}，工作人员逐条答复并留存咨询记录。",
    "结合企业所属行业完成{t}，列出可申报事项及时间节点。",
    "通过服务平台在线受理{t}，当日反馈结果。",
  ],
  "11": [
    "了解企业经营与资金缺口，开展{t}，协助准备授信材料。",
    "会同合作金融机构上门开展{t}，形成对接意见。",
  ],
  "12": [
    "安排创业导师开展{t}，就注册、场地、首单业务给出建议。",
    "为企业提供{t}，协助完善经营方案。",
  ],
  "13": ["组织企业人员参加{t}，现场签到并发放讲义。", "根据企业岗位需求开展{t}，形成服务小结。"],
  "14": [
    "技术人员到厂调研，开展{t}，出具书面报告并跟踪整改。",
    "受理企业{t}申请，按约定节点完成并交付成果材料。",
    "组织专家为企业开展{t}，针对短板提出三项改进措施。",
  ],
  "15": [
    "顾问驻企调研后开展{t}，向管理层汇报诊断结论。",
    "按企业委托完成{t}，交付方案并培训相关人员。",
  ],
  "16": [
    "帮助企业开展{t}，梳理产品卖点与目标客户。",
    "组织企业参加{t}活动，达成意向若干并跟踪落实。",
  ],
  "17": [
    "律师为企业开展{t}，出具书面意见并提示风险点。",
    "受理企业{t}申请，协调双方沟通并留存记录。",
  ],
};

const progressNotes = [
  "已完成现场调研，正在整理资料。",
  "材料已初审，退回补正一次。",
  "已提交阶段成果，等待企业确认。",
  "完成第二次上门辅导。",
];

const comments: Readonly<Record<number, readonly string[]>> = {
  5: [
    "服务人员专业，响应很快。",
    "讲解细致，帮我们解决了实际问题。",
    "非常满意，省去跑腿。",
    "上门服务到位，材料一次通过。",
  ],
  4: ["总体满意，办理时间可以再短些。", "服务认真，希望后续继续跟进。", "有帮助。"],
  3: ["基本满意，内容偏通用。", "等待时间较长。", "建议结合本行业讲得更具体。"],
  2: ["答复不够及时，催了两次。", "方案与企业实际不太相符。"],
  1: ["约定时间未到场，也没有说明。", "问题没有解决，希望尽快处理。"],
};

const goodFollowUps = [
  "电话回访，企业表示问题已解决。",
  "回访确认成果已应用，企业希望参加后续培训。",
  "企业对服务表示认可，暂无新需求。",
  "回访时企业提出新的融资需求，已登记。",
];
const badFollowUps = [
  "企业反映服务不到位，已向承办人核实并致歉，约定重新办理。",
  "回访核实评价原因，已督促服务单位整改。",
];

/** Draws what a service consisted of. */
export function contentOf(random: Random, code: string, title: string): string {
  return random.pick(contents[code.slice(0, 2)] ?? ["为企业提供{t}。"]).replace("{t}", title);
}

/** Draws a note of the way. */
export function progressNote(random: Random): string {
  return random.pick(progressNotes);
}

/** Draws what the enterprise added to its rating; most add nothing, the dissatisfied nearly always. */
export function commentOf(random: Random, rating: number): string | null {
  return random.chance(rating <= 2 ? 0.9 : 0.3) ? random.pick(comments[rating] ?? []) : null;
}

/** Draws what a call back brought. */
export function followUpNote(random: Random, rating: number | null): string {
  return random.pick(rating !== null && rating <= 2 ? badFollowUps : goodFollowUps);
}
