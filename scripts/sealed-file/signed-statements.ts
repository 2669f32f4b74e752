/** Opens what members and the hub signed, by the keys that are believed. */
import { createHash } from "node:crypto";
import { type Statement, statementFault } from "../../subgraphs/ledger/rules/statement.ts";
import { keyNameIn, openText } from "../../subgraphs/runtime/member-key.ts";
import type { FileKey, SealedFile } from "./sealed-file.ts";

/** Opens what one of these keys signed, and says whose it is; null when none did. */
export async function openedBy(
  keys: readonly FileKey[],
  signed: string,
  type: string,
): Promise<{ readonly member: string; readonly content: string } | null> {
  const kid = keyNameIn(signed);
  for (const key of keys.filter((one) => one.kid === kid)) {
    const content = await openText(signed, type, key.publicKey);
    if (content !== null) return { member: key.member, content };
  }
  return null;
}

/** Returns the statements that are sound, by their SHA-256 in hexadecimal; says in `faults` what is wrong with others. */
export async function openStatements(
  { statements }: SealedFile,
  keys: readonly FileKey[],
  faults: string[],
): Promise<Map<string, Statement>> {
  const read = new Map<string, Statement>();
  for (const signed of statements) {
    const opened = await openedBy(keys, signed, "member-statement+jws");
    if (!opened) {
      faults.push("有报表的签名不符。A statement is not signed by a key that is believed.");
      continue;
    }
    const statement = JSON.parse(opened.content) as Statement;
    const fault = statementFault(statement, opened.member);
    if (fault) faults.push(fault);
    else read.set(sha256(signed, "hex"), statement);
  }
  return read;
}

export const sha256 = (content: string | Uint8Array, encoding: "hex" | "base64url"): string =>
  createHash("sha256").update(content).digest(encoding);

/** Shows where two texts part. */
export function placeOf(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `…${b.slice(Math.max(0, at - 40), at + 40)}…`;
}
