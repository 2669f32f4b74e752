/** The passwords of the local PostgreSQL: the superuser's and one per member. */

import { randomBytes } from "node:crypto";
import type { DataFolder } from "./data-folder.ts";
import { readJson, writeJson } from "./json-file.ts";

export type Secrets = {
  readonly superuser: string;
  readonly members: Readonly<Record<string, string>>;
};

const isSecrets = (content: unknown): content is Secrets => {
  if (typeof content !== "object" || content === null) return false;
  const { superuser, members } = content as { superuser?: unknown; members?: unknown };
  return (
    typeof superuser === "string" &&
    superuser !== "" &&
    typeof members === "object" &&
    members !== null &&
    Object.values(members).every((password) => typeof password === "string" && password !== "")
  );
};

/** Returns the passwords, or undefined if none were made yet. */
export function readSecrets(folder: DataFolder): Promise<Secrets | undefined> {
  return readJson(folder.secrets, isSecrets, {
    chinese: `请从备份恢复；没有备份时移走它（mv ${folder.secrets} ${folder.secrets}.broken），下次启动会设置新密码，数据不受影响。`,
    english: `Restore it from a backup; without one, move it away (mv ${folder.secrets} ${folder.secrets}.broken): the next start sets new passwords and the data stays.`,
  });
}

/** Adds the passwords that are missing, and returns all of them. */
export async function completeSecrets(
  folder: DataFolder,
  codes: readonly string[],
): Promise<Secrets> {
  const before = await readSecrets(folder);
  const missing = codes.filter((code) => before?.members[code] === undefined);
  if (before !== undefined && missing.length === 0) return before;
  const secrets = {
    superuser: before?.superuser ?? newPassword(),
    members: {
      ...before?.members,
      ...Object.fromEntries(missing.map((code) => [code, newPassword()])),
    },
  };
  await writeJson(folder.secrets, secrets);
  return secrets;
}

// base64url needs no escaping, neither in a connection URL nor in SQL.
const newPassword = (): string => randomBytes(24).toString("base64url");
