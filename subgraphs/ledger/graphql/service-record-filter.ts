/** How clients choose and order service records. */
import { GraphQLDate } from "graphql-scalars";
import type { FilterQuery } from "@mikro-orm/core";
import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { dayOf, startOfDay } from "../../runtime/calendar.ts";
import type { Cursor } from "../../runtime/cursor.ts";
import { categoryCondition, textCondition } from "./conditions.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { ServiceRecordState } from "../rules/service-state.ts";
import { overdueCondition } from "../tables/overdue.ts";
import type { ServiceRecordRow } from "../tables/service-records.ts";

export const ServiceRecordOrder = {
  OPENED_DESC: "OPENED_DESC",
  OPENED_ASC: "OPENED_ASC",
  COMPLETED_DESC: "COMPLETED_DESC",
  COMPLETED_ASC: "COMPLETED_ASC",
} as const;
export type ServiceRecordOrder = keyof typeof ServiceRecordOrder;

registerEnumType(ServiceRecordOrder, {
  name: "ServiceRecordOrder",
  description: "Orders of service records; ties go by identifier.",
  valuesConfig: {
    OPENED_DESC: { description: "Newest first, by acceptance or else start of delivery." },
    OPENED_ASC: { description: "Oldest first, by acceptance or else start of delivery." },
    COMPLETED_DESC: { description: "Latest completion first, those not completed last." },
    COMPLETED_ASC: { description: "Those not completed first, then earliest completion first." },
  },
});

/** Column and direction of each order. */
export const orderColumns: Readonly<
  Record<
    ServiceRecordOrder,
    { orderBy: "openedMs" | "completedMs"; direction: Cursor["direction"] }
  >
> = {
  OPENED_DESC: { orderBy: "openedMs", direction: "DESC" },
  OPENED_ASC: { orderBy: "openedMs", direction: "ASC" },
  COMPLETED_DESC: { orderBy: "completedMs", direction: "DESC" },
  COMPLETED_ASC: { orderBy: "completedMs", direction: "ASC" },
};

@InputType({ description: "Chooses service records; every condition given must hold." })
export class ServiceRecordFilter {
  @Field(() => [ID], { nullable: true, description: "Recorded by one of these members." })
  recordedBy?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Provided by one of these, by code." })
  provider?: string[] | null;

  @Field(() => ID, { nullable: true, description: "For the enterprise with this credit code." })
  enterprise?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Category code; two digits take in level two.",
  })
  category?: string | null;

  @Field(() => [ServiceRecordState], { nullable: true, description: "In one of these states." })
  state?: ServiceRecordState[] | null;

  @Field(() => GraphQLDate, { nullable: true, description: "Completed on this day or later." })
  completedFrom?: Date | null;

  @Field(() => GraphQLDate, { nullable: true, description: "Completed before this day." })
  completedBefore?: Date | null;

  @Field(() => [Int], {
    nullable: true,
    description: "Rated by the enterprise with one of these levels, 1 to 5.",
  })
  rating?: number[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: with a step that is late at present. False: without one.",
  })
  overdue?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "Title, enterprise or provider contains this.",
  })
  text?: string | null;
}

const dayStart = (date: Date): Date => startOfDay(dayOf(date));

/** @throws BAD_USER_INPUT for what is no level, so that a slip does not look like a network without ratings */
function ratingLevels(levels: readonly number[]): readonly number[] {
  const strange = levels.find((level) => level < 1 || level > 5);
  if (strange === undefined) return levels;
  throw refuse(
    "BAD_USER_INPUT",
    `rating：应为 1 至 5，收到 ${strange}。\`rating\` takes levels from 1 to 5.`,
  );
}

/** Turns a filter into conditions on one member's table; another member's records match nothing. */
export async function serviceRecordConditions(
  filter: ServiceRecordFilter | null | undefined,
  context: MemberContext,
): Promise<FilterQuery<ServiceRecordRow>> {
  const { code } = context.member;
  const all: object[] = [];
  if (filter?.recordedBy && !filter.recordedBy.includes(code)) all.push({ id: { $in: [] } });
  if (filter?.provider) all.push({ providerCode: { $in: filter.provider } });
  if (filter?.enterprise) all.push({ enterpriseCode: filter.enterprise });
  if (filter?.category) all.push(categoryCondition(filter.category));
  if (filter?.state) all.push({ state: { $in: filter.state } });
  if (filter?.completedFrom) all.push({ completedAt: { $gte: dayStart(filter.completedFrom) } });
  if (filter?.completedBefore) all.push({ completedAt: { $lt: dayStart(filter.completedBefore) } });
  if (filter?.rating) all.push({ rating: { $in: ratingLevels(filter.rating) } });
  if (typeof filter?.overdue === "boolean") {
    const late = await overdueCondition(context.em, context.now());
    all.push(filter.overdue ? late : { $not: late });
  }
  if (filter?.text) {
    all.push(textCondition(filter.text, ["title", "enterpriseName", "providerName"], context));
  }
  return (all.length ? { $and: all } : {}) as FilterQuery<ServiceRecordRow>;
}
