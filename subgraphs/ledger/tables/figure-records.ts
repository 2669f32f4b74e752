/** A figure of one member opened: how many rows count, what they add, and the rows themselves, page by page. */
import { countyValue } from "../rules/division.ts";
import type { Dimension } from "../rules/indicators/indicator.ts";
import { sharedWith } from "./claimed-services.ts";
import type { Counted } from "./counted.ts";
import type { Condition, FigureScope } from "./figure-scope.ts";
import { hashed, type SetSource } from "./figure-sets.ts";
import { monthlyParts, nothing, type PartDimension, plus, serviceParts } from "./service-parts.ts";

/** What is chosen of a figure; a dimension that is not given takes everything. */
export type Choice = Readonly<Partial<Record<Dimension, string>>>;
/** One figure of one member. `lost` are the keys of services that count for somebody else. */
export type FigureCell = {
  readonly scope: FigureScope;
  readonly counted: Counted;
  readonly choice: Choice;
  readonly lost: readonly string[];
};
export type FigureSum = { readonly count: number; readonly sum: number };
/** A row that counts, or a thing that rows name; `id` and `key` are its place in the order. */
export type FigureRow = {
  readonly id: string;
  readonly key: number;
  readonly amount: number;
  /** The row itself: of a thing, the first of those that name it. */
  readonly ref: string;
  readonly thing: string | null;
  readonly enterprise: string | null;
  readonly provider: string | null;
};
export type Place = { readonly key: number; readonly id: string } | null;

/** Returns how many rows count and what they add: from monthly sums where there are such. */
export async function figureSum(cell: FigureCell): Promise<FigureSum> {
  const known = await rolledUp(cell);
  if (known) return known;
  const { where, values } = await conditionOf(cell);
  const { table, amount } = cell.counted;
  const found = await cell.scope.em.execute<[{ count: string; sum: string }]>(
    `select count(*) as count, coalesce(sum(${amount}), 0) as sum from ${table} where ${where}`,
    [...values],
  );
  return { count: Number(found[0].count), sum: Number(found[0].sum) };
}

const partOf = { COUNTY: "county", PROVIDER: "provider", CATEGORY: "category" } as const;

async function rolledUp({
  scope,
  counted: { sums },
  choice,
  lost,
}: FigureCell): Promise<FigureSum | null> {
  const [[dimension, value] = [], ...more] = Object.entries(choice);
  if (!sums || lost.length > 0 || more.length > 0 || dimension === "ENTERPRISE") return null;
  const parts =
    dimension === undefined
      ? await monthlyParts(scope)
      : (
          await serviceParts(
            scope,
            partOf[dimension as keyof typeof partOf] satisfies PartDimension,
          )
        ).filter((part) =>
          dimension === "CATEGORY" && value!.length === 2
            ? part.value.startsWith(value!)
            : part.value === value,
        );
  const total = parts.reduce(plus, nothing);
  return { count: total[sums[0]], sum: total[sums[1]] };
}

/** Returns the set of things that a figure counts. */
export async function thingSet(cell: FigureCell): Promise<SetSource> {
  const { where, values } = await conditionOf(cell);
  const { table, thing } = cell.counted;
  const of = table === "service_record" ? "services" : table;
  const query = () => ({
    sql: `select distinct ${thing} as key from ${table} where ${where}`,
    values,
  });
  return { of: of as SetSource["of"], query };
}

/** Returns the rows after a place, latest first. */
export async function figureRows(
  cell: FigureCell,
  after: Place,
  limit: number,
): Promise<FigureRow[]> {
  const { where, values } = await conditionOf(cell);
  const { table, id, atMs, amount } = cell.counted;
  const beyond = after ? `and (${atMs}, ${id} collate "C") < (?::bigint, ?)` : "";
  const rows = await cell.scope.em.execute<RawRow[]>(
    `select ${id} as id, ${atMs} as key, ${amount} as amount, ${id} as ref, null as thing, ${facts(cell)}
    from ${table} where ${where} ${beyond} order by ${atMs} desc, ${id} collate "C" desc limit ?`,
    [...values, ...(after ? [after.key, after.id] : []), limit],
  );
  return rows.map(shown);
}

/**
 * Returns the things after a place. Every member orders them by the same hash, so that one thing has the same place in
 * all their lists and its name stays out of cursors.
 */
export async function figureThings(
  cell: FigureCell,
  after: Place,
  limit: number,
): Promise<FigureRow[]> {
  const { where, values } = await conditionOf(cell);
  const { table, id, thing } = cell.counted;
  const beyond = after ? `where (key, id collate "C") > (?::bigint, ?)` : "";
  const rows = await cell.scope.em.execute<RawRow[]>(
    `select * from (
      select ${hashed("thing")} as id,
        ('x' || encode(substring(sha256(convert_to(thing, 'UTF8')) from 1 for 6), 'hex'))::bit(48)::bigint as key,
        1 as amount, ref, thing, enterprise, provider
      from (select ${thing} as thing, min(${id} collate "C") as ref, ${facts(cell, "min")} from ${table}
        where ${where} and ${thing} is not null group by 1) named
    ) placed ${beyond} order by key, id collate "C" limit ?`,
    [...values, ...(after ? [after.key, after.id] : []), limit],
  );
  return rows.map(shown);
}

type RawRow = { [Field in keyof FigureRow]: string | null };
const shown = (row: RawRow): FigureRow =>
  ({ ...row, key: Number(row.key), amount: Number(row.amount) }) as FigureRow;

/** Enterprise and provider of a row, null where its table has none. */
function facts({ counted: { columns } }: FigureCell, of = ""): string {
  const column = (name: string | undefined) =>
    name === undefined ? "null::text" : `${of}(${name})`;
  return `${column(columns.ENTERPRISE)} as enterprise, ${column(columns.PROVIDER)} as provider`;
}

async function conditionOf({ scope, counted, choice, lost }: FigureCell): Promise<Condition> {
  const all: Condition[] = [counted.where(scope)];
  for (const [dimension, value] of Object.entries(choice)) {
    const column = counted.columns[dimension as Dimension]!;
    if (value === "unknown") all.push({ where: `${column} is null`, values: [] });
    else if (dimension === "COUNTY") all.push(await inCounty(scope, counted.table, value));
    else if (dimension === "CATEGORY" && value.length === 2)
      all.push({ where: `left(${column}, 2) = ?`, values: [value] });
    else all.push({ where: `${column} = ?`, values: [value] });
  }
  if (lost.length > 0 && counted.thing === null && counted.table === "service_record") {
    const { where, values } = sharedWith(scope);
    // Keys are base64: nothing in them needs quotes.
    const kept = `not (${where} and ${hashed("service_key")} = any(?::text[]))`;
    all.push({ where: kept, values: [...values, `{${lost.join(",")}}`] });
  }
  return {
    where: all.map((one) => one.where).join(" and "),
    values: all.flatMap((one) => one.values),
  };
}

/** The condition for a county under all the spellings that this member has. */
async function inCounty({ em }: FigureScope, table: string, county: string): Promise<Condition> {
  const spellings = await em.execute<{ county: string }[]>(
    table === "service_record"
      ? `select distinct value as county from service_part where dimension = 'county'`
      : `select distinct county from ${table} where county is not null`,
  );
  const same = spellings.map((row) => row.county).filter((text) => countyValue(text) === county);
  return {
    where: "county in (select jsonb_array_elements_text(?::jsonb))",
    values: [JSON.stringify(same)],
  };
}
