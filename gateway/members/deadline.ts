/** How long a request may take altogether, however many members and steps it needs. */
import type { Gap } from "./gap.ts";

/** The header in which whoever asks says how many milliseconds they wait: a client, or the gateway of a member. */
export const timeoutHeader = "x-request-timeout-ms";

/** The end of one request's time, and who has already let its time pass. */
export class RequestDeadline {
  /** By the clock of `performance.now()`. */
  readonly endsAt: number;
  readonly #late = new Map<string, Gap>();

  constructor(endsAt: number) {
    this.endsAt = endsAt;
  }

  /** Nobody is waited for twice in one request. */
  lateGap(member: string): Gap | undefined {
    return this.#late.get(member);
  }

  markLate(found: Gap): void {
    this.#late.set(found.member, found);
  }
}

/** Returns the milliseconds that a client waits: what its header says, but no more than `standardMs`. */
export function timeoutOf(header: string | string[] | undefined, standardMs: number): number {
  const asked = typeof header === "string" && /^\d+$/.test(header) ? Number(header) : Infinity;
  return Math.min(asked, standardMs);
}
