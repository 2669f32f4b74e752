import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { judgeLedger } from "../../subgraphs/ledger/rules/intake/judge-ledger.ts";
import {
  blankCell,
  type CellValue,
  type LedgerCell,
  type LedgerFile,
} from "../../subgraphs/ledger/rules/intake/ledger-file.ts";
import { buildCreditCode, serviceHeaders } from "../builders/dirty-ledger.ts";

const text = (content: string): CellValue => ({ kind: "TEXT", text: content });

// Anything may stand in any column; what ledgers really write is drawn more often.
const usual = fc.constantFrom<CellValue>(
  text(buildCreditCode(1)),
  text(buildCreditCode(2)),
  text("2025-03-07"),
  text("2025.3.8"),
  text("信息服务"),
  text("是"),
  text("满意"),
  text("合计"),
  text("="),
  text("/"),
  text("本中心"),
  { kind: "BLANK" },
  { kind: "DATE", day: "2025-03-07" },
  { kind: "NUMBER", number: 45_723 },
  { kind: "NUMBER", number: 0.1 },
  { kind: "ERROR", text: "#N/A" },
  { kind: "BOOLEAN", isTrue: true },
);
const anything = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }).map(text),
  fc.double().map((number): CellValue => ({ kind: "NUMBER", number })),
);
const cell = fc
  .record({ value: fc.oneof({ arbitrary: usual, weight: 4 }, anything), isFormula: fc.boolean() })
  .map((drawn): LedgerCell => ({ ...blankCell, ...drawn }));
const row = fc.array(cell, { maxLength: serviceHeaders.length });
const rows = fc.array(fc.record({ cells: row, isHidden: fc.boolean() }), { maxLength: 12 });
const ledgers = rows.map((drawn): LedgerFile => {
  const header = serviceHeaders.map((word) => ({ ...blankCell, value: text(word) }));
  const numbered = [{ cells: header, isHidden: false }, ...drawn].map((entry, index) => ({
    ...entry,
    number: index + 1,
  }));
  const sheet = { name: "服务记录", isHidden: false, rows: numbered };
  return { name: "a.xlsx", format: "xlsx", encoding: null, sheets: [sheet], date1904: false };
});

describe("the account of a ledger", () => {
  test("gives every row one verdict or one kind of no data, whatever stands in it", () => {
    fc.assert(
      fc.property(ledgers, (file) => {
        const report = judgeLedger(file, { memberCode: "340100" });
        const sheet = report.sheets[0];
        const judged = sheet?.rows.map(({ row: number }) => number) ?? [];
        const skipped = sheet?.skippedRows.map(({ row: number }) => number) ?? [];
        const named = new Set([...judged, ...skipped]);
        expect(named.size).toBe(judged.length + skipped.length);
        // Blank rows below the last used one are the only ones left out.
        const last = Math.max(...named);
        expect(named.size).toBe(last);
        const verdicts = Object.values(report.counts).reduce((sum, count) => sum + count, 0);
        expect(verdicts).toBe(judged.length);
      }),
    );
  });

  test("gives the first verdict for which there is a cause", () => {
    fc.assert(
      fc.property(ledgers, (file) => {
        const report = judgeLedger(file, { memberCode: "340100" });
        for (const judged of report.sheets.flatMap((sheet) => sheet.rows)) {
          const { verdict, reasons, warnings, normalised, duplicateOf, values } = judged;
          expect(values === null).toBe(verdict === "REJECT");
          const causes = [
            ["REJECT", reasons.length > 0],
            ["DUPLICATE", duplicateOf !== null],
            ["WARN", warnings.length > 0],
            ["NORMALISE", normalised.length > 0],
            ["ACCEPT", true],
          ] as const;
          expect(verdict).toBe(causes.find(([, applies]) => applies)?.[0]);
        }
      }),
    );
  });

  test("stores money as whole fen and counts a service event once", () => {
    fc.assert(
      fc.property(ledgers, (file) => {
        const report = judgeLedger(file, { memberCode: "340100" });
        const keys: string[] = [];
        for (const { values } of report.sheets.flatMap((sheet) => sheet.rows)) {
          if (values?.kind !== "SERVICE") continue;
          expect(values.feeFen === null || Number.isSafeInteger(values.feeFen)).toBe(true);
          if (values.counted && values.serviceKey !== null) keys.push(values.serviceKey);
        }
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test("is the same when the ledger is judged again", () => {
    fc.assert(
      fc.property(ledgers, (file) => {
        const judge = () => judgeLedger(file, { memberCode: "340100" });
        expect(judge()).toEqual(judge());
      }),
    );
  });
});
