/** The mock network's evaluations: one in every state that a page shows differently, with the steps of each role. */
import { platforms2025, windows2024, windows2025 } from "./mock-evaluation-results.ts";
import { step } from "./mock-evaluation-people.ts";

type Made = typeof windows2025;
export type Given = {
  readonly id: string;
  readonly scheme: string;
  readonly year: number;
  readonly state: string;
  readonly made?: Made;
  readonly revision?: number;
  readonly revises?: string | null;
  readonly reason?: string;
  readonly budget?: string;
};

const path = ["PREPARING", "SCORING", "SEALED", "SUBMITTED", "APPROVED", "PUBLICITY", "PUBLISHED"];
const stepInto: Readonly<Record<string, readonly [string, string]>> = {
  PREPARING: ["OPEN", "hub-operator"],
  SCORING: ["SCORE", "hub-operator"],
  SEALED: ["SEAL", "hub-operator"],
  SUBMITTED: ["SUBMIT", "hub-operator"],
  APPROVED: ["APPROVE", "department"],
  PUBLICITY: ["ANNOUNCE", "hub-operator"],
  PUBLISHED: ["PUBLISH", "hub-operator"],
};

export const evaluations: readonly Given[] = [
  { id: "preparing", scheme: "anhui-institutions-2019", year: 2025, state: "PREPARING" },
  { id: "scoring", scheme: "bengbu-platforms-2022", year: 2026, state: "SCORING" },
  {
    id: "submitted",
    scheme: "bengbu-platforms-2022",
    year: 2025,
    state: "SUBMITTED",
    made: platforms2025,
    budget: "300",
  },
  {
    id: "returned",
    scheme: "zhuzhou-windows",
    year: 2025,
    state: "RETURNED",
    reason: "请补充县区窗口的分类依据。",
  },
  {
    id: "public",
    scheme: "anhui-windows-2019",
    year: 2025,
    state: "PUBLICITY",
    made: windows2025,
    revision: 2,
    revises: "first",
  },
  {
    id: "published",
    scheme: "bengbu-platforms-2022",
    year: 2024,
    state: "PUBLISHED",
    made: platforms2025,
    budget: "300",
  },
  {
    id: "earlier",
    scheme: "anhui-windows-2019",
    year: 2024,
    state: "PUBLISHED",
    made: windows2024,
  },
];

export const steps: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "hub-operator": {
    PREPARING: ["ABANDON"],
    SCORING: ["ABANDON"],
    RETURNED: ["REOPEN", "ABANDON"],
    PUBLICITY: [],
  },
  department: { SUBMITTED: ["APPROVE", "RETURN"] },
};
export const blocked: Readonly<
  Record<string, readonly { step: string; code: string; message: string }[]>
> = {
  PREPARING: [
    {
      step: "SCORE",
      code: "SUMMARY_MISSING",
      message:
        "以下参评对象未提交年度工作总结：芜湖助微通管理咨询有限公司。Annual work summaries are missing (AH-E art. 6(2)).",
    },
  ],
  SCORING: [
    {
      step: "SEAL",
      code: "SCORES_MISSING",
      message: "还缺14项专家评分。14 scores of experts are missing.",
    },
  ],
  PUBLICITY: [
    {
      step: "PUBLISH",
      code: "PUBLICITY_RUNS",
      message: "公示期未满。The publicity period has not ended.",
    },
  ],
};

export function stepsOf({ state, reason }: Given) {
  const last = path.indexOf(state === "RETURNED" ? "SUBMITTED" : state);
  const taken = path.slice(0, last + 1).map((one, index) => {
    const [name, role] = stepInto[one]!;
    return step(
      name,
      one,
      role,
      null,
      `2026-01-${String(8 + index * 3).padStart(2, "0")}T02:00:00Z`,
    );
  });
  return state === "RETURNED"
    ? [...taken, step("RETURN", "RETURNED", "department", reason ?? "", "2026-01-22T03:00:00Z")]
    : taken;
}
