/** Evaluations of the mock network, one in every state that a page shows differently, and what each role sees of them. */
import { blocked, evaluations, type Given, steps, stepsOf } from "./mock-evaluation-cases.ts";
import { statusOn } from "../../subgraphs/hub/rules/evaluation/standing-of-scheme.ts";
import { mockSchemes, schemeOf } from "./mock-evaluation-results.ts";
import {
  hash,
  experts,
  scored,
  place,
  given,
  consequencesOf,
  consequence,
  declaration,
  objection,
  owedScores,
} from "./mock-evaluation-people.ts";
import { mockMembers } from "./mock-members.ts";
import type { MockAccount } from "./mock-work.ts";

const today = "2026-01-28";
const dayMs = 86_400_000;
const insiders = ["hub-operator", "department"];
const announced = ["PUBLICITY", "PUBLISHED", "REVISED"];

function circleOf(code: string) {
  const { subjects } = schemeOf(code);
  const all = mockMembers.filter(({ kind }) => subjects.includes(kind));
  return code === "bengbu-platforms-2022" ? all.slice(0, 4) : all;
}

function shown(one: Given, account: MockAccount | null) {
  const { id, scheme: code, year, state, made, revision = 1, revises = null, budget = null } = one;
  const scheme = schemeOf(code);
  const role = account?.role ?? "public";
  const isInsider = insiders.includes(role);
  const seesResult = isInsider || announced.includes(state);
  const circle = made
    ? made.document.result.sheets.map(({ id: member, name, kind }) => ({
        code: member,
        name,
        kind,
      }))
    : circleOf(code);
  const isOwn = (member: string) => isInsider || role === "expert" || member === account?.member;
  const papers = <T extends { participant: string }>(list: readonly T[]) =>
    list.filter(({ participant }) => isOwn(participant));
  const owed = state === "SCORING" ? owedScores(circle.map((member) => member.code)) : [];
  return {
    id,
    schemeCode: code,
    schemeHash: scheme.hash,
    scheme: scheme.text,
    year,
    quarter: null,
    revision,
    revises,
    state,
    title: `${year}年度${scheme.name.zh}结果`,
    budget,
    createdAt: "2026-01-08T02:00:00Z",
    summaryDueOn: state === "PREPARING" ? "2026-01-31" : null,
    scoresDueOn: state === "SCORING" ? "2026-02-10" : null,
    publicUntil:
      state === "PUBLICITY" ? new Date(Date.now() + 3 * dayMs + 5 * 3_600_000).toISOString() : null,
    availableSteps: steps[role]?.[state] ?? [],
    blockedSteps: role === "hub-operator" ? (blocked[state] ?? []) : [],
    steps: stepsOf(one),
    participants: circle.map(({ code: member, name, kind }, index) => ({
      member,
      name,
      kind,
      summary:
        isOwn(member) && index !== 1 ? "本年度服务企业稳步增长，完成省厅交办的各项任务。" : null,
      summaryAt: state === "PREPARING" && index === 1 ? null : "2026-01-12T02:00:00Z",
      waiver: null,
    })),
    sealed:
      made && seesResult
        ? {
            sealing: 1,
            hash,
            sealedAt: made.document.sealedAt,
            signed: "",
            document: () => JSON.stringify(made.document),
            outline: made.outline,
          }
        : null,
    document: ({ format }: { format: string }) =>
      made && seesResult
        ? {
            name: `年度评价.${format.toLowerCase()}`,
            mediaType: "application/octet-stream",
            contentBase64: Buffer.from(
              format === "JSON" ? JSON.stringify(made.document) : format,
            ).toString("base64"),
          }
        : null,
    sheet: ({ member }: { member: string }) => {
      const sheet = made?.document.result.sheets.find((other) => other.id === member);
      if (!made || !sheet || !seesResult) return null;
      return {
        ...sheet,
        member,
        notes: made.document.notes,
        sheet: JSON.stringify(sheet),
        sources: JSON.stringify(made.document.sources.find((other) => other.id === member)),
      };
    },
    declarations: papers([
      declaration("d-1", circle[0]!.code, "DECLARED"),
      declaration("d-2", circle[1]!.code, "CONFIRMED"),
    ]),
    experts: isInsider ? experts : null,
    owedScores: isInsider ? owed : null,
    scores:
      isInsider && owed.length === 0
        ? experts.slice(0, 5).flatMap(({ code: expert }, index) =>
            circle.flatMap(({ code: participant }, row) =>
              scored.map((indicator) => ({
                ...place(expert, participant, indicator),
                number: 1,
                score: String(78 + ((index * 5 + row * 3) % 17)),
                remark: null,
                salt: "",
                hash,
              })),
            ),
          )
        : null,
    objections: papers(
      id === "public"
        ? [
            objection("o-1", "340100", "FIGURE", "honours", "RAISED"),
            objection("o-2", "340300", "SCORE", "4-1", "REJECTED"),
          ]
        : [],
    ),
    consequences: papers(state === "PUBLISHED" && id === "published" ? consequencesOf(year) : []),
  };
}

const mayKnow = ({ state }: Given, account: MockAccount | null) =>
  announced.includes(state) ||
  (account !== null && (account.role !== "expert" || state === "SCORING"));

const done = { id: "done", state: "DECLARED" };

/** Returns the fields of the mock's root object. */
export function mockEvaluations(isEmpty: boolean, account: MockAccount | null) {
  const visible = isEmpty ? [] : evaluations.filter((one) => mayKnow(one, account));
  const list = () => visible.map((one) => shown(one, account));
  const one = ({ id }: { id: string }) => {
    const found = visible.find((other) => other.id === id);
    return found ? shown(found, account) : null;
  };
  const schemes = mockSchemes.map((scheme) => ({
    ...scheme,
    name: scheme.name.zh,
    nameEn: scheme.name.en,
    status: statusOn(scheme, today),
    unit: scheme.period.unit,
    notes: scheme.notes.map(({ zh }) => zh),
  }));
  const accepted = ({ id }: { id?: string }) => ({
    evaluation: one({ id: id ?? "preparing" }),
    refusal: null,
  });
  return {
    evaluations: list,
    evaluation: one,
    evaluationSchemes: () => schemes,
    evaluationScheme: ({ code }: { code: string }) =>
      schemes.find((other) => other.code === code) ?? null,
    conductList: ({ isBlack }: { isBlack: boolean }) =>
      isEmpty
        ? []
        : [
            consequence(
              "list",
              isBlack ? "340500" : "340100",
              isBlack ? "BLACK_LIST" : "WHITE_LIST",
              "APPROVED",
              isBlack
                ? { because: "申报材料虚假，经查实", article: "第16条", until: "2027-12-31" }
                : { because: "连续三年优秀", article: "第15条" },
            ),
          ],
    expertTask: ({ evaluation }: { evaluation: string }) => {
      if (account?.role !== "expert") throw new Error("您不是本次评价的专家。");
      const members = circleOf("bengbu-platforms-2022").map(({ code }) => code);
      const isNew = account.name === "expert-5";
      return {
        dueOn: "2026-02-10",
        expert: { ...experts[isNew ? 4 : 0] },
        owed:
          evaluation === "scoring"
            ? owedScores(members).filter(({ expert }) => expert === (isNew ? "E5" : "E1"))
            : [],
        given: isNew ? [] : members.slice(0, 2).flatMap(given),
      };
    },
    openEvaluation: () => one({ id: "preparing" }),
    changeEvaluation: one,
    takeEvaluationStep: (attempt: { id: string; step: string }) =>
      attempt.step === "ABANDON"
        ? {
            evaluation: one(attempt),
            refusal: { code: "STEP_NOT_ALLOWED", message: "评价处于该状态，不能终止。" },
          }
        : accepted(attempt),
    decideConsequence: ({ id }: { id: string }) => ({
      consequence: consequencesOf(2025).find((other) => other.id === id),
      refusal: null,
    }),
    proposeConsequence: () => consequencesOf(2025)[0],
    declareFact: () => done,
    decideDeclaration: () => done,
    fileSummary: ({ member }: { member: string }) => ({
      member,
      name: "",
      kind: "WINDOW",
      summaryAt: "2026-01-28T02:00:00Z",
    }),
    waiveSummary: ({ member, reason }: { member: string; reason: string }) => ({
      member,
      name: "",
      kind: "WINDOW",
      waiver: reason,
    }),
    assignExpert: () => experts[0],
    releaseExpert: () => experts[5],
    remindExperts: () => experts,
    reopenScore: () => [],
    declareInterests: () => experts[0],
    submitScores: ({ scores }: { scores: readonly { participant: string; indicator: string }[] }) =>
      scores.map((score) => ({ ...score, expert: "E1", number: 1, score: "90", salt: "", hash })),
    raiseObjection: () => objection("o-3", "340100", "FIGURE", "honours", "RAISED"),
    decideObjection: () => objection("o-1", "340100", "FIGURE", "honours", "UPHELD"),
  };
}
