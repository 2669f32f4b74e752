/** Whether the whole log of a member of a test network proves what that member holds and serves. */
import { verifyMember } from "../../scripts/evidence/verify-member.ts";
import { originOf } from "../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import type { Finding } from "../../subgraphs/ledger/rules/evidence/finding.ts";
import { verifierKeyOf } from "../../subgraphs/ledger/rules/evidence/signed-note.ts";
import { trustOf } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import { networkName } from "../../subgraphs/ledger/tables/evidence-names.ts";
import type { TestNetwork } from "./network.ts";
import type { Superuser } from "./tampering.ts";

/** Waits until every event is in a checkpoint; returns what is not proven then. */
export async function unproven(
  network: TestNetwork,
  superuser: Superuser,
  code: string,
): Promise<Finding[]> {
  await superuser.isCovered();
  const key = verifierKeyOf(originOf(networkName, code, "sha256"), 1, network.publicKeyOf(code));
  const trust = trustOf({
    network: networkName,
    registry: [verifierKeyOf(`${networkName}/registry`, 1, network.registryKey).text],
    memberKeys: { [code]: [key.text] },
  });
  const ask = async <Data>(query: string, variables: object): Promise<Data> => {
    const { data, errors } = await network.ask(query, variables, { role: "hub-operator" });
    if (errors?.[0]) throw new Error(errors[0].message);
    return data as Data;
  };
  const { findings } = await verifyMember(ask, code, trust);
  return findings.filter(({ verdict }) => verdict !== "PROVEN");
}
