/** What the pages of bulletins work out by themselves: stages, obstacles, differences, statements. */
import { describe, expect, test } from "vitest";
import {
  compared,
  comparedMembers,
  comparedTotals,
  groupsOf,
  placeOf,
} from "../../gateway/dashboard/bulletin/difference.ts";
import { readStatement } from "../../gateway/dashboard/bulletin/own-statement.ts";
import { isSamePeriod, periodOfCode } from "../../gateway/dashboard/bulletin/period-code.ts";
import { printedValue } from "../../gateway/dashboard/bulletin/printed-value.ts";
import type { SealedText } from "../../gateway/dashboard/bulletin/sealed-text.ts";
import { obstaclesOf, stagesOf, type Bulletin } from "../../gateway/dashboard/bulletin/stages.ts";
import { exampleBulletin } from "../builders/example-bulletin.ts";
import { revisedBulletin } from "../builders/revised-bulletin.ts";

const example = exampleBulletin().bulletin as SealedText;
const revised = revisedBulletin() as SealedText;

const taken = (step: string, state: string, reason: string | null = null) =>
  ({ step, state, at: "2025-10-11T02:00:00Z", takenBy: "", role: "", reason, hash: null }) as Bulletin["steps"][number]; // prettier-ignore
const statuses = (bulletin: Parameters<typeof stagesOf>[0]) =>
  stagesOf(bulletin).map(({ status }) => status);

describe("the stages", () => {
  test("are done up to where the bulletin is, and wait behind it", () => {
    const steps = [taken("COLLECT", "COLLECTING"), taken("FINISH", "VALIDATING")];
    expect(statuses({ state: "SEALING", steps })).toEqual([
      "finish",
      "finish",
      "process",
      "wait",
      "wait",
      "wait",
    ]);
    expect(stagesOf({ state: "SEALING", steps })[1]?.taken?.step).toBe("FINISH");
  });

  test("forget what was decided on an earlier document", () => {
    const steps = [taken("RETURN", "RETURNED"), taken("REOPEN", "VALIDATING")];
    expect(stagesOf({ state: "VALIDATING", steps })[4]).toMatchObject({
      status: "wait",
      taken: null,
    });
  });

  test("stand where the bulletin was sent back, or given up", () => {
    expect(statuses({ state: "RETURNED", steps: [taken("RETURN", "RETURNED")] })[4]).toBe("error");
    const steps = [taken("VALIDATE", "VALIDATING"), taken("ABANDON", "ABANDONED")];
    expect(statuses({ state: "ABANDONED", steps }).slice(0, 3)).toEqual([
      "finish",
      "error",
      "wait",
    ]);
  });
});

describe("what stands in the way", () => {
  const bulletin = (over: Partial<Bulletin>): Bulletin =>
    ({ state: "SEALED", steps: [], quarter: 3, availableSteps: [], lateStatements: [], ...over }) as unknown as Bulletin; // prettier-ignore
  const nothing = { missing: [], missingInDocument: [], openFindings: 0 };
  const kinds = (over: Partial<Bulletin>, standing: Partial<typeof nothing> = {}) =>
    obstaclesOf(bulletin(over), { ...nothing, ...standing }, "HUB").map(({ kind }) => kind);

  test("is nothing where all is well", () => {
    expect(kinds({})).toEqual([]);
  });

  test("is what the sealed document says, not who has reported since", () => {
    const standing = { missing: [], missingInDocument: ["蚌埠"] as never[] };
    expect(kinds({ state: "SEALED" }, standing)).toEqual(["missing"]);
    expect(kinds({ state: "PUBLISHED" }, standing)).toEqual([]);
  });

  test("is the other one of two that are published together", () => {
    expect(kinds({ state: "APPROVED", quarter: 4 })).toEqual(["companion"]);
    expect(kinds({ state: "APPROVED", quarter: 3 })).toEqual([]);
    expect(kinds({ state: "APPROVED", quarter: 4, availableSteps: ["PUBLISH"] })).toEqual([]);
  });

  test("is why the sealing or the check stopped, until another step is taken", () => {
    const stop = taken("STOP", "VALIDATING", "有新的问题");
    expect(kinds({ state: "VALIDATING", steps: [stop] })).toEqual(["unsealed"]);
    const back = taken("STOP", "COLLECTING", "三次未能审核");
    expect(kinds({ state: "COLLECTING", steps: [back] })).toEqual(["unchecked"]);
    expect(kinds({ state: "VALIDATING", steps: [stop, taken("VALIDATE", "VALIDATING")] })).toEqual(
      [],
    );
  });
});

describe("differences", () => {
  test("are taken apart by where they stand, the total first", () => {
    expect(placeOf("members/340300/activities")).toEqual({
      section: "members",
      code: "340300",
      figure: "activities",
    });
    expect(placeOf("rankings/WINDOW/340300")).toEqual({
      section: "rankings/WINDOW",
      code: "340300",
      figure: null,
    });
    const sections = groupsOf(revised.revises!.differences).map(({ section }) => section);
    expect(sections[0]).toBe("total");
    expect(sections).toContain("members");
  });

  test("are none where a value is missing, and no share of nothing", () => {
    expect(compared(null, 4)).toMatchObject({ difference: null, share: null });
    expect(compared(0, 4)).toMatchObject({ difference: 4, share: null });
    expect(compared(4, 5)).toMatchObject({ difference: 1, share: 0.25 });
  });

  test("of members hold who is in only one of the two", () => {
    const without = { ...example, members: example.members.slice(2) };
    const rows = comparedMembers(without, example, "activities");
    expect(rows.find(({ code }) => code === "340100")).toMatchObject({
      before: null,
      difference: null,
    });
    expect(rows.some(({ code }) => code === "340400")).toBe(false);
    expect(comparedTotals(example, example).every(({ difference }) => !difference)).toBe(true);
  });
});

describe("an own report", () => {
  test("is read from what was signed, Chinese included", () => {
    const payload = Buffer.from(JSON.stringify({ asOf: "x", note: "合肥" })).toString("base64url");
    expect(readStatement(`e30.${payload}.c2ln`)).toEqual({ asOf: "x", note: "合肥" });
    expect(readStatement("no statement")).toBeNull();
  });

  test("has a period as its address", () => {
    expect(periodOfCode("2026-3")).toEqual({ year: 2026, quarter: 3 });
    expect(periodOfCode("2026")).toEqual({ year: 2026, quarter: null });
    expect(periodOfCode("2026-5")).toBeNull();
    expect(isSamePeriod({ year: 2026, quarter: null }, { year: 2026, quarter: 3 })).toBe(false);
  });
});

test("a figure opened from a bulletin finds what was printed of it, for the network and for a member", () => {
  const { members, total } = example;
  const member = members.find(({ figures, satisfaction }) => figures && satisfaction?.mean)!;
  expect(printedValue(example, "activities", null)).toBe(total.figures.activities);
  expect(printedValue(example, "activities", member.code)).toBe(member.figures!.activities);
  expect(printedValue(example, "satisfaction", member.code)).toBe(
    Number(member.satisfaction!.mean),
  );
  expect(printedValue(example, "feeFen", null)).toBe(Number(total.feeFen));
  // Not printed: a member's fees, and the share of which only the count is printed.
  expect(printedValue(example, "feeFen", member.code)).toBeNull();
  expect(printedValue(example, "publicWelfareShare", null)).toBeNull();
  expect(printedValue(example, "activities", "nobody")).toBeNull();
});
