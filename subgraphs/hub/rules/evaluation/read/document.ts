/** Reads JSON that a person wrote: every mistake is collected with its place and what to do about it. */
import { readDecimal, type Rational, zero } from "../rational.ts";
import { findDoubleNames } from "./double-names.ts";
import { type Fault, Refused } from "./fault.ts";
import { findUnfit } from "./unfit.ts";

/**
 * Reads a text as JSON and hands its root to `read`.
 * @throws Refused when there was any mistake
 */
export function readDocument<T>(text: string, read: (root: Place) => T): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Refused([{ place: "", zh: `不是 JSON：${reason}。`, en: `Not JSON: ${reason}.` }]);
  }
  const doubles: Fault[] = findDoubleNames(text).map((place) => ({
    place,
    zh: "同一名称出现两次；请只留一个。",
    en: "This name stands twice; keep one.",
  }));
  const faults = [...doubles, ...findUnfit(value)];
  // Half a document read on would only add mistakes that are none.
  if (faults.length > 0) throw new Refused(faults);
  return readValue(value, read);
}

/** The same for a value that is already parsed. @throws Refused */
export function readValue<T>(value: unknown, read: (root: Place) => T): T {
  const faults: Fault[] = [];
  const result = read(new Place(value, null, "", faults));
  if (faults.length > 0) throw new Refused(faults);
  return result;
}

/** A value and where it stands. Wrong values are noted and read as something harmless, so that reading goes on. */
export class Place {
  readonly value: unknown;
  readonly #from: Place | null;
  readonly #step: string;
  readonly #faults: Fault[];

  constructor(value: unknown, from: Place | null, step: string, faults: Fault[]) {
    this.value = value;
    this.#from = from;
    this.#step = step;
    this.#faults = faults;
  }

  /** JSON pointer; put together only where there is something to say. */
  get path(): string {
    return this.#from ? `${this.#from.path}/${escape(this.#step)}` : "";
  }

  /** Notes a mistake here. A place that is missing has been noted already. */
  refuse(zh: string, en: string): void {
    if (this.value !== undefined) this.#faults.push({ place: this.path, zh, en });
  }

  /** Expects an object with these names: all of the first, any of the second, no others. */
  object(required: readonly string[], optional: readonly string[] = []): this {
    if (!isObject(this.value)) {
      this.refuse("应为对象 {…}。", "An object {…} is wanted.");
      return this;
    }
    for (const name of required) {
      if (!Object.hasOwn(this.value, name)) {
        this.refuse(`缺少“${name}”；请补上。`, `"${name}" is missing; add it.`);
      }
    }
    const known = [...required, ...optional];
    for (const name of Object.keys(this.value)) {
      if (!known.includes(name)) {
        this.at(name).refuse(
          `未知的名称；可用：${known.join("、")}。`,
          `Not a known name; there are: ${known.join(", ")}.`,
        );
      }
    }
    return this;
  }

  has(name: string): boolean {
    return isObject(this.value) && Object.hasOwn(this.value, name);
  }

  at(name: string): Place {
    const value = this.has(name) ? (this.value as Record<string, unknown>)[name] : undefined;
    return new Place(value, this, name, this.#faults);
  }

  /** Reads the member with `read`, or returns null where it is null or left out. */
  maybe<T>(name: string, read: (place: Place) => T): T | null {
    const place = this.at(name);
    return place.value === undefined || place.value === null ? null : read(place);
  }

  entries(): [name: string, place: Place][] {
    if (this.value === undefined) return [];
    if (isObject(this.value)) return Object.keys(this.value).map((name) => [name, this.at(name)]);
    this.refuse("应为对象 {…}。", "An object {…} is wanted.");
    return [];
  }

  list(atLeast = 0): Place[] {
    if (!Array.isArray(this.value)) {
      this.refuse("应为列表 […]。", "A list […] is wanted.");
      return [];
    }
    if (this.value.length < atLeast) {
      this.refuse(`至少要有 ${atLeast} 项。`, `At least ${atLeast} are wanted.`);
    }
    return this.value.map(
      (item: unknown, index) => new Place(item, this, String(index), this.#faults),
    );
  }

  text(): string {
    if (typeof this.value === "string" && this.value.trim() !== "") return this.value;
    this.refuse("应为非空文本。", "Text that is not empty is wanted.");
    return "";
  }

  choice<const T extends string>(allowed: readonly T[]): T {
    if (allowed.includes(this.value as T)) return this.value as T;
    this.refuse(
      `应为其中之一：${allowed.join("、")}。`,
      `One of these is wanted: ${allowed.join(", ")}.`,
    );
    return allowed[0]!;
  }

  flag(): boolean {
    if (typeof this.value !== "boolean")
      this.refuse("应为 true 或 false。", "true or false is wanted.");
    return this.value === true;
  }

  integer(min: number, max: number): number {
    const { value } = this;
    if (Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max) {
      return value as number;
    }
    this.refuse(
      `应为 ${min} 到 ${max} 的整数。`,
      `A whole number from ${min} to ${max} is wanted.`,
    );
    return min;
  }

  /** A decimal in quotes; a JSON number would be a float to many programs. */
  decimal(): Rational {
    const read = typeof this.value === "string" ? readDecimal(this.value) : null;
    if (read) return read;
    this.refuse(
      '应为带引号的十进制数，如 "12.5"。',
      'A decimal in quotes is wanted, such as "12.5".',
    );
    return zero;
  }

  /** A day that exists, `YYYY-MM-DD`. */
  date(): string {
    if (typeof this.value === "string" && isDay(this.value)) return this.value;
    this.refuse(
      "应为存在的日期，如 2025-12-31。",
      "A day that exists is wanted, such as 2025-12-31.",
    );
    return "";
  }
}

/** Says whether a text is a day of the calendar, `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function escape(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
