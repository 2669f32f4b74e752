/** Starts a network, watches over it, and ends it. */

import { existsSync } from "node:fs";
import { relative } from "node:path";
import { bringUp, type Programs } from "./bring-up.ts";
import { describeFailure } from "./failure.ts";
import { dataFolder } from "./folder/data-folder.ts";
import { readDemoPassword } from "./folder/demo-accounts.ts";
import type { RunningNetwork } from "./folder/network-file.ts";
import { tellHistory } from "./history/tell-history.ts";
import { followMoves } from "./members/whereabouts.ts";
import { endParts, forceParts, noParts, type Parts } from "./parts.ts";
import { projectFolder, type NetworkProcess } from "./processes/child.ts";
import { defer } from "./processes/deferred.ts";
import { watchStopRequests } from "./processes/signals.ts";
import { showProgress, type Progress } from "./progress.ts";
import type { StartOptions } from "./start-options.ts";

type End = { readonly exitCode: number; readonly lines: readonly string[] };

/** Runs a network until it is told to stop or cannot go on; returns the exit code. */
export async function superviseNetwork(options: StartOptions, programs: Programs): Promise<number> {
  const begunAt = performance.now();
  const progress = showProgress();
  const parts = noParts(dataFolder(options.data));
  const { promise: ending, resolve: end } = defer<End>();
  let isReady = false;
  let isForced = false;
  watchStopRequests(
    // Whoever stops a start half-way did not get what was asked for.
    (why) =>
      end({ exitCode: isReady ? 0 : 130, lines: [`正在停止（${why}）… Stopping (${why}) …`] }),
    () => {
      // The patient end may still finish first; what counts is that it was cut short.
      isForced = true;
      void forceParts(parts).finally(() => process.exit(130));
    },
  );
  const fail = (error: unknown) => end({ exitCode: 1, lines: describeFailure(error) });
  process.once("uncaughtException", fail);
  process.once("unhandledRejection", fail);

  void parts.loss.promise.then(fail);

  const up = bringUp(parts, options, programs, progress);
  up.then(async (network) => {
    isReady = true;
    const password = await readDemoPassword(parts.folder);
    const seconds = ((performance.now() - begunAt) / 1000).toFixed(1);
    for (const line of describeNetwork(network, options, seconds, password)) progress.say(line);
    watchParts(parts, options, progress);
    if (network.begun === "DEMO") void makeDemoHistory(parts, network, progress);
  }).catch(fail);

  const { exitCode, lines } = await ending;
  const print = exitCode === 1 ? console.error : progress.say;
  for (const line of lines) print(line);
  await endParts(parts, progress);
  // A start that was stopped half-way has nothing more to say.
  await up.catch(() => undefined);
  const hasKept = parts.postgres !== undefined && existsSync(parts.folder.postgres);
  if (hasKept) progress.say("已停止，数据保留在 Stopped; the data stays in " + options.data);
  return isForced ? 130 : exitCode;
}

/** Makes the demo's bulletins and evaluation while people look around already; nothing of the network depends on it. */
async function makeDemoHistory(
  { folder, closing: { signal } }: Parts,
  { gateway }: RunningNetwork,
  progress: Progress,
): Promise<void> {
  const begunAt = performance.now();
  try {
    if (!(await tellHistory(folder, gateway.url, signal))) return;
    const seconds = ((performance.now() - begunAt) / 1000).toFixed(0);
    progress.say(
      `演示通报和年度评价已编成（${seconds} 秒）：一、二、四季度及年度通报已发布，第四季度修订中，年度评价公示中；第三季度留待您来编制 · The demo's bulletins and evaluation are made (${seconds} s); the third quarter is left for you`,
    );
  } catch (error) {
    if (signal.aborted) return;
    const why = describeFailure(error).slice(0, 2).join("");
    progress.say(
      `演示通报未编完，下次启动时继续 · The demo's bulletins are to be continued: ${why}`,
    );
  }
}

function watchParts(parts: Parts, options: StartOptions, progress: Progress): void {
  for (const [process, host] of parts.hosts) {
    void process.ended.then((how) => {
      if (parts.closing.signal.aborted) return;
      const call = host.members.length === 1 ? `--code ${host.members[0]?.code}` : "--dead";
      progress.say(
        `✗ ${process.title} 已退出（${how}），不会自动重启 · has ended and is not restarted by itself`,
      );
      progress.say(`  恢复 Bring it back: npm run member -- ${call}${dataFlag(options)}`);
    });
  }
  const hubOf = (): NetworkProcess | undefined =>
    [...parts.hosts].find(([, host]) => host.members.some(({ kind }) => kind === "HUB"))?.[0];
  const stopFollowing = followMoves(parts.folder, hubOf);
  parts.closing.signal.addEventListener("abort", stopFollowing);
}

function describeNetwork(
  network: RunningNetwork,
  options: StartOptions,
  seconds: string,
  demoPassword: string | undefined,
): string[] {
  const { url } = network.gateway;
  const flag = dataFlag(options);
  const begun = network.begun === "DEMO" ? "演示数据 demo data" : "空库开始 begun empty";
  return [
    "",
    `网络已就绪，用时 ${seconds} 秒 · The network is ready after ${seconds} s`,
    "",
    `  驾驶舱 Dashboard    ${url}/`,
    `  登录   Sign in      ${url}/sign-in（演示账号口令 demo password: ${demoPassword ?? "—"}）`,
    `  接口   GraphQL      ${url}/graphql`,
    `  健康   Health       ${url}/health/ready`,
    `  成员   Members      ${network.members.length}（${begun}）`,
    `  数据   Data         ${options.data}`,
    `  令牌   Token        npm run --silent token -- --role hub-operator${flag}`,
    `  导入   Import       npm run import -- --help`,
    `  停止   Stop         Ctrl-C  或 or  kill ${process.pid}`,
    "",
  ];
}

function dataFlag(options: StartOptions): string {
  const path = relative(projectFolder, options.data);
  if (path === ".data") return "";
  return ` --data ${path.startsWith("..") ? options.data : path}`;
}
