/** How events and their leaves are written: in functions, whose plans a connection keeps; planning cost more than writing. */
import { Migration } from "@mikro-orm/migrations";

export class AppendEvents extends Migration {
  override up(): void {
    // A column is a text, a value a line (tables/lines.ts).
    this.addSql(`create function append_events(ids text, record_ids text, events text, sequences text, leaves text,
        hashes text, salted text, places text, salts text) returns void language plpgsql as $$
      begin
        insert into service_event (id, record_id, type, at, recorded_at, actor, actor_role, unit, note, state, details)
        select id, record_id, type, at, "recordedAt", actor, "actorRole", unit, note, state, details
        from unnest(string_to_array(ids, chr(10)), string_to_array(record_ids, chr(10)),
            string_to_array(events, chr(10))) with ordinality as given (id, record_id, event, place),
          json_to_record(event::json) as told (type text, at timestamptz, "recordedAt" timestamptz, actor text,
            "actorRole" text, unit text, note text, state text, details jsonb)
        order by place;
        insert into evidence_leaf (event_id, record_id, sequence, leaf)
        select * from unnest(string_to_array(ids, chr(10)), string_to_array(record_ids, chr(10)),
          string_to_array(sequences, chr(10))::integer[], string_to_array(leaves, chr(10)));
        insert into evidence_pending (event_id, hash)
        select id, decode(hash, 'hex') from unnest(string_to_array(ids, chr(10)), string_to_array(hashes, chr(10)))
          with ordinality as given (id, hash, place) order by place;
        insert into evidence_salt (event_id, place, salt)
        select id, place, decode(salt, 'hex') from unnest(string_to_array(salted, chr(10)),
          string_to_array(places, chr(10)), string_to_array(salts, chr(10))) as given (id, place, salt);
      end $$`);
    this.addSql(`create function evidence_heads(ids text) returns table (id text, sequence integer, leaf text)
      language plpgsql stable as $$
      begin
        return query select given.id, head.sequence, head.leaf
        from unnest(string_to_array(ids, chr(10))) as given (id), lateral (
          select l.sequence, l.leaf from evidence_leaf l where l.record_id = given.id order by l.sequence desc limit 1
        ) head;
      end $$`);
  }
}
