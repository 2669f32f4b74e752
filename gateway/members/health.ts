/** How members have answered lately; one that fails again and again is not waited for until it is well. */
import type { Gap } from "./gap.ts";

export type Health = {
  readonly isLive: boolean;
  readonly reason: string | null;
  readonly lastAnsweredAt: Date | null;
  readonly latencyMs: number | null;
};
type Entry = { failures: number; gap: Gap | null; isOpen: boolean; lastAnsweredAt: Date | null; latencyMs: number | null };

const failuresToOpen = 3;
const probeEveryMs = 500;

/** Circuit breaker for each member: opens after repeated failure, closes when a probe is answered. */
export class MemberHealth {
  readonly #entries = new Map<string, Entry>();
  readonly #probe: (member: string) => Promise<boolean>;
  readonly #probing = new Set<NodeJS.Timeout>();

  constructor(probe: (member: string) => Promise<boolean>) {
    this.#probe = probe;
  }

  /** Returns the gap to report at once while the breaker is open, or null when the member may be asked. */
  closedGap(member: string): Gap | null {
    const entry = this.#entries.get(member);
    return entry?.isOpen ? entry.gap : null;
  }

  answered(member: string, latencyMs: number): void {
    this.#entries.set(member, { failures: 0, gap: null, isOpen: false, lastAnsweredAt: new Date(), latencyMs });
  }

  failed(found: Gap): void {
    const entry = this.#entry(found.member);
    entry.failures += 1;
    entry.gap = found;
    if (entry.failures < failuresToOpen || entry.isOpen) return;
    entry.isOpen = true;
    this.#probeLater(found.member);
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

  #entry(member: string): Entry {
    const fresh = { failures: 0, gap: null, isOpen: false, lastAnsweredAt: null, latencyMs: null };
    const entry = this.#entries.get(member) ?? fresh;
    this.#entries.set(member, entry);
    return entry;
  }

  #probeLater(member: string): void {
    const timer = setTimeout(() => {
      this.#probing.delete(timer);
      this.#probe(member).then(
        (isWell) => {
          const entry = this.#entry(member);
          if (isWell) Object.assign(entry, { failures: 0, isOpen: false });
          else this.#probeLater(member);
        },
        () => this.#probeLater(member),
      );
    }, probeEveryMs);
    timer.unref();
    this.#probing.add(timer);
  }
}
