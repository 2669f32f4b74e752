/** The page asks by identifier; after an update of the gateway it falls back to what it was built with. */
import { afterEach, expect, test, vi } from "vitest";
import { ask } from "../../gateway/dashboard/api/client.ts";
import { TypedDocumentString } from "../../gateway/dashboard/api/typed-document.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** Answers in turn, and keeps what was asked. */
function gatewayThatSays(...answers: object[]): object[] {
  const asked: object[] = [];
  vi.stubEnv("DEV", false);
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body) as object);
    return Response.json(answers[asked.length - 1]);
  });
  return asked;
}
const question = new TypedDocumentString<{ members: unknown[] }, { a?: number }>(
  "sha256:1234",
  "query Q { members { code } }",
);
const { signal } = new AbortController();

test("a question is its identifier and its variables, nothing else", async () => {
  const asked = gatewayThatSays({ data: { members: [] } });
  expect(await ask(question, { a: 1 }, signal)).toEqual({
    data: { members: [] },
    problems: [],
  });
  expect(asked).toEqual([{ documentId: question.id, variables: { a: 1 } }]);
});

test("a gateway that does not know the identifier any more is sent the text once", async () => {
  const unknown = { errors: [{ message: "?", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }] };
  const asked = gatewayThatSays(unknown, { data: { members: [] } });
  expect((await ask(question, {}, signal)).problems).toEqual([]);
  expect(asked[1]).toEqual({ query: question.text, variables: {} });
});

test("a gateway that takes no texts is told of as a problem, with its remedy", async () => {
  const unknown = { errors: [{ message: "?", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }] };
  const closed = {
    errors: [{ message: "请刷新", extensions: { code: "TRUSTED_DOCUMENTS_ONLY" } }],
  };
  const asked = gatewayThatSays(unknown, closed);
  const { data, problems } = await ask(question, {}, signal);
  expect(data).toBeNull();
  expect(problems).toEqual([{ kind: "faulty", code: "TRUSTED_DOCUMENTS_ONLY", message: "请刷新" }]);
  expect(asked).toHaveLength(2);
});
