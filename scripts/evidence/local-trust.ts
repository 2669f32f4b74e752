/** What may be believed of the local network: the members' public keys that its hub has signed. */
import type { JSONWebKeySet } from "jose";
import { readFile } from "node:fs/promises";
import { registryReader } from "../../gateway/members/signed-registry.ts";
import { originOf } from "../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import { verifierKeyOf } from "../../subgraphs/ledger/rules/evidence/signed-note.ts";
import { type Trust, trustOf } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import { logHash, networkName } from "../../subgraphs/ledger/tables/evidence-names.ts";
import { NetworkFailure } from "../network/failure.ts";
import type { DataFolder } from "../network/folder/data-folder.ts";

type Keyed = { readonly code: string; readonly keys?: readonly { publicKey: { x?: string } }[] };

/** Reads the registry of a data folder. @throws when there is none, or the hub has not signed it */
export async function localTrust(folder: DataFolder): Promise<Trust> {
  const [signed, keySet] = await Promise.all(
    [folder.registry, folder.publicKeys].map((path) => readFile(path, "utf8")),
  ).catch((cause: unknown) => {
    throw new NetworkFailure(
      `${folder.path} 中没有成员名册。请用 --data 指定网络的目录，或用 --trust 指定信任文件。`,
      `${folder.path} holds no member registry. Name the network's folder with --data, or a trust file with --trust.`,
      [],
      cause,
    );
  });
  const { members } = await registryReader(JSON.parse(keySet!) as JSONWebKeySet)(signed!);
  const memberKeys = Object.fromEntries(
    (members as readonly Keyed[]).map(({ code, keys = [] }) => [
      code,
      keys.map(({ publicKey }) => {
        const bytes = Buffer.from(publicKey.x ?? "", "base64url");
        return verifierKeyOf(originOf(networkName, code, logHash), 1, bytes).text;
      }),
    ]),
  );
  return trustOf({ network: networkName, hash: logHash, registry: [], memberKeys });
}
