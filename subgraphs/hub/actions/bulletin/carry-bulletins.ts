/** Does what takes bulletins seconds, checking and sealing, whatever stops in between: this process, or its database. */
import { LockMode } from "@mikro-orm/core";
import type { MemberContext } from "../../../runtime/context.ts";
import type { BackgroundWork } from "../../../runtime/member-kind.ts";
import { inTransaction } from "../../../runtime/transaction.ts";
import {
  type BulletinAttempt,
  type BulletinState,
  takeBulletinStep as decide,
} from "../../rules/bulletin-state.ts";
import { type BulletinRow, Bulletins } from "../../tables/bulletins.ts";
import { noteStep } from "./note-step.ts";
import { sealBulletin } from "./seal-bulletin.ts";
import { standingOf } from "./take-bulletin-step.ts";
import { validateStatements } from "./validate-statements.ts";

/** Every change of the ledger wakes us; few of them are ours. */
const gatherMs = 100;
/** A look though nobody called: what a process before this one began. */
const lookEveryMs = 30_000;
/** What cannot be done so often, one look after another, is for people to look at. */
const mostTries = 3;
const pauseMs = 1000;

/** Starts the work of the hub, one bulletin after another. */
export function carryBulletins(fresh: () => MemberContext): BackgroundWork {
  const tries = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let isWoken = false;
  let isStopped = false;

  const carry = async (id: string): Promise<boolean> => {
    try {
      await inTransaction(fresh(), (inside) => finish(inside, id));
      tries.delete(id);
      return true;
    } catch (cause) {
      process.stderr.write(`通报 bulletin ${id}: ${String(cause)}\n`);
      const count = (tries.get(id) ?? 0) + 1;
      tries.set(id, count);
      if (count < mostTries || isStopped) return false;
      tries.delete(id);
      await inTransaction(fresh(), (inside) => giveUp(inside, id));
      return true;
    }
  };
  const round = async (): Promise<void> => {
    isWoken = false;
    let isDone = true;
    try {
      for (const id of await waiting(fresh())) {
        if (isStopped) break;
        isDone = (await carry(id)) && isDone;
      }
    } catch {
      // The database is away: the next look finds it.
      isDone = false;
    }
    running = null;
    lookIn(!isDone ? pauseMs : isWoken ? gatherMs : lookEveryMs);
  };
  const lookIn = (ms: number): void => {
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(() => (running = round()), ms);
    timer.unref();
  };
  lookIn(0);
  return {
    wake: () => {
      if (isWoken) return;
      isWoken = true;
      if (!running) lookIn(gatherMs);
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Whom others wait for: the states in which a bulletin is worked on by itself. */
const carriedStates = ["CHECKING", "SEALING"] as const;
const isCarried = { state: { $in: [...carriedStates] } };

async function waiting({ em }: MemberContext): Promise<string[]> {
  const rows = await em.find(Bulletins, isCarried, {
    orderBy: { id: "asc" },
    fields: ["id"],
    disableIdentityMap: true,
  });
  return rows.map(({ id }) => id);
}

/** Whoever comes second, be it another process, finds nothing left to do. */
async function finish(context: MemberContext, id: string): Promise<void> {
  const bulletin = await lock(context, id);
  if (!bulletin) return;
  // Before the document, statements may have come since they were looked at last: what is checked now is what is sealed.
  const checked = await validateStatements(context, bulletin);
  const attempt = { step: "FINISH", actor: "SYSTEM" } as const;
  const result = decide(await standingOf(context, bulletin), attempt);
  if (!result.ok) return follow(context, bulletin, stopFor(result.message), null);
  const hash = bulletin.state === "SEALING" ? await sealBulletin(context, bulletin, checked) : null;
  await follow(context, bulletin, attempt, hash);
}

async function giveUp(context: MemberContext, id: string): Promise<void> {
  const bulletin = await lock(context, id);
  if (bulletin) await follow(context, bulletin, stopFor(notDone[bulletin.state]!), null);
}

/** Everybody may read the steps of what is published: what failed inside is in the log alone. */
const notDone: Partial<Record<BulletinState, string>> = {
  CHECKING: `报表${mostTries}次未能审核，原因见平台日志。The statements could not be checked; the hub's log says why.`,
  SEALING: `文本${mostTries}次未能编制，原因见平台日志。The document could not be made; the hub's log says why.`,
};

const stopFor = (reason: string) => ({ step: "STOP", actor: "SYSTEM", reason }) as const;

const lock = ({ em }: MemberContext, id: string): Promise<BulletinRow | null> =>
  em.findOne(Bulletins, { id, ...isCarried }, { lockMode: LockMode.PESSIMISTIC_WRITE });

async function follow(
  context: MemberContext,
  bulletin: BulletinRow,
  attempt: BulletinAttempt,
  hash: string | null,
): Promise<void> {
  const result = decide(await standingOf(context, bulletin), attempt);
  if (!result.ok) throw new Error(result.message);
  bulletin.state = result.state;
  noteStep(context, bulletin, attempt.step, attempt.reason ?? null, hash);
}
