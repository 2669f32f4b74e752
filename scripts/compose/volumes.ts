/** Fills the volumes of a network in containers: keys, roster, passwords, each readable by who needs it. */

import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, NetworkFailure } from "../network/failure.ts";
import { dataFolder } from "../network/folder/data-folder.ts";
import { hasStrings, writeJson } from "../network/folder/json-file.ts";
import { prepareKeys, withKeys } from "../network/folder/keys.ts";
import { readRoster } from "../network/members/roster.ts";
import type { Whereabouts } from "../network/members/whereabouts.ts";
import {
  databaseUrlOf,
  files,
  ownerFiles,
  ownPartOf,
  postgresUser,
  programUser,
} from "./places.ts";

/**
 * Makes what is missing and keeps what is there; running it again changes no key and no password.
 * @throws before it writes anything when a member's volume is not mounted
 */
export async function fillVolumes(options: {
  /** Folder in which every volume is mounted under its name. */
  readonly volumes: string;
  /** File with the roster: who belongs, and at which address. */
  readonly roster: string;
}): Promise<void> {
  const roster = await readAddresses(options.roster);
  const at = (path: string) => join(options.volumes, path);
  // A password written beside the volumes would be lost with the container.
  for (const member of roster) await findVolume(at(ownPartOf(member)));
  for (const path of Object.values(files)) await findVolume(at(path.split("/")[0] ?? ""));

  const hub = roster.find(({ kind }) => kind === "HUB");
  if (!hub) throw new Error("A network has exactly one hub.");
  const registryKey = at(join(ownPartOf(hub), ownerFiles.registryKey));
  await mkdir(at("identity/keys"), { recursive: true });
  await prepareKeys({
    ...dataFolder(options.volumes),
    publicKeys: at(files.publicKeys),
    gatewayKey: at(files.gatewayKey),
    identityKey: at(files.identityKey),
    registryKey,
  });
  const memberKeyOf = (code: string) => at(join(ownPartOf({ code }), ownerFiles.memberKey));
  await writeJson(at(files.roster), await withKeys(memberKeyOf, roster));
  for (const { code } of roster) await hand(memberKeyOf(code), 0o400, programUser);
  await writeJson(at(files.identityRoster), roster);
  if (!(await exists(at(files.demoRoster)))) await writeJson(at(files.demoRoster), roster);

  await hand(at(files.publicKeys), 0o444, 0);
  await hand(at(files.roster), 0o444, 0);
  await hand(at(files.demoRoster), 0o444, 0);
  await hand(at(files.gatewayKey), 0o400, programUser);
  await hand(at(files.identityKey), 0o400, programUser);
  await hand(at(files.identityRoster), 0o444, 0);
  await hand(registryKey, 0o400, programUser);
  // The gateway keeps its copy of the registry there, and replaces it by renaming.
  await hand(at("gateway-state"), 0o700, programUser);
  for (const member of roster) await fillOwner(at(ownPartOf(member)), member);
}

async function fillOwner(folder: string, member: Whereabouts): Promise<void> {
  const { code, kind, name } = member;
  const password = await keepPassword(join(folder, ownerFiles.memberPassword));
  await keepPassword(join(folder, ownerFiles.superuserPassword));
  const file = join(folder, ownerFiles.member);
  const databaseUrl = databaseUrlOf(member, password);
  await writeJson(file, [{ code, kind, name, databaseUrl }]);
  await hand(file, 0o400, programUser);
}

/** Returns the password in a file, a new one if there is none. */
async function keepPassword(path: string): Promise<string> {
  if (!(await exists(path))) {
    // base64url needs no escaping, neither in an address nor in SQL.
    await writeFile(`${path}.draft`, randomBytes(24).toString("base64url"), { mode: 0o600 });
    await rename(`${path}.draft`, path);
  }
  await hand(path, 0o400, postgresUser);
  return readFile(path, "utf8");
}

async function hand(path: string, mode: number, user: number): Promise<void> {
  await chmod(path, mode);
  // Only root may give files away; whoever tries this out as somebody else keeps them.
  if (process.getuid?.() === 0) await chown(path, user, user);
}

async function readAddresses(path: string): Promise<Whereabouts[]> {
  const roster = await readRoster(path);
  const hasAddress = (member: unknown): member is Whereabouts => hasStrings(member, "url");
  if (roster.every(hasAddress)) return roster;
  throw new NetworkFailure(
    `成员名单 ${path} 中有成员没有 url。`,
    `A member in the roster ${path} has no url.`,
  );
}

async function findVolume(path: string): Promise<void> {
  if (await exists(path)) return;
  throw new NetworkFailure(
    `没有挂载卷 ${path}：名单与 docker-compose.yml 不一致，请重新运行 npm run compose。`,
    `The volume ${path} is not mounted: roster and docker-compose.yml differ; run npm run compose again.`,
  );
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === "ENOENT") return false;
      throw error;
    },
  );
