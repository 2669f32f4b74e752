/** Reads an event log of finished and running cases as a second way into the ledger. */
import { readInstant } from "../rules/intake/instant.ts";
import { cleanText } from "../rules/intake/text.ts";
import { decodeText, findSeparator, splitRecords } from "./csv.ts";
import { eventLogFinding, type EventLogFinding } from "./event-log-finding.ts";
import { xesMapping, type EventLogMapping } from "./event-log-mapping.ts";
import { gatherCase, isCaseColumn, type LoggedCase, type LoggedEvent } from "./event-log-case.ts";
import { detectFileType } from "./file-type.ts";
import { IntakeRefusal } from "./refusal.ts";

export type EventLogReading = {
  /** In the order in which they first appear in the file. */
  readonly cases: readonly LoggedCase[];
  readonly findings: readonly EventLogFinding[];
  readonly counts: {
    /** Records below the header; always events + rejected. */
    readonly records: number;
    readonly events: number;
    readonly rejected: number;
    readonly cases: number;
    readonly openCases: number;
    readonly eventsWithoutGroup: number;
    readonly resources: number;
    readonly resourcesInSeveralGroups: number;
    /** Events by the offset they state; two in a year mean daylight saving. */
    readonly offsets: Readonly<Record<string, number>>;
  };
};

type ReadRecord = { readonly event: LoggedEvent; readonly caseId: string; readonly offset: string };

/**
 * Reads an event log in CSV; without a mapping the XES column names are taken.
 * @throws IntakeRefusal when it is no text or lacks the columns for case, activity or time.
 */
export function readEventLog(
  file: { name: string; bytes: Uint8Array },
  mapping: EventLogMapping = xesMapping,
): EventLogReading {
  const type = detectFileType(file.bytes);
  if (type.kind === "EMPTY") throw new IntakeRefusal("FILE_EMPTY");
  if (type.kind !== "TEXT") throw new IntakeRefusal("FILE_NOT_CSV", "事件日志应为CSV文本");
  const { text } = decodeText(file.bytes);
  const essential = [mapping.case, mapping.activity, mapping.time];
  const separator = findSeparator(text, ([names = []]) => {
    const cleaned = names.map((name) => cleanText(name));
    return essential.filter((column) => cleaned.includes(column)).length;
  });
  const [header = [], ...records] = splitRecords(text, separator);
  const columns = header.map((name) => cleanText(name));
  const findings = checkColumns(columns, mapping);
  const byCase = new Map<string, { rows: number[]; records: string[][]; events: LoggedEvent[] }>();
  const offsets: Record<string, number> = {};
  let events = 0;
  let blank = 0;
  for (const [index, record] of records.entries()) {
    const row = index + 2;
    if (record.length === 1 && record[0]?.trim() === "") {
      blank += 1;
      continue;
    }
    const read = readRecord(record, row, columns, mapping);
    if ("code" in read) {
      findings.push(read);
      continue;
    }
    const entry = byCase.get(read.caseId) ?? { rows: [], records: [], events: [] };
    byCase.set(read.caseId, entry);
    entry.rows.push(row);
    entry.records.push(record);
    entry.events.push(read.event);
    offsets[read.offset] = (offsets[read.offset] ?? 0) + 1;
    events += 1;
  }
  const cases = [...byCase].map(([caseId, entry]) => {
    const gathered = gatherCase(caseId, entry, columns, mapping);
    findings.push(...gathered.findings);
    return gathered.case;
  });
  const counts = {
    records: records.length - blank,
    events,
    rejected: records.length - blank - events,
    offsets,
    ...countCases(cases),
  };
  if (mapping.group !== undefined && counts.eventsWithoutGroup > 0) {
    const place = { column: mapping.group };
    findings.push(eventLogFinding("GROUP_MISSING", place, `共${counts.eventsWithoutGroup}个事件`));
  }
  return { cases, findings, counts };
}

function checkColumns(columns: readonly string[], mapping: EventLogMapping): EventLogFinding[] {
  const lacking = [mapping.case, mapping.activity, mapping.time].filter(
    (column) => !columns.includes(column),
  );
  if (lacking.length > 0) throw new IntakeRefusal("FILE_COLUMN_MISSING", lacking.join("、"));
  // The XES set is a convention of which a log may lack the rest; an own mapping names real columns.
  if (mapping === xesMapping) return [];
  const { resource, group, start, end, title, category, channel, caseAttributes, completedWhen } =
    mapping;
  const named = [resource, group, start, end, title, category, channel, completedWhen?.column];
  return [...named, ...(caseAttributes ?? [])]
    .filter((column) => column !== undefined && !columns.includes(column))
    .map((column) => eventLogFinding("COLUMN_ABSENT", { column: column ?? "" }));
}

function readRecord(
  record: readonly string[],
  row: number,
  columns: readonly string[],
  mapping: EventLogMapping,
): ReadRecord | EventLogFinding {
  const field = (column: string | undefined) =>
    cleanText(record[column === undefined ? -1 : columns.indexOf(column)] ?? "");
  const value = (column: string | undefined) => {
    const text = field(column);
    return text === "" || (mapping.missing ?? []).includes(text) ? null : text;
  };
  if (record.length !== columns.length) {
    const detail = `表头${columns.length}列，该行${record.length}列`;
    return eventLogFinding("EVENT_FIELD_COUNT", { row, written: record.join(",") }, detail);
  }
  const caseId = field(mapping.case);
  const activity = field(mapping.activity);
  const written = field(mapping.time);
  if (caseId === "") return eventLogFinding("EVENT_CASE_MISSING", { row, column: mapping.case });
  if (activity === "") {
    return eventLogFinding("EVENT_ACTIVITY_MISSING", { row, caseId, column: mapping.activity });
  }
  const place = { row, caseId, column: mapping.time, written };
  const time = readInstant(written, mapping.defaultOffset ?? null);
  switch (time.kind) {
    case "BLANK":
      return eventLogFinding("EVENT_TIME_MISSING", place);
    case "NO_OFFSET":
      return eventLogFinding("EVENT_TIME_NO_OFFSET", place);
    case "IMPOSSIBLE":
      return eventLogFinding("EVENT_TIME_IMPOSSIBLE", place);
    case "UNREADABLE":
      return eventLogFinding("EVENT_TIME_UNREADABLE", place);
    case "INSTANT":
      break;
  }
  const event: LoggedEvent = {
    row,
    at: new Date(time.epochMs),
    activity,
    resource: value(mapping.resource),
    group: value(mapping.group),
    attributes: eventAttributes(record, columns, mapping),
  };
  return { event, caseId, offset: time.offset };
}

function eventAttributes(
  record: readonly string[],
  columns: readonly string[],
  mapping: EventLogMapping,
): Record<string, string> {
  const { activity, time, resource, group } = mapping;
  const roles = new Set([activity, time, resource, group]);
  return Object.fromEntries(
    columns
      .map((column, index): [string, string] => [column, record[index] ?? ""])
      .filter(
        ([column, text]) => text !== "" && !roles.has(column) && !isCaseColumn(column, mapping),
      ),
  );
}

function countCases(cases: readonly LoggedCase[]) {
  const groupsByResource = new Map<string, Set<string>>();
  let eventsWithoutGroup = 0;
  for (const { resource, group } of cases.flatMap(({ events }) => events)) {
    if (group === null) eventsWithoutGroup += 1;
    if (resource === null) continue;
    const groups = groupsByResource.get(resource) ?? new Set();
    groupsByResource.set(resource, groups);
    // One person may act for several units, so the unit stays with the event and never with the person.
    if (group !== null) groups.add(group);
  }
  return {
    cases: cases.length,
    openCases: cases.filter(({ endedAt }) => endedAt === null).length,
    eventsWithoutGroup,
    resources: groupsByResource.size,
    resourcesInSeveralGroups: [...groupsByResource.values()].filter(({ size }) => size > 1).length,
  };
}
