/** Who witnesses a log, as the registry has it now. */
import { isInForce, type Peers } from "../../runtime/peers.ts";
import { witnessesOf } from "../rules/evidence/witness.ts";
import { witnessesBeside } from "../tables/evidence-names.ts";

/** Returns the codes of the witnesses of the log of `member`: of those that take part and can sign. */
export function appointedWitnesses(peers: Peers, member: string): readonly string[] {
  const now = new Date();
  const candidates = peers
    .active()
    .filter(({ code, keys }) => code === member || keys.some((key) => isInForce(key, now)))
    .map(({ code, kind, url }) => ({ code, isHub: kind === "HUB", house: new URL(url).host }));
  return witnessesOf(member, candidates, witnessesBeside);
}
