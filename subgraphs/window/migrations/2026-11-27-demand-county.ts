/** Demands say for which county something is asked. */
import { Migration } from "@mikro-orm/migrations";

export class PlaceDemands extends Migration {
  override up(): void {
    this.addSql(`alter table demand add column county text`);
  }
}
