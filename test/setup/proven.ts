/** Whether the whole log of a member of a test network proves what that member holds and serves. */
import { verifyMember } from "../../scripts/evidence/verify-member.ts";
import type { Finding } from "../../subgraphs/ledger/rules/evidence/finding.ts";
import type { TestNetwork } from "./network.ts";
import type { Superuser } from "./tampering.ts";
import { trustIn } from "./trust.ts";

/** Waits until every event is in a checkpoint; returns what is not proven then. */
export async function unproven(
  network: TestNetwork,
  superuser: Superuser,
  code: string,
): Promise<Finding[]> {
  await superuser.isCovered();
  const ask = <Data>(query: string, variables: object) =>
    network.dataOf<Data>(query, variables, { role: "hub-operator" });
  const { findings } = await verifyMember(ask, code, trustIn(network, code));
  return findings.filter(({ verdict }) => verdict !== "PROVEN");
}
