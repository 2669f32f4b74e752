/** Erases personal values for good, by law or at a person's wish; the log keeps that it was done, and why. */
import { LockMode } from "@mikro-orm/core";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { readRows } from "../../runtime/read-rows.ts";
import { type ErasureScope, isColumnErased, isErased } from "../rules/erasure.ts";
import { saltedPlaces } from "../rules/evidence/event-leaf.ts";
import { personalColumns } from "../rules/evidence/personal-field.ts";
import { canErase } from "../rules/permission.ts";
import { Activities } from "../tables/activities.ts";
import { Assignments } from "../tables/assignments.ts";
import {
  type ErasedPlaces,
  eraseAround,
  eraseInEvents,
  recordsOfEnterprise,
  remainsOf,
} from "../tables/erasures.ts";
import { type ServiceEventRow, ServiceEvents } from "../tables/service-events.ts";
import { ServiceRecords } from "../tables/service-records.ts";
import { appendEvent, detailsOf } from "./append-event.ts";
import { eventOf } from "./event-of-row.ts";
import { writeEvents } from "./seal-events.ts";

export type Erasure = {
  /** One record, or all records of one enterprise. */
  readonly target: { readonly record: string } | { readonly enterprise: string };
  readonly scope: ErasureScope;
  readonly reason: string;
  readonly isDryRun: boolean;
};
export type ErasedRecord = {
  readonly recordId: string;
  /** Fields of the record itself that lose their value. */
  readonly fields: readonly string[];
  readonly places: ErasedPlaces;
};
export type ErasureResult = {
  readonly records: readonly ErasedRecord[];
  /** Where values may remain, in plain words. */
  readonly remains: readonly string[];
};

/** What a kind of member keeps of people beside its ledger, as the contribution `personal`. */
export type PersonalBeside = {
  /** Finds and locks the row that a record's events make, if it is one of these. */
  readonly find: (context: MemberContext, recordId: string) => Promise<object | null>;
  /** Erases what quotes the record elsewhere. */
  readonly eraseAround: (
    em: MemberContext["em"],
    recordId: string,
    scope: ErasureScope,
  ) => Promise<void>;
};

/** Runs inside a transaction. @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT without a reason */
export async function erasePersonal(
  context: MemberContext,
  { target, scope, reason, isDryRun }: Erasure,
): Promise<ErasureResult> {
  const { em, caller, member } = context;
  if (!canErase(caller, member))
    throw refuse(
      "FORBIDDEN",
      `只有${member.name}的数据管理员可以删除个人信息。Only an administrator of ${member.code} may erase personal values.`,
    );
  if (reason.trim() === "")
    throw refuse("BAD_USER_INPUT", "reason：请写明删除依据。Say why; it is kept in the log.");
  const ids =
    "record" in target ? [target.record] : await recordsOfEnterprise(em, target.enterprise);
  const records: ErasedRecord[] = [];
  for (const id of ids) {
    const erased = await eraseRecord(context, id, scope, reason, isDryRun);
    if (erased) records.push(erased);
  }
  return { records, remains: await remainsOf(em, ids) };
}

/** Null where nothing personal is left. */
async function eraseRecord(
  context: MemberContext,
  recordId: string,
  scope: ErasureScope,
  reason: string,
  isDryRun: boolean,
): Promise<ErasedRecord | null> {
  const { em, member, now, contributions } = context;
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const beside = contributions.personal?.[0] as PersonalBeside | undefined;
  const entry =
    (await em.findOne(ServiceRecords, { id: recordId }, { lockMode })) ??
    (await em.findOne(Assignments, { recordId }, { lockMode })) ??
    (await em.findOne(Activities, { id: recordId }, { lockMode })) ??
    (await beside?.find(context, recordId)) ??
    null;
  const events = await readRows<ServiceEventRow>(
    em,
    ServiceEvents,
    em.createQueryBuilder(ServiceEvents).where({ recordId }).orderBy({ seq: "asc" }),
  );
  if (!entry && events.length === 0)
    throw refuse("NOT_FOUND", `没有服务记录 ${recordId}。No such service record here.`);
  const places = Object.fromEntries(
    events.flatMap((event) => {
      const own = saltedPlaces(eventOf(event, member.code)).filter((at) => isErased(at, scope));
      return own.length > 0 ? [[event.id, own]] : [];
    }),
  );
  const values = (entry ?? {}) as Readonly<Record<string, unknown>>;
  const fields = [...personalColumns].filter(
    (name) => isColumnErased(name, scope) && (values[name] ?? null) !== null,
  );
  if (fields.length === 0 && Object.keys(places).length === 0) return null;
  if (isDryRun) return { recordId, fields, places };
  const set = Object.fromEntries(fields.map((name) => [name, null]));
  if (entry) Object.assign(entry, set);
  appendEvent(context, {
    recordId,
    type: "ERASE",
    at: now(),
    details: detailsOf({
      reason,
      erased: places,
      ...(fields.length > 0 ? { set } : {}),
    }),
  });
  // The database looks for the event that allows it.
  await writeEvents(context);
  await eraseInEvents(em, places);
  await eraseAround(em, recordId, scope);
  await beside?.eraseAround(em, recordId, scope);
  return { recordId, fields, places };
}
