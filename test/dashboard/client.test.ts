/** The page asks by identifier alone; what the gateway does not know any more makes the page ask whether it is old. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { ask, whenUnknown } from "../../gateway/dashboard/api/client.ts";
import { remedy } from "../../gateway/dashboard/api/remedy.ts";
import { TypedDocument } from "../../gateway/dashboard/api/typed-document.ts";

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
const question = new TypedDocument<{ members: unknown[] }, { a?: number }>("sha256:1234");
const { signal } = new AbortController();

test("a question is its identifier and its variables, nothing else", async () => {
  const asked = gatewayThatSays({ data: { members: [] } });
  expect(await ask(question, { a: 1 }, signal)).toEqual({
    data: { members: [] },
    problems: [],
  });
  expect(asked).toEqual([{ documentId: question.id, variables: { a: 1 } }]);
});

test("a gateway that does not know the identifier is asked once, and told of as a problem and as a sign of age", async () => {
  const error = { message: "请刷新", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } };
  const asked = gatewayThatSays({ errors: [error] });
  const told = vi.fn<() => void>();
  whenUnknown(told);
  const { data, problems } = await ask(question, {}, signal);
  expect(data).toBeNull();
  expect(problems).toEqual([
    { kind: "faulty", code: "PERSISTED_QUERY_NOT_FOUND", message: "请刷新" },
  ]);
  expect([asked.length, told.mock.calls.length]).toEqual([1, 1]);
});

describe("a page that misses something", () => {
  const old = { running: "/old.js", served: "/new.js", tried: null, isFilledIn: false };
  test.each([
    ["loads itself anew when another program is served", {}, "coming"],
    [
      "stays when the same program is served: it would miss the same",
      { served: "/old.js" },
      "none",
    ],
    ["stays when nobody says what is served", { served: null }, "none"],
    ["stays while it is being worked on and has no program of its own", { running: null }, "none"],
    ["leaves it to its reader while a form is filled in", { isFilledIn: true }, "offered"],
    [
      "leaves it to its reader when loading that program did not help",
      { tried: "/new.js" },
      "offered",
    ],
    ["tries once more for a program that is newer still", { tried: "/newer.js" }, "coming"],
  ])("%s", (_, changed, found) => {
    expect(remedy({ ...old, ...changed })).toBe(found);
  });
});
