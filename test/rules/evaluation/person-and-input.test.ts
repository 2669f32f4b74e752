/** What a person may decide, and what an input may not say. */
import { describe, expect, test } from "vitest";
import { figures, named, plainScheme, read, run, windows } from "./fixtures.ts";

describe("a person's decision", () => {
  const scheme = read(plainScheme({ overrides: [{ ...named("O"), targets: ["I"] }] }));
  const override = {
    participant: "w01",
    target: "I",
    value: "77.5",
    by: "张三",
    on: "2026-01-15",
    reason: "台账补正",
    source: "minutes:7",
  };
  const decided = (more: object) =>
    run(scheme, windows("50", "40"), { overrides: [{ ...override, ...more }] });

  test("replaces one score, names who and why, and keeps what was reckoned in sight", () => {
    const [sheet, other] = decided({}).sheets;
    expect([sheet!.total, other!.total]).toEqual(["77.50", "40.00"]);
    expect(sheet!.indicators[0]).toMatchObject({
      raw: "50",
      score: "77.5",
      override: { by: "张三", reason: "台账补正", rule: "O" },
    });
  });

  test.each([
    ["about what the scheme does not leave to a person", { target: "ranking" }],
    ["about nobody", { participant: "w99" }],
    ["above 100", { value: "100.01" }],
    ["that is a verdict where a score is wanted", { value: "MET" }],
    ["without a reason", { reason: " " }],
  ])("%s is refused", (_, more) => expect(() => decided(more)).toThrow(/overrides/));
});

describe("an input is refused", () => {
  const of = (more: object) => () =>
    run(
      read(
        plainScheme({
          entry: [
            { ...named("E"), when: { figure: "legalPerson", op: ">=", value: "1" } },
            {
              ...named("S"),
              when: { count: "sanction", op: "<", value: "1", values: ["JUDICIAL"] },
            },
          ],
        }),
      ),
      [{ id: "w1", name: "窗口", kind: "WINDOW", ...more }],
    );

  test.each([
    ["a kind that the scheme is not for", /participants\/w1\/kind/, { kind: "INSTITUTION" }],
    [
      "a figure that is a JSON number",
      /figures\/activities\/value/,
      { figures: { activities: { value: 5, source: "s" } } },
    ],
    [
      "a figure without a source",
      /figures\/activities/,
      { figures: { activities: { value: "5" } } },
    ],
    [
      "a yes or no that is neither",
      /figures\/legalPerson/,
      { figures: figures({ legalPerson: "0.5" }) },
    ],
    [
      "a fact of an impossible value",
      /facts\/sanction/,
      { facts: { sanction: [{ on: "2025-01-01", value: "MORAL", source: "s" }] } },
    ],
    [
      "a score for what experts do not judge",
      /scores\/I\/e1/,
      { scores: [{ indicator: "I", expert: "e1", score: "5", source: "s" }] },
    ],
    [
      "an expert who scores twice",
      /scores\/1/,
      {
        scores: [1, 2].map((n) => ({
          indicator: "I",
          expert: "e1",
          score: String(n),
          source: "s",
        })),
      },
    ],
    [
      "a fact that ends before it begins",
      /until/,
      { facts: { sanction: [{ on: "2025-02-01", until: "2025-01-01", source: "s" }] } },
    ],
  ])("for %s", (_, place, more) => expect(of(more)).toThrow(place));

  test("for a participant that stands twice", () => {
    expect(() => run(read(plainScheme()), [...windows("1"), ...windows("2")])).toThrow(
      /participants\/1/,
    );
  });
});
