/** Where what the log says and what is there differ. */
import { canonicalJson } from "./canonical-json.ts";
import { fieldWords } from "./field-words.ts";

/** Stands for a value that the log seals and nobody opens. */
export const unopened = Symbol("unopened");

export type Facts = Readonly<Record<string, unknown>>;
/** One field that differs; null stands for nothing. */
export type Difference = { readonly name: string; readonly said: unknown; readonly held: unknown };

/** Compares two sets of facts by name; what is null, undefined or not there is the same. */
export function differences(said: Facts, held: Facts, names?: Iterable<string>): Difference[] {
  const all = names ?? new Set([...Object.keys(said), ...Object.keys(held)]);
  return [...all].flatMap((name) => {
    const [left, right] = [said[name] ?? null, held[name] ?? null];
    // An unopened value is gone, lawfully or not: that is judged elsewhere. It must not be there in another form.
    if (left === unopened ? right === null : isSame(left, right)) return [];
    return [{ name, said: left, held: right }];
  });
}

/** The JSON pointer of the first place where two values differ, with both; null where they are the same. */
export function firstDifference(said: unknown, held: unknown, pointer = ""): Difference | null {
  if (isSame(said, held)) return null;
  if (!isObject(said) || !isObject(held)) return { name: pointer, said, held };
  for (const name of [...new Set([...Object.keys(said), ...Object.keys(held)])].sort()) {
    const found = firstDifference(said[name], held[name], `${pointer}/${name}`);
    if (found) return found;
  }
  return { name: pointer, said, held };
}

/** Says a difference in plain words. */
export function differenceWords({
  name,
  said,
  held,
}: Difference): readonly [chinese: string, english: string] {
  const field = fieldWords(name);
  return [
    `${field}：日志为 ${shown(said)}，现为 ${shown(held)}`,
    `${name}: the log says ${shown(said)}, there is ${shown(held)}`,
  ];
}

function shown(value: unknown): string {
  if (value === unopened) return "■■■";
  if (value === null || value === undefined) return "∅";
  const text = typeof value === "string" ? value : canonicalJson(value);
  return [...text].length > 60 ? `${[...text].slice(0, 59).join("")}…` : text;
}

function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (!isObject(left) || !isObject(right)) return false;
  return canonicalJson(left) === canonicalJson(right);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
