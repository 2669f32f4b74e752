/** An import of the mock network: it runs for a moment, then reports a row of each kind. */

const runningMs = 900;
type Submitted = {
  readonly fileName: string;
  readonly isDryRun: boolean;
  readonly at: number;
  undo?: { readonly reason: string; readonly at: number };
};
const submitted: Submitted[] = [];

const row = (number: number, verdict: string, more: object = {}) => ({
  sheet: "服务台账",
  row: number,
  verdict,
  outcome: verdict === "REJECT" || verdict === "DUPLICATE" ? null : "CREATED",
  duplicateOf: null,
  targetId: null,
  original: {},
  reasons: [],
  warnings: [],
  normalised: [],
  ...more,
});

const rows = [
  row(3, "REJECT", {
    reasons: [
      {
        column: "统一社会信用代码",
        written: "9134010OMA8N3F5K2X",
        problem: "含有字母 O，校验位不符。",
        remedy: "请核对营业执照后改正。",
      },
    ],
  }),
  row(4, "NORMALISE", {
    normalised: [{ column: "办结时间", written: "2025.3.7", value: "2025-03-07" }],
  }),
  row(5, "WARN", {
    warnings: [
      {
        column: "满意度",
        written: "",
        problem: "没有评价。",
        remedy: "未评价不算满意，可以留空。",
      },
    ],
  }),
  row(9, "DUPLICATE", { duplicateOf: "服务台账!4" }),
  ...[6, 7, 8].map((number) => row(number, "ACCEPT")),
];

function importOf(index: number) {
  const { fileName, isDryRun, at } = submitted[index] as Submitted;
  const isRunning = Date.now() - at < runningMs;
  const count = (verdict: string) => rows.filter((one) => one.verdict === verdict).length;
  return {
    id: `340100:import-${index}`,
    kind: "LEDGER",
    fileName,
    fileHash: "",
    isDryRun,
    state: isRunning ? "RUNNING" : isDryRun ? "CHECKED" : "DONE",
    message: null,
    totalRows: rows.length,
    processedRows: isRunning ? 3 : rows.length,
    submittedBy: "window",
    submittedAt: new Date(at).toISOString(),
    finishedAt: null,
    undo: submitted[index]?.undo ? undoOf(index) : null,
    counts: {
      accepted: count("ACCEPT"),
      normalised: count("NORMALISE"),
      warned: count("WARN"),
      duplicates: count("DUPLICATE"),
      rejected: count("REJECT"),
      created: 5,
      known: 0,
      updated: 0,
    },
    rows: ({ verdict }: { verdict?: readonly string[] | null }) =>
      isRunning ? [] : rows.filter((one) => !verdict || verdict.includes(one.verdict)),
  };
}

/** What an undo does: most is withdrawn, one thing was changed since. */
function undoOf(index: number) {
  const { undo } = submitted[index] as Submitted;
  const isRunning = undo !== undefined && Date.now() - undo.at < runningMs;
  return {
    state: undo ? (isRunning ? "RUNNING" : "DONE") : "CHECKED",
    reason: undo?.reason ?? null,
    by: undo ? "window" : null,
    role: undo ? "window-operator" : null,
    startedAt: undo ? new Date(undo.at).toISOString() : null,
    finishedAt: undo && !isRunning ? new Date(undo.at + runningMs).toISOString() : null,
    import: () => importOf(index),
    counts: [
      { outcome: "WITHDRAW", count: 4 },
      { outcome: "CHANGED_SINCE", count: 1 },
    ],
    takenBack: 4,
    staying: 1,
    rows: [
      { sheet: "服务台账", row: 7, targetId: "340100:SR-2025-00007", outcome: "CHANGED_SINCE" },
    ],
  };
}

const indexOf = (id: string) => Number(id.split("-").at(-1));

/** The queries and the mutations of imports. */
export const mockImports = () => ({
  ledgerImports: () => submitted.map((_, index) => importOf(index)).toReversed(),
  ledgerImport: ({ id }: { id: string }) => importOf(indexOf(id)),
  undoLedgerImport: ({ input }: { input: { id: string; reason?: string; dryRun: boolean } }) => {
    const index = indexOf(input.id);
    const { reason = "", dryRun } = input;
    if (!dryRun) Object.assign(submitted[index] as Submitted, { undo: { reason, at: Date.now() } });
    return undoOf(index);
  },
  submitLedgerImport: ({ input }: { input: { fileName: string; dryRun: boolean } }) => {
    submitted.push({ fileName: input.fileName, isDryRun: input.dryRun, at: Date.now() });
    return importOf(submitted.length - 1);
  },
});
