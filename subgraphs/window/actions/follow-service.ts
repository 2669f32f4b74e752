/** Moves demands after their services: whoever keeps the service, its demand follows. */
import { LockMode } from "@mikro-orm/core";
import type { DemandFollower, Followed } from "../../ledger/actions/tell-demand.ts";
import { demandStepsAfter, isOut, takeDemandStep } from "../../ledger/rules/demand-state.ts";
import { refuse } from "../../runtime/errors.ts";
import { DemandMatches, type DemandMatchRow, type DemandRow, Demands } from "../tables/demands.ts";
import { addCandidate } from "./match-demand.ts";
import { moveDemand } from "./move-demand.ts";

/** Follows many steps with two look-ups. @throws NOT_FOUND for a demand that is not here */
export const followServices: DemandFollower = async (em, followed) => {
  const ids = [...new Set(followed.map(({ fact }) => fact.demandId))];
  const inOrder = { orderBy: { id: "asc" }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const demands = await em.find(Demands, { id: { $in: ids } }, inOrder);
  const byId = new Map(demands.map((demand) => [demand.id, demand]));
  const candidates = await em.find(DemandMatches, { demandId: { $in: ids } });
  for (const one of followed) {
    const demand = byId.get(one.fact.demandId);
    if (!demand) throw refuse("NOT_FOUND", `没有需求 ${one.fact.demandId}。No such demand here.`);
    const own = candidates.filter(({ demandId }) => demandId === demand.id);
    const added = follow(one, demand, own);
    if (added) candidates.push(added);
  }
};

/** Returns the candidate that was not one before. */
function follow(
  { context, fact }: Followed,
  demand: DemandRow,
  candidates: readonly DemandMatchRow[],
): DemandMatchRow | null {
  const { step, at, note, rating, recordId, provider, providerName, told } = fact;
  const known = candidates.find(({ providerCode }) => providerCode === provider) ?? null;
  const others = candidates.filter((one) => one !== known).map(({ state }) => state);
  let candidate = known;
  for (const next of demandStepsAfter({ step, rating, others })) {
    if (!takeDemandStep(demand.state, next).ok) continue;
    if (next === "MATCH") {
      if (provider === null || (known && !isOut(known.state))) continue;
      const match = { providerCode: provider, providerName, recordId, matchedAt: at };
      candidate = addCandidate(context, demand, match, known, told);
      continue;
    }
    // What ends for everybody concerns no candidate in particular.
    const isCommon = next === "LAPSE" || next === "CLOSE";
    if (!isCommon) {
      if (!candidate) continue;
      candidate.recordId = recordId;
    }
    moveDemand(context, demand, {
      step: next,
      at,
      note,
      ...(candidate && !isCommon ? { candidate } : {}),
      ...(told ? { told } : {}),
    });
  }
  return candidate === known ? null : candidate;
}
