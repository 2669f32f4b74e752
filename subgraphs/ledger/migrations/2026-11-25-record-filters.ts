/** Finds the services for which a limit runs, and those rated badly, without reading the rest of the ledger. */
import { Migration } from "@mikro-orm/migrations";

export class IndexRecordFilters extends Migration {
  override up(): void {
    this.addSql(`create index on service_record (state, time_limit_days)
      where state in ('DISPATCHED', 'TAKEN_UP', 'IN_PROGRESS')`);
    this.addSql(`create index on service_record (rating, opened_ms, id) where rating <= 2`);
  }
}
