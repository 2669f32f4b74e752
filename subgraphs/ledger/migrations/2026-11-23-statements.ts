/** What a member keeps of its reports: what it was asked for, what it stated, and what was asked about it. */
import { Migration } from "@mikro-orm/migrations";

export class KeepStatements extends Migration {
  override up(): void {
    this.addSql(`create table statement_request (
      year integer not null,
      quarter integer not null,
      due_at timestamptz(3) not null,
      form jsonb not null,
      requested_at timestamptz(3) not null,
      reminders integer not null default 0,
      reminded_at timestamptz(3),
      note text,
      primary key (year, quarter)
    )`);
    this.addSql(`create table reported_statement (
      id text collate "C" primary key,
      year integer not null,
      quarter integer not null,
      number integer not null,
      hash text not null,
      signed text not null,
      reported_at timestamptz(3) not null,
      refusal text,
      unique (year, quarter, number)
    )`);
    this.addSql(`create table statement_finding (
      id text collate "C" primary key,
      year integer not null,
      quarter integer not null,
      rule text not null,
      severity text not null,
      message text not null,
      due_at timestamptz(3) not null,
      state text not null,
      explanation text,
      answered_at timestamptz(3),
      decision text,
      updated_at timestamptz(3) not null
    )`);
    this.addSql(`create index on statement_finding (year, quarter)`);
  }
}
