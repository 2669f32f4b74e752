/** A Node process of the network: told by environment, heard by messages, ended for certain. */

import { join } from "node:path";
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NetworkFailure } from "../failure.ts";
import { signal, stampOf } from "./identity.ts";
import { typescriptLoader } from "./typescript.ts";

export const projectFolder = fileURLToPath(new URL("../../..", import.meta.url));

export type Program = {
  /** Path of the file to run, TypeScript or bundled JavaScript. */
  readonly entry: string;
  /**
   * Packages to load before the TypeScript loader is there. That loader sends every module through
   * another thread: a member process takes 1.4 s of processor time this way instead of 2.1 s.
   */
  readonly libraries: readonly string[];
};

export type Ready = {
  readonly type: "ready";
  readonly url?: string;
  readonly members?: readonly { readonly code: string; readonly url: string }[];
};
type Message =
  | Ready
  | {
      readonly type: "progress";
      readonly code?: string;
      readonly text: string;
      readonly done?: number;
      readonly total?: number;
    }
  | { readonly type: "failed"; readonly code?: string; readonly message: string }
  | { readonly type: "rosterApplied" };

export type NetworkProcess = {
  /** Who it is, in messages to people. */
  readonly title: string;
  readonly pid: number;
  readonly stamp: string | null;
  /** Settles with what it said when it was ready, or fails with what went wrong. */
  readonly ready: Promise<Ready>;
  /** Settles with how it ended, for whatever reason. */
  readonly ended: Promise<string>;
  readonly isAlive: () => boolean;
  /** Sends a message and waits for the answer of a type. */
  readonly ask: (message: object, answer: Message["type"]) => Promise<void>;
  /** Asks it to end, and ends it by force when it does not within the time. */
  readonly stop: (patienceMs: number) => Promise<void>;
  readonly kill: () => void;
};

/** Longest silence while coming up: filling a member with demo data tells of itself more often. */
const silenceMs = 180_000;

// What the supervisor was told must not leak into processes that read variables of the same names.
const ownVariables =
  /^(PORT|HOST|DATA|DEMO|EMPTY|INSTITUTIONS|ROSTER|MEMBERS|MEMBER_\w+|DATABASE_URL|DEMO_SEED|DEMO_ROSTER|NETWORK_\w+|HUB_CODE|HUB_URL|GATEWAY_KEY|REGISTRY_\w+)$/;

/** Starts a process of the network. */
export function startProcess(options: {
  readonly title: string;
  readonly program: Program;
  readonly environment: Readonly<Record<string, string>>;
  /** Undefined: this terminal. */
  readonly log: string | undefined;
  readonly onProgress?: (text: string) => void;
}): NetworkProcess {
  const log = options.log === undefined ? "inherit" : openLog(options.log);
  const inherited = Object.entries(process.env).filter(([name]) => !ownVariables.test(name));
  const child = fork(options.program.entry, {
    cwd: projectFolder,
    env: {
      // Members load the same libraries; compiled once, each starts a fifth faster.
      NODE_COMPILE_CACHE: join(projectFolder, "node_modules", ".cache", "node"),
      ...Object.fromEntries(inherited),
      ...options.environment,
    },
    execArgv: argumentsFor(options.program),
    // Its own session: a Ctrl-C on the terminal reaches only the supervisor, who knows the order.
    detached: true,
    // A file, not a pipe: what it says last is kept even when nobody is left to read it.
    stdio: ["ignore", log, log, "ipc"],
  });
  if (log !== "inherit") closeSync(log);
  const pid = child.pid ?? 0;
  const ended = endOf(child);
  const ready = readinessOf(child, options, ended);
  // Whoever stops the network early no longer waits for this.
  ready.catch(() => undefined);
  const isAlive = () =>
    child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  const kill = () => {
    // Its session ends with it, grandchildren included.
    if (isAlive()) signal(-pid, "SIGKILL");
  };
  return {
    title: options.title,
    pid,
    stamp: stampOf(pid) ?? null,
    ready,
    ended,
    isAlive,
    kill,
    ask: (message, answer) => askChild(child, ended, message, answer),
    stop: async (patienceMs) => {
      if (!isAlive()) return;
      child.kill("SIGTERM");
      const timer = setTimeout(kill, patienceMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

const argumentsFor = ({ entry, libraries }: Program): string[] =>
  entry.endsWith(".ts")
    ? [...libraries.flatMap((name) => ["--import", name]), ...typescriptLoader]
    : // Bundled, and readable as it is: to read its source map takes a process half a second.
      [];

async function endOf(child: ChildProcess): Promise<string> {
  const failed = once(child, "error").then(([error]) => String(error));
  const exited = once(child, "exit").then(([code, by]) =>
    by ? String(by) : `exit ${String(code)}`,
  );
  return Promise.race([exited, failed]).catch(String);
}

function readinessOf(
  child: ChildProcess,
  options: {
    readonly title: string;
    readonly log: string | undefined;
    readonly onProgress?: (text: string) => void;
  },
  ended: Promise<string>,
): Promise<Ready> {
  return new Promise((resolve, reject) => {
    const [where, whereEn] = options.log
      ? [`日志：${options.log}`, `Log: ${options.log}`]
      : ["", ""];
    const fail = (chinese: string, english: string) => {
      clearTimeout(timer);
      reject(
        new NetworkFailure(
          `${options.title}：${chinese}`,
          `${options.title}: ${english}`,
          lastLines(options.log),
        ),
      );
    };
    const timer = setTimeout(
      () =>
        fail(
          `未能就绪，${silenceMs / 1000} 秒没有消息。${where}`,
          `not ready, silent for ${silenceMs / 1000} s. ${whereEn}`,
        ),
      silenceMs,
    );
    timer.unref();
    child.on("message", (message: Message) => {
      timer.refresh();
      if (message.type === "progress") {
        const share = message.total === undefined ? "" : ` ${message.done ?? 0}/${message.total}`;
        options.onProgress?.(`${message.code ?? options.title} ${message.text}${share}`);
      } else if (message.type === "ready") {
        clearTimeout(timer);
        resolve(message);
      } else if (message.type === "failed") {
        fail(`启动失败：${message.message} ${where}`, `failed to start. ${whereEn}`);
      }
    });
    void ended.then((how) =>
      fail(`在就绪之前退出（${how}）。${where}`, `ended before it was ready (${how}). ${whereEn}`),
    );
  });
}

async function askChild(
  child: ChildProcess,
  ended: Promise<string>,
  message: object,
  answer: Message["type"],
): Promise<void> {
  const answered = new Promise<void>((resolve, reject) => {
    const listen = (heard: Message) => {
      if (heard.type === answer) resolve();
      else if (heard.type === "failed") reject(new Error(heard.message));
      else return;
      child.off("message", listen);
    };
    child.on("message", listen);
  });
  if (child.connected) child.send(message, () => undefined);
  await Promise.race([answered, ended]);
}

/** Returns a log opened for adding to; an overlong one is put aside first. */
function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > 10_000_000) renameSync(file, `${file}.1`);
  return openSync(file, "a", 0o600);
}

function lastLines(file: string | undefined): string[] {
  const text = file !== undefined && existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  return text === "" ? [] : text.split("\n").slice(-8);
}
