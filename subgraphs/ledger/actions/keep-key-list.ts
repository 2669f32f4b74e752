/** Keeps the list of a member's keys: signed by the hub, whom everybody believes about keys, and by itself. */
import type { MemberContext } from "../../runtime/context.ts";
import type { Correspondence } from "../../runtime/member-kind.ts";
import type { Peer, PeerKey, Peers } from "../../runtime/peers.ts";
import { addSignatures, originOf } from "../rules/evidence/checkpoint.ts";
import {
  isTrustedKeyList,
  type KeyList,
  keyListText,
  type MemberKey,
  readKeyList,
  signKeyList,
} from "../rules/evidence/key-list.ts";
import {
  readNote,
  type Signer,
  signNote,
  type VerifierKey,
  verifierKeyOf,
} from "../rules/evidence/signed-note.ts";
import { keyListOf, setKeyList } from "../tables/evidence-log.ts";
import { logHash, networkName } from "../tables/evidence-names.ts";

const callMs = 3000;
/** A hub that was asked in vain is left alone for so long, and one that has answered for a moment. */
const pauseMs = { vain: 5000, answered: 2000 };
/** A list says nothing of revocations after it was issued, so it is fetched anew. */
const freshMs = 24 * 3_600_000;

/** The key of the hub that speaks for every member's keys. */
export const registryKeyOf = (x: string): VerifierKey =>
  verifierKeyOf(`${networkName}/registry`, 1, Buffer.from(x, "base64url"));

/** The registry's keys of one member as a key list has them. */
export const listedKeys = (member: string, keys: readonly PeerKey[]): MemberKey[] =>
  keys.map(({ publicKey, validFrom, validUntil, revokedAt, reason }) => ({
    verifierKey: verifierKeyOf(
      originOf(networkName, member, logHash),
      1,
      Buffer.from(publicKey.x ?? "", "base64url"),
    ).text,
    from: utc(validFrom),
    until: validUntil && utc(validUntil),
    revokedAt: revokedAt && utc(revokedAt),
    reason,
  }));

/** The registry writes times with an offset. */
const utc = (time: string): string => new Date(time).toISOString();

const begun = "2020-01-01T00:00:00.000Z";

/** Returns what to call whenever the registry may have changed; it says whether the hub has signed all there is. */
export function keyListKeeper({ peers }: Correspondence) {
  let askAgainAt = 0;
  return async (context: MemberContext, signer: Signer): Promise<boolean> => {
    const { em, member, now } = context;
    const known = listedKeys(member.code, peers.find(member.code)?.keys ?? []);
    const own = signer.verifierKey.text;
    // Nobody has announced this key, or there is no registry: only who pinned it will believe it.
    const keys = known.some(({ verifierKey }) => verifierKey === own)
      ? known
      : [...known, { verifierKey: own, from: begun, until: null, revokedAt: null, reason: null }];
    const before = await keyListOf(em);
    const list = before ? readKeyList(before) : null;
    const isSame = list !== null && hasKeys(list, keys);
    const age = list ? now().getTime() - Date.parse(list.issuedAt) : Infinity;
    if (isSame && age < freshMs && isByHub(peers, before!, list)) return true;
    const hub = peers.hub();
    if (hub && Date.now() >= askAgainAt) {
      const given = await askHub(hub, member.code).catch(() => null);
      const signed = given === null ? null : readKeyList(given);
      if (signed && hasKeys(signed, known) && isByHub(peers, given!, signed)) {
        askAgainAt = Date.now() + pauseMs.answered;
        const line = signNote(signer, readNote(given!)!.text);
        await setKeyList(em, addSignatures(given!, [line]));
        return true;
      }
      askAgainAt = Date.now() + pauseMs.vain;
    }
    if (isSame) return false;
    const issuedAt = now().toISOString();
    const { code } = member;
    await setKeyList(
      em,
      signKeyList([signer], { network: networkName, member: code, issuedAt, keys }),
    );
    return false;
  };
}

const hasKeys = (list: KeyList, keys: readonly MemberKey[]): boolean =>
  keyListText(list) === keyListText({ ...list, keys });

function isByHub({ networkKeys }: Peers, note: string, list: KeyList): boolean {
  const registry = networkKeys.keys
    .filter(({ kid }) => kid?.startsWith("registry-"))
    .map(({ x = "" }) => registryKeyOf(x).text);
  return isTrustedKeyList(note, list, { registry, pinned: [] });
}

async function askHub({ url }: Peer, member: string): Promise<string | null> {
  const response = await fetch(url.replace(/\/graphql$/, "/keys"), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ member }),
    signal: AbortSignal.timeout(callMs),
  });
  const { keyList } = (await response.json()) as { keyList?: unknown };
  return typeof keyList === "string" ? keyList : null;
}
