/** Judges one row of 服务活动: name and date are essential, county, counts and cost may be missing. */
import { cityOfCounty, countyCode, findCity, findCounty } from "../division.ts";
import { fenToYuan, readAmount, type AmountUnit } from "./amount.ts";
import { readCount } from "./count.ts";
import { readDateRange } from "./date-range.ts";
import { readCategory } from "./category-field.ts";
import { activityKeyOf } from "./same-thing.ts";
import type { ActivityRow } from "./report.ts";
import type { RowReader } from "./row-reader.ts";
import type { LedgerCalendar } from "./service-dates.ts";

/** Reads a row into an activity; null when its name or date is not certain. */
export function judgeActivity(
  reader: RowReader,
  calendar: LedgerCalendar,
  costUnit: AmountUnit,
  memberCode: string,
): ActivityRow | null {
  const name = reader.text("name", { warnsFormula: true });
  reader.noteMerge("name", name ?? "", true);
  if (name === null) reader.reject("NAME_MISSING", "name");
  const days = readDays(reader, calendar);
  const categoryCode = readCategory(reader, true);
  const place = readText(reader, "place");
  const county = readCounty(reader, memberCode);
  const mode = readText(reader, "mode");
  const organiser = readText(reader, "organiser");
  const coOrganiser = readText(reader, "coOrganiser");
  const enterprises = readCounted(reader, "enterprises");
  const persons = readCounted(reader, "persons");
  if (enterprises !== null && persons !== null && enterprises > persons) {
    reader.warn("COUNT_INCONSISTENT", "enterprises", `企业${enterprises}家，人数${persons}人`);
  }
  const costFen = readCost(reader, costUnit);
  const evidence = reader.text("evidence");
  if (evidence === null) reader.warn("EVIDENCE_MISSING", "evidence");
  const remark = reader.text("remark", { isParagraph: true, warnsFormula: true });
  if (name === null || days === null) return null;
  return {
    kind: "ACTIVITY",
    name,
    startsOn: days.from,
    endsOn: days.to,
    place,
    county,
    categoryCode,
    organiser,
    coOrganiser,
    mode,
    persons,
    enterprises,
    costFen,
    evidence,
    remark,
    activityKey: activityKeyOf(name, days.from, organiser),
    counted: true,
  };
}

function readText(
  reader: RowReader,
  field: "place" | "mode" | "organiser" | "coOrganiser",
): string | null {
  const text = reader.text(field, { warnsFormula: field !== "mode" });
  reader.noteMerge(field, text ?? "", true);
  return text;
}

/** A county that cannot be told is left out: an activity is not sent back for what no ledger prescribes. */
function readCounty(reader: RowReader, memberCode: string): string | null {
  const text = reader.text("county");
  reader.noteMerge("county", text ?? "", false);
  if (text === null) return null;
  const code = countyCode(text);
  if (code === null) {
    reader.warn("COUNTY_UNKNOWN", "county");
    return null;
  }
  // Only a window has a city of its own; the hub and institutions are at home everywhere.
  if (cityOfCounty(code) !== memberCode && findCity(memberCode) !== null)
    reader.warn("COUNTY_OUTSIDE", "county");
  // Its name of today and its code are both as they should be.
  if (text !== code && text !== findCounty(text)?.name) reader.normalise("county", code);
  return code;
}

function readDays(reader: RowReader, calendar: LedgerCalendar) {
  const reading = readDateRange(reader.cell("days"), calendar);
  switch (reading.kind) {
    case "BLANK":
      reader.reject("DATE_MISSING", "days");
      return null;
    case "IMPOSSIBLE":
      reader.reject("DATE_IMPOSSIBLE", "days");
      return null;
    case "UNREADABLE":
      reader.reject("DATE_UNREADABLE", "days");
      return null;
    case "REVERSED":
      reader.reject("DATE_ORDER", "days");
      return null;
    case "DAYS":
      break;
  }
  const { from, to } = reading;
  if (calendar.filingDate !== null && (to ?? from) > calendar.filingDate) {
    reader.reject("DATE_FUTURE", "days", `填报日期${calendar.filingDate}`);
    return null;
  }
  // The first day decides the quarter and so the year.
  if (calendar.reportYear !== null && Number(from.slice(0, 4)) !== calendar.reportYear) {
    reader.reject("DATE_OUT_OF_YEAR", "days", `本台账年度${calendar.reportYear}`);
    return null;
  }
  const value = to === null ? from : `${from}/${to}`;
  if (reading.isRewritten) reader.normalise("days", value);
  reader.noteMerge("days", value, true);
  return { from, to };
}

function readCounted(reader: RowReader, field: "enterprises" | "persons"): number | null {
  const reading = readCount(reader.cell(field));
  if (reading.kind !== "COUNT") {
    reader.warn(reading.kind === "BLANK" ? "COUNT_MISSING" : "COUNT_UNREADABLE", field);
    return null;
  }
  // The warning already says what was made of an approximate number.
  if (reading.isApproximate) reader.warn("COUNT_APPROXIMATE", field, `按${reading.count}导入`);
  else if (reading.isRewritten) reader.normalise(field, String(reading.count));
  return reading.count;
}

function readCost(reader: RowReader, unit: AmountUnit): number | null {
  const reading = readAmount(reader.cell("cost"), unit);
  if (reading.kind === "BLANK") return 0;
  if (reading.kind === "UNREADABLE" || reader.dataCell("cost").isMergedDown) {
    reader.warn("AMOUNT_UNREADABLE", "cost");
    return null;
  }
  if (reading.isRewritten) reader.normalise("cost", `${fenToYuan(reading.fen)}元`);
  return reading.fen;
}
