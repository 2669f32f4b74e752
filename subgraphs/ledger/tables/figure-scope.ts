/** Whose records of which period figures are asked of, and which rows count then. Definitions: AH-E arts 3 and 6. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { type Period, periodBounds } from "../../runtime/calendar.ts";
import { countedStates } from "../rules/service-state.ts";

/** The records of one member in a period. */
export type FigureScope = {
  readonly em: SqlEntityManager;
  readonly member: { readonly code: string; readonly kind: string };
  readonly period: Period;
};

export type Condition = { readonly where: string; readonly values: readonly unknown[] };

/** The condition for activities that count in a period. */
export function begunIn({ period }: FigureScope): Condition {
  const { firstDay, endDay } = periodBounds(period);
  return {
    where: "starts_on >= ? and starts_on < ? and withdrawn_at is null",
    values: [firstDay, endDay],
  };
}

/** The condition for offers that count in a period: those that stand at its end. */
export function offeredBy({ period }: FigureScope): Condition {
  const { before } = periodBounds(period);
  return {
    where: "offered_at < ? and (withdrawn_at is null or withdrawn_at >= ?)",
    values: [before, before],
  };
}

/** The condition for services that count in a period. */
export function countedIn({ period }: FigureScope): Condition {
  const { from, before } = periodBounds(period);
  const states = countedStates.map((state) => `'${state}'`).join(", ");
  return {
    where: `state in (${states}) and completed_ms >= ? and completed_ms < ?`,
    values: [from.getTime(), before.getTime()],
  };
}
