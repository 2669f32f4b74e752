/** What the hub keeps of evaluations, experts, consequences and objections. */
import { Migration } from "@mikro-orm/migrations";

const appendOnly = (table: string): string[] => [
  `create trigger append_only before update or delete on ${table}
    for each row execute function keep_as_it_is()`,
  `create trigger append_only_whole before truncate on ${table}
    for each statement execute function keep_as_it_is()`,
];
const ofEvaluation = `evaluation_id text collate "C" not null references evaluation (id) deferrable initially deferred`;
const step = `at timestamptz(3) not null,
      taken_by text not null,
      role text not null,
      reason text`;

export class KeepEvaluations extends Migration {
  override up(): void {
    this.addSql(`create table evaluation (
      id text collate "C" primary key,
      scheme_code text not null,
      scheme_hash text not null,
      scheme text not null,
      year integer not null,
      quarter integer not null,
      revision integer not null,
      state text not null,
      settings jsonb not null,
      revises text references evaluation (id) deferrable initially deferred,
      public_until timestamptz(3),
      created_at timestamptz(3) not null
    )`);
    this.addSql(`create unique index on evaluation (scheme_code, year, quarter, revision)
      where state <> 'ABANDONED'`);
    this.addSql(`create table evaluation_participant (
      ${ofEvaluation},
      member text not null,
      name text not null,
      kind text not null,
      admitted_on text,
      history jsonb not null,
      summary text,
      summary_at timestamptz(3),
      summary_by text,
      waiver text,
      waived_by text,
      primary key (evaluation_id, member)
    )`);
    this.addSql(`create table declaration (
      id text collate "C" primary key,
      ${ofEvaluation},
      participant text not null,
      kind text not null,
      name text not null,
      value text,
      "on" text,
      until text,
      verified boolean,
      evidence text not null,
      declared_by text not null,
      declared_role text not null,
      declared_at timestamptz(3) not null,
      state text not null,
      decided_by text,
      decided_at timestamptz(3),
      reason text
    )`);
    this.addSql(`create index on declaration (evaluation_id, participant)`);
    this.addSql(`create table expert (
      ${ofEvaluation},
      code text not null,
      subject text not null,
      name text not null,
      organisation text not null,
      field text not null,
      member text,
      interests jsonb,
      declared_at timestamptz(3),
      assigned_by text not null,
      assigned_at timestamptz(3) not null,
      released text,
      reminders integer not null default 0,
      reminded_at timestamptz(3),
      primary key (evaluation_id, code)
    )`);
    this.addSql(`create unique index on expert (evaluation_id, subject) where released is null`);
    this.addSql(`create table expert_score (
      ${ofEvaluation},
      expert text not null,
      participant text not null,
      indicator text not null,
      number integer not null,
      score text not null,
      remark text,
      salt text not null,
      hash text not null,
      submitted_at timestamptz(3) not null,
      primary key (evaluation_id, expert, participant, indicator, number)
    )`);
    this.addSql(`create table reopened_score (
      ${ofEvaluation},
      expert text not null,
      participant text not null,
      indicator text not null,
      number integer not null,
      reason text not null,
      reopened_by text not null,
      reopened_at timestamptz(3) not null,
      primary key (evaluation_id, expert, participant, indicator, number)
    )`);
    this.addSql(`create table sealed_evaluation (
      ${ofEvaluation},
      sealing integer not null,
      hash text not null,
      document text not null,
      signed text not null,
      inputs text not null,
      sealed_at timestamptz(3) not null,
      primary key (evaluation_id, sealing)
    )`);
    this.addSql(`create table evaluation_step (
      seq bigint generated always as identity primary key,
      ${ofEvaluation},
      step text not null,
      state text not null,
      ${step},
      hash text
    )`);
    this.addSql(`create index on evaluation_step (evaluation_id, seq)`);
    this.addSql(`create table objection (
      id text collate "C" primary key,
      ${ofEvaluation},
      participant text not null,
      kind text not null,
      name text not null,
      claim text not null,
      is_appeal boolean not null,
      raised_by text not null,
      raised_at timestamptz(3) not null,
      state text not null,
      decision text,
      decided_by text,
      decided_at timestamptz(3),
      revision text references evaluation (id) deferrable initially deferred
    )`);
    this.addSql(`create index on objection (evaluation_id)`);
    this.addSql(`create table consequence (
      id text collate "C" primary key,
      ${ofEvaluation},
      participant text not null,
      kind text not null,
      rule text,
      article text not null,
      because text not null,
      amount text,
      unit text,
      days integer,
      calendar text,
      state text not null,
      "from" text,
      until text,
      proposed_at timestamptz(3) not null
    )`);
    this.addSql(`create index on consequence (evaluation_id, participant)`);
    this.addSql(`create table consequence_step (
      seq bigint generated always as identity primary key,
      consequence_id text collate "C" not null references consequence (id) deferrable initially deferred,
      step text not null,
      state text not null,
      ${step},
      amount text,
      until text
    )`);
    this.addSql(`create index on consequence_step (consequence_id, seq)`);
    for (const table of [
      "expert_score",
      "reopened_score",
      "sealed_evaluation",
      "evaluation_step",
      "consequence_step",
    ])
      for (const statement of appendOnly(table)) this.addSql(statement);
    // What an evaluation is about never changes, its settings only while it is open, and it is never deleted.
    this.addSql(`create function keep_evaluation() returns trigger language plpgsql as $$ begin
      if tg_op = 'DELETE' or tg_op = 'TRUNCATE' then raise exception 'evaluation 不得删除 is never deleted'; end if;
      if tg_op = 'INSERT' then return new; end if;
      if (new.id, new.scheme_code, new.scheme_hash, new.scheme, new.year, new.quarter, new.revision, new.revises, new.created_at)
        is distinct from (old.id, old.scheme_code, old.scheme_hash, old.scheme, old.year, old.quarter, old.revision, old.revises, old.created_at)
        or (new.settings <> old.settings and old.state not in ('PREPARING', 'SCORING'))
        or (new.public_until is distinct from old.public_until and (old.public_until is not null or old.state <> 'APPROVED'))
      then raise exception 'evaluation 已定内容不得更改 keeps what it is about'; end if;
      if new.state <> old.state and (old.state in ('REVISED', 'ABANDONED')
        or (old.state = 'PUBLISHED' and new.state <> 'REVISED')
        or (old.state = 'PUBLICITY' and new.state not in ('PUBLISHED', 'REVISED'))
        or (new.state = 'SUBMITTED' and old.state <> 'SEALED')
        or (new.state = 'APPROVED' and old.state <> 'SUBMITTED')
        or (new.state = 'PUBLICITY' and old.state <> 'APPROVED')
        or (new.state = 'PUBLISHED' and old.state <> 'PUBLICITY'))
      then raise exception 'evaluation 不得由 % 改为 %', old.state, new.state; end if;
      return new; end $$`);
    // What a sealed evaluation was made from stays as it was while the document counts.
    this.addSql(`create function keep_while_sealed() returns trigger language plpgsql as $$
      declare old_state text; begin
      if tg_op = 'DELETE' or tg_op = 'TRUNCATE' then raise exception '% 不得删除 is never deleted', tg_table_name; end if;
      select state into old_state from evaluation where id = new.evaluation_id;
      if old_state not in ('PREPARING', 'SCORING')
      then raise exception '% 评价已密封 is sealed', tg_table_name; end if;
      return new; end $$`);
    // A decision that was taken is not taken back, nor is what it was about changed.
    this.addSql(`create function keep_consequence() returns trigger language plpgsql as $$ begin
      if tg_op = 'DELETE' or tg_op = 'TRUNCATE' then raise exception 'consequence 不得删除 is never deleted'; end if;
      if tg_op = 'INSERT' then return new; end if;
      if (new.id, new.evaluation_id, new.participant, new.kind, new.rule, new.article, new.because, new.proposed_at)
        is distinct from (old.id, old.evaluation_id, old.participant, old.kind, old.rule, old.article, old.because, old.proposed_at)
        or (new.amount is distinct from old.amount and old.state <> 'PROPOSED')
        or (new.state <> old.state and old.state in ('REJECTED', 'FULFILLED', 'LIFTED', 'LAPSED'))
        or (new.state = 'CARRIED_OUT' and old.state not in ('APPROVED', 'CARRIED_OUT'))
      then raise exception 'consequence 已定内容不得更改 keeps what it is about'; end if;
      return new; end $$`);
    for (const [table, keeper] of [
      ["evaluation", "keep_evaluation"],
      ["evaluation_participant", "keep_while_sealed"],
      ["declaration", "keep_while_sealed"],
      ["expert", "keep_while_sealed"],
      ["consequence", "keep_consequence"],
    ]) {
      this.addSql(`create trigger keep_row before insert or update or delete on ${table}
        for each row execute function ${keeper}()`);
      this.addSql(`create trigger keep_whole before truncate on ${table}
        for each statement execute function ${keeper}()`);
    }
  }
}
