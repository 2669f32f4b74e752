/** Opens a record for a change. */
import { LockMode } from "@mikro-orm/core";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import type { ServiceStepResult } from "../rules/service-state.ts";
import { type ServiceRecordRow, ServiceRecords } from "../tables/service-records.ts";

/** Takes a step with a record that nobody else changes meanwhile; returns the record, or the refusal. */
export function withRecord(
  context: MemberContext,
  id: string,
  step: (inside: MemberContext, record: ServiceRecordRow) => ServiceStepResult,
): Promise<object> {
  return inTransaction(context, async (inside) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const record = await inside.em.findOne(ServiceRecords, { id }, { lockMode });
    if (!record) throw refuse("NOT_FOUND", `没有服务记录 ${id}。No such service record here.`);
    const result = step(inside, record);
    return result.ok ? record : { code: result.code, message: result.message };
  });
}
