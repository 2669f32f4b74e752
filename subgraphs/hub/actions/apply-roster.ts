/** Brings the registry up to date with the roster that the network was started with. */
import { readFile } from "node:fs/promises";
import type { MemberContext } from "../../runtime/context.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import type { PublicKey } from "../rules/member-key.ts";
import { MemberKeys } from "../tables/member-keys.ts";
import { keyNameOf } from "./announce-key.ts";
import { type RegisteredMemberRow, RegisteredMembers } from "../tables/registered-members.ts";
import { tellKey, tellMember, tellRegister } from "./tell-register.ts";

export type RosterEntry = {
  readonly code: string;
  readonly kind: RegisteredMemberRow["kind"];
  readonly name: string;
  readonly nameEn?: string;
  readonly cityCode?: string;
  readonly url: string;
  /** The key that the member was given when the network was set up. */
  readonly publicKey?: PublicKey;
};

/** Adds unknown members, takes over names and addresses of known ones, and leaves their status alone. */
export async function applyRoster(
  context: MemberContext,
  roster: readonly RosterEntry[],
): Promise<void> {
  await inTransaction(context, async (inside) => {
    const { em, now } = inside;
    await tellRegister(inside);
    for (const { code, publicKey, ...entry } of roster) {
      const facts = { ...entry, nameEn: entry.nameEn ?? null, cityCode: entry.cityCode ?? null };
      const known = await em.findOne(RegisteredMembers, { code });
      if (known) {
        const { kind, name, cityCode } = known;
        const isOther =
          kind !== facts.kind || name !== facts.name || (cityCode ?? null) !== facts.cityCode;
        em.assign(known, facts);
        if (isOther) tellMember(inside, known, "RENAME");
      } else {
        const at = now();
        const added = em.create(RegisteredMembers, {
          ...facts,
          code,
          status: "ACTIVE",
          statusReason: null,
          statusSince: at,
          admittedAt: at,
        });
        tellMember(inside, added, "ADMIT");
      }
      if (publicKey) await putOnRecord(inside, code, publicKey, now());
    }
  });
}

/** A key that is known stays as it is: a revoked one is not revived by a start. */
async function putOnRecord(
  context: MemberContext,
  memberCode: string,
  { kty, crv, x }: PublicKey,
  at: Date,
): Promise<void> {
  const { em } = context;
  const publicKey = { kty, crv, x };
  const kid = await keyNameOf(memberCode, publicKey);
  if (await em.findOne(MemberKeys, { kid })) return;
  const added = em.create(MemberKeys, {
    kid,
    memberCode,
    publicKey,
    validFrom: at,
    validUntil: null,
    revokedAt: null,
    reason: null,
    announcedAt: at,
  });
  tellKey(context, added, "ANNOUNCE");
}

/** Reads a roster file. @throws when it is not JSON */
export async function readRoster(path: string): Promise<readonly RosterEntry[]> {
  return JSON.parse(await readFile(path, "utf8")) as readonly RosterEntry[];
}
