/** Reads grades: by cut-off, without overlap or gap, or by quota. */
import { comparisons } from "../origin.ts";
import { compare, hundred, one, zero } from "../rational.ts";
import type { Bound, CutOffGrade, Grading, QuotaGrade } from "../scheme.ts";
import type { Place } from "./document.ts";
import { namedKeys, type Names, readOrigin, readWords } from "./names.ts";

export function readGrading(place: Place, names: Names, ceiling = hundred): Grading {
  place.object(["article", "provenance", "kind", "grades"], ["ties"]);
  const kind = place.at("kind").choice(["CUT_OFF", "QUOTA"]);
  const origin = readOrigin(place);
  const items = place.at("grades").list(2);
  if (kind === "CUT_OFF") {
    if (place.has("ties")) place.at("ties").refuse("只用于 QUOTA。", "For QUOTA only.");
    const grades = items.map((item) => readCutOff(item, names));
    items.forEach((item, index) =>
      checkNeighbours(item, grades[index - 1], grades[index]!, !items[index + 1]),
    );
    return { ...origin, kind, grades };
  }
  const grades = items.map((item) => readQuota(item, names));
  items.forEach((item, index) => {
    const [before, grade] = [grades[index - 1], grades[index]!];
    if (before && compare(grade.upTo, before.upTo) < 0) {
      item
        .at("upTo")
        .refuse(
          "upTo 为本等次及更高等次的合计比例，不能比前一等次小。",
          "upTo is the share of this grade and all better ones: not less than the grade before.",
        );
    }
    if (grade.from && compare(grade.from.value, ceiling) > 0) {
      item
        .at("from")
        .refuse("高于总分上限，永远达不到。", "Above the ceiling: nobody can reach it.");
    }
  });
  const [last, place_] = [grades.at(-1), items.at(-1)];
  if (last && place_ && compare(last.upTo, one) < 0) {
    place_
      .at("upTo")
      .refuse(
        "最后一等应为 1，否则有人没有等次。",
        "The last grade goes up to 1, or some have none.",
      );
  }
  if (last?.from) {
    place_!
      .at("from")
      .refuse(
        "最后一等不设最低分，否则有人没有等次。",
        "The last grade has no least total, or some have none.",
      );
  }
  return { ...origin, kind, ties: place.at("ties").choice(["BELOW", "ABOVE"]), grades };
}

function readCutOff(place: Place, names: Names): CutOffGrade {
  place.object(["code", "name"], ["from", "to"]);
  return {
    code: names.code(place.at("code")),
    name: readWords(place.at("name")),
    from: place.maybe("from", readBound),
    to: place.maybe("to", readBound),
  };
}

function readQuota(place: Place, names: Names): QuotaGrade {
  place.object([...namedKeys, "upTo"], ["from"]);
  const upTo = place.at("upTo").decimal();
  if (compare(upTo, one) > 0 || compare(upTo, zero) < 0) {
    place
      .at("upTo")
      .refuse(
        "比例应在 0 到 1 之间（50% 写作 0.5）。",
        "A share from 0 to 1 is wanted (50 % is 0.5).",
      );
  }
  return { ...names.named(place), upTo, from: place.maybe("from", readBound) };
}

function readBound(place: Place): Bound {
  place.object(["op", "value"]);
  return { op: place.at("op").choice(comparisons), value: place.at("value").decimal() };
}

/** Best first: each grade ends where the better one begins, and what one includes the other does not. */
function checkNeighbours(
  place: Place,
  better: CutOffGrade | undefined,
  grade: CutOffGrade,
  isLast: boolean,
): void {
  const { from, to } = grade;
  if (from && !from.op.startsWith(">"))
    place.at("from").refuse("下界用 >= 或 >。", "A lower bound is >= or >.");
  if (to && !to.op.startsWith("<"))
    place.at("to").refuse("上界用 <= 或 <。", "An upper bound is <= or <.");
  if (!better && to)
    place.at("to").refuse("最高一等不设上界。", "The best grade has no upper bound.");
  if (isLast && from)
    place.at("from").refuse("最后一等不设下界。", "The last grade has no lower bound.");
  if (!isLast && !from) place.refuse("缺少下界 from。", "Its lower bound `from` is missing.");
  if (from && to && compare(from.value, to.value) >= 0) {
    place.at("from").refuse("下界不低于上界。", "The lower bound is not below the upper one.");
  }
  if (!better) return;
  if (!to) return place.refuse("缺少上界 to。", "Its upper bound `to` is missing.");
  if (!better.from) return;
  const order = compare(to.value, better.from.value);
  const both = to.op === "<=" && better.from.op === ">=";
  const neither = to.op === "<" && better.from.op === ">";
  if (order > 0 || (order === 0 && both)) {
    place
      .at("to")
      .refuse(
        `与更高一等“${better.name.zh}”重叠。`,
        `Overlaps with the better grade "${better.name.en}".`,
      );
  } else if (order < 0 || neither) {
    place
      .at("to")
      .refuse(
        `与更高一等“${better.name.zh}”之间有空档。`,
        `Leaves a gap to the better grade "${better.name.en}".`,
      );
  }
}
