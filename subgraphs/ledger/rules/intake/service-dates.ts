/** Judges the five dates of a service record against each other, the filing date and the report year. */
import { daysBetween, readDate, type DateContext } from "./date.ts";
import type { RowReader } from "./row-reader.ts";

/** What dates are compared with; null where the ledger does not say, and then nothing is compared. */
export type LedgerCalendar = DateContext & {
  readonly filingDate: string | null;
  readonly reportYear: number | null;
};

export type ServiceDates = {
  readonly demandedOn: string | null;
  readonly acceptedOn: string | null;
  readonly startedOn: string | null;
  readonly completedOn: string | null;
  readonly followedUpOn: string | null;
  /** Whether the end is blank, as opposed to unreadable. */
  readonly isOpen: boolean;
};

const LONGEST_DAYS = 365;

/** Reads and judges the dates of a row; findings go to the reader. */
export function judgeServiceDates(reader: RowReader, calendar: LedgerCalendar): ServiceDates {
  const demandedOn = readOptional(reader, "demandedOn", calendar);
  const acceptedOn = readOptional(reader, "acceptedOn", calendar);
  const startedOn = readEssential(reader, "startedOn", calendar);
  const completedOn = readEssential(reader, "completedOn", calendar);
  const followedUpOn = readOptional(reader, "followedUpOn", calendar);
  const isOpen = readDate(reader.cell("completedOn"), calendar).kind === "BLANK";
  const dates = { demandedOn, acceptedOn, startedOn, completedOn, followedUpOn, isOpen };
  judgeEnd(reader, dates, calendar);
  judgeSequence(reader, dates);
  return dates;
}

function readEssential(
  reader: RowReader,
  field: "startedOn" | "completedOn",
  calendar: LedgerCalendar,
): string | null {
  const reading = readDate(reader.cell(field), calendar);
  switch (reading.kind) {
    case "DAY":
      if (reading.isRewritten) reader.normalise(field, reading.day);
      reader.noteMerge(field, reading.day, true);
      return reading.day;
    case "BLANK":
      if (field === "startedOn") reader.reject("DATE_MISSING", field);
      else reader.warn("NOT_COMPLETED", field);
      return null;
    case "IMPOSSIBLE":
      reader.reject("DATE_IMPOSSIBLE", field);
      return null;
    case "UNREADABLE":
      reader.reject("DATE_UNREADABLE", field);
      return null;
  }
}

function readOptional(
  reader: RowReader,
  field: "demandedOn" | "acceptedOn" | "followedUpOn",
  calendar: LedgerCalendar,
): string | null {
  const reading = readDate(reader.cell(field), calendar);
  if (reading.kind === "BLANK") return null;
  if (reading.kind !== "DAY") {
    reader.warn("DATE_OPTIONAL_INVALID", field);
    return null;
  }
  if (calendar.filingDate !== null && reading.day > calendar.filingDate) {
    reader.warn("DATE_OPTIONAL_INVALID", field, `填报日期${calendar.filingDate}`);
    return null;
  }
  if (reading.isRewritten) reader.normalise(field, reading.day);
  reader.noteMerge(field, reading.day, true);
  return reading.day;
}

// The first that applies: a year typed wrong would otherwise be reported three times over.
function judgeEnd(reader: RowReader, dates: ServiceDates, calendar: LedgerCalendar): void {
  const { startedOn, completedOn } = dates;
  if (completedOn === null) return;
  if (startedOn !== null && completedOn < startedOn) {
    reader.reject("DATE_ORDER", "completedOn", `开始${startedOn}，办结${completedOn}`);
  } else if (calendar.filingDate !== null && completedOn > calendar.filingDate) {
    reader.reject("DATE_FUTURE", "completedOn", `填报日期${calendar.filingDate}`);
  } else if (
    calendar.reportYear !== null &&
    Number(completedOn.slice(0, 4)) !== calendar.reportYear
  ) {
    reader.reject("DATE_OUT_OF_YEAR", "completedOn", `本台账年度${calendar.reportYear}`);
  }
}

function judgeSequence(reader: RowReader, dates: ServiceDates): void {
  const { demandedOn, acceptedOn, startedOn, completedOn, followedUpOn } = dates;
  // A missing step in between does not excuse the two around it.
  const before = [demandedOn, acceptedOn, startedOn].filter((day) => day !== null);
  const isOrdered = before.every((day, index) => index === 0 || (before[index - 1] ?? "") <= day);
  if (!isOrdered) {
    const detail = `需求提出${demandedOn ?? "空"}，受理${acceptedOn ?? "空"}，开始${startedOn ?? "空"}`;
    reader.warn("DATE_SEQUENCE", acceptedOn === null ? "demandedOn" : "acceptedOn", detail);
  }
  if (followedUpOn !== null && completedOn !== null && followedUpOn < completedOn) {
    reader.warn("DATE_SEQUENCE", "followedUpOn", `办结${completedOn}，回访${followedUpOn}`);
  }
  if (startedOn === null || completedOn === null) return;
  const days = daysBetween(startedOn, completedOn);
  if (days > LONGEST_DAYS) reader.warn("DURATION_LONG", "startedOn", `共${days}天`);
}
