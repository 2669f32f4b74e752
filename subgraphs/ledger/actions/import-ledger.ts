/** Makes records, activities and offers of the rows of a service ledger. */
import { createHash } from "node:crypto";
import { startOfDay } from "../../runtime/calendar.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { IntakeRefusal } from "../intake/refusal.ts";
import { categoryName } from "../rules/category.ts";
import { judgeLedger } from "../rules/intake/judge-ledger.ts";
import type {
  ActivityRow,
  JudgedRow,
  LedgerReport,
  ProductRow,
  ServiceRow,
} from "../rules/intake/report.ts";
import type { ImportRow } from "../tables/imports.ts";
import { findKnown } from "./known-identities.ts";
import { offerProduct } from "./offer-product.ts";
import { openService } from "./open-service.ts";
import { reportActivity } from "./report-activity.ts";
import type { ImportItem, PreparedImport } from "./run-import.ts";
import { takeServiceStep } from "./take-service-step.ts";

/** Reads and judges the file. @throws IntakeRefusal when it is no ledger */
export async function prepareLedger(
  job: ImportRow,
  context: MemberContext,
): Promise<PreparedImport> {
  const bytes = job.file as unknown as Uint8Array;
  // The workbook reader is large, and most starts of a member never need it.
  const { readLedger } = await import("../intake/read-ledger.ts");
  const file = await readLedger({ name: job.fileName, bytes });
  const report = judgeLedger(file, { memberCode: context.member.code });
  if (report.sheets.length === 0) throw new IntakeRefusal("NO_LEDGER_SHEET");
  const seen = new Map<string, number>();
  const items = report.sheets.flatMap((sheet) =>
    sheet.rows.map((row) => itemOf(row, report, job, seen)),
  );
  return { items, summary: summaryOf(report), findKnown: findKnownRows };
}

function summaryOf(report: LedgerReport): PreparedImport["summary"] {
  const {
    reportYear,
    filingDate,
    declaredUnit,
    fileWarnings,
    ignoredSheets,
    counts,
    nameVariants,
    sheets,
  } = report;
  return {
    reportYear,
    filingDate,
    declaredUnit,
    fileWarnings,
    ignoredSheets,
    counts,
    nameVariants,
    sheets: sheets.map(({ name, kind, skippedRows, declaredTotalFen, rowsTotalFen, rows }) => ({
      name,
      kind,
      dataRows: rows.length,
      skippedRows: skippedRows.length,
      declaredTotalFen,
      rowsTotalFen,
    })),
  };
}

function itemOf(
  row: JudgedRow,
  report: LedgerReport,
  job: ImportRow,
  seen: Map<string, number>,
): ImportItem {
  const {
    sheet,
    verdict,
    original,
    reasons,
    warnings,
    normalised,
    duplicateOf,
    duplicateKind,
    filledFromMerge,
  } = row;
  const isStored = verdict !== "REJECT" && verdict !== "DUPLICATE" && row.values !== null;
  const common = {
    sheet,
    row: row.row,
    verdict,
    original,
    findings: { reasons, warnings, normalised, duplicateOf, duplicateKind, filledFromMerge },
  };
  if (!isStored) return { ...common, identity: null, store: () => "" };
  const values = row.values!;
  const identity = nth(identityOf(values), seen);
  return { ...common, identity, store: (context) => store(context, values, identity, report, job) };
}

/** Identities begin with what they identify, so each kind is looked up in its own table. */
async function findKnownRows(
  context: MemberContext,
  identities: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = [];
  for (const [prefix, table] of identityTables) {
    const own = identities.filter((identity) => prefix.test(identity));
    found.push(...(await findKnown(context, table, own)));
  }
  return new Map(found);
}

const identityTables = [
  [/^(open-)?service:/, "service_record"],
  [/^activity:/, "activity"],
  [/^product:/, "service_product"],
] as const;

/** A service that is not completed has no key yet: then all that is written of it identifies it. */
function identityOf(values: ServiceRow | ActivityRow | ProductRow): string {
  switch (values.kind) {
    case "SERVICE":
      return values.serviceKey === null
        ? `open-service:${digest(values)}`
        : `service:${values.serviceKey}`;
    case "ACTIVITY":
      return `activity:${values.activityKey}`;
    case "PRODUCT":
      return `product:${values.productKey}`;
  }
}

const digest = (values: object): string =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest("hex");

/** The second of two rows that are alike in everything is the second, in every import of the file. */
function nth(identity: string, seen: Map<string, number>): string {
  const count = (seen.get(identity) ?? 0) + 1;
  seen.set(identity, count);
  return count === 1 ? identity : `${identity}#${count}`;
}

function store(
  context: MemberContext,
  values: ServiceRow | ActivityRow | ProductRow,
  importIdentity: string,
  report: LedgerReport,
  job: ImportRow,
): string {
  switch (values.kind) {
    case "SERVICE":
      return storeService(context, values, importIdentity);
    case "ACTIVITY":
      return storeActivity(context, values, importIdentity);
    case "PRODUCT":
      return storeProduct(context, values, importIdentity, report, job);
  }
}

const day = (text: string | null): Date | null => (text === null ? null : startOfDay(text));

function storeService(context: MemberContext, row: ServiceRow, importIdentity: string): string {
  const note = "由台账导入 Imported from a ledger";
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
    origin: "IMPORT",
    note,
  });
  const startedAt = day(row.startedOn);
  const completedAt = day(row.completedOn);
  const followedUpAt = day(row.followedUpOn);
  if (startedAt) takeServiceStep(context, record, { step: "START", at: startedAt, note });
  if (completedAt) {
    takeServiceStep(context, record, { step: "COMPLETE", at: completedAt, note });
    if (row.rating !== null) {
      takeServiceStep(context, record, { step: "RATE", at: completedAt, rating: row.rating, note });
      // A ledger says how a service was rated, not when.
      record.ratedAt = null;
      record.ratingComment = null;
    }
    if (followedUpAt) takeServiceStep(context, record, { step: "FOLLOW_UP", at: followedUpAt });
  }
  return record.id;
}

function titleOf(row: ServiceRow): string {
  const line = row.content?.split(/\r?\n/, 1)[0]?.trim() ?? "";
  if (line) return [...line].length > 60 ? `${[...line].slice(0, 59).join("")}…` : line;
  return (row.categoryCode && categoryName(row.categoryCode)) ?? "服务";
}

function storeActivity(context: MemberContext, row: ActivityRow, importIdentity: string): string {
  const { organiser, coOrganiser, kind: _, counted: __, ...facts } = row;
  return reportActivity(context, {
    ...facts,
    organiserName: organiser ?? context.member.name,
    organiserCode: null,
    coOrganisers: coOrganiser
      ? coOrganiser
          .split(/[、,，;；]/)
          .map((name) => name.trim())
          .filter(Boolean)
      : [],
    importIdentity,
    origin: "IMPORT",
  }).id;
}

function storeProduct(
  context: MemberContext,
  row: ProductRow,
  importIdentity: string,
  { reportYear }: LedgerReport,
  job: ImportRow,
): string {
  return offerProduct(context, {
    name: row.name ?? "未命名",
    categoryCode: row.categoryCode,
    providerCode: row.institutionCode,
    providerName: row.institutionName,
    nature: row.nature,
    standard: row.standard,
    process: row.process,
    function: row.function,
    fee: row.feeStandard,
    timeLimit: row.timeLimitText,
    timeLimitDays: row.timeLimitDays,
    // A ledger lists what was on offer in its year; the day is not in it.
    offeredAt: reportYear === null ? job.submittedAt : startOfDay(`${reportYear}-01-01`),
    productKey: row.productKey,
    importIdentity,
    origin: "IMPORT",
  }).id;
}
