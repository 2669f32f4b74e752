/** Pages of this window's demands. */
import type { FilterQuery } from "@mikro-orm/core";
import type { MemberContext } from "../../runtime/context.ts";
import { Page } from "../../runtime/page.ts";
import { containing } from "../../runtime/text-search.ts";
import { type DemandRow, Demands } from "../tables/demands.ts";
import type { DemandFilter } from "./demand.ts";

/** Returns a page of this window's demands, latest first. */
export function pageOfDemands(
  { em, member, now }: MemberContext,
  filter: DemandFilter | null | undefined,
  first: number,
  after: string | null | undefined,
): Page<DemandRow> {
  return new Page<DemandRow>({
    em,
    table: Demands,
    where: demandConditions(filter, member.code),
    orderBy: "submittedMs",
    direction: "DESC",
    first,
    after,
    asOf: now(),
  });
}

function demandConditions(
  filter: DemandFilter | null | undefined,
  member: string,
): FilterQuery<DemandRow> {
  const all: object[] = [];
  if (filter?.recordedBy && !filter.recordedBy.includes(member)) all.push({ id: { $in: [] } });
  if (filter?.enterprise) all.push({ enterpriseCode: filter.enterprise });
  if (filter?.category) all.push({ categoryCode: { $like: `${filter.category}%` } });
  if (filter?.state) all.push({ state: { $in: filter.state } });
  if (filter?.text) {
    const pattern = containing(filter.text);
    all.push({ $or: [{ title: pattern }, { enterpriseName: pattern }] });
  }
  return (all.length ? { $and: all } : {}) as FilterQuery<DemandRow>;
}
