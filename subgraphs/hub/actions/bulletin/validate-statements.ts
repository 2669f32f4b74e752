/** Checks what members stated, asks them about what is odd, and follows up on what was asked before. */
import { sendMessage } from "../../../ledger/actions/send-message.ts";
import { isHoliday } from "../../../ledger/rules/holiday.ts";
import { afterWorkingDays } from "../../../ledger/rules/deadline.ts";
import type { Statement } from "../../../ledger/rules/statement.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import type { StatementShelf } from "../../rules/bulletin/compose-bulletin.ts";
import { settleClaims } from "../../rules/bulletin/settle-claims.ts";
import { nextFindingState } from "../../rules/finding-state.ts";
import { arithmeticFaults, consistencyFaults } from "../../rules/validation/arithmetic.ts";
import { duplicateFaults, repeatFaults } from "../../rules/validation/duplicate.ts";
import type { FoundFault } from "../../rules/validation/finding.ts";
import { jumpFaults } from "../../rules/validation/jump.ts";
import type { BulletinRow } from "../../tables/bulletins.ts";
import { type FindingRow, Findings, ReceivedStatements } from "../../tables/collections.ts";
import { latestStatements, loadShelf, statementIn } from "../../tables/statement-shelf.ts";

/** Working days within which a member answers. */
const answerDays = 5;

type Place = { readonly year: number; readonly quarter: number };

/** What was checked: the statement of each member, with the shelf that holds them. */
export type Checked = {
  readonly latest: Awaited<ReturnType<typeof latestStatements>>;
  readonly shelf: StatementShelf;
};

/** Checks every statement on the bulletin's period, alone and against the others'. */
export async function validateStatements(
  context: MemberContext,
  { year, quarter }: Pick<BulletinRow, "year" | "quarter">,
): Promise<Checked> {
  const { em } = context;
  const place = { year, quarter };
  const latest = await latestStatements(em, place);
  const shelf = await loadShelf(em, [...latest.values()]);
  const statements = [...latest.values()].map(({ hash }) => shelf.statement(hash));
  const claims = statements.map((statement) => ({
    member: statement.member,
    columns: shelf.claims(statement),
  }));
  const kinds = new Map(statements.map(({ member, kind }) => [member, kind]));
  const shared = duplicateFaults(
    settleClaims(claims).claims,
    (member) => kinds.get(member) as "WINDOW",
  );
  for (const statement of statements) {
    const { member } = statement;
    const faults = [
      ...(await faultsAlone(context, statement)),
      ...repeatFaults(shelf.claims(statement)),
      ...shared.filter((fault) => fault.member === member).map(({ member: _, ...fault }) => fault),
    ];
    await follow(context, place, member, faults, () => true);
  }
  return { latest, shelf };
}

/** Checks one member's newest statement by itself; what concerns others as well waits for the next whole look. */
export async function revisitFindings(
  context: MemberContext,
  place: Place,
  member: string,
): Promise<void> {
  const row = (await latestStatements(context.em, place)).get(member);
  if (!row) return;
  const faults = await faultsAlone(context, statementIn(row));
  await follow(context, place, member, faults, ({ rule }) => !rule.startsWith("D"));
}

async function faultsAlone(
  { em }: MemberContext,
  statement: Statement,
): Promise<readonly FoundFault[]> {
  const rows = await em.find(
    ReceivedStatements,
    { member: statement.member },
    { orderBy: { year: "asc", quarter: "asc", number: "asc" }, disableIdentityMap: true },
  );
  // The last one on each period.
  const latest = new Map(rows.map((row) => [`${row.year} ${row.quarter}`, row]));
  latest.delete(`${statement.period.year} ${statement.period.quarter ?? 0}`);
  const others = [...latest.values()].map(statementIn);
  return [
    ...arithmeticFaults(statement),
    ...consistencyFaults(statement, others),
    ...jumpFaults(statement, others),
  ];
}

/** Brings a member's findings up to date with the faults there are; those outside `covers` were not looked at. */
async function follow(
  context: MemberContext,
  place: Place,
  member: string,
  faults: readonly FoundFault[],
  covers: (finding: FindingRow) => boolean,
): Promise<void> {
  const { em, now } = context;
  const known = new Map(
    (await em.find(Findings, { ...place, member })).map((finding) => [finding.key, finding]),
  );
  for (const fault of faults) {
    const finding = known.get(fault.key);
    known.delete(fault.key);
    if (!finding) ask(context, find(context, place, member, fault));
    else if (finding.state === "CORRECTED" || !areSame(finding.values, fault.values)) {
      Object.assign(finding, {
        message: fault.message,
        values: fault.values,
        state: nextFindingState[finding.state].PERSIST,
        dueAt: answerDue(now()),
        updatedAt: now(),
      });
      ask(context, finding);
    }
  }
  for (const finding of known.values()) {
    if (!covers(finding) || finding.state === "CORRECTED") continue;
    Object.assign(finding, { state: "CORRECTED", updatedAt: now() });
    tell(context, finding);
  }
  await em.flush();
}

function find(
  { em, newId, now }: MemberContext,
  place: Place,
  member: string,
  { key, rule, severity, message, values }: FoundFault,
): FindingRow {
  return em.create(Findings, {
    id: newId(now()),
    ...place,
    member,
    key,
    rule,
    severity,
    message,
    values,
    state: "OPEN",
    dueAt: answerDue(now()),
    explanation: null,
    decision: null,
    decidedBy: null,
    foundAt: now(),
    updatedAt: now(),
  });
}

const answerDue = (from: Date): Date => afterWorkingDays(from, answerDays, isHoliday);

const areSame = (
  a: Readonly<Record<string, number | string>>,
  b: Readonly<Record<string, number | string>>,
): boolean => Object.keys({ ...a, ...b }).every((name) => a[name] === b[name]);

function ask(context: MemberContext, finding: FindingRow): void {
  const { id, member, year, quarter, rule, severity, message, dueAt } = finding;
  sendMessage(context, {
    id: context.newId(context.now()),
    receiver: member,
    recordId: id,
    kind: "STATEMENT_FINDING",
    content: { finding: id, year, quarter, rule, severity, message, dueAt: dueAt.toISOString() },
    eventId: null,
  });
}

/** Tells the member what became of a finding. */
export function tell(context: MemberContext, finding: FindingRow): void {
  const { id, member, state, decision, dueAt } = finding;
  sendMessage(context, {
    id: context.newId(context.now()),
    receiver: member,
    recordId: id,
    kind: "FINDING_DECISION",
    content: { finding: id, state, reason: decision ?? null, dueAt: dueAt.toISOString() },
    eventId: null,
  });
}
