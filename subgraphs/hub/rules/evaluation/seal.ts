/** One text and one hash for one value; the only place that meets the ledger's canonical form. */
// oxlint-disable-next-line no-restricted-imports -- pure rules of the ledger, so that one value has one text everywhere
import { canonicalJson } from "../../../ledger/rules/evidence/canonical-json.ts";
// oxlint-disable-next-line no-restricted-imports -- as above: the one place that meets node:crypto
import { digest } from "../../../ledger/rules/evidence/cryptography.ts";

export { canonicalJson };

/** Returns the SHA-256 of a text's UTF-8 bytes, 64 hexadecimal digits. */
export function textHash(text: string): string {
  return Buffer.from(digest("sha256", Buffer.from(text))).toString("hex");
}
