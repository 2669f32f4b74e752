/** Opens a service record: from here on the service has a state and a trace. */
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { isCreditCode } from "../rules/credit-code.ts";
import { serviceFault } from "../rules/service-input.ts";
import { canWrite } from "../rules/permission.ts";
import { type Origin, type ServiceRecordRow, ServiceRecords } from "../tables/service-records.ts";
import { appendEvent, detailsOf } from "./append-event.ts";
import { tellDemand } from "./tell-demand.ts";

export type NewService = {
  /** Given where the identifier was agreed before; made otherwise. */
  readonly id?: string;
  readonly title: string;
  readonly content?: string | null;
  readonly categoryCode?: string | null;
  readonly enterpriseCode?: string | null;
  readonly enterpriseName?: string | null;
  readonly county?: string | null;
  readonly contactName?: string | null;
  readonly contactPhone?: string | null;
  /** Credit code of the institution, or code of the member, that delivers; null while nobody is named. */
  readonly providerCode?: string | null;
  readonly providerName?: string | null;
  readonly mode?: string | null;
  readonly demandedAt?: Date | null;
  /** Null when the sources do not say; then `openedAt` places the record in time. */
  readonly acceptedAt: Date | null;
  readonly openedAt?: Date;
  readonly isPublicWelfare?: boolean | null;
  readonly feeFen?: number | null;
  readonly remark?: string | null;
  readonly serviceKey?: string | null;
  readonly importIdentity?: string | null;
  readonly importBeginning?: string | null;
  readonly demandId?: string | null;
  readonly productId?: string | null;
  readonly timeLimitDays?: number | null;
  readonly origin: Origin;
  readonly unit?: string | null;
  readonly note?: string | null;
};

/** @throws FORBIDDEN for callers who are not staff here, BAD_USER_INPUT for a wrong credit code */
export function openService(context: MemberContext, service: NewService): ServiceRecordRow {
  const { em, member, caller, now, newId } = context;
  requireWriter(context);
  if (service.enterpriseCode && !isCreditCode(service.enterpriseCode)) {
    throw refuse(
      "BAD_USER_INPUT",
      `enterpriseCode：统一社会信用代码 ${service.enterpriseCode} 有误，请核对 18 位代码及校验位。The credit code fails GB 32100-2015.`,
    );
  }
  // What a ledger or the demo brings was judged by rules of its own.
  const fault = service.origin === "LIVE" ? serviceFault(service, now()) : null;
  if (fault) throw refuse("BAD_USER_INPUT", fault);
  const openedAt = service.openedAt ?? service.acceptedAt ?? now();
  const { unit, note, openedAt: _, ...facts } = service;
  const provider = facts.providerCode ?? null;
  const set = {
    ...facts,
    id: service.id ?? newId(now()),
    state: "ACCEPTED",
    openedMs: openedAt.getTime(),
    completedMs: -1,
    participantCodes:
      provider && provider !== member.code ? [member.code, provider] : [member.code],
    createdAt: now(),
  } as const;
  const record = em.create(ServiceRecords, { ...set, participantCodes: [...set.participantCodes] });
  const eventId = appendEvent(context, {
    recordId: record.id,
    type: "OPEN",
    at: openedAt,
    actor: caller.subject,
    unit: unit ?? null,
    note: note ?? null,
    state: "ACCEPTED",
    details: detailsOf({ set }),
  });
  const { providerName = null } = facts;
  // While nobody is named, nobody is matched.
  if (provider)
    tellDemand(context, record, { step: "OPEN", at: openedAt, provider, providerName }, eventId);
  return record;
}

/** Refuses callers who may not write this member's records. */
export function requireWriter({ caller, member }: MemberContext): void {
  if (canWrite(caller, member)) return;
  throw refuse(
    "FORBIDDEN",
    `只有${member.name}的工作人员可以登记。Only staff of ${member.code} may write its records.`,
  );
}
