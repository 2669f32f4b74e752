/** Bytes as evidence writes them: Base 64, canonical JSON (RFC 8785), and SHA-256 over both. */

export type Bytes = Uint8Array<ArrayBuffer>;

/** Reads padded standard Base 64; null where another text would give the same bytes. */
export function fromBase64(text: string): Bytes | null {
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return toBase64(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}

export const toBase64 = (bytes: Bytes): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

export const toHex = (bytes: Bytes): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

export function join(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const sha256 = async (...parts: readonly Bytes[]): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", join(...parts)));

/** Reads `text` if it is the canonical text of its value, so that nobody can read it otherwise. */
export function readCanonical(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (canonical(value) !== text) throw new SyntaxError("not canonical JSON");
  return value;
}

/** Writes what `JSON.parse` gave: members sorted by UTF-16 code units, no white space. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(
      ([name, inner]) => [JSON.stringify(name), canonical(inner), name] as const,
    );
    members.sort(([, , a], [, , b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, inner]) => `${name}:${inner}`).join(",")}}`;
  }
  if (typeof value === "string" && !value.isWellFormed()) throw new SyntaxError("lone surrogate");
  return JSON.stringify(value);
}
