/** A small network whose logs hold the life of one service, and other events between. */
import { toBase64 } from "../../../subgraphs/ledger/rules/evidence/base64.ts";
import type { HashAlgorithm } from "../../../subgraphs/ledger/rules/evidence/cryptography.ts";
import { EvidenceNetwork, type Row } from "./network.ts";

/** A service that a window accepted and an institution delivered, among other records. */
export function servedNetwork(
  hash: HashAlgorithm = "sha256",
  lies: EvidenceNetwork["lies"] = {},
): EvidenceNetwork {
  const network = new EvidenceNetwork(hash, lies);
  const city = network.log("340300");
  const institution = network.log("INST-07");
  const id = "340300:record-1";
  const other = "340300:record-2";
  const causeOf = ({ leaf, hash: bytes }: Row) => ({
    owner: leaf.owner,
    id: leaf.id,
    leafHash: toBase64(bytes),
  });
  city.record(id, {
    type: "OPEN",
    state: "ACCEPTED",
    note: "企业来电咨询贷款",
    details: { contactName: "李晓明", contactPhone: "13800000000", period: "2026-Q1" },
  });
  city.record(other, { type: "OPEN", state: "ACCEPTED" });
  const dispatched = city.record(id, { type: "START", state: "IN_PROGRESS" });
  institution.record(id, { type: "RECEIVED", cause: causeOf(dispatched) });
  institution.record("INST-07:record-9", { type: "OPEN", state: "ACCEPTED" });
  const delivered = institution.record(id, {
    type: "DELIVERED",
    details: {
      feeFen: 1250000,
      rate: "3.85",
      attachments: [{ name: "合同-李晓明.pdf", size: 48213, sha256: "ab".repeat(32) }],
    },
  });
  city.record(other, { type: "WITHDRAW", state: "WITHDRAWN" });
  city.record(id, { type: "COMPLETE", state: "COMPLETED", cause: causeOf(delivered) });
  city.record(id, { type: "RATE", state: "RATED", actor: null, details: { rating: 5 } });
  return network;
}
