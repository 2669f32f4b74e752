/** The reporting discipline of the mock network, quarter by quarter. */
import type { Bulletin } from "../../subgraphs/hub/rules/bulletin/bulletin.ts";
import { mockMembers } from "./mock-members.ts";
import type { MockAccount } from "./mock-work.ts";

/** Everybody in time but one, who is late, and one who is missing; staff of a member see their own line. */
export function disciplineIn(year: number, quarter: number, account: MockAccount) {
  const members = mockMembers
    .filter(({ kind }) => kind !== "HUB")
    .map(({ code, name }, index) => ({
      code,
      name,
      standing: index === 2 + quarter ? "LATE" : index === 9 && quarter > 1 ? "MISSING" : "ON_TIME",
      dueAt: `${year}-${String(quarter * 3 + 1).padStart(2, "0")}-10T15:59:59Z`,
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

/** Digest of whatever was sent or sealed. */
export const sha256 = "ac57d474c8c78f7c8048f3f49c42fd04305982e64e04938a4502d5459f640e52";
export const checkpoint = `ah.example/340100\n2472\nj36geMU46NHKPk2MfNXLFtTHgpT6f+0B+fC6XNGWVYE=\n\n— ah.example/340100 uHTWIa1lQAjmGgyvLTEcO9lPUsP9azWs4ruEqiOEA24juN+p1ShVsfxPPaQ1Wr4a4e2cy5NyMgMi9/f4D0Sv05AxZQY=\n`;

/** The third quarter as it is collected: whoever is not missing has sent a statement. */
export function collectedOf({ members, ...counts }: Bulletin["coverage"]) {
  return {
    ...counts,
    year: 2025,
    quarter: 3,
    members: members.map(({ code, name, standing, receivedAt, basis }, index) => ({
      code,
      name,
      standing,
      basis,
      progress: standing === "MISSING" ? "WAITING" : "RECEIVED",
      // The last two were asked late.
      dueAt: index > members.length - 3 ? "2025-10-20T15:59:59.999Z" : counts.dueAt,
      firstReceivedAt: receivedAt,
      statements: receivedAt ? 1 + (index % 2) : 0,
      hash: receivedAt ? sha256 : null,
      checkpoint: receivedAt ? checkpoint : null,
      reminders: standing === "MISSING" ? 2 : 0,
      reason: null,
    })),
  };
}
