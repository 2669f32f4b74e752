/** Random inputs for random schemes. */
import type { Dice } from "./dice.ts";
import { figures } from "./fixtures.ts";
import { basic, decimal } from "./random-scheme.ts";

/** Returns an input's document for a scheme of `randomScheme`. */
export function randomInput(d: Dice, scheme: Record<string, unknown>): Record<string, unknown> {
  const leaves: { code: string; experts?: { scale: { to: string } } }[] = [];
  const walk = (list: readonly Record<string, unknown>[]) =>
    list.forEach((one) =>
      one.indicators
        ? walk(one.indicators as Record<string, unknown>[])
        : leaves.push(one as never),
    );
  walk(scheme.indicators as Record<string, unknown>[]);
  const value = () => (d.chance(0.06) ? null : decimal(d, 6));
  const participants = Array.from({ length: 1 + d.below(12) }, (_, index) => ({
    id: `w${String(index).padStart(2, "0")}`,
    name: `窗口${index}`,
    kind: "WINDOW",
    attributes: {
      ...(d.chance(0.95) ? { windowType: d.one(["CITY", "COUNTY"]) } : {}),
      ...(d.chance(0.95) ? { titleLevel: d.one(["NATIONAL", "PROVINCIAL"]) } : {}),
    },
    figures: figures(Object.fromEntries(basic.map((name) => [name, value()]))),
    facts: d.chance(0.05)
      ? {}
      : {
          complaint: Array.from({ length: d.below(4) }, (_one, at) => ({
            on: d.one(["2025-03-01", "2024-03-01"]),
            verified: d.one([true, true, false, null]),
            source: `c${at}`,
          })),
        },
    scores: leaves.flatMap(({ code, experts }) =>
      experts
        ? Array.from({ length: d.chance(0.1) ? 4 : 5 + d.below(3) }, (_one, at) => ({
            indicator: code,
            expert: `e${at}`,
            score: experts.scale.to === "7" ? String(1 + d.below(7)) : decimal(d, 100),
            source: `s${at}`,
          }))
        : [],
    ),
    history: [2024, 2023].flatMap((year) =>
      d.chance(0.85)
        ? [
            {
              year,
              source: `r${year}`,
              grade: d.one(["A", "C", null]),
              last: d.one([true, false, null]),
              figures: figures({ a: value() }),
            },
          ]
        : [],
    ),
  }));
  return { format: "evaluation-input/1", year: 2025, evaluatedOn: "2026-01-20", participants };
}
