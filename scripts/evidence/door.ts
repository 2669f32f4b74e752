/** The gateway of the local network, for a caller who may read everything. */
import { NetworkFailure } from "../network/failure.ts";
import type { DataFolder } from "../network/folder/data-folder.ts";
import { readPrivateKey } from "../network/folder/keys.ts";
import { readNetworkFile } from "../network/folder/network-file.ts";
import { signToken } from "../network/token.ts";

export type Ask = <Data>(query: string, variables: object) => Promise<Data>;

/** Returns what asks the running network. @throws when none runs from the folder */
export async function openDoor(folder: DataFolder): Promise<Ask> {
  const [network, key] = [await readNetworkFile(folder), await readPrivateKey(folder.identityKey)];
  if (!network || !key) {
    throw new NetworkFailure(
      `${folder.path} 中没有运行的网络。请先 npm start，或用 --data 指定目录。`,
      `No network is running from ${folder.path}. npm start first, or name the folder with --data.`,
    );
  }
  const caller = { role: "hub-operator", member: undefined, hours: 1 } as const;
  const token = await signToken(key, caller, Math.floor(Date.now() / 1000));
  return async <Data>(query: string, variables: object) => {
    const response = await fetch(`${network.gateway.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as {
      data: Data;
      errors?: { message: string }[];
    };
    if (errors?.[0]) throw new NetworkFailure("网络没有应答完整：", errors[0].message);
    return data;
  };
}
