/** Bulletins of the mock network, one in each state of its life, and what members reported for them. */
import type { BulletinState } from "../../gateway/dashboard/api/documents.ts";
import { bulletinActor } from "../../subgraphs/hub/rules/bulletin-role.ts";
import { availableBulletinSteps } from "../../subgraphs/hub/rules/bulletin-state.ts";
import type { Bulletin } from "../../subgraphs/hub/rules/bulletin/bulletin.ts";
import { exampleBulletin } from "../builders/example-bulletin.ts";
import { revisedBulletin } from "../builders/revised-bulletin.ts";
import { checkpoint, collectedOf, disciplineIn, sha256 as hash } from "./mock-discipline.ts";
import type { MockAccount } from "./mock-work.ts";

const { bulletin: example } = exampleBulletin();
const revised = revisedBulletin();
/** A member that neither reported nor is excused: what keeps a document from being handed on. */
const missingName = "340400";
const withMissing: Bulletin = {
  ...example,
  coverage: {
    ...example.coverage,
    excused: 0,
    missing: 1,
    isAccountedFor: false,
    members: example.coverage.members.map((member) =>
      member.code === missingName ? { ...member, standing: "MISSING", reason: null } : member,
    ),
  },
};
const earlier: Bulletin = {
  ...example,
  title: "2025年第二季度安徽省中小企业公共服务平台网络运行情况通报",
  number: "皖中小企服〔2025〕2号",
  period: { year: 2025, quarter: 2, firstDay: "2025-04-01", lastDay: "2025-06-30" },
};

type MockBulletin = {
  readonly id: string;
  readonly state: BulletinState;
  readonly text: Bulletin;
  readonly hasMissing: boolean;
  readonly openFindings: number;
};
const one = (id: string, state: BulletinState, text = example, openFindings = 0): MockBulletin => ({
  id,
  state,
  text,
  openFindings,
  hasMissing: text === withMissing || state === "COLLECTING",
});

const bulletins: readonly MockBulletin[] = [
  one("draft", "DRAFT"),
  one("collecting", "COLLECTING"),
  one("checking", "CHECKING"),
  one("validating", "VALIDATING", example, 2),
  one("settled", "VALIDATING"),
  one("sealing", "SEALING"),
  one("sealed", "SEALED"),
  one("blocked", "SEALED", withMissing),
  one("submitted", "SUBMITTED"),
  one("returned", "RETURNED"),
  one("approved", "APPROVED"),
  one("published", "PUBLISHED"),
  one("revised", "PUBLISHED", revised),
  one("replaced", "REVISED", earlier),
  one("abandoned", "ABANDONED"),
];

const at = (day: number) => `2025-10-${String(day).padStart(2, "0")}T02:30:00.000Z`;
const sealedStates: ReadonlySet<BulletinState> = new Set([
  "SEALED",
  "SUBMITTED",
  "RETURNED",
  "APPROVED",
  "PUBLISHED",
  "REVISED",
]);

/** How each state was reached. */
const path: readonly (readonly [step: string, state: BulletinState])[] = [
  ["DRAFT", "DRAFT"],
  ["COLLECT", "COLLECTING"],
  ["VALIDATE", "CHECKING"],
  ["FINISH", "VALIDATING"],
  ["SEAL", "SEALING"],
  ["FINISH", "SEALED"],
  ["SUBMIT", "SUBMITTED"],
  ["APPROVE", "APPROVED"],
  ["PUBLISH", "PUBLISHED"],
];
const stepsTo = (state: BulletinState) => {
  const last = { RETURNED: "SUBMITTED", REVISED: "PUBLISHED", ABANDONED: "COLLECTING" } as const;
  const until = last[state as keyof typeof last] ?? state;
  const taken = path.slice(0, path.findIndex(([, reached]) => reached === until) + 1);
  const end = {
    RETURNED: ["RETURN", "RETURNED", "文号有误，请更正后再报。"],
    REVISED: ["SUPERSEDE", "REVISED", null],
    ABANDONED: ["ABANDON", "ABANDONED", "期间选错，另行起草。"],
  }[state as string] as [string, BulletinState, string | null] | undefined;
  return [...taken.map(([step, reached]) => [step, reached, null] as const), ...(end ? [end] : [])];
};

function shown(
  { id, state, text, hasMissing, openFindings }: MockBulletin,
  account: MockAccount | null,
) {
  const asker = { role: account?.role ?? "public", member: account?.member ?? null };
  const actor = bulletinActor(asker, { code: "340000", kind: "HUB" });
  const { expected, received, onTime, late, excused, missing, dueAt } = text.coverage;
  return {
    id,
    ...text.period,
    revision: text.revision,
    revises: text.revises ? "published" : null,
    reason: text.revises?.reason ?? null,
    state,
    title: text.title,
    number: text.number,
    createdAt: at(1),
    coverage:
      state === "DRAFT" ? null : { expected, received, onTime, late, excused, missing, dueAt },
    availableSteps: availableBulletinSteps(
      {
        state,
        openFindings,
        missing: hasMissing ? ["淮南市中小企业服务窗口"] : [],
        sealedHash: hash,
        companion: null,
        formFault: null,
        isBeingRevised: false,
      },
      actor,
    ),
    steps: stepsTo(state).map(([step, reached, reason], index) => ({
      step,
      state: reached,
      at: at(11 + index),
      takenBy: actor ? "示范账号" : "hub-operator",
      role:
        step === "FINISH" ? "member" : /APPROVE|RETURN/.test(step) ? "department" : "hub-operator",
      reason,
      hash: sealedStates.has(reached) ? hash : null,
    })),
    lateStatements: id === "published" ? [{ member: "340100", number: 2, receivedAt: at(28) }] : [],
    sealed: sealedStates.has(state)
      ? { sealing: 1, hash, document: JSON.stringify(text), signed: "", sealedAt: at(14) }
      : null,
    document: ({ format }: { format: string }) => ({
      name: `${text.title}.${format.toLowerCase()}`,
      mediaType: "application/octet-stream",
      size: 4,
      sha256: hash,
      contentBase64: Buffer.from(format).toString("base64"),
    }),
  };
}

const isInsider = (account: MockAccount | null) =>
  account?.role === "hub-operator" || account?.role === "department";
const seenBy = (account: MockAccount | null) =>
  bulletins.filter(
    ({ state }) => isInsider(account) || state === "PUBLISHED" || state === "REVISED",
  );

const dayMs = 86_400_000;
const findings = () =>
  (
    [
      [
        "340300",
        "D01",
        "QUERY",
        "有1项服务与成员340400上报的相同，请核对由谁上报。",
        "OPEN",
        6,
        null,
      ],
      ["340200", "J01", "QUERY", "服务活动场次18，高于本成员以往水平（中位数4）。", "EXPLAINED", 5, "三季度承办全省政策宣讲月。"], // prettier-ignore
      ["340100", "A09", "ERROR", "各类别服务数之和为40，与服务数42不符。", "CORRECTED", -2, null],
      ["340300", "C01", "ERROR", "统计时尚有1个台账文件正在导入，请导入完成后重新报送。", "OPEN", -3, null], // prettier-ignore
    ] as const
  ).map(([member, rule, severity, message, state, days, explanation], index) => ({
    id: `finding-${index}`,
    member,
    rule,
    severity,
    message,
    state,
    dueAt: new Date(Date.now() + days * dayMs).toISOString(),
    explanation,
    decision: null,
    year: 2025,
    quarter: 3,
    period: { year: 2025, quarter: 3 },
  }));

const statement = {
  asOf: at(5),
  definitions: "2026-11-22",
  figures: { ...example.members[1]!.figures, serviceRecords: 46, feeFen: 6_890_000 },
  coverage: { importsOpen: 0, liveRecords: 40, importedRecords: 6 },
  checkpoint,
};
const signed = `e30.${Buffer.from(JSON.stringify(statement)).toString("base64url")}.c2ln`;
const form = {
  tableNumber: "皖工信统1号",
  authority: null,
  approvalNumber: null,
  validUntil: null,
};

const taken = ({ id }: { id: string }) => ({ bulletin: { id, state: "SEALED" }, refusal: null });

/** The fields of bulletins and reports; `isEmpty` for a network that has none. */
export const mockBulletins = (isEmpty: boolean, account: MockAccount | null) => ({
  bulletins: ({ state }: { state?: readonly string[] }) =>
    (isEmpty ? [] : seenBy(account))
      .filter((bulletin) => !state || state.includes(bulletin.state))
      .map((bulletin) => shown(bulletin, account)),
  bulletin: ({ id }: { id: string }) => {
    const found = seenBy(account).find((bulletin) => bulletin.id === id);
    return found ? shown(found, account) : null;
  },
  reporting: ({ year, quarter }: { year: number; quarter: number }) => {
    if (!account || quarter > 3) return null;
    if (quarter < 3) return disciplineIn(year, quarter, account);
    const { members, ...counts } = collectedOf(withMissing.coverage);
    const seen = members.filter(({ code }) => !account.member || code === account.member);
    return { ...counts, members: seen };
  },
  findings: () => (isEmpty ? [] : findings()),
  statementRequests: () =>
    isEmpty
      ? []
      : [3, 2].map((quarter) => ({
          dueAt: example.coverage.dueAt,
          requestedAt: at(1),
          reminders: quarter === 3 ? 1 : 0,
          note: quarter === 3 ? "请尽快报送" : null,
          period: { year: 2025, quarter },
          form,
          isAnswered: quarter === 2,
        })),
  reportedStatements: () =>
    [2, 1].map((number) => ({
      id: `340100:statement-${number}`,
      number,
      hash,
      signed,
      reportedAt: at(4 + number),
      refusal: null,
      period: { year: 2025, quarter: 2 },
    })),
  statementFindings: () =>
    findings().map((one) => ({ ...one, period: { year: 2025, quarter: 2 } })),
  draftBulletin: () => [{ id: "draft", quarter: 3 }],
  openCollection: taken,
  validateBulletin: taken,
  sealBulletin: taken,
  submitBulletin: taken,
  approveBulletin: taken,
  returnBulletin: taken,
  reopenBulletin: taken,
  reviseBulletin: taken,
  abandonBulletin: taken,
  publishBulletin: ({ id }: { id: string }) => ({
    bulletin: { id, state: "APPROVED" },
    refusal: { code: "COMPANION_NOT_READY", message: "第四季度通报与年度通报一并发布。" },
  }),
  decideFinding: ({ id }: { id: string }) => ({
    finding: { id, state: "ACCEPTED" },
    refusal:
      id === "finding-3"
        ? { code: "STATE", message: "该成员已重新报送，请重新审核。It has reported anew." }
        : null,
  }),
  excuseMember: () => collectedOf(withMissing.coverage),
  remindMembers: () => 1,
  reportStatement: () => ({ id: "340100:statement-3", number: 3, hash }),
  answerFinding: ({ input }: { input: { finding: string } }) => ({
    id: input.finding,
    state: "EXPLAINED",
  }),
});
