/** An import of the mock network: it runs for a moment, then reports a row of each kind. */

const runningMs = 900;
type Submitted = { readonly fileName: string; readonly isDryRun: boolean; readonly at: number };
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

/** The queries and the mutation of imports. */
export const mockImports = () => ({
  ledgerImports: () => submitted.map((_, index) => importOf(index)).toReversed(),
  ledgerImport: ({ id }: { id: string }) => importOf(Number(id.split("-").at(-1))),
  submitLedgerImport: ({ input }: { input: { fileName: string; dryRun: boolean } }) => {
    submitted.push({ fileName: input.fileName, isDryRun: input.dryRun, at: Date.now() });
    return importOf(submitted.length - 1);
  },
});
