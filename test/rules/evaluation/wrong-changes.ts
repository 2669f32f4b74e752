/** Mistakes that a scheme can have: each a change to the plain scheme. */
import { type Json, named, quotaGrading } from "./fixtures.ts";

/** Makes one mistake in a scheme. */
export type Change = (scheme: Json) => void;
const formula = (scheme: Json, value: object) => (scheme.indicators![0]!.formula = value as Json);
const steps = (...list: [string, string][]) => ({
  kind: "STEPS",
  figure: "activities",
  steps: list.map(([op, value], index) => ({ op, value, score: String(90 - index) })),
  otherwise: "0",
});
const bands = (...list: object[]) => ({
  article: "第1条",
  provenance: "OFFICIAL",
  kind: "CUT_OFF",
  grades: list.map((band, index) => ({ code: `G${index}`, name: { zh: "等", en: "g" }, ...band })),
});
const from = (value: string, op = ">=") => ({ from: { op, value } });
const to = (value: string, op = "<") => ({ to: { op, value } });

const leafOf = (scheme: Json) => scheme.indicators![0] as unknown as object;

const onlyFor = (attribute: string, ...beginsWith: readonly string[]) => ({ ...named("O"), targets: ["I"], only: { attribute, beginsWith } }); // prettier-ignore

/** Changes to the plain scheme, and where each must be refused. */
export const wrongChanges: readonly [what: string, place: string, change: Change][] = [
  ["weights of 99.9", "/indicators", (s) => (s.indicators![0]!.weight = "99.9" as Json)],
  [
    "a weight of zero",
    "/indicators/1/weight",
    (s) => s.indicators!.push({ ...leafOf(s), ...named("J"), weight: "0" } as unknown as Json),
  ],
  [
    "a weight that is a JSON number",
    "/indicators/0/weight",
    (s) => (s.indicators![0]!.weight = 100 as unknown as Json),
  ],
  [
    "children that do not add up to their group",
    "/indicators/0/indicators",
    (s) =>
      (s.indicators![0] = {
        ...named("G"),
        weight: "100",
        indicators: [{ ...leafOf(s), weight: "60" }],
      } as unknown as Json),
  ],
  [
    "an unknown figure",
    "/indicators/0/formula/figure",
    (s) => formula(s, { kind: "LINEAR", figure: "enterprizesServed", target: "1" }),
  ],
  [
    "a formula without its figure",
    "/indicators/0/formula",
    (s) => formula(s, { kind: "LINEAR", target: "1" }),
  ],
  [
    "a formula of an unknown kind",
    "/indicators/0/formula/kind",
    (s) => formula(s, { kind: "GUESS", figure: "activities" }),
  ],
  [
    "a target that equals its zero",
    "/indicators/0/formula/target",
    (s) => formula(s, { kind: "LINEAR", figure: "activities", target: "5", zero: "5" }),
  ],
  [
    "points per nothing",
    "/indicators/0/formula/per",
    (s) => formula(s, { kind: "PER_UNIT", figure: "activities", points: "1", per: "0" }),
  ],
  [
    "a step that is never reached",
    "/indicators/0/formula/steps/1/value",
    (s) => formula(s, steps([">=", "10"], [">=", "20"])),
  ],
  [
    "steps that look both ways",
    "/indicators/0/formula/steps/1/op",
    (s) => formula(s, steps([">=", "10"], ["<", "5"])),
  ],
  [
    "a rank that rewards the last",
    "/indicators/0/formula/first",
    (s) =>
      formula(s, { kind: "RANK", figure: "activities", order: "MOST", first: "50", last: "60" }),
  ],
  [
    "both a formula and experts",
    "/indicators/0",
    (s) =>
      (s.indicators![0]!.experts = {
        min: 5,
        max: 7,
        scale: { from: "0", to: "100" },
      } as unknown as Json),
  ],
  [
    "an indicator that says nothing",
    "/indicators/0",
    (s) => delete (s.indicators![0] as Record<string, unknown>).formula,
  ],
  [
    "a code used twice",
    "/bonus/0/code",
    (s) => (
      (s.bonus = [
        {
          ...named("I"),
          cap: "5",
          formula: { kind: "PER_UNIT", figure: "honours", points: "1", per: "1" },
        },
      ] as unknown as Json),
      (s.ceiling = "105" as Json)
    ),
  ],
  ["an unknown key", "/wieght", (s) => (s.wieght = "1" as Json)],
  ["no rounding", "", (s) => delete (s as Record<string, unknown>).rounding],
  [
    "rounding to ten digits",
    "/rounding/total/digits",
    (s) => (s.rounding!.total!.digits = 10 as unknown as Json),
  ],
  ["expiry before the start", "/validTo", (s) => (s.validTo = "2019-12-31" as Json)],
  ["a day that does not exist", "/validFrom", (s) => (s.validFrom = "2025-02-29" as Json)],
  ["expired without saying when", "/validTo", (s) => (s.status = "EXPIRED" as Json)],
  ["no such provenance", "/provenance", (s) => (s.provenance = "RUMOUR" as Json)],
  ["a ceiling below 100", "/ceiling", (s) => (s.ceiling = "90" as Json)],
  ["a ceiling that nothing reaches", "/ceiling", (s) => (s.ceiling = "105" as Json)],
  ["another format", "/format", (s) => (s.format = "evaluation-scheme/2" as Json)],
  [
    "a cap below its floor",
    "/indicators/0/floor",
    (s) => Object.assign(s.indicators![0]!, { floor: "60", cap: "50" }),
  ],
  [
    "overlapping grades",
    "/grading/grades/1/to",
    (s) => (s.grading = bands(from("60"), to("61")) as unknown as Json),
  ],
  [
    "grades that both include the line",
    "/grading/grades/1/to",
    (s) => (s.grading = bands(from("60"), to("60", "<=")) as unknown as Json),
  ],
  [
    "grades that leave a gap",
    "/grading/grades/1/to",
    (s) => (s.grading = bands(from("60"), to("59")) as unknown as Json),
  ],
  [
    "grades that both leave out the line",
    "/grading/grades/1/to",
    (s) => (s.grading = bands(from("60", ">"), to("60")) as unknown as Json),
  ],
  [
    "a last grade that not all reach",
    "/grading/grades/1/from",
    (s) => (s.grading = bands(from("60"), { ...to("60"), ...from("10") }) as unknown as Json),
  ],
  [
    "a quota above 100 %",
    "/grading/grades/1/upTo",
    (s) => (
      (s.grading = quotaGrading() as unknown as Json),
      (s.grading.grades![1]!.upTo = "1.5" as Json),
      (s.grading.grades as unknown as unknown[]).splice(2)
    ),
  ],
  [
    "a quota smaller than the better grade's",
    "/grading/grades/1/upTo",
    (s) => (
      (s.grading = quotaGrading() as unknown as Json),
      (s.grading.grades![1]!.upTo = "0.1" as Json)
    ),
  ],
  [
    "quotas that leave somebody out",
    "/grading/grades/3/upTo",
    (s) => (
      (s.grading = quotaGrading() as unknown as Json),
      (s.grading.grades![2]!.upTo = "0.9" as Json),
      (s.grading.grades![3]!.upTo = "0.9" as Json)
    ),
  ],
  [
    "a veto to no grade of the scheme",
    "/vetoes/0/grade",
    (s) =>
      (s.vetoes = [
        { ...named("V"), when: { count: "sanction", op: ">=", value: "1" }, grade: "E" },
      ] as unknown as Json),
  ],
  [
    "an unknown fact",
    "/entry/0/when/count",
    (s) =>
      (s.entry = [
        { ...named("E"), when: { count: "gossip", op: ">=", value: "1" } },
      ] as unknown as Json),
  ],
  [
    "a value that the fact cannot have",
    "/entry/0/when/values/0",
    (s) =>
      (s.entry = [
        { ...named("E"), when: { count: "sanction", op: ">=", value: "1", values: ["MORAL"] } },
      ] as unknown as Json),
  ],
  [
    "以上 written as >",
    "/entry/0/when/op",
    (s) =>
      (s.entry = [
        { ...named("E"), when: { figure: "activities", op: ">", value: "6", quote: "6场以上" } },
      ] as unknown as Json),
  ],
  [
    "不超过 written as <",
    "/entry/0/when/op",
    (s) =>
      (s.entry = [
        { ...named("E"), when: { figure: "activities", op: "<", value: "6", quote: "不超过6场" } },
      ] as unknown as Json),
  ],
  [
    "a veto that asks for the grade: a circle",
    "/vetoes/0/when/grade",
    (s) =>
      (s.vetoes = [
        { ...named("V"), when: { grade: ["A"], years: 1 }, zero: true },
      ] as unknown as Json),
  ],
  [
    "a figure made of itself",
    "/figures/a/of/figures",
    (s) => (
      (s.figures = {
        a: { zh: "甲", en: "a", unit: "", origin: "DERIVED", of: { op: "ADD", figures: ["b"] } },
        b: { zh: "乙", en: "b", unit: "", origin: "DERIVED", of: { op: "ADD", figures: ["a"] } },
      } as unknown as Json),
      formula(s, { kind: "LINEAR", figure: "a", target: "1" })
    ),
  ],
  [
    "a figure declared for nothing",
    "/figures/a",
    (s) =>
      (s.figures = { a: { zh: "甲", en: "a", unit: "", origin: "DECLARED" } } as unknown as Json),
  ],
  [
    "a known figure with another meaning",
    "/figures/activities",
    (s) =>
      (s.figures = {
        activities: { zh: "别的", en: "else", unit: "", origin: "DECLARED" },
      } as unknown as Json),
  ],
  [
    "a tie breaker that is no indicator",
    "/ranking/tieBreakers/0",
    (s) => (s.ranking!.tieBreakers = ["X"] as unknown as Json),
  ],
  [
    "a decision only for those of an attribute that is none",
    "/overrides/0/only/attribute",
    (s) => (s.overrides = [onlyFor("nowhere", "65")] as unknown as Json),
  ],
  [
    "a decision for nobody",
    "/overrides/0/only/beginsWith",
    (s) => (s.overrides = [onlyFor("registeredIn")] as unknown as Json),
  ],
  [
    "a person deciding a rule that is none",
    "/overrides/0/targets/0",
    (s) => (s.overrides = [{ ...named("O"), targets: ["X"] }] as unknown as Json),
  ],
  [
    "dropping everybody",
    "/indicators/0/experts/drop",
    (s) =>
      (s.indicators![0] = {
        ...named("I"),
        weight: "100",
        experts: {
          min: 2,
          max: 7,
          scale: { from: "0", to: "100" },
          drop: { highest: 1, lowest: 1 },
        },
      } as unknown as Json),
  ],
];
