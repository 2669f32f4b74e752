/** How members have answered lately; one that fails again and again is not waited for until it is well. */
import type { Gap } from "./gap.ts";

export type Health = {
  readonly isLive: boolean;
  readonly reason: string | null;
  readonly lastAnsweredAt: Date | null;
  readonly latencyMs: number | null;
};
type Entry = {
  url: string;
  failures: number;
  gap: Gap | null;
  isOpen: boolean;
  lastAnsweredAt: Date | null;
  latencyMs: number | null;
};

const failuresToOpen = 3;
const probeEveryMs = 500;

/** Circuit breaker for each member: opens after repeated failure, closes when a probe is answered. */
export class MemberHealth {
  readonly #entries = new Map<string, Entry>();
  readonly #probe: (url: string) => Promise<boolean>;
  readonly #probing = new Set<NodeJS.Timeout>();

  constructor(probe: (url: string) => Promise<boolean>) {
    this.#probe = probe;
  }

  /** Returns the gap to report at once while the breaker is open, or null when the member may be asked. */
  closedGap(member: string, url: string): Gap | null {
    const entry = this.#entries.get(member);
    // At a new address it is as good as new.
    return entry?.isOpen && entry.url === url ? entry.gap : null;
  }

  answered(member: string, url: string, latencyMs: number): void {
    const lastAnsweredAt = new Date();
    this.#entries.set(member, {
      url,
      failures: 0,
      gap: null,
      isOpen: false,
      lastAnsweredAt,
      latencyMs,
    });
  }

  failed(found: Gap, url: string): void {
    const entry = this.#entry(found.member, url);
    entry.gap = found;
    // Whoever fails fast costs no waiting, and may be well for the next question.
    if (found.reason !== "TIMEOUT" && found.reason !== "UNREACHABLE") return;
    entry.failures += 1;
    if (entry.failures < failuresToOpen || entry.isOpen) return;
    entry.isOpen = true;
    this.#probeLater(found.member, url);
  }

  of(member: string): Health | null {
    const entry = this.#entries.get(member);
    if (!entry) return null;
    const { gap, lastAnsweredAt, latencyMs } = entry;
    return { isLive: gap === null, reason: gap?.message ?? null, lastAnsweredAt, latencyMs };
  }

  stop(): void {
    for (const timer of this.#probing) clearTimeout(timer);
  }

  #entry(member: string, url: string): Entry {
    const known = this.#entries.get(member);
    if (known?.url === url) return known;
    const { lastAnsweredAt = null, latencyMs = null } = known ?? {};
    const fresh = { url, failures: 0, gap: null, isOpen: false, lastAnsweredAt, latencyMs };
    this.#entries.set(member, fresh);
    return fresh;
  }

  #probeLater(member: string, url: string): void {
    const timer = setTimeout(() => {
      this.#probing.delete(timer);
      const entry = this.#entry(member, url);
      this.#probe(url).then(
        (isWell) => {
          if (isWell) Object.assign(entry, { failures: 0, isOpen: false });
          else this.#probeLater(member, url);
        },
        () => this.#probeLater(member, url),
      );
    }, probeEveryMs);
    timer.unref();
    this.#probing.add(timer);
  }
}
