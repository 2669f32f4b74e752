/** How members have answered lately; one that does not live is not waited for until it does. */
import {
  admit,
  afterAnswer,
  afterCheck,
  afterFailure,
  afterNothing,
  type Breaker,
  closedBreaker,
} from "./breaker.ts";
import type { Gap } from "./gap.ts";

export type Health = {
  readonly isLive: boolean;
  readonly reason: string | null;
  readonly lastAnsweredAt: Date | null;
  readonly latencyMs: number | null;
};
type Entry = {
  readonly url: string;
  breaker: Breaker;
  isChecking: boolean;
  askedAt: number;
  gap: Gap | null;
  lastAnsweredAt: Date | null;
  latencyMs: number | null;
  /** Who waits for an answer and is told when the member is given up. */
  readonly waiting: Set<(gap: Gap) => void>;
};

const checkEveryMs = 500;
/** Whoever is not asked for so long is not looked after any more. */
const forgottenAfterMs = 600_000;

/** A breaker for each member, and the health checks that open and close it. */
export class MemberHealth {
  readonly #entries = new Map<string, Entry>();
  readonly #check: (url: string) => Promise<boolean>;
  readonly #timers = new Set<NodeJS.Timeout>();

  /** `check` asks the member at an address for its health; a failure counts as false. */
  constructor(check: (url: string) => Promise<boolean>) {
    this.#check = (url) => check(url).catch(() => false);
  }

  /** Returns null when the member may be asked now, else the gap to report at once. */
  admit(member: string, url: string): Gap | null {
    const entry = this.#entry(member, url);
    const now = performance.now();
    entry.askedAt = now;
    const { breaker, gap } = admit(entry.breaker, now);
    entry.breaker = breaker;
    return gap;
  }

  /** Calls `tell` with the gap when the member is given up meanwhile; returns what ends that. */
  whenDown(member: string, url: string, tell: (gap: Gap) => void): () => void {
    const { waiting } = this.#entry(member, url);
    waiting.add(tell);
    return () => void waiting.delete(tell);
  }

  isClosed(member: string): boolean {
    return (this.#entries.get(member)?.breaker.state ?? "closed") === "closed";
  }

  answered(member: string, url: string, latencyMs: number): void {
    const entry = this.#entryAt(member, url);
    if (!entry) return;
    const breaker = afterAnswer(performance.now());
    Object.assign(entry, { breaker, gap: null, lastAnsweredAt: new Date(), latencyMs });
  }

  /** Notes the gap that a call left which began at `startedAt` of `performance.now()`. */
  failed(found: Gap, url: string, startedAt: number): void {
    const entry = this.#entryAt(found.member, url);
    if (!entry) return;
    entry.gap = found;
    if (found.reason !== "TIMEOUT" && found.reason !== "UNREACHABLE") {
      // It answered, if badly: that is no reason not to wait for it.
      entry.breaker = afterAnswer(performance.now());
      return;
    }
    const { breaker, needsCheck } = afterFailure(
      entry.breaker,
      found,
      startedAt,
      performance.now(),
    );
    entry.breaker = breaker;
    if (needsCheck) this.#checkAfter(found, entry);
  }

  /** Notes that a call ended without saying anything about the member. */
  abandoned(member: string, url: string): void {
    const entry = this.#entryAt(member, url);
    if (entry) entry.breaker = afterNothing(entry.breaker);
  }

  of(member: string): Health | null {
    const entry = this.#entries.get(member);
    if (!entry || (!entry.gap && !entry.lastAnsweredAt)) return null;
    const { gap, lastAnsweredAt, latencyMs } = entry;
    return { isLive: gap === null, reason: gap?.message ?? null, lastAnsweredAt, latencyMs };
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** What a call to an address that the member has left meanwhile says of it is of no interest. */
  #entryAt(member: string, url: string): Entry | undefined {
    const known = this.#entries.get(member);
    return known?.url === url ? known : undefined;
  }

  #entry(member: string, url: string): Entry {
    const known = this.#entries.get(member);
    if (known?.url === url) return known;
    // At a new address it is as good as new.
    const fresh: Entry = {
      url,
      breaker: closedBreaker,
      isChecking: false,
      askedAt: performance.now(),
      gap: null,
      lastAnsweredAt: known?.lastAnsweredAt ?? null,
      latencyMs: known?.latencyMs ?? null,
      waiting: new Set(),
    };
    this.#entries.set(member, fresh);
    return fresh;
  }

  #checkAfter(cause: Gap, entry: Entry): void {
    if (entry.isChecking) return;
    entry.isChecking = true;
    void this.#check(entry.url).then((isWell) => {
      entry.isChecking = false;
      entry.breaker = afterCheck(entry.breaker, cause, isWell, performance.now());
      if (entry.breaker.state !== "down") return;
      const { gap } = admit(entry.breaker, performance.now());
      for (const tell of entry.waiting) if (gap) tell(gap);
      this.#checkUntilWell(cause.member, entry);
    });
  }

  #checkUntilWell(member: string, entry: Entry): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      const isForgotten = performance.now() - entry.askedAt > forgottenAfterMs;
      if (this.#entries.get(member) !== entry || isForgotten) {
        entry.breaker = closedBreaker;
        return;
      }
      void this.#check(entry.url).then((isWell) => {
        if (entry.breaker.state !== "down") return;
        if (isWell) Object.assign(entry, { breaker: closedBreaker, gap: null });
        else this.#checkUntilWell(member, entry);
      });
    }, checkEveryMs);
    timer.unref();
    this.#timers.add(timer);
  }
}
