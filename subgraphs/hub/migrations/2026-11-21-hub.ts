/** The first tables of the hub. */
import { Migration } from "@mikro-orm/migrations";

export class CreateHub extends Migration {
  override up(): void {
    this.addSql(`create table registered_member (
      code text primary key,
      kind text not null,
      name text not null,
      name_en text,
      city_code text,
      url text not null,
      status text not null,
      status_reason text,
      status_since timestamptz(3) not null,
      admitted_at timestamptz(3) not null
    )`);
    // AH-M art. 2: exactly one hub, one active window for each city.
    this.addSql(
      `create unique index one_hub on registered_member (kind) where kind = 'HUB' and status <> 'LEFT'`,
    );
    this.addSql(`create unique index one_window_per_city on registered_member (city_code)
      where kind = 'WINDOW' and status <> 'LEFT'`);
    this.addSql(`create table directory_entry (
      credit_code text primary key,
      name text not null,
      city_code text,
      county text,
      industry_code text,
      size text,
      origin text not null,
      updated_at timestamptz(3) not null
    )`);
  }
}
