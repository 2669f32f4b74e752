/** Servers that stand in the place of a member and misbehave. */
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket } from "node:net";

export type StandIn = {
  readonly origin: string;
  /** Paths of the calls so far, health checks left out. */
  readonly calls: string[];
  readonly stop: () => void;
};

/** Starts a server that does `behave` with every request, once the request is read. */
export async function standIn(behave: RequestListener): Promise<StandIn> {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    if (request.method === "POST") calls.push(request.url ?? "");
    behave(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Starts a server that does `behave` with every connection, below HTTP. */
export async function tcpStandIn(behave: (socket: Socket) => void): Promise<StandIn> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    behave(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: [],
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Answers `body` with `status` to everything. */
export const says =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (request, response) => {
    request
      .resume()
      .on("end", () =>
        response.writeHead(status, { "content-type": "application/json", ...headers }).end(body),
      );
  };

type Json = any; // oxlint-disable-line typescript/no-explicit-any -- answers are changed by path

/** Passes everything on to the member at `origin` and changes what it answers; it knows no batches. */
export const lies =
  (origin: () => string, change: (answer: Json) => void): RequestListener =>
  (request, response) => {
    if (request.url === "/batch") return says(404, "")(request, response);
    void passOn(origin(), request.url ?? "", request, (text) => {
      const answer = JSON.parse(text) as Json;
      change(answer);
      return JSON.stringify(answer);
    }).then((text) => end(response, text));
  };

async function passOn(
  origin: string,
  path: string,
  request: Parameters<RequestListener>[0],
  change: (text: string) => string,
): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = "GET", headers } = request;
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: {
      "content-type": "application/json",
      ...(headers.authorization ? { authorization: headers.authorization } : {}),
    },
    ...(method === "POST" ? { body: Buffer.concat(chunks) } : {}),
  });
  const text = await answer.text();
  return method === "POST" ? change(text) : text;
}

const end = (response: ServerResponse, text: string): void =>
  void response.writeHead(200, { "content-type": "application/json" }).end(text);

/** Changes every object below `value` that has a field `key`. */
export function everywhere(value: Json, key: string, change: (object: Json) => void): void {
  if (Array.isArray(value)) for (const item of value) everywhere(item, key, change);
  else if (typeof value === "object" && value !== null) {
    if (key in value) change(value);
    for (const inner of Object.values(value)) everywhere(inner, key, change);
  }
}
