/** Tokens of `npm run token`, as the gateway will check them. */

import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dataFolder } from "../../scripts/network/folder/data-folder.ts";
import { prepareKeys } from "../../scripts/network/folder/keys.ts";
import { anhuiRoster } from "../../scripts/network/members/roster.ts";
import { writeRoster } from "../../scripts/network/members/whereabouts.ts";
import { temporaryFolder } from "../setup/fake-network.ts";
import { runScript } from "../setup/script.ts";

const temporary = temporaryFolder();
const folder = dataFolder(temporary.data);

beforeAll(async () => {
  await mkdir(folder.keys, { recursive: true });
  await prepareKeys(folder);
  await writeRoster(
    folder,
    anhuiRoster(2).map((member) => ({ ...member, url: `http://127.0.0.1/${member.code}` })),
  );
});
afterAll(temporary.remove);

const token = async (...args: string[]) => {
  const script = runScript("scripts/token.ts", ["--data", temporary.data, ...args]);
  return { exitCode: await script.ended, said: script.said() };
};

describe("npm run token", () => {
  test("prints a token that the network's public keys confirm, and nothing else", async () => {
    const { exitCode, said } = await token(
      "--role",
      "window-operator",
      "--member",
      "340300",
      "--hours",
      "2",
    );
    expect(exitCode).toBe(0);
    const keys = JSON.parse(readFileSync(folder.publicKeys, "utf8")) as JSONWebKeySet;
    const { payload, protectedHeader } = await jwtVerify(said.trim(), createLocalJWKSet(keys), {
      issuer: "identity",
      audience: "gateway",
      algorithms: ["EdDSA"],
    });
    expect(protectedHeader.kid).toMatch(/^identity-/);
    expect(payload).toMatchObject({
      role: "window-operator",
      member: "340300",
      aud: ["gateway", "340300"],
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(7200);
  });

  test("keeps private keys out of the public set", () => {
    expect(readFileSync(folder.publicKeys, "utf8")).not.toContain('"d"');
  });

  test.each([
    ["no role", []],
    ["a role that does not exist", ["--role", "emperor"]],
    ["a window's operator without a window", ["--role", "window-operator"]],
    ["a window's operator at the hub", ["--role", "window-operator", "--member", "340000"]],
    ["an institution's staff at a window", ["--role", "institution-staff", "--member", "340100"]],
    ["a member that does not exist", ["--role", "hub-operator", "--member", "340900"]],
    ["hours that are no number", ["--role", "public", "--hours", "long"]],
  ])("refuses %s", async (_what, args) => {
    const { exitCode, said } = await token(...args);
    expect(exitCode).toBe(1);
    expect(said).toMatch(/^✗ /);
  });
});
