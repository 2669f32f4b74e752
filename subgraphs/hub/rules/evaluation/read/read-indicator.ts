/** Reads the tree of indicators: weights are points that add up at each level. */
import { compare, exactText, hundred, type Rational, sum, whole, zero } from "../rational.ts";
import type { Extra, Indicator, Leaf, Panel } from "../scheme.ts";
import type { Place } from "./document.ts";
import { namedKeys, readOrigin } from "./names.ts";
import { type ConditionRoom, readCondition, readScore, within } from "./read-condition.ts";
import { readFormula } from "./read-formula.ts";

const leafKeys = ["floor", "cap", "missing", "requires"];

/** Reads siblings whose weights add up to `full`: 100 at the top, the group's weight below. */
export function readIndicators(
  place: Place,
  full: Rational | null,
  room: ConditionRoom,
): Indicator[] {
  const indicators = place.list(1).map((item) => readIndicator(item, room));
  const total = sum(indicators.map(({ weight }) => weight));
  if (full && indicators.length > 0 && compare(total, full) !== 0) {
    const [found, wanted] = [exactText(total), exactText(full)];
    place.refuse(
      `权重合计为 ${found}，应为 ${wanted}；请调整各项 weight。`,
      `The weights add up to ${found}, not ${wanted}; mend the weights.`,
    );
  }
  return indicators;
}

function readIndicator(place: Place, room: ConditionRoom): Indicator {
  const forms = ["indicators", "formula", "experts"].filter((form) => place.has(form));
  const [form] = forms;
  if (forms.length !== 1) {
    place.refuse(
      "指标须恰好有其中之一：indicators（下级指标）、formula（定量）、experts（定性）。",
      "An indicator has exactly one of: indicators (a group), formula (quantitative), experts (qualitative).",
    );
  }
  const required = [...namedKeys, "weight"];
  const optional =
    form === "indicators" ? ["indicators"] : ["indicators", "formula", "experts", ...leafKeys];
  place.object(required, optional);
  const named = room.names.named(place);
  const weight = place.at("weight").decimal();
  if (compare(weight, zero) <= 0) {
    place.at("weight").refuse("权重应大于 0。", "A weight is more than 0.");
  }
  const head = { ...named, weight };
  if (form === "indicators") {
    return {
      ...head,
      kind: "GROUP",
      indicators: readIndicators(place.at("indicators"), weight, room),
    };
  }
  if (form === "experts") {
    return {
      ...head,
      ...readLeaf(place, room),
      kind: "QUALITATIVE",
      experts: readPanel(place.at("experts")),
    };
  }
  const formula =
    form === "formula"
      ? readFormula(place.at("formula"), room)
      : ({ kind: "ADD", parts: [] } as const);
  return { ...head, ...readLeaf(place, room), kind: "QUANTITATIVE", formula };
}

function readLeaf(place: Place, room: ConditionRoom): Leaf {
  const floor = place.maybe("floor", readScore) ?? zero;
  const cap = place.maybe("cap", readScore) ?? hundred;
  if (compare(floor, cap) > 0) {
    place.at("floor").refuse("下限高于上限。", "The floor lies above the cap.");
  }
  return {
    floor,
    cap,
    missing: readMissing(place),
    requires: place.maybe("requires", (requirement) => {
      requirement.object(["article", "provenance", "when", "otherwise"]);
      return {
        ...readOrigin(requirement),
        when: readCondition(requirement.at("when"), room),
        otherwise: requirement.at("otherwise").choice(["GAP", "ZERO"]),
      };
    }),
  };
}

const readMissing = (place: Place): "GAP" | "ZERO" =>
  place.maybe("missing", (missing) => missing.choice(["GAP", "ZERO"])) ?? "GAP";

function readPanel(place: Place): Panel {
  place.object(["min", "max", "scale"], ["drop"]);
  const [min, max] = [place.at("min").integer(1, 99), place.at("max").integer(1, 99)];
  if (min > max)
    place.at("min").refuse("最少人数多于最多人数。", "The least number is above the greatest.");
  const scale = place.at("scale").object(["from", "to"]);
  const [from, to] = [scale.at("from").decimal(), scale.at("to").decimal()];
  if (compare(from, to) >= 0)
    scale.refuse("评分区间应从低到高。", "The scale goes from low to high.");
  const drop = place.maybe("drop", (ends) => {
    ends.object(["highest", "lowest"]);
    return { highest: ends.at("highest").integer(0, 9), lowest: ends.at("lowest").integer(0, 9) };
  }) ?? { highest: 0, lowest: 0 };
  if (drop.highest + drop.lowest >= min) {
    place
      .at("drop")
      .refuse(
        "去掉高低分后可能无人剩下；请减少。",
        "Nobody may be left after dropping so many; drop fewer.",
      );
  }
  return { min, max, scale: { from, to }, drop };
}

/** Reads a bonus or penalty item. */
export function readExtra(place: Place, room: ConditionRoom): Extra {
  place.object([...namedKeys, "formula", "cap"], ["missing"]);
  const cap = place.at("cap");
  const [zh, en] = ["加减分上限应在 0 到 100 之间。", "Points on top or off are at most 100."];
  return {
    ...room.names.named(place),
    formula: readFormula(place.at("formula"), room),
    cap: within(cap, cap.decimal(), zero, whole(100), zh, en),
    missing: readMissing(place),
  };
}

/** Returns all leaves and groups below, the tree flattened. */
export function allIndicators(indicators: readonly Indicator[]): Indicator[] {
  return indicators.flatMap((one) =>
    one.kind === "GROUP" ? [one, ...allIndicators(one.indicators)] : [one],
  );
}
