/** How the network's logs are named and hashed: SHA-256, or SM3 where the network says so. */
import { type HashAlgorithm, hashAlgorithms } from "../rules/evidence/cryptography.ts";

const chosen = process.env.EVIDENCE_HASH ?? "sha256";

if (!hashAlgorithms.includes(chosen as HashAlgorithm)) {
  throw new Error(
    `EVIDENCE_HASH：应为 ${hashAlgorithms.join(" 或 ")}，收到 ${chosen}。EVIDENCE_HASH must be one of ${hashAlgorithms.join(", ")}.`,
  );
}

export const logHash = chosen as HashAlgorithm;

/** The name of the network in the names of its logs; a domain of the province, where there is one. */
export const networkName = process.env.NETWORK_NAME ?? "one-sixteen-x.local";

/** How many members witness each log beside the hub. */
export const witnessesBeside = Number(process.env.EVIDENCE_WITNESSES ?? 2);

if (!Number.isInteger(witnessesBeside) || witnessesBeside < 0 || witnessesBeside > 30) {
  throw new Error(
    `EVIDENCE_WITNESSES：应为 0 到 30 的整数。EVIDENCE_WITNESSES must be a whole number from 0 to 30.`,
  );
}
