/** Pages of this window's demands. */
import type { FilterQuery } from "@mikro-orm/core";
import type { MemberContext } from "../../runtime/context.ts";
import { Page } from "../../runtime/page.ts";
import { type DemandRow, Demands } from "../tables/demands.ts";
import { categoryCondition, textCondition } from "../../ledger/graphql/conditions.ts";
import type { DemandFilter } from "./demand.ts";

/** Returns a page of this window's demands, latest first. */
export function pageOfDemands(
  context: MemberContext,
  filter: DemandFilter | null | undefined,
  first: number,
  after: string | null | undefined,
): Page<DemandRow> {
  return new Page<DemandRow>({
    em: context.em,
    table: Demands,
    where: demandConditions(filter, context),
    orderBy: "submittedMs",
    direction: "DESC",
    first,
    after,
    asOf: context.now(),
  });
}

function demandConditions(
  filter: DemandFilter | null | undefined,
  context: MemberContext,
): FilterQuery<DemandRow> {
  const { code } = context.member;
  const all: object[] = [];
  if (filter?.recordedBy && !filter.recordedBy.includes(code)) all.push({ id: { $in: [] } });
  if (filter?.enterprise) all.push({ enterpriseCode: filter.enterprise });
  if (filter?.category) all.push(categoryCondition(filter.category));
  if (filter?.state) all.push({ state: { $in: filter.state } });
  if (filter?.text) all.push(textCondition(filter.text, ["title", "enterpriseName"], context));
  return (all.length ? { $and: all } : {}) as FilterQuery<DemandRow>;
}
