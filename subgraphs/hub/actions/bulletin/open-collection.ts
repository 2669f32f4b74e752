/** Asks everybody who belongs to the network for a statement on a period. */
import { sendMessage } from "../../../ledger/actions/send-message.ts";
import { isHoliday } from "../../../ledger/rules/holiday.ts";
import { periodBounds } from "../../../runtime/calendar.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { dueAfter, dueWhenAsked } from "../../rules/reporting.ts";
import type { BulletinRow } from "../../tables/bulletins.ts";
import {
  type CollectionRow,
  Collections,
  ExpectedMembers,
  type ExpectedMemberRow,
} from "../../tables/collections.ts";
import { type RegisteredMemberRow, RegisteredMembers } from "../../tables/registered-members.ts";
import { latestStatements } from "../../tables/statement-shelf.ts";

/**
 * Opens the collection, or asks once more whoever has not reported; with it anybody who joined meanwhile. For a revision
 * that is everybody who has not counted anew since it began: nobody else knows what changed at a member. All in one
 * transaction: everybody is asked, or nobody.
 */
export async function openCollection(
  context: MemberContext,
  bulletin: BulletinRow,
): Promise<CollectionRow> {
  const { em, now } = context;
  const { year, quarter, settings } = bulletin;
  const place = { year, quarter };
  const { before: periodEnd } = periodBounds({ year, quarter: quarter || null });
  const asked = { periodEnd, askedAt: now() };
  const collection =
    (await em.findOne(Collections, place)) ??
    em.create(Collections, {
      ...place,
      dueAt: dueAfter(periodEnd, settings.deadline, isHoliday),
      openedAt: now(),
    });
  const known = new Map(
    (await em.find(ExpectedMembers, place)).map((member) => [member.code, member]),
  );
  const came = await latestStatements(em, place);
  for (const registered of await membersOf(context)) {
    const { code } = registered;
    const member = known.get(code) ?? expect(context, place, registered);
    const isFirst = member.requestId === null || member.requestId === undefined;
    if (member.excuse || (!isFirst && isReported(came.get(code), bulletin))) continue;
    // The first time counts: who is asked again was asked before.
    if (isFirst) {
      const own = dueWhenAsked(asked, settings.deadline, isHoliday);
      member.dueAt = own > collection.dueAt ? own : null;
    }
    ask(context, member, bulletin, collection);
  }
  return collection;
}

const isReported = (
  last: { readonly receivedAt: Date } | undefined,
  { revises, createdAt }: BulletinRow,
): boolean => last !== undefined && (!revises || last.receivedAt >= createdAt);

/**
 * Everybody on record, suspended or not; who has left is not asked. Who joined after the period may still have
 * imported its ledger, and is excused where it has none.
 */
const membersOf = ({ em }: MemberContext): Promise<RegisteredMemberRow[]> =>
  em.find(RegisteredMembers, { status: { $ne: "LEFT" } }, { orderBy: { code: "asc" } });

function expect(
  { em }: MemberContext,
  place: { year: number; quarter: number },
  { code, name, kind, cityCode }: RegisteredMemberRow,
): ExpectedMemberRow {
  return em.create(ExpectedMembers, {
    ...place,
    code,
    name,
    kind,
    cityCode: cityCode ?? null,
    requestId: null,
    dueAt: null,
    refusal: null,
    excuse: null,
    excusedBy: null,
    excusedAt: null,
    reminders: 0,
    remindedAt: null,
  });
}

function ask(
  context: MemberContext,
  member: ExpectedMemberRow,
  { settings }: BulletinRow,
  { year, quarter, dueAt: commonDueAt }: CollectionRow,
): void {
  const { now, newId } = context;
  const id = newId(now());
  const dueAt = member.dueAt ?? commonDueAt;
  member.requestId = id;
  member.refusal = null;
  sendMessage(context, {
    id,
    receiver: member.code,
    // Reminders go on the same record, so that none overtakes the request.
    recordId: id,
    kind: "STATEMENT_REQUEST",
    content: { year, quarter, dueAt: dueAt.toISOString(), form: settings.form },
    eventId: null,
  });
}
