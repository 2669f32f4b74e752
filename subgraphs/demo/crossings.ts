/** Services that went from a window to an institution by messages, step by step, as they would today. */
import type { Correction } from "../ledger/actions/correct-service.ts";
import type { AssignmentStep } from "../ledger/rules/assignment-state.ts";
import type { ServiceStep } from "../ledger/rules/service-state.ts";
import type { DemoMember, DemoNetwork } from "./network.ts";
import { type Random, randomOf } from "./random.ts";
import type { DemoService } from "./services.ts";

/** One step that one of the two took, and told the other. */
export type Move = { readonly at: Date; readonly note: string | null } & (
  | { readonly by: "KEEPER"; readonly step: "DISPATCH"; readonly toName: string | null }
  | { readonly by: "KEEPER"; readonly step: "CORRECT"; readonly correction: Correction }
  | {
      readonly by: "KEEPER";
      readonly step: Exclude<ServiceStep, "DISPATCH" | "CORRECT">;
      readonly rating: number | null;
      readonly actor: string | null;
    }
  | { readonly by: "DELIVERER"; readonly step: AssignmentStep }
);

/** A service and its moves, those of one institution after those of another where the first declined. */
export type Crossing = {
  readonly service: DemoService;
  readonly turns: readonly { readonly to: string; readonly moves: readonly Move[] }[];
};

/** Enough to see every way that a service can take, few enough to start soon. */
const crossingsPerWindow = 3;
/** Working days; what offers in the demo disclose at most. */
export const timeLimitDays = 20;
const minuteMs = 60_000;
/** Between a step and the next that follows from it there is time for a message each way. */
const leastGapMs = 10 * minuteMs;

const reasons = ["近期人手不足，无法按期承接", "该事项超出本机构资质范围", "与在办项目时间冲突"];

/** Chooses some of a window's finished services; what is told of them stays as it is, and so do all figures. */
export function planCrossings(
  { seed, institutions }: DemoNetwork,
  window: DemoMember,
  services: readonly DemoService[],
): readonly Crossing[] {
  const random = randomOf(seed, "crossings", window.code);
  const codes = new Set(institutions.map(({ code }) => code));
  const fit = services.filter(
    ({ record, steps, parts }) =>
      parts.length > 0 && codes.has(record.providerCode ?? "") && isUnhurried(record, steps),
  );
  return random.some(fit, crossingsPerWindow).map((service, index) => {
    const to = service.record.providerCode ?? "";
    const others = institutions.filter(({ code }) => code !== to);
    const declining = index % 2 === 1 && others.length > 0 ? random.pick(others) : null;
    return { service, turns: turnsOf(random, service, declining) };
  });
}

/** Steps from acceptance to completion, with room between the first two for a question and an answer or two. */
function isUnhurried(record: DemoService["record"], steps: DemoService["steps"]): boolean {
  if (!steps.some(({ step }) => step === "COMPLETE")) return false;
  const times = [record.acceptedAt, ...steps.map(({ at }) => at)].map((at) => at.getTime());
  return times.every((at, index) => {
    const gap = at - (times[index - 1] ?? Number.NEGATIVE_INFINITY);
    return gap >= (index === 1 ? 5 * leastGapMs : leastGapMs);
  });
}

function turnsOf(
  random: Random,
  { record, steps }: DemoService,
  declining: DemoMember | null,
): Crossing["turns"] {
  const after = (minutes: number) => new Date(record.acceptedAt.getTime() + minutes * minuteMs);
  const ask = (at: Date, toName: string | null): Move => ({
    by: "KEEPER",
    step: "DISPATCH",
    at,
    note: "请在两个工作日内回复",
    toName,
  });
  const moves: Move[] = [
    ask(after(25), record.providerName ?? null),
    { by: "DELIVERER", step: "TAKE_UP", at: after(35), note: "已接单，今日联系企业" },
    ...steps.map((taken): Move => {
      const { step, at, note = null, rating = null, actor = null } = taken;
      return step === "START" || step === "PROGRESS" || step === "COMPLETE"
        ? { by: "DELIVERER", step, at, note }
        : { by: "KEEPER", step: step as "RATE", at, note, rating, actor };
    }),
    ...endOf(random, steps, record),
  ];
  const turn = { to: record.providerCode ?? "", moves };
  if (!declining) return [turn];
  const declined: Move = {
    by: "DELIVERER",
    step: "DECLINE",
    at: after(15),
    note: random.pick(reasons),
  };
  return [{ to: declining.code, moves: [ask(after(5), declining.name), declined] }, turn];
}

/** What people did when all was done: put a remark right, asked in vain for a rating, closed the service. */
function endOf(
  random: Random,
  steps: DemoService["steps"],
  { remark }: DemoService["record"],
): Move[] {
  const last = steps.at(-1)!;
  const at = (minutes: number) => new Date(last.at.getTime() + minutes * minuteMs);
  const has = (step: ServiceStep) => steps.some((taken) => taken.step === step);
  const plain = { by: "KEEPER", note: null, rating: null, actor: null } as const;
  const moves: Move[] = [];
  if (random.chance(0.6)) {
    const correction = { remark: `${remark ? `${remark}；` : ""}成果材料已归档` };
    moves.push({ by: "KEEPER", step: "CORRECT", at: at(12), note: "补记归档情况", correction });
  }
  if (!has("RATE")) moves.push({ ...plain, step: "NO_ANSWER", at: at(24) });
  if (has("FOLLOW_UP")) moves.push({ ...plain, step: "CLOSE", at: at(36) });
  return moves;
}
