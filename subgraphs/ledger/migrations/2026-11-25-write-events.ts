/** Events and the log's rows are written from columns: to take one JSON text for each event apart cost more than all else. */
import { Migration } from "@mikro-orm/migrations";

export class WriteEvents extends Migration {
  override up(): void {
    this.addSql(
      `drop function append_events(text, text, text, text, text, text, text, text, text)`,
    );
    // A column of texts that may be null or of many lines is an array, all others a value a line (tables/lines.ts).
    this.addSql(`create function append_events(ids text, record_ids text, types text[], ats text[], recorded_ats text[],
        actors text[], roles text[], units text[], notes text[], states text[], details text, sequences text,
        leaves text, hashes text, salted text, places text, salts text) returns void language plpgsql as $$
      declare
        id_list constant text[] := string_to_array(ids, chr(10));
        record_list constant text[] := string_to_array(record_ids, chr(10));
      begin
        insert into service_event (id, record_id, type, at, recorded_at, actor, actor_role, unit, note, state, details)
        select id, record_id, type, at::timestamptz, recorded_at::timestamptz, actor, role, unit, note, state,
          nullif(detail, '')::jsonb
        from unnest(id_list, record_list, types, ats, recorded_ats, actors, roles, units, notes, states,
            string_to_array(details, chr(10))) with ordinality
          as given (id, record_id, type, at, recorded_at, actor, role, unit, note, state, detail, place)
        order by place;
        insert into evidence_leaf (event_id, record_id, sequence, leaf)
        select * from unnest(id_list, record_list, string_to_array(sequences, chr(10))::integer[],
          string_to_array(leaves, chr(10)));
        insert into evidence_pending (event_id, hash)
        select id, decode(hash, 'hex') from unnest(id_list, string_to_array(hashes, chr(10)))
          with ordinality as given (id, hash, place) order by place;
        insert into evidence_salt (event_id, place, salt)
        select id, place, decode(salt, 'hex') from unnest(string_to_array(salted, chr(10)),
          string_to_array(places, chr(10)), string_to_array(salts, chr(10))) as given (id, place, salt);
      end $$`);
    this.addSql(`create function extend_log(size_before bigint, ids text, levels text, indexes text, hashes text)
        returns void language plpgsql as $$
      declare
        id_list constant text[] := string_to_array(ids, chr(10));
      begin
        insert into evidence_entry (index, event_id)
        select size_before + place - 1, id from unnest(id_list) with ordinality as given (id, place);
        insert into evidence_node (level, index, hash)
        select level, index, decode(hash, 'hex') from unnest(string_to_array(levels, chr(10))::smallint[],
          string_to_array(indexes, chr(10))::bigint[], string_to_array(hashes, chr(10))) as given (level, index, hash);
        update evidence_log set size = size_before + cardinality(id_list);
      end $$`);
  }
}
