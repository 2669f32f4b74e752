/** Puts what is asked of one host at one time into one call: hosted members must not cost one each. */
import type { Gap } from "./gap.ts";
import type { MemberAnswer, MemberCall } from "./transport.ts";

type Exchange = (call: MemberCall) => Promise<MemberAnswer | Gap>;
/** Null when the host knows no batches. */
type BatchExchange = (
  origin: string,
  calls: readonly MemberCall[],
) => Promise<readonly (MemberAnswer | Gap)[] | null>;
type Letter = {
  readonly call: MemberCall;
  readonly resolve: (answer: MemberAnswer | Gap) => void;
  readonly reject: (cause: unknown) => void;
};

export class HostMailbox {
  readonly #exchange: Exchange;
  readonly #exchangeBatch: BatchExchange;
  /** Hosts of other makers, which answer one question at a time. */
  readonly #single = new Set<string>();
  readonly #waiting = new Map<string, Letter[]>();

  constructor(exchange: Exchange, exchangeBatch: BatchExchange) {
    this.#exchange = exchange;
    this.#exchangeBatch = exchangeBatch;
  }

  /** Sends `call` with whatever else goes to its host in this turn of the event loop. */
  send(call: MemberCall): Promise<MemberAnswer | Gap> {
    return new Promise((resolve, reject) => {
      const { origin, pathname } = new URL(call.member.url);
      const letter = { call, resolve, reject };
      // Only an address that our hosts give out says that its host takes batches.
      const takesBatches = pathname === `/${call.member.code}/graphql` && !this.#single.has(origin);
      const waiting = this.#waiting.get(origin);
      if (!takesBatches) this.#post([letter], origin);
      else if (waiting) waiting.push(letter);
      else {
        this.#waiting.set(origin, [letter]);
        setImmediate(() => {
          const letters = this.#waiting.get(origin) ?? [];
          this.#waiting.delete(origin);
          this.#post(letters, origin);
        });
      }
    });
  }

  #post(letters: readonly Letter[], origin: string): void {
    const [only] = letters;
    if (only && letters.length === 1) {
      this.#exchange(only.call).then(only.resolve, only.reject);
      return;
    }
    this.#exchangeBatch(
      origin,
      letters.map(({ call }) => call),
    ).then(
      (answers) => {
        if (answers) return letters.forEach(({ resolve }, index) => resolve(answers[index]!));
        this.#single.add(origin);
        for (const letter of letters) this.#post([letter], origin);
      },
      (cause: unknown) => letters.forEach(({ reject }) => reject(cause)),
    );
  }
}
