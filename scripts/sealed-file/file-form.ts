/** The outer form of a file that carries its own proof: nothing missing, nothing beside, and no byte without a meaning. */
import { decodeProtectedHeader } from "jose";
import { keysUsed, type SealedFile } from "./sealed-file.ts";
import { sha256 } from "./signed-statements.ts";

/**
 * Returns one sentence for each thing that such a file does not hold or holds beside. Whoever reads on may rely on its
 * types only when there is none. `more` are members beside the usual ones.
 */
export function formFaults(file: unknown, format: string, more: readonly string[] = []): string[] {
  if (!isRecord(file)) return ["不是一份文件。It is no such file."];
  const names = ["format", "hash", "signed", "inputs", "statements", "keys", ...more];
  const faults = [
    ...names
      .filter((name) => !Object.hasOwn(file, name))
      .map((name) => `缺少“${name}”。"${name}" is missing.`),
    ...Object.keys(file)
      .filter((name) => !names.includes(name))
      .map((name) => `多出“${name}”。"${name}" does not belong there.`),
  ];
  if (faults.length > 0) return faults;
  const { keys, statements } = file;
  const isForm =
    ["hash", "signed", "inputs"].every((name) => typeof file[name] === "string") &&
    Array.isArray(statements) &&
    statements.every((one) => typeof one === "string") &&
    Array.isArray(keys) &&
    keys.every(isKey) &&
    more.every((name) => isRecord(file[name]));
  if (!isForm || file.format !== format)
    return [`不是 ${format} 的格式。It does not have the form of ${format}.`];
  return contentFaults(file as unknown as SealedFile);
}

/** What was signed names the inputs that it was made from; what was sealed before it did so names none. */
export function inputsFault({
  signed,
  inputs,
}: Pick<SealedFile, "signed" | "inputs">): string | null {
  const { inputs: named } = decodeProtectedHeader(signed) as { readonly inputs?: unknown };
  return named === undefined || named === sha256(inputs, "hex")
    ? null
    : "所附依据不是密封时的依据。The inputs are not those that were sealed.";
}

function contentFaults({ inputs, signed, statements, keys }: SealedFile): string[] {
  const faults: string[] = [];
  if (new Set(statements).size < statements.length)
    faults.push("有报表出现两次。A statement stands twice.");
  if (![signed, ...statements].every(isPlain))
    faults.push("签名文本的写法不规范。A signed text is not written as it is signed.");
  if (keysUsed(keys, [signed, ...statements]).length < keys.length)
    faults.push("有公钥与文件无关。A key belongs to nothing in the file.");
  try {
    if (!isRecord(JSON.parse(inputs))) throw new SyntaxError();
  } catch {
    faults.push("所附依据无法读取。The inputs cannot be read.");
  }
  return faults;
}

/** The last character of base64url may have bits that nobody reads. */
const isPlain = (jws: string): boolean =>
  jws.split(".").every((part) => Buffer.from(part, "base64url").toString("base64url") === part);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isKey = (value: unknown): boolean =>
  isRecord(value) &&
  Object.keys(value).toSorted().join() === "kid,member,publicKey" &&
  typeof value.kid === "string" &&
  typeof value.member === "string" &&
  isRecord(value.publicKey);
