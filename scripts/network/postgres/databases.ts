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

/**
 * Makes what is missing and sets right what is there, one member after another; running it again changes nothing.
 * `onReady` hears of each database that its member may use from now on.
 */
export async function prepareDatabases(
  superuserUrl: string,
  members: readonly MemberDatabase[],
  onReady: (name: string) => void = () => {},
): Promise<PreparedDatabases> {
  const client = new pg.Client({ connectionString: superuserUrl });
  // A server that is stopped meanwhile is told of by the query that was under way.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await closeToPublic(client, ["postgres", "template1"]);
    const roles = await namesIn(client, "select rolname as name from pg_roles");
    const databases = await namesIn(client, "select datname as name from pg_database");
    let created = 0;
    for (const member of members) {
      const { name } = member;
      await prepareRole(client, member, roles.has(name));
      if (!databases.has(name)) {
        created += 1;
        // Nobody may connect before the public has been shut out.
        await client.query(
          `create database ${quoted(client, name)} owner ${quoted(client, name)} allow_connections false`,
        );
      }
      await closeToPublic(client, [name]);
      onReady(name);
    }
    const wanted = new Set(members.map(({ name }) => name));
    const retired = [...databases].filter((name) => name.startsWith(prefix) && !wanted.has(name));
    return { created, retired: retired.sort() };
  } finally {
    await client.end().catch(() => undefined);
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
