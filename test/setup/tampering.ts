/** What a superuser does behind a member's back, and how a test undoes it. */
import pg from "pg";
import { vi } from "vitest";
import { leafText, type Leaf, readLeaf } from "../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import { hashOfLeaf } from "../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import { append, emptyFrontier } from "../../subgraphs/ledger/rules/evidence/merkle-frontier.ts";

export class Superuser {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  /** Connects to a member's database; no trigger fires for what it does. */
  static async at(url: string): Promise<Superuser> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`set session_replication_role = replica`);
    return new Superuser(client);
  }

  async run(sql: string): Promise<Record<string, unknown>[]> {
    const { rows } = await this.#client.query<Record<string, unknown>>(sql);
    return rows;
  }

  stop(): Promise<void> {
    return this.#client.end();
  }

  /** Keeps all tables as they are, as a dump would. */
  async keep(name: string): Promise<void> {
    await this.run(`drop schema if exists ${name} cascade; create schema ${name}`);
    for (const table of await this.#tables())
      await this.run(`create table ${name}.${table} as select * from public.${table}`);
  }

  /** Puts all tables back as they were when kept. */
  async restore(name: string): Promise<void> {
    const tables = await this.#tables();
    // Not truncated: files made anew for a few rows take longer than all the rest.
    const steps = tables.map(
      (table) =>
        `delete from public.${table};
        insert into public.${table} overriding system value select * from ${name}.${table}`,
    );
    await this.run(`begin; ${steps.join("; ")}; commit`);
  }

  /** Waits until every event is in a checkpoint. */
  async isCovered(): Promise<void> {
    const sql = `select (select count(*) from evidence_pending) = 0
      and (select max(size) from evidence_checkpoint) = (select size from evidence_log) as covered`;
    const look = async () => (await this.run(sql))[0]?.["covered"] === true;
    await vi.waitUntil(look, { timeout: 15_000, interval: 50 });
  }

  /** Writes the whole log anew with some leaves changed, links and tree made to fit; checkpoints are left to sign. */
  async rewriteLog(change: (leaf: Leaf) => Leaf): Promise<void> {
    const rows = await this.run(
      `select index, event_id as id, leaf from evidence_entry join evidence_leaf using (event_id) order by index`,
    );
    const heads = new Map<string, string>();
    const hashes: Uint8Array[] = [];
    for (const { id, leaf } of rows as { id: string; leaf: string }[]) {
      const changed = change(readLeaf(leaf));
      const text = leafText({ ...changed, previous: heads.get(changed.recordId) ?? null });
      const hash = hashOfLeaf("sha256", text);
      heads.set(changed.recordId, Buffer.from(hash).toString("base64"));
      hashes.push(hash);
      if (text !== leaf)
        await this.#client.query(`update evidence_leaf set leaf = $1 where event_id = $2`, [
          text,
          id,
        ]);
    }
    const { nodes } = append("sha256", emptyFrontier, hashes);
    for (const { level, index, hash } of nodes)
      await this.#client.query(
        `update evidence_node set hash = $1 where level = $2 and index = $3 and hash <> $1`,
        [Buffer.from(hash), level, index],
      );
    await this.run(`delete from evidence_checkpoint`);
  }

  async #tables(): Promise<string[]> {
    const rows = await this.run(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename !~ 'migration'`,
    );
    return rows.map(({ name }) => String(name));
  }
}
