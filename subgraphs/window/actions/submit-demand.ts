/** Takes down what an enterprise asks for. */
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { requireWriter } from "../../ledger/actions/open-service.ts";
import { isCreditCode } from "../../ledger/rules/credit-code.ts";
import { type DemandRow, Demands } from "../tables/demands.ts";

export type NewDemand = {
  readonly title: string;
  readonly description?: string | null;
  readonly categoryCode?: string | null;
  readonly enterpriseCode?: string | null;
  readonly enterpriseName?: string | null;
  readonly contactName?: string | null;
  readonly contactPhone?: string | null;
  readonly submittedAt: Date;
  readonly origin: string;
};

/** @throws FORBIDDEN for callers who are not staff here, BAD_USER_INPUT for a wrong credit code */
export function submitDemand(context: MemberContext, demand: NewDemand): DemandRow {
  requireWriter(context);
  const { em, now, newId } = context;
  if (demand.enterpriseCode && !isCreditCode(demand.enterpriseCode)) {
    throw refuse(
      "BAD_USER_INPUT",
      `enterprise：统一社会信用代码 ${demand.enterpriseCode} 有误。The credit code fails GB 32100-2015.`,
    );
  }
  return em.create(Demands, {
    ...demand,
    id: newId(now()),
    submittedMs: demand.submittedAt.getTime(),
    state: "SUBMITTED",
    createdAt: now(),
  });
}
