/** Marks changes of the registrations, as the ledger marks those of its own tables. */
import { Migration } from "@mikro-orm/migrations";
import { markChanges } from "../../ledger/migrations/mark-changes.ts";

export class MarkRegistrations extends Migration {
  override up(): void {
    this.addSql(markChanges("enterprise_registration"));
  }
}
