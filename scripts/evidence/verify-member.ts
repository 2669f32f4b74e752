/** Checks one live member: its log against every checkpoint known, and what it serves against its log. */
import { type Finding, finding, reportOf } from "../../subgraphs/ledger/rules/evidence/finding.ts";
import { LogReplay } from "../../subgraphs/ledger/rules/evidence/replay-log.ts";
import type { Trust } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import { type LogReport, verifyLog } from "../../subgraphs/ledger/rules/evidence/verify-log.ts";
import type { VerifiedLog } from "../../subgraphs/ledger/rules/evidence/walk-log.ts";
import type { Ask } from "./door.ts";
import { readHead, readRows } from "./read-log.ts";
import { verifyLedger } from "./verify-ledger.ts";

export type MemberQuestion = {
  /** What an earlier check verified: only the rows after it are read, and the ledger is left aside. */
  readonly from?: VerifiedLog;
  /** Says nothing of what the ledger holds and serves. */
  readonly logOnly?: boolean;
};

const logOnlyLimit =
  "只核对了日志；台账现存内容与对外服务未核对。Only the log was checked, not what the ledger holds and serves.";
const personalLimit =
  "身份所限，个人信息未能核对。Personal values could not be checked: this caller is not shown them.";

/** The checkpoint is read first: rows that come later belong to the next. Rejects where the member does not answer. */
export async function verifyMember(
  ask: Ask,
  member: string,
  trust: Trust,
  { from, logOnly = false }: MemberQuestion = {},
): Promise<LogReport & { readonly checkpoint: string | null }> {
  const { size, checkpoint, keyList, opensPersonal } = await readHead(ask, member);
  const replay = new LogReplay({ member, algorithm: trust.hash, opensPersonal });
  const start = logOnly ? (from?.frontier.size ?? 0) : 0;
  const report = await verifyLog(
    {
      member,
      rows: readRows(ask, member, start, size, logOnly ? undefined : (row) => replay.take(row)),
      checkpoint: checkpoint ?? "",
      keyList: keyList ?? "",
      ...(logOnly && from ? { from } : {}),
    },
    trust,
    Date.now(),
  );
  if (logOnly) return { ...report, limits: [...report.limits, logOnlyLimit], checkpoint };
  const ledger = await verifyLedger(ask, replay, { member, opensPersonal }).catch(
    (cause: unknown): Finding[] => [
      finding("LEDGER_NOT_READ", { member }, cause instanceof Error ? cause.message : ""),
    ],
  );
  const limits = opensPersonal ? report.limits : [...report.limits, personalLimit];
  const whole = reportOf([...report.findings, ...ledger], limits);
  const { verified, rows } = report;
  return { ...whole, verified, rows, checkpoint };
}
