/** Random schemes and inputs from a seed: small ranges, so that ties, gaps and edges are frequent. */
import type { Dice } from "./dice.ts";
import { named, plainScheme } from "./fixtures.ts";

/** Figures that are stated; others are made of them. */
export const basic = ["a", "b", "c"];
const names = [...basic, "ratio", "difference", "growth"];
const meaning = (name: string, of?: object) => ({
  zh: name,
  en: name,
  unit: "",
  origin: of ? "DERIVED" : "DECLARED",
  ...(of ? { of } : {}),
});
const ownFigures: Record<string, object> = {
  ...Object.fromEntries(basic.map((name) => [name, meaning(name)])),
  ratio: meaning("ratio", { op: "DIVIDE", figures: ["a", "b"] }),
  difference: meaning("difference", { op: "SUBTRACT", figures: ["b", "c"] }),
  growth: meaning("growth", { op: "GROWTH", figures: ["a"] }),
};
export const decimal = (d: Dice, most: number) =>
  d.chance(0.7) ? String(d.below(most)) : `${d.below(most)}.${d.below(10)}`;
const op = (d: Dice) => d.one([">=", ">", "<=", "<"]);

function condition(d: Dice, depth = 2): object {
  const kind = d.below(depth > 0 ? 7 : 4);
  if (kind === 4) return { allOf: [condition(d, depth - 1), condition(d, depth - 1)] };
  if (kind === 5) return { anyOf: [condition(d, depth - 1), condition(d, depth - 1)] };
  if (kind === 6) return { not: condition(d, depth - 1) };
  if (kind === 3) return { attribute: "windowType", values: [d.one(["CITY", "COUNTY"])] };
  if (kind === 2) {
    return {
      count: "complaint",
      op: op(d),
      value: String(d.below(3)),
      during: d.one(["PERIOD", "EVER"]),
      ...(d.chance(0.6) ? { verified: d.chance(0.7) } : {}),
    };
  }
  return { figure: d.one(names), op: op(d), value: decimal(d, 6) };
}

function formula(d: Dice, depth = 1): object {
  const figure = d.one(names);
  switch (d.below(depth > 0 ? 6 : 5)) {
    case 0:
      return {
        kind: "LINEAR",
        figure,
        target: String(d.below(8) + 3),
        ...(d.chance(0.4) ? { zero: d.one(["-1", "1", "20"]) } : {}),
      };
    case 1:
      return {
        kind: "PER_UNIT",
        figure,
        points: decimal(d, 20).replace(/^0(\.0)?$/, "7"),
        per: d.one(["1", "3", "0.7"]),
        ...(d.chance(0.5) ? { whole: d.chance(0.5) } : {}),
      };
    case 2: {
      const isUp = d.chance(0.5);
      const at = [d.below(3) + 5, d.below(3) + 1].map(String);
      if (!isUp) at.reverse();
      const pick = () => d.one(isUp ? [">=", ">"] : ["<=", "<"]);
      return {
        kind: "STEPS",
        figure,
        otherwise: decimal(d, 50),
        steps: at.map((value) => ({ op: pick(), value, score: decimal(d, 100) })),
      };
    }
    case 3:
      return {
        kind: "RANK",
        figure,
        order: d.one(["MOST", "LEAST"]),
        first: "100",
        last: d.one(["0", "60", "33.3"]),
      };
    case 4:
      return {
        kind: "MET",
        when: condition(d),
        score: decimal(d, 100),
        ...(d.chance(0.3) ? { otherwise: decimal(d, 30) } : {}),
      };
    default:
      return {
        kind: "ADD",
        parts: [1, 2, 3].slice(d.below(3)).map((n) => ({
          name: { zh: `第${n}`, en: `${n}` },
          formula: formula(d, 0),
          ...(d.chance(0.5) ? { cap: decimal(d, 40) } : {}),
        })),
      };
  }
}

/** Splits points into so many parts that add up, in tenths. */
function split(d: Dice, tenths: number, parts: number): number[] {
  const cuts = Array.from({ length: parts - 1 }, () => 1 + d.below(tenths - 1)).toSorted(
    (a, b) => a - b,
  );
  const edges = [0, ...cuts, tenths];
  const sizes = edges.slice(1).map((edge, index) => edge - edges[index]!);
  return sizes.includes(0) ? split(d, tenths, parts) : sizes;
}

function indicators(d: Dice, tenths: number, prefix: string, depth: number): object[] {
  return split(d, tenths, tenths < 60 ? 1 : 1 + d.below(4)).map((size, index) => {
    const code = `${prefix}${index + 1}`;
    const head = {
      ...named(code),
      weight: size % 10 === 0 ? String(size / 10) : `${Math.floor(size / 10)}.${size % 10}`,
    };
    if (depth > 0 && d.chance(0.35))
      return { ...head, indicators: indicators(d, size, `${code}-`, depth - 1) };
    const leaf = {
      ...(d.chance(0.2) ? { floor: d.one(["5", "20"]) } : {}),
      ...(d.chance(0.3) ? { cap: d.one(["80", "55.5"]) } : {}),
      ...(d.chance(0.5) ? { missing: d.one(["GAP", "ZERO"]) } : {}),
      ...(d.chance(0.2)
        ? {
            requires: {
              article: "第1条",
              provenance: "OFFICIAL",
              when: condition(d, 1),
              otherwise: d.one(["GAP", "ZERO"]),
            },
          }
        : {}),
    };
    if (d.chance(0.2)) {
      const drop = d.one([null, { highest: 1, lowest: 1 }, { highest: 0, lowest: 2 }]);
      return {
        ...head,
        ...leaf,
        experts: {
          min: 5,
          max: 7,
          scale: d.one([
            { from: "0", to: "100" },
            { from: "1", to: "7" },
          ]),
          ...(drop ? { drop } : {}),
        },
      };
    }
    return { ...head, ...leaf, formula: formula(d) };
  });
}

function grading(d: Dice): object | null {
  if (d.chance(0.2)) return null;
  const origin = { article: "第1条", provenance: "OFFICIAL" };
  if (d.chance(0.5)) {
    const isIn = d.chance(0.5);
    const line = (value: string) => [
      { op: isIn ? ">=" : ">", value },
      { op: isIn ? "<" : "<=", value },
    ];
    const [[fromA, toB], [fromB, toC]] = [line(decimal(d, 20).replace(/^/, "6")), line("40")] as [
      object[],
      object[],
    ];
    const name = { zh: "等", en: "g" };
    return {
      ...origin,
      kind: "CUT_OFF",
      grades: [
        { code: "A", name, from: fromA },
        { code: "B", name, from: fromB, to: toB },
        { code: "C", name, to: toC },
      ],
    };
  }
  const shares = d.one([
    ["0.2", "0.5", "1"],
    ["0.1", "0.333", "1"],
    ["0", "0.5", "1"],
  ]);
  const grades = ["A", "B", "C"].map((code, index) => ({
    ...named(code),
    upTo: shares[index]!,
    ...(index < 2 && d.chance(0.3) ? { from: { op: ">=", value: index === 0 ? "60" : "30" } } : {}),
  }));
  return { ...origin, kind: "QUOTA", ties: d.one(["BELOW", "ABOVE"]), grades };
}

/** Returns a valid scheme's document. */
export function randomScheme(d: Dice): Record<string, unknown> {
  const tree = indicators(d, 1000, "I", 2);
  const codes = (JSON.stringify(tree).match(/"code":"(I[\d-]+)"/g) ?? []).map((text) =>
    text.slice(8, -1),
  );
  const grades = grading(d);
  const some = (most: number, make: (index: number) => object) =>
    Array.from({ length: d.below(most + 1) }, (_, index) => make(index));
  const extras = (prefix: string) =>
    some(2, (index) => ({
      ...named(`${prefix}${index}`),
      formula: formula(d),
      cap: decimal(d, 9),
      missing: d.one(["GAP", "ZERO"]),
    }));
  const bonus = extras("P");
  const scheme = {
    ...(plainScheme() as object),
    figures: ownFigures,
    indicators: tree,
    bonus,
    penalty: extras("M"),
    ceiling: bonus.length > 0 ? d.one(["100", "105"]) : "100",
    rounding: {
      total: { digits: d.below(4), mode: d.one(["HALF_UP", "HALF_EVEN", "DOWN"]) },
      ...(d.chance(0.3) ? { contribution: { digits: d.below(3) } } : {}),
    },
    entry: d.chance(0.4) ? some(1, (index) => ({ ...named(`E${index}`), when: condition(d) })) : [],
    vetoes: d.chance(0.5)
      ? some(2, (index) => ({
          ...named(`V${index}`),
          when: condition(d),
          ...(grades && d.chance(0.6) ? { grade: d.one(["B", "C"]) } : { zero: true }),
        }))
      : [],
    ranking: {
      article: "第1条",
      provenance: "OFFICIAL",
      ...(d.chance(0.3) ? { groupBy: "windowType" } : {}),
      tieBreakers: d.chance(0.5) ? [d.one(codes)] : [],
    },
    grading: grades,
    consequences: [
      { ...named("K1"), when: { last: 1 + d.below(3) }, propose: { kind: "YELLOW_CARD" } },
      ...(grades
        ? [
            {
              ...named("K2"),
              when: { grade: ["C"], years: 1 + d.below(2) },
              propose: { kind: "CANCELLATION" },
            },
            {
              ...named("K3"),
              when: { grade: ["A", "B"], years: 1 },
              propose: {
                kind: "AWARD",
                by: "titleLevel",
                unit: { zh: "万元", en: "10,000 yuan" },
                table: {
                  NATIONAL: { A: "50", B: "40.5", C: "0" },
                  PROVINCIAL: { A: "20", B: "15", C: "0" },
                },
              },
            },
          ]
        : []),
    ],
  };
  // A scheme may not declare what it does not use; parts of derived figures are used.
  const text = JSON.stringify({ ...scheme, figures: {} });
  const used = new Set(names.filter((name) => text.includes(`"figure":"${name}"`)));
  if (used.has("ratio")) used.add("a").add("b");
  if (used.has("difference")) used.add("b").add("c");
  if (used.has("growth")) used.add("a");
  return {
    ...scheme,
    figures: Object.fromEntries([...used].map((name) => [name, ownFigures[name]])),
  };
}
