/** Monthly sums of services by county, provider and category of level two, kept up to date with every change. */
import { Migration } from "@mikro-orm/migrations";

const counting = `(state, completed_at, category_code, rating, is_public_welfare, fee_fen, enterprise_code,
  provider_code, provider_name, county, accepted_at)`;
const counted = `state in ('COMPLETED', 'RATED', 'FOLLOWED_UP', 'CLOSED') and completed_at is not null`;
const complete = `enterprise_code is not null and category_code is not null and county is not null
  and coalesce(provider_code, provider_name) is not null and accepted_at is not null`;

/** One row for each month, dimension and value of it that `rows`, each with its sign, add something to. */
const note = (rows: string): string => `
  insert into service_part (month, dimension, value, services, ratings, rating_sum, public_welfare, fee_fen, complete)
  select month, case when grouping(county) = 0 then 'county' when grouping(provider) = 0 then 'provider' else 'category' end,
    case when grouping(county) = 0 then county when grouping(provider) = 0 then provider else category end,
    sum(sign), coalesce(sum(sign) filter (where rating is not null), 0), coalesce(sum(sign * rating), 0),
    coalesce(sum(sign) filter (where is_public_welfare), 0), coalesce(sum(sign * fee_fen), 0),
    coalesce(sum(sign) filter (where is_complete), 0)
  from (
    select sign, rating, is_public_welfare, fee_fen, ${complete} as is_complete,
      date_trunc('month', completed_at at time zone 'Asia/Shanghai')::date as month,
      coalesce(county, 'unknown') as county, coalesce(category_code, 'unknown') as category,
      coalesce(provider_code, provider_name, 'unknown') as provider
    from (${rows}) changed where ${counted}
  ) parts group by grouping sets ((month, county), (month, provider), (month, category))`;

const onChange = (event: string, tables: string, rows: string): string[] => [
  `create function note_part_${event}() returns trigger language plpgsql as $$ begin
    ${note(rows)};
    return null; end $$`,
  `create trigger note_part_${event} after ${event} on service_record referencing ${tables}
    for each statement execute function note_part_${event}()`,
];

const changed = (sign: number, alias: string): string =>
  `select ${sign} as sign, ${alias}.* from old_rows o join new_rows n using (id)
    where ${columns("o")} is distinct from ${columns("n")}`;

export class KeepServiceParts extends Migration {
  override up(): void {
    // As with `service_month`: changes only append, readers fold many rows into one.
    this.addSql(`create table service_part (
      seq bigint generated always as identity primary key,
      month date not null,
      dimension text not null,
      value text not null,
      services bigint not null,
      ratings bigint not null,
      rating_sum bigint not null,
      public_welfare bigint not null,
      fee_fen bigint not null,
      complete bigint not null
    )`);
    this.addSql(`create index on service_part (dimension, month)`);
    const statements = [
      ...onChange("insert", "new table as new_rows", "select 1 as sign, * from new_rows"),
      ...onChange("delete", "old table as old_rows", "select -1 as sign, * from old_rows"),
      ...onChange(
        "update",
        "old table as old_rows new table as new_rows",
        `${changed(-1, "o")} union all ${changed(1, "n")}`,
      ),
    ];
    for (const statement of statements) this.addSql(statement);
    this.addSql(note("select 1 as sign, * from service_record"));
  }
}

function columns(alias: string): string {
  return counting.replaceAll(/\w+/g, (name) => `${alias}.${name}`);
}
