/** What a member needs to exchange messages, and to carry a service across members. */
import { Migration } from "@mikro-orm/migrations";

export class AddMessages extends Migration {
  override up(): void {
    this.addSql(`create table kept_registry (
      is_only boolean primary key default true check (is_only),
      signed text not null
    )`);
    this.addSql(`create table outgoing_message (
      seq bigint generated always as identity primary key,
      id text collate "C" not null unique,
      record_id text collate "C" not null,
      receiver text not null,
      kind text not null,
      content jsonb not null,
      event_id text,
      written_at timestamptz(3) not null,
      waiting_since timestamptz(3) not null,
      state text not null,
      attempts integer not null,
      due_at timestamptz(3) not null,
      last_fault text,
      settled_at timestamptz(3),
      settled_reason text,
      receipt text
    )`);
    this.addSql(`create index on outgoing_message (receiver, record_id, seq)
      where state in ('WAITING', 'DEAD')`);
    this.addSql(`create index on outgoing_message (due_at) where state = 'WAITING'`);
    this.addSql(`create index on outgoing_message (state, seq)`);
    this.addSql(`create index on outgoing_message (record_id, receiver, seq)`);
    // The signed text stays as proof of who said what.
    this.addSql(`create table incoming_message (
      id text collate "C" primary key,
      sender text not null,
      record_id text collate "C" not null,
      kind text not null,
      signed text not null,
      received_at timestamptz(3) not null,
      outcome text not null,
      reason text
    )`);
    this.addSql(`create index on incoming_message (record_id)`);
    this.addSql(`alter table service_record
      add column demand_id text, add column product_id text, add column time_limit_days integer,
      add column dispatched_to text, add column dispatch_id text, add column dispatched_at timestamptz(3),
      add column no_answer_at timestamptz(3), add column closed_at timestamptz(3)`);
    this.addSql(`create index on service_record (state) where dispatched_to is not null`);
    this.addSql(`create table service_assignment (
      record_id text collate "C" primary key,
      owner_code text not null,
      dispatch_id text not null,
      title text not null,
      content text,
      category_code text,
      enterprise_code text,
      enterprise_name text,
      contact_name text,
      contact_phone text,
      product_id text,
      time_limit_days integer,
      dispatched_at timestamptz(3) not null,
      dispatched_ms bigint not null,
      taken_up_at timestamptz(3),
      completed_at timestamptz(3),
      state text not null
    )`);
    this.addSql(`create index on service_assignment (dispatched_ms, record_id)`);
    this.addSql(`create table attachment (
      id text collate "C" primary key,
      record_id text collate "C" not null,
      name text not null,
      media_type text not null,
      size integer not null,
      sha256 text not null,
      content bytea not null,
      readers text[] not null,
      attached_at timestamptz(3) not null
    )`);
    this.addSql(`create index on attachment (record_id)`);
    // A closed service counts as it did before it was closed; the functions of the figures learn the new state.
    this.addSql(`do $$ declare one text; begin
      foreach one in array array['note_service_insert', 'note_service_update', 'note_service_delete'] loop
        execute replace(pg_get_functiondef(one::regproc), '''FOLLOWED_UP'')', '''FOLLOWED_UP'', ''CLOSED'')');
      end loop; end $$`);
  }
}
