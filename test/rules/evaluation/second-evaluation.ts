/**
 * A second evaluation, written differently on purpose: it reads the raw documents, keeps fractions unreduced,
 * counts instead of sorting, and takes truth as 0, ½ or 1 with least and greatest. It explains nothing.
 */

import {
  clamp,
  comparing,
  countFacts,
  fr,
  type Fraction,
  full,
  isLess,
  isSame,
  meanWithout,
  minus,
  nil,
  over,
  plus,
  times,
  written,
} from "./second-fractions.ts";

// oxlint-disable-next-line typescript/no-explicit-any -- raw JSON of any form
type Raw = any;
export type Short = {
  id: string;
  total: string | null;
  rank: number | null;
  grade: string | null;
  isLast: boolean | null;
  proposals: string[];
};

/** 1 met, 0 not met, ½ nobody knows. */
type Truth = 0 | 0.5 | 1;

export function secondEvaluation(scheme: Raw, input: Raw): Short[] {
  const groupBy = scheme.ranking.groupBy;
  const groupOf = (p: Raw): string => (groupBy && p.attributes[groupBy]) || "";

  const valueOf = (name: string, p: Raw): Fraction | null => {
    const of = scheme.figures[name].of;
    if (!of) return p.figures[name]?.value == null ? null : fr(p.figures[name].value);
    const parts = of.figures.map((part: string) => valueOf(part, p)) as (Fraction | null)[];
    if (of.op === "GROWTH") {
      const year = p.history.find((one: Raw) => one.year === input.year - 1)?.figures?.[
        of.figures[0]
      ]?.value;
      if (year == null || !parts[0] || isSame(fr(year), nil)) return null;
      return minus(over(parts[0], fr(year)), [1n, 1n]);
    }
    if (parts.includes(null)) return null;
    const [a, b] = parts as [Fraction, Fraction];
    if (of.op === "DIVIDE") return isSame(b, nil) ? null : over(a, b);
    return of.op === "SUBTRACT" ? minus(a, b) : (parts as Fraction[]).reduce(plus);
  };

  const truth = (
    c: Raw,
    p: Raw,
    now: { grade: string | null; last: boolean | null } | null,
  ): Truth => {
    if (c.allOf) return Math.min(1, ...c.allOf.map((part: Raw) => truth(part, p, now))) as Truth;
    if (c.anyOf) return Math.max(0, ...c.anyOf.map((part: Raw) => truth(part, p, now))) as Truth;
    if (c.not) return (1 - truth(c.not, p, now)) as Truth;
    if (c.figure) {
      const value = valueOf(c.figure, p);
      return value ? (comparing[c.op]!(value, fr(c.value)) ? 1 : 0) : 0.5;
    }
    if (c.attribute)
      return p.attributes[c.attribute] === undefined
        ? 0.5
        : c.values.includes(p.attributes[c.attribute])
          ? 1
          : 0;
    if (c.count) {
      if (!p.facts[c.count]) return 0.5;
      const [sure, maybe] = countFacts(c, p.facts[c.count], String(input.year));
      const answers = [sure, sure + maybe].map((n) =>
        comparing[c.op]!([BigInt(n), 1n], fr(c.value)),
      );
      return answers[0] === answers[1] ? (answers[0] ? 1 : 0) : 0.5;
    }
    const years: (boolean | null)[] = [];
    const n = c.last ?? c.years;
    for (let back = 0; back < n; back += 1) {
      const old = p.history.find((one: Raw) => one.year === input.year - back);
      if (c.last) years.push(back === 0 ? now!.last : (old?.last ?? null));
      else {
        const grade = back === 0 ? now!.grade : (old?.grade ?? null);
        years.push(grade === null ? null : c.grade.includes(grade));
      }
    }
    return years.includes(false) ? 0 : years.includes(null) ? 0.5 : 1;
  };

  const inside = new Set(
    input.participants.filter((p: Raw) =>
      (scheme.entry ?? []).every((rule: Raw) => truth(rule.when, p, null) > 0),
    ),
  );

  const points = (f: Raw, p: Raw): Fraction | null => {
    if (f.kind === "ADD") {
      let total: Fraction | null = nil;
      for (const part of f.parts) {
        const one = points(part.formula, p);
        total =
          one && total
            ? plus(total, part.cap !== undefined && isLess(fr(part.cap), one) ? fr(part.cap) : one)
            : null;
      }
      return total;
    }
    if (f.kind === "MET") {
      const answer = truth(f.when, p, null);
      return answer === 0.5 ? null : fr(answer === 1 ? f.score : (f.otherwise ?? "0"));
    }
    const x = valueOf(f.figure, p);
    if (!x) return null;
    if (f.kind === "LINEAR") {
      const from = fr(f.zero ?? "0");
      return times(over(minus(x, from), minus(fr(f.target), from)), full);
    }
    if (f.kind === "PER_UNIT") {
      let units = over(x, fr(f.per));
      if (f.whole) {
        let cut = units[0] / units[1];
        if (cut * units[1] > units[0]) cut -= 1n;
        units = [cut, 1n];
      }
      return times(units, fr(f.points));
    }
    if (f.kind === "STEPS") {
      for (const step of f.steps) if (comparing[step.op]!(x, fr(step.value))) return fr(step.score);
      return fr(f.otherwise);
    }
    const field = input.participants.filter(
      (q: Raw) => (inside.has(q) || q === p) && groupOf(q) === groupOf(p),
    );
    const known = field
      .map((q: Raw) => valueOf(f.figure, q))
      .filter((v: Fraction | null) => v !== null) as Fraction[];
    const ahead = known.filter((v) => (f.order === "MOST" ? isLess(x, v) : isLess(v, x))).length;
    if (known.length === 1) return fr(f.first);
    return minus(
      fr(f.first),
      times([BigInt(ahead), BigInt(known.length - 1)], minus(fr(f.first), fr(f.last))),
    );
  };

  const contributions = new Map<Raw, Map<string, Fraction | null>>();
  const contribution = (i: Raw, p: Raw): Fraction | null => {
    const result = contributionOf(i, p);
    if (!contributions.has(p)) contributions.set(p, new Map());
    contributions.get(p)!.set(i.code, result);
    return result;
  };
  const contributionOf = (i: Raw, p: Raw): Fraction | null => {
    if (i.indicators) {
      const parts = i.indicators.map((part: Raw) => contribution(part, p)) as (Fraction | null)[];
      return parts.includes(null) ? null : (parts as Fraction[]).reduce(plus);
    }
    let score: Fraction | null;
    if (i.experts) {
      const { min, max, scale, drop = { highest: 0, lowest: 0 } } = i.experts;
      const given = p.scores
        .filter((s: Raw) => s.indicator === i.code)
        .map((s: Raw) => fr(s.score)) as Fraction[];
      if (given.length < min || given.length > max) score = null;
      else {
        const mean = meanWithout(given, drop);
        score = times(over(minus(mean, fr(scale.from)), minus(fr(scale.to), fr(scale.from))), full);
      }
    } else score = points(i.formula, p);
    const required = i.requires ? truth(i.requires.when, p, null) : 1;
    if (required === 0 && i.requires.otherwise === "ZERO") score = nil;
    else if (required < 1) return null;
    else if (!score && i.missing === "ZERO") score = nil;
    else if (score) score = clamp(score, fr(i.floor ?? "0"), fr(i.cap ?? "100"));
    if (!score) return null;
    const exact = over(times(score, fr(i.weight)), full);
    const rounding = scheme.rounding.contribution;
    return rounding ? fr(written(exact, rounding.digits, rounding.mode ?? "HALF_UP")) : exact;
  };

  const { digits, mode = "HALF_UP" } = scheme.rounding.total;
  const totals = new Map<Raw, string | null>();
  for (const p of input.participants) {
    const weighted = scheme.indicators.map((i: Raw) => contribution(i, p)) as (Fraction | null)[];
    const extras = (list: Raw[]): Fraction | null => {
      let total: Fraction | null = nil;
      for (const extra of list) {
        const one = points(extra.formula, p) ?? (extra.missing === "ZERO" ? nil : null);
        total = one && total && plus(total, clamp(one, nil, fr(extra.cap)));
      }
      return total;
    };
    const [bonus, penalty] = [extras(scheme.bonus ?? []), extras(scheme.penalty ?? [])];
    const zero = Math.max(
      0,
      ...(scheme.vetoes ?? []).filter((v: Raw) => v.zero).map((v: Raw) => truth(v.when, p, null)),
    );
    const isKnown = !weighted.includes(null) && bonus && penalty;
    const total = isKnown
      ? clamp(
          minus(plus((weighted as Fraction[]).reduce(plus), bonus), penalty),
          nil,
          fr(scheme.ceiling),
        )
      : null;
    totals.set(
      p,
      zero === 1
        ? written(nil, digits, mode)
        : zero === 0 && total
          ? written(total, digits, mode)
          : null,
    );
  }

  return input.participants.map((p: Raw): Short => {
    const isIn = inside.has(p);
    const group = input.participants.filter(
      (q: Raw) => inside.has(q) && groupOf(q) === groupOf(p),
    ) as Raw[];
    const ranked = group.filter((q) => totals.get(q) !== null);
    const beats = (a: Raw, b: Raw): boolean => {
      const [x, y] = [fr(totals.get(a)!), fr(totals.get(b)!)];
      if (!isSame(x, y)) return isLess(y, x);
      for (const code of scheme.ranking.tieBreakers ?? []) {
        const [u, v] = [
          contributions.get(a)!.get(code) ?? nil,
          contributions.get(b)!.get(code) ?? nil,
        ];
        if (!isSame(u, v)) return isLess(v, u);
      }
      return false;
    };
    const total = totals.get(p)!;
    const rank = isIn && total !== null ? 1 + ranked.filter((q) => beats(q, p)).length : null;
    const behind = rank === null ? 0 : ranked.filter((q) => beats(p, q)).length;
    const isLast = !isIn
      ? null
      : group.length === 1
        ? false
        : ranked.length < group.length
          ? null
          : behind === 0 && rank! > 1;
    const grade = isIn ? gradeOf(p, rank, group, ranked, beats) : null;
    const now = { grade, last: isLast };
    const proposals = isIn
      ? (scheme.consequences ?? []).flatMap((c: Raw) => {
          const answer = truth(c.when, p, now);
          return answer === 0
            ? []
            : [
                `${c.code}${answer === 1 ? "" : "?"}${c.propose.kind === "AWARD" ? ` ${c.propose.table[p.attributes[c.propose.by]]?.[grade ?? ""] ?? null}` : ""}`,
              ];
        })
      : [];
    return { id: p.id, total, rank, grade, isLast, proposals };
  });

  function gradeOf(
    p: Raw,
    rank: number | null,
    group: Raw[],
    ranked: Raw[],
    beats: (a: Raw, b: Raw) => boolean,
  ): string | null {
    const { grading, vetoes = [], entry = [] } = scheme;
    if (!grading) return null;
    const codes = grading.grades.map((g: Raw) => g.code) as string[];
    const fixedOf = (q: Raw) =>
      vetoes
        .filter((v: Raw) => v.grade && truth(v.when, q, null) === 1)
        .map((v: Raw) => codes.indexOf(v.grade)) as number[];
    if (fixedOf(p).length > 0) return codes[Math.max(...fixedOf(p))]!;
    if (
      [...vetoes, ...entry].some((rule: Raw) => truth(rule.when, p, null) === 0.5) ||
      rank === null
    )
      return null;
    const total = fr(totals.get(p)!);
    const within = (bound: Raw) => !bound || comparing[bound.op]!(total, fr(bound.value));
    if (grading.kind === "CUT_OFF")
      return grading.grades.find((g: Raw) => within(g.from) && within(g.to)).code;
    const rivals = ranked.filter((q) => fixedOf(q).length === 0);
    const before = rivals.filter((q) => beats(q, p)).length;
    const level = rivals.filter((q) => !beats(q, p) && !beats(p, q)).length;
    const needed = BigInt(before + (grading.ties === "BELOW" ? level : 1));
    const fits = (g: Raw) => {
      const [above, below] = fr(g.upTo);
      return needed * below <= above * BigInt(group.length);
    };
    return grading.grades.find((g: Raw) => fits(g) && within(g.from)).code;
  }
}
