import { describe, expect, test } from "vitest";

import { checkEventLogMapping } from "../../subgraphs/ledger/intake/event-log-mapping.ts";
import { readEventLog } from "../../subgraphs/ledger/intake/event-log.ts";

const xesHeader =
  "case:concept:name,concept:name,time:timestamp,org:resource,org:group,case:startdate,case:enddate,case:channel";

function read(lines: readonly string[], mapping?: Parameters<typeof readEventLog>[1]) {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  return readEventLog({ name: "log.csv", bytes }, mapping);
}

describe("an event log", () => {
  test("gives cases with their events in time order, ties in the order of the file", () => {
    const { cases, counts } = read([
      xesHeader,
      "c1,end,2011-10-30 02:10:00+01:00,P1,G1,2011-10-29 09:00:00+02:00,2011-10-31 00:00:00+01:00,Desk",
      "c1,begin,2011-10-30 02:50:00+02:00,P1,G2,2011-10-29 09:00:00+02:00,2011-10-31 00:00:00+01:00,Desk",
      "c2,a,2011-10-11 13:45:40.276000+02:00,P2,EMPTY,,,Internet",
      "c2,b,2011-10-11 11:45:40.276Z,,G1,,,Internet",
    ]);
    // The clock went back at 03:00 summer time: 02:50+02:00 comes before 02:10+01:00.
    expect(cases[0]?.events.map(({ activity }) => activity)).toEqual(["begin", "end"]);
    expect(cases[0]).toMatchObject({ caseId: "c1", channel: "Desk" });
    expect(cases[0]?.startedAt.toISOString()).toBe("2011-10-29T07:00:00.000Z");
    expect(cases[0]?.endedAt?.toISOString()).toBe("2011-10-30T23:00:00.000Z");
    expect(cases[1]?.events.map(({ activity }) => activity)).toEqual(["a", "b"]);
    expect(cases[1]?.events[0]).toMatchObject({ resource: "P2", group: null });
    expect(cases[1]).toMatchObject({
      endedAt: null,
      startedAt: new Date("2011-10-11T11:45:40.276Z"),
    });
    expect(counts).toMatchObject({
      records: 4,
      events: 4,
      rejected: 0,
      cases: 2,
      openCases: 1,
      eventsWithoutGroup: 1,
      resources: 2,
      resourcesInSeveralGroups: 1,
      offsets: { "+01:00": 1, "+02:00": 2, Z: 1 },
    });
  });

  test("sends back every event that is not certain and loses none", () => {
    const { cases, findings, counts } = read([
      xesHeader,
      "c1,a,2011-10-11 13:45:40,P1,G1,,,",
      "c1,a,昨天,P1,G1,,,",
      "c1,a,2011-02-30 13:45:40Z,P1,G1,,,",
      "c1,a,,P1,G1,,,",
      ",a,2011-10-11 13:45:40Z,P1,G1,,,",
      "c1,,2011-10-11 13:45:40Z,P1,G1,,,",
      "c1,a,2011-10-11 13:45:40Z,P1",
      "c1,a,2011-10-11 13:45:40Z,P1,G1,,,",
    ]);
    expect(findings.map(({ code, row }) => [code, row])).toEqual([
      ["EVENT_TIME_NO_OFFSET", 2],
      ["EVENT_TIME_UNREADABLE", 3],
      ["EVENT_TIME_IMPOSSIBLE", 4],
      ["EVENT_TIME_MISSING", 5],
      ["EVENT_CASE_MISSING", 6],
      ["EVENT_ACTIVITY_MISSING", 7],
      ["EVENT_FIELD_COUNT", 8],
    ]);
    expect(counts).toMatchObject({ records: 8, events: 1, rejected: 7 });
    expect(cases).toHaveLength(1);
  });

  test("reports case attributes that differ between events and takes none of them", () => {
    const { cases, findings } = read([
      xesHeader,
      "c1,a,2011-10-11 13:45:40Z,P1,G1,,,Desk",
      "c1,b,2011-10-11 13:45:41Z,P1,G1,,,",
      "c1,c,2011-10-11 13:45:42Z,P1,G1,,,Internet",
    ]);
    expect(findings).toMatchObject([
      { code: "CASE_ATTRIBUTE_CONFLICT", caseId: "c1", column: "case:channel" },
    ]);
    expect(findings[0]?.problem).toContain("第4行“Internet”");
    expect(cases[0]?.channel).toBeNull();
  });

  test("is read by a mapping of its own columns", () => {
    const mapping = checkEventLogMapping({
      case: "办件编号",
      activity: "环节",
      time: "时间",
      resource: "经办人",
      title: "事项",
      caseAttributes: ["来源"],
      completedWhen: { column: "环节", values: ["办结"] },
      defaultOffset: "+08:00",
    });
    const { cases } = read(
      [
        "办件编号,环节,时间,经办人,事项,来源,意见",
        "A1,受理,2025/3/5 9:00,甲,开办企业,网上,同意",
        "A1,办结,2025-03-07 17:30:00,乙,开办企业,网上,",
        "A2,受理,2025-03-07 17:30:00,乙,变更,窗口,",
      ],
      mapping,
    );
    expect(cases[0]).toMatchObject({
      title: "开办企业",
      attributes: { 来源: "网上", 事项: "开办企业" },
    });
    expect(cases[0]?.startedAt.toISOString()).toBe("2025-03-05T01:00:00.000Z");
    expect(cases[0]?.endedAt?.toISOString()).toBe("2025-03-07T09:30:00.000Z");
    expect(cases[0]?.events[0]?.attributes).toEqual({ 意见: "同意" });
    expect(cases[1]?.endedAt).toBeNull();
  });

  test("without the columns it needs is refused with their names", () => {
    expect(() => read(["a,b", "1,2"])).toThrow(/time:timestamp/);
  });
});

describe("an event log mapping", () => {
  test("names all its faults with their places", () => {
    const wrong = {
      case: "",
      activity: "a",
      tim: "t",
      missing: "EMPTY",
      completedWhen: { column: "x" },
    };
    const paths = faultsOf(wrong);
    expect(paths).toEqual(["$.tim", "$.time", "$.case", "$.missing", "$.completedWhen.values"]);
  });

  test.each<[unknown, string[]]>([
    [null, ["$"]],
    [[], ["$"]],
    [{ case: "a", activity: "a", time: "t" }, ["$.activity"]],
    [{ case: "a", activity: "b", time: "t", defaultOffset: "8" }, ["$.defaultOffset"]],
    [{ case: "a", activity: "b", time: "t" }, []],
  ])("%j has faults at %j", (value, paths) => {
    expect(faultsOf(value)).toEqual(paths);
  });
});

function faultsOf(value: unknown): string[] {
  try {
    checkEventLogMapping(value);
    return [];
  } catch (error) {
    const { faults } = error as { faults: { path: string }[] };
    return faults.map(({ path }) => path);
  }
}

test("findings on a case name its row and the text as written", () => {
  const { findings } = read([
    xesHeader,
    "c1,a,2011-10-11 13:45:40+02:00,P,G,2011-10-12 09:00:00+02:00,2011-10-12,Desk",
    "c2,a,2011-10-11 13:45:40+02:00,P,G,2011-10-12 09:00:00+02:00,2011-10-11 00:00:00+02:00,Desk",
    "c2,b,2011-10-11 14:45:40+02:00,P,G,2011-10-12 09:00:00+02:00,2011-10-11 00:00:00+02:00,Post",
  ]);
  expect(findings).toMatchObject([
    { code: "CASE_TIME_UNREADABLE", caseId: "c1", row: 2, written: "2011-10-12" },
    { code: "CASE_ATTRIBUTE_CONFLICT", caseId: "c2", row: 4, written: "Post" },
    { code: "CASE_END_BEFORE_START", caseId: "c2", row: 3, written: "2011-10-11 00:00:00+02:00" },
  ]);
});
