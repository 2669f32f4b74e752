/** What follows from a result: proposed by rule, for a person to decide. */
import type { Case } from "./case.ts";
import { judge } from "./judge.ts";
import { exactText, type Rational, readDecimal, sum } from "./rational.ts";
import type { ConsequenceResult, EvaluationResult, Gap, Sheet } from "./result.ts";
import type { Consequence, Proposal } from "./scheme.ts";

export type Proposed = {
  readonly consequences: readonly ConsequenceResult[];
  readonly gaps: readonly Gap[];
};

/** `one.standing` is known. What nobody can decide yet is proposed as UNDECIDED, so that somebody looks. */
export function propose(consequences: readonly Consequence[], one: Case): Proposed {
  const found = consequences.flatMap(
    (consequence): { result: ConsequenceResult; gaps: Gap[] }[] => {
      const { code, name, article, provenance, when } = consequence;
      const { result: because, gaps } = judge(when, one);
      if (because.verdict === "NOT_MET") return [];
      const { verdict } = because;
      const details = detail(consequence.propose, one);
      return [
        {
          result: { code, name, article, provenance, because, verdict, ...details.result },
          gaps: [...(verdict === "UNDECIDED" ? gaps : []), ...details.gaps].map((gap) => ({
            ...gap,
            at: code,
          })),
        },
      ];
    },
  );
  return {
    consequences: found.map(({ result }) => result),
    gaps: found.flatMap(({ gaps }) => gaps),
  };
}

type Details = Pick<ConsequenceResult, "propose" | "days" | "calendar" | "amount" | "unit">;

function detail(proposal: Proposal, one: Case): { result: Details; gaps: Omit<Gap, "at">[] } {
  const { kind } = proposal;
  if (kind === "RECTIFICATION") {
    const { days, calendar } = proposal;
    const gap = {
      code: "MISSING" as const,
      zh: "未公布整改期限，请定。",
      en: "No deadline is published: set one.",
    };
    return { result: { propose: kind, days, calendar }, gaps: days === null ? [gap] : [] };
  }
  if (kind !== "AWARD") return { result: { propose: kind }, gaps: [] };
  const row = one.participant.attributes.get(proposal.by);
  const amount = proposal.table.get(row ?? "")?.get(one.standing?.grade ?? "") ?? null;
  const gap = {
    code: "MISSING" as const,
    zh: `缺少属性 ${proposal.by}，奖补金额未定。`,
    en: `The attribute ${proposal.by} is not known, so there is no amount.`,
  };
  return {
    result: { propose: kind, amount: amount && exactText(amount), unit: proposal.unit },
    gaps: amount === null && one.standing?.grade ? [gap] : [],
  };
}

/** Adds up what is proposed as awards; null where the scheme has none. */
export function addAwards(
  consequences: readonly Consequence[],
  sheets: readonly Sheet[],
  budget: Rational | null,
): EvaluationResult["awards"] {
  if (!consequences.some(({ propose: { kind } }) => kind === "AWARD")) return null;
  const amounts = sheets.flatMap((sheet) =>
    sheet.consequences.flatMap(({ amount }) => (amount ? [readDecimal(amount)!] : [])),
  );
  const total = sum(amounts);
  return {
    total: exactText(total),
    budget: budget && exactText(budget),
    isWithinBudget: budget && total.n * budget.d <= budget.n * total.d,
  };
}
