/** Brings the registry up to date with the roster that the network was started with. */
import { readFile } from "node:fs/promises";
import type { MemberContext } from "../../runtime/context.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { type RegisteredMemberRow, RegisteredMembers } from "../tables/registered-members.ts";

export type RosterEntry = {
  readonly code: string;
  readonly kind: RegisteredMemberRow["kind"];
  readonly name: string;
  readonly nameEn?: string;
  readonly cityCode?: string;
  readonly url: string;
};

/** Adds unknown members, takes over names and addresses of known ones, and leaves their status alone. */
export async function applyRoster(
  context: MemberContext,
  roster: readonly RosterEntry[],
): Promise<void> {
  await inTransaction(context, async ({ em, now }) => {
    for (const { code, ...entry } of roster) {
      const facts = { ...entry, nameEn: entry.nameEn ?? null, cityCode: entry.cityCode ?? null };
      const known = await em.findOne(RegisteredMembers, { code });
      if (known) em.assign(known, facts);
      else {
        const at = now();
        em.create(RegisteredMembers, {
          ...facts,
          code,
          status: "ACTIVE",
          statusReason: null,
          statusSince: at,
          admittedAt: at,
        });
      }
    }
  });
}

/** Reads a roster file. @throws when it is not JSON */
export async function readRoster(path: string): Promise<readonly RosterEntry[]> {
  return JSON.parse(await readFile(path, "utf8")) as readonly RosterEntry[];
}
