/** Checks what members stated, asks them about what is odd, and follows up on what was asked before. */
import { setImmediate } from "node:timers/promises";
import { sendMessage } from "../../../ledger/actions/send-message.ts";
import { isHoliday } from "../../../ledger/rules/holiday.ts";
import { afterWorkingDays } from "../../../ledger/rules/deadline.ts";
import type { Statement } from "../../../ledger/rules/statement.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import type { StatementShelf } from "../../rules/bulletin/compose-bulletin.ts";
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
type OwnPlace = Place & { readonly member: string };

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
  const kinds = new Map(statements.map(({ member, kind }) => [member, kind]));
  for (const statement of statements) {
    shelf.claims(statement);
    // Whoever asks the hub meanwhile is answered in between.
    await setImmediate();
  }
  const shared = duplicateFaults(
    shelf.settle(statements).claims,
    (member) => kinds.get(member) as "WINDOW",
  );
  const others = await otherStatements(em, place, {});
  const known = Map.groupBy(await em.find(Findings, place), ({ member }) => member);
  for (const statement of statements) {
    const { member } = statement;
    const faults = [
      ...faultsAlone(statement, others.get(member) ?? []),
      ...repeatFaults(shelf.claims(statement)),
      ...shared.filter((fault) => fault.member === member).map(({ member: _, ...fault }) => fault),
    ];
    follow(context, { ...place, member }, known.get(member) ?? [], faults, () => true);
    await setImmediate();
  }
  await em.flush();
  return { latest, shelf };
}

/** Checks one member's newest statement by itself; what concerns others as well waits for the next whole look. */
export async function revisitFindings(
  context: MemberContext,
  place: Place,
  member: string,
): Promise<void> {
  const { em } = context;
  const row = (await latestStatements(em, place)).get(member);
  if (!row) return;
  const others = await otherStatements(em, place, { member });
  const faults = faultsAlone(statementIn(row), others.get(member) ?? []);
  const known = await em.find(Findings, { ...place, member });
  follow(context, { ...place, member }, known, faults, ({ rule }) => !rule.startsWith("D"));
  await em.flush();
}

/** Returns what members stated last on each other period, the earliest first. */
async function otherStatements(
  em: MemberContext["em"],
  place: Place,
  of: { readonly member?: string },
): Promise<Map<string, Statement[]>> {
  const rows = await em.find(ReceivedStatements, of, {
    orderBy: { year: "asc", quarter: "asc", number: "asc" },
    disableIdentityMap: true,
  });
  const latest = new Map(rows.map((row) => [`${row.member} ${row.year} ${row.quarter}`, row]));
  const others = [...latest.values()].filter(
    ({ year, quarter }) => year !== place.year || quarter !== place.quarter,
  );
  const byMember = Map.groupBy(others, ({ member }) => member);
  return new Map([...byMember].map(([member, own]) => [member, own.map(statementIn)]));
}

const faultsAlone = (statement: Statement, others: readonly Statement[]): FoundFault[] => [
  ...arithmeticFaults(statement),
  ...consistencyFaults(statement, others),
  ...jumpFaults(statement, others),
];

/** Brings a member's findings up to date with the faults there are; those outside `covers` were not looked at. */
function follow(
  context: MemberContext,
  place: OwnPlace,
  findings: readonly FindingRow[],
  faults: readonly FoundFault[],
  covers: (finding: FindingRow) => boolean,
): void {
  const { now } = context;
  const known = new Map(findings.map((finding) => [finding.key, finding]));
  for (const fault of faults) {
    const finding = known.get(fault.key);
    known.delete(fault.key);
    if (!finding) ask(context, find(context, place, fault));
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
}

function find(
  { em, newId, now }: MemberContext,
  place: OwnPlace,
  { key, rule, severity, message, values }: FoundFault,
): FindingRow {
  return em.create(Findings, {
    id: newId(now()),
    ...place,
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
