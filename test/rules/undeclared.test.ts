/** What is lacking of whom before an evaluation is sealed. */
import { expect, test } from "vitest";
import type { Scheme } from "../../gateway/dashboard/evaluation/scheme.ts";
import { undeclared } from "../../gateway/dashboard/evaluation/undeclared.ts";

const words = (zh: string) => ({ zh, en: zh });
const scheme = {
  indicators: [],
  figures: {
    honours: { ...words("荣誉"), origin: "DECLARED" },
    annualSummaryOnTime: { ...words("按时"), origin: "DECLARED" },
    services: { ...words("服务"), origin: "NETWORK" },
    sum: { ...words("合计"), of: { op: "ADD", figures: ["honours"] } },
  },
  facts: { complaint: words("投诉") },
  attributes: { windowType: words("窗口类型") },
} as unknown as Scheme;
const members = [{ member: "340100" }, { member: "340200" }];
const declared = (participant: string, kind: string, name: string, state = "DECLARED") => ({
  participant,
  kind,
  name,
  state,
});
const lacking = (...declarations: ReturnType<typeof declared>[]) =>
  undeclared(scheme, members, declarations).map(({ what, of }) => [
    what.name,
    of.map(({ member }) => member),
  ]);

test("what records count and what is reckoned lacks of nobody", () => {
  const all = ["340100", "340200"];
  expect(lacking()).toEqual([
    ["honours", all],
    ["complaint", all],
    ["windowType", all],
  ]);
});

test("a declaration ends the lack of its member, until it is rejected", () => {
  expect(
    lacking(
      declared("340100", "FIGURE", "honours", "CONFIRMED"),
      declared("340200", "FIGURE", "honours"),
      declared("340100", "FACT", "complaint", "REJECTED"),
      declared("340200", "ATTRIBUTE", "windowType", "WITHDRAWN"),
      declared("340100", "ATTRIBUTE", "windowType"),
    ),
  ).toEqual([
    ["complaint", ["340100", "340200"]],
    ["windowType", ["340200"]],
  ]);
});
