/** Whether an input fits its scheme: who takes part, what may be scored, what a person may decide. */
import type { EvaluationInput, Override, Participant } from "./input.ts";
import { compare, exactText, hundred, isZero, one, readDecimal, zero } from "./rational.ts";
import { type Fault, Refused } from "./read/fault.ts";
import { allIndicators } from "./read/read-indicator.ts";
import type { Indicator, OverrideRule, Scheme, SchemeHead } from "./scheme.ts";

/** Unit of figures that say yes (1) or no (0). */
const flagUnit = "1/0";

/** @throws Refused with everything that does not fit */
export function checkInput(scheme: Scheme, input: EvaluationInput): void {
  const faults: Fault[] = [];
  if ((scheme.period.unit === "QUARTER") !== (input.quarter !== null)) {
    faults.push(
      input.quarter === null
        ? {
            place: "/quarter",
            zh: "本方案按季度评价，请写明季度。",
            en: "This scheme evaluates a quarter: say which.",
          }
        : {
            place: "/quarter",
            zh: "本方案按年度评价，请去掉季度。",
            en: "This scheme evaluates a year: leave the quarter out.",
          },
    );
  }
  const leaves = allIndicators(scheme.indicators);
  const panels = new Map(
    leaves.flatMap((leaf) => (leaf.kind === "QUALITATIVE" ? [[leaf.code, leaf] as const] : [])),
  );
  for (const participant of input.participants) {
    faults.push(...participantFaults(scheme, participant), ...scoreFaults(participant, panels));
  }
  const scored = new Set(leaves.map(({ code }) => code));
  faults.push(...overrideFaults(scheme.overrides, input.overrides, input.participants, scored));
  if (faults.length > 0) throw new Refused(faults);
}

/** Kind, attributes and facts of one participant, as a scheme knows them. */
export function participantFaults(scheme: SchemeHead, participant: Participant): Fault[] {
  const place = `/participants/${participant.id}`;
  const faults: Fault[] = [];
  const { subjects, vocabulary } = scheme;
  if (!subjects.includes(participant.kind)) {
    const kinds = subjects.join(", ");
    faults.push({
      place: `${place}/kind`,
      zh: `本方案不评价 ${participant.kind}；对象：${kinds}。`,
      en: `This scheme is not for ${participant.kind}, but for: ${kinds}.`,
    });
  }
  for (const [name, value] of participant.attributes) {
    const allowed = vocabulary.attributes.get(name)?.values;
    if (allowed && !allowed.includes(value))
      faults.push(noSuchValue(`${place}/attributes/${name}`, value, allowed));
  }
  for (const [name, { value }] of participant.figures) {
    const meaning = vocabulary.figures.get(name);
    const isShare = meaning?.origin === "DECLARED" && name.endsWith("Share");
    if (isShare && value && (compare(value, zero) < 0 || compare(value, one) > 0)) {
      faults.push({
        place: `${place}/figures/${name}`,
        zh: `占比写 0 到 1 的小数（80% 写 0.8），不是 ${exactText(value)}。`,
        en: `A share is a decimal from 0 to 1 (0.8 for 80 %), not ${exactText(value)}.`,
      });
    }
    const isFlag = meaning?.unit === flagUnit;
    if (isFlag && value && !isZero(value) && compare(value, one) !== 0) {
      faults.push(noSuchValue(`${place}/figures/${name}`, exactText(value), ["0", "1"]));
    }
  }
  for (const [name, facts] of participant.facts) {
    const allowed = vocabulary.facts.get(name)?.values;
    for (const { value } of facts ?? []) {
      if (allowed && value !== null && !allowed.includes(value))
        faults.push(noSuchValue(`${place}/facts/${name}`, value, allowed));
    }
  }
  return faults;
}

function scoreFaults(
  { id, scores }: Participant,
  panels: ReadonlyMap<string, Extract<Indicator, { kind: "QUALITATIVE" }>>,
): Fault[] {
  return scores.flatMap(({ indicator, expert, score }): Fault[] => {
    const place = `/participants/${id}/scores/${indicator}/${expert}`;
    const panel = panels.get(indicator)?.experts;
    if (!panel)
      return [
        {
          place,
          zh: `“${indicator}”不是定性指标。`,
          en: `"${indicator}" is no qualitative indicator.`,
        },
      ];
    const { from, to } = panel.scale;
    return compare(score, from) < 0 || compare(score, to) > 0
      ? [{ place, zh: "评分超出评分区间。", en: "The score lies outside the scale." }]
      : [];
  });
}

/** A person may decide only what a rule of the scheme leaves to a person, once, and with a value that fits. */
export function overrideFaults(
  rules: readonly OverrideRule[],
  overrides: readonly Override[],
  participants: readonly Participant[],
  scored: ReadonlySet<string>,
): Fault[] {
  const seen = new Set<string>();
  const byId = new Map(participants.map((one) => [one.id, one]));
  return overrides.flatMap(({ participant, target, value }): Fault[] => {
    const place = `/overrides/${participant}/${target}`;
    const whose = byId.get(participant);
    if (!whose)
      return [
        {
          place,
          zh: `没有参评对象“${participant}”。`,
          en: `There is no participant "${participant}".`,
        },
      ];
    const leaving = rules.filter(({ targets }) => targets.includes(target));
    if (leaving.length === 0) {
      return [
        {
          place,
          zh: `方案未允许由人裁定“${target}”。`,
          en: `The scheme does not leave "${target}" to a person.`,
        },
      ];
    }
    const outside = leaving.every(({ only }) => only && !isAmong(only, whose)) && leaving[0]?.only;
    if (outside) {
      const [has, begins] = [
        whose.attributes.get(outside.attribute),
        outside.beginsWith.join("、"),
      ];
      return [
        {
          place,
          zh: `只有 ${outside.attribute} 以 ${begins} 开头的对象可以由人裁定，该对象为 ${has ?? "未知"}。`,
          en: `It is left to a person only where ${outside.attribute} begins with one of ${begins}; here it is ${has ?? "not known"}.`,
        },
      ];
    }
    if (seen.has(place)) return [{ place, zh: "同一事项裁定了两次。", en: "Decided twice." }];
    seen.add(place);
    const score = readDecimal(value);
    const fits = scored.has(target)
      ? score !== null && compare(score, zero) >= 0 && compare(score, hundred) <= 0
      : ["MET", "NOT_MET"].includes(value);
    return fits
      ? []
      : [
          {
            place,
            zh: "指标写 0 到 100 的得分，规则写 MET 或 NOT_MET。",
            en: "A score from 0 to 100 for an indicator; MET or NOT_MET for a rule.",
          },
        ];
  });
}

function noSuchValue(place: string, value: string, allowed: readonly string[]): Fault {
  return {
    place,
    zh: `没有取值“${value}”；可用：${allowed.join("、")}。`,
    en: `There is no value "${value}"; there are: ${allowed.join(", ")}.`,
  };
}

const isAmong = (
  { attribute, beginsWith }: NonNullable<OverrideRule["only"]>,
  { attributes }: Participant,
): boolean => beginsWith.some((beginning) => attributes.get(attribute)?.startsWith(beginning));
