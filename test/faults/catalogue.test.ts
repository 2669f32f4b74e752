import type { RequestListener } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { enterpriseCodes, keepService } from "../builders/service.ts";
import { startTestNetwork, type TestNetwork } from "../setup/network.ts";
import { everywhere, lies, says, type StandIn, standIn, tcpStandIn } from "../setup/stand-in.ts";

const deadlineMs = 700;
const sick = "340300";
const codes = ["340000", "340100", "340200", sick];
let network: TestNetwork;
let real: string;
let current: StandIn | undefined;

beforeAll(async () => {
  network = await startTestNetwork(codes, { deadlineMs });
  for (const code of codes)
    await keepService(network.contextOf(code), { enterpriseCode: enterpriseCodes[0] });
  real = new URL(network.urlOf(sick)).origin;
});
afterEach(() => current?.stop());
afterAll(() => network.stop());

const everything = `{ serviceRecords { totalCount edges { node { id title state recordedBy { code } } } coverage { expected answered isComplete gaps { member reason message } } }
  networkStatistics(period: { year: 2025 }) { total { serviceRecords enterprisesServed } byMember { serviceRecords } coverage { expected answered gaps { member reason } } }
  enterprise(creditCode: "${enterpriseCodes[0]}") { serviceRecords { totalCount edges { node { title } } coverage { expected answered gaps { member reason } } } } }`;

const http = (behave: RequestListener) => () => standIn(behave);
const lying = (change: Parameters<typeof lies>[1]) => http(lies(() => real, change));

type Fault = [name: string, start: () => Promise<StandIn>, reason: string, word: string];
const faults: Fault[] = [
  ["refused", closedPort, "UNREACHABLE", "ECONNREFUSED"],
  ["reset", () => tcpStandIn((socket) => socket.resetAndDestroy()), "UNREACHABLE", ""],
  ["reset after the question", http(({ socket }) => socket.resetAndDestroy()), "UNREACHABLE", ""],
  ["closed without a word", () => tcpStandIn((socket) => socket.end()), "UNREACHABLE", ""],
  ["half-open: accepted, then silence", () => tcpStandIn(() => {}), "TIMEOUT", ""],
  ["hung: the question is read, no answer comes", http((request) => request.resume()), "TIMEOUT", ""],
  ["slow drip", http(drip), "TIMEOUT", "only a part"],
  ["cut off midway", http(cutMidway), "UNREACHABLE", "cut off midway"],
  ["bytes that are no HTTP", () => tcpStandIn(babble), "INVALID_ANSWER", "not HTTP"],
  ["400", http(says(400, "what?")), "ERROR", "HTTP 400"],
  ["401", http(says(401, "{}")), "REFUSED", "HTTP 401"],
  ["403", http(says(403, "{}")), "REFUSED", "HTTP 403"],
  ["404", http(says(404, "not here")), "ERROR", "HTTP 404"],
  ["302", http(says(302, "", { location: "http://elsewhere.invalid/" })), "ERROR", "HTTP 302"],
  ["429", http(says(429, "", { "retry-after": "30" })), "BUSY", "Retry-After: 30"],
  ["500", http(says(500, "oops")), "ERROR", "HTTP 500"],
  ["500 with data", http(says(500, `{"data":{}}`)), "ERROR", "HTTP 500"],
  ["502", http(says(502, "<html>")), "ERROR", "HTTP 502"],
  ["503", http(says(503, "")), "ERROR", "HTTP 503"],
  ["503 that says when to come again", http(says(503, "", { "retry-after": "5" })), "BUSY", "Retry-After: 5"],
  ["504", http(says(504, "")), "TIMEOUT", "HTTP 504"],
  ["an empty body", http(says(200, "")), "INVALID_ANSWER", "empty"],
  ["truncated JSON", http(says(200, `{"data":{"serviceRecords":`)), "INVALID_ANSWER", "not JSON"],
  ["not JSON", http(says(200, "<html>")), "INVALID_ANSWER", "not JSON"],
  ["JSON that is no GraphQL answer", http(says(200, "[1]")), "INVALID_ANSWER", ""],
  ["JSON null", http(says(200, "null")), "INVALID_ANSWER", ""],
  ["errors that are none", http(says(200, `{"errors":[null,1,"x"]}`)), "INVALID_ANSWER", ""],
  ["errors that are no list", http(says(200, `{"data":{},"errors":"x"}`)), "INVALID_ANSWER", ""],
  ["oversized", http(says(200, `{"data":"${"x".repeat(9_000_000)}"}`)), "INVALID_ANSWER", "over the limit"],
  ["GraphQL errors without data", http(says(200, `{"errors":[{"message":"boom"}]}`)), "ERROR", "boom"],
  ["GraphQL errors with data", lying((answer) => void (answer.errors = [{ message: "boom" }])), "ERROR", "boom"],
  ["an empty object as data", http(says(200, `{"data":{}}`)), "INVALID_ANSWER", ""],
  ["null for every field", lying(({ data }) => Object.keys(data).forEach((key) => (data[key] = null))), "INVALID_ANSWER", ""],
  ["a null in a non-null place", lying(({ data }) => everywhere(data, "title", (node) => (node.title = null))), "INVALID_ANSWER", "non-null"],
  ["a null for an edge", lying(({ data }) => everywhere(data, "edges", (page) => (page.edges = [null]))), "INVALID_ANSWER", "edges.0"],
  ["an object where a text belongs", lying(({ data }) => everywhere(data, "title", (node) => (node.title = {}))), "INVALID_ANSWER", "no String"],
  ["a text where an object belongs", lying(({ data }) => everywhere(data, "node", (edge) => (edge.node = "x"))), "INVALID_ANSWER", "no object"],
  ["too few edges for the cursors", lying(({ data }) => everywhere(data, "edges", (page) => (page.edges = []))), "INVALID_ANSWER", ""],
  ["foreign ids", lying(({ data }) => everywhere(data, "id", (node) => (node.id = `340100:${node.id.split(":")[1]}`))), "INVALID_ANSWER", "another member's id"],
  ["foreign cursors", lying(foreignCursors), "INVALID_ANSWER", "another member's id"],
  ["an older contract version", http(says(400, `{"errors":[{"message":"x","extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}`)), "CONTRACT_VERSION", ""],
  ["an older version on another server", http(says(200, `{"errors":[{"message":"Cannot query field \\"x\\" on type \\"Query\\"."}]}`)), "CONTRACT_VERSION", "Cannot query"],
  ["a newer contract version", lying(({ data }) => everywhere(data, "state", (node) => (node.state = "EVAPORATED"))), "CONTRACT_VERSION", "EVAPORATED"],
]; // prettier-ignore

test.each(faults)("%s", async (_, start, reason, word) => {
  current = await start();
  await network.redirect(sick, `${current.origin}/${sick}/graphql`);
  const started = performance.now();
  const { data, errors } = await network.ask(everything);
  expect(performance.now() - started).toBeLessThan(deadlineMs + 500);
  expect(errors).toBeUndefined();
  const { serviceRecords, networkStatistics, enterprise } = data;
  expect(serviceRecords).toMatchObject({
    totalCount: 3,
    coverage: { expected: 4, answered: 3, isComplete: false, gaps: [{ member: sick, reason }] },
  });
  expect(serviceRecords.coverage.gaps[0].message).toContain(word);
  expect(serviceRecords.edges).toHaveLength(3);
  for (const { coverage } of [serviceRecords, networkStatistics, enterprise.serviceRecords])
    expect(coverage.answered + coverage.gaps.length).toBe(coverage.expected);
  // A lie about one field leaves the member's other fields standing.
  const isMissing = networkStatistics.coverage.gaps.length > 0;
  expect(networkStatistics.total).toEqual({
    serviceRecords: isMissing ? 3 : 4,
    enterprisesServed: 1,
  });
  expect(networkStatistics.byMember).toHaveLength(isMissing ? 3 : 4);
  const own = enterprise.serviceRecords;
  expect(own.totalCount).toBe(own.coverage.answered);
  expect(own.edges).toHaveLength(own.coverage.answered);
});

test("a partial answer is never kept by anyone on its way", async () => {
  current = await standIn(says(500, ""));
  await network.redirect(sick, `${current.origin}/${sick}/graphql`);
  const query = encodeURIComponent("{ serviceRecords { coverage { answered } } }");
  const headers = { "apollo-require-preflight": "1" };
  const response = await fetch(`${network.url}/graphql?query=${query}`, { headers });
  expect(await response.json()).toEqual({
    data: { serviceRecords: { coverage: { answered: 3 } } },
  });
  expect(response.headers.get("cache-control")).toBe("no-store");
});

async function closedPort(): Promise<StandIn> {
  const closed = await standIn(() => {});
  closed.stop();
  return closed;
}

const babble = (socket: Socket): void =>
  void socket.once("data", () => socket.write("hello\r\n\r\n"));

function drip(request: Parameters<RequestListener>[0], response: Parameters<RequestListener>[1]) {
  request.resume();
  response.writeHead(200, { "content-type": "application/json" });
  void (async () => {
    for (; !response.destroyed; await sleep(50)) response.write(" ");
  })();
}

function cutMidway(_: unknown, response: Parameters<RequestListener>[1]) {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write(`{"data":`, () => response.destroy());
}

function foreignCursors({ data }: { data: unknown }): void {
  everywhere(data, "_m_cursor", (edge) => {
    const parts = JSON.parse(Buffer.from(edge._m_cursor, "base64url").toString()) as unknown[];
    const [direction, key, id, ...rest] = parts;
    const foreign = [direction, key, String(id).replace(sick, "340100"), ...rest];
    edge._m_cursor = Buffer.from(JSON.stringify(foreign)).toString("base64url");
  });
}
