/** The first tables of a ledger. */
import { Migration } from "@mikro-orm/migrations";

export class CreateLedger extends Migration {
  override up(): void {
    // Identifiers compare by code unit everywhere, so that pages of many members merge in one order.
    this.addSql(`create table service_record (
      id text collate "C" primary key,
      title text not null,
      content text,
      category_code text,
      enterprise_code text,
      enterprise_name text,
      county text,
      contact_name text,
      contact_phone text,
      provider_code text,
      provider_name text,
      mode text,
      demanded_at timestamptz(3),
      accepted_at timestamptz(3),
      started_at timestamptz(3),
      completed_at timestamptz(3),
      opened_ms bigint not null,
      completed_ms bigint not null,
      state text not null,
      is_public_welfare boolean,
      fee_fen bigint,
      rating smallint check (rating between 1 and 5),
      rating_comment text,
      rated_at timestamptz(3),
      followed_up_at timestamptz(3),
      follow_up_note text,
      remark text,
      service_key text,
      participant_codes text[] not null,
      origin text not null,
      import_identity text unique,
      import_beginning text,
      created_at timestamptz(3) not null
    )`);
    this.addSql(
      `create index on service_record (import_beginning) where import_beginning is not null`,
    );
    this.addSql(`create index on service_record (opened_ms, id)`);
    this.addSql(`create index on service_record (completed_ms, id)`);
    this.addSql(`create index on service_record (enterprise_code, opened_ms)`);
    this.addSql(`create index on service_record (provider_code, opened_ms)`);
    this.addSql(`create table service_event (
      seq bigint generated always as identity primary key,
      id text collate "C" not null unique,
      record_id text collate "C" not null,
      type text not null,
      at timestamptz(3) not null,
      recorded_at timestamptz(3) not null,
      actor text,
      actor_role text,
      unit text,
      note text,
      state text,
      details jsonb
    )`);
    this.addSql(`create index on service_event (record_id, at, seq)`);
    // An event is evidence: even the owner's own program only ever appends.
    this.addSql(`create function refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'service_event is append-only'; end $$`);
    this.addSql(`create trigger append_only before update or delete on service_event
      for each row execute function refuse_change()`);
    this.addSql(`create table activity (
      id text collate "C" primary key,
      name text not null,
      category_code text,
      starts_on date not null,
      ends_on date not null,
      starts_ms bigint not null,
      place text,
      mode text,
      organiser_code text,
      organiser_name text not null,
      co_organisers text[] not null,
      persons integer,
      enterprises integer,
      cost_fen bigint,
      evidence text,
      remark text,
      activity_key text not null,
      origin text not null,
      import_identity text unique,
      created_at timestamptz(3) not null
    )`);
    this.addSql(`create index on activity (starts_ms, id)`);
    this.addSql(`create index on activity (starts_on)`);
    // Deferred: the unit of work knows no relation and may write a part before its whole.
    this.addSql(`create table activity_attendee (
      activity_id text collate "C" not null references activity deferrable initially deferred,
      enterprise_code text not null,
      enterprise_name text,
      primary key (activity_id, enterprise_code)
    )`);
    this.addSql(`create index on activity_attendee (enterprise_code)`);
    this.addSql(`create table service_product (
      id text collate "C" primary key,
      name text not null,
      category_code text,
      provider_code text,
      provider_name text,
      nature text,
      standard text,
      process text,
      function text,
      fee text,
      time_limit text,
      time_limit_days integer,
      is_publishable boolean not null,
      offered_at timestamptz(3) not null,
      offered_ms bigint not null,
      product_key text not null,
      origin text not null,
      import_identity text unique,
      created_at timestamptz(3) not null
    )`);
    this.addSql(`create index on service_product (offered_ms, id)`);
    this.addSql(`create table import (
      id text collate "C" primary key,
      kind text not null,
      file_name text not null,
      file_hash text not null,
      file bytea not null,
      mapping jsonb,
      is_dry_run boolean not null,
      state text not null,
      message text,
      total_rows integer not null,
      processed_rows integer not null,
      summary jsonb,
      submitted_by text not null,
      submitted_at timestamptz(3) not null,
      submitted_ms bigint not null,
      finished_at timestamptz(3)
    )`);
    this.addSql(`create index on import (submitted_ms, id)`);
    this.addSql(`create table imported_row (
      import_id text collate "C" not null references import deferrable initially deferred,
      sheet text not null,
      "row" integer not null,
      verdict text not null,
      outcome text,
      target_id text,
      original jsonb not null,
      findings jsonb not null,
      primary key (import_id, sheet, "row")
    )`);
    this.addSql(`create index on imported_row (target_id)`);
  }
}
