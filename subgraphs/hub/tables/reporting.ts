/** Reads who reported a period, and how far the others have come. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { OutgoingMessages } from "../../ledger/tables/messages.ts";
import { type Coverage, type CoveredMember } from "../rules/bulletin/bulletin.ts";
import { coverageOf } from "../rules/bulletin/coverage.ts";
import { Collections, ExpectedMembers } from "./collections.ts";
import { latestStatements, statementIn } from "./statement-shelf.ts";

export type Progress = "WAITING" | "REQUESTED" | "REFUSED" | "RECEIVED" | "RENEWING" | "EXCUSED";
export type ReadReporting = Omit<Coverage, "members" | "dueAt"> & {
  readonly year: number;
  readonly quarter: number | null;
  readonly dueAt: Date;
  readonly members: readonly {
    readonly code: string;
    readonly name: string;
    readonly progress: Progress;
    readonly standing: CoveredMember["standing"];
    readonly basis: CoveredMember["basis"];
    readonly firstReceivedAt: Date | null;
    readonly dueAt: Date;
    readonly statements: number;
    /** Of its last statement. */
    readonly hash: string | null;
    readonly checkpoint: string | null;
    readonly reminders: number;
    readonly reason: string | null;
  }[];
};

/** Returns null when nobody has been asked for that period. */
export async function readReporting(
  em: SqlEntityManager,
  place: { readonly year: number; readonly quarter: number },
): Promise<ReadReporting | null> {
  const collection = await em.findOne(Collections, place);
  if (!collection) return null;
  const expected = await em.find(ExpectedMembers, place, { orderBy: { code: "asc" } });
  const latest = await latestStatements(em, place);
  const ids = expected.flatMap(({ requestId }) => requestId ?? []);
  const requests = await em.find(
    OutgoingMessages,
    { id: { $in: ids } },
    { fields: ["id", "state", "writtenAt"] },
  );
  const requestOf = new Map(requests.map((request) => [request.id, request]));
  const counts = await em.execute<{ member: string; count: number }[]>(
    `select member, count(*)::int as count from received_statement where year = ? and quarter = ? group by member`,
    [place.year, place.quarter],
  );
  const countOf = new Map(counts.map(({ member, count }) => [member, count]));
  const statements = new Map([...latest].map(([code, row]) => [code, statementIn(row)]));
  const coverage = coverageOf(
    expected.map(({ code, name, excuse, dueAt }) => {
      return {
        code,
        name,
        excuse: excuse ?? null,
        dueAt: dueAt?.toISOString() ?? null,
        firstReceivedAt: latest.get(code)?.firstReceivedAt.toISOString() ?? null,
        basis: statements.get(code)?.coverage ?? null,
      };
    }),
    collection.dueAt.toISOString(),
  );
  const standings = new Map(coverage.members.map((member) => [member.code, member]));
  return {
    ...coverage,
    year: place.year,
    quarter: place.quarter || null,
    dueAt: collection.dueAt,
    members: expected.map(({ code, name, requestId, refusal, excuse, reminders, dueAt }) => {
      const { standing, basis } = standings.get(code)!;
      const request = requestOf.get(requestId ?? "");
      const last = latest.get(code);
      return {
        code,
        name,
        standing,
        basis,
        progress: progressOf(standing, request, last?.receivedAt),
        firstReceivedAt: last?.firstReceivedAt ?? null,
        dueAt: dueAt ?? collection.dueAt,
        statements: countOf.get(code) ?? 0,
        hash: last?.hash ?? null,
        checkpoint: statements.get(code)?.checkpoint ?? null,
        reminders,
        reason: excuse ?? refusal ?? null,
      };
    }),
  };
}

function progressOf(
  standing: CoveredMember["standing"],
  request: { readonly state: string; readonly writtenAt: Date } | undefined,
  lastAt: Date | undefined,
): Progress {
  const isAnswered = !request || request.state === "REFUSED" || (lastAt ?? 0) >= request.writtenAt;
  if (standing === "ON_TIME" || standing === "LATE") return isAnswered ? "RECEIVED" : "RENEWING";
  if (standing === "EXCUSED") return "EXCUSED";
  if (request?.state === "REFUSED") return "REFUSED";
  return request?.state === "DELIVERED" ? "REQUESTED" : "WAITING";
}
