/** Answers questions about service records. */
import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { PageArguments } from "../../runtime/graphql/page.ts";
import type { Reference } from "../../runtime/contract.ts";
import { ownerOf } from "../../runtime/identifier.ts";
import { standingOf } from "../actions/take-service-step.ts";
import type { Page } from "../../runtime/page.ts";
import { canSeePersonalData, isStaff } from "../rules/permission.ts";
import { withoutPersonalNumbers } from "../rules/personal-text.ts";
import { availableSteps, ServiceStep, takeStep } from "../rules/service-state.ts";
import type { ServiceRecordRow } from "../tables/service-records.ts";
import { Enterprise } from "./enterprise.ts";
import { eventsOf, recordsById } from "./event-loader.ts";
import { Participant } from "./participant.ts";
import { Member, reference, ServiceCategory } from "./references.ts";
import { RefusedStep, refusedOf } from "./refused-step.ts";
import { ServiceRecordFilter, ServiceRecordOrder } from "./service-record-filter.ts";
import { pageOfRecords } from "./service-record-page.ts";
import {
  Contact,
  FollowUp,
  Rating,
  ServiceRecord,
  ServiceRecordConnection,
} from "./service-record.ts";
import { ServiceTrace } from "./trace.ts";
import { traceOf } from "./trace-resolver.ts";

type RecordRoot = ServiceRecordRow;

@Resolver(() => ServiceRecord)
export class ServiceRecordResolver {
  @Query(() => ServiceRecordConnection, {
    nullable: true,
    description: "Service records of the network in one order.",
  })
  @Directive('@route(to: ALL, narrowedBy: "filter.recordedBy")')
  @Directive("@merge(by: OBJECT)")
  serviceRecords(
    @Ctx() context: MemberContext,
    @Arg("filter", () => ServiceRecordFilter, { nullable: true, description: "Chooses records." })
    filter: ServiceRecordFilter | null | undefined,
    @Arg("orderBy", () => ServiceRecordOrder, {
      nullable: true,
      description: "Orders them; newest first by default.",
    })
    orderBy: ServiceRecordOrder | null | undefined,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ): Promise<Page<ServiceRecordRow>> {
    return pageOfRecords(context, filter, orderBy, first ?? 20, after);
  }

  @Query(() => ServiceRecord, {
    nullable: true,
    description: "One service record; null when its owner has none of that identifier.",
  })
  @Directive('@route(to: OWNER, by: "id")')
  serviceRecord(
    @Ctx() context: MemberContext,
    @Arg("id", () => ID, { description: "Identifier of the record." }) id: string,
  ): Promise<ServiceRecordRow | null> {
    return recordsById(context).load(id);
  }

  @FieldResolver()
  title(@Root() root: RecordRoot, @Ctx() context: MemberContext): string {
    return shownText(root.title, root, context);
  }

  @FieldResolver()
  content(@Root() root: RecordRoot, @Ctx() context: MemberContext): string | null {
    return root.content ? shownText(root.content, root, context) : null;
  }

  @FieldResolver(() => Member, { nullable: true, description: "The member that owns the record." })
  recordedBy(@Root() root: RecordRoot): Member | null {
    return reference(ownerOf(root.id));
  }

  @FieldResolver(() => ServiceCategory, {
    nullable: true,
    description: "Category of the service; null when unknown.",
  })
  category(@Root() root: RecordRoot): ServiceCategory | null {
    return reference(root.categoryCode ?? null);
  }

  @FieldResolver(() => Enterprise, {
    nullable: true,
    description: "The enterprise served; null when it has no credit code.",
  })
  enterprise(@Root() root: RecordRoot): { creditCode: string } | null {
    return root.enterpriseCode ? { creditCode: root.enterpriseCode } : null;
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: "Who delivered it, by code; it need not be a member.",
  })
  provider(@Root() root: RecordRoot): Member | null {
    return reference(root.providerCode ?? null);
  }

  @FieldResolver(() => Rating, {
    nullable: true,
    description: "What the enterprise said; null when it said nothing.",
  })
  rating(@Root() root: RecordRoot, @Ctx() context: MemberContext): Rating | null {
    if (root.rating === null || root.rating === undefined) return null;
    const comment = root.ratingComment ? shownText(root.ratingComment, root, context) : null;
    return { level: root.rating, comment, ratedAt: root.ratedAt ?? null };
  }

  @FieldResolver(() => FollowUp, {
    nullable: true,
    description: "The call back; null while there was none.",
  })
  followUp(@Root() root: RecordRoot, @Ctx() context: MemberContext): FollowUp | null {
    const note = root.followUpNote ? shownText(root.followUpNote, root, context) : null;
    return root.followedUpAt ? { at: root.followedUpAt, note } : null;
  }

  @FieldResolver(() => Contact, {
    nullable: true,
    description: "The person to talk to; null for callers who may not see personal data.",
  })
  contact(@Root() root: RecordRoot, @Ctx() context: MemberContext): Contact | null {
    if (!canSeePersonalData(context.caller, context.member, root.providerCode ?? null)) return null;
    if (!root.contactName && !root.contactPhone) return null;
    return { name: root.contactName ?? null, phone: root.contactPhone ?? null };
  }

  @FieldResolver(() => [ServiceStep], {
    description: "The steps that may be taken next; empty for callers who may take none.",
  })
  availableSteps(@Root() root: RecordRoot, @Ctx() context: MemberContext): ServiceStep[] {
    if (!isStaff(context.caller, context.member)) return [];
    return availableSteps(standingOf(root));
  }

  @FieldResolver(() => [RefusedStep], {
    description:
      "The steps that may not be taken next, and why; empty for those who may take none.",
  })
  refusedSteps(@Root() root: RecordRoot, @Ctx() context: MemberContext): RefusedStep[] {
    if (!isStaff(context.caller, context.member)) return [];
    const standing = standingOf(root);
    return refusedOf(Object.values(ServiceStep), (step) => takeStep(standing, step, "KEEPER"));
  }

  @FieldResolver(() => [Participant], { description: "Members and units that took part." })
  async participants(
    @Root() root: RecordRoot,
    @Ctx() context: MemberContext,
  ): Promise<Participant[]> {
    const events = await eventsOf(context).load(root.id);
    const units = new Set(events.flatMap((event) => (event.unit ? [event.unit] : [])));
    return [
      ...root.participantCodes.map((code) => ({ member: { code }, unit: null })),
      ...[...units].sort().map((unit) => ({ member: null, unit })),
    ];
  }

  @FieldResolver(() => ServiceTrace, {
    nullable: true,
    description: "All events of the service, from every participant.",
  })
  @Directive('@route(to: NAMED, by: "participantCodes")')
  @Directive("@merge(by: OBJECT)")
  trace(@Root() root: { id: string }, @Ctx() context: MemberContext): Promise<ServiceTrace> {
    return traceOf(context, root.id);
  }
}

/** Free text as the caller may see it: people write numbers where no field is meant for them. */
function shownText(
  text: string,
  { providerCode }: RecordRoot,
  { caller, member }: MemberContext,
): string {
  return canSeePersonalData(caller, member, providerCode ?? null)
    ? text
    : withoutPersonalNumbers(text);
}

/**
 * Resolves `_entities`: own records in full; of a foreign one this member only has events. Whoever asks for nothing
 * but the events needs no record read.
 */
export async function serviceRecordReference(
  ref: Reference,
  context: MemberContext,
  info: GraphQLResolveInfo,
): Promise<object | null> {
  const id = String(ref.id);
  const isForeign = ownerOf(id) !== context.member.code;
  return isForeign || asksOnlyFor(info, "trace") ? { id } : recordsById(context).load(id);
}

/** True when every field below the entity is `field`, or says which entity it is. */
function asksOnlyFor({ fieldNodes, fragments }: GraphQLResolveInfo, field: string): boolean {
  const isPlain = ({ selections }: SelectionSetNode): boolean =>
    selections.every((node) => {
      if (node.kind === Kind.INLINE_FRAGMENT) return isPlain(node.selectionSet);
      if (node.kind === Kind.FRAGMENT_SPREAD)
        return isPlain(fragments[node.name.value]!.selectionSet);
      return [field, "id", "__typename"].includes(node.name.value);
    });
  return fieldNodes.every(({ selectionSet }) => !selectionSet || isPlain(selectionSet));
}
