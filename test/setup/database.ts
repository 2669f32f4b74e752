/** Databases for tests: each kind of member is migrated once a run, by whichever file comes first, then copied. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { kinds } from "../../subgraphs/kinds.ts";
import { openDatabase } from "../../subgraphs/runtime/database.ts";

/** Returns the address of a fresh, migrated database for a member of `kind`. */
export async function freshDatabase(kind: string): Promise<string> {
  const template = `template_${kind.toLowerCase()}`;
  if (!(await exists(template))) await makeTemplate(kind, template);
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  await asSuperuser(`create database ${name} template ${template}`);
  return urlOf(name);
}

/** Runs one statement as the superuser and returns its rows. */
export async function asSuperuser(statement: string): Promise<readonly object[]> {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  const { rows } = await client.query<object>(statement);
  await client.end();
  return rows;
}

const exists = async (database: string): Promise<boolean> =>
  (await asSuperuser(`select 1 from pg_database where datname = '${database}'`)).length > 0;

/** Files run side by side: one makes the template, the others wait; it has its name only when it is whole. */
async function makeTemplate(kind: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('${template}'))`);
    if (await exists(template)) return;
    const draft = `${template}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    const { tables, migrations } = kinds[kind]!;
    const database = await openDatabase(urlOf(draft), tables, migrations);
    await database.close(true);
    await client.query(`alter database ${draft} rename to ${template}`);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${database}`;
  return url.href;
}
