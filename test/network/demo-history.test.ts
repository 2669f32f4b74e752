/** What the demo year led to is made by the steps that people take, and goes on after it was cut short. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { gatherBulletin } from "../../scripts/bulletin/bulletin-file.ts";
import { replayBulletin } from "../../scripts/bulletin/replay.ts";
import { gatherEvaluation } from "../../scripts/evaluate/evaluation-file.ts";
import { replayEvaluation } from "../../scripts/evaluate/replay.ts";
import type { Desks } from "../../scripts/network/history/desks.ts";
import { makeHistory } from "../../scripts/network/history/tell-history.ts";
import { enterprise, hub, operator } from "../setup/bulletins.ts";
import { startEvaluationNetwork } from "../setup/evaluations.ts";
import type { Asker } from "../setup/network.ts";

const [first, second] = ["340100", "340300"];
const network = await startEvaluationNetwork([first, second]);
afterAll(() => network.stop());

beforeAll(async () => {
  for (const [quarter, month] of ["02", "05", "08", "11"].entries()) {
    const shared = { enterprise: enterprise(quarter), on: `2025-${month}-10`, rating: 5 };
    await network.serve(first, [{ ...shared, key: `shared ${quarter}` }]);
    await network.serve(second, [{ ...shared, key: `shared ${quarter}` }]);
  }
});

/** Asks as the demo's people do; `before` each question hears of it. */
const desksWith =
  (before: (query: string) => void): Desks =>
  async <Data>(as: Asker, query: string, variables: object = {}) => {
    before(query);
    const { data, errors } = await network.askWith(query, variables, as);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as Data;
  };
const standing = () =>
  network.told(
    `{ bulletins(year: 2025) { quarter revision state steps { step takenBy role } } }`,
    operator,
  ) as Promise<{ quarter: number | null; revision: number; state: string; steps: Step[] }[]>;
type Step = { step: string; role: string };

test("a history that is cut short anywhere goes on where it was", async () => {
  let asked = 0;
  // Of some hundred questions, every thirtieth is never asked: somebody stopped the network there.
  for (let isDone = false; !isDone;) {
    const closing = new AbortController();
    const desks = desksWith(() => {
      asked += 1;
      if (asked % 30 === 0) closing.abort();
      closing.signal.throwIfAborted();
    });
    isDone = await makeHistory(desks, closing.signal).then(
      () => true,
      (cause: unknown) => {
        if (closing.signal.aborted) return false;
        throw cause;
      },
    );
  }
  expect(asked).toBeGreaterThan(90);
  const made = await standing();
  expect(made.map(({ quarter, revision, state }) => [quarter, revision, state])).toEqual([
    [4, 2, "VALIDATING"],
    [4, 1, "PUBLISHED"],
    [2, 1, "PUBLISHED"],
    [1, 1, "PUBLISHED"],
    [null, 1, "PUBLISHED"],
  ]);
});

test("every bulletin was approved by the department, and every step was taken once", async () => {
  for (const { revision, steps } of await standing()) {
    if (revision > 1) continue;
    const taken = steps.map(({ step, role }) => `${step} ${role}`);
    expect(taken.filter((one) => one !== "REVISE hub-operator")).toEqual([
      "DRAFT hub-operator",
      "COLLECT hub-operator",
      "VALIDATE hub-operator",
      "FINISH member",
      "SEAL hub-operator",
      "FINISH member",
      "SUBMIT hub-operator",
      "APPROVE department",
      "PUBLISH hub-operator",
    ]);
  }
});

test("the revision waits for a member's answer, with a statement that came late", async () => {
  const findings = (await network.told(
    `{ findings(year: 2025, quarter: 4) { rule state decision } }`,
    operator,
  )) as { rule: string; state: string }[];
  expect(findings.map(({ rule }) => rule)).toContain("D01");
  expect(findings.some(({ state }) => state === "OPEN" || state === "EXPLAINED")).toBe(true);
  await network.soon(async () => {
    const { members } = await network.reporting(2025, 4);
    expect(members).toContainEqual(expect.objectContaining({ code: first, statements: 2 }));
  });
});

test("what was published replays to the byte, and so does the evaluation in publicity", async () => {
  const asks = async <Data>(query: string, variables: object) =>
    (await network.askWith(query, variables, operator)).data as Data;
  const ids = (await network.told(
    `{ bulletins(year: 2025, state: [PUBLISHED]) { id } }`,
    operator,
  )) as { id: string }[];
  expect(ids).toHaveLength(4);
  for (const { id } of ids)
    expect((await replayBulletin(await gatherBulletin(asks, id))).faults).toEqual([]);
  const [evaluation] = (await network.told(
    `{ evaluations(year: 2025) { id state objections { state } sealed { document } } }`,
    operator,
  )) as { id: string; state: string; sealed: { document: string } }[];
  expect(evaluation).toMatchObject({ state: "PUBLICITY" });
  expect(evaluation!.sealed.document).toContain("暂代值");
  const keys = await network.keysOf([hub, first, second]);
  const { faults } = await replayEvaluation(await gatherEvaluation(asks, evaluation!.id), keys);
  expect(faults).toEqual([]);
});

test("a history that is complete is left alone, and so is what people began themselves", async () => {
  const before = JSON.stringify(await standing());
  await makeHistory(
    desksWith((query) => expect(query).not.toMatch(/^mutation/)),
    AbortSignal.timeout(10_000),
  );
  expect(JSON.stringify(await standing())).toBe(before);
});
