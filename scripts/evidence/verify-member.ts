/** Checks one live member: its log against every checkpoint known, and what it serves against its log. */
import { originOf, readCheckpoint } from "../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import { type Finding, finding, reportOf } from "../../subgraphs/ledger/rules/evidence/finding.ts";
import { networkReplay } from "../../subgraphs/hub/rules/document-replay.ts";
import { hubTeller } from "../../subgraphs/hub/rules/told-by-log.ts";
import { LogReplay } from "../../subgraphs/ledger/rules/evidence/replay-log.ts";
import { messageTeller } from "../../subgraphs/ledger/rules/evidence/told-by-messages.ts";
import type { Trust } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import { type LogReport, verifyLog } from "../../subgraphs/ledger/rules/evidence/verify-log.ts";
import type { Ask } from "../../gateway/evidence/key-list.ts";
import { keyListOf } from "../../gateway/evidence/key-list.ts";
import { newestCheckpoint, notesOfWitnesses, type OthersNotes } from "./known-checkpoints.ts";
import { readHead, readRows } from "./read-log.ts";
import type { VerifiedState } from "./verified-state.ts";
import { verifyLedger } from "./verify-ledger.ts";

export type MemberQuestion = {
  /** What earlier checks found; without it, nothing is known beforehand but the trust. */
  readonly state?: VerifiedState;
  /** What witnesses know of all logs; they are asked where it is left out. */
  readonly others?: OthersNotes;
  /** Only the log, from where the last check ended; not what the ledger holds and serves. */
  readonly logOnly?: boolean;
};

const logOnlyLimit =
  "只核对了日志；台账现存内容与对外服务未核对。Only the log was checked, not what the ledger holds and serves.";
const personalLimit =
  "身份所限，个人信息与附件内容未能核对。Personal values and the content of files could not be checked: this caller is not shown them.";
const firstTimeLimit =
  "此前没有核对过该日志：此前的回退与重写无从得知。This log was not checked before: what was rolled back or rewritten earlier cannot be known.";

/**
 * What others know is read first, then the checkpoint: rows that come later belong to the next. Rejects where the
 * member does not answer.
 */
export async function verifyMember(
  ask: Ask,
  member: string,
  trust: Trust,
  { state, others, logOnly = false }: MemberQuestion = {},
): Promise<LogReport> {
  const { of: notesOf } = others ?? (await notesOfWitnesses(ask, trust));
  const checkpoint = await newestCheckpoint(ask, member, trust);
  const { size, opensPersonal } = await readHead(ask, member);
  const origin = originOf(trust.network, member, trust.hash);
  const known = state?.of(origin) ?? null;
  const pinned = known ? [...trust.pinned, known.pin] : trust.pinned;
  // A log that has become shorter is read from its beginning, to say what it has become.
  const from = logOnly && known && known.pin.size <= size ? known.from : undefined;
  const tellsOfHub = hubTeller();
  const replay = new LogReplay({
    member,
    algorithm: trust.hash,
    opensPersonal,
    tells: (event, valueOf) => [...messageTeller(event, valueOf), ...tellsOfHub(event, valueOf)],
  });
  const meet = logOnly ? undefined : replay.take.bind(replay);
  const report = await verifyLog(
    {
      member,
      rows: readRows(ask, member, from?.frontier.size ?? 0, size, meet),
      checkpoint: checkpoint ?? "",
      otherCheckpoints: notesOf(member),
      keyList: await keyListOf(ask, member),
      replay: networkReplay,
      ...(from ? { from } : {}),
    },
    { ...trust, pinned },
    Date.now(),
  );
  const { verified, rows } = report;
  const findings = [...report.findings];
  const limits = [...report.limits];
  if (verified && known) {
    const sizes = `${known.pin.size} → ${verified.frontier.size}`;
    findings.push(finding("CHECKPOINT_CONSISTENT", { member }, sizes));
  }
  if (state && !known) limits.push(firstTimeLimit);
  if (logOnly) limits.push(logOnlyLimit);
  else {
    findings.push(...(await ledgerFindings(ask, replay, { member, opensPersonal })));
    if (!opensPersonal) limits.push(personalLimit);
  }
  if (state && verified && checkpoint)
    await state.keep(origin, member, verified, checkpoint, trust);
  const whole = reportOf(findings, limits);
  // Where the log itself is wrong, what does not fit it is wrong for that reason.
  return { ...whole, firstWrong: report.firstWrong ?? whole.firstWrong, verified, rows };
}

/** What cannot be read is not proven. */
async function ledgerFindings(...given: Parameters<typeof verifyLedger>): Promise<Finding[]> {
  const [, , { member }] = given;
  return verifyLedger(...given).catch((cause: unknown) => [
    finding("LEDGER_NOT_READ", { member }, cause instanceof Error ? cause.message : String(cause)),
  ]);
}

/** The code of the member that answers at a door of its own, as its checkpoint names it; null where it shows none. */
export async function memberAt(ask: Ask, { network }: Trust): Promise<string | null> {
  const { checkpoint } = await readHead(ask, "");
  const origin = checkpoint === null ? undefined : readCheckpoint(checkpoint)?.checkpoint.origin;
  const [name, member] = origin?.split("/") ?? [];
  return name === network && member ? member : null;
}
