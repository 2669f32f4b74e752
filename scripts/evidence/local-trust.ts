/** What may be believed of the local network: the hub's registry key, and the witnesses that it names. */
import type { JSONWebKeySet } from "jose";
import { readFile } from "node:fs/promises";
import { registryReader } from "../../gateway/members/signed-registry.ts";
import { registryKeyOf } from "../../subgraphs/ledger/actions/keep-key-list.ts";
import { verifierKeyOf } from "../../subgraphs/ledger/rules/evidence/signed-note.ts";
import { type Trust, trustOf } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import { quorumOf, witnessNameOf } from "../../subgraphs/ledger/rules/evidence/witness.ts";
import {
  logHash,
  networkName,
  witnessesBeside,
} from "../../subgraphs/ledger/tables/evidence-names.ts";
import { NetworkFailure } from "../network/failure.ts";
import type { DataFolder } from "../network/folder/data-folder.ts";

type Keyed = {
  readonly code: string;
  readonly status: string;
  readonly keys?: readonly { publicKey: { x?: string }; revokedAt: string | null }[];
};
type Local = { readonly members: readonly Keyed[]; readonly keySet: JSONWebKeySet };

/** Returns trust in the registry key of a data folder, and in a quorum of witnesses. @throws as `localMembers` */
export async function localTrust(folder: DataFolder): Promise<Trust> {
  const { members, keySet } = await readLocal(folder);
  const registry = keySet.keys
    .filter(({ kid }) => kid?.startsWith("registry-"))
    .map(({ x = "" }) => registryKeyOf(x).text);
  // What a revoked key signed may bear any date, so nothing by it counts.
  const witnesses = members.flatMap(({ code, keys = [] }) =>
    keys
      .filter(({ revokedAt }) => revokedAt === null)
      .map(({ publicKey }) => ({
        member: code,
        verifierKey: verifierKeyOf(
          witnessNameOf(networkName, code),
          4,
          Buffer.from(publicKey.x ?? "", "base64url"),
        ).text,
      })),
  );
  const others = new Set(witnesses.map(({ member }) => member)).size - 1;
  const quorum = quorumOf(Math.max(0, Math.min(others, witnessesBeside + 1)));
  return trustOf({ network: networkName, hash: logHash, registry, witnesses, quorum });
}

/** Returns the codes of those who belong. @throws when there is no registry, or the hub has not signed it */
export async function localMembers(folder: DataFolder): Promise<readonly string[]> {
  const { members } = await readLocal(folder);
  return members.map(({ code }) => code);
}

async function readLocal(folder: DataFolder): Promise<Local> {
  const [signed, keys] = await Promise.all(
    [folder.registry, folder.publicKeys].map((path) => readFile(path, "utf8")),
  ).catch((cause: unknown) => {
    throw new NetworkFailure(
      `${folder.path} 中没有成员名册。请用 --data 指定网络的目录，或用 --trust 指定信任文件。`,
      `${folder.path} holds no member registry. Name the network's folder with --data, or a trust file with --trust.`,
      [],
      cause,
    );
  });
  const keySet = JSON.parse(keys!) as JSONWebKeySet;
  const { members } = await registryReader(keySet)(signed!);
  return {
    keySet,
    members: (members as readonly Keyed[]).filter(({ status }) => status !== "LEFT"),
  };
}
