/** Activities say in which county they take place. */
import { Migration } from "@mikro-orm/migrations";

export class PlaceActivities extends Migration {
  override up(): void {
    this.addSql(`alter table activity add column county text`);
  }
}
