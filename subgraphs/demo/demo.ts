/** Fills a member with the demo year, unless it has one. */
import type { MemberContext } from "../runtime/context.ts";
import { fillWithDemo, type Progress } from "./act.ts";
import { isYearComplete } from "./carried-out.ts";
import type { DemoMember } from "./network.ts";
import { planFor, planYear, type YearPlan } from "./plan-year.ts";
import { demoYear } from "./working-days.ts";

export type DemoOptions = {
  readonly seed: number;
  /** Everyone in the network: what crosses members comes out the same for each only from the same roster. */
  readonly roster: readonly DemoMember[];
  /** Told after every transaction how many of the member's acts are done. */
  readonly onProgress?: Progress;
};

// A process that hosts hundreds of institutions plans the network's year once.
const plans = new WeakMap<readonly DemoMember[], { seed: number; plan: YearPlan }>();

/**
 * Carries out the member's part of the demo year, or what a kill left of it. A member with a
 * complete year stays as it is, and so does one that the roster does not name.
 */
export async function demoIfEmpty(
  context: MemberContext,
  { seed, roster, onProgress }: DemoOptions,
): Promise<void> {
  const member = roster.find(({ code }) => code === context.member.code);
  if (!member || (await isYearComplete(context.em.fork(), seed, demoYear, member))) return;
  const known = plans.get(roster);
  const plan = known?.seed === seed ? known.plan : planYear(seed, demoYear, roster);
  plans.set(roster, { seed, plan });
  await fillWithDemo(context, planFor(plan, member.code), onProgress);
}
