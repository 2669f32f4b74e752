/** A whole small network inside the test: real databases, real HTTP between gateway and members. */
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK, SignJWT } from "jose";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account, Accounts } from "../../gateway/identity/accounts.ts";
import { callerCheck } from "../../gateway/identity/caller.ts";
import type { Limits } from "../../gateway/limits/limits.ts";
import { readTrustedDocuments } from "../../gateway/limits/trusted-documents.ts";
import { memberTokens } from "../../gateway/identity/member-token.ts";
import { signInWith } from "../../gateway/identity/sign-in.ts";
import {
  describeRegistry,
  MemberRegistry,
  type RegisteredMember,
  RegistryInForce,
} from "../../gateway/members/registry.ts";
import { httpTransport } from "../../gateway/members/transport.ts";
import { createNetworkExecutor } from "../../gateway/network-executor.ts";
import { startGateway } from "../../gateway/server.ts";
import { keyNameOf } from "../../subgraphs/hub/actions/announce-key.ts";
import { applyRoster, type RosterEntry } from "../../subgraphs/hub/actions/apply-roster.ts";
import { issueRegistry, withRegistryKey } from "../../subgraphs/hub/actions/issue-registry.ts";
import type { PublicKey } from "../../subgraphs/hub/rules/member-key.ts";
import { readRegistry } from "../../subgraphs/hub/tables/registered-members.ts";
import { kinds } from "../../subgraphs/kinds.ts";
import { callerCheckWith } from "../../subgraphs/runtime/caller.ts";
import type { MemberContext } from "../../subgraphs/runtime/context.ts";
import { type MemberHost, startHost } from "../../subgraphs/runtime/host.ts";
import { Peers } from "../../subgraphs/runtime/peers.ts";
import { freshDatabase } from "./database.ts";

export type Asker = { readonly role: string; readonly member?: string; readonly subject?: string };
export type Answer = { data: any; errors?: any[] }; // oxlint-disable-line typescript/no-explicit-any -- answers are read by path
export type TestNetwork = {
  readonly url: string;
  readonly urlOf: (code: string) => string;
  /** Asks the gateway; without `as`, the public asks. */
  readonly ask: (query: string, variables?: object, as?: Asker) => Promise<Answer>;
  /** Asks the gateway, and returns the data. @throws when there is any error */
  readonly dataOf: <Data = any>(query: string, variables?: object, as?: Asker) => Promise<Data>; // oxlint-disable-line typescript/no-explicit-any -- answers are read by path
  readonly token: (as: Asker, audience?: string[]) => Promise<string>;
  /** The public keys with which members check who asks. */
  readonly keySet: JSONWebKeySet;
  readonly databaseOf: (code: string) => string;
  /** A member's public key, 32 bytes; only of those that correspond. */
  readonly publicKeyOf: (code: string) => Uint8Array;
  /** The hub's public key for the registry, 32 bytes. */
  readonly registryKey: Uint8Array;
  /** A context in which the member acts on its own data. */
  readonly contextOf: (code: string) => MemberContext;
  readonly stopMember: (code: string) => Promise<void>;
  readonly startMember: (code: string) => Promise<void>;
  /** Points the gateway to another address for a member. */
  readonly redirect: (code: string, url: string) => Promise<void>;
  /** Lets the gateway go by what the hub has on record of its members' standing. */
  readonly followHub: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Well-formed codes for institutions in tests. */
export const institutionCodes = ["91340100MA8079194L", "91340200MA81583866"];

const kindOf = (code: string): string =>
  code === "340000" ? "HUB" : code.length === 6 ? "WINDOW" : "INSTITUTION";

/** Starts members with these codes, each on a host of its own, and a gateway over them. */
export async function startTestNetwork(
  codes: readonly string[],
  options: {
    deadlineMs?: number;
    requestDeadlineMs?: number;
    bulkhead?: { underWay: number; waiting: number };
    limits?: Partial<Limits>;
    mountsSubgraphs?: boolean;
    trustedOnly?: boolean;
    /** Folder of static files. */
    dashboard?: string;
    /** Who may sign in, with the password of all test accounts. */
    accounts?: readonly Account[];
    together?: readonly string[];
    /** Members have keys, exchange messages and sign their evidence logs. */
    corresponds?: boolean;
  } = {},
): Promise<TestNetwork> {
  const keys = { gateway: await keyPair("gateway-test"), identity: await keyPair("identity-test") };
  const keySet = { keys: [keys.gateway.public, keys.identity.public] };
  const hosts = new Map<string, MemberHost>();
  const databases = new Map<string, string>();
  const ports = new Map<string, number>();
  const registryKey = await keyPair("registry-test");
  const peers = new Peers({ keys: [registryKey.public] });
  const memberKeys = await makeMemberKeys(options.corresponds ? codes : []);
  const hosted = async (code: string) => {
    const databaseUrl = databases.get(code) ?? (await freshDatabase(kindOf(code)));
    databases.set(code, databaseUrl);
    const key = memberKeys.get(code)?.file;
    return {
      code,
      kind: kindOf(code),
      name: `成员 ${code}`,
      databaseUrl,
      ...(key ? { key } : {}),
    };
  };
  const startMember = async (code: string, ...housemates: string[]): Promise<void> => {
    const host = await startHost({
      members: await Promise.all([code, ...housemates].map(hosted)),
      kinds: {
        ...kinds,
        HUB: withRegistryKey(kinds.HUB!, { registryKey: [registryKey.private] }),
      },
      checkCaller: callerCheckWith(keySet),
      host: "127.0.0.1",
      port: ports.get(code) ?? 0,
      peers,
    });
    ports.set(code, Number(new URL(host.members[0]!.url).port));
    for (const each of [code, ...housemates]) hosts.set(each, host);
  };
  const { together = [] } = options;
  for (const code of codes) if (!together.includes(code)) await startMember(code);
  const [first, ...others] = together;
  if (first !== undefined) await startMember(first, ...others);
  const urlOf = (code: string): string =>
    hosts.get(code)!.members.find((member) => member.code === code)!.url;
  const roster = codes.map((code): RegisteredMember => ({
    code,
    kind: kindOf(code),
    name: `成员 ${code}`,
    nameEn: null,
    cityCode: kindOf(code) === "WINDOW" ? code : null,
    url: urlOf(code),
    status: "ACTIVE",
  }));
  const registry = new RegistryInForce();
  registry.take(registryOf(1, roster));
  if (options.corresponds) {
    const hub = hosts.get("340000")!.contextOf("340000");
    const known = roster.map((member) => {
      const { kty, crv, x } = memberKeys.get(member.code)!.publicKey;
      return { ...member, nameEn: "", cityCode: member.cityCode ?? "", publicKey: { kty, crv, x } };
    });
    await applyRoster(hub, known as RosterEntry[]);
    await peers.take(await issueRegistry(hub));
    for (const host of hosts.values()) host.wake();
  }
  const transport = httpTransport({
    deadlineMs: options.deadlineMs ?? 3000,
    maxAnswerBytes: 8 * 1024 * 1024,
    ...(options.bulkhead ? { bulkhead: options.bulkhead } : {}),
  });
  const schema = join(import.meta.dirname, "..", "..", "schema");
  const executor = await createNetworkExecutor({ registry, transport }, schema);
  const gateway = await startGateway({
    executor,
    trusted: await readTrustedDocuments(join(schema, "operations.json"), executor.schema),
    trustedOnly: options.trustedOnly ?? false,
    checkCaller: callerCheck(keySet),
    tokens: await memberTokens(keys.gateway.private),
    signIn: options.accounts
      ? signInWith(accountsOf(options.accounts), keys.gateway.private)
      : null,
    ...(options.limits ? { limits: options.limits } : {}),
    mountsSubgraphs: options.mountsSubgraphs ?? false,
    readiness: () => describeRegistry(registry),
    requestDeadlineMs: options.requestDeadlineMs ?? 10_000,
    dashboard: options.dashboard ?? join(import.meta.dirname, "no-dashboard"),
    host: "127.0.0.1",
    port: 0,
  });
  const url = `http://127.0.0.1:${gateway.port}`;
  const token: TestNetwork["token"] = async ({ role, member, subject }, audience = ["gateway"]) =>
    new SignJWT({ role, ...(member ? { member } : {}) })
      .setProtectedHeader({ alg: "EdDSA", kid: "identity-test" })
      .setIssuer("identity")
      .setSubject(subject ?? `test:${role}`)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime("5m")
      .sign(keys.identity.signing);
  const ask: TestNetwork["ask"] = async (query, variables = {}, as) => {
    const headers: Record<string, string> = { "content-type": "application/json" };
    if (as) headers.authorization = `Bearer ${await token(as)}`;
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${url}/graphql`, { method: "POST", headers, body });
    return (await response.json()) as Answer;
  };
  return {
    url,
    keySet,
    databaseOf: (code) => databases.get(code)!,
    publicKeyOf: (code) => Buffer.from(memberKeys.get(code)!.publicKey.x!, "base64url"),
    registryKey: Buffer.from(registryKey.public.x!, "base64url"),
    token,
    urlOf,
    ask,
    dataOf: async (query, variables, as) => {
      const { data, errors } = await ask(query, variables, as);
      if (errors?.[0]) throw new Error(errors[0].message);
      return data;
    },
    contextOf: (code) => hosts.get(code)!.contextOf(code),
    stopMember: async (code) => {
      await hosts.get(code)?.stop();
      hosts.delete(code);
    },
    startMember,
    redirect: async (code, to) => {
      const { current } = registry;
      const members = current!
        .all()
        .map((member) => (member.code === code ? { ...member, url: to } : member));
      registry.take(registryOf(current!.version + 1, members));
    },
    followHub: async () => {
      const { members } = await readRegistry(hosts.get("340000")!.contextOf("340000").em);
      registry.take(registryOf(registry.current!.version + 1, members as RegisteredMember[]));
    },
    stop: async () => {
      await gateway.stop();
      await transport.stop();
      await Promise.all([...new Set(hosts.values())].map((host) => host.stop()));
    },
  };
}

export const testPassword = "open-sesame";

function accountsOf(accounts: readonly Account[]): Accounts {
  const find = (name: string) => accounts.find((account) => account.name === name) ?? null;
  return {
    find,
    check: async (name, password) => (password === testPassword ? find(name) : null),
    demo: [],
  };
}

/** Keys of members, each in a file. */
async function makeMemberKeys(codes: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "hub-test-keys-"));
  const made = codes.map(async (code) => {
    const key = await keyPair("");
    const kid = await keyNameOf(code, key.public as PublicKey);
    const file = join(folder, `${code}.json`);
    writeFileSync(file, JSON.stringify({ ...key.private, kid }));
    return [code, { file, publicKey: key.public }] as const;
  });
  return new Map(await Promise.all(made));
}

const registryOf = (version: number, members: readonly RegisteredMember[]): MemberRegistry =>
  new MemberRegistry({
    version,
    issuedAt: new Date(),
    validUntil: new Date(Date.now() + 3_600_000),
    members,
  });

async function keyPair(kid: string) {
  const pair = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  const named = async (key: Parameters<typeof exportJWK>[0]): Promise<JWK> => ({
    ...(await exportJWK(key)),
    kid,
    alg: "EdDSA",
  });
  return {
    public: await named(pair.publicKey),
    private: await named(pair.privateKey),
    signing: pair.privateKey,
  };
}
