/** Who was expected, and who reported in time, late, with an excuse or not at all: DHIS2's five metrics. */
import type { StatementCoverage } from "../../../ledger/rules/statement.ts";
import type { Coverage, CoveredMember } from "./bulletin.ts";
import { quotient } from "./decimal.ts";

export type Standing = CoveredMember["standing"];

/** What is known of one member and one period. */
export type Reported = {
  readonly code: string;
  readonly name: string;
  readonly excuse: string | null;
  readonly firstReceivedAt: string | null;
  /** The end of its own last day, where it was asked late; null where the common one holds. */
  readonly dueAt: string | null;
  readonly basis: StatementCoverage | null;
};

/** A report counts as in time when its first version came by the end of the last day, the member's own if it has one. */
export function standingOf(
  { excuse, firstReceivedAt, dueAt }: Pick<Reported, "excuse" | "firstReceivedAt" | "dueAt">,
  commonDueAt: string,
): Standing {
  if (firstReceivedAt !== null)
    return Date.parse(firstReceivedAt) <= Date.parse(dueAt ?? commonDueAt) ? "ON_TIME" : "LATE";
  return excuse === null ? "MISSING" : "EXCUSED";
}

export function coverageOf(expected: readonly Reported[], dueAt: string): Coverage {
  const members = expected.map((one): CoveredMember => ({
    code: one.code,
    name: one.name,
    standing: standingOf(one, dueAt),
    receivedAt: one.firstReceivedAt,
    // Left out where the common one holds, as in what was sealed before anybody had its own.
    ...(one.dueAt === null ? {} : { dueAt: one.dueAt }),
    reason: one.excuse,
    basis: one.basis && basisOf(one.basis),
  }));
  const count = (standing: Standing): number =>
    members.filter((member) => member.standing === standing).length;
  const [onTime, late, excused, missing] = [
    count("ON_TIME"),
    count("LATE"),
    count("EXCUSED"),
    count("MISSING"),
  ];
  const received = onTime + late;
  return {
    expected: members.length,
    received,
    onTime,
    late,
    excused,
    missing,
    reportingRate: quotient(received, members.length),
    reportingRateOnTime: quotient(onTime, members.length),
    isAccountedFor: missing === 0,
    dueAt,
    members,
  };
}

function basisOf({ liveRecords, importedRecords }: StatementCoverage): CoveredMember["basis"] {
  if (liveRecords > 0) return importedRecords > 0 ? "BOTH" : "LIVE";
  return importedRecords > 0 ? "IMPORTED" : "NONE";
}
