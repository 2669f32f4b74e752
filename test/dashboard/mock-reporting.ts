/** Who of the mock network reported its quarters in time. */
import { mockMembers } from "./mock-members.ts";
import type { MockAccount } from "./mock-work.ts";

/** Everybody in time but one, who is late, and one who is missing; staff of a member see their own line. */
export function reportingOf(year: number, quarter: number, account: MockAccount) {
  const members = mockMembers
    .filter(({ kind }) => kind !== "HUB")
    .map(({ code, name }, index) => ({
      code,
      name,
      standing: index === 2 + quarter ? "LATE" : index === 9 && quarter > 1 ? "MISSING" : "ON_TIME",
      firstReceivedAt: index === 9 && quarter > 1 ? null : `${year}-0${quarter * 3}-28T02:10:00Z`,
      reminders: index === 9 ? quarter - 1 : 0,
      reason: null,
    }));
  const count = (standing: string) =>
    members.filter((member) => member.standing === standing).length;
  return {
    year,
    quarter,
    dueAt: `${year}-${String(quarter * 3 + 1).padStart(2, "0")}-10T15:59:59Z`,
    expected: members.length,
    received: members.length - count("MISSING"),
    onTime: count("ON_TIME"),
    late: count("LATE"),
    excused: 0,
    missing: count("MISSING"),
    members: members.filter(({ code }) => !account.member || code === account.member),
  };
}
