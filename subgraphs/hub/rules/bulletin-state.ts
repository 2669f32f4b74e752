/**
 * The life of a bulletin: which step leads where, who may take it, and what must be so before. Sources: AH-E art. 5
 * (the hub collects), art. 6(1) (published only after the department has approved).
 */
import { cannotTake } from "../../ledger/rules/state-words.ts";
import { actorWords, bulletinStateWords, bulletinStepWords } from "./state-words.ts";

export const BulletinState = {
  DRAFT: "DRAFT",
  COLLECTING: "COLLECTING",
  CHECKING: "CHECKING",
  VALIDATING: "VALIDATING",
  SEALING: "SEALING",
  SEALED: "SEALED",
  SUBMITTED: "SUBMITTED",
  RETURNED: "RETURNED",
  APPROVED: "APPROVED",
  PUBLISHED: "PUBLISHED",
  REVISED: "REVISED",
  ABANDONED: "ABANDONED",
} as const;
export type BulletinState = (typeof BulletinState)[keyof typeof BulletinState];

export const BulletinStep = {
  COLLECT: "COLLECT",
  VALIDATE: "VALIDATE",
  SEAL: "SEAL",
  FINISH: "FINISH",
  STOP: "STOP",
  SUBMIT: "SUBMIT",
  APPROVE: "APPROVE",
  RETURN: "RETURN",
  REOPEN: "REOPEN",
  PUBLISH: "PUBLISH",
  REVISE: "REVISE",
  SUPERSEDE: "SUPERSEDE",
  ABANDON: "ABANDON",
} as const;
export type BulletinStep = (typeof BulletinStep)[keyof typeof BulletinStep];

/** SYSTEM is no person: the end of checking and of sealing, and what follows by itself when a revision is published. */
export type BulletinActor = "HUB" | "DEPARTMENT" | "SYSTEM";

type Row = Readonly<Record<BulletinStep, BulletinState | null>>;

// REVISE leaves the published bulletin as it is and begins the next one. To check all statements and to make a big
// document takes seconds: VALIDATE and SEAL begin it, FINISH ends it, and STOP goes back when it could not be done, or
// when the last look before the document found new questions.
// oxfmt-ignore
export const nextBulletinState: Readonly<Record<BulletinState, Row>> = {
  DRAFT:      { COLLECT: "COLLECTING", VALIDATE: null,       SEAL: null,      FINISH: null,         STOP: null,         SUBMIT: null,        APPROVE: null,       RETURN: null,       REOPEN: null,         PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: "ABANDONED" },
  COLLECTING: { COLLECT: "COLLECTING", VALIDATE: "CHECKING", SEAL: null,      FINISH: null,         STOP: null,         SUBMIT: null,        APPROVE: null,       RETURN: null,       REOPEN: null,         PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: "ABANDONED" },
  CHECKING:   { COLLECT: null,         VALIDATE: null,       SEAL: null,      FINISH: "VALIDATING", STOP: "COLLECTING", SUBMIT: null,        APPROVE: null,       RETURN: null,       REOPEN: null,         PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: null },
  VALIDATING: { COLLECT: "COLLECTING", VALIDATE: "CHECKING", SEAL: "SEALING", FINISH: null,         STOP: null,         SUBMIT: null,        APPROVE: null,       RETURN: null,       REOPEN: null,         PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: "ABANDONED" },
  SEALING:    { COLLECT: null,         VALIDATE: null,       SEAL: null,      FINISH: "SEALED",     STOP: "VALIDATING", SUBMIT: null,        APPROVE: null,       RETURN: null,       REOPEN: "VALIDATING", PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: null },
  SEALED:     { COLLECT: null,         VALIDATE: null,       SEAL: null,      FINISH: null,         STOP: null,         SUBMIT: "SUBMITTED", APPROVE: null,       RETURN: null,       REOPEN: "VALIDATING", PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: "ABANDONED" },
  SUBMITTED:  { COLLECT: null,         VALIDATE: null,       SEAL: null,      FINISH: null,         STOP: null,         SUBMIT: null,        APPROVE: "APPROVED", RETURN: "RETURNED", REOPEN: null,         PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: null },
  RETURNED:   { COLLECT: null,         VALIDATE: null,       SEAL: null,      FINISH: null,         STOP: null,         SUBMIT: null,        APPROVE: null,       RETURN: null,       REOPEN: "VALIDATING", PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: "ABANDONED" },
  APPROVED:   { COLLECT: null,         VALIDATE: null,       SEAL: null,      FINISH: null,         STOP: null,         SUBMIT: null,        APPROVE: null,       RETURN: "RETURNED", REOPEN: null,         PUBLISH: "PUBLISHED", REVISE: null,        SUPERSEDE: null,      ABANDON: null },
  PUBLISHED:  { COLLECT: null,         VALIDATE: null,       SEAL: null,      FINISH: null,         STOP: null,         SUBMIT: null,        APPROVE: null,       RETURN: null,       REOPEN: null,         PUBLISH: null,        REVISE: "PUBLISHED", SUPERSEDE: "REVISED", ABANDON: null },
  REVISED:    { COLLECT: null,         VALIDATE: null,       SEAL: null,      FINISH: null,         STOP: null,         SUBMIT: null,        APPROVE: null,       RETURN: null,       REOPEN: null,         PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: null },
  ABANDONED:  { COLLECT: null,         VALIDATE: null,       SEAL: null,      FINISH: null,         STOP: null,         SUBMIT: null,        APPROVE: null,       RETURN: null,       REOPEN: null,         PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: null },
};

/** Who collects does not decide (AH-E art. 5). */
export const actorOf: Readonly<Record<BulletinStep, BulletinActor>> = {
  COLLECT: "HUB",
  VALIDATE: "HUB",
  SEAL: "HUB",
  FINISH: "SYSTEM",
  STOP: "SYSTEM",
  SUBMIT: "HUB",
  APPROVE: "DEPARTMENT",
  RETURN: "DEPARTMENT",
  REOPEN: "HUB",
  PUBLISH: "HUB",
  REVISE: "HUB",
  SUPERSEDE: "SYSTEM",
  ABANDON: "HUB",
};

/** Steps that are taken only with a reason on record. */
export const needsReason: ReadonlySet<BulletinStep> = new Set([
  "STOP",
  "RETURN",
  "REOPEN",
  "REVISE",
  "ABANDON",
]);

/** What a decision rests on beside the state. */
export type BulletinStanding = {
  readonly state: BulletinState;
  /** Findings that are neither corrected, accepted nor overruled. */
  readonly openFindings: number;
  /** Members that neither reported nor are excused: by name. */
  readonly missing: readonly string[];
  /** Hash of the document sealed last; null before the first. */
  readonly sealedHash: string | null;
  /** The year's bulletin beside a fourth quarter's, and the other way round; null where there is none. */
  readonly companion: BulletinState | null;
  /** Why its form must not be used any more; null while it may. */
  readonly formFault: string | null;
  /** Whether a revision of this bulletin is on its way. */
  readonly isBeingRevised: boolean;
};

export type BulletinAttempt = {
  readonly step: BulletinStep;
  /** Whose staff tries; null for everybody else. */
  readonly actor: BulletinActor | null;
  readonly reason?: string | null;
  /** With APPROVE: the document that was read. */
  readonly hash?: string | null;
};

export type BulletinRefusalCode =
  | "NOT_YOURS"
  | "STEP_NOT_ALLOWED"
  | "NO_REASON"
  | "FORM_INVALID"
  | "OPEN_FINDINGS"
  | "MEMBERS_MISSING"
  | "OTHER_DOCUMENT"
  | "COMPANION_NOT_READY"
  | "BEING_REVISED";
export type BulletinStepResult =
  | { readonly ok: true; readonly state: BulletinState }
  | { readonly ok: false; readonly code: BulletinRefusalCode; readonly message: string };

/** Says where a step leads, or why it is refused. */
export function takeBulletinStep(
  standing: BulletinStanding,
  { step, actor, reason, hash }: BulletinAttempt,
): BulletinStepResult {
  const owner = actorOf[step];
  const words = bulletinStepWords[step];
  if (actor !== owner)
    return refused("NOT_YOURS", `“${words.zh}”须由${actorWords[owner].zh}执行。`, `Only ${actorWords[owner].en} may take the step “${words.en}”.`); // prettier-ignore
  const next = nextBulletinState[standing.state][step];
  if (next === null) {
    const why = cannotTake(
      { zh: "通报", en: "bulletin" },
      bulletinStateWords[standing.state],
      words,
    );
    return refused("STEP_NOT_ALLOWED", why.zh, why.en);
  }
  if (needsReason.has(step) && !reason?.trim())
    return refused("NO_REASON", "请写明原因。", "Say why; it is kept on record.");
  const obstacle = obstacleTo(standing, step, hash ?? null);
  return obstacle ?? { ok: true, state: next };
}

function obstacleTo(
  {
    state,
    openFindings,
    missing,
    sealedHash,
    companion,
    formFault,
    isBeingRevised,
  }: BulletinStanding,
  step: BulletinStep,
  hash: string | null,
): BulletinStepResult | null {
  if (step === "COLLECT" && formFault)
    return refused("FORM_INVALID", formFault, "Begin it again with a form that is valid.");
  const isSealing = step === "SEAL" || (step === "FINISH" && state === "SEALING");
  if (isSealing && openFindings > 0)
    return refused(
      "OPEN_FINDINGS",
      `还有${openFindings}个审核问题未更正、说明或裁定。`,
      `${openFindings} findings are neither corrected, accepted nor overruled.`,
    );
  if ((step === "SUBMIT" || step === "APPROVE") && missing.length > 0)
    return refused(
      "MEMBERS_MISSING",
      `以下成员未报送且未说明理由：${missing.join("、")}。`,
      "Every missing member must be excused with a reason first.",
    );
  if (step === "APPROVE" && hash !== sealedHash)
    return refused(
      "OTHER_DOCUMENT",
      "所审定的不是当前密封的文本，请重新阅读后再审定。",
      "That is not the document that is sealed now; read it again.",
    );
  if (step === "PUBLISH" && companion !== null && !readyBeside.has(companion))
    return refused(
      "COMPANION_NOT_READY",
      `第四季度通报与年度通报一并发布，另一份处于“${bulletinStateWords[companion].zh}”状态。`,
      `The fourth quarter's and the year's are published together; the other is ${bulletinStateWords[companion].en}.`,
    );
  if (step === "REVISE" && isBeingRevised)
    return refused("BEING_REVISED", "已有修订版在编制中。", "A revision is on its way already.");
  return null;
}

const readyBeside: ReadonlySet<BulletinState> = new Set(["APPROVED", "PUBLISHED", "REVISED"]);

/** Returns the steps that `actor` may take now, reasons and the read document given. */
export const availableBulletinSteps = (
  standing: BulletinStanding,
  actor: BulletinActor | null,
): BulletinStep[] =>
  Object.values(BulletinStep).filter(
    (step) =>
      takeBulletinStep(standing, { step, actor, reason: "?", hash: standing.sealedHash }).ok,
  );

const refused = (
  code: BulletinRefusalCode,
  chinese: string,
  english: string,
): BulletinStepResult => ({ ok: false, code, message: `${chinese}${english}` });
