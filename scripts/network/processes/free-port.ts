/** Ports: finding a free one, and saying early that the wanted one is taken. */

import { createServer } from "node:net";
import { codeOf, NetworkFailure } from "../failure.ts";

/** Returns a port of 127.0.0.1 that was free a moment ago. */
export function findFreePort(): Promise<number> {
  return tryListen(0, "127.0.0.1");
}

/** Says whether another program listens on a port already. */
export async function isPortTaken(port: number, host: string): Promise<boolean> {
  try {
    await tryListen(port, host);
    return false;
  } catch (error) {
    if (codeOf(error) === "EADDRINUSE") return true;
    throw error;
  }
}

/** Proves that a port can be listened on; `command` is what the remedy adds `--port` to. */
export async function checkPort(
  port: number,
  host: string,
  command = "npm start --",
): Promise<void> {
  try {
    await tryListen(port, host);
  } catch (error) {
    throw portFailure(port, host, codeOf(error) ?? String(error), command);
  }
}

function portFailure(port: number, host: string, code: string, command: string): NetworkFailure {
  const place = `${host}:${port}`;
  const next = port < 65_535 ? port + 1 : 4000;
  switch (code) {
    case "EADDRINUSE":
      return new NetworkFailure(
        `端口 ${place} 已被其他程序占用。请停止那个程序，或换一个端口：${command} --port ${next}`,
        `Port ${place} is in use by another program. Stop it, or choose another port: ${command} --port ${next}`,
      );
    case "EACCES":
    case "EPERM":
      return new NetworkFailure(
        `没有权限监听 ${place}（${code}）。请使用 1024 以上的端口：${command} --port 4000`,
        `Not allowed to listen on ${place} (${code}). Use a port above 1024: ${command} --port 4000`,
      );
    default:
      return new NetworkFailure(
        `无法监听 ${place}（${code}）。请检查 --host 与 --port。`,
        `Cannot listen on ${place} (${code}). Check --host and --port.`,
      );
  }
}

function tryListen(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() =>
        resolve(address !== null && typeof address === "object" ? address.port : port),
      );
    });
  });
}
