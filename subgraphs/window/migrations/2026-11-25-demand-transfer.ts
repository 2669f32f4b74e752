/** Demands may go from one window to another, and come back. */
import { Migration } from "@mikro-orm/migrations";

export class TransferDemands extends Migration {
  override up(): void {
    this.addSql(
      `alter table demand add column transferred_to text, add column transferred_from text`,
    );
    this.addSql(`create index on demand (transferred_to) where transferred_to is not null`);
  }
}
