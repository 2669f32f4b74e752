/** A member's reports: what it was asked for, what it stated, what was asked about it. Quarter 0 is the whole year. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";

/** What the form of a collection shows (统计法 art. 17); null where it is not set. */
export type RequestedForm = {
  readonly tableNumber: string | null;
  readonly authority: string | null;
  readonly approvalNumber: string | null;
  readonly validUntil: string | null;
};

export const StatementRequests = defineEntity({
  name: "StatementRequestRow",
  tableName: "statement_request",
  properties: {
    year: p.integer().primary(),
    quarter: p.integer().primary(),
    dueAt: p.datetime(),
    form: p.json<RequestedForm>(),
    requestedAt: p.datetime(),
    reminders: p.integer(),
    remindedAt: p.datetime().nullable(),
    /** What the hub wrote with the last reminder. */
    note: p.text().nullable(),
  },
});
export type StatementRequestRow = InferEntity<typeof StatementRequests>;

export const ReportedStatements = defineEntity({
  name: "ReportedStatementRow",
  tableName: "reported_statement",
  properties: {
    id: p.text().primary(),
    year: p.integer(),
    quarter: p.integer(),
    number: p.integer(),
    /** SHA-256 of the signed text in hexadecimal. */
    hash: p.text(),
    signed: p.text(),
    reportedAt: p.datetime(),
    /** Why the hub did not take it. */
    refusal: p.text().nullable(),
  },
});
export type ReportedStatementRow = InferEntity<typeof ReportedStatements>;

export type StatementFindingState = "OPEN" | "EXPLAINED" | "CORRECTED" | "ACCEPTED" | "OVERRULED";

export const StatementFindings = defineEntity({
  name: "StatementFindingRow",
  tableName: "statement_finding",
  properties: {
    id: p.text().primary(),
    year: p.integer(),
    quarter: p.integer(),
    rule: p.text(),
    severity: p.text(),
    message: p.text(),
    dueAt: p.datetime(),
    state: p.text().$type<StatementFindingState>(),
    explanation: p.text().nullable(),
    answeredAt: p.datetime().nullable(),
    /** What the hub said of the answer. */
    decision: p.text().nullable(),
    updatedAt: p.datetime(),
  },
});
export type StatementFindingRow = InferEntity<typeof StatementFindings>;
