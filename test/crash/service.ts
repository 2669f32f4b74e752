/** A process as a service manager keeps it: started again whenever it ends, for whatever reason. */
import { setTimeout as sleep } from "node:timers/promises";

/** What a service manager has to know of something it started. */
export type Started = {
  readonly pid: number;
  readonly ready: Promise<unknown>;
  readonly ended: Promise<unknown>;
  readonly stop: () => Promise<void>;
};

/** Between the end of a process and its next start. */
const pauseMs = 100;

export class Service {
  readonly name: string;
  readonly #start: () => Promise<Started> | Started;
  #current: Started | null = null;
  #isUp = false;
  #isStopping = false;
  #isKilled = false;
  #running: Promise<void> = Promise.resolve();
  /** How often it ended though it was up and nobody had killed it. */
  deaths = 0;

  constructor(name: string, start: () => Promise<Started> | Started) {
    this.name = name;
    this.#start = start;
  }

  /** Starts it, and keeps it; resolves when it is up for the first time. */
  async keep(): Promise<void> {
    this.#running = this.#run();
    await this.isBack(60_000);
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  /** Of the process that runs now, also of one that is only coming up; null between two. */
  get pid(): number | null {
    return this.#current?.pid ?? null;
  }

  /** Ends it as a crash would: without a word. Says whether there was anything to end. */
  kill(): boolean {
    const pid = this.pid;
    if (pid === null) return false;
    this.#isKilled = true;
    return signal(pid);
  }

  /** Waits until it is up. @throws when that takes longer */
  async isBack(withinMs: number): Promise<void> {
    const until = performance.now() + withinMs;
    while (!this.#isUp) {
      if (performance.now() > until) throw new Error(`${this.name} does not come back.`);
      await sleep(20);
    }
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#current?.stop();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      try {
        this.#isKilled = false;
        const started = await this.#start();
        this.#current = started;
        // Whoever fails to come up, with its database away, tries again.
        await started.ready.then(
          () => (this.#isUp = true),
          () => undefined,
        );
        await started.ended;
        if (this.#isUp && !this.#isKilled && !this.#isStopping) this.deaths += 1;
      } catch (cause) {
        this.lastFault = String(cause);
      }
      this.#isUp = false;
      this.#current = null;
      if (!this.#isStopping) await sleep(pauseMs);
    }
  }

  /** Why it last could not even be started. */
  lastFault = "";
}

function signal(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}
