import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepService } from "../builders/service.ts";
import { institutionCodes, startTestNetwork, type TestNetwork } from "../setup/network.ts";

const [provider] = institutionCodes as [string];
let network: TestNetwork;
let record: string;

beforeAll(async () => {
  network = await startTestNetwork(["340000", "340100", "340300", provider]);
  record = await keepService(network.contextOf("340300"), {
    providerCode: provider,
    providerName: "测试机构",
  });
});
afterAll(() => network.stop());

const contact = (as?: { role: string; member?: string }) =>
  network.ask(
    `query ($id: ID!) { serviceRecord(id: $id) { contact { name phone } availableSteps trace { events { actor } } } }`,
    { id: record },
    as,
  );

describe("personal data", () => {
  test.each([
    ["the public", undefined],
    ["the department", { role: "department" }],
    ["another window", { role: "window-operator", member: "340100" }],
    ["somebody who only claims a role", { role: "window-operator" }],
  ])("is withheld by the owner from %s", async (_, as) => {
    const { data } = await contact(as);
    expect(data.serviceRecord).toMatchObject({ contact: null, availableSteps: [] });
    expect(data.serviceRecord.trace.events[0].actor).toBeNull();
  });

  test.each([
    ["the owner's staff", { role: "window-operator", member: "340300" }],
    ["the provider named in the record", { role: "institution-staff", member: provider }],
    ["hub operators", { role: "hub-operator" }],
  ])("is shown to %s", async (_, as) => {
    const { data } = await contact(as);
    expect(data.serviceRecord.contact).toEqual({ name: "张三", phone: "13800000001" });
  });
});

describe("a change", () => {
  const step = (as?: { role: string; member?: string }, name = "FOLLOW_UP") =>
    network.ask(
      `mutation ($id: ID!) { takeServiceStep(input: { id: $id, step: ${name} }) { __typename
        ... on ServiceRecord { state } ... on Refusal { code message } } }`,
      { id: record },
      as,
    );

  test.each([
    ["the public", undefined],
    ["another window", { role: "window-operator", member: "340100" }],
    ["a hub operator", { role: "hub-operator" }],
  ])("is forbidden to %s", async (_, as) => {
    const { errors } = await step(as);
    expect(errors).toMatchObject([
      { path: ["takeServiceStep"], extensions: { code: "FORBIDDEN", member: "340300" } },
    ]);
  });

  test("that the rules do not allow is refused with its reason and changes nothing", async () => {
    const { data } = await step({ role: "window-operator", member: "340300" }, "START");
    expect(data.takeServiceStep).toMatchObject({ __typename: "Refusal", code: "STEP_NOT_ALLOWED" });
  });

  test("by the owner's staff is made and appended to the trace", async () => {
    const staff = { role: "window-operator", member: "340300" };
    const { data } = await step(staff);
    expect(data.takeServiceStep).toEqual({ __typename: "ServiceRecord", state: "FOLLOWED_UP" });
    const after = await network.ask(
      `{ serviceRecord(id: "${record}") { followUp { at } trace { events { type actor actorRole } } } }`,
      {},
      staff,
    );
    expect(after.data.serviceRecord.trace.events.at(-1)).toEqual({
      type: "FOLLOW_UP", actor: "test:window-operator", actorRole: "window-operator",
    }); // prettier-ignore
  });

  test("of a rating needs a level from 1 to 5", async () => {
    const { errors } = await step({ role: "window-operator", member: "340300" }, "RATE");
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

describe("a member", () => {
  const post = async (query: string, token?: string) => {
    const headers: Record<string, string> = { "content-type": "application/json" };
    if (token) headers.authorization = `Bearer ${token}`;
    const response = await fetch(network.urlOf("340300"), {
      method: "POST",
      headers,
      body: JSON.stringify({ query }),
    });
    return {
      status: response.status,
      body: (await response.json()) as {
        data?: Record<string, unknown>;
        errors?: { extensions: { code: string } }[];
      },
    };
  };

  test.each([
    `{ serviceRecords { totalCount } }`,
    `{ ...f } fragment f on Query { serviceRecords { totalCount } }`,
    `{ _entities(representations: []) { __typename } }`,
  ])("refuses the unsigned data request %s", async (query) => {
    const { status, body } = await post(query);
    expect(status).toBe(401);
    expect(body.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });

  test("refuses a token meant for another member, and one that was tampered with", async () => {
    const foreign = await network.token({ role: "hub-operator" }, ["340100"]);
    const own = await network.token({ role: "public" }, ["340300"]);
    const [header, , signature] = own.split(".") as [string, string, string];
    const forged = Buffer.from(
      JSON.stringify({ iss: "identity", aud: "340300", role: "hub-operator", sub: "x", exp: 9e9 }),
    ).toString("base64url");
    for (const token of [foreign, `${header}.${forged}.${signature}`, "nonsense"]) {
      expect((await post(`{ serviceRecords { totalCount } }`, token)).status).toBe(401);
    }
  });

  test("answers its own staff directly", async () => {
    const token = await network.token({ role: "window-operator", member: "340300" }, ["340300"]);
    expect((await post(`{ serviceRecords { totalCount } }`, token)).body.data).toEqual({
      serviceRecords: { totalCount: 1 },
    });
  });

  test("shows its schema to anyone, as a Federation 2 subgraph", async () => {
    const { body } = await post(`{ _service { sdl } __typename }`);
    expect((body.data as { _service: { sdl: string } })._service.sdl).toContain(
      "https://specs.apollo.dev/federation/v2.9",
    );
  });
});

test("the gateway refuses a token that it cannot verify, rather than treat its bearer as the public", async () => {
  const response = await fetch(`${network.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: "Bearer nonsense" },
    body: JSON.stringify({ query: "{ members { code } }" }),
  });
  expect(response.status).toBe(401);
});
