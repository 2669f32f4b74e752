/** What was found good and stays so until a time: tokens, which come with many requests. */

/** So many are remembered; then all are forgotten and found anew. */
const most = 10_000;

export class Remembered<T> {
  readonly #known = new Map<string, { readonly value: T; readonly untilMs: number }>();

  /** Returns what is remembered under `name` and still good; undefined otherwise. */
  get(name: string): T | undefined {
    const known = this.#known.get(name);
    if (known && Date.now() < known.untilMs) return known.value;
    this.#known.delete(name);
    return undefined;
  }

  /** Remembers `value` until `untilMs`, and returns it. */
  keep(name: string, value: T, untilMs: number): T {
    if (this.#known.size >= most) this.#known.clear();
    this.#known.set(name, { value, untilMs });
    return value;
  }
}
