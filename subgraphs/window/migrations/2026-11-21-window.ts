/** The first tables of a window. */
import { Migration } from "@mikro-orm/migrations";

export class CreateWindow extends Migration {
  override up(): void {
    this.addSql(`create table demand (
      id text collate "C" primary key,
      title text not null,
      description text,
      category_code text,
      enterprise_code text,
      enterprise_name text,
      contact_name text,
      contact_phone text,
      submitted_at timestamptz(3) not null,
      submitted_ms bigint not null,
      state text not null,
      matched_at timestamptz(3),
      origin text not null,
      created_at timestamptz(3) not null
    )`);
    this.addSql(`create index on demand (submitted_ms, id)`);
    this.addSql(`create index on demand (enterprise_code, submitted_ms)`);
    this.addSql(`create table demand_match (
      demand_id text collate "C" not null references demand deferrable initially deferred,
      provider_code text not null,
      provider_name text,
      product_id text,
      record_id text,
      matched_at timestamptz(3) not null,
      matched_by text not null,
      primary key (demand_id, provider_code)
    )`);
    this.addSql(`create table enterprise_registration (
      enterprise_code text primary key,
      name text not null,
      county text,
      industry_code text,
      contact_name text,
      contact_phone text,
      registered_at timestamptz(3) not null,
      origin text not null
    )`);
  }
}
