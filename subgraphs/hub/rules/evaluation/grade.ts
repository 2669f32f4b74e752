/** Gives grades: by cut-off or by quota; a veto's grade goes before either. */
import { holds, signOf } from "./input.ts";
import type { Words } from "./origin.ts";
import { compare, exactText, floor, multiply, type Rational, whole } from "./rational.ts";
import type { Placed } from "./rank.ts";
import type { RankedGroup } from "./result.ts";
import type { Bound, Grading, QuotaGrade } from "./scheme.ts";
import type { Score } from "./score-participant.ts";

export type Graded = { readonly grade: string | null; readonly explained: Words };

const none: Graded = {
  grade: null,
  explained: { zh: "本方案不分等次。", en: "This scheme has no grades." },
};
const open: Graded = {
  grade: null,
  explained: { zh: "等次未定：见缺项清单。", en: "No grade yet: see the gaps." },
};

/** Returns the grade of every participant of a group by id. `group` are all who are admitted, with a total or without. */
export function grade(
  group: readonly Score[],
  placed: readonly Placed[],
  grading: Grading | null,
): Map<string, Graded> {
  if (!grading) return new Map(group.map(({ id }) => [id, none]));
  const earned =
    grading.kind === "CUT_OFF" ? byCutOff(placed, grading) : byQuota(placed, grading, group.length);
  const codes = grading.grades.map(({ code }) => code);
  return new Map(
    group.map((score) => {
      // Of several vetoes the worst grade counts.
      const fixed = codes.findLast((code) => score.fixedGrades.includes(code));
      if (fixed) {
        return [
          score.id,
          { grade: fixed, explained: { zh: `一票否决：${fixed}`, en: `Vetoed to ${fixed}` } },
        ];
      }
      return [score.id, score.isOpen ? open : (earned.get(score.id) ?? open)];
    }),
  );
}

/** How many places a group of so many has in each grade and all better ones together: the share rounded down. */
export function quotasOf(grading: Grading | null, size: number): RankedGroup["quotas"] {
  if (grading?.kind !== "QUOTA") return [];
  return grading.grades.map((one) => ({
    grade: one.code,
    upTo: exactText(one.upTo),
    places: placesOf(one, size),
  }));
}

const placesOf = ({ upTo }: QuotaGrade, size: number): number =>
  Number(floor(multiply(upTo, whole(size))));

const meets = (total: Rational, bound: Bound | null): boolean =>
  !bound || holds(compare(total, bound.value), bound.op);

const say = (bound: Bound | null): string =>
  bound ? `${signOf(bound.op)} ${exactText(bound.value)}` : "";

function byCutOff(
  placed: readonly Placed[],
  { grades }: Extract<Grading, { kind: "CUT_OFF" }>,
): Map<string, Graded> {
  return new Map(
    placed.map(({ score }) => {
      const found = grades.find(
        ({ from, to }) => meets(score.total!, from) && meets(score.total!, to),
      )!;
      const range = [say(found.from), say(found.to)].filter(Boolean);
      return [
        score.id,
        {
          grade: found.code,
          explained: { zh: `总分 ${range.join("，")}`, en: `Total ${range.join(", ")}` },
        },
      ];
    }),
  );
}

/** The vetoed take no place of a quota, but count among the participants that it is a share of. */
function byQuota(
  placed: readonly Placed[],
  { grades, ties }: Extract<Grading, { kind: "QUOTA" }>,
  size: number,
): Map<string, Graded> {
  const eligible = placed.filter(({ score }) => score.fixedGrades.length === 0);
  const given = new Map<string, Graded>();
  for (let at = 0; at < eligible.length;) {
    const { rank, score } = eligible[at]!;
    const equals = eligible.filter((other) => other.rank === rank);
    const needed = ties === "BELOW" ? at + equals.length : at + 1;
    const index = grades.findIndex(
      (one) => needed <= placesOf(one, size) && meets(score.total!, one.from),
    );
    const found = grades[index]!;
    const better = grades[index - 1];
    const isTied =
      equals.length > 1 &&
      better &&
      at + 1 <= placesOf(better, size) &&
      meets(score.total!, better.from);
    const tie = isTied
      ? ["；并列跨线，一并归下", "; tied across the line, so all below it"]
      : ["", ""];
    const places = `${exactText(found.upTo)} × ${size} → ${placesOf(found, size)}`;
    for (const { score: equal } of equals) {
      given.set(equal.id, {
        grade: found.code,
        explained: {
          zh: `第 ${rank} 名，${found.code} 及以上名额 ${places}${tie[0]}`,
          en: `Rank ${rank}; places up to ${found.code}: ${places}${tie[1]}`,
        },
      });
    }
    at += equals.length;
  }
  return given;
}
