/** PostgreSQL for whoever needs one: started under a keeper, reachable by URL, stopped on request. */

import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { NetworkFailure } from "../failure.ts";
import { signal } from "../processes/identity.ts";
import { typescriptLoader } from "../processes/typescript.ts";
import { endPostmaster, findPostmaster } from "./cluster.ts";

export type PostgresSettings = {
  /** Folder of the cluster; made if it is not there. */
  readonly folder: string;
  readonly log: string;
  /** The superuser's. */
  readonly password: string;
  readonly maxConnections: number;
  /** Any free one by default; a server that comes back after a crash is looked for where it was. */
  readonly port?: number;
  /** False only for tests: a crash of the machine may then lose the cluster. */
  readonly isDurable: boolean;
};

export type KeeperOrder =
  | { readonly type: "open"; readonly settings: PostgresSettings }
  | { readonly type: "stop"; readonly patienceMs: number };

export type KeeperReport =
  | { readonly type: "phase"; readonly phase: "INITIALISING" | "HEALED" }
  | {
      readonly type: "ready";
      readonly port: number;
      readonly pid: number;
      readonly lendsPassage: boolean;
    }
  | {
      readonly type: "failed";
      readonly chinese: string;
      readonly english: string;
      readonly details: readonly string[];
    };

export type RunningPostgres = {
  /** The superuser's address, database `postgres`. */
  readonly url: string;
  /** The postmaster's. */
  readonly pid: number;
  readonly keeperPid: number;
  /** Whether PostgreSQL was lent the right to pass folders closed to its user. */
  readonly lendsPassage: boolean;
  /** Settles when the keeper has ended, for whatever reason. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
  /** Ends keeper and PostgreSQL without patience; the next start recovers. */
  readonly kill: () => void;
};

/** Starts PostgreSQL. It ends with this process, however this process ends. */
export async function startPostgres(
  settings: PostgresSettings,
  options: {
    readonly onPhase?: (phase: "INITIALISING" | "HEALED") => void;
    readonly signal?: AbortSignal;
  } = {},
): Promise<RunningPostgres> {
  const keeper = fork(fileURLToPath(new URL("keeper.ts", import.meta.url)), {
    execArgv: typescriptLoader,
    // Its own session: a Ctrl-C on the terminal reaches only the supervisor, who knows the order.
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const abort = () => stopKeeper(keeper, settings.folder, 1000);
  options.signal?.addEventListener("abort", abort, { once: true });
  try {
    const report = await firstWord(keeper, settings, options.onPhase);
    const ended = once(keeper, "exit").then(() => undefined);
    return {
      url: `postgresql://postgres:${encodeURIComponent(settings.password)}@127.0.0.1:${report.port}/postgres`,
      pid: report.pid,
      keeperPid: keeper.pid ?? 0,
      lendsPassage: report.lendsPassage,
      ended,
      stop: () => stopKeeper(keeper, settings.folder, 20_000),
      kill: () => {
        signal(report.pid, "SIGQUIT");
        keeper.kill("SIGKILL");
      },
    };
  } catch (error) {
    await stopKeeper(keeper, settings.folder, 3000);
    throw error;
  } finally {
    options.signal?.removeEventListener("abort", abort);
  }
}

function firstWord(
  keeper: ChildProcess,
  settings: PostgresSettings,
  onPhase: ((phase: "INITIALISING" | "HEALED") => void) | undefined,
): Promise<Extract<KeeperReport, { type: "ready" }>> {
  return new Promise((resolve, reject) => {
    keeper.on("message", (report: KeeperReport) => {
      if (report.type === "phase") onPhase?.(report.phase);
      else if (report.type === "ready") resolve(report);
      else reject(new NetworkFailure(report.chinese, report.english, report.details));
    });
    keeper.once("error", reject);
    keeper.once("exit", (code, by) =>
      reject(
        new NetworkFailure(
          `PostgreSQL 的守护进程在就绪之前退出（${by ?? code}）。日志：${settings.log}`,
          `PostgreSQL's keeper ended before it was ready (${by ?? code}). Log: ${settings.log}`,
        ),
      ),
    );
    const order: KeeperOrder = { type: "open", settings };
    keeper.send(order);
  });
}

/** Ends the keeper, and the postmaster too if the keeper can no longer do it. */
async function stopKeeper(keeper: ChildProcess, folder: string, patienceMs: number): Promise<void> {
  if (keeper.exitCode === null && keeper.signalCode === null) {
    const order: KeeperOrder = { type: "stop", patienceMs };
    if (keeper.connected) keeper.send(order, () => undefined);
    const timer = setTimeout(() => keeper.kill("SIGKILL"), patienceMs + 5000);
    await once(keeper, "exit");
    clearTimeout(timer);
  }
  const orphan = findPostmaster(folder);
  if (orphan !== undefined) await endPostmaster(orphan, patienceMs);
}
