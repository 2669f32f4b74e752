/** Puts what is asked of one host at one time into one call, and lets go of it when nobody waits any more. */
import type { Outcome } from "./answer.ts";
import { gap } from "./gap.ts";
import type { MemberCall } from "./member-call.ts";
import type { Question, Wire } from "./wire.ts";

type Letter = {
  readonly call: MemberCall;
  /** When nobody waits for the answer any more, by the clock of `performance.now()`. */
  readonly dueAt: number;
  readonly resolve: (outcome: Outcome) => void;
  hasBegun: boolean;
};

export class HostMailbox {
  readonly #wire: Wire;
  /** Hosts of other makers, which answer one question at a time. */
  readonly #single = new Set<string>();
  readonly #waiting = new Map<string, Letter[]>();

  constructor(wire: Wire) {
    this.#wire = wire;
  }

  /** Sends `call` with whatever else goes to its host in this turn of the event loop; answers by `dueAt`. */
  send(call: MemberCall, dueAt: number): Promise<Outcome> {
    return new Promise((resolve) => {
      const { origin, pathname } = new URL(call.member.url);
      const letter: Letter = { call, dueAt, resolve, hasBegun: false };
      // Only an address that our hosts give out says that its host takes batches.
      const takesBatches = pathname === `/${call.member.code}/graphql` && !this.#single.has(origin);
      const waiting = this.#waiting.get(origin);
      if (!takesBatches || call.isMutation) this.#post(origin, [letter]);
      else if (waiting) waiting.push(letter);
      else {
        this.#waiting.set(origin, [letter]);
        setImmediate(() => {
          const letters = this.#waiting.get(origin) ?? [];
          this.#waiting.delete(origin);
          this.#post(origin, letters);
        });
      }
    });
  }

  #post(origin: string, letters: readonly Letter[]): void {
    const open = new Set(letters);
    const exchange = new AbortController();
    const stops: (() => void)[] = [];
    const settle = (letter: Letter, outcome: Outcome): void => {
      if (!open.delete(letter)) return;
      letter.resolve(outcome);
      if (open.size === 0) end();
    };
    const end = (): void => {
      for (const stop of stops) stop();
      exchange.abort();
    };
    stops.push(...whenDue(letters, settle), ...whenGone(letters, settle));
    const [only] = open;
    if (!only) return end();
    if (letters.length === 1) {
      const onBegin = (): void => void (only.hasBegun = true);
      void this.#wire
        .ask(questionOf(only), exchange.signal, onBegin)
        .then((outcome) => settle(only, outcome));
      return;
    }
    void this.#wire
      .askTogether(origin, letters.map(questionOf), exchange.signal, (index, outcome) =>
        settle(letters[index]!, outcome),
      )
      .then((isKnown) => {
        if (isKnown) return;
        this.#single.add(origin);
        const left = [...open];
        open.clear();
        end();
        for (const letter of left) this.#post(origin, [letter]);
      });
  }
}

type Settle = (letter: Letter, outcome: Outcome) => void;

/** Calls of one request are due together, so one timer serves them all. */
function whenDue(letters: readonly Letter[], settle: Settle): (() => void)[] {
  const due = Map.groupBy(letters, ({ dueAt }) => Math.ceil(dueAt));
  return [...due].map(([dueAt, late]) => {
    const give = (): void => late.forEach((letter) => settle(letter, timeUp(letter)));
    const timer = setTimeout(give, Math.max(0, dueAt - performance.now()));
    return () => clearTimeout(timer);
  });
}

/** A client that goes takes its own calls along, and no others; a change that was asked for is seen through. */
function whenGone(letters: readonly Letter[], settle: Settle): (() => void)[] {
  const clients = Map.groupBy(letters, ({ call }) => (call.isMutation ? undefined : call.signal));
  return [...clients].flatMap(([signal, theirs]) => {
    if (!signal) return [];
    const leave = (): void => theirs.forEach((letter) => settle(letter, timeUp(letter)));
    if (signal.aborted) leave();
    else signal.addEventListener("abort", leave, { once: true });
    return [() => signal.removeEventListener("abort", leave)];
  });
}

const timeUp = ({ call, hasBegun }: Letter): Outcome => {
  const partial = hasBegun ? "应答只到了一部分 only a part of it came" : undefined;
  const unknown = "改动可能已生效 the change may have been made";
  return { answer: gap(call.member.code, "TIMEOUT", call.isMutation ? unknown : partial) };
};

const questionOf = ({ call, dueAt }: Letter): Question => ({
  ...call,
  waitMs: call.isMutation ? null : Math.max(0, dueAt - performance.now()),
});
