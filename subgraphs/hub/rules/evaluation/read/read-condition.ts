/** Reads conditions of a scheme. */
import type { Condition, Label } from "../condition-form.ts";
import { type Comparison, comparisons, provenances } from "../origin.ts";
import { compare, exactText, type Rational, whole, zero } from "../rational.ts";
import type { Place } from "./document.ts";
import { type Names, readWords } from "./names.ts";
import { comparisonOf, saysNumber } from "./numerals.ts";

/** `grades` where results of the evaluation may be asked for: only consequences can, everything else comes before. */
export type ConditionRoom = { readonly names: Names; readonly grades: readonly string[] | null };

const subjects = [
  "figure",
  "count",
  "attribute",
  "grade",
  "last",
  "allOf",
  "anyOf",
  "not",
] as const;
const labelKeys = ["code", "name", "article", "provenance"];

export function readCondition(place: Place, room: ConditionRoom): Condition {
  const found = subjects.filter((subject) => place.has(subject));
  if (found.length !== 1) {
    place.refuse(
      `条件须恰好写明其中之一：${subjects.join("、")}。`,
      `A condition says exactly one of: ${subjects.join(", ")}.`,
    );
    return { label: null, kind: "ALL", of: [] };
  }
  const subject = found[0]!;
  const { names } = room;
  const known = (...keys: string[]) => place.object([subject, ...keys], [...labelKeys, "quote"]);
  const parts = (least: number) =>
    place
      .at(subject)
      .list(least)
      .map((part) => readCondition(part, room));
  switch (subject) {
    case "figure": {
      known("op", "value");
      const figure = names.figure(place.at("figure"));
      return { label: readLabel(place, names), kind: "FIGURE", figure, ...readThreshold(place) };
    }
    case "count": {
      place.object(
        ["count", "op", "value"],
        [...labelKeys, "quote", "verified", "values", "during"],
      );
      const fact = names.fact(place.at("count"));
      const allowed = names.vocabulary.facts.get(fact)?.values;
      return {
        label: readLabel(place, names),
        kind: "COUNT",
        fact,
        verified: place.maybe("verified", (flag) => flag.flag()),
        values: place.maybe("values", (list) => names.values(list, allowed)),
        during: place.maybe("during", (d) => d.choice(["PERIOD", "ON_DATE", "EVER"])) ?? "PERIOD",
        ...readThreshold(place),
      };
    }
    case "attribute": {
      known("values");
      const attribute = names.attribute(place.at("attribute"));
      const allowed = names.vocabulary.attributes.get(attribute)?.values;
      const values = names.values(place.at("values"), allowed);
      return { label: readLabel(place, names), kind: "ATTRIBUTE", attribute, values };
    }
    case "grade":
      known("years");
      return {
        label: readLabel(place, names),
        kind: "GRADE",
        grades: names.values(afterGrading(place.at("grade"), room), room.grades),
        years: place.at("years").integer(1, 10),
      };
    case "last":
      place.object(["last"], labelKeys);
      return {
        label: readLabel(place, names),
        kind: "LAST",
        years: afterGrading(place.at("last"), room).integer(1, 10),
      };
    case "allOf":
    case "anyOf":
      known();
      return {
        label: readLabel(place, names),
        kind: subject === "allOf" ? "ALL" : "ANY",
        of: parts(1),
      };
    case "not":
      known();
      return {
        label: readLabel(place, names),
        kind: "NOT",
        of: [readCondition(place.at("not"), room)],
      };
  }
}

/** Reads op and value; a quotation, where there is one, must mean the same comparison. */
export function readThreshold(place: Place): {
  op: Comparison;
  value: Rational;
  quote: string | null;
} {
  const op = place.at("op").choice(comparisons);
  const quote = place.maybe("quote", (text) => text.text());
  const meant = quote === null ? null : comparisonOf(quote);
  if (meant && meant !== op) {
    place
      .at("op")
      .refuse(
        `“${quote}”的意思是 ${meant}，不是 ${op}（民法典第1259条）。`,
        `"${quote}" means ${meant}, not ${op} (Civil Code art. 1259).`,
      );
  }
  const value = place.at("value").decimal();
  if (quote !== null && !saysNumber(quote, value)) {
    place
      .at("value")
      .refuse(
        `“${quote}”写的不是 ${exactText(value)}；金额以分计，比例写小数。`,
        `"${quote}" does not say ${exactText(value)}; money is in fen, a share is a decimal.`,
      );
  }
  return { op, value, quote };
}

function readLabel(place: Place, names: Names): Label {
  if (!labelKeys.some((key) => place.has(key))) return null;
  return {
    code: names.code(place.at("code")),
    name: readWords(place.at("name")),
    ...(place.has("article") ? { article: place.at("article").text() } : {}),
    ...(place.has("provenance") ? { provenance: place.at("provenance").choice(provenances) } : {}),
  };
}

function afterGrading(place: Place, room: ConditionRoom): Place {
  if (room.grades === null) {
    place.refuse(
      "等次和名次在此处尚未产生，会形成循环；只可用于 consequences。",
      "Grades and ranks come later, so this would go in a circle; only consequences may ask for them.",
    );
  }
  return place;
}

/** Notes a value that is not within bounds. */
export function within(
  place: Place,
  value: Rational,
  from: Rational,
  to: Rational,
  zh: string,
  en: string,
): Rational {
  if (compare(value, from) < 0 || compare(value, to) > 0) place.refuse(zh, en);
  return value;
}

/** Reads a score from 0 to 100. */
export function readScore(place: Place): Rational {
  const [zh, en] = ["得分应在 0 到 100 之间。", "A score lies from 0 to 100."];
  return within(place, place.decimal(), zero, whole(100), zh, en);
}
