/** The log of one member of a test network, as it and its witnesses know it. */
import { expect, vi } from "vitest";
import { readAlarms, readWitnessed } from "../../subgraphs/ledger/tables/evidence-witnessed.ts";
import {
  newestCheckpoint,
  readStanding,
} from "../../subgraphs/ledger/tables/evidence-witnesses.ts";
import { keepService } from "../builders/service.ts";
import { type Correspondents, startCorrespondents } from "./correspondents.ts";
import { hubCode } from "./live-network.ts";
import { bringTo } from "./shown-checkpoint.ts";

/** Milliseconds; on an idle machine two seconds are enough. */
export const patience = 20_000;

/** Starts a member with a service in its log, and the hub and two others that witness it. */
export async function startWitnessedLog() {
  const log = "340100";
  const [left, right] = ["340300", "340500"] as const;
  const network = await startCorrespondents([log, left, right]);
  const own = witnessedLog(network, log);
  await keepService(network.at(log), { rating: 5 });
  await own.isWitnessed();
  return {
    network,
    hub: hubCode,
    log,
    left,
    right,
    own,
    em: (code: string) => network.at(code).em,
    /** Brings a request to a witness; without headers as a stranger does. */
    bring: (witness: string, body: string, headers?: Record<string, string>) =>
      bringTo(network.urlOf(witness), body, headers),
    everybodySigned: () =>
      vi.waitFor(async () => {
        await own.isWitnessed();
        expect(await own.signers()).toEqual([hubCode, left, right]);
      }, patience),
  };
}

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
