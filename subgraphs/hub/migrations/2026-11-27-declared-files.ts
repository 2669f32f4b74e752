/** What is declared may rest on a file, kept like those of steps. */
import { Migration } from "@mikro-orm/migrations";

export class KeepDeclaredFiles extends Migration {
  override up(): void {
    this.addSql(`alter table declaration add column file jsonb`);
  }
}
