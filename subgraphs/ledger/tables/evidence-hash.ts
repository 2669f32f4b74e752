/** The hash algorithm of the network's logs: SHA-256, or SM3 where the network says so. */
import { type HashAlgorithm, hashAlgorithms } from "../rules/evidence/cryptography.ts";

const chosen = process.env.EVIDENCE_HASH ?? "sha256";

if (!hashAlgorithms.includes(chosen as HashAlgorithm)) {
  throw new Error(
    `EVIDENCE_HASH：应为 ${hashAlgorithms.join(" 或 ")}，收到 ${chosen}。EVIDENCE_HASH must be one of ${hashAlgorithms.join(", ")}.`,
  );
}

export const logHash = chosen as HashAlgorithm;
