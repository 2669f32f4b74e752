/** Collections of statements: who is expected for a period, what came, what was asked about it. Quarter 0 is the whole year. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import type { MemberKind } from "../rules/bulletin/bulletin.ts";
import type { FindingState } from "../rules/finding-state.ts";

export const Collections = defineEntity({
  name: "CollectionRow",
  tableName: "collection",
  properties: {
    year: p.integer().primary(),
    quarter: p.integer().primary(),
    /** End of the last day in time. */
    dueAt: p.datetime(),
    openedAt: p.datetime(),
  },
});
export type CollectionRow = InferEntity<typeof Collections>;

export const ExpectedMembers = defineEntity({
  name: "ExpectedMemberRow",
  tableName: "expected_member",
  properties: {
    year: p.integer().primary(),
    quarter: p.integer().primary(),
    code: p.text().primary(),
    name: p.text(),
    kind: p.text().$type<MemberKind>(),
    cityCode: p.text().nullable(),
    /** The message that asks it; null where it reported before it was asked. */
    requestId: p.text().nullable(),
    /** The end of its own last day, where it was asked too late for the common one. */
    dueAt: p.datetime().nullable(),
    /** Why it refused the request. */
    refusal: p.text().nullable(),
    excuse: p.text().nullable(),
    excusedBy: p.text().nullable(),
    excusedAt: p.datetime().nullable(),
    reminders: p.integer(),
    remindedAt: p.datetime().nullable(),
  },
});
export type ExpectedMemberRow = InferEntity<typeof ExpectedMembers>;

/** Append-only. */
export const ReceivedStatements = defineEntity({
  name: "ReceivedStatementRow",
  tableName: "received_statement",
  properties: {
    /** SHA-256 of the signed text in hexadecimal. */
    hash: p.text().primary(),
    member: p.text(),
    year: p.integer(),
    quarter: p.integer(),
    number: p.integer(),
    /** As it came. */
    signed: p.text(),
    kid: p.text(),
    receivedAt: p.datetime(),
  },
});
export type ReceivedStatementRow = InferEntity<typeof ReceivedStatements>;

export const Findings = defineEntity({
  name: "FindingRow",
  tableName: "finding",
  properties: {
    id: p.text().primary(),
    year: p.integer(),
    quarter: p.integer(),
    member: p.text(),
    key: p.text(),
    rule: p.text(),
    severity: p.text().$type<"ERROR" | "QUERY">(),
    message: p.text(),
    values: p.json<Record<string, number | string>>(),
    state: p.text().$type<FindingState>(),
    dueAt: p.datetime(),
    explanation: p.text().nullable(),
    decision: p.text().nullable(),
    decidedBy: p.text().nullable(),
    foundAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type FindingRow = InferEntity<typeof Findings>;
