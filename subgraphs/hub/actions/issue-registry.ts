/** Issues the registry: what a gateway must know to find the members, signed so that any carrier may bring it. */
import { importJWK, type JWK, SignJWT } from "jose";
import { readFile } from "node:fs/promises";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { requireWriter } from "../../ledger/actions/open-service.ts";
import type { MemberKind } from "../../runtime/member-kind.ts";
import { writeWhole } from "../../runtime/whole-file.ts";
import { type RegistryEntry, readRegistry } from "../tables/registered-members.ts";

/** Days for which a gateway may go by an issue when the hub is lost: longer than any holiday, then it stops. */
const validDays = 30;

/** What the hub adds to its own answers: the key that it signs the registry with. */
export type RegistryKey = { readonly registryKey: readonly [JWK] };

/** Returns the hub as a kind of member that signs the registry. */
export const withRegistryKey = (hub: MemberKind, key: RegistryKey): MemberKind => ({
  ...hub,
  contributions: { ...hub.contributions, ...key },
});

/** Reads the key with which the hub signs. @throws when the file is missing or no JSON */
export async function readRegistryKey(path: string): Promise<RegistryKey> {
  return { registryKey: [JSON.parse(await readFile(path, "utf8")) as JWK] };
}

/**
 * Returns the registry as it stands, as a compact JWS.
 * @throws FORBIDDEN for callers who are neither gateways nor hub staff, NOT_FOUND at a hub without a key
 */
export async function issueRegistry(context: MemberContext): Promise<string> {
  const { em, contributions, now, caller } = context;
  // It holds the addresses of all members, which the public has no use for.
  if (caller.role !== "gateway" && caller.role !== "registered") requireWriter(context);
  const [key] = (contributions as Partial<RegistryKey>).registryKey ?? [];
  if (!key) {
    throw refuse(
      "NOT_FOUND",
      "平台启动时未提供名册签名密钥（REGISTRY_KEY）。The hub was started without its REGISTRY_KEY and cannot issue the registry.",
    );
  }
  const { version, members } = await readRegistry(em);
  return signRegistry(version, members, key, now());
}

/** Signs one version. Members are those of all statuses: who left is known to have left. */
export async function signRegistry(
  version: number,
  members: readonly RegistryEntry[],
  key: JWK,
  at: Date,
): Promise<string> {
  const seconds = Math.floor(at.getTime() / 1000);
  return new SignJWT({ version, members })
    .setProtectedHeader({ alg: "EdDSA", kid: key.kid ?? "registry", typ: "registry+jwt" })
    .setIssuer("registry")
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + validDays * 24 * 3600)
    .sign(await importJWK(key, "EdDSA"));
}

/** Lays the registry where a gateway on this machine looks: a hub that moved cannot be asked where it is. */
export async function layRegistry(context: MemberContext, path: string): Promise<void> {
  await writeWhole(path, await issueRegistry(context));
}
