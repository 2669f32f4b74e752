/** What the hub tells a member of its reports: the request, reminders, findings and what was decided on them. */
import { dayOf } from "../../runtime/calendar.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { formFault } from "../rules/statement-form.ts";
import {
  type RequestedForm,
  StatementFindings,
  type StatementFindingState,
  StatementRequests,
} from "../tables/statements.ts";
import { type MessageHandlers, MessageRefusal, type ReceivedMessage } from "./message-handlers.ts";
import { lockStatement, reportStatement } from "./report-statement.ts";

export const statementMessages: MessageHandlers = {
  STATEMENT_REQUEST: { take: takeRequest, refused: null },
  STATEMENT_REMINDER: { take: takeReminder, refused: null },
  STATEMENT_FINDING: { take: takeFinding, refused: null },
  FINDING_DECISION: { take: takeDecision, refused: null },
  STATEMENT: {
    take: () => Promise.reject(onlyHub()),
    refused: async (context, { id }, reason) => {
      const row = await lockStatement(context, id);
      if (row) row.refusal = reason;
    },
  },
  FINDING_ANSWER: {
    take: () => Promise.reject(onlyHub()),
    refused: async ({ em, now }, { recordId }, reason) => {
      const finding = await em.findOne(StatementFindings, { id: recordId });
      if (finding) Object.assign(finding, { decision: reason, updatedAt: now() });
    },
  },
};

const onlyHub = () =>
  new MessageRefusal("报表只报送平台。Statements and answers go to the hub only.");

function requireHub({ voice }: MemberContext, sender: string): void {
  if (voice?.peers.hub()?.code === sender) return;
  throw new MessageRefusal(`${sender} 不是平台。The sender is not the hub.`);
}

/** The figures are counted at once; people may report again whenever they are better. */
async function takeRequest(context: MemberContext, message: ReceivedMessage): Promise<void> {
  requireHub(context, message.sender);
  const { em, now } = context;
  const place = placeOf(message);
  const form = formOf(message.content.form);
  const fault = formFault(form.validUntil, dayOf(now()));
  if (fault) throw new MessageRefusal(fault);
  const facts = {
    dueAt: timeOf(message.content.dueAt, "dueAt"),
    form,
    requestedAt: now(),
  };
  const known = await em.findOne(StatementRequests, place);
  if (known) em.assign(known, facts);
  else em.create(StatementRequests, { ...place, ...facts, reminders: 0 });
  await reportStatement(context, { year: place.year, quarter: place.quarter || null });
}

async function takeReminder(context: MemberContext, message: ReceivedMessage): Promise<void> {
  requireHub(context, message.sender);
  const request = await context.em.findOne(StatementRequests, placeOf(message));
  if (!request) throw new MessageRefusal("没有该期的报送要求。Nothing was asked for that period.");
  const { note } = message.content;
  Object.assign(request, {
    reminders: request.reminders + 1,
    remindedAt: context.now(),
    note: typeof note === "string" ? note : null,
  });
}

async function takeFinding(context: MemberContext, message: ReceivedMessage): Promise<void> {
  requireHub(context, message.sender);
  const { em, now } = context;
  const { finding, rule, severity, message: said, dueAt } = message.content;
  const id = textOf(finding, "finding");
  const facts = {
    rule: textOf(rule, "rule"),
    severity: textOf(severity, "severity"),
    message: textOf(said, "message"),
    dueAt: timeOf(dueAt, "dueAt"),
    state: "OPEN" as const,
    updatedAt: now(),
  };
  const known = await em.findOne(StatementFindings, { id });
  if (known) em.assign(known, facts);
  else em.create(StatementFindings, { id, ...placeOf(message), ...facts });
}

const states: ReadonlySet<unknown> = new Set([
  "OPEN",
  "CORRECTED",
  "ACCEPTED",
  "OVERRULED",
] satisfies StatementFindingState[]);

async function takeDecision(context: MemberContext, message: ReceivedMessage): Promise<void> {
  requireHub(context, message.sender);
  const { finding, state, reason, dueAt } = message.content;
  const known = await context.em.findOne(StatementFindings, { id: textOf(finding, "finding") });
  if (!known) throw new MessageRefusal("没有该审核问题。No such finding here.");
  if (!states.has(state)) throw new MessageRefusal("state：无效。The state is not valid.");
  context.em.assign(known, {
    state: state as StatementFindingState,
    decision: typeof reason === "string" ? reason : null,
    dueAt: typeof dueAt === "string" ? timeOf(dueAt, "dueAt") : known.dueAt,
    updatedAt: context.now(),
  });
}

function placeOf({ content: { year, quarter } }: ReceivedMessage): {
  year: number;
  quarter: number;
} {
  const isYear = Number.isInteger(year) && Number(year) >= 1991 && Number(year) <= 2999;
  if (!isYear || ![0, 1, 2, 3, 4].includes(quarter as number))
    throw new MessageRefusal("year、quarter：期别无效。The period is not valid.");
  return { year: Number(year), quarter: Number(quarter) };
}

function textOf(given: unknown, name: string): string {
  if (typeof given === "string" && given !== "") return given;
  throw new MessageRefusal(`${name}：缺少内容。\`${name}\` is missing.`);
}

function timeOf(given: unknown, name: string): Date {
  const time = new Date(typeof given === "string" ? given : Number.NaN);
  if (!Number.isNaN(time.getTime())) return time;
  throw new MessageRefusal(`${name}：时间无效。\`${name}\` is no time.`);
}

function formOf(given: unknown): RequestedForm {
  const form = (given ?? {}) as Record<string, unknown>;
  const text = (name: string): string | null =>
    typeof form[name] === "string" ? form[name] : null;
  return {
    tableNumber: text("tableNumber"),
    authority: text("authority"),
    approvalNumber: text("approvalNumber"),
    validUntil: text("validUntil"),
  };
}
