/** Finds the services that a demand led to, here and at whoever was asked to deliver. */
import { Migration } from "@mikro-orm/migrations";

export class LinkDemands extends Migration {
  override up(): void {
    this.addSql(`alter table service_assignment add column demand_id text`);
    this.addSql(`create index on service_assignment (demand_id) where demand_id is not null`);
    this.addSql(`create index on service_record (demand_id) where demand_id is not null`);
  }
}
