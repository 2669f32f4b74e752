/** Answers questions about activities. */
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { PageArguments } from "../../runtime/graphql/page.ts";
import type { Reference } from "../../runtime/contract.ts";
import { ownerOf } from "../../runtime/identifier.ts";
import type { Page } from "../../runtime/page.ts";
import { Activities, type ActivityRow, ActivityAttendees } from "../tables/activities.ts";
import { Activity, ActivityConnection, ActivityFilter } from "./activity.ts";
import { pageOfActivities } from "./activity-page.ts";
import { Enterprise } from "./enterprise.ts";
import { Member, reference, ServiceCategory } from "./references.ts";

@Resolver(() => Activity)
export class ActivityResolver {
  @Query(() => ActivityConnection, {
    nullable: true,
    description: "Activities of the network, latest first.",
  })
  @Directive('@route(to: ALL, narrowedBy: "filter.recordedBy")')
  @Directive("@merge(by: OBJECT)")
  activities(
    @Ctx() context: MemberContext,
    @Arg("filter", () => ActivityFilter, { nullable: true, description: "Chooses activities." })
    filter: ActivityFilter | null | undefined,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ): Page<ActivityRow> {
    return pageOfActivities(context, filter, first ?? 20, after);
  }

  @Query(() => Activity, {
    nullable: true,
    description: "One activity; null when its owner has none of that identifier.",
  })
  @Directive('@route(to: OWNER, by: "id")')
  activity(
    @Ctx() context: MemberContext,
    @Arg("id", () => ID, { description: "Identifier of the activity." }) id: string,
  ): Promise<ActivityRow | null> {
    return context.em.findOne(Activities, { id });
  }

  @FieldResolver(() => Member, { nullable: true, description: "The member that recorded it." })
  recordedBy(@Root() root: ActivityRow): Member | null {
    return reference(ownerOf(root.id));
  }

  @FieldResolver(() => ServiceCategory, {
    nullable: true,
    description: "Category of the activity; null when unknown.",
  })
  category(@Root() root: ActivityRow): ServiceCategory | null {
    return reference(root.categoryCode ?? null);
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: "The organiser, by code; it need not be a member.",
  })
  organiser(@Root() root: ActivityRow): Member | null {
    return reference(root.organiserCode ?? null);
  }

  @FieldResolver(() => [Enterprise], {
    description: "The enterprises that came, where they are known by code.",
  })
  async attendees(
    @Root() root: ActivityRow,
    @Ctx() context: MemberContext,
  ): Promise<{ creditCode: string }[]> {
    const rows = await context.em.find(
      ActivityAttendees,
      { activityId: root.id },
      { orderBy: { enterpriseCode: "asc" }, disableIdentityMap: true },
    );
    return rows.map((row) => ({ creditCode: row.enterpriseCode }));
  }
}

/** Resolves `_entities` of activities. */
export const activityReference = ({ id }: Reference, { em }: MemberContext) =>
  em.findOne(Activities, { id: String(id) });
