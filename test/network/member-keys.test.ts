/** Members have keys of their own, and know each other's from the hub's signed registry. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { announceKey, revokeKey } from "../../subgraphs/hub/actions/announce-key.ts";
import { openSigned, signerOf } from "../../subgraphs/runtime/member-key.ts";
import { Peers } from "../../subgraphs/runtime/peers.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { type Correspondents, newKey, startCorrespondents } from "../setup/correspondents.ts";

const window = "340300";
const other = "340100";
let network: Correspondents;
const now = new Date();
const asHub = () => network.at("340000");

beforeAll(async () => {
  network = await startCorrespondents([window, other]);
});
afterAll(() => network.stop());

const open = (signed: unknown, receiver = other, peers = network.peersOf(other)) =>
  openSigned<{ text: string }>(signed, { type: "note", receiver, peers, now: new Date() });

describe("what a member signs", () => {
  test("is verified by every other with the key in the registry", async () => {
    const signed = await network.hostOf(window).signerOf(window)!("note", other, { text: "你好" });
    expect(await open(signed)).toMatchObject({ sender: window, content: { text: "你好" } });
  });

  test("is refused by whom it is not addressed to, and as something else", async () => {
    const sign = network.hostOf(window).signerOf(window)!;
    await expect(open(await sign("note", "340400", {}))).rejects.toThrow("收件方是 340400");
    await expect(open(await sign("receipt", other, {}))).rejects.toThrow("不是所要的文书");
  });

  test("is refused in the name of another, from strangers, and altered", async () => {
    const own = network.privateKeyOf(other);
    const foreign = await signerOf(window, own);
    await expect(open(await foreign("note", other, {}))).rejects.toThrow("不在册");
    const stranger = await signerOf("349999", await newKey("349999"));
    await expect(open(await stranger("note", other, {}))).rejects.toThrow("没有成员 349999");
    const copied = await signerOf(window, {
      ...(await newKey(window)),
      kid: network.privateKeyOf(window).kid!,
    });
    await expect(open(await copied("note", other, {}))).rejects.toThrow("签名不符");
    await expect(open("a.b.c")).rejects.toThrow("签名不符或已损坏");
    await expect(open(undefined)).rejects.toThrow("签名不符或已损坏");
  });
});

test("a new key is good within seconds, a revoked one no longer", async () => {
  const key = await newKey(window);
  const { kty, crv, x } = key;
  await inTransaction(asHub(), (inside) =>
    announceKey(inside, { code: window, publicKey: JSON.stringify({ kty, crv, x }) }),
  );
  const sign = await signerOf(window, key);
  await vi.waitFor(async () => open(await sign("note", other, {})), 5000);
  await inTransaction(asHub(), (inside) =>
    revokeKey(inside, { kid: key.kid!, reason: "私钥泄露" }),
  );
  await vi.waitFor(
    async () => expect(open(await sign("note", other, {}))).rejects.toThrow("已撤销"),
    5000,
  );
  await expect(
    inTransaction(asHub(), (inside) =>
      announceKey(inside, { code: window, publicKey: JSON.stringify({ kty, crv, x }) }),
    ),
  ).rejects.toThrow("已撤销");
});

test("nobody but the hub puts keys on record, and never a private one", async () => {
  const key = await newKey(window);
  const given = { code: window, publicKey: JSON.stringify(key) };
  await expect(inTransaction(asHub(), (inside) => announceKey(inside, given))).rejects.toThrow(
    "含有私钥",
  );
  const staff = { subject: "x", role: "window-operator", member: window };
  await expect(
    inTransaction({ ...asHub(), caller: staff }, (inside) => announceKey(inside, given)),
  ).rejects.toThrow("只有");
});

test("the registry is not handed to strangers", async () => {
  const url = network.urlOf("340000").replace(/graphql$/, "registry");
  const ask = async (authorization: unknown) =>
    fetch(url, { method: "POST", body: JSON.stringify({ authorization }) });
  const stranger = await signerOf(window, await newKey(window));
  expect((await ask(await stranger("registry-request", "340000", {}))).status).toBe(401);
  expect((await ask(undefined)).status).toBe(401);
});

test("a member that starts while the hub is down goes by the registry that it kept", async () => {
  await network.stopMember("340000");
  await network.stopMember(other);
  await network.start(other);
  const sign = network.hostOf(window).signerOf(window)!;
  expect(await open(await sign("note", other, {}))).toMatchObject({ sender: window });
  await network.start("340000");
});

test("a registry of another network's hub is not taken", async () => {
  const peers = new Peers({ keys: [] });
  await expect(peers.take("a.b.c")).rejects.toThrow("JWS");
  expect([peers.version, peers.find(window), now]).toEqual([-1, undefined, now]);
});
