/** What a member keeps in memory between requests: good for as long as the stamp under which it was made. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";

type Entry = { readonly stamp: string; readonly made: Promise<string> };

/** Characters that one member may keep. */
const mostCharacters = 64 * 1024 * 1024;

export class Memory {
  /** Least lately used first. */
  readonly #entries = new Map<string, Entry>();
  readonly #sizes = new Map<string, number>();

  /** Returns what is kept under `name` when its stamp is `stamp`, or makes it; whoever asks meanwhile waits along. */
  keep(name: string, stamp: string, make: () => Promise<string>): Promise<string> {
    const known = this.#entries.get(name);
    this.#entries.delete(name);
    const entry = known?.stamp === stamp ? known : { stamp, made: make() };
    this.#entries.set(name, entry);
    if (entry !== known) {
      entry.made.then(
        (text) => this.#note(name, entry, text.length),
        () => this.#drop(name, entry),
      );
    }
    return entry.made;
  }

  #note(name: string, entry: Entry, size: number): void {
    if (this.#entries.get(name) !== entry) return;
    this.#sizes.set(name, size);
    let sum = 0;
    for (const other of [...this.#entries.keys()].reverse()) {
      sum += this.#sizes.get(other) ?? 0;
      if (sum > mostCharacters) this.#drop(other, this.#entries.get(other)!);
    }
  }

  #drop(name: string, entry: Entry): void {
    if (this.#entries.get(name) !== entry) return;
    this.#entries.delete(name);
    this.#sizes.delete(name);
  }
}

const memories = new WeakMap<object, Memory>();

/** Returns the memory beside the database that `em` works on. */
export function memoryOf(em: SqlEntityManager): Memory {
  const database = em.getDriver();
  const memory = memories.get(database) ?? new Memory();
  memories.set(database, memory);
  return memory;
}
