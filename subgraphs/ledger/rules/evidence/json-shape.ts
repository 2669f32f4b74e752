/** Checks the form of JSON that others wrote; what is wrong is named by its place (RFC 6901 pointer). */

/** Says at which place of a document something else was expected. */
export class ShapeError extends Error {
  readonly place: string;
  constructor(place: string, expectedZh: string, expectedEn: string) {
    super(`${place || "/"} 处应为${expectedZh}。At ${place || "/"} there should be ${expectedEn}.`);
    this.place = place;
  }
}

/**
 * Throws a ShapeError unless `value`, found at `place` and one `step` further, has the form. The two are put together
 * only where something is wrong or lies deeper: every event that is written is checked.
 */
export type Shape = (value: unknown, place: string, step?: string) => void;

function holds(zh: string, en: string, test: (value: unknown) => boolean): Shape {
  return (value, place, step = "") => {
    if (!test(value)) throw new ShapeError(place + step, zh, en);
  };
}

export const string = holds("文本", "text", (value) => typeof value === "string");
export const text = holds(
  "非空文本",
  "text that is not empty",
  (value) => typeof value === "string" && value !== "",
);
export const count = holds(
  "非负整数",
  "a whole number from 0 to 2^53 - 1",
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
);
export const hash = holds(
  "32 字节的 Base64",
  "32 bytes in Base 64",
  // The last of 43 digits holds four bits of the 256, so its two low bits are zero.
  (value) => typeof value === "string" && /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/.test(value),
);
export const time = holds(
  "UTC 时间（RFC 3339，毫秒）",
  "a UTC time, RFC 3339 with milliseconds",
  (value) => {
    if (typeof value !== "string") return false;
    const day = /^\d{4}-(?:0[1-9]|1[0-2])-(\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.exec(
      value,
    )?.[1];
    if (day === undefined || day === "00") return false;
    // Every month has these; the calendar is asked for the others only, since every event has two times.
    return day <= "28" || isOfCalendar(value);
  },
);

function isOfCalendar(time: string): boolean {
  const ms = Date.parse(time);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === time;
}

export const anything: Shape = () => {};

export function literal(...expected: readonly (string | number | boolean)[]): Shape {
  const list = expected.map((value) => JSON.stringify(value)).join(" | ");
  return holds(list, list, (value) => expected.includes(value as string));
}

export function nullable(inner: Shape): Shape {
  return (value, place, step) => {
    if (value !== null) inner(value, place, step);
  };
}

export function array(inner: Shape): Shape {
  return (value, place, step = "") => {
    const here = place + step;
    if (!Array.isArray(value)) throw new ShapeError(here, "数组", "an array");
    for (let i = 0; i < value.length; i += 1) inner(value[i], here, `/${i}`);
  };
}

/** An object with exactly these members: one too few or too many is wrong. */
export function object(members: Readonly<Record<string, Shape>>): Shape {
  const entries = Object.entries(members).map(([name, inner]) => ({ name, inner, at: `/${name}` }));
  return (value, place, step = "") => {
    const here = place + step;
    const found = asObject(value, here);
    for (const { name, inner, at } of entries) {
      if (!Object.hasOwn(found, name)) {
        throw new ShapeError(here + at, "必有的成员", "a member that is missing");
      }
      inner(found[name], here, at);
    }
    const names = Object.keys(found);
    if (names.length === entries.length) return;
    const surplus = names.find((name) => !Object.hasOwn(members, name));
    if (surplus !== undefined) throw new ShapeError(`${here}/${surplus}`, "空", "nothing");
  };
}

/** An object of any members, each of one form. */
export function record(inner: Shape): Shape {
  return (value, place, step = "") => {
    const here = place + step;
    const found = asObject(value, here);
    for (const name of Object.keys(found)) inner(found[name], here, `/${name}`);
  };
}

/** An object of facts: any JSON, where whole numbers keep within ±(2^53 − 1). */
export const facts: Shape = (value, place, step = "") => {
  const here = place + step;
  asObject(value, here);
  checkFact(value, here, "");
};

function checkFact(value: unknown, place: string, step: string): void {
  if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new ShapeError(place + step, "2^53 以内的整数，或文本", "a number below 2^53, or text");
  }
  if (typeof value !== "object" || value === null) return;
  const here = place + step;
  for (const [name, member] of Object.entries(value)) {
    // Most facts are text, and text is always one.
    if (typeof member !== "string") checkFact(member, here, `/${name}`);
  }
}

function asObject(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ShapeError(place, "对象", "an object");
  }
  return value as Record<string, unknown>;
}
