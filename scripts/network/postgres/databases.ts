/** One database and one login role per member; a role gets into its own database and no other. */

import pg from "pg";

export type MemberDatabase = {
  /** Name of the database and of its role, as `databaseNameOf` gives it. */
  readonly name: string;
  readonly password: string;
};

export type PreparedDatabases = {
  readonly created: number;
  /** Databases of members that do not belong any more: kept as they are. */
  readonly retired: readonly string[];
};

const prefix = "member_";

/** Returns the name of a member's database and role. */
export function databaseNameOf(code: string): string {
  // Lower case, because unquoted names in SQL are folded to it.
  return `${prefix}${code.toLowerCase()}`;
}

/** Returns the address a member reaches its database at. */
export function memberDatabaseUrl(superuserUrl: string, code: string, password: string): string {
  const url = new URL(superuserUrl);
  url.username = url.pathname = databaseNameOf(code);
  url.password = password;
  return url.href;
}

/** Makes what is missing and sets right what is there; running it again changes nothing. */
export async function prepareDatabases(
  superuserUrl: string,
  members: readonly MemberDatabase[],
): Promise<PreparedDatabases> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await closeToPublic(client, ["postgres", "template1"]);
    const roles = await namesIn(client, "select rolname as name from pg_roles");
    const databases = await namesIn(client, "select datname as name from pg_database");
    for (const member of members) await prepareRole(client, member, roles.has(member.name));
    const missing = members.filter(({ name }) => !databases.has(name));
    for (const { name } of missing) {
      // Nobody may connect before the public has been shut out.
      await client.query(
        `create database ${quoted(client, name)} owner ${quoted(client, name)} allow_connections false`,
      );
    }
    await closeToPublic(
      client,
      members.map(({ name }) => name),
    );
    const wanted = new Set(members.map(({ name }) => name));
    const retired = [...databases].filter((name) => name.startsWith(prefix) && !wanted.has(name));
    return { created: missing.length, retired: retired.sort() };
  } finally {
    await client.end();
  }
}

async function prepareRole(
  client: pg.Client,
  member: MemberDatabase,
  exists: boolean,
): Promise<void> {
  const verb = exists ? "alter" : "create";
  await client.query(
    `${verb} role ${quoted(client, member.name)} with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${client.escapeLiteral(member.password)}`,
  );
}

/** PostgreSQL lets everybody into every database unless told otherwise. */
async function closeToPublic(client: pg.Client, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const database = quoted(client, name);
    await client.query(`revoke all on database ${database} from public`);
    if (!name.startsWith(prefix)) continue;
    await client.query(`alter database ${database} owner to ${database}`);
    await client.query(`alter database ${database} with allow_connections true`);
  }
}

async function namesIn(client: pg.Client, sql: string): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(sql);
  return new Set(rows.map(({ name }) => name));
}

const quoted = (client: pg.Client, name: string): string => client.escapeIdentifier(name);
