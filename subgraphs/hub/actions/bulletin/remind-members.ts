/** Reminds members that have not reported: when somebody says so, and by itself as the last day comes and goes. */
import { requireWriter } from "../../../ledger/actions/open-service.ts";
import { sendMessage } from "../../../ledger/actions/send-message.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import type { BackgroundWork } from "../../../runtime/member-kind.ts";
import { inTransaction } from "../../../runtime/transaction.ts";
import { remindersDue } from "../../rules/reporting.ts";
import { Bulletins } from "../../tables/bulletins.ts";
import { Collections, type ExpectedMemberRow, ExpectedMembers } from "../../tables/collections.ts";
import { latestStatements } from "../../tables/statement-shelf.ts";
import { remindExpertsDue } from "../evaluation/remind-experts.ts";

type Place = { readonly year: number; readonly quarter: number };

/** Reminds whoever is missing, and returns them. @throws FORBIDDEN for callers who are not hub staff */
export async function remindMembers(
  context: MemberContext,
  place: Place,
  note: string | null,
): Promise<ExpectedMemberRow[]> {
  requireWriter(context);
  const missing = await missingMembers(context, place);
  for (const member of missing) remind(context, member, note);
  return missing;
}

const lookEveryMs = 10 * 60_000;

/** Sends the reminders of all open collections and panels as they fall due. */
export function remindInTime(contextOf: () => MemberContext): BackgroundWork {
  let running = Promise.resolve();
  const look = (): void => {
    running = inTransaction(contextOf(), async (inside) => {
      await remindDue(inside);
      await remindExpertsDue(inside);
    }).catch((cause: unknown) => {
      process.stderr.write(`催报 reminders: ${String(cause)}\n`);
    });
  };
  const timer = setInterval(look, lookEveryMs);
  timer.unref();
  return {
    wake: () => {},
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** Sends what is due by now; whoever had as many reminders already is left alone. */
export async function remindDue(context: MemberContext): Promise<void> {
  const { em, now } = context;
  const open = await em.find(Bulletins, {
    state: { $in: ["COLLECTING", "CHECKING", "VALIDATING"] },
  });
  for (const { year, quarter } of open) {
    const collection = await em.findOne(Collections, { year, quarter });
    if (!collection) continue;
    for (const member of await missingMembers(context, { year, quarter })) {
      const due = remindersDue(member.dueAt ?? collection.dueAt, now());
      if (member.reminders < due) {
        remind(context, member, null);
        // Reminders that were missed while the hub was down are not made up for one by one.
        member.reminders = due;
      }
    }
  }
}

async function missingMembers({ em }: MemberContext, place: Place): Promise<ExpectedMemberRow[]> {
  const came = await latestStatements(em, place);
  const expected = await em.find(ExpectedMembers, { ...place, excuse: null });
  return expected.filter(({ code }) => !came.has(code));
}

function remind(context: MemberContext, member: ExpectedMemberRow, note: string | null): void {
  const { now, newId } = context;
  const { code, year, quarter, requestId } = member;
  member.reminders += 1;
  member.remindedAt = now();
  const id = newId(now());
  sendMessage(context, {
    id,
    receiver: code,
    recordId: requestId ?? id,
    kind: "STATEMENT_REMINDER",
    content: { year, quarter, note },
    eventId: null,
  });
}
