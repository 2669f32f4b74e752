/** Reads a ledger file as a city submits it, or refuses it whole with the reason. */
import { findHeader } from "../rules/intake/header.ts";
import {
  blankCell,
  type LedgerCell,
  type LedgerFile,
  type LedgerSheet,
} from "../rules/intake/ledger-file.ts";
import { decodeText, findSeparator, splitRecords } from "./csv.ts";
import { detectFileType } from "./file-type.ts";
import { IntakeRefusal } from "./refusal.ts";
import { readWorkbook } from "./workbook.ts";

const MOST_BYTES = 50 * 1024 * 1024;

/**
 * Reads a workbook or a CSV; which of the two is decided by the content, and a name that says
 * otherwise is refused instead of guessed around.
 * @throws IntakeRefusal when the file cannot be read as a whole.
 */
export async function readLedger(file: { name: string; bytes: Uint8Array }): Promise<LedgerFile> {
  if (file.bytes.length > MOST_BYTES) throw new IntakeRefusal("FILE_TOO_LARGE", "超过50MB");
  const extension = /\.([^.]+)$/.exec(file.name.toLowerCase())?.[1] ?? "";
  const isTextName = extension === "csv" || extension === "txt";
  const type = detectFileType(file.bytes);
  switch (type.kind) {
    case "EMPTY":
      throw new IntakeRefusal("FILE_EMPTY");
    case "ENCRYPTED_OFFICE":
      throw new IntakeRefusal("FILE_ENCRYPTED", "实际是加密的Office文件");
    case "ZIP":
      if (isTextName) throw new IntakeRefusal("FILE_NOT_CSV", "实际是工作簿或压缩包");
      return readWorkbook(file.name, file.bytes);
    case "TEXT":
      if (isTextName) return readCsv(file.name, file.bytes);
      if (/^xls[xmb]?$/.test(extension)) {
        throw new IntakeRefusal("FILE_NOT_XLSX", `实际是文本文件${encodingNote(file.bytes)}`);
      }
      throw new IntakeRefusal("FILE_TYPE_UNKNOWN", `扩展名${extension || "为空"}，实际是文本文件`);
    case "OTHER":
      throw new IntakeRefusal(isTextName ? "FILE_NOT_CSV" : "FILE_NOT_XLSX", `实际是${type.name}`);
  }
}

function readCsv(name: string, bytes: Uint8Array): LedgerFile {
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === "") throw new IntakeRefusal("FILE_EMPTY");
  const separator = findSeparator(
    text,
    (records) =>
      findHeader(toSheet(records))?.columns.filter(({ field }) => field !== null).length ?? 0,
  );
  const sheets = [toSheet(splitRecords(text, separator))];
  return { name, format: "csv", encoding, sheets, date1904: false };
}

function toSheet(records: readonly (readonly string[])[]): LedgerSheet {
  const rows = records.map((record, index) => ({
    number: index + 1,
    isHidden: false,
    cells: record.map(toCell),
  }));
  return { name: "CSV", isHidden: false, rows };
}

function toCell(text: string): LedgerCell {
  return text === "" ? blankCell : { ...blankCell, value: { kind: "TEXT", text } };
}

// The message may say that it looks like a CSV; it is not read as one under another name.
function encodingNote(bytes: Uint8Array): string {
  try {
    const { text, encoding } = decodeText(bytes);
    return `（${encoding}编码${text.includes(",") ? "的CSV" : ""}），也可以把扩展名改为.csv后上传`;
  } catch {
    return "";
  }
}
