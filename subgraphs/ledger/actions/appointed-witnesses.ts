/** Who witnesses a log, as the registry has it now. */
import { isInForce, type Peers } from "../../runtime/peers.ts";
import { witnessesOf } from "../rules/evidence/witness.ts";
import { witnessesBeside } from "../tables/evidence-names.ts";

type Drawn = { readonly stamp: string; readonly byLog: Map<string, readonly string[]> };
const drawn = new WeakMap<Peers, Drawn>();

/** Returns the codes of the witnesses of the log of `member`: of those that take part and can sign. */
export function appointedWitnesses(peers: Peers, member: string): readonly string[] {
  // Nobody witnesses a log that the registry does not name, and nothing is remembered of it.
  if (!peers.find(member)) return [];
  const now = new Date();
  // A busy hub is asked hundreds of times a second; keys begin and end without a new registry.
  const stamp = `${peers.version} ${Math.floor(now.getTime() / 10_000)}`;
  const known = drawn.get(peers);
  const { byLog } =
    known?.stamp === stamp ? known : { byLog: new Map<string, readonly string[]>() };
  if (known?.stamp !== stamp) drawn.set(peers, { stamp, byLog });
  const before = byLog.get(member);
  if (before) return before;
  const candidates = peers
    .active()
    .filter(({ code, keys }) => code === member || keys.some((key) => isInForce(key, now)))
    .map(({ code, kind, url }) => ({ code, isHub: kind === "HUB", house: new URL(url).host }));
  const witnesses = witnessesOf(member, candidates, witnessesBeside);
  byLog.set(member, witnesses);
  return witnesses;
}
