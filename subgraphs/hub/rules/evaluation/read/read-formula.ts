/** Reads formulas of a scheme. */
import type { Comparison } from "../origin.ts";
import { compare, isZero, type Rational, zero } from "../rational.ts";
import type { Formula, Step } from "../scheme.ts";
import type { Place } from "./document.ts";
import { readWords } from "./names.ts";
import { type ConditionRoom, readCondition, readThreshold } from "./read-condition.ts";

const kinds = ["LINEAR", "PER_UNIT", "STEPS", "RANK", "MET", "ADD"] as const;

export function readFormula(place: Place, room: ConditionRoom): Formula {
  if (!place.has("kind")) place.object(["kind"], Object.keys(Object(place.value) as object));
  const kind = place.at("kind").choice(kinds);
  const figure = () => room.names.figure(place.at("figure"));
  const positive = (name: string) => {
    const value = place.at(name).decimal();
    if (compare(value, zero) <= 0) place.at(name).refuse("应大于 0。", "More than 0 is wanted.");
    return value;
  };
  switch (kind) {
    case "LINEAR": {
      place.object(["kind", "figure", "target"], ["zero"]);
      const from = place.maybe("zero", (value) => value.decimal()) ?? zero;
      const target = place.at("target").decimal();
      if (compare(from, target) === 0) {
        place
          .at("target")
          .refuse(
            "target 与 zero 相同，无法计分。",
            "target equals zero: no score can be made of it.",
          );
      }
      return { kind, figure: figure(), zero: from, target };
    }
    case "PER_UNIT":
      place.object(["kind", "figure", "points", "per"], ["whole"]);
      return {
        kind,
        figure: figure(),
        points: positive("points"),
        per: positive("per"),
        whole: place.maybe("whole", (value) => value.flag()) ?? false,
      };
    case "STEPS":
      place.object(["kind", "figure", "steps", "otherwise"]);
      return {
        kind,
        figure: figure(),
        steps: readSteps(place.at("steps")),
        otherwise: points(place.at("otherwise")),
      };
    case "RANK": {
      place.object(["kind", "figure", "order", "first", "last"]);
      const [first, last] = [points(place.at("first")), points(place.at("last"))];
      if (compare(first, last) <= 0) {
        place
          .at("first")
          .refuse("第一名的得分应高于最后一名。", "The first scores more than the last.");
      }
      return {
        kind,
        figure: figure(),
        order: place.at("order").choice(["MOST", "LEAST"]),
        first,
        last,
      };
    }
    case "MET":
      place.object(["kind", "when", "score"], ["otherwise"]);
      return {
        kind,
        when: readCondition(place.at("when"), room),
        score: points(place.at("score")),
        otherwise: place.maybe("otherwise", points) ?? zero,
      };
    case "ADD":
      place.object(["kind", "parts"]);
      return {
        kind,
        parts: place
          .at("parts")
          .list(1)
          .map((part) => {
            part.object(["name", "formula"], ["cap"]);
            return {
              name: readWords(part.at("name")),
              formula: readFormula(part.at("formula"), room),
              cap: part.maybe("cap", points),
            };
          }),
      };
  }
}

/** All steps look the same way, from the farthest threshold in: the first that holds is the only one meant. */
function readSteps(place: Place): Step[] {
  const steps = place.list(1).map((item): Step => {
    item.object(["op", "value", "score"], ["quote"]);
    const { op, value } = readThreshold(item);
    return { op, value, score: points(item.at("score")) };
  });
  const items = place.list();
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    if (!before) continue;
    const isUp = looksUp(step.op);
    if (isUp !== looksUp(before.op)) {
      items[index]!.at("op").refuse(
        "各档方向须一致：都用 >=、>，或都用 <=、<。",
        "All steps look one way: >= and >, or <= and <.",
      );
      continue;
    }
    const order = compare(step.value, before.value) * (isUp ? 1 : -1);
    const isInside = order < 0 || (order === 0 && before.op.length === 1 && step.op.length === 2);
    if (!isInside) {
      items[index]!.at("value").refuse(
        "该档永远轮不到：请把最严的一档写在最前。",
        "This step is never reached: write the strictest one first.",
      );
    }
  }
  return steps;
}

const looksUp = (op: Comparison): boolean => op.startsWith(">");

function points(place: Place): Rational {
  const value = place.decimal();
  if (compare(value, zero) < 0 && !isZero(value)) {
    place.refuse(
      "得分不能为负；扣分写在 penalty。",
      "Points are not negative; what is taken off stands in penalty.",
    );
  }
  return value;
}
