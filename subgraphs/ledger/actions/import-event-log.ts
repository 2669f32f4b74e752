/** Makes service records of the cases in an event log; every event of a case becomes one of its trace. */
import type { MemberContext } from "../../runtime/context.ts";
import { checkEventLogMapping, xesMapping } from "../intake/event-log-mapping.ts";
import { readEventLog } from "../intake/event-log.ts";
import type { LoggedCase, LoggedEvent } from "../intake/event-log-case.ts";
import { resolveCategory } from "../rules/category.ts";
import type { ImportRow } from "../tables/imports.ts";
import { type ServiceEventRow, ServiceEvents } from "../tables/service-events.ts";
import { ServiceRecords } from "../tables/service-records.ts";
import { appendEvent, type EventDetails } from "./append-event.ts";
import { findKnown } from "./known-identities.ts";
import { requireWriter } from "./open-service.ts";
import type { ImportItem, Meeting, PreparedImport } from "./import-item.ts";

/** Reads the file; one item for each case. @throws IntakeRefusal when it is no event log */
export function prepareEventLog(job: ImportRow): PreparedImport {
  const bytes = job.file as unknown as Uint8Array;
  const mapping = job.mapping ? checkEventLogMapping(job.mapping) : xesMapping;
  const { cases, findings, counts } = readEventLog({ name: job.fileName, bytes }, mapping);
  const items = cases.map((logged): ImportItem => {
    // Cases of different systems differ by the column that names them.
    const identity = `case:${mapping.case}:${logged.caseId}`;
    return {
      sheet: logged.caseId,
      row: logged.events[0]!.row,
      verdict: "ACCEPT",
      original: logged.attributes,
      findings: { events: logged.events.length },
      identity,
      store: (context) => storeCase(context, identity, logged),
      meet: (context, id, isDryRun) => bringUpToDate(context, id, logged, isDryRun),
    };
  });
  return {
    items,
    summary: { counts, findings: findings.slice(0, 1000) },
    findKnown: (context, identities) => findKnown(context, "service_record", identities),
  };
}

function storeCase(context: MemberContext, importIdentity: string, logged: LoggedCase): string {
  requireWriter(context);
  const { em, member, now, newId } = context;
  const category = logged.category ? resolveCategory(logged.category) : null;
  const set = {
    id: newId(now()),
    title: logged.title ?? logged.caseId,
    categoryCode: category?.code ?? null,
    mode: logged.channel,
    acceptedAt: logged.startedAt,
    startedAt: logged.startedAt,
    completedAt: logged.endedAt,
    openedMs: logged.startedAt.getTime(),
    completedMs: logged.endedAt?.getTime() ?? -1,
    state: logged.endedAt ? "COMPLETED" : "IN_PROGRESS",
    participantCodes: [member.code],
    origin: "IMPORT",
    importIdentity,
    createdAt: now(),
  } as const;
  const { id } = em.create(ServiceRecords, { ...set, participantCodes: [member.code] });
  for (const [index, event] of logged.events.entries()) {
    // The facts of the record travel with its first event.
    appendLogged(context, id, event, index === 0 ? set : undefined);
  }
  return id;
}

function appendLogged(
  context: MemberContext,
  recordId: string,
  event: LoggedEvent,
  set?: EventDetails["set"],
): void {
  const details = { ...event.attributes, ...(set ? { set } : {}) };
  appendEvent(context, {
    recordId,
    type: event.activity,
    at: event.at,
    actor: event.resource ?? "",
    unit: event.group,
    details: Object.keys(details).length > 0 ? details : null,
  });
}

/** A later export of the same system holds the same cases with more events: only those are added. */
async function bringUpToDate(
  context: MemberContext,
  id: string,
  logged: LoggedCase,
  isDryRun: boolean,
): Promise<Meeting> {
  const { em } = context;
  const record = await em.findOneOrFail(ServiceRecords, { id });
  const known = new Map<string, number>();
  for (const event of await em.find(ServiceEvents, { recordId: record.id })) {
    known.set(keyOfKept(event), (known.get(keyOfKept(event)) ?? 0) + 1);
  }
  const added = logged.events.filter((event) => {
    const left = known.get(keyOfLogged(event)) ?? 0;
    if (left > 0) known.set(keyOfLogged(event), left - 1);
    return left === 0;
  });
  if (!isDryRun) {
    const { endedAt } = logged;
    const set =
      endedAt && record.state === "IN_PROGRESS" && added.length > 0
        ? ({ state: "COMPLETED", completedAt: endedAt, completedMs: endedAt.getTime() } as const)
        : undefined;
    for (const event of added)
      appendLogged(context, record.id, event, event === added.at(-1) ? set : undefined);
    Object.assign(record, set);
  }
  return { outcome: added.length > 0 ? "UPDATED" : "KNOWN", warnings: [] };
}

const keyOfKept = ({ at, type, actor, unit }: ServiceEventRow): string =>
  JSON.stringify([at.getTime(), type, actor ?? "", unit ?? null]);
const keyOfLogged = ({ at, activity, resource, group }: LoggedEvent): string =>
  JSON.stringify([at.getTime(), activity, resource ?? "", group]);
