/** What an import wrote can be told apart from what came later, and activities and offers can be taken back. */
import { Migration } from "@mikro-orm/migrations";

export class TakeBack extends Migration {
  override up(): void {
    this.addSql(`alter table activity add column withdrawn_at timestamptz(3)`);
    this.addSql(`alter table service_product add column withdrawn_at timestamptz(3)`);
    this.addSql(`alter table import add column undo_state text, add column undo_reason text, add column undo_by text,
      add column undo_role text, add column undo_started_at timestamptz(3), add column undo_finished_at timestamptz(3)`);
    for (const table of ["service_record", "service_assignment"])
      this.addSql(`create index on ${table} (product_id) where product_id is not null`);
    // Places of the row's own events among those of its target: 1 is the first.
    this.addSql(`alter table imported_row add column first_event integer, add column last_event integer,
      add column undone text`);
    // Earlier imports: what was written down of their targets before they ended is theirs.
    this.addSql(`update imported_row r set first_event = 1, last_event = (
        select max(l.sequence) from evidence_leaf l join service_event e on e.id = l.event_id
        where l.record_id = r.target_id and e.recorded_at <= i.finished_at)
      from import i where i.id = r.import_id and r.outcome = 'CREATED' and not i.is_dry_run`);
  }
}
