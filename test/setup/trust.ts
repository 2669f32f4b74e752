/** What somebody who checks a test network goes by: the keys of its registry and of its members. */
import { originOf } from "../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import { verifierKeyOf } from "../../subgraphs/ledger/rules/evidence/signed-note.ts";
import { type Trust, trustOf } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import { networkName } from "../../subgraphs/ledger/tables/evidence-names.ts";
import type { TestNetwork } from "./network.ts";

type Keys = Pick<TestNetwork, "publicKeyOf" | "registryKey">;

/** The public key of a member, as that of its own log or of another's. */
export const logKeyOf = (network: Keys, code: string, log = code): string =>
  verifierKeyOf(originOf(networkName, log, "sha256"), 1, network.publicKeyOf(code)).text;

/** A public key as that of the registry; the hub's own unless another is given. */
export const registryKeyOf = (network: Keys, key = network.registryKey): string =>
  verifierKeyOf(`${networkName}/registry`, 1, key).text;

/** Trust in the registry and in the logs of these members. */
export const trustIn = (network: Keys, ...codes: readonly string[]): Trust =>
  trustOf({
    network: networkName,
    registry: [registryKeyOf(network)],
    memberKeys: Object.fromEntries(codes.map((code) => [code, [logKeyOf(network, code)]])),
  });
