/** Experts of an evaluation are independent, and free of ties to who is evaluated. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conflictsOf, owedScores, panelFault, placeKey } from "../../subgraphs/hub/rules/panel.ts";

describe("experts", () => {
  const participants = [
    { id: "340100", name: "合肥市中小企业服务中心" },
    { id: "340300", name: "蚌埠市 中小企业（公共）服务中心" },
  ];
  const free = { employerCode: null, paidBy: [], relatedTo: [] };
  const expert = (change: object = {}) => ({
    code: "E1",
    organisation: "安徽大学",
    member: null,
    interests: free,
    ...change,
  });

  test.each([
    [
      "is employed by a participant, as declared",
      { interests: { ...free, employerCode: "340300" } },
      "EMPLOYED",
    ],
    [
      "is employed by one, by the name",
      { organisation: "蚌埠市中小企业(公共)服务中心" },
      "EMPLOYED",
    ],
    ["has a participant's login", { member: "340300" }, "EMPLOYED"],
    ["is paid by a participant", { interests: { ...free, paidBy: ["340300"] } }, "PAID"],
    [
      "is related to a participant",
      { interests: { ...free, relatedTo: [{ member: "340300", relation: "配偶任职" }] } },
      "RELATED",
    ],
  ])("are excluded where one %s", (_, change, ties) => {
    expect(conflictsOf(expert(change), participants)).toEqual([{ participant: "340300", ties }]);
    const panel = [1, 2, 3, 4].map((index) => expert({ code: `F${index}` }));
    const leaves = [{ code: "P", min: 5, max: 7 }];
    expect(panelFault([...panel, expert()], participants, leaves)).toBeNull();
    expect(panelFault([...panel, expert(change)], participants, leaves)).toMatch(
      /E1，应当回避|回避.*E1|E1/,
    );
  });

  test("are five to seven, and have all declared", () => {
    const panel = (count: number) =>
      Array.from({ length: count }, (_, index) => expert({ code: `E${index}` }));
    const leaves = [{ code: "P", min: 5, max: 7 }];
    expect(
      [4, 5, 7, 8].map((count) => panelFault(panel(count), participants, leaves) === null),
    ).toEqual([false, true, true, false]);
    expect(panelFault([...panel(4), expert({ interests: null })], participants, leaves)).toMatch(
      /未申报/,
    );
    expect(panelFault([], participants, [])).toBeNull();
  });

  test("owe each score until it is given, whatever the order", () => {
    const codes = ["E1", "E2", "E3"];
    const places = ["340100", "340300"].flatMap((participant) =>
      ["P", "Q"].map((indicator) => ({ participant, indicator })),
    );
    const all = owedScores(codes, places, new Set());
    expect(all).toHaveLength(12);
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (given) => {
        const owed = owedScores(codes, places, new Set(given.map(placeKey)));
        expect(new Set([...owed, ...given].map(placeKey)).size).toBe(12);
        expect(owed.length + given.length).toBe(12);
      }),
    );
  });
});
