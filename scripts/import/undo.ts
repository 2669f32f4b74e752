/** Asks a member to take back what an import wrote, follows it to the end, and says what stays and why. */
import { setTimeout as delay } from "node:timers/promises";
import { ask, type Door } from "./client.ts";

const outcomes = {
  WITHDRAW: "撤回 withdrawn",
  REVERT: "恢复为导入前 put back as before",
  WITHDRAWN_BEFORE: "保留：此前已撤回 stays: withdrawn before",
  CHANGED_SINCE: "保留：导入后有人改动 stays: changed since",
  IN_USE: "保留：已有服务选用 stays: services came of it",
  LOG_CONTINUED: "保留：为已有案件续加的日志 stays: lines added to an earlier case",
} as const;
type Outcome = keyof typeof outcomes;
export type Undo = {
  readonly state: "CHECKED" | "RUNNING" | "DONE";
  readonly reason: string | null;
  readonly by: string | null;
  readonly takenBack: number;
  readonly staying: number;
  readonly counts: readonly { readonly outcome: Outcome; readonly count: number }[];
  readonly stays: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly outcome: Outcome;
    readonly targetId: string;
  }[];
  readonly import: { readonly fileName: string };
};

const fields = `state reason by takenBack staying counts { outcome count } import { fileName }
  stays: rows(outcome: [WITHDRAWN_BEFORE, CHANGED_SINCE, IN_USE, LOG_CONTINUED], first: 1000) { sheet row outcome targetId }`;

/** Undoes the import `id`, or says what that would do; returns when it is complete. */
export async function undoImport(
  door: Door,
  input: { readonly id: string; readonly reason: string | null; readonly dryRun: boolean },
): Promise<Undo> {
  const { undoLedgerImport } = await ask<{ undoLedgerImport: Undo }>(
    door,
    `mutation ($input: UndoLedgerImportInput!) { undoLedgerImport(input: $input) { ${fields} } }`,
    { input },
  );
  let undo = undoLedgerImport;
  while (undo.state === "RUNNING") {
    await delay(200);
    const { ledgerImport } = await ask<{ ledgerImport: { undo: Undo } }>(
      door,
      `query ($id: ID!) { ledgerImport(id: $id) { undo { ${fields} } } }`,
      { id: input.id },
    );
    undo = ledgerImport.undo;
  }
  return undo;
}

/** Returns the lines for a terminal. */
export function describeUndo(undo: Undo): string[] {
  const { state, reason, by, takenBack, staying, counts, stays } = undo;
  const what = state === "CHECKED" ? "撤销预览（未改动） Dry run of an undo" : "撤销导入 Undo";
  return [
    `✓ ${what}：${undo.import.fileName}，${state === "CHECKED" ? "将撤回 would take back" : "撤回 took back"} ${takenBack}，保留 stay ${staying}`,
    ...(by === null ? [] : [`  ${by}：${reason ?? ""}`]),
    ...counts.map(({ outcome, count }) => `  ${outcomes[outcome]} ${count}`),
    ...stays.map(
      ({ sheet, row, outcome, targetId }) =>
        `  ${sheet} 第 ${row} 行 ${targetId} ${outcomes[outcome]}`,
    ),
    ...(staying > stays.length ? [`  ! 另有 ${staying - stays.length} 条`] : []),
  ];
}
