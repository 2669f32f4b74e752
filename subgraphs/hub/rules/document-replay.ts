/** Whether what a hub works on came to its state by steps that its tables allow, taken by those who may take them. */
import type { LedgerEvent } from "../../ledger/rules/evidence/event-leaf.ts";
import { recordReplay, type ReplayRule } from "../../ledger/rules/evidence/record-replay.ts";
import { Role } from "../../ledger/rules/permission.ts";
import { actorOf, nextBulletinState } from "./bulletin-state.ts";
import {
  consequenceActorOf,
  ConsequenceKind,
  ConsequenceState,
  ConsequenceStep,
  nextConsequenceState,
} from "./consequence-state.ts";
import { evaluationActorOf, nextEvaluationState } from "./evaluation-state.ts";
import { nextFindingState } from "./finding-state.ts";

type Life = {
  readonly begins: string;
  /** A revision begins where what it revises had come to already. */
  readonly first: readonly string[];
  /** Where a step leads; `kind` is that of a consequence. */
  readonly next: (state: string, step: string, kind: unknown) => string | null;
  readonly actorOf: Readonly<Record<string, string>>;
};
type Table = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

const nextIn =
  (table: Table) =>
  (state: string, step: string): string | null =>
    isKeyOf(table, state) && isKeyOf(table[state]!, step) ? table[state]![step]! : null;

const lives: Readonly<Record<string, Life>> = {
  BULLETIN: {
    begins: "DRAFT",
    first: ["DRAFT", "VALIDATING"],
    next: nextIn(nextBulletinState),
    actorOf,
  },
  EVALUATION: {
    begins: "OPEN",
    first: ["PREPARING", "SCORING"],
    next: nextIn(nextEvaluationState),
    actorOf: evaluationActorOf,
  },
  CONSEQUENCE: {
    begins: "PROPOSE",
    first: ["PROPOSED"],
    next: (state, step, kind) =>
      isKeyOf(ConsequenceKind, kind) &&
      isKeyOf(ConsequenceState, state) &&
      isKeyOf(ConsequenceStep, step)
        ? nextConsequenceState(kind, state, step)
        : null,
    actorOf: consequenceActorOf,
  },
};

/** The lives of all that members record, and of all that a hub works on. */
export const networkReplay: ReplayRule = (before, event) =>
  recordReplay(before, event) && documentReplay(before, event);

function documentReplay(before: string | null, event: LedgerEvent): boolean {
  const { type, state, actorRole, sequence, details } = event;
  const [, subject, step] = /^(BULLETIN|FINDING|EVALUATION|CONSEQUENCE)_(.+)$/.exec(type) ?? [];
  if (state === null || !subject || !step) return true;
  // What a member answers or reports anew changes a finding without an event: only where decisions lead is known.
  if (subject === "FINDING")
    return Object.keys(nextFindingState).some(
      (from) => nextIn(nextFindingState)(from, step) === state,
    );
  const life = lives[subject]!;
  if (before === null)
    // Older logs tell the states of evaluations and consequences otherwise: of these the beginning is not known.
    return step === life.begins
      ? life.first.includes(state)
      : subject !== "BULLETIN" && sequence > 1;
  const set = details?.["set"] as { readonly kind?: unknown } | undefined;
  const known = before.slice(before.indexOf(".") + 1);
  if (life.next(known, step, set?.kind) !== state) return false;
  const actor = life.actorOf[step];
  const isDepartment = actorRole === Role.DEPARTMENT;
  return actor === "SYSTEM" || isDepartment === (actor === "DEPARTMENT");
}

function isKeyOf<T extends object>(table: T, key: unknown): key is keyof T & string {
  return typeof key === "string" && Object.hasOwn(table, key);
}
