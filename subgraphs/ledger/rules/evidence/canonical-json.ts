/** One text for one value: JSON Canonicalization Scheme, RFC 8785. */

/** How deep a value may be nested; deeper is refused before the stack is. */
const deepest = 64;

/** Text that stands for itself between quotes: most names and codes, and much quicker told than written. */
const plain = /^[ !#-[\]-~]*$/;

/**
 * Writes `value` as RFC 8785 text: members sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript prints them. Throws a TypeError for whatever has no single JSON form: NaN, infinities,
 * lone surrogates, undefined, functions, dates, maps, and a bigint beyond ±(2^53 − 1).
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

/**
 * Reads `text` if, and only if, it is the canonical text of its value. So white space, a member given
 * twice, another order and a number that loses digits are all refused: nobody can read it otherwise.
 * Throws a SyntaxError that says at which character the text stops being canonical.
 */
export function readCanonicalJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const canonical = canonicalJson(value);
  if (canonical === text) return value;
  let at = 0;
  while (text[at] === canonical[at]) at += 1;
  throw new SyntaxError(
    `第 ${at} 个字符起不是规范 JSON。Not canonical JSON (RFC 8785) from character ${at} on.`,
  );
}

function write(value: unknown, depth: number): string {
  if (depth > deepest) throw refusal(`nested deeper than ${deepest}`);
  switch (typeof value) {
    case "string":
      return writeString(value);
    case "number":
      if (!Number.isFinite(value)) throw refusal(String(value));
      return String(value);
    case "boolean":
      return value ? "true" : "false";
    case "bigint":
      if (!Number.isSafeInteger(Number(value))) throw refusal(`bigint ${value}`);
      return String(value);
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? writeArray(value, depth) : writeObject(value, depth);
    case "undefined":
    case "function":
    case "symbol":
      throw refusal(typeof value);
  }
}

function writeString(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw refusal("a lone surrogate");
  return JSON.stringify(text);
}

function writeArray(items: readonly unknown[], depth: number): string {
  let text = "[";
  for (let i = 0; i < items.length; i += 1) {
    text += (i === 0 ? "" : ",") + write(items[i], depth + 1);
  }
  return `${text}]`;
}

function writeObject(value: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw refusal(`a ${value.constructor.name}`);
  }
  const members = value as Readonly<Record<string, unknown>>;
  let text = "{";
  for (const name of sorted(Object.keys(members))) {
    text +=
      (text.length === 1 ? "" : ",") + `${writeString(name)}:${write(members[name], depth + 1)}`;
  }
  return `${text}}`;
}

/** In the order of UTF-16 code units, as RFC 8785 section 3.2.3 has it; what was read is mostly in order. */
function sorted(names: string[]): string[] {
  for (let i = 1; i < names.length; i += 1) {
    if (names[i - 1]! > names[i]!) return names.sort();
  }
  return names;
}

function refusal(what: string): TypeError {
  return new TypeError(`不能写成规范 JSON：${what}。Has no canonical JSON form: ${what}.`);
}
