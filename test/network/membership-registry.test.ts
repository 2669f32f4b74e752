/** Which registries a gateway accepts, keeps and goes by. */
import { exportJWK, generateKeyPair, type JWK, UnsecuredJWT } from "jose";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "graphql";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readContract } from "../../gateway/contract/rules.ts";
import { contractExecutor } from "../../gateway/members/contract-executor.ts";
import { gap } from "../../gateway/members/gap.ts";
import { atNewestAddress } from "../../gateway/members/newest-address.ts";
import { RegistryKeeper } from "../../gateway/members/registry-keeper.ts";
import { describeRegistry, RegistryInForce } from "../../gateway/members/registry.ts";
import { registryReader } from "../../gateway/members/signed-registry.ts";
import type { MemberCall } from "../../gateway/members/member-call.ts";
import type { Transport } from "../../gateway/members/transport.ts";
import { signRegistry } from "../../subgraphs/hub/actions/issue-registry.ts";
import type { RegistryEntry } from "../../subgraphs/hub/tables/registered-members.ts";

const folder = mkdtempSync(join(tmpdir(), "hub-test-registry-"));
const file = join(folder, "registry.jws");
const hubUrl = "http://hub/340000/graphql";
const now = new Date();
let keys: Record<"registry" | "identity" | "stranger", JWK>;
let inForce: RegistryInForce;
let lines: string[];

const entry = (code: string, kind: string, change: Partial<RegistryEntry> = {}): RegistryEntry => ({
  code,
  kind,
  name: `成员 ${code}`,
  nameEn: null,
  cityCode: null,
  url: `http://old/${code}/graphql`,
  status: "ACTIVE",
  keys: [],
  ...change,
});
const members = [entry("340000", "HUB"), entry("340100", "WINDOW")];
const sign = (version = 7, listed: readonly RegistryEntry[] = members, at = now, key?: JWK) =>
  signRegistry(version, listed, key ?? keys.registry, at);
const keeper = () => {
  inForce = new RegistryInForce();
  const { d: _, ...registry } = keys.registry;
  const { d: __, ...identity } = keys.identity;
  const read = registryReader({ keys: [registry, identity] });
  return new RegistryKeeper({ inForce, file, read, log: (line) => void lines.push(line) });
};

beforeAll(async () => {
  const make = async (kid: string): Promise<JWK> => {
    const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
    return { ...(await exportJWK(privateKey)), kid, alg: "EdDSA" };
  };
  // The stranger claims to be our hub.
  keys = {
    registry: await make("registry-1"),
    identity: await make("identity-1"),
    stranger: await make("registry-1"),
  };
});
beforeEach(() => {
  lines = [];
  rmSync(file, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a registry that the hub signed", () => {
  test("is in force at once, and kept for the next start", async () => {
    const signed = await sign();
    expect(await keeper().offer(signed, hubUrl)).toBe(true);
    expect(inForce.current?.find("340100")?.name).toBe("成员 340100");
    expect([readFileSync(file, "utf8"), statSync(file).mode & 0o777]).toEqual([signed, 0o600]);
    const next = keeper();
    await next.lookAtFile();
    expect(inForce.current?.version).toBe(7);
    expect(lines.at(-1)).toContain(`in force: version=7 issuedAt=`);
  });

  test("is read from the file while the gateway runs, whoever brought it there", async () => {
    const running = keeper();
    await running.offer(await sign(7), hubUrl);
    writeFileSync(file, await sign(8, [entry("340000", "HUB", { url: "http://new/x" })]));
    await running.lookAtFile();
    expect(inForce.current?.find("340000")?.url).toBe("http://new/x");
  });

  test("grows younger when it is issued again, and its file within a minute", async () => {
    const running = keeper();
    const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);
    const first = await sign(7, members, before(90));
    await running.offer(first, hubUrl);
    expect(describeRegistry(inForce).text).toMatch(/ageSeconds=9\d /);
    await running.offer(await sign(7, members, before(60)), hubUrl);
    expect(readFileSync(file, "utf8")).toBe(first);
    const last = await sign(7, members, now);
    await running.offer(last, hubUrl);
    expect(describeRegistry(inForce).text).toMatch(/ageSeconds=\d /);
    expect(readFileSync(file, "utf8")).toBe(last);
  });

  test("is no longer gone by after its validity, and queries are told so", async () => {
    const running = keeper();
    await running.offer(await sign(), hubUrl);
    expect(inForce.of({}).version).toBe(7);
    Object.assign(inForce.current!, { validUntil: new Date(Date.now() - 1000) });
    expect(() => inForce.of({})).toThrow("has expired");
    expect(describeRegistry(inForce)).toMatchObject({ isUsable: false });
  });
});

describe("a registry is refused", () => {
  const altered = async () => {
    const [header, payload, signature] = (await sign(9)).split(".");
    const content = Buffer.from(payload!, "base64url")
      .toString()
      .replace("http://old", "http://own");
    return [header, Buffer.from(content).toString("base64url"), signature].join(".");
  };
  const unsigned = () =>
    new UnsecuredJWT({ version: 9, members })
      .setIssuer("registry")
      .setIssuedAt()
      .setExpirationTime("1h");
  const longAgo = new Date(now.getTime() - 31 * 24 * 3600 * 1000);
  test.each<[string, () => Promise<string> | string, string]>([
    ["whose content was altered", altered, "the content was altered"],
    [
      "signed by a stranger in the hub's name",
      () => sign(9, members, now, keys.stranger),
      "altered",
    ],
    [
      "signed with another key of the network",
      () => sign(9, members, now, keys.identity),
      "registry key",
    ],
    [
      "signed with a key nobody knows",
      () => sign(9, members, now, { ...keys.stranger, kid: "registry-2" }),
      "registry key",
    ],
    ["without a signature", () => unsigned().encode(), "not signed, or damaged"],
    ["of an earlier release, a bare list", () => JSON.stringify(members), "not signed, or damaged"],
    [
      "of which half is missing",
      async () => (await sign(9)).slice(0, 200),
      "not signed, or damaged",
    ],
    ["that is empty", () => "", "not signed, or damaged"],
    ["whose validity has passed", () => sign(9, members, longAgo), "has expired"],
    ["that names no hub", () => sign(9, members.slice(1)), "exactly one hub"],
    ["that names two hubs", () => sign(9, [...members, entry("350000", "HUB")]), "exactly one hub"],
    [
      "with an address that is none",
      () => sign(9, [entry("340000", "HUB", { url: "hub" })]),
      "not whole",
    ],
    [
      "with a status that is none",
      () => sign(9, [...members, entry("340300", "WINDOW", { status: "GONE" })]),
      "not whole",
    ],
    ["that is older than the one in force", () => sign(6), "Its version 6 is older than 7"],
  ])("%s", async (_, bad, why) => {
    const running = keeper();
    const good = await sign();
    await running.offer(good, hubUrl);
    const signed = await bad();
    for (let again = 0; again < 3; again++) expect(await running.offer(signed, hubUrl)).toBe(false);
    writeFileSync(file, signed);
    await running.lookAtFile();
    expect(inForce.current?.version).toBe(7);
    const complaints = lines.slice(1);
    expect(complaints).toHaveLength(2);
    for (const [index, bringer] of [hubUrl, file].entries()) {
      expect(complaints[index]).toMatch(/^成员名册 .+ 不予采用。/);
      expect(complaints[index]).toContain(`The member registry ${bringer} is refused.`);
      expect(complaints[index]).toContain(why);
      expect(complaints[index]).toMatch(bringer === file ? /Delete the file/ : /Check that/);
    }
    // The good one takes the place of the bad one as soon as the hub gives it again.
    const renewed = await sign(7, members, new Date(now.getTime() + 1000));
    await running.offer(renewed, hubUrl);
    expect(readFileSync(file, "utf8")).toBe(renewed);
  });

  test("that cannot be read, and the cause is told once", async () => {
    const running = keeper();
    mkdirSync(file);
    await running.lookAtFile();
    await running.lookAtFile();
    rmSync(file, { recursive: true });
    expect(lines).toEqual([expect.stringContaining("It cannot be read: EISDIR")]);
  });

  test("and nothing is served before there is a good one", async () => {
    const running = keeper();
    writeFileSync(file, await altered());
    await running.lookAtFile();
    expect(lines.join()).toContain("The gateway waits for the hub");
    expect(() => inForce.of({})).toThrow("waits for the hub");
    expect(await running.offer(await sign(), hubUrl)).toBe(true);
    expect(inForce.of({}).version).toBe(7);
  });
});

describe("while a request is under way", () => {
  const silent: Pick<Transport, "send"> = {
    send: async ({ member }) => gap(member.code, "UNREACHABLE"),
  };
  const contract = readContract(
    parse(readFileSync(join(import.meta.dirname, "..", "..", "schema", "ledger.graphql"), "utf8")),
  );
  const document = parse(`{ serviceRecords { coverage { expected } } }`);

  test("all its fetches go by the registry with which it began", async () => {
    const running = keeper();
    await running.offer(await sign(7), hubUrl);
    const execute = contractExecutor(contract, {
      registry: inForce,
      transport: silent as Transport,
    });
    const expected = async (context: { authorizationFor: () => Promise<string> }) => {
      const request = { document, variables: {}, context } as never;
      const { data } = await execute(request);
      return (data as { serviceRecords: { coverage: { expected: number } } }).serviceRecords
        .coverage.expected;
    };
    const begun = { authorizationFor: async () => "" };
    expect(await expected(begun)).toBe(2);
    await running.offer(await sign(8, [...members, entry("340300", "WINDOW")]), hubUrl);
    expect(await expected(begun)).toBe(2);
    expect(await expected({ ...begun })).toBe(3);
  });

  /** A member that answers at its new address, of which the gateway hears while it asks at the old one. */
  async function askWhileItMoves(sources: readonly string[]) {
    const running = keeper();
    await running.offer(await sign(7), hubUrl);
    const moved = await sign(8, [members[0]!, entry("340100", "WINDOW", { url: "http://new/x" })]);
    const member = inForce.current!.find("340100")!;
    const asked: string[] = [];
    const send = async (call: MemberCall) => {
      asked.push(call.member.url);
      if (call.member.url === "http://new/x") return { data: {}, errors: [] };
      await running.offer(moved, hubUrl);
      return gap(member.code, "UNREACHABLE");
    };
    const transport = atNewestAddress({ ...(silent as Transport), send }, inForce);
    const answers = [];
    for (const source of sources) {
      const call = { member, source, variables: {}, authorization: "", signal: undefined };
      answers.push(await transport.send(call));
    }
    return { asked, answers };
  }

  test("a member that moves is asked again at its new address, and there at once from then on", async () => {
    const { asked, answers } = await askWhileItMoves(["{ a }", "{ b }"]);
    expect(answers).toEqual([
      { data: {}, errors: [] },
      { data: {}, errors: [] },
    ]);
    expect(asked).toEqual(["http://old/340100/graphql", "http://new/x", "http://new/x"]);
  });

  test("a change is not asked for twice: it may have been made before the connection broke", async () => {
    const { asked, answers } = await askWhileItMoves(["mutation { a }"]);
    expect(answers).toMatchObject([{ reason: "UNREACHABLE" }]);
    expect(asked).toHaveLength(1);
  });
});
