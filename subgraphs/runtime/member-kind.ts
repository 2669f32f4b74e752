/** What makes a kind of member: the contracts it keeps, its tables, and what it does when it starts. */
import type { Contract } from "./contract.ts";
import type { Migrations, Tables } from "./database.ts";
import type { Contributions, MemberContext } from "./context.ts";

export type MemberKind = {
  readonly kind: string;
  readonly contracts: readonly Contract[];
  readonly tables: Tables;
  readonly migrations: Migrations;
  /** What this kind adds to answers of contracts that it shares with other kinds. */
  readonly contributions?: Contributions;
  /** Takes up work that a stop interrupted; called once per start, after the migrations. */
  readonly resume?: (context: MemberContext) => Promise<void>;
};
