/** The statements on record, read into memory: what a bulletin is composed of. */
import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { setNames, type Statement } from "../../ledger/rules/statement.ts";
import { claimsIn, type StatementShelf } from "../rules/bulletin/compose-bulletin.ts";
import { type ReceivedStatementRow, ReceivedStatements } from "./collections.ts";

const inflate = promisify(inflateRaw);

/** What a member's statements come to, read from the payload that it signed; verified when they came. */
export const statementIn = ({ signed }: Pick<ReceivedStatementRow, "signed">): Statement =>
  JSON.parse(Buffer.from(signed.split(".")[1]!, "base64url").toString("utf8")) as Statement;

/** Returns what each member stated last on a period, with the time of its first statement, by member. */
export async function latestStatements(
  em: SqlEntityManager,
  place: { readonly year: number; readonly quarter: number },
): Promise<Map<string, ReceivedStatementRow & { readonly firstReceivedAt: Date }>> {
  const rows = await em.find(ReceivedStatements, place, {
    orderBy: { member: "asc", number: "asc" },
    disableIdentityMap: true,
  });
  const latest = new Map<string, ReceivedStatementRow & { readonly firstReceivedAt: Date }>();
  for (const row of rows) {
    const times = [row.receivedAt, latest.get(row.member)?.firstReceivedAt ?? row.receivedAt];
    const firstReceivedAt = new Date(Math.min(...times.map((time) => time.getTime())));
    latest.set(row.member, { ...row, firstReceivedAt });
  }
  return latest;
}

/** Loads statements with all contents that they name. */
export async function loadShelf(
  em: SqlEntityManager,
  rows: readonly ReceivedStatementRow[],
): Promise<StatementShelf> {
  const statements = new Map(rows.map((row) => [row.hash, statementIn(row)]));
  const digests = new Set([...statements.values()].flatMap(contentsOf));
  const found = await em.execute<{ digest: string; deflated: Buffer }[]>(
    `select digest, deflated from statement_content
    where digest in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify([...digests])],
  );
  const contents = new Map<string, string>();
  for (const { digest, deflated } of found)
    contents.set(digest, (await inflate(deflated)).toString("utf8"));
  const taken = <T>(from: ReadonlyMap<string, T>, name: string): T => {
    const value = from.get(name);
    if (value === undefined) throw new Error(`缺少 ${name}。${name} is not on record.`);
    return value;
  };
  const content = (digest: string): string => taken(contents, digest);
  return { statement: (hash) => taken(statements, hash), content, ...claimsIn(content) };
}

/** The digests of all contents that a statement names. */
export const contentsOf = ({ sets, claims }: Statement): string[] => [
  claims.digest,
  ...setNames.flatMap((name) => sets[name]?.digest ?? []),
];
