/** Makes a service record of one row of a ledger, and meets the record that an earlier import made of it. */
import { dayOf, startOfDay } from "../../runtime/calendar.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { categoryGroup, categoryName } from "../rules/category.ts";
import type { JudgedRow, ServiceRow } from "../rules/intake/report.ts";
import { type ServiceRecordRow, ServiceRecords } from "../tables/service-records.ts";
import { openService } from "./open-service.ts";
import { type ImportItem, type Meeting, nth } from "./import-item.ts";
import { differencesOf } from "./stored-difference.ts";
import { takeServiceStep } from "./take-service-step.ts";

/** Returns how a row is identified, stored, and met. Cities hand in a service unfinished, and later finished. */
export function serviceItem(
  row: ServiceRow,
  { sheet, row: number }: JudgedRow,
  seen: Map<string, number>,
): Pick<ImportItem, "identity" | "others" | "store" | "meet"> {
  const beginning = beginningOf(row);
  const identity =
    row.serviceKey === null
      ? nth(`open-service:${beginning}`, seen)
      : nth(`service:${row.serviceKey}`, seen);
  const isFirst = !identity.includes("#");
  const other = row.serviceKey === null ? `begun:${beginning}` : `begun-open:${beginning}`;
  return {
    identity,
    others: isFirst ? [other] : [],
    store: (context) => storeService(context, row, identity),
    meet: (context, id, isDryRun) =>
      meetService(context, id, row, identity, isDryRun, `${sheet}!${number}`),
  };
}

const beginningOf = ({
  creditCode,
  providerName,
  isOwnCentre,
  categoryCode,
  startedOn,
}: ServiceRow): string =>
  [
    creditCode,
    isOwnCentre ? "own" : providerName,
    categoryCode && categoryGroup(categoryCode),
    startedOn,
  ].join("|");

const day = (text: string | null): Date | null => (text === null ? null : startOfDay(text));
const note = "由台账导入 Imported from a ledger";

function storeService(context: MemberContext, row: ServiceRow, importIdentity: string): string {
  const openedAt = startOfDay(
    row.acceptedOn ?? row.startedOn ?? row.completedOn ?? row.demandedOn!,
  );
  const record = openService(context, {
    title: titleOf(row),
    content: row.content,
    categoryCode: row.categoryCode,
    enterpriseCode: row.creditCode,
    enterpriseName: row.enterpriseName,
    county: row.county,
    contactName: row.contactName,
    contactPhone: row.contactPhone,
    providerCode: row.isOwnCentre ? context.member.code : row.providerCode,
    providerName: row.providerName,
    mode: row.mode,
    demandedAt: day(row.demandedOn),
    acceptedAt: day(row.acceptedOn),
    openedAt,
    isPublicWelfare: row.isPublicWelfare,
    feeFen: row.feeFen,
    remark: row.remark,
    serviceKey: row.serviceKey,
    importIdentity,
    importBeginning: beginningOf(row),
    origin: "IMPORT",
    note,
  });
  const startedAt = day(row.startedOn);
  if (startedAt) takeServiceStep(context, record, { step: "START", at: startedAt, note });
  finishService(context, record, row);
  return record.id;
}

function titleOf(row: ServiceRow): string {
  const line = row.content?.split(/\r?\n/, 1)[0]?.trim() ?? "";
  if (line) return [...line].length > 60 ? `${[...line].slice(0, 59).join("")}…` : line;
  return (row.categoryCode && categoryName(row.categoryCode)) ?? "服务";
}

function finishService(
  context: MemberContext,
  record: ServiceRecordRow,
  row: ServiceRow,
  set: Partial<ServiceRecordRow> = {},
): void {
  const completedAt = day(row.completedOn);
  const followedUpAt = day(row.followedUpOn);
  if (!completedAt) return;
  takeServiceStep(context, record, { step: "COMPLETE", at: completedAt, note, set });
  if (row.rating !== null) {
    // A ledger says how a service was rated, not when.
    const { rating } = row;
    takeServiceStep(context, record, {
      step: "RATE",
      at: completedAt,
      rating,
      isRatedNow: false,
      note,
    });
  }
  if (followedUpAt) takeServiceStep(context, record, { step: "FOLLOW_UP", at: followedUpAt });
}

async function meetService(
  context: MemberContext,
  id: string,
  row: ServiceRow,
  identity: string,
  isDryRun: boolean,
  place: string,
): Promise<Meeting> {
  const record = await context.em.findOneOrFail(ServiceRecords, { id });
  if (record.completedMs < 0 && row.completedOn !== null) {
    if (!isDryRun) {
      // What identifies the finished service becomes known with it.
      const { serviceKey, feeFen } = row;
      finishService(context, record, row, { importIdentity: identity, serviceKey, feeFen });
    }
    return { outcome: "UPDATED", warnings: [] };
  }
  return {
    outcome: "KNOWN",
    warnings: differences(record, row).map((found) => ({ ...found, place })),
  };
}

function differences(record: ServiceRecordRow, row: ServiceRow): object[] {
  const followedUpOn = record.followedUpAt ? dayOf(record.followedUpAt) : null;
  const isOpen = row.completedOn === null;
  return differencesOf([
    ["企业名称", record.enterpriseName, row.enterpriseName],
    ["所在县区", record.county, row.county],
    ["联系人", record.contactName, row.contactName],
    ["联系电话", record.contactPhone, row.contactPhone],
    ["服务内容", record.content, row.content],
    ["是否公益", record.isPublicWelfare, row.isPublicWelfare],
    ["收费金额（分）", record.feeFen, row.feeFen],
    ["满意度", record.rating, row.rating],
    ["回访日期", isOpen ? null : followedUpOn, isOpen ? null : row.followedUpOn],
    ["备注", record.remark, row.remark],
  ]);
}
