/** Doors to ask at: the gateway of the local network, or one member's own endpoint. */
import { NetworkFailure } from "../network/failure.ts";
import type { Ask } from "../../gateway/evidence/key-list.ts";
import type { DataFolder } from "../network/folder/data-folder.ts";
import { readPrivateKey } from "../network/folder/keys.ts";
import { readNetworkFile } from "../network/folder/network-file.ts";
import { signToken } from "../network/token.ts";

/** Returns what asks the running network, for a caller who may read everything unless `token` says who asks. @throws when none runs from the folder */
export async function openDoor(folder: DataFolder, token?: string): Promise<Ask> {
  const network = await readNetworkFile(folder);
  if (!network) {
    throw new NetworkFailure(
      `${folder.path} 中没有运行的网络。请先 npm start，或用 --data 指定目录。`,
      `No network is running from ${folder.path}. npm start first, or name the folder with --data.`,
    );
  }
  const given = token ?? (await hubToken(folder));
  return asks(`${network.gateway.url}/graphql`, given);
}

/** Returns what asks at an address: a member or another gateway; without a token as the public. */
export const openDoorAt = (url: string, token: string | null): Ask => asks(url, token);

/** A token for a hub operator at the gateway, or at a member's own door. @throws when the folder holds no key */
export async function hubToken(folder: DataFolder, member?: string): Promise<string> {
  const key = await readPrivateKey(folder.identityKey);
  if (!key)
    throw new NetworkFailure(
      `${folder.path} 中没有网络密钥。请用 --token 给出身份凭证，或用 --data 指定目录。`,
      `${folder.path} holds no network keys. Give a token with --token, or name the folder with --data.`,
    );
  return signToken(key, { role: "hub-operator", member, hours: 1 }, Math.floor(Date.now() / 1000));
}

function asks(url: string, token: string | null): Ask {
  return async <Data>(query: string, variables: object) => {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    }).catch((cause: unknown) => {
      throw new NetworkFailure(`无法连接 ${url}。`, `Cannot reach ${url}.`, [], cause);
    });
    const { data, errors } = (await response.json()) as {
      data: Data;
      errors?: { message: string }[];
    };
    if (errors?.[0]) throw new NetworkFailure("未能应答完整：", errors[0].message);
    return data;
  };
}
