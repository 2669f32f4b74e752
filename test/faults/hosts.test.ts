import type { RequestListener } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, expect, test } from "vitest";
import type { RegisteredMember } from "../../gateway/members/registry.ts";
import { httpTransport } from "../../gateway/members/transport.ts";
import { type StandIn, standIn } from "../setup/stand-in.ts";

const transport = httpTransport({ deadlineMs: 600, maxAnswerBytes: 1000 });
const codes = ["340100", "340200", "340300"];
let host: StandIn | undefined;

afterEach(() => host?.stop());
afterAll(() => transport.stop());

/** Asks three housemates at one time and returns what each gave: a number, or the reason for none. */
async function askAll(behave: RequestListener): Promise<(number | string)[]> {
  host = await standIn((request, response) => {
    if (request.method === "GET") response.end();
    else request.resume().on("end", () => behave(request, response));
  });
  return Promise.all(codes.map(ask));
}

async function ask(code: string): Promise<number | string> {
  const member = { code, kind: "WINDOW", status: "ACTIVE" } as RegisteredMember;
  const url = `${host!.origin}/${code}/graphql`;
  const call = { source: "{ n }", variables: {}, authorization: "", signal: undefined };
  const answer = await transport.send({ ...call, member: { ...member, url } });
  return "reason" in answer ? answer.reason : Number(answer.data?.n);
}
const line = (index: number, body: string, status = 200): string =>
  `{"index":${index},"status":${status},"body":${body}}\n`;
const number = (n: number): string => `{"data":{"n":${n}}}`;
const lines =
  (...all: string[]): RequestListener =>
  (_, response) =>
    response.end(all.join(""));

const ends =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

test("answers arrive in any order", async () => {
  const all = lines(line(2, number(3)), line(0, number(1)), line(1, number(2)));
  expect(await askAll(all)).toEqual([1, 2, 3]);
  expect(host?.calls).toEqual(["/batch"]);
});

test.each<[string, RequestListener, (number | string)[]]>([
  [
    "is too large",
    lines(line(0, number(1)), line(1, `{"data":{"n":"${"9".repeat(2000)}"}}`), line(2, number(3))),
    [1, "INVALID_ANSWER", 3],
  ],
  ["is missing", lines(line(0, number(1)), line(2, number(3))), [1, "INVALID_ANSWER", 3]],
  [
    "is no JSON",
    lines(line(0, number(1)), line(1, "{{"), line(2, number(3))),
    [1, "INVALID_ANSWER", 3],
  ],
  [
    "is late",
    (_, response) => {
      response.write(line(0, number(1)) + line(2, number(3)));
      setTimeout(() => response.end(line(1, "null", 504)), 400);
    },
    [1, "TIMEOUT", 3],
  ],
  [
    "never comes",
    (_, response) => void response.write(line(0, number(1)) + line(2, number(3))),
    [1, "TIMEOUT", 3],
  ],
  [
    "is cut off",
    (_, response) =>
      void response.write(`${line(0, number(1))}${line(2, number(3))}{"index":1,"sta`, () =>
        response.destroy(),
      ),
    [1, "UNREACHABLE", 3],
  ],
])("an answer that %s is a gap of its own among housemates", async (_, behave, expected) => {
  expect(await askAll(behave)).toEqual(expected);
});

test("an answer that claims to be another's counts once, and one for nobody not at all", async () => {
  const twice = lines(
    line(0, number(1)),
    line(0, number(9)),
    line(7, number(9)),
    line(1, number(2)),
  );
  expect(await askAll(twice)).toEqual([1, 2, "INVALID_ANSWER"]);
});

test.each<[string, RequestListener, string]>([
  ["has too much to do", ends(429, "", { "retry-after": "3" }), "BUSY"],
  ["answers with a page", ends(200, "<html>"), "INVALID_ANSWER"],
  ["breaks", ends(500, ""), "ERROR"],
  ["hangs", () => {}, "TIMEOUT"],
])("a host that %s leaves a gap for each of its members", async (_, behave, reason) => {
  expect(await askAll(behave)).toEqual([reason, reason, reason]);
});

test("a host of another make, which knows no such calls, is asked one by one", async () => {
  const answers = await askAll((request, response) => {
    if (request.url === "/batch") response.writeHead(404).end();
    else response.end(number(Number(/\d+/.exec(request.url ?? "")![0])));
  });
  expect(answers).toEqual(codes.map(Number));
});

test("a member that lives but lets three calls in a row time out is tried by one call at a time", async () => {
  let isSlow = true;
  host = await standIn((request, response) => {
    if (request.method === "GET") response.writeHead(500).end("no such page");
    else if (!isSlow) request.resume().on("end", () => response.end(number(1)));
  });
  for (const count of [1, 2, 3]) {
    expect(await ask("340100")).toBe("TIMEOUT");
    expect(host.calls).toHaveLength(count);
  }
  await sleep(100);
  expect(await ask("340100")).toBe("TIMEOUT");
  expect(host.calls).toHaveLength(3);
  await sleep(500);
  isSlow = false;
  // One goes; the other does not wait for what becomes of it.
  expect(await Promise.all([ask("340100"), ask("340100")])).toEqual([1, "TIMEOUT"]);
  expect(await ask("340100")).toBe(1);
});

test("a member that says it cannot serve is not asked until it can", async () => {
  let isDead = true;
  host = await standIn((request, response) => {
    if (request.method === "GET") response.writeHead(isDead ? 503 : 200).end();
    else if (!isDead) request.resume().on("end", () => response.end(number(1)));
  });
  expect(await ask("340200")).toBe("TIMEOUT");
  await sleep(100);
  expect(await ask("340200")).toBe("TIMEOUT");
  expect(host.calls).toHaveLength(1);
  isDead = false;
  await expect.poll(() => ask("340200"), { timeout: 2000 }).toBe(1);
});
