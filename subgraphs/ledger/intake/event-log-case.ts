/** Gathers one case of an event log: its events in order and the attributes every event repeats. */
import { readInstant } from "../rules/intake/instant.ts";
import { cleanText } from "../rules/intake/text.ts";
import { eventLogFinding, type EventLogFinding } from "./event-log-finding.ts";
import type { EventLogMapping } from "./event-log-mapping.ts";

export type LoggedEvent = {
  /** Record number in the file, the header being 1. */
  readonly row: number;
  readonly at: Date;
  readonly activity: string;
  readonly resource: string | null;
  /** The unit the person acted for in this event; null when the log does not say. */
  readonly group: string | null;
  readonly attributes: Readonly<Record<string, string>>;
};

export type LoggedCase = {
  readonly caseId: string;
  /** In time order; events of the same millisecond stay in the order of the file. */
  readonly events: readonly LoggedEvent[];
  readonly startedAt: Date;
  /** Null while the case runs, or where its end is not certain; as stated, even before the start. */
  readonly endedAt: Date | null;
  readonly channel: string | null;
  readonly title: string | null;
  readonly category: string | null;
  /** All case columns with one certain value. */
  readonly attributes: Readonly<Record<string, string>>;
};

type CaseRecords = {
  readonly rows: readonly number[];
  readonly records: readonly (readonly string[])[];
  readonly events: readonly LoggedEvent[];
};

/** Builds a case from its events; conflicts between repeated attributes are reported, not settled. */
export function gatherCase(
  caseId: string,
  entry: CaseRecords,
  columns: readonly string[],
  mapping: EventLogMapping,
): { case: LoggedCase; findings: EventLogFinding[] } {
  const findings: EventLogFinding[] = [];
  const attributes: Record<string, string> = {};
  for (const [index, column] of columns.entries()) {
    if (column === mapping.case || !isCaseColumn(column, mapping)) continue;
    const value = agreedValue(caseId, column, index, entry, findings);
    if (value !== null && !(mapping.missing ?? []).includes(value)) attributes[column] = value;
  }
  const attribute = (column: string | undefined) =>
    column === undefined ? null : (attributes[column] ?? null);
  const events = entry.events.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const first = events[0];
  if (first === undefined) throw new Error("A case has at least one event");
  const rowOf = (column: string) => {
    const index = columns.indexOf(column);
    const position = entry.records.findIndex((record) => cleanText(record[index] ?? "") !== "");
    return entry.rows[position] ?? first.row;
  };
  const time = (column: string | undefined) => {
    const written = attribute(column);
    if (written === null || column === undefined) return null;
    const reading = readInstant(written, mapping.defaultOffset ?? null);
    if (reading.kind === "INSTANT") return new Date(reading.epochMs);
    const row = rowOf(column);
    findings.push(eventLogFinding("CASE_TIME_UNREADABLE", { caseId, row, column, written }));
    return null;
  };
  const startedAt = time(mapping.start) ?? first.at;
  const endedAt = time(mapping.end) ?? completedAt(entry, columns, mapping);
  // Some systems store only the day of closing, as its midnight; the case is closed all the same.
  if (endedAt !== null && endedAt < startedAt) {
    const column = mapping.end ?? "";
    const written = attribute(mapping.end) ?? endedAt.toISOString();
    const row = mapping.end === undefined ? first.row : rowOf(mapping.end);
    const started = attribute(mapping.start);
    findings.push(
      eventLogFinding(
        "CASE_END_BEFORE_START",
        { caseId, row, column, written },
        started === null ? undefined : `开始“${started}”`,
      ),
    );
  }
  const gathered: LoggedCase = {
    caseId,
    events,
    startedAt,
    endedAt,
    channel: attribute(mapping.channel),
    title: attribute(mapping.title),
    category: attribute(mapping.category),
    attributes,
  };
  return { case: gathered, findings };
}

/** Says whether a column belongs to the case: mapped as such, or with the XES prefix. */
export function isCaseColumn(column: string, mapping: EventLogMapping): boolean {
  const { start, end, title, category, channel, caseAttributes = [] } = mapping;
  const mapped = [mapping.case, start, end, title, category, channel, ...caseAttributes];
  return mapped.includes(column) || column.startsWith("case:");
}

// Blank on some events and filled on others is one value; two different values are none.
function agreedValue(
  caseId: string,
  column: string,
  index: number,
  entry: CaseRecords,
  findings: EventLogFinding[],
): string | null {
  const rowsByValue = new Map<string, number>();
  for (const [position, record] of entry.records.entries()) {
    const text = cleanText(record[index] ?? "");
    if (text !== "" && !rowsByValue.has(text)) rowsByValue.set(text, entry.rows[position] ?? 0);
  }
  if (rowsByValue.size > 1) {
    const detail = [...rowsByValue].map(([value, row]) => `第${row}行“${value}”`).join("，");
    // The place is where the file first departs from what it said before.
    const [written, row] = [...rowsByValue][1] ?? ["", 0];
    findings.push(
      eventLogFinding("CASE_ATTRIBUTE_CONFLICT", { caseId, row, column, written }, detail),
    );
    return null;
  }
  return rowsByValue.keys().next().value ?? null;
}

function completedAt(
  entry: CaseRecords,
  columns: readonly string[],
  { completedWhen }: EventLogMapping,
): Date | null {
  if (completedWhen === undefined) return null;
  const index = columns.indexOf(completedWhen.column);
  const closing = entry.events.filter((_, position) =>
    completedWhen.values.includes(cleanText(entry.records[position]?.[index] ?? "")),
  );
  const times = closing.map(({ at }) => at.getTime());
  return times.length === 0 ? null : new Date(Math.max(...times));
}
