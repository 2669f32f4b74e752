/** Lawful erasure: an event may lose the personal values that an ERASE event of its record names, and nothing else. */
import { Migration } from "@mikro-orm/migrations";

const personal = `^(/note|/details/(set/|before/){0,1}(contactName|contactPhone|ratingComment|followUpNote|remark)|/details/attachments/[0-9]+/name)$`;

export class AllowErasure extends Migration {
  override up(): void {
    // What an ERASE event names must be gone, all of it and nothing more: the row is compared as a whole.
    this.addSql(`create function allow_erasure() returns trigger language plpgsql as $$
      declare expected service_event := old; place text; steps text[];
      begin
        if tg_op = 'UPDATE' then
          for place in
            select jsonb_array_elements_text(e.details -> 'erased' -> old.id) from service_event e
            where e.record_id = old.record_id and e.type = 'ERASE' and jsonb_exists(e.details -> 'erased', old.id)
          loop
            steps := string_to_array(substr(place, 10), '/');
            if place !~ '${personal}' then raise exception 'service_event is append-only: % is not personal', place;
            elsif place = '/note' then expected.note := null;
            elsif expected.details #> steps is not null then
              expected.details := jsonb_set(expected.details, steps, 'null'::jsonb, false);
            end if;
          end loop;
          if expected is distinct from old and new is not distinct from expected then return new; end if;
        end if;
        raise exception 'service_event is append-only';
      end $$`);
    this.addSql(`drop trigger append_only on service_event`);
    this.addSql(`create trigger append_only before update or delete on service_event
      for each row execute function allow_erasure()`);
  }
}
