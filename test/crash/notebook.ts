/** What clients asked for and were told: the other side of every promise that the network made. */

export type Outcome = "ACKNOWLEDGED" | "REFUSED" | "UNKNOWN";

/** One attempt at a change. `token` stands in the change itself, and nowhere else. */
export type Attempt = {
  readonly token: string;
  /** The mutation. */
  readonly what: string;
  /** Code of the member that was asked. */
  readonly member: string;
  outcome: Outcome;
  /** What the answer said, where the outcome is not plain. */
  said: string;
};

/** A signed size of a log that somebody was shown. */
export type SeenCheckpoint = {
  readonly member: string;
  readonly size: number;
  readonly root: string;
};

export class Notebook {
  readonly attempts: Attempt[] = [];
  readonly #checkpoints = new Map<string, SeenCheckpoint>();
  #count = 0;

  begin(what: string, member: string): Attempt {
    this.#count += 1;
    const token = `变更${String(this.#count).padStart(6, "0")}号`;
    // Until an answer comes it may have happened or not.
    const attempt: Attempt = { token, what, member, outcome: "UNKNOWN", said: "" };
    this.attempts.push(attempt);
    return attempt;
  }

  /** Notes a checkpoint as C2SP writes it: origin, size, root. */
  see(member: string, note: string): void {
    const [, size, root = ""] = note.split("\n");
    this.#checkpoints.set(`${member} ${size} ${root}`, { member, size: Number(size), root });
  }

  get checkpoints(): SeenCheckpoint[] {
    return [...this.#checkpoints.values()];
  }

  count(outcome: Outcome): number {
    return this.attempts.filter((attempt) => attempt.outcome === outcome).length;
  }
}
