/** Says which columns of an event log mean what, and checks such a mapping before it is used. */
import { offsetMinutes } from "../rules/intake/instant.ts";

/** Column names by role; everything but case, activity and time may be left out. */
export type EventLogMapping = {
  readonly case: string;
  readonly activity: string;
  readonly time: string;
  readonly resource?: string;
  readonly group?: string;
  /** Case columns: when the case was opened and closed. */
  readonly start?: string;
  readonly end?: string;
  readonly title?: string;
  readonly category?: string;
  readonly channel?: string;
  /** Further columns that belong to the case and are repeated on every event. */
  readonly caseAttributes?: readonly string[];
  /** A case without an end column has ended at its last event whose column holds one of the values. */
  readonly completedWhen?: { readonly column: string; readonly values: readonly string[] };
  /** Texts that stand for no value. */
  readonly missing?: readonly string[];
  /** Offset of times that state none, such as +08:00. */
  readonly defaultOffset?: string;
};

/** The columns of the XES standard as process mining tools write them to CSV. */
export const xesMapping: EventLogMapping = {
  case: "case:concept:name",
  activity: "concept:name",
  time: "time:timestamp",
  resource: "org:resource",
  group: "org:group",
  start: "case:startdate",
  end: "case:enddate",
  channel: "case:channel",
  missing: ["EMPTY"],
};

export type MappingFault = { readonly path: string; readonly problem: string };

/** A mapping that cannot be used; every fault is named with its place. */
export class EventLogMappingError extends Error {
  override readonly name = "EventLogMappingError";
  readonly faults: readonly MappingFault[];

  constructor(faults: readonly MappingFault[]) {
    super(`映射不可用：${faults.map(({ path, problem }) => `${path} ${problem}`).join("；")}`);
    this.faults = faults;
  }
}

const REQUIRED = ["case", "activity", "time"] as const;
const OPTIONAL = ["resource", "group", "start", "end", "title", "category", "channel"] as const;
const LISTS = ["caseAttributes", "missing"] as const;
const KEYS: readonly string[] = [
  ...REQUIRED,
  ...OPTIONAL,
  ...LISTS,
  "completedWhen",
  "defaultOffset",
];

/**
 * Returns the mapping that a parsed JSON value holds.
 * @throws EventLogMappingError with all faults at once.
 */
export function checkEventLogMapping(value: unknown): EventLogMapping {
  if (!isRecord(value)) throw new EventLogMappingError([{ path: "$", problem: "应为对象" }]);
  const faults: MappingFault[] = [];
  for (const key of Object.keys(value)) {
    if (!KEYS.includes(key)) {
      faults.push({ path: `$.${key}`, problem: `不是规定的项，可用：${KEYS.join("、")}` });
    }
  }
  for (const key of REQUIRED) {
    if (value[key] === undefined) faults.push({ path: `$.${key}`, problem: "必须写明列名" });
  }
  for (const key of [...REQUIRED, ...OPTIONAL]) {
    if (value[key] !== undefined && !isName(value[key])) {
      faults.push({ path: `$.${key}`, problem: "应为非空的列名文字" });
    }
  }
  for (const key of LISTS) {
    if (value[key] !== undefined && !isNames(value[key])) {
      faults.push({ path: `$.${key}`, problem: "应为文字的列表" });
    }
  }
  faults.push(
    ...checkCompletedWhen(value["completedWhen"]),
    ...checkOffset(value["defaultOffset"]),
  );
  faults.push(...checkDistinct(value));
  if (faults.length > 0) throw new EventLogMappingError(faults);
  // Every key was checked above; what is left has the shape of a mapping.
  return value as EventLogMapping;
}

function checkCompletedWhen(value: unknown): MappingFault[] {
  if (value === undefined) return [];
  const path = "$.completedWhen";
  if (!isRecord(value)) return [{ path, problem: "应为 { column, values }" }];
  const faults: MappingFault[] = [];
  if (!isName(value["column"])) faults.push({ path: `${path}.column`, problem: "必须写明列名" });
  if (!isNames(value["values"]) || value["values"].length === 0) {
    faults.push({ path: `${path}.values`, problem: "应为至少一个文字的列表" });
  }
  return faults;
}

function checkOffset(value: unknown): MappingFault[] {
  if (value === undefined) return [];
  if (typeof value === "string" && offsetMinutes(value) !== null) return [];
  return [{ path: "$.defaultOffset", problem: "应为时差，例如+08:00" }];
}

// One column cannot be the case and its activity; that is always a slip in the mapping.
function checkDistinct(value: Readonly<Record<string, unknown>>): MappingFault[] {
  const seen = new Map<unknown, string>();
  return REQUIRED.flatMap((key) => {
    const column = value[key];
    const other = seen.get(column);
    seen.set(column, key);
    if (column === undefined || other === undefined) return [];
    return [{ path: `$.${key}`, problem: `与${other}是同一列` }];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}
