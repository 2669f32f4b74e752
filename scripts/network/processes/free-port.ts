/** Ports: finding a free one, and saying early that the wanted one is taken. */

import { createServer } from "node:net";
import { codeOf, NetworkFailure } from "../failure.ts";

/** Returns a port of 127.0.0.1 that was free a moment ago. */
export function findFreePort(): Promise<number> {
  return tryListen(0, "127.0.0.1");
}

/** Proves that the gateway will be able to listen. */
export async function checkPort(port: number, host: string): Promise<void> {
  try {
    await tryListen(port, host);
  } catch (error) {
    throw portFailure(port, host, codeOf(error) ?? String(error));
  }
}

function portFailure(port: number, host: string, code: string): NetworkFailure {
  const place = `${host}:${port}`;
  switch (code) {
    case "EADDRINUSE":
      return new NetworkFailure(
        `端口 ${place} 已被其他程序占用。请停止那个程序，或换一个端口：npm start -- --port ${port + 1}`,
        `Port ${place} is in use by another program. Stop it, or choose another port: npm start -- --port ${port + 1}`,
      );
    case "EACCES":
    case "EPERM":
      return new NetworkFailure(
        `没有权限监听 ${place}（${code}）。请使用 1024 以上的端口：npm start -- --port 4000`,
        `Not allowed to listen on ${place} (${code}). Use a port above 1024: npm start -- --port 4000`,
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
