/** Accounts to try the dashboard with, one a role; only a network on this machine has them. */

import { randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import { hashPassword, type Account } from "../../../gateway/identity/accounts.ts";
import { demoExperts } from "../history/experts.ts";
import type { RosterMember } from "../members/roster-member.ts";
import type { DataFolder } from "./data-folder.ts";
import { hasStrings, readJson, writeJson } from "./json-file.ts";

/** So many members of each kind have somebody to sign in as. */
const membersPerKind = 3;

/** Makes the accounts and their password at the first start; afterwards leaves them as they are. */
export async function prepareDemoAccounts(
  folder: DataFolder,
  roster: readonly RosterMember[],
): Promise<void> {
  if (existsSync(folder.accounts) && (await readDemoPassword(folder)) !== undefined) return;
  const password = newPassword();
  const accounts = await Promise.all(
    demoAccounts(roster).map(async (account) => ({
      ...account,
      password: await hashPassword(password),
    })),
  );
  await writeJson(folder.demoPassword, { password });
  await writeJson(folder.accounts, { isDemo: true, accounts });
}

/** Returns the password that the accounts share, or undefined before the first start. */
export async function readDemoPassword(folder: DataFolder): Promise<string | undefined> {
  const content = await readJson(
    folder.demoPassword,
    (found): found is { password: string } => hasStrings(found, "password"),
    {
      chinese: "请删除它：下次启动会重设演示账号。",
      english: "Delete it: the next start makes the demonstration accounts anew.",
    },
  );
  return content?.password;
}

function demoAccounts(roster: readonly RosterMember[]): Account[] {
  const staffOf = (kind: RosterMember["kind"], role: string, prefix: string) =>
    roster
      .filter((member) => member.kind === kind)
      .slice(0, membersPerKind)
      .map(({ code, name }) => ({ name: `${prefix}-${code}`, title: name, role, member: code }));
  const hub = roster.find(({ kind }) => kind === "HUB");
  return [
    { name: "hub", title: hub?.name ?? "hub", role: "hub-operator", member: null },
    ...staffOf("WINDOW", "window-operator", "window"),
    ...staffOf("INSTITUTION", "institution-staff", "institution"),
    { name: "department", title: "主管部门", role: "department", member: null },
    ...demoExperts.map(({ subject, name }) => ({
      name: subject,
      title: name,
      role: "expert",
      member: null,
    })),
  ];
}

/** Twelve letters and digits that cannot be mistaken for one another: 58 bits. */
function newPassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const four = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [four(), four(), four()].join("-");
}
