/** The first table of an institution. */
import { Migration } from "@mikro-orm/migrations";

export class CreateInstitution extends Migration {
  override up(): void {
    this.addSql(`create table institution_profile (
      member_code text primary key,
      name text not null,
      city_code text,
      admission_basis text not null,
      introduction text,
      staff integer,
      experts integer,
      equipment jsonb not null,
      updated_at timestamptz(3) not null
    )`);
  }
}
