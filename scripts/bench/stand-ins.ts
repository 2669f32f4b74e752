/** Stands between the gateway and members: to count the calls, or to hang instead of them. */
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { RosterEntry } from "./network.ts";

export type StandIn = {
  readonly url: string;
  readonly calls: () => number;
  readonly stop: () => void;
};

/** Passes every call on to the host at `origin`, and counts them. */
export const countingProxy = (origin: string): Promise<StandIn> =>
  standIn((incoming, outgoing) => {
    const { method, headers, url } = incoming;
    const passed = request(new URL(url ?? "/", origin), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on("error", () => outgoing.destroy());
    incoming.pipe(passed);
  });

/** Takes every call and never answers. */
export const hungHost = (): Promise<StandIn> => standIn(() => {});

/** The same members at the addresses of their stand-ins, by origin. */
export const movedTo = (
  members: readonly RosterEntry[],
  standIns: ReadonlyMap<string, StandIn>,
): RosterEntry[] =>
  members.map(({ code, url }) => {
    const { origin, pathname } = new URL(url);
    return { code, url: `${standIns.get(origin)?.url ?? origin}${pathname}` };
  });

function standIn(handle: Parameters<typeof createServer>[1]): Promise<StandIn> {
  let calls = 0;
  const server: Server = createServer((incoming, outgoing) => {
    // A look at a member's health is no question.
    if (incoming.method === "POST") calls += 1;
    handle!(incoming, outgoing as never);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        url: `http://127.0.0.1:${port}`,
        calls: () => calls,
        stop: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}
