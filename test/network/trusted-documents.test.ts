/** What the dashboard asks is known beforehand: by hash, and where it is wished nothing else. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentIdOf, readTrustedDocuments } from "../../gateway/limits/trusted-documents.ts";
import { type Answer, startTestNetwork, type TestNetwork } from "../setup/network.ts";

const list = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../schema/operations.json"), "utf8"),
) as Record<string, string>;
const idOf = (name: string) => Object.keys(list).find((id) => list[id]!.includes(`query ${name}`))!;
const records = { documentId: idOf("Records"), variables: {} };
const text = "{ registryState { asOf } }";
const sha = (of: string) => createHash("sha256").update(of).digest("hex");

// Not even its own questions are within these limits.
const limits = { depth: 1, aliases: 0, fields: 1, tokens: 10, cost: 1 };
let open: TestNetwork;
let closed: TestNetwork;
beforeAll(async () => {
  [open, closed] = await Promise.all([
    startTestNetwork(["340000"], { limits }),
    startTestNetwork(["340000"], { trustedOnly: true, mountsSubgraphs: true }),
  ]);
});
afterAll(() => Promise.all([open.stop(), closed.stop()]));

const post = async ({ url }: TestNetwork, body: object, path = "/graphql") => {
  const headers = { "content-type": "application/json" };
  const options = { method: "POST", headers, body: JSON.stringify(body) };
  const response = await fetch(url + path, options);
  return { status: response.status, ...((await response.json()) as Answer) };
};
const codeOf = ({ errors }: Answer): string => errors?.[0].extensions.code;

describe("a trusted document", () => {
  test("is run by its identifier, whatever its shape", async () => {
    const answer = await post(open, records);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.serviceRecords.coverage.expected).toBe(1);
  });

  test("is run by Apollo's form of the same hash", async () => {
    const sha256Hash = records.documentId.replace("sha256:", "");
    const answer = await post(open, { extensions: { persistedQuery: { version: 1, sha256Hash } } });
    expect(answer.data.serviceRecords.totalCount).toBe(0);
  });

  test("is bounded in what fills its variables", async () => {
    const recordedBy = Array.from({ length: 6000 }, () => "340000");
    expect(codeOf(await post(open, { ...records, variables: { filter: { recordedBy } } }))).toBe(
      "LIMIT_VALUES",
    );
  });

  test("is not trusted as a text: whoever sends one is under the limits", async () => {
    const query = list[records.documentId]!;
    expect(codeOf(await post(open, { query }))).toBe("LIMIT_TOKENS");
    expect(codeOf(await post(open, { ...records, query }))).toBe("LIMIT_TOKENS");
  });

  test("lends its hash to no other text", async () => {
    const query = "{ members { code name kind cityCode } }";
    const sha256Hash = records.documentId.replace("sha256:", "");
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    expect(codeOf(await post(open, { query, extensions }))).toMatch("LIMIT_");
    expect((await post(open, records)).data.serviceRecords).toBeDefined();
  });
});

describe("an identifier that is not known", () => {
  test("is refused with a remedy that clients of Apollo's protocol understand", async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha(text) } };
    for (const body of [{ documentId: documentIdOf(text) }, { extensions }, { documentId: 7 }]) {
      const answer = await post(closed, body);
      expect(codeOf(answer)).toBe("PERSISTED_QUERY_NOT_FOUND");
      expect(answer.errors?.[0].message).toMatch(/请刷新页面.*reload the page/);
    }
  });

  test("is not learnt from a text that is sent with it", async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha(text) } };
    const token = { authorization: `Bearer ${await closed.token({ role: "hub-operator" })}` };
    const options = {
      method: "POST",
      headers: { "content-type": "application/json", ...token },
      body: JSON.stringify({ query: text, extensions }),
    };
    const taught = (await (await fetch(`${closed.url}/graphql`, options)).json()) as Answer;
    expect(taught.data.registryState).toBeDefined();
    expect(codeOf(await post(closed, { extensions }))).toBe("PERSISTED_QUERY_NOT_FOUND");
  });
});

describe("a gateway for trusted documents only", () => {
  test("takes them from anyone", async () => {
    expect((await post(closed, records)).data.serviceRecords.totalCount).toBe(0);
  });

  test.each([
    ["a text", { query: text }],
    ["introspection", { query: "{ __schema { types { name } } }" }],
    [
      "the text of a trusted document with another beside it",
      { query: `${list[records.documentId]} query B ${text}`, operationName: "B" },
    ],
    ["a list", [{ query: text }]],
  ])("refuses %s of a caller without a token", async (_, body) => {
    expect(await post(closed, body)).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: "TRUSTED_DOCUMENTS_ONLY" } }],
    });
  });

  test("refuses a text in the address, and one for a mounted subgraph", async () => {
    const address = `${closed.url}/graphql?query=${encodeURIComponent(text)}`;
    const headers = { "apollo-require-preflight": "1" };
    expect((await fetch(address, { headers })).status).toBe(403);
    const body = { query: "{ __typename }" };
    expect(codeOf(await post(closed, body, "/subgraphs/ledger"))).toBe("TRUSTED_DOCUMENTS_ONLY");
  });

  test("takes texts from those who show a token", async () => {
    const { data } = await closed.ask(text, {}, { role: "department" });
    expect(data.registryState).toBeDefined();
  });
});

test.each([
  ["an entry whose text was changed", { [documentIdOf(text)]: "{ registryState { asOf } } " }],
  ["an entry that the schema does not know", { [documentIdOf("{ gone }")]: "{ gone }" }],
])("a list with %s stops the gateway from starting", async (_, content) => {
  const file = join(mkdtempSync(join(tmpdir(), "hub-trusted-")), "operations.json");
  writeFileSync(file, JSON.stringify(content));
  const schema = buildSchema("type Query { registryState: S } type S { asOf: String }");
  await expect(readTrustedDocuments(file, schema)).rejects.toThrow("npm run schema");
});
