/** The log of one member of a test network, as it and its witnesses know it. */
import { vi } from "vitest";
import { readAlarms, readWitnessed } from "../../subgraphs/ledger/tables/evidence-witnessed.ts";
import {
  newestCheckpoint,
  readStanding,
} from "../../subgraphs/ledger/tables/evidence-witnesses.ts";
import type { Correspondents } from "./correspondents.ts";

/** Returns questions about the log of `code`. */
export function witnessedLog(network: Correspondents, code: string) {
  const em = (of: string) => network.at(of).em;
  const standing = () => readStanding(em(code));
  const newest = async () => (await newestCheckpoint(em(code), code, (await standing()).quorum))!;
  return {
    standing,
    newest,
    signers: async () => (await newest()).cosignatures.map(({ member }) => member).toSorted(),
    seenBy: async (witness: string) => (await readWitnessed(em(witness), code))[0]!,
    alarmsAt: (witness: string) => readAlarms(em(witness), code, 10),
    /** Waits until all rows are under a checkpoint that the quorum signed. */
    isWitnessed: () =>
      vi.waitUntil(
        async () => {
          const [row] = await em(code).execute<{ size: string; waiting: string }[]>(
            `select size, (select count(*) from evidence_pending) as waiting from evidence_log`,
          );
          const shown = await newest();
          return row?.waiting === "0" && shown?.size === Number(row.size) && shown.isWitnessed;
        },
        { timeout: 20_000, interval: 50 },
      ),
    /** Changes the member's database as a superuser, behind its program's back. */
    tamper: (...statements: string[]) =>
      em(code).transactional(async (inside) => {
        await inside.execute(`set local session_replication_role = replica`);
        for (const statement of statements) await inside.execute(statement);
      }),
  };
}
