/** Keeps a member's log going: takes in what waits, signs what it has become, has that witnessed, says by which keys. */
import type { MemberContext } from "../../runtime/context.ts";
import type { BackgroundWork, Correspondence } from "../../runtime/member-kind.ts";
import type { Peers } from "../../runtime/peers.ts";
import { originOf } from "../rules/evidence/checkpoint.ts";
import { keyFault } from "../rules/evidence/key-list.ts";
import { type Signer, signerOf } from "../rules/evidence/signed-note.ts";
import { logHash, networkName } from "../tables/evidence-names.ts";
import { askWitnesses } from "./ask-witnesses.ts";
import { extendLog } from "./extend-log.ts";
import { keyListKeeper, listedKeys } from "./keep-key-list.ts";

/** Events of so long share a checkpoint; a busy ledger signs once a second. */
const gatherMs = 1000;
/** A look even when nobody called: what another process wrote has no more than a minute. */
const lookEveryMs = 30_000;
/** And while the hub owes a list of keys. */
const lookWithoutHubMs = 6000;

/** Starts the work of one member; one without a key keeps its leaves waiting. */
export function keepLog(
  contextOf: () => MemberContext,
  correspondence: Correspondence,
): BackgroundWork {
  const { seed } = correspondence;
  const keepKeyList = keyListKeeper(correspondence);
  const witnesses = askWitnesses(contextOf, correspondence);
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let isDueSoon = false;
  let isStopped = false;
  let lookAgainMs = lookEveryMs;
  const look = async (): Promise<void> => {
    lookAgainMs = lookEveryMs;
    if (!seed) return;
    const context = contextOf();
    const origin = originOf(networkName, context.member.code, logHash);
    const signer = signerOf(origin, await seed(), 1);
    // Nobody would believe a revoked key, and its line would stand under the checkpoint for ever.
    if (!isRevoked(correspondence.peers, context.member.code, signer)) {
      await extendLog(context, { network: networkName, algorithm: logHash, signer });
      witnesses.wake();
    }
    if (!(await keepKeyList(context, signer)) && correspondence.peers.hub())
      lookAgainMs = lookWithoutHubMs;
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
        if (!isDueSoon) lookIn(lookAgainMs);
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
      await witnesses.stop();
    },
  };
}

function isRevoked(peers: Peers, member: string, { verifierKey }: Signer): boolean {
  const key = listedKeys(member, peers.find(member)?.keys ?? []).find(
    (one) => one.verifierKey === verifierKey.text,
  );
  return key !== undefined && keyFault(key, Date.now()) === "KEY_REVOKED";
}
