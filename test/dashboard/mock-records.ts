/** The service records of the mock network, with events at every participant. */
import { activityOf, memberByCode, mockCategories, mockMembers, sequence } from "./mock-members.ts";

const titles: readonly (readonly [category: string, title: string, content: string])[] = [
  ["14", "高新技术企业认定辅导", "梳理研发项目与知识产权，核对研发费用归集，编制并提交认定材料。"],
  ["11", "首贷户融资对接", "核实经营流水与纳税信用，匹配三家银行的信用贷产品，陪同面签。"],
  ["15", "财税合规体检", "抽查近两年账簿与申报表，出具风险清单，约定整改期限。"],
  ["13", "数字化转型人才培训", "生产管理系统操作与数据看板搭建，线下两天、线上答疑一个月。"],
  ["17", "劳动合同审查", "审阅劳动合同与规章制度，提出修改意见并回访落实。"],
  ["16", "广交会参展组织", "展位申请、展品通关与买家预约，展后订单跟进。"],
  ["10", "惠企政策解读", "按企业行业与规模匹配可申报政策，列出时限和材料。"],
  ["12", "科技型初创企业登记指导", "选址、核名、章程、开户一次办结。"],
  ["14", "发明专利预审", "检索查新，修改权利要求书，提交保护中心预审。"],
  ["15", "精益生产诊断", "现场七天，产线节拍与在制品分析，提交改善方案。"],
];
const enterprises = [
  "皖新精密制造",
  "江淮智能装备",
  "徽味源食品",
  "黄山云谷茶业",
  "科讯软件",
  "华安新材料",
  "恒达汽车零部件",
  "淮上农业科技",
];
const states = [
  "ACCEPTED",
  "IN_PROGRESS",
  "COMPLETED",
  "RATED",
  "FOLLOWED_UP",
  "FOLLOWED_UP",
  "RATED",
  "COMPLETED",
] as const;
const hour = 3_600_000;
const institutionCodes = mockMembers
  .filter(({ kind }) => kind === "INSTITUTION")
  .map(({ code }) => code);

const time = (ms: number) => new Date(ms).toISOString();
const pick = <Item>(items: readonly Item[], share: number): Item =>
  items[Math.floor(share * items.length)] as Item;

function buildRecord(index: number, opened: number, next: () => number) {
  const windows = mockMembers.filter(({ kind }) => kind === "WINDOW");
  const weights = windows.flatMap((window) =>
    Array.from({ length: activityOf.get(window.code) ?? 1 }, () => window),
  );
  const owner = index === 0 ? windows[0] : pick(weights, next());
  if (!owner) throw new Error("The mock network has no window.");
  const [category, title, content] = titles[index % titles.length] as (typeof titles)[number];
  const provider = memberByCode.get(
    index === 0 ? String(institutionCodes[1]) : pick(institutionCodes, next()),
  );
  const state = index === 0 ? "FOLLOWED_UP" : pick(states, next());
  const reached = ["ACCEPTED", "IN_PROGRESS", "COMPLETED", "RATED", "FOLLOWED_UP"].indexOf(state);
  const id = `${owner.code}:0198f0c2-0000-7000-8000-${String(index).padStart(12, "0")}`;
  const level = next() > 0.25 ? 5 : 4;
  const participantCodes = [
    owner.code,
    ...(provider ? [provider.code] : []),
    ...(index === 0 ? ["340000"] : []),
  ];
  const eventOf = (
    code: string,
    at: number,
    type: string,
    note: string | null,
    isLate = false,
  ) => ({
    recordId: id,
    id: `${code}:0198f0c3-${type.toLowerCase()}-${index}-${at}`,
    member: memberByCode.get(code),
    memberCode: code,
    type,
    at: time(at),
    recordedAt: time(at + (isLate ? 50 * hour : 60_000)),
    actor: null,
    actorRole: "window-operator",
    unit: code === owner.code ? "企业服务科" : null,
    note,
    state: null,
    attachments: [],
    changes: [],
  });
  const [fromHub, to] = ["340000", provider?.code ?? owner.code];
  const events = [
    ...(index === 0
      ? [eventOf(fromHub, opened - 3 * hour, "RECEIVED", "省平台接到企业诉求，转属地窗口。")]
      : []),
    eventOf(owner.code, opened, "OPEN", "电话受理，已核对企业信息。"),
    ...(reached >= 1
      ? [
          eventOf(to, opened + 26 * hour, "RECEIVED", null),
          eventOf(to, opened + 30 * hour, "DELIVERY_STARTED", "与企业约定上门时间。"),
          eventOf(owner.code, opened + 31 * hour, "START", null),
        ]
      : []),
    ...(reached >= 2
      ? [
          eventOf(to, opened + 240 * hour, "DELIVERED", "交付成果材料一套。", true),
          eventOf(owner.code, opened + 264 * hour, "COMPLETE", "材料齐全，办结。"),
        ]
      : []),
    ...(reached >= 3 ? [eventOf(owner.code, opened + 290 * hour, "RATE", "企业短信评价。")] : []),
    ...(reached >= 4
      ? [eventOf(owner.code, opened + 600 * hour, "FOLLOW_UP", "电话回访，问题已解决。")]
      : []),
  ].toSorted((a, b) => a.at.localeCompare(b.at));
  const enterpriseName = `安徽${enterprises[index % enterprises.length]}有限公司`;
  return {
    id,
    title,
    content,
    enterpriseName,
    providerName: provider?.name ?? null,
    county: null,
    mode: next() > 0.4 ? "线下" : "线上",
    demandedAt: time(opened - 4 * hour),
    acceptedAt: time(opened),
    startedAt: reached >= 1 ? time(opened + 31 * hour) : null,
    completedAt: reached >= 2 ? time(opened + 264 * hour) : null,
    state,
    isPublicWelfare: next() > 0.35,
    feeFen: next() > 0.5 ? Math.round(next() * 60) * 50_000 : 0,
    participantCodes,
    origin: "DEMO",
    recordedBy: owner,
    category: mockCategories.find(({ code }) => code === category) ?? null,
    enterprise: {
      creditCode: `91340100MA8N3F5K${10 + (index % enterprises.length)}`,
      name: enterpriseName,
    },
    provider,
    rating:
      reached >= 3
        ? {
            level,
            comment: level === 5 ? "讲得清楚，来得及时。" : null,
            ratedAt: time(opened + 290 * hour),
          }
        : null,
    followUp: reached >= 4 ? { at: time(opened + 600 * hour), note: "问题已解决。" } : null,
    contact: null,
    deadline:
      index % 9 === 4
        ? {
            step: "FOLLOW_UP",
            from: time(opened),
            limitDays: 15,
            dueAt: time(opened + 500 * hour),
            isOverdue: true,
          }
        : null,
    participants: participantCodes.map((code) => ({ member: memberByCode.get(code), unit: null })),
    events,
  };
}

export type MockRecord = ReturnType<typeof buildRecord>;

/** Sixty records, newest first; the first has three participants. */
export const mockRecords: readonly MockRecord[] = (() => {
  const next = sequence(16);
  const newest = Date.parse("2025-12-19T02:20:00Z");
  return Array.from({ length: 60 }, (_, index) =>
    buildRecord(index, newest - index * 31 * hour - Math.round(next() * 5 * hour), next),
  );
})();
