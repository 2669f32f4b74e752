/** The evidence log: a leaf for every event, the nodes of the Merkle tree over them, and its checkpoints. */
import { Migration } from "@mikro-orm/migrations";

export class KeepEvidence extends Migration {
  override up(): void {
    // Written with the event itself. The text is what is hashed; its columns only help to find it.
    this.addSql(`create table evidence_leaf (
      event_id text collate "C" primary key,
      record_id text collate "C" not null,
      sequence integer not null,
      leaf text not null,
      unique (record_id, sequence)
    )`);
    // What opens the sealed personal fields; erased with them.
    this.addSql(`create table evidence_salt (
      event_id text collate "C" not null,
      place text not null,
      salt bytea not null,
      primary key (event_id, place)
    )`);
    // Leaves without a place in the log yet: writers never wait for each other, the log takes them in turn.
    this.addSql(`create table evidence_pending (
      seq bigint generated always as identity primary key,
      event_id text collate "C" not null,
      hash bytea not null
    )`);
    this.addSql(`create table evidence_entry (
      index bigint primary key,
      event_id text collate "C" not null unique
    )`);
    this.addSql(`create table evidence_node (
      level smallint not null,
      index bigint not null,
      hash bytea not null,
      primary key (level, index)
    )`);
    this.addSql(`create table evidence_checkpoint (
      size bigint primary key,
      note text not null,
      made_at timestamptz(3) not null
    )`);
    // The member's keys over time, signed by itself: one row.
    this.addSql(`create table evidence_key_list (
      is_only boolean primary key default true check (is_only),
      note text not null
    )`);
    // One row: whoever extends the log holds it.
    this.addSql(`create table evidence_log (
      is_only boolean primary key default true check (is_only),
      size bigint not null
    )`);
    this.addSql(`insert into evidence_log (size) values (0)`);
    for (const table of [
      "evidence_leaf",
      "evidence_entry",
      "evidence_node",
      "evidence_checkpoint",
    ]) {
      this.addSql(`create trigger append_only before update or delete on ${table}
        for each row execute function refuse_change()`);
    }
  }
}
