/** What a hub's events tell of what it works on: which rows its tables must hold, and what must stand in them. */
import { canonicalJson } from "../../ledger/rules/evidence/canonical-json.ts";
import type { Facts } from "../../ledger/rules/evidence/difference.ts";
import type { EntryKind } from "../../ledger/rules/evidence/held-kind.ts";
import type { Teller, Told } from "../../ledger/rules/evidence/replay-log.ts";

/** What has no identifier of its own stands below what it belongs to. */
export const below = (id: string, ...rest: readonly (string | number)[]): string =>
  [id, ...rest].join("#");
/** In one order as numbers and as texts. */
export const numbered = (number: number): string => String(number).padStart(6, "0");

type Declared = {
  readonly value?: string | null | undefined;
  readonly on?: string | null | undefined;
  readonly until?: string | null | undefined;
  readonly verified?: boolean | null | undefined;
  readonly evidence: string;
};
/** What was declared, as one text. */
export const declaredText = ({ value, on, until, verified, evidence }: Declared): string =>
  canonicalJson({
    value: value ?? null,
    on: on ?? null,
    until: until ?? null,
    verified: verified ?? null,
    evidence,
  });

type FactSet = Readonly<Record<string, unknown>>;
/** An event of something: its facts, the step after the first `_`, and who took it why, as opened. */
type Heard = {
  readonly id: string;
  readonly step: string;
  readonly state: string | null;
  readonly set: FactSet;
  readonly who: unknown;
  readonly why: unknown;
};

/** Returns what tells of the rows of one log, whose events it must be given in their order. */
export function hubTeller(): Teller {
  const services = new Set<string>();
  const counts = new Map<string, number>();
  const settings = new Map<string, FactSet>();
  const changed = ({ id, set }: Heard): readonly Told[] => {
    const known = settings.get(id);
    if (!known) return [];
    settings.set(id, { ...known, ...set });
    return [one("EVALUATION", id, { settings: settings.get(id) })];
  };
  const next = (id: string): string => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return below(id, numbered(count));
  };
  return ({ recordId: id, type, state: stated, at, actorRole: role, details }, valueOf) => {
    const facts = details?.["set"] ?? (stated === null ? null : {});
    // An imported log may call its steps what it likes.
    if (isSet(facts) && facts["openedMs"] !== undefined) services.add(id);
    if (!isSet(facts) || services.has(id)) return [];
    const [, subject = "", step = ""] = /^([A-Z]+)_([A-Z]+)$/.exec(type) ?? [];
    // Older logs tell the state of an evaluation among the facts.
    const state = stated ?? (typeof facts["state"] === "string" ? facts["state"] : null);
    const [who, why] = [valueOf("/actor"), valueOf("/note")];
    const heard: Heard = { id, step, state, set: facts, who, why };
    const told =
      type === "EVALUATION_SETTINGS" ? changed(heard) : (tellers[subject]?.(heard) ?? []);
    if (type === "EVALUATION_OPEN" && isSet(facts["settings"])) settings.set(id, facts["settings"]);
    if (!isDocument(subject) || state === null) return told;
    const { amount, until, hash } = facts;
    const own = subject === "CONSEQUENCE" ? { amount, until } : { hash };
    const taken = { of: id, step, state, at, takenBy: who, role, reason: why, ...own };
    return [...told, one("STEP", next(below(id, "step")), taken), ...sealing(subject, heard, next)];
  };
}

const isDocument = (subject: string): boolean =>
  subject === "BULLETIN" || subject === "EVALUATION" || subject === "CONSEQUENCE";
const isSet = (value: unknown): value is FactSet => typeof value === "object" && value !== null;
const one = (kind: EntryKind, id: string, facts: Facts | null): Told => ({ kind, id, facts });

// What a document is about is told once: what a later step says of it is read from the very row that is in question.
const tellers: Readonly<Record<string, (heard: Heard) => readonly Told[]>> = {
  BULLETIN: ({ id, step, state, set: { hash: _, ...facts }, why }) => {
    if (state === null) return [];
    return [one("BULLETIN", id, step === "DRAFT" ? { ...facts, state, reason: why } : { state })];
  },
  EVALUATION: ({ id, step, state, set: { hash: _, publicUntil, ...facts } }) => {
    if (state === null) return [];
    const shown = step === "ANNOUNCE" && publicUntil !== undefined ? { publicUntil } : {};
    return [one("EVALUATION", id, step === "OPEN" ? { ...facts, state } : { state, ...shown })];
  },
  CONSEQUENCE: ({ id, step, state, set }) => {
    if (state === null) return [];
    const { amount, until, from } = set;
    const decided = { amount, until, ...(from === undefined ? {} : { from }) };
    const isDecision = step === "APPROVE" || step === "LIFT";
    const told = step === "PROPOSE" ? set : isDecision ? decided : {};
    return [one("CONSEQUENCE", id, { ...told, state })];
  },
  FACT: ({ id, step, set: { declaration, replaces, ...facts }, who, why }) => {
    if (typeof declaration !== "string") return [];
    const about = (id: string, more: Facts): Told => one("DECLARATION", id, more);
    if (step === "DECLARED") {
      const declared = why === null ? {} : { declared: why, state: "DECLARED" };
      return [about(declaration, { evaluationId: id, ...facts, declaredBy: who, ...declared })];
    }
    const replaced = Array.isArray(replaces) ? (replaces as string[]) : [];
    const withdrawn = replaced.map((older) =>
      about(older, { state: "WITHDRAWN", reason: `由 ${declaration} 取代` }),
    );
    const decided = Array.isArray(replaces) ? { state: step } : {};
    return [...withdrawn, about(declaration, { decidedBy: who, reason: why, ...decided })];
  },
  SUMMARY: ({ id, step, set: { member, hash }, who, why }) => {
    const isFiled = step === "FILED";
    const by = isFiled ? { summaryBy: who, waivedBy: null } : { summaryBy: null, waivedBy: who };
    const facts = { hash: hash ?? null, waiver: isFiled ? null : why, ...by };
    return typeof member === "string" ? [one("SUMMARY", below(id, "summary", member), facts)] : [];
  },
  SCORES: ({ id, set: { expert, hashes } }) =>
    Array.isArray(hashes)
      ? (hashes as string[]).map((hash) => one("SCORE", below(id, "score", hash), { expert, hash }))
      : [],
  SCORE: ({ id, set: { expert, participant, indicator, number }, who, why }) => {
    const place = [expert, participant, indicator, number] as string[];
    const facts = { reason: why, reopenedBy: who };
    return [one("SCORE", below(id, "reopened", ...place), facts)];
  },
  FINDING: ({ id, state, who, why }) =>
    state === null ? [] : [one("FINDING", id, { state, decision: why, decidedBy: who })],
  OBJECTION: ({ id, step, set: { objection, ...facts }, who, why }) => {
    if (typeof objection !== "string") return [];
    const raised = { evaluationId: id, ...facts, claim: why, raisedBy: who };
    const decided = { decision: why, decidedBy: who };
    const state = objectionStates[step];
    return [
      one("OBJECTION", objection, {
        ...(step === "RAISED" ? { ...raised, decision: null, decidedBy: null } : {}),
        ...(step === "RAISED" || step === "SETTLE" ? {} : decided),
        ...(state ? { state } : {}),
      }),
    ];
  },
  MEMBERSHIP: ({ set }) => [one("MEMBER", below("member", set["code"] as string), set)],
  KEY: ({ set }) => [one("KEY", below("key", set["kid"] as string), set)],
  MEMBER: ({ step, set, who, why }) =>
    step === "EXCUSED" ? [one("EXCUSE", excuseId(set), { excuse: why, excusedBy: who })] : [],
  EXCUSE: ({ set }) => [one("EXCUSE", excuseId(set), null)],
};

const objectionStates: Readonly<Record<string, string>> = {
  RAISED: "RAISED",
  UPHOLD: "UPHELD",
  REJECT: "REJECTED",
  WITHDRAW: "WITHDRAWN",
  SETTLE: "SETTLED",
};
const excuseId = ({ year, quarter, code }: FactSet): string =>
  below("excuse", ...([year, quarter, code] as string[]));

/** A document that was sealed hashes to what the log says, in every form in which it is kept. */
function sealing(
  subject: string,
  { id, step, state, set: { hash } }: Heard,
  next: (id: string) => string,
): Told[] {
  const isSealed = state === "SEALED" && step === (subject === "BULLETIN" ? "FINISH" : "SEAL");
  if (!isSealed) return [];
  return [
    one("SEALING", next(below(id, "sealed")), { of: id, hash, document: hash, signed: hash }),
  ];
}
