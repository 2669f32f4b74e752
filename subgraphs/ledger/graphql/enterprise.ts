/** What this member did for one enterprise. */
import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { PageArguments } from "../../runtime/graphql/page.ts";
import type { Page } from "../../runtime/page.ts";
import type { ActivityRow } from "../tables/activities.ts";
import type { ServiceRecordRow } from "../tables/service-records.ts";
import { ActivityConnection } from "./activity.ts";
import { pageOfActivities } from "./activity-page.ts";
import { ServiceRecordConnection } from "./service-record.ts";
import { ServiceRecordOrder } from "./service-record-filter.ts";
import { pageOfRecords } from "./service-record-page.ts";

@ObjectType({ description: "An enterprise, known by its unified social credit code." })
@Directive('@key(fields: "creditCode")')
export class Enterprise {
  @Field(() => ID, { description: "Unified social credit code (GB 32100-2015), 18 characters." })
  creditCode!: string;
}

@Resolver(() => Enterprise)
export class EnterpriseResolver {
  @FieldResolver(() => ServiceRecordConnection, {
    nullable: true,
    description: "Services to this enterprise from the whole network.",
  })
  @Directive("@route(to: ALL)")
  @Directive("@merge(by: OBJECT)")
  serviceRecords(
    @Root() enterprise: Enterprise,
    @Ctx() context: MemberContext,
    @Arg("orderBy", () => ServiceRecordOrder, {
      nullable: true,
      description: "Orders them; newest first by default.",
    })
    orderBy: ServiceRecordOrder | null | undefined,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ): Promise<Page<ServiceRecordRow>> {
    return pageOfRecords(
      context,
      { enterprise: enterprise.creditCode },
      orderBy,
      first ?? 20,
      after,
    );
  }

  @FieldResolver(() => ActivityConnection, {
    nullable: true,
    description: "Activities that the enterprise attended.",
  })
  @Directive("@route(to: ALL)")
  @Directive("@merge(by: OBJECT)")
  activities(
    @Root() enterprise: Enterprise,
    @Ctx() context: MemberContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ): Page<ActivityRow> {
    return pageOfActivities(context, { attendedBy: enterprise.creditCode }, first ?? 20, after);
  }
}
