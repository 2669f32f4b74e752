/** How many calls to one member may be under way or wait: a slow one must not fill the gateway. */

type Waiting = { readonly go: (mayGo: boolean) => void };
type Compartment = { underWay: number; readonly queue: Set<Waiting> };

export class Bulkhead {
  readonly #underWay: number;
  readonly #waiting: number;
  readonly #compartments = new Map<string, Compartment>();

  constructor(limits: { readonly underWay: number; readonly waiting: number }) {
    this.#underWay = limits.underWay;
    this.#waiting = limits.waiting;
  }

  /**
   * Takes a place for one call to `member`; false when the queue is full, or none was free within `waitMs`, or
   * `signal` aborted. Whoever got true gives it back with `leave`.
   */
  enter(member: string, waitMs: number, signal?: AbortSignal): Promise<boolean> {
    const compartment = this.#compartments.get(member) ?? { underWay: 0, queue: new Set() };
    this.#compartments.set(member, compartment);
    if (compartment.underWay < this.#underWay) {
      compartment.underWay += 1;
      return Promise.resolve(true);
    }
    if (compartment.queue.size >= this.#waiting || signal?.aborted) return Promise.resolve(false);
    return new Promise((resolve) => {
      const give = (): void => waiting.go(false);
      const timer = setTimeout(give, waitMs);
      const waiting: Waiting = {
        go: (mayGo) => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", give);
          compartment.queue.delete(waiting);
          resolve(mayGo);
        },
      };
      signal?.addEventListener("abort", give, { once: true });
      compartment.queue.add(waiting);
    });
  }

  leave(member: string): void {
    const compartment = this.#compartments.get(member)!;
    const [next] = compartment.queue;
    // The place goes on to whoever has waited longest.
    if (next) next.go(true);
    else {
      compartment.underWay -= 1;
      if (compartment.underWay === 0) this.#compartments.delete(member);
    }
  }
}
