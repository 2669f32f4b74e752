/** Members are reminded by themselves as the last day comes and goes, and may refuse a form that is out of date. */
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { remindInTime } from "../../subgraphs/hub/actions/bulletin/remind-members.ts";
import { hub, operator, startBulletinNetwork } from "../setup/bulletins.ts";

const [window, second] = ["340100", "340300"];
const network = await startBulletinNetwork([window, second]);
const { begin, told, step, soon, reporting, received } = network;
afterAll(() => network.stop());

const drafted = async (input: string): Promise<string> => (await begin(input))[0]!.id;
const dayMs = 86_400_000;
/** The window's own last day: the hub asks when the test runs, which may be late. */
let dueMs = 0;
const place = { year: 2026, quarter: 3 };
const requests = (code: string) =>
  told(`{ statementRequests(member: "${code}") { period { year quarter } reminders } }`, {
    role: "window-operator",
    member: code,
  });
const remindersOf = async (code: string): Promise<number> =>
  (await reporting(2026, 3)).members.find((one: { code: string }) => one.code === code).reminders;

beforeAll(async () => {
  const id = await drafted("year: 2026, quarter: 3");
  await network.stopMember(window);
  await step(`openCollection(id: "${id}")`, operator);
  await received(2, 2026, 3);
  const { members } = (await reporting(2026, 3)) as { members: { code: string; dueAt: string }[] };
  dueMs = Date.parse(members.find(({ code }) => code === window)!.dueAt);
});

test("whoever is missing is reminded as the days go by, once for each, and whoever reported is not", async () => {
  let now = dueMs - 4 * dayMs;
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const work = remindInTime(() => ({ ...network.contextOf(hub), now: () => new Date(now) }));
  // Each look waits for the one before.
  const look = async (days: number): Promise<number> => {
    now = dueMs + days * dayMs;
    vi.advanceTimersByTime(10 * 60_000);
    await new Promise((resolve) => setTimeout(resolve, 400));
    return remindersOf(window);
  };
  try {
    expect(await look(-4)).toBe(0);
    expect(await look(-3)).toBe(1);
    expect(await look(-2)).toBe(1);
    expect(await look(1)).toBe(2);
    // A hub that was away for two weeks makes up for them with one.
    expect(await look(15)).toBe(4);
  } finally {
    vi.useRealTimers();
    await work.stop();
  }
  expect(await remindersOf(second)).toBe(0);
  await network.startMember(window);
  await soon(async () => expect(await requests(window)).toEqual([{ period: place, reminders: 3 }]));
});

test("a bulletin with a form that is out of date is not collected", async () => {
  const id = await drafted(`year: 2026, quarter: 2, settings: { validUntil: "2026-06-30" }`);
  expect(await step(`openCollection(id: "${id}")`, operator)).toMatchObject({
    refusal: { code: "FORM_INVALID", message: expect.stringContaining("有效期至 2026-06-30") },
    bulletin: { state: "DRAFT" },
  });
});

test("a member refuses such a form all the same, whatever the hub thinks, and reports nothing", async () => {
  const id = await drafted("year: 2026, quarter: 1");
  await network.stopMember(window);
  await step(`openCollection(id: "${id}")`, operator);
  await network.contextOf(hub).em.execute(
    `update outgoing_message set content = jsonb_set(content, '{form,validUntil}', '"2026-03-31"')
    where id = (select request_id from expected_member where year = 2026 and quarter = 1 and code = ?)`,
    [window],
  );
  await network.startMember(window);
  await soon(async () =>
    expect((await reporting(2026, 1)).members).toContainEqual(
      expect.objectContaining({
        code: window,
        progress: "REFUSED",
        standing: "MISSING",
        reason: expect.stringContaining("统计法"),
      }),
    ),
  );
});
