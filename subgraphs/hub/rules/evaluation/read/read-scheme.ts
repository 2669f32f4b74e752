/** Reads an evaluation scheme, `evaluation-scheme/1`, and refuses every mistake at its place. */
import type { Vocabulary } from "../catalogue.ts";
import { compare, hundred, type Rounding, whole } from "../rational.ts";
import { roundingModes } from "../rational.ts";
import type { Indicator, Publicity, Rule, Scheme, Veto } from "../scheme.ts";
import { type Place, readDocument } from "./document.ts";
import { namedKeys, readOrigin } from "./names.ts";
import { type ConditionRoom, readCondition, within } from "./read-condition.ts";
import { readConsequence } from "./read-consequence.ts";
import { readGrading } from "./read-grading.ts";
import {
  closeHead,
  headKeys,
  openNames,
  optionalHeadKeys,
  readHead,
  readOverrides,
} from "./read-head.ts";
import { allIndicators, readExtra, readIndicators } from "./read-indicator.ts";

const required = ["period", "indicators", "ceiling", "rounding", "ranking", "grading"] as const;
const optional = [
  "entry",
  "checks",
  "bonus",
  "penalty",
  "vetoes",
  "consequences",
  "overrides",
  "publicity",
] as const;

/**
 * Reads a scheme's text. Names of figures, facts and attributes are the catalogue's or the scheme's own.
 * `scheme.text` stands by itself: it reads to the same scheme and hash with an empty catalogue.
 * @throws Refused with every mistake, its JSON pointer and its remedy
 */
export function readScheme(text: string, catalogue: Vocabulary): Scheme {
  return readDocument(text, (root) => {
    root.object([...headKeys, ...required], [...optionalHeadKeys, ...optional]);
    root.at("format").choice(["evaluation-scheme/1"]);
    const names = openNames(root, catalogue);
    const room: ConditionRoom = { names, grades: null };
    const head = readHead(root);
    const items = (name: (typeof optional)[number]) =>
      root.maybe(name, (list) => list.list()) ?? [];
    const indicators = readIndicators(root.at("indicators"), hundred, room);
    const bonus = items("bonus").map((item) => readExtra(item, room));
    const ceiling = within(
      root.at("ceiling"),
      root.at("ceiling").decimal(),
      hundred,
      whole(200),
      "总分上限应在 100 到 200 之间。",
      "The ceiling lies from 100 to 200.",
    );
    if (bonus.length === 0 && compare(ceiling, hundred) > 0) {
      root
        .at("ceiling")
        .refuse(
          "没有加分项，总分到不了 100 以上；写 100。",
          "Without a bonus nothing goes above 100; write 100.",
        );
    }
    const grading = root.maybe("grading", (place) => readGrading(place, names, ceiling));
    const grades = grading?.grades.map(({ code }) => code) ?? [];
    const [entry, checks] = [readRules(items("entry"), room), readRules(items("checks"), room)];
    const vetoes = items("vetoes").map((item) => readVeto(item, room, grades));
    const leaves = allIndicators(indicators).filter(({ kind }) => kind !== "GROUP");
    const targets = [...entry, ...checks, ...vetoes, ...leaves].map(({ code }) => code);
    const scheme = {
      period: readPeriod(root.at("period")),
      entry,
      checks,
      indicators,
      bonus,
      penalty: items("penalty").map((item) => readExtra(item, room)),
      ceiling,
      vetoes,
      rounding: readRoundings(root.at("rounding")),
      ranking: readRanking(root.at("ranking"), room, indicators),
      grading,
      consequences: items("consequences").map((item) => readConsequence(item, { names, grades })),
      overrides: readOverrides(root, names, targets),
      publicity: root.maybe("publicity", readPublicity),
    };
    return { ...closeHead(root, head, names), ...scheme };
  });
}

export function readRules(places: readonly Place[], room: ConditionRoom): Rule[] {
  return places.map((place) => {
    place.object([...namedKeys, "when"]);
    return { ...room.names.named(place), when: readCondition(place.at("when"), room) };
  });
}

function readVeto(place: Place, room: ConditionRoom, grades: readonly string[]): Veto {
  place.object([...namedKeys, "when"], ["grade", "zero"]);
  const rule = { ...room.names.named(place), when: readCondition(place.at("when"), room) };
  if (place.has("grade") === place.has("zero")) {
    place.refuse(
      "一票否决须恰好写明 grade 或 zero。",
      "A veto says exactly one of grade and zero.",
    );
  }
  if (!place.has("grade")) {
    if (place.has("zero") && !place.at("zero").flag())
      place.at("zero").refuse("写 true。", "Write true.");
    return { ...rule, effect: { zero: true } };
  }
  const grade = place.at("grade").text();
  if (!grades.includes(grade)) {
    place.at("grade").refuse(`没有等次“${grade}”。`, `There is no grade "${grade}".`);
  }
  return { ...rule, effect: { grade } };
}

function readPeriod(place: Place): Scheme["period"] {
  place.object(["unit", "firstQuarter"]);
  const firstQuarter = place.at("firstQuarter").integer(1, 4) as 1 | 2 | 3 | 4;
  return { unit: place.at("unit").choice(["YEAR", "QUARTER"]), firstQuarter };
}

function readPublicity(place: Place): Publicity {
  place.object(["days", "calendar", "article", "provenance"]);
  return {
    ...readOrigin(place),
    days: place.at("days").integer(1, 365),
    calendar: place.at("calendar").choice(["DAYS", "WORKING_DAYS"]),
  };
}

function readRoundings(place: Place): Scheme["rounding"] {
  place.object(["total"], ["contribution"]);
  return {
    total: readRounding(place.at("total")),
    contribution: place.maybe("contribution", readRounding),
  };
}

function readRounding(place: Place): Rounding {
  place.object(["digits"], ["mode"]);
  const mode = place.maybe("mode", (choice) => choice.choice(roundingModes)) ?? "HALF_UP";
  return { digits: place.at("digits").integer(0, 9), mode };
}

function readRanking(
  place: Place,
  { names }: ConditionRoom,
  indicators: readonly Indicator[],
): Scheme["ranking"] {
  place.object(["article", "provenance"], ["groupBy", "tieBreakers"]);
  const codes = allIndicators(indicators).map(({ code }) => code);
  const breakers = place.maybe("tieBreakers", (list) => list.list()) ?? [];
  return {
    ...readOrigin(place),
    groupBy: place.maybe("groupBy", (attribute) => names.attribute(attribute)),
    tieBreakers: breakers.map((breaker) => {
      const code = breaker.text();
      if (!codes.includes(code))
        breaker.refuse(`没有指标“${code}”。`, `There is no indicator "${code}".`);
      return code;
    }),
  };
}
