/** Keeps a member's log going: takes in what waits, signs what it has become, says by which keys. */
import type { MemberContext } from "../../runtime/context.ts";
import type { BackgroundWork, Correspondence } from "../../runtime/member-kind.ts";
import { originOf } from "../rules/evidence/checkpoint.ts";
import {
  keyListText,
  type MemberKey,
  readKeyList,
  signKeyList,
} from "../rules/evidence/key-list.ts";
import { type Signer, signerOf, verifierKeyOf } from "../rules/evidence/signed-note.ts";
import { keyListOf, setKeyList } from "../tables/evidence-log.ts";
import { logHash, networkName } from "../tables/evidence-names.ts";
import { extendLog } from "./extend-log.ts";

/** Events of so long share a checkpoint; a busy ledger signs once a second. */
const gatherMs = 1000;
/** A look even when nobody called: what another process wrote has no more than a minute. */
const lookEveryMs = 30_000;

/** Starts the work of one member; one without a key keeps its leaves waiting. */
export function keepLog(
  contextOf: () => MemberContext,
  { peers, seed }: Correspondence,
): BackgroundWork {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let isDueSoon = false;
  let isStopped = false;
  const look = async (): Promise<void> => {
    if (!seed) return;
    const context = contextOf();
    const origin = originOf(networkName, context.member.code, logHash);
    const signer = signerOf(origin, seed, 1);
    await extendLog(context, { network: networkName, algorithm: logHash, signer });
    await keepKeyList(context, signer, peers);
  };
  const lookIn = (ms: number): void => {
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(() => {
      isDueSoon = false;
      running = look().catch((cause: unknown) => {
        process.stderr.write(`evidence log: ${String(cause)}\n`);
      });
      void running.then(() => {
        if (!isDueSoon) lookIn(lookEveryMs);
      });
    }, ms);
    timer.unref();
  };
  const lookSoon = (): void => {
    if (isDueSoon) return;
    isDueSoon = true;
    void running.then(() => lookIn(gatherMs));
  };
  lookSoon();
  return {
    wake: lookSoon,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** The registry writes times with an offset. */
const utc = (time: string): string => new Date(time).toISOString();

const begun = "2020-01-01T00:00:00.000Z";

/** Signs the list anew when the registry says other keys, or other dates, than before. */
async function keepKeyList(
  { em, member, now }: MemberContext,
  signer: Signer,
  peers: Correspondence["peers"],
): Promise<void> {
  const { name } = signer.verifierKey;
  const known = peers.find(member.code)?.keys ?? [];
  const keys = known.map(({ publicKey, validFrom, validUntil, revokedAt, reason }): MemberKey => ({
    verifierKey: verifierKeyOf(name, 1, Buffer.from(publicKey.x ?? "", "base64url")).text,
    from: utc(validFrom),
    until: validUntil && utc(validUntil),
    revokedAt,
    reason,
  }));
  const own = signer.verifierKey.text;
  if (!keys.some(({ verifierKey }) => verifierKey === own))
    keys.push({ verifierKey: own, from: begun, until: null, revokedAt: null, reason: null });
  const before = await keyListOf(em);
  const list = { network: networkName, member: member.code, keys };
  const issuedAt = (before && readKeyList(before)?.issuedAt) ?? now().toISOString();
  // The same keys need no new signature.
  if (before?.startsWith(keyListText({ ...list, issuedAt }))) return;
  await setKeyList(em, signKeyList([signer], { ...list, issuedAt: now().toISOString() }));
}
