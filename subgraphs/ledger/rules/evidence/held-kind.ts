/** What a ledger holds, kind by kind: how a log tells of it, and which of its facts are personal. */
import type { Detail } from "./finding.ts";
import type { Facts } from "./difference.ts";
import { personalColumns } from "./personal-field.ts";

/** What is held under one identifier; Chinese, English. */
const kinds = {
  RECORD: ["服务记录", "service record"],
  ASSIGNMENT: ["承接", "assignment"],
  ATTACHMENT: ["附件", "file"],
  ACTIVITY: ["服务活动", "activity"],
  PRODUCT: ["服务产品", "offer"],
  DEMAND: ["需求", "demand"],
  CANDIDATE: ["需求对接", "candidate of a demand"],
  REGISTRATION: ["企业注册", "registration"],
  MESSAGE: ["待发消息", "message to another member"],
  STATEMENT: ["报表", "statement"],
  BULLETIN: ["通报", "bulletin"],
  EVALUATION: ["评价", "evaluation"],
  CONSEQUENCE: ["处理事项", "consequence"],
  STEP: ["办理步骤", "step"],
  SEALING: ["密封文本", "sealed document"],
  DECLARATION: ["申报", "declaration"],
  SUMMARY: ["年度总结", "summary of work"],
  SCORE: ["专家评分", "expert's score"],
  OBJECTION: ["异议", "objection"],
  FINDING: ["审核结论", "decision on a finding"],
  EXCUSE: ["免报", "excuse"],
  MEMBER: ["成员", "member on record"],
  KEY: ["成员密钥", "member's key"],
} as const satisfies Record<string, readonly [string, string]>;
export type EntryKind = keyof typeof kinds;

/**
 * Messages, statements, and what a hub works on: events tell the facts that count, and these are compared; what else
 * stands in a row, such as how often somebody was reminded, is not.
 */
const toldInPart: ReadonlySet<EntryKind> = new Set([
  "MESSAGE",
  "STATEMENT",
  "BULLETIN",
  "EVALUATION",
  "CONSEQUENCE",
  "STEP",
  "SEALING",
  "DECLARATION",
  "SUMMARY",
  "SCORE",
  "OBJECTION",
  "FINDING",
  "EXCUSE",
  "MEMBER",
  "KEY",
]);
export const isToldInPart = (kind: EntryKind): boolean => toldInPart.has(kind);

/** A decision on a finding is asked anew, without an event, when a later statement says something else. */
export const mayLapse = (kind: EntryKind): boolean => kind === "FINDING";

/** Facts that events set of things of one kind only. */
const marks: readonly (readonly [kind: EntryKind, ...facts: readonly string[]])[] = [
  ["RECORD", "openedMs"],
  ["ASSIGNMENT", "ownerCode", "dispatchId"],
  ["DEMAND", "submittedMs"],
  ["ACTIVITY", "activityKey"],
  ["PRODUCT", "productKey"],
  ["REGISTRATION", "registeredAt"],
];

/** What the facts that a record's events set are of; null where they make nothing that is held. */
export function kindOf(facts: Facts): EntryKind | null {
  const found = marks.find(([, ...names]) => names.every((name) => facts[name] !== undefined));
  return found?.[0] ?? null;
}

/** Under this a candidate is held, which has no identifier of its own. */
export const candidateId = (demandId: string, providerCode: string): string =>
  `${demandId}#${providerCode}`;

/** Facts that are personal in things of one kind only: events hold them sealed as actor, note or file name. */
const personal: Partial<Record<EntryKind, readonly string[]>> = {
  ATTACHMENT: ["name"],
  CANDIDATE: ["matchedBy", "reason"],
  BULLETIN: ["reason"],
  STEP: ["takenBy", "reason"],
  DECLARATION: ["declared", "declaredBy", "decidedBy", "reason"],
  SUMMARY: ["summaryBy", "waiver", "waivedBy"],
  SCORE: ["reason", "reopenedBy"],
  OBJECTION: ["claim", "raisedBy", "decision", "decidedBy"],
  FINDING: ["decision", "decidedBy"],
  EXCUSE: ["excuse", "excusedBy"],
};

/** Says whether a fact is personal, and so not for every reader. */
export const isPersonalFact = (kind: EntryKind, name: string): boolean =>
  personalColumns.has(name) || personal[kind]?.includes(name) === true;

/** Names a thing: its kind, and `id` where the place of a finding does not say it. */
export function kindWords(kind: EntryKind, id = ""): readonly [chinese: string, english: string] {
  const [zh, en] = kinds[kind];
  return id === "" ? [zh, en] : [`${zh} ${id}`, `${en} ${id}`];
}

/** Says that nothing was ever written of what is held. */
export function withoutEvents(kind: EntryKind, id: string): Detail {
  const [zh, en] = kindWords(kind, id);
  return [
    `${zh}：没有任何事件，或为绕过程序写入，或为早于日志的旧数据`,
    `${en}: no event tells of it; it was written past the program, or is older than the log`,
  ];
}
