/** Witnesses: what others signed under this member's checkpoints, and what it signed under theirs. */
import { Migration } from "@mikro-orm/migrations";

export class AddWitnesses extends Migration {
  override up(): void {
    // Further lines under a checkpoint: the first cosignature of each key, and a line of a key that came later.
    this.addSql(`create table evidence_signature (
      size bigint not null,
      verifier_key text collate "C" not null,
      member text collate "C" not null,
      line text not null,
      signed_at timestamptz(3) not null,
      primary key (size, verifier_key)
    )`);
    // The witnesses of this member's log: what each has seen of it, and why it did not sign what came after.
    this.addSql(`create table evidence_witness (
      member text collate "C" primary key,
      is_appointed boolean not null,
      size bigint not null default 0,
      answered_at timestamptz(3),
      fault text
    )`);
    // The logs that this member witnesses. The signature stands beside the state that it is for: there is
    // never one without the other, and the same request gets the same signature again.
    this.addSql(`create table evidence_witnessed (
      log text collate "C" primary key,
      size bigint not null,
      root bytea not null,
      note text not null,
      key_id text not null,
      line text not null,
      cosigned_at timestamptz(3) not null
    )`);
    // Whatever the program does: what was cosigned is neither taken back nor replaced.
    this.addSql(`create function refuse_rewind() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or new.size < old.size or (new.size = old.size and new.root <> old.root) then
          raise exception 'a witness does not go back';
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger only_forward before update or delete on evidence_witnessed
      for each row execute function refuse_rewind()`);
    // Proof of what must not be: both signed notes, and the request with its sender's signature.
    this.addSql(`create table evidence_alarm (
      id bigint generated always as identity primary key,
      log text not null,
      kind text not null,
      known_note text not null,
      shown_note text not null,
      request text not null,
      statement text,
      seen_at timestamptz(3) not null
    )`);
    this.addSql(
      `create unique index on evidence_alarm (log, kind, md5(known_note), md5(shown_note))`,
    );
    for (const table of ["evidence_signature", "evidence_alarm"]) {
      this.addSql(`create trigger append_only before update or delete on ${table}
        for each row execute function refuse_change()`);
    }
  }
}
