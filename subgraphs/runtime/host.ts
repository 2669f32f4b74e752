/** One process that hosts members: an HTTP endpoint each, one schema per kind. */
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from "@apollo/server/plugin/disabled";
import { createServer, type Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { CallerCheck } from "./caller.ts";
import { type MemberContext, type MemberIdentity, memberContext } from "./context.ts";
import { type BuiltContract, buildContract, buildMemberSchema, type Contract } from "./contract.ts";
import { openDatabase } from "./database.ts";
import { withoutInternals } from "./errors.ts";
import { memberDoor, type Running } from "./door.ts";
import { openOwnKey, type Signer } from "./member-key.ts";
import type { BackgroundWork, MemberKind } from "./member-kind.ts";
import { Peers } from "./peers.ts";
import { onlySignedData, type RequestContext } from "./signed-data.ts";

/** How long a stop waits for answers under way; the process that stops is ended by force after three seconds. */
const patienceMs = 1500;
/** How long it waits for databases to close. */
const closingMs = 1000;

const weekMs = 7 * 24 * 3_600_000;

export type HostedMember = MemberIdentity & {
  readonly databaseUrl: string;
  /** File with the member's own private key; without one it can sign nothing. */
  readonly key?: string;
};

export type MemberHost = {
  readonly members: readonly { code: string; url: string }[];
  readonly contextOf: (code: string) => MemberContext;
  /** Returns how a member signs; null for one without a key. */
  readonly signerOf: (code: string) => Signer | null;
  /** Says that members may find others now whom they did not know. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
};

/**
 * Starts every member of `members` on one port; each answers at `/<code>/graphql`.
 * `port` 0 takes a free one. A single member also answers at `/graphql`.
 */
export async function startHost(options: {
  members: readonly HostedMember[];
  kinds: Readonly<Record<string, MemberKind>>;
  checkCaller: CallerCheck;
  host: string;
  port: number;
  publicHost?: string;
  /** What the members know of each other; nobody by default. */
  peers?: Peers;
  /** How long a message may wait for its receiver before people are asked; a week by default. */
  messageLifeMs?: number;
}): Promise<MemberHost> {
  const built = new Map<Contract, Promise<BuiltContract>>();
  const servers = new Map<string, Promise<ApolloServer<RequestContext>>>();
  const serverOf = (kind: MemberKind) => {
    const known = servers.get(kind.kind) ?? startServer(kind, built);
    servers.set(kind.kind, known);
    return known;
  };
  const peers = options.peers ?? Peers.of([]);
  const works = new Map<string, readonly BackgroundWork[]>();
  const running = new Map<string, Running>();
  for (const { databaseUrl, key, ...identity } of options.members) {
    const kind = options.kinds[identity.kind];
    if (!kind)
      throw new Error(
        `未知的成员类型 ${identity.kind}。Unknown kind of member for ${identity.code}.`,
      );
    const [server, database] = await Promise.all([
      serverOf(kind),
      openDatabase(databaseUrl, kind.tables, kind.migrations),
    ]);
    const ownKey = key ? await openOwnKey(identity.code, key, peers) : null;
    running.set(identity.code, {
      identity,
      database,
      server,
      contributions: kind.contributions ?? {},
      doors: kind.doors ?? {},
      correspondence: {
        peers,
        sign: ownKey?.sign ?? null,
        seed: ownKey?.seed ?? null,
        signText: ownKey?.signText ?? null,
        messageLifeMs: options.messageLifeMs ?? weekMs,
      },
      wake: () => works.get(identity.code)?.forEach((work) => work.wake()),
    });
  }
  const contextOf = (code: string) => {
    const { identity, database, correspondence, wake } = running.get(code)!;
    return memberContext(
      identity,
      { subject: `member:${code}`, role: "member", member: code },
      database.em.fork(),
      options.kinds[identity.kind]!.contributions,
      undefined,
      wake,
      correspondence,
    );
  };
  const http = createServer(memberDoor(running, options.checkCaller));
  const port = await listen(http, options.port, options.host);
  const base = `http://${options.publicHost ?? options.host}:${port}`;
  for (const { identity, correspondence } of running.values()) {
    const kind = options.kinds[identity.kind]!;
    const started = kind.work?.map((start) =>
      start(() => contextOf(identity.code), correspondence),
    );
    works.set(identity.code, started ?? []);
  }
  return {
    members: [...running.keys()].map((code) => ({ code, url: `${base}/${code}/graphql` })),
    contextOf,
    signerOf: (code) => running.get(code)!.correspondence.sign,
    wake: () => {
      for (const work of [...works.values()].flat()) work.wake();
    },
    stop: async () => {
      await Promise.all([...works.values()].flat().map((work) => work.stop()));
      await closeGently(http);
      for (const server of servers.values()) await (await server).stop();
      // A pool that closes while a query is being broken off may wait for its connection for ever.
      const closed = [...running.values()].map(({ database }) => database.close(true));
      await Promise.race([Promise.all(closed), sleep(closingMs, undefined, { ref: false })]);
    },
  };
}

/** Takes no more questions, and answers those that are under way: whoever asked can tell a stop from a fault. */
async function closeGently(http: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    http.close(() => resolve());
  });
  // A connection that is kept alive would bring question after question.
  http.prependListener("request", (_, response) => (response.shouldKeepAlive = false));
  const idle = setInterval(() => http.closeIdleConnections(), 50);
  const patience = setTimeout(() => http.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(patience);
}

async function startServer(kind: MemberKind, built: Map<Contract, Promise<BuiltContract>>) {
  const contracts = kind.contracts.map((contract) => {
    const known = built.get(contract) ?? buildContract(contract);
    built.set(contract, known);
    return known;
  });
  const server = new ApolloServer<RequestContext>({
    schema: buildMemberSchema(await Promise.all(contracts)),
    introspection: true,
    // Whatever listens to single fields costs more than the fields themselves.
    plugins: [
      onlySignedData,
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
    // Members talk to machines; a browser never holds cookies for them.
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: withoutInternals,
  });
  await server.start();
  return server;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}
