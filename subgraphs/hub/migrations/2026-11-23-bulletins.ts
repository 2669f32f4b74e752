/** What the hub keeps of collections, statements, findings and bulletins. */
import { Migration } from "@mikro-orm/migrations";

const appendOnly = (table: string): string[] => [
  `create trigger append_only before update or delete on ${table}
    for each row execute function keep_as_it_is()`,
  `create trigger append_only_whole before truncate on ${table}
    for each statement execute function keep_as_it_is()`,
];

export class KeepBulletins extends Migration {
  override up(): void {
    // Not even the hub's own program may change what was signed, sealed or decided.
    this.addSql(`create function keep_as_it_is() returns trigger language plpgsql as $$ begin
      raise exception '% 只增不改 is append-only', tg_table_name; end $$`);
    this.addSql(`create table collection (
      year integer not null,
      quarter integer not null,
      due_at timestamptz(3) not null,
      opened_at timestamptz(3) not null,
      primary key (year, quarter)
    )`);
    this.addSql(`create table expected_member (
      year integer not null,
      quarter integer not null,
      code text not null,
      name text not null,
      kind text not null,
      city_code text,
      request_id text,
      refusal text,
      excuse text,
      excused_by text,
      excused_at timestamptz(3),
      reminders integer not null default 0,
      reminded_at timestamptz(3),
      primary key (year, quarter, code)
    )`);
    this.addSql(`create table received_statement (
      hash text primary key,
      member text not null,
      year integer not null,
      quarter integer not null,
      number integer not null,
      signed text not null,
      kid text not null,
      received_at timestamptz(3) not null,
      unique (year, quarter, member, number)
    )`);
    this.addSql(`create index on received_statement (member, year, quarter)`);
    // By digest: the same set is kept once, whoever names it how often.
    this.addSql(
      `create table statement_content (digest text primary key, deflated bytea not null)`,
    );
    this.addSql(`create table finding (
      id text collate "C" primary key,
      year integer not null,
      quarter integer not null,
      member text not null,
      key text not null,
      rule text not null,
      severity text not null,
      message text not null,
      "values" jsonb not null,
      state text not null,
      due_at timestamptz(3) not null,
      explanation text,
      decision text,
      decided_by text,
      found_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      unique (year, quarter, member, key)
    )`);
    this.addSql(`create table bulletin (
      id text collate "C" primary key,
      year integer not null,
      quarter integer not null,
      revision integer not null,
      state text not null,
      settings jsonb not null,
      revises text references bulletin (id) deferrable initially deferred,
      reason text,
      created_at timestamptz(3) not null
    )`);
    this.addSql(
      `create unique index on bulletin (year, quarter, revision) where state <> 'ABANDONED'`,
    );
    this.addSql(`create table sealed_bulletin (
      bulletin_id text collate "C" not null references bulletin (id) deferrable initially deferred,
      sealing integer not null,
      hash text not null,
      document text not null,
      signed text not null,
      inputs text not null,
      sealed_at timestamptz(3) not null,
      primary key (bulletin_id, sealing)
    )`);
    this.addSql(`create table bulletin_step (
      seq bigint generated always as identity primary key,
      bulletin_id text collate "C" not null references bulletin (id) deferrable initially deferred,
      step text not null,
      state text not null,
      at timestamptz(3) not null,
      taken_by text not null,
      role text not null,
      reason text,
      hash text
    )`);
    this.addSql(`create index on bulletin_step (bulletin_id, seq)`);
    for (const table of [
      "received_statement",
      "statement_content",
      "sealed_bulletin",
      "bulletin_step",
    ])
      for (const statement of appendOnly(table)) this.addSql(statement);
    // What a bulletin is about never changes, its settings only before it is sealed, and it is never deleted.
    this.addSql(`create function keep_bulletin() returns trigger language plpgsql as $$ begin
      if tg_op = 'DELETE' or tg_op = 'TRUNCATE' then raise exception 'bulletin 不得删除 is never deleted'; end if;
      if (new.id, new.year, new.quarter, new.revision, new.revises, new.reason, new.created_at)
        is distinct from (old.id, old.year, old.quarter, old.revision, old.revises, old.reason, old.created_at)
        or (new.settings <> old.settings and old.state not in ('DRAFT', 'COLLECTING', 'VALIDATING'))
      then raise exception 'bulletin 已定内容不得更改 keeps what it is about'; end if;
      if new.state <> old.state and (old.state in ('REVISED', 'ABANDONED')
        or (old.state = 'PUBLISHED' and new.state <> 'REVISED')
        or (new.state = 'APPROVED' and old.state <> 'SUBMITTED')
        or (new.state = 'PUBLISHED' and old.state <> 'APPROVED')
        or (new.state = 'SUBMITTED' and old.state <> 'SEALED'))
      then raise exception 'bulletin 不得由 % 改为 %', old.state, new.state; end if;
      return new; end $$`);
    this.addSql(`create trigger keep_bulletin before update or delete on bulletin
      for each row execute function keep_bulletin()`);
    this.addSql(`create trigger keep_bulletin_whole before truncate on bulletin
      for each statement execute function keep_bulletin()`);
  }
}
