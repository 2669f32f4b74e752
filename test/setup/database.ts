/** Databases for tests: each kind of member is migrated once a run, then copied in milliseconds. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { kinds } from "../../subgraphs/kinds.ts";
import { openDatabase } from "../../subgraphs/runtime/database.ts";

const templates = new Map<string, Promise<string>>();

/** Returns the address of a fresh, migrated database for a member of `kind`. */
export async function freshDatabase(kind: string): Promise<string> {
  const template = await (templates.get(kind) ?? remember(kind, makeTemplate(kind)));
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

function remember(kind: string, made: Promise<string>): Promise<string> {
  templates.set(kind, made);
  return made;
}

async function makeTemplate(kind: string): Promise<string> {
  const name = `template_${kind.toLowerCase()}_${randomUUID().slice(0, 8)}`;
  await asSuperuser(`create database ${name}`);
  const { tables, migrations } = kinds[kind]!;
  const database = await openDatabase(urlOf(name), tables, migrations);
  await database.close(true);
  return name;
}

function urlOf(database: string): string {
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${database}`;
  return url.href;
}
