/** Fills a member with the demo year, unless it has one. */
import type { MemberContext } from "../runtime/context.ts";
import { fillWithDemo, type Progress } from "./act.ts";
import type { DemoMember } from "./network.ts";
import { planFor, planYear, type YearPlan } from "./plan-year.ts";
import { demoYear } from "./working-days.ts";

export type DemoOptions = {
  readonly seed: number;
  /** Everyone in the network: what crosses members comes out the same for each only from the same roster. */
  readonly roster: readonly DemoMember[];
  readonly onProgress?: Progress;
};

// A process that hosts hundreds of institutions plans the network's year once.
const plans = new WeakMap<readonly DemoMember[], Map<number, YearPlan>>();

/** Carries out the member's part of the demo year, or what is missing of it; a full member stays as it is. */
export async function demoIfEmpty(
  context: MemberContext,
  { seed, roster, onProgress }: DemoOptions,
): Promise<void> {
  const bySeed = plans.get(roster) ?? new Map<number, YearPlan>();
  plans.set(roster, bySeed);
  const plan = bySeed.get(seed) ?? planYear(seed, demoYear, roster);
  bySeed.set(seed, plan);
  await fillWithDemo(context, planFor(plan, context.member.code), onProgress);
}
