/** Takes down what an enterprise asks for. */
import { appendEvent, detailsOf, type EventDetails } from "../../ledger/actions/append-event.ts";
import { requireWriter } from "../../ledger/actions/open-service.ts";
import { isCreditCode } from "../../ledger/rules/credit-code.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { type DemandRow, Demands } from "../tables/demands.ts";

export type NewDemand = {
  /** Given where another member took it down and passed it on; made otherwise. */
  readonly id?: string;
  readonly title: string;
  readonly description?: string | null;
  readonly categoryCode?: string | null;
  readonly enterpriseCode?: string | null;
  readonly enterpriseName?: string | null;
  /** GB/T 2260 code. */
  readonly county?: string | null;
  readonly contactName?: string | null;
  readonly contactPhone?: string | null;
  readonly submittedAt: Date;
  readonly transferredFrom?: string | null;
  readonly origin: string;
};
/** Who passed the demand on, by which message, after which event. */
export type PassedOn = { readonly by: string } & Pick<EventDetails, "message" | "cause">;

/** @throws FORBIDDEN for callers who are not staff here, BAD_USER_INPUT without a title or for a wrong credit code */
export function submitDemand(
  context: MemberContext,
  demand: NewDemand,
  passedOn?: PassedOn,
): DemandRow {
  requireWriter(context);
  const { em, member, now, newId } = context;
  if (demand.title.trim() === "")
    throw refuse("BAD_USER_INPUT", "title：请写明需求。Say what is asked for.");
  if (demand.enterpriseCode && !isCreditCode(demand.enterpriseCode)) {
    throw refuse(
      "BAD_USER_INPUT",
      `enterprise：统一社会信用代码 ${demand.enterpriseCode} 有误。The credit code fails GB 32100-2015.`,
    );
  }
  const { county, ...facts } = demand;
  const set = {
    ...facts,
    ...(county ? { county } : {}),
    id: demand.id ?? newId(now()),
    submittedMs: demand.submittedAt.getTime(),
    state: "SUBMITTED",
    participantCodes: [member.code, ...(passedOn ? [passedOn.by] : [])],
    createdAt: now(),
  } as const;
  const { by: _, ...told } = passedOn ?? { by: "" };
  appendEvent(context, {
    recordId: set.id,
    type: "demand.SUBMIT",
    at: demand.submittedAt,
    state: "SUBMITTED",
    details: detailsOf({ set, ...told }),
  });
  return em.create(Demands, { ...set, participantCodes: [...set.participantCodes] });
}
