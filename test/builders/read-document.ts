/** Reads written documents back, with nothing of what wrote them. */
import ExcelJS from "exceljs";
import { inflateRawSync } from "node:zlib";

/** Entries of a zip archive by name, as text. */
export function unzipped(zip: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]; // prettier-ignore
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    const content = method === 0 ? packed : inflateRawSync(packed);
    entries.set(bytes.toString("utf8", at + 46, at + 46 + name!), content.toString("utf8"));
    at += 46 + name! + extra! + comment!;
  }
  return entries;
}

/** What a file says: all its text, and the cells of its tables row by row. */
export type ReadDocument = { readonly text: string; readonly rows: readonly string[][] };

export function readDocx(file: Uint8Array): ReadDocument {
  const xml = unzipped(file).get("word/document.xml")!;
  const cells = (row: string) => [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell]) => textOf(cell!)); // prettier-ignore
  return {
    text: textOf(xml),
    rows: [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row]) => cells(row!)),
  };
}
const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => unescaped(text!)).join("");

export function readPage(file: Uint8Array): ReadDocument {
  const html = Buffer.from(file).toString("utf8");
  const said = (part: string): string => unescaped(part.replace(/<[^>]*>/g, ""));
  return {
    text: said(html.slice(html.indexOf("<body>"))),
    rows: [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) =>
      [...row!.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => said(cell!)),
    ),
  };
}

export async function readWorkbook(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(file) as unknown as ArrayBuffer);
  return workbook;
}

/** Values of every cell in every sheet, row by row. */
export function rowsOf(workbook: ExcelJS.Workbook): ExcelJS.CellValue[][] {
  const rows: ExcelJS.CellValue[][] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => rows.push((row.values as ExcelJS.CellValue[]).slice(1)));
  return rows;
}

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replace(/&apos;|&#39;/g, "'")
    .replaceAll("&amp;", "&");

/** Says whether every tag of an XML text is closed in turn, and no bare ampersand is left. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, closing, name, empty] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (closing) {
      if (open.pop() !== name) return false;
    } else if (!empty) open.push(name!);
  }
  return open.length === 0 && !/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(xml);
}
