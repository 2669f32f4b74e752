/** A member's login opens its own database and no other. */

import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import {
  databaseNameOf,
  memberDatabaseUrl,
  prepareDatabases,
} from "../../scripts/network/postgres/databases.ts";

// Codes of no real place, so that a database of the same run is never touched.
const codes = ["990100", "990200", "91990100MA0000000X"];
const members = codes.map((code) => ({ name: databaseNameOf(code), password: `secret-${code}` }));
const superuser = inject("postgresUrl");

const urlOf = (code: string, database = databaseNameOf(code)): string => {
  const url = new URL(memberDatabaseUrl(superuser, code, `secret-${code}`));
  url.pathname = database;
  return url.href;
};

/** Runs statements over one connection and returns the last one's rows. */
async function run(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

const forbidden = { code: "42501" };

beforeAll(() => prepareDatabases(superuser, members));
afterAll(async () => {
  for (const { name } of members) {
    await run(superuser, `drop database ${name} with (force)`, `drop role ${name}`);
  }
});

describe("a member's role", () => {
  test("owns its database and can lay tables in it", async () => {
    const statements = ["create table kept (id int)", "insert into kept values (1)", "table kept"];
    expect(await run(urlOf("990100"), ...statements)).toEqual([{ id: 1 }]);
  });

  test.each([
    ["another window's", "member_990200"],
    ["an institution's", "member_91990100ma0000000x"],
    ["the server's own", "postgres"],
    ["the template", "template1"],
  ])("is refused by %s database", async (_whose, database) => {
    await expect(run(urlOf("990100", database), "select 1")).rejects.toMatchObject(forbidden);
  });

  test("cannot get in with another member's password", async () => {
    const url = memberDatabaseUrl(superuser, "990100", "secret-990200");
    await expect(run(url, "select 1")).rejects.toMatchObject({ code: "28P01" });
  });

  test.each([
    "create database escape",
    "create role escape",
    "alter role current_user superuser",
    "set role postgres",
    "alter role member_990200 password 'mine'",
  ])("may not %s", async (statement) => {
    await expect(run(urlOf("990100"), statement)).rejects.toMatchObject(forbidden);
  });
});

describe("preparing the databases again", () => {
  test("creates nothing and keeps what is there", async () => {
    await run(urlOf("990200"), "create table remembered (id int)");
    const again = await prepareDatabases(superuser, members);
    expect(again.created).toBe(0);
    expect(await run(urlOf("990200"), "table remembered")).toEqual([]);
  });

  test("closes a database that somebody opened to everyone", async () => {
    await run(superuser, "grant connect on database member_990200 to public");
    await expect(run(urlOf("990100", "member_990200"), "select 1")).resolves.toHaveLength(1);
    await prepareDatabases(superuser, members);
    await expect(run(urlOf("990100", "member_990200"), "select 1")).rejects.toMatchObject(
      forbidden,
    );
  });

  test("names the databases of members that left, and leaves them alone", async () => {
    const fewer = await prepareDatabases(superuser, members.slice(0, 2));
    expect(fewer.retired).toContain("member_91990100ma0000000x");
    await expect(run(urlOf("91990100MA0000000X"), "select 1")).resolves.toHaveLength(1);
  });

  test("takes a new password over", async () => {
    const changed = members.map((member) => ({ ...member, password: `new-${member.name}` }));
    await prepareDatabases(superuser, changed);
    await expect(run(urlOf("990100"), "select 1")).rejects.toMatchObject({ code: "28P01" });
    await prepareDatabases(superuser, members);
    await expect(run(urlOf("990100"), "select 1")).resolves.toHaveLength(1);
  });
});
