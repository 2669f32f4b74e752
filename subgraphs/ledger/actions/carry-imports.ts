/** Carries imports to their end, whatever stops in between: this process, or its database alone. */
import type { MemberContext } from "../../runtime/context.ts";
import type { BackgroundWork } from "../../runtime/member-kind.ts";
import { Imports } from "../tables/imports.ts";
import { noteFailure, runImport } from "./run-import.ts";
import { runUndo } from "./undo-import.ts";

/** Every change of the ledger wakes us; few of them are files. */
const gatherMs = 200;
/** A database that comes back after a crash takes seconds; one that does not should not be asked all the time. */
const firstPauseMs = 1000;
const longestPauseMs = 60_000;
/** A look though nobody called: a connection can break after the commit and before anybody is told of it. */
const lookEveryMs = 30_000;

/** Starts the work of one member, one import after another: two at once would race for the same identities. */
export function carryImports(fresh: () => MemberContext): BackgroundWork {
  const stopping = new AbortController();
  const stop = stopping.signal;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let isWoken = false;
  let isPaused = false;
  let pauseMs = firstPauseMs;

  /** Returns whether all that was under way is at its end. */
  const carryAll = async (): Promise<boolean> => {
    let isDone = true;
    for (const id of await underWay(fresh())) {
      if (stop.aborted) return true;
      await carry(fresh(), id, stop).catch(async (cause: unknown) => {
        isDone = false;
        if (!stop.aborted) await noteFailure(fresh(), id, cause);
      });
    }
    return isDone;
  };
  const round = async (): Promise<void> => {
    isWoken = false;
    isPaused = !(await carryAll().catch(() => false));
    running = null;
    lookIn(isPaused ? pauseMs : isWoken ? gatherMs : lookEveryMs);
    pauseMs = isPaused ? Math.min(pauseMs * 2, longestPauseMs) : firstPauseMs;
  };
  const lookIn = (ms: number): void => {
    clearTimeout(timer);
    if (stop.aborted) return;
    timer = setTimeout(() => (running = round()), ms);
    timer.unref();
  };
  lookIn(0);
  return {
    wake: () => {
      if (isWoken) return;
      isWoken = true;
      // What failed is not tried more often because there is much else to do.
      if (!running && !isPaused) lookIn(gatherMs);
    },
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}

/** An import is undone after its end only. */
async function carry(context: MemberContext, id: string, stop: AbortSignal): Promise<void> {
  const { state } = await context.em
    .fork()
    .findOneOrFail(Imports, { id }, { fields: ["state"], disableIdentityMap: true });
  await (state === "RUNNING" ? runImport : runUndo)(context, id, stop);
}

async function underWay({ em }: MemberContext): Promise<string[]> {
  const rows = await em.find(
    Imports,
    { $or: [{ state: "RUNNING" }, { undoState: "RUNNING" }] },
    { orderBy: { submittedMs: "asc" }, fields: ["id"], disableIdentityMap: true },
  );
  return rows.map(({ id }) => id);
}
