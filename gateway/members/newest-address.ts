/** Finds members that moved while a request was under way: who is asked stays, where it is asked follows. */
import type { RegistryInForce } from "./registry.ts";
import type { MemberCall } from "./member-call.ts";
import { isGap, type Transport } from "./transport.ts";

/** Returns the transport that asks each member at its newest address, and once more where it moved meanwhile. */
export function atNewestAddress(transport: Transport, inForce: RegistryInForce): Transport {
  const newest = (call: MemberCall): MemberCall => {
    const url = inForce.current?.find(call.member.code)?.url ?? call.member.url;
    return url === call.member.url ? call : { ...call, member: { ...call.member, url } };
  };
  return {
    ...transport,
    send: async (given) => {
      const call = newest(given);
      const answer = await transport.send(call);
      if (!isGap(answer) || call.signal?.aborted) return answer;
      const moved = newest(call);
      // A mutation may have been done before the connection broke.
      return moved === call || call.source.startsWith("mutation") ? answer : transport.send(moved);
    },
  };
}
