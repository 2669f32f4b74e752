/** Who takes part in the mock network's evaluations: experts, what was declared, contested and decided. */

export const hash = "9c1d4e7fa2b83605c4d7e8f90123456789abcdef0123456789abcdef01234567";
export const experts = [
  "合肥工业大学",
  "安徽大学",
  "省社会科学院",
  "中国科学技术大学",
  "省律师协会",
  "某咨询公司",
].map((organisation, index) => ({
  code: `E${index + 1}`,
  subject: `expert-${index + 1}`,
  name: ["陈立", "周敏", "方远", "程颐", "汪洋", "吴浩"][index],
  organisation,
  field: ["产业", "财务", "管理", "信息化", "法律", "管理"][index],
  declaredAt: index === 4 ? null : `2026-01-1${index}T02:00:00Z`,
  released: index === 5 ? "回避：取酬于 91340100MA8079194L" : null,
  reminders: index === 3 ? 1 : 0,
}));
export const scored = ["BB-P3", "BB-P4"];
export const place = (expert: string, participant: string, indicator: string) => ({
  expert,
  participant,
  indicator,
});
export const given = (participant: string, index: number) =>
  scored.map((indicator) => ({
    ...place("E1", participant, indicator),
    number: 1,
    score: String(84 + index * 3),
    remark: index === 0 ? "服务响应快，案例扎实。" : null,
    salt: "salt",
    hash,
  }));

export const consequencesOf = (year: number) => [
  consequence("award", "91340200MA81583866", "AWARD", "PROPOSED", {
    amount: "50",
    unit: "万元",
    because: "奖补：等次 ∈ {A, B, C, D}：满足",
    article: "第14条",
    rule: "BB-25",
  }),
  consequence("award-2", "91340100MA8079194L", "AWARD", "APPROVED", {
    amount: "20",
    unit: "万元",
    because: "奖补：等次 ∈ {A, B, C, D}：满足",
    article: "第14条",
    rule: "BB-25",
  }),
  consequence("card", "340400", "YELLOW_CARD", "PROPOSED", {
    because: "同类末位黄牌警告：组内末位：满足",
    article: "实施细则五.2",
    rule: "ZZ-E-14",
  }),
  consequence("fix", "340600", "RECTIFICATION", "APPROVED", {
    because: "年度检查发现服务档案不全",
    article: "第17条",
    days: 30,
    until: `${year + 1}-03-31`,
  }),
  consequence("stop", "340700", "SUSPENSION", "APPROVED", {
    because: "长期停止服务",
    article: "运营管理办法第15条",
  }),
];

export function consequence(
  id: string,
  participant: string,
  kind: string,
  state: string,
  more: object,
) {
  const decided = state !== "PROPOSED";
  return {
    id,
    participant,
    kind,
    state,
    rule: null,
    amount: null,
    unit: null,
    days: null,
    from: decided ? "2026-01-26" : null,
    until: null,
    ...more,
    steps: [
      step("PROPOSE", "PROPOSED", "hub-operator", null),
      ...(decided ? [step("APPROVE", "APPROVED", "department", "经厅务会研究同意。")] : []),
    ],
  };
}

export const step = (
  name: string,
  state: string,
  role: string,
  reason: string | null,
  at = "2026-01-20T02:00:00Z",
) => ({
  step: name,
  state,
  at,
  takenBy: role,
  role,
  reason,
  hash: null,
});

export const declaration = (id: string, participant: string, state: string) => ({
  id,
  participant,
  kind: "FACT",
  name: "complaint",
  value: null,
  on: state === "DECLARED" ? "2025-06-18" : null,
  until: null,
  verified: state === "DECLARED",
  evidence: "12345 热线工单及核查报告",
  file:
    state === "DECLARED" ? { id: "340000:file-1", size: 18_432, sha256: "5d".repeat(32) } : null,
  declaredRole: "MEMBER",
  declaredAt: "2026-01-14T02:00:00Z",
  state,
  reason: null,
});

export const objection = (
  id: string,
  participant: string,
  kind: string,
  name: string,
  state: string,
) => ({
  id,
  participant,
  kind,
  name,
  claim: "我单位 2025 年 11 月获评省级优秀窗口，证书编号〔2025〕37 号，未计入。",
  isAppeal: false,
  raisedAt: "2026-01-27T02:00:00Z",
  state,
  decision: state === "REJECTED" ? "专家评分程序合规，维持原评分。" : null,
  revision: null,
});

/** E1 has given two sheets, E2 all of them, the others nothing yet. */
export const owedScores = (members: readonly string[]) =>
  experts
    .filter(({ code, released }) => released === null && code !== "E2")
    .flatMap(({ code }) =>
      (code === "E1" ? members.slice(2) : members).flatMap((member) =>
        scored.map((indicator) => place(code, member, indicator)),
      ),
    );
