/** The hub speaks for every member's keys: a list of them over time, in the form of the evidence. */
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import type { Door } from "../../runtime/member-kind.ts";
import { listedKeys, registryKeyOf } from "../../ledger/actions/keep-key-list.ts";
import { signKeyList } from "../../ledger/rules/evidence/key-list.ts";
import { signerOf } from "../../ledger/rules/evidence/signed-note.ts";
import { networkName } from "../../ledger/tables/evidence-names.ts";
import { readRegistry } from "../tables/registered-members.ts";
import type { RegistryKey } from "./issue-registry.ts";

/** Returns the signed list as of now; public, like the keys. @throws NOT_FOUND */
export async function signedKeyList(context: MemberContext, code: string): Promise<string> {
  const { em, contributions, now } = context;
  const [key] = (contributions as Partial<RegistryKey>).registryKey ?? [];
  const { members } = await readRegistry(em);
  const member = members.find((one) => one.code === code);
  if (!key?.d || !key.x || !member) {
    throw refuse(
      "NOT_FOUND",
      `没有成员 ${code}，或平台启动时未提供名册签名密钥。No such member, or the hub has no REGISTRY_KEY.`,
    );
  }
  const signer = signerOf(registryKeyOf(key.x).name, Buffer.from(key.d, "base64url"), 1);
  const keys = listedKeys(code, member.keys);
  const issuedAt = now().toISOString();
  return signKeyList([signer], { network: networkName, member: code, issuedAt, keys });
}

/** Takes `{ member }` and answers `{ keyList }`. */
export const handOutKeyList: Door = async (context, body) => {
  const { member } = (body ?? {}) as { member?: unknown };
  try {
    return { status: 200, body: { keyList: await signedKeyList(context, String(member)) } };
  } catch {
    return { status: 404, body: { message: "没有该成员的密钥清单。No key list of that member." } };
  }
};
