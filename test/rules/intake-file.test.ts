import { createHash } from "node:crypto";
import { crc32, deflateRawSync } from "node:zlib";

import { describe, expect, test } from "vitest";

import { decodeText, splitRecords } from "../../subgraphs/ledger/intake/csv.ts";
import { readFormulaResults } from "../../subgraphs/ledger/intake/formula-result.ts";
import { readLedger } from "../../subgraphs/ledger/intake/read-ledger.ts";
import { judgeLedger } from "../../subgraphs/ledger/rules/intake/judge-ledger.ts";
import { wordings } from "../../subgraphs/ledger/rules/intake/message.ts";
import {
  buildCsv,
  buildService,
  buildWorkbook,
  serviceHeaders,
  type Cell,
} from "../builders/dirty-ledger.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
// 服务台账 in GB18030; Node has no encoder for it.
const gb18030 = Uint8Array.from([0xb7, 0xfe, 0xce, 0xf1, 0xcc, 0xa8, 0xd5, 0xcb]);

async function refusalOf(name: string, bytes: Uint8Array) {
  const refusal: unknown = await readLedger({ name, bytes }).catch((error: unknown) => error);
  return refusal;
}

/** Returns a zip archive of one deflated entry. */
function buildZip(name: string, content: string): Uint8Array {
  const packed = deflateRawSync(content);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(Buffer.byteLength(content), 18);
  header.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), header, Buffer.from(name), packed]);
  const directory = Buffer.concat([
    Buffer.from("PK\u0001\u0002\u0014\u0000"),
    header,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, directory, Buffer.from("PK\u0005\u0006"), end]);
}

/** Returns an OLE2 container with one stream name where its directory entries stand. */
function buildOle(stream: string): Uint8Array {
  const bytes = Buffer.alloc(1024);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from(stream, "utf16le").copy(bytes, 512);
  return bytes;
}

describe("a file", () => {
  test.each<[string, string, Uint8Array, string, string]>([
    ["that is empty", "a.xlsx", new Uint8Array(), "FILE_EMPTY", "空"],
    ["of blanks", "a.csv", utf8(" \r\n"), "FILE_EMPTY", "空"],
    ["of text under the name of a workbook", "a.xlsx", gb18030, "FILE_NOT_XLSX", "GB18030"],
    ["that is an old workbook", "a.xlsx", buildOle("Workbook"), "FILE_NOT_XLSX", ".xls"],
    ["with a password", "a.xlsx", buildOle("EncryptedPackage"), "FILE_ENCRYPTED", "密码"],
    ["that is a PDF", "a.xlsx", utf8("%PDF-1.7"), "FILE_NOT_XLSX", "PDF"],
    ["that is a web page", "a.xls", utf8("<html><table>"), "FILE_NOT_XLSX", "HTML"],
    [
      "that is a document",
      "a.xlsx",
      buildZip("word/document.xml", "<w/>"),
      "FILE_NOT_XLSX",
      ".docx",
    ],
    ["that is an archive", "a.xlsx", buildZip("a.txt", "text"), "FILE_NOT_XLSX", "ZIP"],
    [
      "that is a workbook under the name of a CSV",
      "a.csv",
      buildZip("xl/workbook.xml", "<x/>"),
      "FILE_NOT_CSV",
      "工作簿",
    ],
    ["of another kind", "a.json", utf8("{}"), "FILE_TYPE_UNKNOWN", "json"],
    [
      "in no known encoding",
      "a.csv",
      Uint8Array.from([0x61, 0xff, 0xff, 0x0a]),
      "FILE_ENCODING_UNKNOWN",
      "UTF-8",
    ],
    ["with an open quote", "a.csv", utf8('a,"b\r\nc,d'), "FILE_DAMAGED", "第1行"],
  ])("%s is refused", async (_, name, bytes, code, said) => {
    const refusal = await refusalOf(name, bytes);
    expect(refusal).toMatchObject({ name: "IntakeRefusal", code });
    expect(refusal).toHaveProperty("message", expect.stringContaining(said));
  });

  test("is refused as damaged when it is cut off or any byte of a sheet is flipped", async () => {
    const bytes = await buildWorkbook([{ rows: [buildService()] }]);
    const cut = bytes.slice(0, Math.floor(bytes.length * 0.6));
    expect(await refusalOf("a.xlsx", cut)).toMatchObject({ code: "FILE_DAMAGED" });
    const name = Buffer.from(bytes).indexOf("xl/worksheets/sheet1.xml");
    const flipped = bytes.slice();
    const target = name + 24 + 40;
    flipped[target] = (flipped[target] ?? 0) ^ 0xff;
    expect(await refusalOf("a.xlsx", flipped)).toMatchObject({ code: "FILE_DAMAGED" });
  });

  test("without a ledger header is read, and says that nothing was found", async () => {
    const bytes = await buildWorkbook([{ headers: ["甲", "乙"], rows: [["一", "二"]] }]);
    const report = judgeLedger(await readLedger({ name: "a.xlsx", bytes }), {
      memberCode: "340100",
    });
    expect(report.fileWarnings.map(({ code }) => code)).toEqual(["HEADER_NOT_FOUND"]);
    expect(report).toMatchObject({ sheets: [], ignoredSheets: ["服务记录"] });
  });

  test("is left unchanged by reading", async () => {
    const bytes = await buildWorkbook([{ rows: [buildService()] }]);
    const before = createHash("sha256").update(bytes).digest("hex");
    await readLedger({ name: "a.xlsx", bytes });
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(before);
  });
});

describe("CSV text", () => {
  test.each<[string, Uint8Array, string, string]>([
    ["UTF-8", utf8("服务台账"), "服务台账", "UTF-8"],
    ["UTF-8 with a byte order mark", utf8("\uFEFF服务台账"), "服务台账", "UTF-8"],
    ["GB18030", gb18030, "服务台账", "GB18030"],
    ["ASCII", utf8("a,b"), "a,b", "UTF-8"],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, 0x0d, 0x67]), "服", "UTF-16LE"],
  ])("in %s is decoded", (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  test("is split into records with quotes, commas and line breaks inside fields", () => {
    expect(splitRecords('a,"b,1",c\r\n"d ""e""","f\r\ng",\n\nh')).toEqual([
      ["a", "b,1", "c"],
      ['d "e"', "f\r\ng", ""],
      [""],
      ["h"],
    ]);
    expect(splitRecords("a\tb\nc\td")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  test("is judged like a workbook, by record number, merged cells being blank", async () => {
    const record = (changes: Record<string, Cell>) => {
      const row = buildService(changes);
      return serviceHeaders.map((header) => {
        const cell = row[header];
        return typeof cell === "string" || typeof cell === "number" ? cell : null;
      });
    };
    const text = buildCsv([
      ["合肥市2025年度服务台账"],
      ["填报单位：合肥市测试窗口", null, "填报日期：2026年1月19日"],
      ["序号", "服务对象", null, null, null, null, "服务情况", ...Array(12).fill(null), "备注"],
      [null, ...serviceHeaders.slice(1, -1), null],
      record({ 服务内容: "1、甲\n2、乙", 办结日期: "45723" }),
      record({ 企业名称: null, 统一社会信用代码: null }),
      [],
      [3],
    ]);
    const file = await readLedger({ name: "a.csv", bytes: utf8(text) });
    const report = judgeLedger(file, { memberCode: "340100" });
    expect(report).toMatchObject({ reportYear: 2025, filingDate: "2026-01-19", fileWarnings: [] });
    expect(report.sheets[0]?.headerRows).toEqual([3, 4]);
    const rows = report.sheets[0]?.rows ?? [];
    expect(rows.map(({ row, verdict }) => [row, verdict])).toEqual([
      [5, "NORMALISE"],
      [6, "REJECT"],
    ]);
    expect(rows[1]?.reasons.map(({ code }) => code)).toEqual(["CODE_MISSING"]);
  });
});

describe("the stored result of a formula", () => {
  test.each([
    ['<c r="A1" t="str"><f>X</f><v>甲&amp;乙</v></c>', { kind: "TEXT", text: "甲&乙" }],
    ['<c r="A1" t="str"><f>X</f><v></v></c>', { kind: "TEXT", text: "" }],
    ['<c r="A1"><f>X</f><v>12.5</v></c>', { kind: "NUMBER", number: 12.5 }],
    ['<c r="A1" t="e"><f>X</f><v>#N/A</v></c>', { kind: "ERROR", text: "#N/A" }],
    ['<c r="A1" t="b"><f>X</f><v>1</v></c>', { kind: "BOOLEAN", isTrue: true }],
    ['<c r="A1"><f>X</f><v></v></c>', { kind: "NONE" }],
    ['<c r="A1"><f>X</f></c>', { kind: "NONE" }],
    [
      '<c r="B1" s="1"/><c r="A1"><f t="shared" si="0"/><v>1</v></c>',
      { kind: "NUMBER", number: 1 },
    ],
  ])("of %s is kept", (xml, result) => {
    expect(readFormulaResults(xml).get("A1")).toEqual(result);
  });
});

describe("the wordings of findings", () => {
  test.each(Object.entries(wordings))("%s says problem and remedy in Chinese", (_, wording) => {
    expect(wording.problem).toMatch(/[一-龥]{3}/);
    expect(wording.remedy).toMatch(/[一-龥]{3}/);
  });
});
