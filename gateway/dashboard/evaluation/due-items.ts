/** What an evaluation waits for from somebody: steps, decisions, papers. */
import type { DueEvaluationFragment, EvaluationStep } from "../api/documents.ts";
import type { Account } from "../api/account.ts";
import { isContestable, isOpen, undoingSteps } from "./life.ts";

export type DueItem =
  | { readonly kind: "step"; readonly step: EvaluationStep }
  | { readonly kind: "objections" | "decide" | "carryOut"; readonly count: number }
  | { readonly kind: "summary" }
  | { readonly kind: "publicity"; readonly until: string };

/** Returns what is due from the account, the next step first. */
export function dueItems(
  evaluation: DueEvaluationFragment,
  { role, member }: Pick<Account, "role" | "member">,
): readonly DueItem[] {
  return member === null
    ? dueForStaff(evaluation, role === "department")
    : dueForMember(evaluation, member);
}

const carriedOut: readonly string[] = ["AWARD", "SUSPENSION", "CANCELLATION", "CHANGE_OPERATOR"];

function dueForStaff(
  { availableSteps, objections, consequences }: DueEvaluationFragment,
  isDepartment: boolean,
): readonly DueItem[] {
  const steps = availableSteps.filter((step) => !undoingSteps.includes(step));
  const raised = isDepartment
    ? (objections ?? []).filter(({ state }) => state === "RAISED").length
    : 0;
  const wanted = isDepartment ? ["PROPOSED", "QUESTIONED"] : ["APPROVED"];
  const toDecide = (consequences ?? []).filter(
    ({ state, kind }) => wanted.includes(state) && (isDepartment || carriedOut.includes(kind)),
  ).length;
  return [
    ...steps.map((step) => ({ kind: "step" as const, step })),
    ...(raised > 0 ? [{ kind: "objections" as const, count: raised }] : []),
    ...(toDecide > 0
      ? [{ kind: isDepartment ? ("decide" as const) : ("carryOut" as const), count: toDecide }]
      : []),
  ];
}

function dueForMember(
  { state, revises, publicUntil, participants = [] }: DueEvaluationFragment,
  member: string,
): readonly DueItem[] {
  const own = participants.find((one) => one.member === member);
  if (!own) return [];
  const isMissing = isOpen(state) && revises === null && !own.summaryAt && !own.waiver;
  const mayObject = state === "PUBLICITY" && isContestable(state, publicUntil, Date.now());
  return [
    ...(isMissing ? [{ kind: "summary" as const }] : []),
    ...(mayObject && publicUntil ? [{ kind: "publicity" as const, until: publicUntil }] : []),
  ];
}
