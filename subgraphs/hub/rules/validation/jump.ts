/**
 * Jumps against a member's own history. The modified z-score of Iglewicz and Hoaglin (1993): 0.6745 times the distance
 * from the median over the median absolute deviation, asked about from 3.5 on; where half of the history is the same
 * number, the mean absolute deviation stands in, as they advise.
 */
import type { FigureName, Statement } from "../../../ledger/rules/statement.ts";
import { figureWords } from "./figure-words.ts";
import type { FoundFault } from "./finding.ts";

export type JumpSettings = {
  readonly threshold: number;
  /** Periods that must be known before anything is called a jump. */
  readonly minHistory: number;
  /** Differences below this are never asked about: small numbers jump by themselves. */
  readonly minDifference: number;
  /** Nor are differences below this part of the median: a very steady member would be asked about every ripple. */
  readonly minShare: number;
};
export const jumpDefaults: JumpSettings = {
  threshold: 3.5,
  minHistory: 4,
  minDifference: 10,
  minShare: 0.5,
};

const watched = [
  "demandsMatched",
  "enterprisesServed",
  "activities",
  "resourcesMobilised",
  "jointServices",
  "demandsCollected",
  "serviceRecords",
  "feeFen",
] as const satisfies readonly FigureName[];

/** Compares with statements on earlier periods of the same length. */
export function jumpFaults(
  statement: Statement,
  others: readonly Statement[],
  settings: JumpSettings = jumpDefaults,
): FoundFault[] {
  const place = (one: Statement) => one.period.year * 4 + (one.period.quarter ?? 0);
  const earlier = others.filter(
    (other) =>
      (other.period.quarter === null) === (statement.period.quarter === null) &&
      place(other) < place(statement),
  );
  return watched.flatMap((name): FoundFault[] => {
    const value = statement.figures[name];
    const history = earlier.flatMap(({ figures }) => figures[name] ?? []);
    if (value === null || history.length < settings.minHistory) return [];
    const middle = median(history);
    const score = robustScore(value, history);
    if (Math.abs(score) < settings.threshold) return [];
    const difference = Math.abs(value - middle);
    if (difference < settings.minDifference || difference < settings.minShare * middle) return [];
    const side = value > middle ? "高于" : "低于";
    const message = `${figureWords[name]}为${value}，显著${side}本成员以往${history.length}期水平（中位数${middle}，稳健分数${score.toFixed(1)}），请核对或说明。`;
    return [
      { key: `J01 ${name}`, rule: "J01", severity: "QUERY", message, values: { value, middle } },
    ];
  });
}

/** Returns how far `value` lies from the middle of `history`; 0 for the middle itself. */
export function robustScore(value: number, history: readonly number[]): number {
  const middle = median(history);
  if (value === middle) return 0;
  const distances = history.map((one) => Math.abs(one - middle));
  const spread = median(distances);
  if (spread > 0) return (0.6745 * (value - middle)) / spread;
  const mean = distances.reduce((sum, one) => sum + one, 0) / distances.length;
  // A history that never moved: anything else is as far away as can be.
  return mean > 0 ? (value - middle) / (1.253314 * mean) : Math.sign(value - middle) * 100;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
