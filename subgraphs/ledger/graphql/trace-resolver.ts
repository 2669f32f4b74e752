/** Gathers what this member knows of a service, its own or another's. */
import { Arg, Ctx, Directive, ID, Query, Resolver } from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { ownCoverage } from "../../runtime/graphql/coverage.ts";
import type { EventDetails } from "../actions/append-event.ts";
import { causalOrder } from "../rules/causal-order.ts";
import type { Attached } from "../rules/message.ts";
import { isStaff, Role } from "../rules/permission.ts";
import { withoutPersonalNumbers } from "../rules/personal-text.ts";
import type { ServiceEventRow } from "../tables/service-events.ts";
import { eventsOf } from "./event-loader.ts";
import { ServiceTrace, type TraceChange, type TraceEvent } from "./trace.ts";

@Resolver()
export class TraceResolver {
  @Query(() => ServiceTrace, {
    nullable: true,
    description:
      "What all members together know of a service, by its identifier: also while its keeper is down, who alone knows the participants.",
  })
  @Directive("@route(to: ALL)")
  @Directive("@merge(by: OBJECT)")
  serviceTrace(
    @Ctx() context: MemberContext,
    @Arg("id", () => ID, { description: "Identifier of the record." }) id: string,
  ): Promise<ServiceTrace> {
    return traceOf(context, id);
  }
}

/** Returns this member's part of the trace of one or more records, as the caller may see it. */
export async function traceOf(
  context: MemberContext,
  ...recordIds: readonly string[]
): Promise<ServiceTrace> {
  const { caller, member } = context;
  const maySeeActors = isStaff(caller, member) || caller.role === Role.HUB_OPERATOR;
  const ofEach = await Promise.all(recordIds.map((id) => eventsOf(context).load(id)));
  const events = ofEach.flat();
  // Record by record: the place that another member was told must not change with what is asked for.
  const places = new Map(ofEach.flatMap((own) => [...causalOrder(own)]));
  const shown = events.map((event): TraceEvent => {
    const { note, actor } = event;
    return {
      ...event,
      member: { code: member.code },
      actor: maySeeActors ? (actor ?? null) : null,
      actorRole: event.actorRole ?? null,
      unit: event.unit ?? null,
      note: note ? (maySeeActors ? note : withoutPersonalNumbers(note)) : null,
      state: event.state ?? null,
      causalOrder: places.get(event.id) ?? "",
      ...toldIn(event, maySeeActors),
    };
  });
  shown.sort(
    (a, b) => Number(a.causalOrder > b.causalOrder) - Number(a.causalOrder < b.causalOrder),
  );
  return { events: shown, coverage: ownCoverage(context.now()) };
}

function toldIn(
  { type, details }: ServiceEventRow,
  maySeePersons: boolean,
): Pick<TraceEvent, "attachments" | "changes" | "message" | "causeId"> {
  const { set, before, attachments, message, cause } = (details ?? {}) as EventDetails;
  return {
    // A name that was erased is no name any more.
    attachments: Array.isArray(attachments)
      ? attachments.map((file: Attached) => ({ ...file, name: file.name ?? "" }))
      : [],
    changes: corrections.has(type) ? changesOf(before ?? {}, set ?? {}, maySeePersons) : [],
    // An imported log may have columns of these names.
    message: typeof message === "object" ? message : null,
    causeId: typeof cause === "object" ? cause.event : null,
  };
}

/** Steps that change what was said before; an imported log may call a column `before`. */
const corrections: ReadonlySet<string> = new Set([
  "CORRECT",
  "demand.CORRECT",
  "activity.CORRECT",
  "product.CHANGE",
]);
const personal: ReadonlySet<string> = new Set(["contactName", "contactPhone"]);

function changesOf(
  before: Readonly<Record<string, unknown>>,
  set: Readonly<Record<string, unknown>>,
  maySeePersons: boolean,
): TraceChange[] {
  const text = (field: string, value: unknown): string | null => {
    if (value === null || value === undefined) return null;
    const said = typeof value === "string" ? value : JSON.stringify(value);
    if (maySeePersons) return said;
    return personal.has(field) ? "■■■" : withoutPersonalNumbers(said);
  };
  return Object.keys(before).map((field) => ({
    field,
    before: text(field, before[field]),
    after: text(field, set[field]),
  }));
}
