/** A member process in somebody's terminal: it ends on request, with its network, or by itself. */

import { NetworkFailure } from "../failure.ts";
import type { NetworkProcess } from "../processes/child.ts";
import { watchStopRequests } from "../processes/signals.ts";

/**
 * Waits until the processes have ended and returns the exit code.
 * `isWanted` is asked every half second; once it says no, the processes are ended.
 */
export async function stayInForeground(
  processes: readonly NetworkProcess[],
  isWanted: () => boolean,
): Promise<number> {
  let isStopping = false;
  const stop = (why: string) => {
    isStopping = true;
    console.log(`正在停止（${why}）… Stopping (${why}) …`);
    for (const process of processes) void process.stop(5000);
  };
  watchStopRequests(stop, () => {
    for (const process of processes) process.kill();
    process.exit(130);
  });
  const timer = setInterval(() => {
    if (!isStopping && !isWanted()) stop("网络已停止 the network has ended");
  }, 500);
  const endings = await Promise.all(
    processes.map(async ({ title, ended }) => {
      const how = await ended;
      // The network's supervisor asks its visitors to end a moment before it is gone itself.
      const wasAsked = ["exit 0", "SIGTERM", "SIGINT"].includes(how);
      const isExpected = isStopping || wasAsked || !isWanted();
      if (!isExpected) console.error(`✗ ${title} 已退出（${how}）· has ended (${how})`);
      return isExpected;
    }),
  );
  clearInterval(timer);
  return endings.every(Boolean) ? 0 : 1;
}

/** Waits until all processes are ready; ends all of them when one fails. */
export async function allReady(
  processes: readonly NetworkProcess[],
): Promise<{ process: NetworkProcess; code: string; url: string }[]> {
  try {
    const answers = await Promise.all(
      processes.map(async (process) => {
        const { members = [] } = await process.ready;
        return members.map(({ code, url }) => ({ process, code, url }));
      }),
    );
    return answers.flat();
  } catch (error) {
    await Promise.all(processes.map((process) => process.stop(5000)));
    throw error instanceof NetworkFailure
      ? error
      : new NetworkFailure("成员未能启动。", "The member did not start.", [String(error)], error);
  }
}
