/** Judges one row of 服务记录: what is certain is normalised, what is essential and unclear sends it back. */
import { categoryGroup } from "../category.ts";
import { CreditCodeFault, findCreditCodeFault } from "../credit-code.ts";
import { findCity, homeCityOf } from "../division.ts";
import type { AmountUnit } from "./amount.ts";
import { readCategory } from "./category-field.ts";
import { readFee, readRating, readWelfare } from "./charge-and-rating.ts";
import { institutionForKey, plainCode, readProvider } from "./institution.ts";
import { writtenText } from "./ledger-file.ts";
import type { ServiceRow } from "./report.ts";
import type { RowReader } from "./row-reader.ts";
import { judgeServiceDates, type LedgerCalendar } from "./service-dates.ts";
import { cleanText, isBlankText, toHalfWidth, withoutBlanks } from "./text.ts";

/** What the row is judged within. */
export type ServiceContext = {
  readonly calendar: LedgerCalendar;
  readonly memberCode: string;
  /** 填报单位, by which a centre may also name itself. */
  readonly declaredUnit: string | null;
  readonly feeUnit: AmountUnit;
};

// Excel keeps 15 significant digits; the last three of an 18-digit code stored as a number are lost.
const SAFE_DIGITS = 15;

/** Reads a row into a record; findings go to the reader, and a rejected row's record is for reading only. */
export function judgeService(reader: RowReader, context: ServiceContext): ServiceRow {
  const enterpriseName = reader.text("enterpriseName", { blanks: "REMOVED", warnsFormula: true });
  reader.noteMerge("enterpriseName", enterpriseName ?? "", true);
  const creditCode = readEnterpriseCode(reader);
  const county = readCounty(reader, context.memberCode);
  const contactName = reader.text("contactName", { warnsFormula: true });
  reader.noteMerge("contactName", contactName ?? "", false);
  const contactPhone = readPhone(reader);
  const categoryCode = readCategory(reader, true);
  const content = reader.text("content", { isParagraph: true, warnsFormula: true });
  const provider = readProvider(reader, context.declaredUnit);
  const mode = reader.text("mode");
  const dates = judgeServiceDates(reader, context.calendar);
  const isPublicWelfare = readWelfare(reader);
  const feeFen = readFee(reader, context.feeUnit, isPublicWelfare);
  const rating = readRating(reader);
  const remark = reader.text("remark", { isParagraph: true, warnsFormula: true });
  // A name may be missing because the code says who it is; where the code is missing as well, the
  // rejection says all there is to say.
  const hasNoCode = reader.reasons.some(({ code }) => code === CreditCodeFault.MISSING);
  if (enterpriseName === null && !hasNoCode) reader.warn("NAME_MISSING", "enterpriseName");
  for (const field of ["content", "providerName", "mode", "category"] as const) {
    reader.noteMerge(field, withoutBlanks(writtenText(reader.cell(field))), true);
  }
  const { isOpen, ...days } = dates;
  const institution = provider.isOwnCentre
    ? context.memberCode
    : institutionForKey(provider.providerName);
  const group = categoryCode === null ? "unknown" : categoryGroup(categoryCode);
  const parts = [creditCode, institution, group, days.startedOn, days.completedOn];
  const isKeyed = creditCode !== "" && parts.every((part) => part !== null);
  return {
    kind: "SERVICE",
    enterpriseName,
    creditCode,
    county,
    contactName,
    contactPhone,
    categoryCode,
    content,
    ...provider,
    mode,
    ...days,
    isPublicWelfare,
    feeFen,
    rating,
    remark,
    serviceKey: isKeyed ? parts.join("|") : null,
    counted: !isOpen,
  };
}

function readEnterpriseCode(reader: RowReader): string {
  const cell = reader.cell("creditCode");
  const code = plainCode(cell);
  if (cell.value.kind === "NUMBER" && code.length > SAFE_DIGITS) {
    reader.reject("CODE_NUMERIC", "creditCode");
    return "";
  }
  const fault = findCreditCodeFault(code);
  if (fault !== null) {
    reader.reject(fault, "creditCode");
    return "";
  }
  if (code !== writtenText(cell)) reader.normalise("creditCode", code);
  reader.noteMerge("creditCode", code, true);
  return code;
}

function readCounty(reader: RowReader, memberCode: string): string | null {
  const county = reader.text("county");
  reader.noteMerge("county", county ?? "", false);
  const city = county === null ? null : homeCityOf(county);
  // Only a window has a city of its own; the hub and institutions serve everywhere.
  if (city !== null && city !== memberCode && findCity(memberCode) !== null) {
    reader.warn("COUNTY_OUTSIDE", "county");
  }
  return county;
}

function readPhone(reader: RowReader): string | null {
  const written = writtenText(reader.cell("contactPhone"));
  const cleaned = cleanText(written);
  if (isBlankText(cleaned)) return null;
  const phone = toHalfWidth(cleaned).replaceAll(" ", "");
  if (!/^1\d{10}$/.test(phone)) {
    reader.warn("PHONE_INVALID", "contactPhone");
    return null;
  }
  // Blanks are a way of grouping digits and change nothing; anything else taken away is reported.
  if (phone !== written.replaceAll(/\s/g, "")) reader.normalise("contactPhone", phone);
  reader.noteMerge("contactPhone", phone, false);
  return phone;
}
