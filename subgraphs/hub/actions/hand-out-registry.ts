/** Gives members the registry: who asks proves with its own key that it is one. */
import { openSigned, SignatureRefusal } from "../../runtime/member-key.ts";
import type { Door } from "../../runtime/member-kind.ts";
import { Peers } from "../../runtime/peers.ts";
import { readRegistry } from "../tables/registered-members.ts";
import { issueRegistry } from "./issue-registry.ts";

export const handOutRegistry: Door = async (context, body) => {
  const { authorization } = (body ?? {}) as { authorization?: unknown };
  const { members } = await readRegistry(context.em);
  try {
    const { sender } = await openSigned(authorization, {
      type: "registry-request",
      receiver: context.member.code,
      peers: Peers.of(members),
      now: context.now(),
    });
    const caller = { subject: `member:${sender}`, role: "registered", member: sender };
    return { status: 200, body: { registry: await issueRegistry({ ...context, caller }) } };
  } catch (cause) {
    if (!(cause instanceof SignatureRefusal)) throw cause;
    return { status: 401, body: { message: cause.message } };
  }
};
