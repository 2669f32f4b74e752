/** Where members are: written down for processes that start, told to the hub while it runs. */

import { unwatchFile, watchFile } from "node:fs";
import type { DataFolder } from "../folder/data-folder.ts";
import { writeJson } from "../folder/json-file.ts";
import { readNetworkFile } from "../folder/network-file.ts";
import type { NetworkProcess } from "../processes/child.ts";
import type { RosterMember } from "./roster-member.ts";

export type Whereabouts = RosterMember & { readonly url: string };

/** Writes who belongs and at which address, for a hub that starts. */
export function writeRoster(folder: DataFolder, members: readonly Whereabouts[]): Promise<void> {
  return writeJson(folder.roster, members.map(publicPart));
}

/** Tells the hub where everybody is and waits until it has taken note. */
export function tellHub(hub: NetworkProcess, members: readonly Whereabouts[]): Promise<void> {
  return hub.ask({ type: "roster", members: members.map(publicPart) }, "rosterApplied");
}

/** Tells the hub whenever `network.json` gives a member another address; returns what ends it. */
export function followMoves(folder: DataFolder, hub: () => NetworkProcess | undefined): () => void {
  let known: string | undefined;
  const look = async () => {
    const network = await readNetworkFile(folder).catch(() => undefined);
    if (network === undefined) return;
    const now = JSON.stringify(network.members.map(({ url }) => url));
    const hasMoved = known !== undefined && known !== now;
    known = now;
    if (!hasMoved) return;
    await writeRoster(folder, network.members);
    const process = hub();
    if (process?.isAlive()) await tellHub(process, network.members);
  };
  const lookAgain = () => void look();
  lookAgain();
  watchFile(folder.network, { interval: 700, persistent: false }, lookAgain);
  return () => unwatchFile(folder.network, lookAgain);
}

const publicPart = ({ code, kind, name, nameEn, cityCode, publicKey, url }: Whereabouts) => ({
  code,
  kind,
  name,
  nameEn,
  url,
  ...(cityCode === undefined ? {} : { cityCode }),
  ...(publicKey === undefined ? {} : { publicKey }),
});
