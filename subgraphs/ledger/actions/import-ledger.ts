/** Makes records, activities and offers of the rows of a service ledger. */
import { startOfDay } from "../../runtime/calendar.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { IntakeRefusal } from "../intake/refusal.ts";
import { judgeLedger } from "../rules/intake/judge-ledger.ts";
import type { ActivityRow, JudgedRow, LedgerReport, ProductRow } from "../rules/intake/report.ts";
import { Activities } from "../tables/activities.ts";
import type { ImportRow } from "../tables/imports.ts";
import { type ImportItem, type Meeting, nth, type PreparedImport } from "./import-item.ts";
import { serviceItem } from "./import-service.ts";
import { findBegun, findKnown } from "./known-identities.ts";
import { offerProduct } from "./offer-product.ts";
import { reportActivity } from "./report-activity.ts";
import { differencesOf } from "./stored-difference.ts";

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
  return {
    items,
    summary: summaryOf(report),
    findKnown: (inside, identities) => findKnownRows(inside, identities, job.id),
  };
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
    skipped: sheets.flatMap(({ name, skippedRows }) =>
      skippedRows.map(({ row, kind }) => ({ sheet: name, row, kind })),
    ),
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
  if (values.kind === "SERVICE") return { ...common, ...serviceItem(values, row, seen) };
  const identity = nth(identityOf(values), seen);
  return {
    ...common,
    identity,
    store: (context) =>
      values.kind === "ACTIVITY"
        ? storeActivity(context, values, identity)
        : storeProduct(context, values, identity, report, job),
    ...(values.kind === "ACTIVITY" && values.county !== null
      ? { meet: (context, id) => meetActivity(context, id, values, `${sheet}!${row.row}`) }
      : {}),
  };
}

/** A ledger that says more of where an activity took place than the one that was imported before. */
async function meetActivity(
  { em }: MemberContext,
  id: string,
  row: ActivityRow,
  place: string,
): Promise<Meeting> {
  const { county } = await em.findOneOrFail(Activities, { id });
  const warnings = differencesOf([["所在县区", county, row.county]]);
  return { outcome: "KNOWN", warnings: warnings.map((found) => ({ ...found, place })) };
}

/** Identities begin with what they identify, so each kind is looked up in its own table. */
async function findKnownRows(
  context: MemberContext,
  identities: readonly string[],
  importId: string,
): Promise<ReadonlyMap<string, string>> {
  const found = [];
  for (const [prefix, table] of identityTables) {
    const own = identities.filter((identity) => prefix.test(identity));
    found.push(...(await findKnown(context, table, own)));
  }
  const beginnings = identities.flatMap(
    (identity) => /^begun(?:-open)?:(.*)$/s.exec(identity)?.[1] ?? [],
  );
  return new Map([...found, ...(await findBegun(context, beginnings, importId))]);
}

const identityTables = [
  [/^(open-)?service:/, "service_record"],
  [/^activity:/, "activity"],
  [/^product:/, "service_product"],
] as const;

const identityOf = (values: ActivityRow | ProductRow): string =>
  values.kind === "ACTIVITY" ? `activity:${values.activityKey}` : `product:${values.productKey}`;

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
