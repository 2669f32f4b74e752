/** What asks the supervisor to stop: signals, and the end of the npm that launched it. */

import { commandOf, parentOf } from "./identity.ts";

/** npm passes on a Ctrl-C that the terminal has already delivered; an impatient person is slower. */
const echoMs = 400;

/** Calls `stop` on the first request and `force` on a second one. */
export function watchStopRequests(stop: (why: string) => void, force: () => void): void {
  let firstAt: number | undefined;
  const request = (why: string) => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      stop(why);
    } else if (performance.now() - firstAt > echoMs) {
      force();
    }
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, request);
  // A closed terminal or a finished `| head` must not end the network half-way.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  watchLauncher(() => firstAt ?? request("npm"));
}

/** Notices that npm was killed without a word: this process, or the shell between, gets a new parent. */
function watchLauncher(onGone: () => void): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  const isShell = /(^|\/)(sh|dash|bash|ash|zsh) -c /.test(commandOf(parent) ?? "");
  const grandparent = isShell ? parentOf(parent) : undefined;
  const timer = setInterval(() => {
    const isOrphaned =
      process.ppid !== parent || (grandparent !== undefined && parentOf(parent) !== grandparent);
    if (!isOrphaned) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
}
