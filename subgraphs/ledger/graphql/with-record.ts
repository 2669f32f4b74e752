/** Opens a record for a change. */
import { type EntityName, LockMode } from "@mikro-orm/core";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import type { ServiceStepResult } from "../rules/service-state.ts";
import { type ServiceRecordRow, ServiceRecords } from "../tables/service-records.ts";

/** Changes a row that nobody else changes meanwhile; returns it. @throws NOT_FOUND */
export function withRow<Row extends { readonly id: string }>(
  context: MemberContext,
  table: EntityName<Row>,
  id: string,
  change: (inside: MemberContext, row: Row) => void,
): Promise<Row> {
  return inTransaction(context, async (inside) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const row = await inside.em.findOne(table, { id } as never, { lockMode });
    if (!row) throw refuse("NOT_FOUND", `没有 ${id}。There is no such thing here.`);
    change(inside, row as Row);
    return row as Row;
  });
}

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
