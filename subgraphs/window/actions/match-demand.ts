/** Matches a demand with someone who can meet it (供需对接). */
import { requireWriter } from "../../ledger/actions/open-service.ts";
import {
  type DemandStepResult,
  isRunning,
  takeDemandStep,
} from "../../ledger/rules/demand-state.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { DemandMatches, type DemandMatchRow, type DemandRow } from "../tables/demands.ts";
import { type DemandStepTaken, moveDemand } from "./move-demand.ts";
import { candidateStateWords } from "../../ledger/rules/state-words.ts";

export type NewMatch = {
  readonly providerCode: string;
  readonly providerName?: string | null;
  readonly productId?: string | null;
  readonly recordId?: string | null;
  readonly matchedAt: Date;
};

/** @throws FORBIDDEN for callers who are not staff here */
export async function matchDemand(
  context: MemberContext,
  demand: DemandRow,
  match: NewMatch,
): Promise<DemandStepResult> {
  requireWriter(context);
  const { providerCode } = match;
  const known = await context.em.findOne(DemandMatches, { demandId: demand.id, providerCode });
  if (known && isRunning(known.state)) {
    const { zh, en } = candidateStateWords[known.state];
    return {
      ok: false,
      code: "ALREADY_MATCHED",
      message: `该需求与 ${providerCode} 的对接正在进行（${zh}）。It is matched with that provider already: ${en}.`,
    };
  }
  const allowed = takeDemandStep(demand.state, "MATCH");
  if (allowed.ok) addCandidate(context, demand, match, known);
  return allowed;
}

/** Makes a candidate of a provider, or one again of one that was out; the demand's state allows it. */
export function addCandidate(
  context: MemberContext,
  demand: DemandRow,
  { matchedAt, ...match }: NewMatch,
  known: DemandMatchRow | null,
  told?: DemandStepTaken["told"],
): DemandMatchRow {
  const facts = {
    providerName: match.providerName ?? null,
    productId: match.productId ?? null,
    recordId: match.recordId ?? null,
    matchedAt,
    matchedBy: context.caller.subject,
    state: "MATCHED" as const,
    reason: null,
    changedAt: matchedAt,
  };
  const { providerCode } = match;
  const candidate = known
    ? Object.assign(known, facts)
    : context.em.create(DemandMatches, { demandId: demand.id, providerCode, ...facts });
  const taken = { step: "MATCH", at: matchedAt, candidate } as const;
  moveDemand(context, demand, { ...taken, ...(told ? { told } : {}) });
  return candidate;
}
