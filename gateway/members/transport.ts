/** Sends one request to one member, in the time there is, and returns its answer or the gap that it leaves. */
import { isGap, type MemberAnswer } from "./answer.ts";
import { Bulkhead } from "./bulkhead.ts";
import type { MemberCall } from "./member-call.ts";
import { type Gap, gap } from "./gap.ts";
import { MemberHealth } from "./health.ts";
import { HostMailbox } from "./mailbox.ts";
import { hasTimeToRetry, RetryBudget } from "./retry.ts";
import { Wire } from "./wire.ts";

export { isGap, type MemberAnswer } from "./answer.ts";

export type Transport = {
  readonly health: MemberHealth;
  /** Returns the member's answer, or the gap it leaves; never throws. */
  readonly send: (call: MemberCall) => Promise<MemberAnswer | Gap>;
  readonly stop: () => Promise<void>;
};

/** Makes the transport over HTTP. */
export function httpTransport(options: {
  /** How long one member is waited for, in milliseconds. */
  readonly deadlineMs: number;
  readonly maxAnswerBytes: number;
  /** How many calls to one member may be under way, and how many may wait for that. */
  readonly bulkhead?: { readonly underWay: number; readonly waiting: number };
}): Transport {
  const wire = new Wire(options.maxAnswerBytes);
  const mailbox = new HostMailbox(wire);
  const health = new MemberHealth((url) => wire.isWell(url));
  const bulkhead = new Bulkhead(options.bulkhead ?? { underWay: 64, waiting: 256 });
  const retries = new RetryBudget();

  const ask = async (call: MemberCall, startedAt: number, dueAt: number) => {
    const { code } = call.member;
    retries.earn(code, startedAt);
    const first = await mailbox.send(call, dueAt);
    const now = performance.now();
    const mayRetry =
      first.mayPass === true &&
      !call.isMutation &&
      !call.signal?.aborted &&
      hasTimeToRetry(dueAt - startedAt, dueAt - now) &&
      health.isClosed(code) &&
      retries.spend(code, now);
    return mayRetry ? (await mailbox.send(call, dueAt)).answer : first.answer;
  };

  const send = async (call: MemberCall): Promise<MemberAnswer | Gap> => {
    const { member, deadline, signal } = call;
    const { code, url } = member;
    const startedAt = performance.now();
    const waitMs = Math.min(options.deadlineMs, (deadline?.endsAt ?? Infinity) - startedAt);
    if (waitMs <= 0) return gap(code, "TIMEOUT", "请求的时限已到 the request's time is up");
    const known = deadline?.lateGap(code) ?? health.admit(code, url);
    if (known) return known;
    if (!(await bulkhead.enter(code, waitMs, signal))) {
      health.abandoned(code, url);
      return gap(code, "BUSY", "网关排队已满 the gateway's queue for it is full");
    }
    let stopListening = () => {};
    // Whoever asked while it hung already need not wait as long as the one who found out.
    const givenUp = new Promise<Gap>((resolve) => {
      if (!call.isMutation) stopListening = health.whenDown(code, url, resolve);
    });
    try {
      const answer = await Promise.race([ask(call, startedAt, startedAt + waitMs), givenUp]);
      if (!isGap(answer)) health.answered(code, url, Math.round(performance.now() - startedAt));
      // A client that went away, or would not wait as long as others, says nothing about the member.
      else if (signal?.aborted || (answer.reason === "TIMEOUT" && waitMs < options.deadlineMs))
        health.abandoned(code, url);
      else health.failed(answer, url, startedAt);
      if (isGap(answer) && answer.reason === "TIMEOUT") deadline?.markLate(answer);
      return answer;
    } finally {
      stopListening();
      bulkhead.leave(code);
    }
  };

  return {
    health,
    send,
    stop: async () => {
      health.stop();
      await wire.stop();
    },
  };
}
