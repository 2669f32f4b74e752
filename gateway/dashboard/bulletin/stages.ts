/** Where a bulletin is in its life, and what keeps it from going on. */
import type { BulletinQuery, BulletinState, BulletinStep } from "../api/documents.ts";

export type Bulletin = NonNullable<BulletinQuery["bulletin"]>;
export type StepTaken = Bulletin["steps"][number];

/** In the order of the life. */
export const stageKeys = ["collect", "validate", "seal", "submit", "decide", "publish"] as const;
export type StageKey = (typeof stageKeys)[number];
export type StageStatus = "wait" | "process" | "finish" | "error";
export type Stage = {
  readonly key: StageKey;
  readonly status: StageStatus;
  /** The step that completed it, or that sent it back. */
  readonly taken: StepTaken | null;
};

/** How many stages are complete, and what the next one is doing. */
const reached: Readonly<Record<BulletinState, readonly [number, StageStatus]>> = {
  DRAFT: [0, "process"],
  COLLECTING: [0, "process"],
  CHECKING: [1, "process"],
  VALIDATING: [1, "process"],
  SEALING: [2, "process"],
  SEALED: [3, "process"],
  SUBMITTED: [4, "process"],
  RETURNED: [4, "error"],
  APPROVED: [5, "process"],
  PUBLISHED: [6, "finish"],
  REVISED: [6, "finish"],
  ABANDONED: [0, "error"],
};

/** Where the step led that completed a stage, or sent it back. */
const endsOf: Readonly<Record<StageKey, readonly BulletinState[]>> = {
  collect: ["COLLECTING"],
  validate: ["VALIDATING"],
  seal: ["SEALED"],
  submit: ["SUBMITTED"],
  decide: ["APPROVED", "RETURNED"],
  publish: ["PUBLISHED"],
};
/** These go back, or lead to another bulletin. */
const completesNothing: ReadonlySet<string> = new Set(["STOP", "REOPEN", "REVISE"]);

/** Returns the six stages; one that was given up stands where it was given up. */
export function stagesOf({
  state,
  steps,
}: Pick<Bulletin, "state"> & { readonly steps: readonly StepTaken[] }): readonly Stage[] {
  const before = state === "ABANDONED" ? (steps.at(-2)?.state ?? "DRAFT") : state;
  const [complete, doing] = reached[before];
  const current: StageStatus = state === "ABANDONED" ? "error" : doing;
  return stageKeys.map((key, index) => {
    const status = index < complete ? "finish" : index === complete ? current : "wait";
    const isTold = status === "finish" || status === "error";
    const last = steps.findLast(
      (one) => endsOf[key].includes(one.state) && !completesNothing.has(one.step),
    );
    return { key, status, taken: (isTold && last) || null };
  });
}

/** The steps that a person takes, in the order in which they are offered; the others follow by themselves. */
export const personalSteps = [
  "SEAL",
  "SUBMIT",
  "APPROVE",
  "PUBLISH",
  "VALIDATE",
  "COLLECT",
  "RETURN",
  "REOPEN",
  "REVISE",
  "ABANDON",
] as const satisfies readonly BulletinStep[];
export type PersonalStep = (typeof personalSteps)[number];

/** Taken only with a reason on record. */
export const needsReason: ReadonlySet<PersonalStep> = new Set([
  "RETURN",
  "REOPEN",
  "REVISE",
  "ABANDON",
]);

/** Asked about once more before it is taken. */
export const wantsConfirmation: ReadonlySet<PersonalStep> = new Set([
  "COLLECT",
  "VALIDATE",
  "SEAL",
  "SUBMIT",
  "APPROVE",
  "PUBLISH",
]);

export type Obstacle =
  | { readonly kind: "unchecked" | "unsealed" | "returned"; readonly reason: string }
  | { readonly kind: "findings"; readonly count: number }
  | { readonly kind: "missing"; readonly names: readonly string[]; readonly isSealed: boolean }
  | { readonly kind: "companion" }
  | { readonly kind: "late"; readonly count: number };

type Standing = {
  /** Who neither reported nor is excused, as it stands now. */
  readonly missing: readonly string[];
  /** The same as the sealed document says it. */
  readonly missingInDocument: readonly string[];
  readonly openFindings: number;
};

/** Returns what stands in the way now, the most urgent first. */
export function obstaclesOf(
  { state, steps, quarter, availableSteps, lateStatements }: Bulletin,
  { missing, missingInDocument, openFindings }: Standing,
  actor: "HUB" | "DEPARTMENT",
): readonly Obstacle[] {
  const found: Obstacle[] = [];
  const last = steps.at(-1);
  if (last?.step === "STOP") {
    const kind = last.state === "COLLECTING" ? "unchecked" : "unsealed";
    found.push({ kind, reason: last.reason ?? "" });
  }
  if (state === "RETURNED") found.push({ kind: "returned", reason: last?.reason ?? "" });
  if (state === "VALIDATING" && openFindings > 0)
    found.push({ kind: "findings", count: openFindings });
  if (state === "VALIDATING" && missing.length > 0)
    found.push({ kind: "missing", names: missing, isSealed: false });
  const isDecided = state === "SEALED" || state === "SUBMITTED";
  if (isDecided && missingInDocument.length > 0)
    found.push({ kind: "missing", names: missingInDocument, isSealed: true });
  const isYearEnd = quarter === null || quarter === 4;
  if (state === "APPROVED" && actor === "HUB" && isYearEnd && !availableSteps.includes("PUBLISH"))
    found.push({ kind: "companion" });
  if (lateStatements.length > 0 && state !== "REVISED" && state !== "ABANDONED")
    found.push({ kind: "late", count: lateStatements.length });
  return found;
}
