/** Signing in: who gets a session, who may use it, and when it is over. */
import { exportJWK, generateKeyPair } from "jose";
import { createServer, type Server } from "node:http";
import { mkdtempSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashPassword, readAccounts } from "../../gateway/identity/accounts.ts";
import { Attempts } from "../../gateway/identity/attempts.ts";
import { signInWith } from "../../gateway/identity/sign-in.ts";

const staff = { name: "lin", title: "林", role: "window-operator", member: "340100" };
const file = join(mkdtempSync(join(tmpdir(), "accounts-")), "accounts.json");
let server: Server;
let url: string;

beforeAll(async () => {
  const accounts = [{ ...staff, password: await hashPassword("对的口令") }];
  writeFileSync(file, JSON.stringify({ accounts }));
  const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  const signIn = signInWith(await readAccounts(file), await exportJWK(privateKey));
  server = createServer((request, response) => {
    if (request.url?.startsWith("/session")) return void signIn.answer(request, response);
    signIn.callerOf(request).then(
      (caller) => response.end(JSON.stringify(caller)),
      (error: Error) => response.writeHead(401).end(error.message),
    );
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(url + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const enter = async () => {
  const response = await post("/session", { name: "lin", password: "对的口令" });
  const set = response.headers.get("set-cookie") ?? "";
  return { response, set, cookie: set.split(";")[0] ?? "" };
};
const asked = (headers: Record<string, string>) => fetch(`${url}/graphql`, { headers });

describe("a session", () => {
  test("begins with the right password, in a cookie that no script and no other site can use", async () => {
    const { response, set } = await enter();
    expect(await response.json()).toEqual({ canSignIn: true, account: staff, demoAccounts: [] });
    expect(set).toMatch(/^hub-session=\S+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
  });

  test("is sent over TLS only where the gateway is reached over TLS", async () => {
    const body = { name: "lin", password: "对的口令" };
    const response = await post("/session", body, { "x-forwarded-proto": "https" });
    expect(response.headers.get("set-cookie")).toContain("; Secure");
  });

  test("makes its bearer the caller of the account, as long as it lasts", async () => {
    const { cookie } = await enter();
    const caller = { subject: "lin", role: "window-operator", member: "340100" };
    expect(await (await asked({ cookie })).json()).toEqual(caller);
    await post("/session/end", {}, { cookie });
    const after = await asked({ cookie });
    expect([after.status, await after.text()]).toEqual([401, expect.stringContaining("重新登录")]);
  });

  test("is nobody's when a page of another site sends it along", async () => {
    const { cookie } = await enter();
    for (const [name, value] of [
      ["sec-fetch-site", "cross-site"],
      ["origin", "https://evil.example"],
    ] as const)
      expect(await (await asked({ cookie, [name]: value })).json()).toBeNull();
  });

  test("that was tampered with is over", async () => {
    const { cookie } = await enter();
    expect((await asked({ cookie: `${cookie}x` })).status).toBe(401);
  });
});

describe("signing in", () => {
  test.each([
    ["a wrong password", { name: "lin", password: "错的口令" }],
    ["an unknown name", { name: "nobody", password: "对的口令" }],
    ["no name at all", {}],
  ])("is refused for %s, in the same words", async (_, body) => {
    const response = await post("/session", body);
    expect([response.status, response.headers.get("set-cookie")]).toEqual([401, null]);
    expect(await response.json()).toMatchObject({ account: null });
  });

  test("is refused to a page of another site, and to a plain form", async () => {
    const body = { name: "lin", password: "对的口令" };
    const foreign = await post("/session", body, { "sec-fetch-site": "cross-site" });
    const form = await post("/session", body, { "content-type": "text/plain" });
    expect([foreign.status, form.status]).toEqual([403, 403]);
  });

  test("is refused for a while after many failures, for that name alone", () => {
    const attempts = new Attempts();
    for (let count = 0; count < 8; count += 1) attempts.failed("lin", 1000);
    expect(attempts.mayTry("lin", 2000)).toBe(false);
    expect(attempts.mayTry("wang", 2000)).toBe(true);
    expect(attempts.mayTry("lin", 1000 + 5 * 60_000)).toBe(true);
  });
});

test("a file of accounts with a role that nobody knows stops the start, and is named", async () => {
  const wrong = join(mkdtempSync(join(tmpdir(), "accounts-")), "accounts.json");
  const account = { ...staff, role: "king", password: "scrypt$a$b" };
  writeFileSync(wrong, JSON.stringify({ accounts: [account] }));
  await expect(readAccounts(wrong)).rejects.toThrow(wrong);
});
