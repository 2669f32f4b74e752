/** The sets behind distinct counts, as hashed keys: distinct texts stay distinct, names stay private. */
import { createHash } from "node:crypto";
import { periodName } from "../../runtime/calendar.ts";
import { memoryOf } from "../../runtime/memory.ts";
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { begunIn, countedIn, type FigureScope, offeredBy } from "./figure-scope.ts";

/** Where the keys of a set come from; `stamp` says which changes make them new. */
export type SetSource = {
  /** What is read: a name of the period's services, or the table whose changes count. */
  readonly of: "services" | "activity" | "service_product" | "enterprise_registration";
  /** A query for distinct texts in a column `key`; nulls are left out. */
  readonly query: (scope: FigureScope) => { sql: string; values: readonly unknown[] };
};
/** A content and its name: SHA-256 in base64url, 43 characters. */
export type Named = { readonly digest: string; readonly content: string };

/** Hashes a text column to one key. */
export const hashed = (column: string): string =>
  `encode(substring(sha256(convert_to(${column}, 'UTF8')) from 1 for 12), 'base64')`;

const services = (column: string) => ({
  of: "services" as const,
  query: (scope: FigureScope) => {
    const { where, values } = countedIn(scope);
    // A member is no resource that it mobilises itself.
    const own = column.includes("?") ? [scope.member.code] : [];
    return {
      sql: `select distinct ${column} as key from service_record where ${where}`,
      values: [...own, ...values],
    };
  },
});
const activities = (condition: string): SetSource => ({
  of: "activity",
  query: (scope) => {
    const { where, values } = begunIn(scope);
    return {
      sql: `select distinct activity_key as key from activity where ${where} and ${condition}`,
      values,
    };
  },
});

export const figureSets = {
  enterpriseKeys: services("enterprise_code"),
  providerKeys: services(
    `case when provider_code = ? then null else coalesce(provider_name, provider_code) end`,
  ),
  activityKeys: activities("true"),
  jointActivityKeys: activities("cardinality(co_organisers) > 0"),
  productKeys: {
    of: "service_product",
    query: (scope) => {
      const { where, values } = offeredBy(scope);
      return {
        sql: `select distinct product_key as key from service_product where ${where}`,
        values,
      };
    },
  },
} as const satisfies Readonly<Record<string, SetSource>>;

/**
 * Returns a set: keys of 16 characters (96 bits of SHA-256, base64) in ascending order, side by side; from memory while
 * nothing has changed. `stamp` is that of the period's services.
 */
export async function readSet(
  name: string,
  source: SetSource,
  scope: FigureScope,
  stamp: () => Promise<string>,
): Promise<Named> {
  const { em, period, member } = scope;
  const current = source.of === "services" ? await stamp() : await changesOf(em, source.of);
  const place = `${member.code} ${name} ${periodName(period)}`;
  const text = await memoryOf(em).keep(place, current, async () => {
    const { sql, values } = source.query(scope);
    const rows = await em.execute<[{ keys: string | null }]>(
      `select string_agg(k, '' order by k collate "C") as keys
      from (select ${hashed("key")} as k from (${sql}) texts where key is not null) hashes`,
      [...values],
    );
    return withDigest(rows[0].keys ?? "");
  });
  return named(text);
}

const digestLength = 43;

/** Writes a content as one text with its name in front, so that memory holds both. */
export const withDigest = (content: string): string =>
  createHash("sha256").update(content).digest("base64url") + content;

export const named = (text: string): Named => ({
  digest: text.slice(0, digestLength),
  content: text.slice(digestLength),
});

/** From so many marks of one table on, a reader folds them into one. */
const manyMarks = 500;

/** Returns a stamp that changes with every change of `table`. */
async function changesOf(em: SqlEntityManager, table: string): Promise<string> {
  const rows = await em.execute<[{ seq: string | null; marks: string }]>(
    `select max(seq) as seq, count(*) as marks from change_mark where "table" = ?`,
    [table],
  );
  const { seq, marks } = rows[0];
  if (Number(marks) > manyMarks) {
    await em.execute(
      `with taken as (delete from change_mark where "table" = ? returning 1)
      insert into change_mark ("table") select ? from taken limit 1`,
      [table, table],
    );
  }
  return `${seq ?? 0}:${marks}`;
}
