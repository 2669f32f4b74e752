/** Figures kept up to date with every change: monthly sums of services, and marks of what has changed. */
import { Migration } from "@mikro-orm/migrations";
import { markChanges } from "./mark-changes.ts";

// What a change of a service may change in a figure, in a set behind one, or in a claim.
const counting = `(state, completed_at, category_code, rating, is_public_welfare, fee_fen, enterprise_code,
  provider_code, provider_name, service_key, county, accepted_at)`;
const sums = `date_trunc('month', completed_at at time zone 'Asia/Shanghai')::date,
  coalesce(left(category_code, 2), 'unknown'), sum(sign), coalesce(sum(sign) filter (where rating is not null), 0),
  coalesce(sum(sign * rating), 0), coalesce(sum(sign) filter (where is_public_welfare), 0),
  coalesce(sum(sign * fee_fen), 0)`;
const counted = `state in ('COMPLETED', 'RATED', 'FOLLOWED_UP') and completed_at is not null`;
const added = `insert into service_month (month, category, services, ratings, rating_sum, public_welfare, fee_fen)`;

const onChange = (event: string, tables: string, rows: string): string[] => [
  `create function note_service_${event}() returns trigger language plpgsql as $$ begin
    ${added} select ${sums} from (${rows}) changed where ${counted} group by 1, 2;
    return null; end $$`,
  `create trigger note_${event} after ${event} on service_record referencing ${tables}
    for each statement execute function note_service_${event}()`,
];

export class KeepFigures extends Migration {
  override up(): void {
    // Rows of one month and category add up. Changes only ever append, so that writers never wait for each
    // other; readers fold many rows into one.
    this.addSql(`create table service_month (
      seq bigint generated always as identity primary key,
      month date not null,
      category text not null,
      services bigint not null,
      ratings bigint not null,
      rating_sum bigint not null,
      public_welfare bigint not null,
      fee_fen bigint not null
    )`);
    this.addSql(`create index on service_month (month)`);
    const statements = [
      ...onChange("insert", "new table as new_rows", "select 1 as sign, * from new_rows"),
      ...onChange("delete", "old table as old_rows", "select -1 as sign, * from old_rows"),
      ...onChange(
        "update",
        "old table as old_rows new table as new_rows",
        `select -1 as sign, o.* from old_rows o join new_rows n using (id)
          where ${columns("o")} is distinct from ${columns("n")}
        union all
        select 1 as sign, n.* from old_rows o join new_rows n using (id)
          where ${columns("o")} is distinct from ${columns("n")}`,
      ),
    ];
    for (const statement of statements) this.addSql(statement);
    this.addSql(
      `${added} select ${sums} from (select 1 as sign, * from service_record) r where ${counted} group by 1, 2`,
    );
    this.addSql(`create table change_mark (
      seq bigint generated always as identity primary key,
      "table" text not null
    )`);
    this.addSql(`create index on change_mark ("table")`);
    this.addSql(`create function mark_change() returns trigger language plpgsql as $$ begin
      insert into change_mark ("table") values (tg_table_name); return null; end $$`);
    for (const table of ["activity", "service_product"]) this.addSql(markChanges(table));
    this.addSql(`create index on service_record (category_code, opened_ms, id)`);
  }
}

const columns = (alias: string): string =>
  counting.replaceAll(/\w+/g, (name) => `${alias}.${name}`);
