/** What the gateway's address shows to people, and what it tells programs. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestNetwork, type TestNetwork } from "../setup/network.ts";

let network: TestNetwork;
beforeAll(async () => {
  const dashboard = mkdtempSync(join(tmpdir(), "hub-test-dashboard-"));
  mkdirSync(join(dashboard, "assets"));
  writeFileSync(join(dashboard, "index.html"), "<title>dashboard</title>");
  writeFileSync(join(dashboard, "assets", "app.js"), "app()");
  network = await startTestNetwork(["340000"], { dashboard });
});
afterAll(() => network.stop());

const visit = async (path: string, accept = "text/html,*/*;q=0.8") => {
  const response = await fetch(network.url + path, { headers: { accept } });
  return { status: response.status, text: await response.text() };
};

test("a person who opens a page of the dashboard gets the dashboard", async () => {
  for (const path of ["/", "/records", "/records/340000:x?language=en"]) {
    expect(await visit(path)).toEqual({ status: 200, text: "<title>dashboard</title>" });
  }
});

test("a program that asks for what is not there is told so", async () => {
  expect((await visit("/assets/app.js", "*/*")).text).toBe("app()");
  for (const path of ["/assets/gone.js", "/api/members", "/graphq"]) {
    expect(await visit(path, "*/*")).toMatchObject({ status: 404 });
  }
});

test("a person who opens the endpoint reads what it is, from this machine alone", async () => {
  const { status, text } = await visit("/graphql");
  expect(status).toBe(200);
  expect(text.indexOf("供程序提问")).toBeLessThan(text.indexOf("is for programs"));
  expect(text).not.toMatch(/https?:/);
  for (const [, path] of text.matchAll(/href="([^"]+)"/g)) {
    expect((await visit(path!)).status).toBe(200);
  }
});

test("the schema can be read as a file", async () => {
  const { text } = await visit("/graphql/schema");
  expect(buildSchema(text).getQueryType()?.getFields()).toHaveProperty("networkStatistics");
});

test("a token of a role that nobody knows is refused, with the roles that are", async () => {
  const { errors } = await network.ask("{ registryState { asOf } }", {}, { role: "emperor" });
  expect(errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  expect(errors?.[0].message).toContain("emperor");
  expect(errors?.[0].message).toContain("hub-operator");
});
