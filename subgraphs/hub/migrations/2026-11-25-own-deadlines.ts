/** A member that the hub asks late has a last day of its own. */
import { Migration } from "@mikro-orm/migrations";

export class KeepOwnDeadlines extends Migration {
  override up(): void {
    this.addSql(`alter table expected_member add column due_at timestamptz(3)`);
  }
}
