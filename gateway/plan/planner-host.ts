/** Plans in a process apart: the planner is native, and some operations end the process that it runs in. */
import type { QueryPlan } from "@graphql-hive/router-query-planner";
import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { PlannerAnswer, PlannerQuestion } from "./planner-process.ts";
import { processorMsOf } from "./processor-time.ts";

/** How many operations that ended the planner are remembered. */
const maxRefused = 10_000;

type Supergraph = { readonly id: number; readonly sdl: string };
type Question = {
  readonly supergraph: Supergraph;
  readonly source: string;
  readonly operationName: string | null;
  readonly hash: string;
  readonly resolve: (plan: QueryPlan) => void;
  readonly reject: (error: Error) => void;
  /** Whether the process has ended over it before. */
  isSuspect: boolean;
};

/** An operation held the planner up. */
export class PlannerTimeout extends Error {}

/** One process for all supergraphs; it starts with the first question, and again after its end. */
export class PlannerHost {
  readonly #entry: string | URL;
  readonly #patience: number;
  #child: ChildProcess | undefined;
  #isReady = false;
  /** Questions without an answer, in their order; the planner is at the first. */
  readonly #waiting: Question[] = [];
  /** Supergraphs that the process knows. */
  readonly #known = new Set<number>();
  readonly #refused = new Map<string, Error>();
  #clock: NodeJS.Timeout | undefined;
  /** The question that took too long. */
  #late: Question | undefined;
  #opened = 0;
  readonly #collected = new FinalizationRegistry<number>((closed) => {
    if (this.#known.delete(closed))
      this.#child?.send({ closed } satisfies PlannerQuestion, () => {});
  });

  /** `entry` is what the process runs, `patience` the milliseconds that one plan may compute. */
  constructor(
    entry: string | URL = join(import.meta.dirname, "planner-process.ts"),
    patience = 5000,
  ) {
    this.#entry = entry;
    this.#patience = patience;
    // A planner that is stuck does not see that its parent has gone.
    process.once("exit", () => this.#child?.kill("SIGKILL"));
  }

  /** Returns what plans over one supergraph. */
  open(sdl: string): (source: string, operationName: string | null) => Promise<QueryPlan> {
    const supergraph = { id: this.#opened++, sdl };
    const plan = (source: string, operationName: string | null) =>
      this.#plan(supergraph, source, operationName);
    this.#collected.register(plan, supergraph.id);
    return plan;
  }

  async #plan(
    supergraph: Supergraph,
    source: string,
    operationName: string | null,
  ): Promise<QueryPlan> {
    const hash = createHash("sha256")
      .update(JSON.stringify([supergraph.id, operationName, source]))
      .digest("base64");
    const reason = this.#refused.get(hash);
    if (reason) throw reason;
    return new Promise<QueryPlan>((resolve, reject) => {
      const about = { supergraph, source, operationName, hash };
      const question = { ...about, resolve, reject, isSuspect: false };
      this.#waiting.push(question);
      if (!this.#child) this.#start();
      else this.#send(this.#child, question);
    });
  }

  #start(): void {
    this.#isReady = false;
    this.#late = undefined;
    this.#known.clear();
    // What it prints as it ends is for the authors of the planner; clients could fill a log with it.
    const stdio = ["ignore", "inherit", "ignore", "ipc"] as const;
    const child = fork(this.#entry, { execArgv: [], stdio: [...stdio] });
    this.#child = child;
    child.on("message", (answer: PlannerAnswer) => this.#take(answer));
    let isOver = false;
    const end = (cause: string) => {
      if (isOver) return;
      isOver = true;
      this.#recover(cause);
    };
    child.on("error", ({ message }) => end(message));
    child.on("exit", (code, signal) => end(signal ?? `exit ${code}`));
    for (const question of this.#waiting) this.#send(child, question);
  }

  #send(child: ChildProcess, { supergraph, source, operationName }: Question): void {
    const { id, sdl } = supergraph;
    const supergraphSdl = this.#known.has(id) ? undefined : sdl;
    this.#known.add(id);
    this.#hold(child);
    // A message that is lost means that the process has ended, which is told as such.
    child.send(
      { supergraph: id, supergraphSdl, source, operationName } as PlannerQuestion,
      () => {},
    );
    if (this.#waiting.length === 1) this.#restartClock();
  }

  #take(answer: PlannerAnswer): void {
    if (answer === "ready") this.#isReady = true;
    else {
      const { resolve, reject } = this.#waiting.shift()!;
      if ("plan" in answer) resolve(answer.plan);
      else reject(new Error(answer.error));
    }
    if (this.#child) this.#hold(this.#child);
    this.#restartClock();
  }

  /** Only an unanswered question keeps this process from ending. */
  #hold(child: ChildProcess): void {
    const hold = this.#waiting.length > 0 ? "ref" : "unref";
    child[hold]();
    child.channel?.[hold]();
  }

  #restartClock(): void {
    clearTimeout(this.#clock);
    if (!this.#isReady || this.#waiting.length === 0) return;
    const begun = this.#spent();
    this.#waitFor(begun, begun);
  }

  /** On a busy machine a plan waits for a processor; late is one that computes for too long, or not at all. */
  #waitFor(begun: number | null, seen: number | null): void {
    this.#clock = setTimeout(() => {
      const spent = this.#spent();
      if (begun !== null && spent !== null && spent > seen! && spent - begun < this.#patience)
        return this.#waitFor(begun, spent);
      this.#late = this.#waiting[0];
      this.#child?.kill("SIGKILL");
    }, this.#patience);
  }

  #spent(): number | null {
    const pid = this.#child?.pid;
    return pid === undefined ? null : processorMsOf(pid);
  }

  /** The first question ended the process: it is remembered when it does so again, and the others are asked anew. */
  #recover(cause: string): void {
    clearTimeout(this.#clock);
    this.#child = undefined;
    const wasReady = this.#isReady;
    if (!wasReady) {
      for (const { reject } of this.#waiting.splice(0))
        reject(
          new Error(`The planner cannot start (${cause}): run ${String(this.#entry)} to see why.`),
        );
      return;
    }
    const [culprit] = this.#waiting;
    // A process may end for reasons of its own; one that ends twice does so over the operation.
    const isLate = culprit === this.#late;
    if (culprit && !culprit.isSuspect && !isLate) culprit.isSuspect = true;
    else if (culprit) {
      this.#waiting.shift();
      const beyond = "This operation is beyond the planner, and will not be planned again: it";
      const error = isLate
        ? new PlannerTimeout(`${beyond} took more than ${this.#patience} ms.`)
        : new Error(`${beyond} ended the planner with ${cause}.`);
      if (this.#refused.size >= maxRefused) this.#refused.clear();
      this.#refused.set(culprit.hash, error);
      culprit.reject(error);
    }
    if (this.#waiting.length > 0) this.#start();
  }
}
