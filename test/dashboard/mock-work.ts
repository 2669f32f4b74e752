/** Accounts of the mock network, and what waits for them. */
import { memberByCode, mockCategories, mockMembers } from "./mock-members.ts";

export type MockAccount = {
  readonly name: string;
  readonly title: string;
  readonly role: string;
  readonly member: string | null;
};

export const demoPassword = "open-sesame";
const institution = "91340200MA81583866";
export const demoAccounts: readonly MockAccount[] = [
  { name: "window", title: "合肥窗口经办", role: "window-operator", member: "340100" },
  { name: "institution", title: "芜湖助微通服务", role: "institution-staff", member: institution },
  { name: "hub", title: "省枢纽运营", role: "hub-operator", member: null },
  { name: "department", title: "主管部门", role: "department", member: null },
  { name: "expert-1", title: "专家甲", role: "expert", member: null },
  { name: "expert-5", title: "专家戊", role: "expert", member: null },
];

const steps: Readonly<Record<string, readonly string[]>> = {
  ACCEPTED: ["DISPATCH", "START", "CORRECT", "WITHDRAW"],
  IN_PROGRESS: ["PROGRESS", "COMPLETE", "CORRECT"],
  COMPLETED: ["RATE", "NO_ANSWER", "FOLLOW_UP", "CORRECT", "WITHDRAW"],
  RATED: ["FOLLOW_UP", "CORRECT"],
  FOLLOWED_UP: ["CLOSE"],
};

/** The steps that the keeper may take next, roughly as the rules have them. */
export const stepsOf = (state: string): readonly string[] => steps[state] ?? [];

const candidate = (code: string) => ({
  provider: memberByCode.get(code),
  providerName: memberByCode.get(code)?.name ?? null,
  recordId: null,
});

const demands = [
  ["专利快速预审咨询", "电池材料方向，计划年内提交三件发明专利。", "14"],
  ["首贷户融资对接", "纳税信用 A 级，需要流动资金 300 万元。", "11"],
  ["数字化诊断", "产线数据采集与排程，先做一次现场诊断。", "15"],
  ["劳动用工合规审查", null, "17"],
].map(([title, description, category], index) => ({
  id: `340100:demand-${index}`,
  title,
  description,
  enterpriseName: ["皖新精密制造", "徽味源食品", "江淮智能装备", "科讯软件"][index] + "有限公司",
  county: index === 1 ? "340111" : null,
  submittedAt: `2025-12-${18 - index}T03:20:00Z`,
  matchedAt: null,
  state: index === 3 ? "MATCHED" : "SUBMITTED",
  origin: "DEMO",
  recordedBy: memberByCode.get("340100"),
  category: mockCategories.find(({ code }) => code === category) ?? null,
  enterprise: { creditCode: `91340100MA8N3F5K${10 + index}` },
  contact: { name: "陈敏", phone: "138****0011" },
  matches:
    index === 3
      ? [
          { ...candidate(institution), state: "MATCHED", reason: null },
          { ...candidate("91340100MA8079194L"), state: "DECLINED", reason: "本月排期已满。" },
        ]
      : [],
  deadline: index === 3 ? null : { dueAt: "2025-12-23T15:59:59Z", isOverdue: index > 0 },
}));

const demandSteps: Readonly<Record<string, readonly string[]>> = {
  SUBMITTED: ["MATCH", "CLOSE", "WITHDRAW"],
  MATCHED: ["MATCH", "CLOSE", "WITHDRAW"],
};

/** Returns the demands in the states that are asked for. */
export function demandsPage(
  choice: {
    readonly filter?: { readonly state?: readonly string[] } | null;
    readonly first: number;
  },
  coverage: object,
  account: MockAccount | null = null,
) {
  const states = choice.filter?.state ?? ["SUBMITTED"];
  const matching = demands.filter(({ state }) => states.includes(state));
  const shown = matching.slice(0, choice.first);
  return {
    edges: shown.map((node) => ({
      cursor: node.id,
      node: {
        ...node,
        availableSteps:
          account?.member === node.recordedBy?.code ? (demandSteps[node.state] ?? []) : [],
      },
    })),
    pageInfo: { hasNextPage: false, endCursor: null },
    totalCount: choice.first === 0 ? 0 : matching.length,
    coverage,
  };
}

export const mockActivity = {
  id: "340100:activity-1",
  name: "专精特新政策宣讲会",
  startsOn: "2025-09-18",
  place: "合肥高新区",
  organiserName: "合肥市中小企业服务窗口",
  recordedBy: memberByCode.get("340100"),
  endsOn: "2025-09-19",
  county: "340104",
  mode: "线下",
  coOrganisers: ["合肥高新区企业服务中心"],
  persons: 86,
  enterprises: 41,
  costFen: 1_280_000,
  origin: "LIVE",
  category: mockCategories.find(({ code }) => code === "10")?.children[1] ?? null,
};

/** Returns the activities of the window. */
export const activitiesPage = (isEmpty: boolean, coverage: object) => ({
  edges: isEmpty ? [] : [{ cursor: "1", node: mockActivity }],
  pageInfo: { hasNextPage: false, endCursor: null },
  totalCount: isEmpty ? 0 : 1,
  coverage,
});

export const mockProducts = mockMembers
  .filter(({ kind }) => kind === "INSTITUTION")
  .map((member, index) => ({
    id: `${member.code}:offer`,
    name: ["发明专利预审", "精益生产诊断", "财税合规体检"][index],
    providerName: member.name,
    provider: member,
    recordedBy: member,
    nature: index === 1 ? "增值性" : "公益性",
    isPublishable: index !== 2,
    disclosures: { timeLimitDays: [10, 15, null][index] },
  }));

const assignments = [
  { state: "OFFERED", availableSteps: ["TAKE_UP", "DECLINE"] },
  { state: "IN_PROGRESS", availableSteps: ["PROGRESS", "COMPLETE"] },
  { state: "COMPLETED", availableSteps: [] },
];

/** What the institution was asked to deliver. */
export const mockAssignments = () =>
  assignments.map(({ state, availableSteps }, index) => ({
    recordId: `340100:0198f0c2-0000-7000-8000-${String(index).padStart(12, "0")}`,
    title: ["高新技术企业认定辅导", "精益生产诊断", "财税合规体检"][index],
    content: null,
    enterpriseName: "合肥皖新精密制造有限公司",
    timeLimitDays: 10,
    dispatchedAt: `2025-12-${15 - index}T02:00:00Z`,
    takenUpAt: null,
    completedAt: null,
    state,
    keeper: memberByCode.get("340100"),
    contact: { name: "陈敏", phone: "13800000011" },
    availableSteps,
  }));

/** Every change is accepted, but for a withdrawal, so that a refusal can be seen. */
export const mockMutations = {
  takeServiceStep: ({ input }: { input: { id: string; step: string } }) =>
    input.step === "WITHDRAW"
      ? { __typename: "Refusal", code: "STEP_NOT_ALLOWED", message: "状态不允许撤回。" }
      : { __typename: "ServiceRecord", id: input.id, state: "COMPLETED" },
  dispatchService: ({ input }: { input: { id: string } }) => ({
    __typename: "ServiceRecord",
    id: input.id,
    state: "DISPATCHED",
  }),
  takeAssignmentStep: ({ input }: { input: { recordId: string } }) => ({
    __typename: "ServiceAssignment",
    recordId: input.recordId,
    state: "TAKEN_UP",
  }),
  matchDemand: ({ input }: { input: { id: string; provider: string } }) =>
    input.provider === "91340100MA8079194L"
      ? { __typename: "Refusal", code: "ALREADY_MATCHED", message: "该机构已是候选。" }
      : { __typename: "Demand", id: input.id, state: "MATCHED" },
  takeDemandStep: ({ input }: { input: { id: string } }) => ({
    __typename: "Demand",
    id: input.id,
    state: "CLOSED",
  }),
  submitDemand: ({ input }: { input: { member: string } }) => ({ id: `${input.member}:new` }),
  reportActivity: ({ input }: { input: { member: string } }) => ({ id: `${input.member}:new` }),
  correctActivity: ({ input }: { input: { id: string } }) => ({ id: input.id }),
  withdrawActivity: ({ input }: { input: { id: string } }) => ({ id: input.id }),
  passDemand: ({ input }: { input: { window: string } }) => `${input.window}:new`,
  dispatchDemand: () => ({ __typename: "DispatchedDemand", recordId: "340100:new" }),
};
