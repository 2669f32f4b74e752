/** A process that reports to its parent, stops when told, and never outlives the parent. */

export type Channel = {
  readonly send: (message: object) => void;
  readonly onMessage: (handle: (message: object) => Promise<void>) => void;
};

/** Runs `start`, which returns how to stop; ends the process on SIGTERM, SIGINT or when the parent is gone. */
export async function runProcess(
  start: (channel: Channel) => Promise<() => Promise<void>>,
): Promise<void> {
  let stop: (() => Promise<void>) | undefined;
  const end = (): void => {
    // A stop that hangs on a dead database must not keep the process alive.
    setTimeout(() => process.exit(0), 3000).unref();
    (stop?.() ?? Promise.resolve()).then(
      () => process.exit(0),
      () => process.exit(0),
    );
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
  process.once("disconnect", end);
  const channel: Channel = {
    send: (message) => {
      if (process.connected) process.send?.(message);
      else if ("type" in message && message.type !== "progress")
        process.stdout.write(`${JSON.stringify(message)}\n`);
    },
    onMessage: (handle) =>
      process.on("message", (message) => {
        if (typeof message !== "object" || message === null) return;
        handle(message).catch((cause: unknown) => {
          channel.send({ type: "failed", message: String(cause) });
        });
      }),
  };
  try {
    stop = await start(channel);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    channel.send({ type: "failed", message });
    process.stderr.write(`${cause instanceof Error ? cause.stack : message}\n`);
    setTimeout(() => process.exit(1), 50);
  }
}
