/** Slows down whoever guesses passwords: after some failures nobody is asked for a while. */

const windowMs = 5 * 60_000;
const mostByName = 8;
const mostInAll = 200;
const mostNames = 10_000;

/** Failures of the last minutes, by name of account and altogether. */
export class Attempts {
  #byName = new Map<string, number>();
  #inAll = 0;
  #since = 0;

  /** Says whether one more attempt may be made at `now`, in milliseconds. */
  mayTry(name: string, now: number): boolean {
    this.#begin(now);
    return (this.#byName.get(name) ?? 0) < mostByName && this.#inAll < mostInAll;
  }

  /** Takes a failure back that was none. */
  succeeded(name: string): void {
    this.#byName.delete(name);
  }

  failed(name: string, now: number): void {
    this.#begin(now);
    this.#inAll += 1;
    // A list of invented names must not fill the memory; the count of all of them goes on.
    if (this.#byName.size < mostNames) this.#byName.set(name, (this.#byName.get(name) ?? 0) + 1);
  }

  #begin(now: number): void {
    if (now - this.#since < windowMs) return;
    this.#byName = new Map();
    this.#inAll = 0;
    this.#since = now;
  }
}
