/** Staff at a desk: ask the gateway for one change at a time, and write down what came of it. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Answer, CrashNetwork } from "./network.ts";
import type { Attempt, Notebook, Outcome } from "./notebook.ts";

/** Refusals that say for certain that nothing happened. */
const certain: ReadonlySet<unknown> = new Set([
  "BAD_USER_INPUT",
  "NOT_FOUND",
  "FORBIDDEN",
  "FOREIGN_ID",
]);

type Result = Readonly<Record<string, unknown>>;
export type Told = { readonly outcome: Outcome; readonly result: Result | null };

/** What a desk asks for; `input` gets the token that it is to carry. */
export type Change = {
  readonly what: string;
  /** Type of the mutation's input. */
  readonly type: string;
  readonly input: (token: string) => object;
  /** Selection of the answer. */
  readonly answer: string;
};

export class Desk {
  readonly #network: CrashNetwork;
  readonly #notebook: Notebook;
  readonly isOver: () => boolean;

  constructor(network: CrashNetwork, notebook: Notebook, isOver: () => boolean) {
    this.#network = network;
    this.#notebook = notebook;
    this.isOver = isOver;
  }

  /** Asks once. */
  async ask(member: string, change: Change): Promise<Told & { readonly attempt: Attempt }> {
    const attempt = this.#notebook.begin(change.what, member);
    const { what, type, answer } = change;
    const query = `mutation ($input: ${type}!) { ${what}(input: $input) ${answer} }`;
    const input = change.input(attempt.token);
    const told = await this.#network
      .ask(query, { input }, member)
      .then((said) => judge(what, said))
      .catch((cause: unknown) => ({ ...unknown, said: String(cause) }));
    attempt.outcome = told.outcome;
    attempt.said = told.said;
    return { ...told, attempt };
  }

  /**
   * Asks until somebody says yes or no, as people do; a no after an unknown answer is taken for "it is done".
   * `isPatient` goes on after a no: what it waits for comes by a message.
   */
  async insist(
    member: string,
    change: Change,
    { isPatient = false } = {},
  ): Promise<Result | "DONE_OR_REFUSED"> {
    const until = performance.now() + 45_000;
    let wasUnknown = false;
    while (performance.now() < until && !this.isOver()) {
      const { outcome, result, attempt } = await this.ask(member, change);
      if (outcome === "ACKNOWLEDGED") return result!;
      if (outcome === "REFUSED" && !isPatient) break;
      // What had no answer was done after all.
      if (wasUnknown && attempt.said.includes("STEP_NOT_ALLOWED")) break;
      wasUnknown ||= outcome === "UNKNOWN";
      await sleep(outcome === "REFUSED" ? 60 : 150);
    }
    return "DONE_OR_REFUSED";
  }

  /** Reads something; null when no whole answer comes. */
  async read(query: string, variables: object, as: string): Promise<Result | null> {
    const answer = await this.#network.ask(query, variables, as).catch(() => null);
    return answer?.data && !answer.errors ? answer.data : null;
  }
}

const unknown = { outcome: "UNKNOWN", result: null, said: "" } as const;

function judge(what: string, { data, errors }: Answer): Told & { readonly said: string } {
  if (errors?.length) {
    const codes = errors.map(({ extensions }) => extensions?.code);
    const said = JSON.stringify(errors);
    return codes.every((code) => certain.has(code))
      ? { outcome: "REFUSED", result: null, said }
      : { ...unknown, said };
  }
  const result = data?.[what] ?? null;
  if (typeof result === "string")
    return { outcome: "ACKNOWLEDGED", result: { id: result }, said: "" };
  if (typeof result !== "object" || result === null)
    return { ...unknown, said: JSON.stringify(data ?? null) };
  const { __typename } = result as { __typename?: string };
  return __typename === "Refusal"
    ? { outcome: "REFUSED", result: null, said: JSON.stringify(result) }
    : { outcome: "ACKNOWLEDGED", result: result as Result, said: "" };
}
