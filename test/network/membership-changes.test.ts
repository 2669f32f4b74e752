/** How the hub's operator changes who belongs, through the public API. */
import { decodeJwt } from "jose";
import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyRoster } from "../../subgraphs/hub/actions/apply-roster.ts";
import { nextMemberStatus } from "../../subgraphs/hub/rules/member-status.ts";
import { memberStatusWords } from "../../subgraphs/hub/rules/state-words.ts";
import { readRegistry } from "../../subgraphs/hub/tables/registered-members.ts";
import {
  type Asker,
  institutionCodes,
  startTestNetwork,
  type TestNetwork,
} from "../setup/network.ts";

const [institution, another] = institutionCodes as [string, string];
const operator: Asker = { role: "hub-operator" };
const url = "http://127.0.0.1:9/340100/graphql";
let network: TestNetwork;

beforeAll(async () => {
  network = await startTestNetwork(["340000"]);
  await applyRoster(network.contextOf("340000"), [
    { code: "340000", kind: "HUB", name: "省平台", url: network.urlOf("340000") },
  ]);
});
afterAll(() => network.stop());

async function change(mutation: string, input: object, as: Asker | null = operator) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { code kind cityCode url status statusReason } }`;
  const { data, errors } = await network.ask(query, { input }, as ?? undefined);
  return { member: data?.[mutation], error: errors?.[0] };
}
const step = (code: string, taken: string, reason = "测试") =>
  change("changeMembership", { code, step: taken, reason });
const admit = (input: object) =>
  change("admitMember", { kind: "WINDOW", code: "340100", name: "合肥", url, ...input });
const version = async () => (await readRegistry(network.contextOf("340000").em)).version;

test("a member joins, is suspended, resumes, announces maintenance, moves, leaves and returns, each with a new version", async () => {
  const versions = [await version()];
  const took = async (answer: ReturnType<typeof change>, expected: object) => {
    const { member, error } = await answer;
    expect(error).toBeUndefined();
    expect(member).toMatchObject({ code: "340100", ...expected });
    versions.push(await version());
  };
  await took(admit({}), { kind: "WINDOW", cityCode: "340100", status: "ACTIVE" });
  await took(step("340100", "SUSPEND", "数据造假"), {
    status: "SUSPENDED",
    statusReason: "数据造假",
  });
  await took(step("340100", "REINSTATE"), { status: "ACTIVE" });
  await took(step("340100", "ANNOUNCE_MAINTENANCE"), { status: "MAINTENANCE" });
  await took(step("340100", "REINSTATE"), { status: "ACTIVE" });
  await took(change("moveMember", { code: "340100", url: "https://hefei.example/graphql" }), {
    url: "https://hefei.example/graphql",
  });
  await took(step("340100", "LEAVE"), { status: "LEFT" });
  await took(step("340100", "REINSTATE"), { status: "ACTIVE" });
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
});

test("a roster that says nothing new makes no new version", async () => {
  const before = await version();
  await applyRoster(network.contextOf("340000"), [
    { code: "340000", kind: "HUB", name: "省平台", url: network.urlOf("340000") },
  ]);
  expect(await version()).toBe(before);
});

test("the signed registry, with everybody's address, is for gateways and hub staff", async () => {
  const ask = async (as: Asker) => {
    const response = await fetch(network.urlOf("340000"), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${await network.token(as, ["340000"])}`,
      },
      body: JSON.stringify({ query: `{ signedRegistry }` }),
    });
    const { data, errors } = (await response.json()) as {
      data?: { signedRegistry: string };
      errors?: { message: string }[];
    };
    return errors?.[0]?.message ?? data!.signedRegistry;
  };
  expect(await ask({ role: "public" })).toContain("Only staff of 340000");
  expect(await ask({ role: "window-operator", member: "340100" })).toContain("Only staff");
  for (const role of ["gateway", "hub-operator"])
    expect(JSON.stringify(decodeJwt(await ask({ role })))).toContain(network.urlOf("340000"));
});

describe("is refused, with what to do:", () => {
  test.each<[string, () => ReturnType<typeof change>, string, string]>([
    [
      "a change by the public",
      () => change("moveMember", { code: "340100", url }, null),
      "FORBIDDEN",
      "Only staff of 340000",
    ],
    [
      "a change by a window's operator",
      () =>
        change(
          "changeMembership",
          { code: "340100", step: "LEAVE", reason: "x" },
          { role: "window-operator", member: "340100" },
        ),
      "FORBIDDEN",
      "Only staff of 340000",
    ],
    ["a second hub", () => admit({ kind: "HUB", code: "350000" }), "BAD_USER_INPUT", "has one hub"],
    [
      "a window whose code is no city's",
      () => admit({ code: "3401" }),
      "BAD_USER_INPUT",
      "six digits",
    ],
    [
      "an institution whose code is wrong",
      () => admit({ kind: "INSTITUTION", code: another.replace(/.$/, "A") }),
      "BAD_USER_INPUT",
      "valid credit code",
    ],
    [
      "a member without a name",
      () => admit({ code: "340200", name: " " }),
      "BAD_USER_INPUT",
      "A name is wanted",
    ],
    [
      "an address that is not of the web",
      () => admit({ code: "340200", url: "ftp://x/y" }),
      "BAD_USER_INPUT",
      "http(s)",
    ],
    [
      "an address with a password",
      () => change("moveMember", { code: "340100", url: "http://a:b@c/" }),
      "BAD_USER_INPUT",
      "without a password",
    ],
    ["a member that is on record", () => admit({}), "BAD_USER_INPUT", "on record already (active)"],
    ["a member that nobody knows", () => step("349900", "SUSPEND"), "NOT_FOUND", "No such member"],
    [
      "a move of a member that nobody knows",
      () => change("moveMember", { code: "349900", url }),
      "NOT_FOUND",
      "No such member",
    ],
    [
      "the suspension of the hub itself",
      () => step("340000", "SUSPEND"),
      "BAD_USER_INPUT",
      "nobody could take it back",
    ],
    [
      "a change without a reason",
      () => step("340100", "SUSPEND", " "),
      "BAD_USER_INPUT",
      "Say why",
    ],
  ])("%s", async (_, attempt, code, says) => {
    const { member, error } = await attempt();
    expect(member).toBeNull();
    expect(error).toMatchObject({ extensions: { code } });
    expect(error.message).toContain(says);
    expect(error.message).toMatch(/\p{Script=Han}/u);
  });

  test("every step that the table of states does not have, and a move of who has left", async () => {
    await admit({ kind: "INSTITUTION", code: institution, name: "机构", cityCode: "340100" });
    const wayTo = {
      ACTIVE: [],
      SUSPENDED: ["SUSPEND"],
      MAINTENANCE: ["ANNOUNCE_MAINTENANCE"],
      LEFT: ["LEAVE"],
    };
    for (const [status, steps] of Object.entries(nextMemberStatus)) {
      for (const taken of wayTo[status as keyof typeof wayTo]) await step(institution, taken);
      for (const [taken, next] of Object.entries(steps)) {
        if (next !== null) continue;
        const { error } = await step(institution, taken);
        const stands = memberStatusWords[status as keyof typeof wayTo].en;
        expect(error?.message).toContain(`The member is ${stands} and cannot take the step`);
      }
      const moved = await change("moveMember", { code: institution, url });
      expect(moved.error?.message.includes("has left") ?? false).toBe(status === "LEFT");
      if (status !== "ACTIVE") await step(institution, "REINSTATE");
    }
    const again = await step(institution, "LEAVE").then(() =>
      admit({ kind: "INSTITUTION", code: institution }),
    );
    expect(again.error?.message).toContain("reinstate it instead");
  });
});

test("a member that stops answers what is under way, and takes no more", async () => {
  const address = network.urlOf("340000");
  const agent = new Agent({ keepAlive: true });
  const headers = { "content-type": "application/json" };
  const open = request(address, { agent, method: "POST", headers });
  open.write(`{ "query": `);
  // Its first half must have arrived before the stop begins.
  await delay(100);
  const stopping = network.stopMember("340000");
  const answered = once(open, "response") as Promise<[IncomingMessage]>;
  open.end(`"{ __typename }" }`);
  const [response] = await answered;
  expect(await text(response)).toContain(`"Query"`);
  await stopping;
  await expect(fetch(address)).rejects.toThrow("fetch failed");
  agent.destroy();
});
