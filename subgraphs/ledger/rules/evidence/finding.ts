/** What a verifier says: one finding for each thing checked, in plain words, with its place. */

export type Verdict = "PROVEN" | "NOT_PROVEN" | "WRONG";

/** Where a finding belongs; `row` is the index of a leaf in the member's log, from 0. */
export type Place = {
  readonly member?: string | undefined;
  readonly recordId?: string | undefined;
  readonly eventId?: string | undefined;
  readonly row?: number | undefined;
  /** JSON pointer into the leaf, or into the file. */
  readonly field?: string | undefined;
};

export type Finding = {
  readonly verdict: Verdict;
  readonly code: FindingCode;
  readonly place: Place;
  readonly message: string;
};

/** Every finding there is: its verdict, Chinese, English. */
// oxfmt-ignore
const findings = {
  EVENT_INCLUDED: ["PROVEN", "事件在日志中，内容未改", "The event is in the log, unchanged"],
  FIELD_OPENED: ["PROVEN", "个人信息原值与封存一致", "The personal value is the one that was sealed"],
  FIELD_SEALED: ["PROVEN", "个人信息未出示（可能已依法删除），不影响证明", "The personal value is not shown (it may have been lawfully erased); the proof is whole"],
  RECORD_LINKED: ["PROVEN", "该记录在此成员的事件首尾相接，中间无缺", "The record's events at this member follow each other without a gap"],
  RECORD_COMPLETE: ["PROVEN", "截至已核对的日志，该记录没有更后的事件", "The record has no later event in the log as far as it was checked"],
  STATE_REPLAYED: ["PROVEN", "记录状态可由事件逐步推出", "The record's state follows from its events"],
  TRACE_ORDERED: ["PROVEN", "各成员事件的先后与因果一致", "The trace keeps every member's order, and causes come before effects"],
  KEYS_TRUSTED: ["PROVEN", "密钥清单由可信方签发", "The key list is signed by someone the verifier trusts"],
  CHECKPOINT_SIGNED: ["PROVEN", "检查点由该成员有效密钥签名", "The checkpoint is signed by a key of the member that was in force"],
  CHECKPOINT_WITNESSED: ["PROVEN", "检查点有足够的见证签名", "Enough witnesses cosigned the checkpoint"],
  CHECKPOINT_CONSISTENT: ["PROVEN", "日志只在已知检查点之后追加", "The log only grew since the checkpoint known before"],
  LOG_EMPTY: ["PROVEN", "日志为空，没有可核对的事件", "The log is empty; there is nothing to prove"],
  LOG_REPRODUCED: ["PROVEN", "日志各行重算出检查点的根", "The rows of the log give the root of the checkpoint"],

  EVENTS_HELD: ["PROVEN", "台账所存事件与日志逐条一致", "The ledger holds every event as the log has it"],
  ENTRIES_HELD: ["PROVEN", "台账所存各项可由日志逐字段推出", "Everything the ledger holds follows from the log, field by field"],
  RECORDS_SERVED: ["PROVEN", "对外提供的记录与日志一致，无多无少", "The records served are those of the log, no more and no fewer"],
  FIGURES_SERVED: ["PROVEN", "对外提供的统计数与日志一致", "The figures served are those of the log"],

  OWNER_NOT_SHOWN: ["NOT_PROVEN", "未含记录所有者的事件", "The events of the record's owner are not shown"],
  RECORD_NOT_SHOWN: ["NOT_PROVEN", "未含所问记录的任何事件", "No event of the record asked about is shown"],
  END_NOT_PROVEN: ["NOT_PROVEN", "无法证明该记录没有更后的事件；需核对整个日志", "That the record has no later event cannot be proven without checking the whole log"],
  CAUSE_NOT_SHOWN: ["NOT_PROVEN", "未含引发此事件的他方事件", "The event that this one answers is not shown"],
  SEALED_NOT_PERSONAL: ["NOT_PROVEN", "封存了不属个人信息的内容", "Something is sealed that is not personal"],
  KEYS_NOT_TRUSTED: ["NOT_PROVEN", "密钥清单没有可信方的签名", "Nobody whom the verifier trusts signed the key list"],
  KEYS_OLD: ["NOT_PROVEN", "密钥清单过旧，之后的吊销无从得知", "The key list is too old to know of later revocations"],
  KEY_TIME_UNKNOWN: ["NOT_PROVEN", "密钥已到期或吊销，而检查点的时间没有见证", "The key has ended and no witness says that the checkpoint is older"],
  WITNESSES_MISSING: ["NOT_PROVEN", "见证签名不足", "Too few witnesses cosigned the checkpoint"],
  CHECKPOINT_STALE: ["NOT_PROVEN", "检查点过旧", "The checkpoint is too old"],
  CHECKPOINT_OLDER: ["NOT_PROVEN", "检查点早于核验者已知的检查点", "The checkpoint is older than one that the verifier knows"],
  CHECKPOINT_MISSING: ["NOT_PROVEN", "没有可用的检查点", "There is no checkpoint to check against"],
  CONSISTENCY_MISSING: ["NOT_PROVEN", "缺少与已知检查点的一致性证明", "There is no consistency proof from the checkpoint known before"],
  LEDGER_NOT_READ: ["NOT_PROVEN", "未能读到台账现存内容", "What the ledger holds could not be read"],
  FIGURES_MOVING: ["NOT_PROVEN", "统计数在核对期间不断变化，请稍后再核对", "The figures kept changing while they were checked; try again later"],
  ROWS_UNCOVERED: ["NOT_PROVEN", "末尾若干行逾期未入检查点", "Rows at the end are overdue under a checkpoint"],

  FILE_MALFORMED: ["WRONG", "文件不合格式", "The file is malformed"],
  NETWORK_WRONG: ["WRONG", "属于另一个网络", "This is of another network"],
  HASH_WRONG: ["WRONG", "散列算法与网络所定不同", "The hash algorithm is not that of the network"],
  KEYS_MALFORMED: ["WRONG", "密钥清单不合格式", "The key list is malformed"],
  KEYS_FOREIGN: ["WRONG", "密钥清单属于其他成员或网络", "The key list is another member's or network's"],
  KEY_UNKNOWN: ["WRONG", "检查点不是由该成员的密钥签名", "The checkpoint is not signed by a key of the member"],
  KEY_REVOKED: ["WRONG", "检查点出现时签名密钥已被吊销", "The key was revoked before the checkpoint is known to have existed"],
  KEY_EXPIRED: ["WRONG", "检查点出现时签名密钥已到期", "The key had ended before the checkpoint is known to have existed"],
  KEY_NOT_YET_VALID: ["WRONG", "检查点见证于密钥启用之前", "The checkpoint was witnessed before the key was in force"],
  SIGNATURE_WRONG: ["WRONG", "检查点签名不符", "The signature of the checkpoint is wrong"],
  COSIGNATURE_WRONG: ["WRONG", "见证签名不符", "The cosignature of a witness is wrong"],
  COSIGNATURE_FUTURE: ["WRONG", "见证时间在未来", "A cosignature is from the future"],
  CHECKPOINT_MALFORMED: ["WRONG", "检查点不合格式", "The checkpoint is malformed"],
  CHECKPOINT_FOREIGN: ["WRONG", "检查点属于另一个日志", "The checkpoint is of another log"],
  CHECKPOINT_REPLAYED: ["WRONG", "出示的是旧检查点", "An old checkpoint is shown in place of the latest"],
  FORK: ["WRONG", "同一大小有两个不同的根：日志分叉", "Two roots for one size: the log is forked"],
  HISTORY_REWRITTEN: ["WRONG", "新检查点与已知检查点矛盾：历史被重写", "A checkpoint contradicts an earlier one: history was rewritten"],
  CONSISTENCY_WRONG: ["WRONG", "一致性证明不成立", "The consistency proof does not hold"],
  INCLUSION_WRONG: ["WRONG", "事件内容、位置或证明与日志不符", "The event, its position or its proof is not that of the log"],
  EVENT_FOREIGN: ["WRONG", "事件属于其他成员的日志", "The event is of another member's log"],
  EVENT_OF_OTHER_RECORD: ["WRONG", "事件属于另一条记录", "The event is of another record"],
  EVENT_TWICE: ["WRONG", "同一事件出现两次", "The event appears twice"],
  EVENT_WITHHELD: ["WRONG", "此事件之前缺少该记录的事件", "Events of the record before this one are missing"],
  EVENTS_AFTER: ["WRONG", "日志中该记录还有更后的事件", "The log has later events of the record"],
  EVENTS_REORDERED: ["WRONG", "事件次序被调换", "The events are out of order"],
  EVENT_COUNT_WRONG: ["WRONG", "事件条数与所称不符", "The number of events is not the one stated"],
  LINK_BROKEN: ["WRONG", "与该记录前一事件的链接不符", "The link to the record's event before it does not fit"],
  STATE_WRONG: ["WRONG", "状态不能由前一状态得出", "The state does not follow from the one before"],
  FIELD_WRONG: ["WRONG", "出示的个人信息与封存不符", "The personal value shown is not the one that was sealed"],
  FIELD_NOT_SEALED: ["WRONG", "出示了未封存的内容", "A value is shown for a place that is not sealed"],
  CAUSE_WRONG: ["WRONG", "所答复的他方事件与出示的不同", "The event that this one answers is not the one shown"],
  TRACE_WRONG: ["WRONG", "追踪的次序或内容与各成员日志不符", "The trace does not fit the members' logs"],
  LEAF_MALFORMED: ["WRONG", "行不合格式", "The row is malformed"],
  ROW_MISSING: ["WRONG", "缺少行", "Rows are missing"],
  ROW_MOVED: ["WRONG", "行号重复或次序颠倒", "A row is out of order or twice"],
  ROW_CHANGED: ["WRONG", "行内容与入库时的散列不符", "The row is not the one whose hash was stored"],
  ROOT_WRONG: ["WRONG", "日志各行与检查点不符", "The rows of the log do not give the root of the checkpoint"],
  LOG_TRUNCATED: ["WRONG", "日志末尾缺少已入检查点的行", "Rows at the end that a checkpoint covers are missing"],
  EVENT_CHANGED: ["WRONG", "台账中的事件与日志不符", "The ledger's event is not the one in the log"],
  EVENT_NOT_HELD: ["WRONG", "日志中的事件已不在台账", "An event of the log is gone from the ledger"],
  EVENT_NOT_IN_LOG: ["WRONG", "台账中有日志没有的事件", "The ledger shows an event that the log does not have"],
  ENTRY_CHANGED: ["WRONG", "台账内容与日志不符", "The ledger does not hold what the log says"],
  ENTRY_NOT_HELD: ["WRONG", "日志所载的内容已不在台账", "What the log tells of is gone from the ledger"],
  ENTRY_NOT_IN_LOG: ["WRONG", "台账中有日志没有的内容", "The ledger holds what the log tells nothing of"],
  RECORD_CHANGED: ["WRONG", "对外提供的记录与日志不符", "The record served is not what the log says"],
  RECORD_NOT_SERVED: ["WRONG", "日志中的记录未提供", "A record of the log is not served"],
  RECORD_NOT_IN_LOG: ["WRONG", "提供的记录在日志中没有事件", "A record is served that has no events in the log"],
  FILE_CHANGED: ["WRONG", "附件内容与日志所载散列不符", "The evidence file is not the one whose hash is in the log"],
  FILE_NOT_SERVED: ["WRONG", "日志所载附件未提供", "An evidence file that the log names is not served"],
  FIGURES_WRONG: ["WRONG", "对外提供的统计数与日志不符", "The figures served are not those of the log"],
  ERASURE_NOT_RECORDED: ["WRONG", "个人信息已不在，而日志没有删除的记载", "A personal value is gone, and the log tells of no erasure"],
  ROLLED_BACK: ["WRONG", "日志退回到更早的状态", "The log went back to an older state"],
} as const satisfies Record<string, readonly [Verdict, string, string]>;

export type FindingCode = keyof typeof findings;

/** A fact in words of any language, such as a name or a number, or in Chinese and in English. */
export type Detail = string | readonly [chinese: string, english: string];

/** Says `code` about `place`. */
export function finding(code: FindingCode, place: Place, detail: Detail = ""): Finding {
  const [verdict, zh, en] = findings[code];
  const [zhDetail, enDetail] = typeof detail === "string" ? [detail, detail] : detail;
  const message = `${zh}${zhDetail && `（${zhDetail}）`}。${en}${enDetail && ` (${enDetail})`}.`;
  return { verdict, code, place, message };
}

export type Report = {
  /** True only if everything asked about is proven and nothing is wrong. */
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  /** The wrong finding with the lowest row, or the first without one; null if nothing is wrong. */
  readonly firstWrong: Finding | null;
  /** What was not asked and therefore is not said, in plain words. */
  readonly limits: readonly string[];
};

export function reportOf(all: readonly Finding[], limits: readonly string[]): Report {
  const wrong = all.filter(({ verdict }) => verdict === "WRONG");
  const byRow = wrong
    .filter(({ place }) => place.row !== undefined)
    .toSorted((a, b) => (a.place.row ?? 0) - (b.place.row ?? 0));
  return {
    ok: all.length > 0 && all.every(({ verdict }) => verdict === "PROVEN"),
    findings: all,
    firstWrong: byRow[0] ?? wrong[0] ?? null,
    limits,
  };
}
