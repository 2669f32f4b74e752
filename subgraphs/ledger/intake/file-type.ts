/** Tells what a file really is from its bytes, because the extension is only what someone called it. */

export type FileType =
  | { readonly kind: "EMPTY" }
  | { readonly kind: "ZIP" }
  | { readonly kind: "ENCRYPTED_OFFICE" }
  | { readonly kind: "TEXT" }
  /** Something that is never read; `name` is what to call it in a message. */
  | { readonly kind: "OTHER"; readonly name: string };

const signatures: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: "PDF文件" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: "PNG图片" },
  { bytes: [0xff, 0xd8, 0xff], name: "JPEG图片" },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: "GIF图片" },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: "RAR压缩包" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: "7z压缩包" },
  { bytes: [0x1f, 0x8b], name: "gzip压缩包" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: "RTF文档" },
];
const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Returns the type of a file by its content. */
export function detectFileType(bytes: Uint8Array): FileType {
  if (bytes.length === 0) return { kind: "EMPTY" };
  if (startsWith(bytes, ZIP)) return { kind: "ZIP" };
  if (startsWith(bytes, OLE)) return oleType(bytes);
  const known = signatures.find((signature) => startsWith(bytes, signature.bytes));
  if (known !== undefined) return { kind: "OTHER", name: known.name };
  const head = Buffer.from(bytes.subarray(0, 4096));
  // Many systems call an HTML table or an XML spreadsheet .xls and people rename that to .xlsx.
  const text = head
    .toString("latin1")
    .replace(/^\u00EF\u00BB\u00BF/, "")
    .trimStart()
    .toLowerCase();
  if (/^<(?:!doctype html|html|table|head|meta)/.test(text))
    return { kind: "OTHER", name: "网页（HTML）表格" };
  if (text.startsWith("<?xml")) {
    const isSpreadsheet = text.includes("office:spreadsheet");
    return { kind: "OTHER", name: isSpreadsheet ? "XML表格2003" : "XML文件" };
  }
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]);
  if (!isUtf16 && head.includes(0)) return { kind: "OTHER", name: "无法识别的二进制文件" };
  return { kind: "TEXT" };
}

/** Returns what a readable zip archive holds when it is no .xlsx workbook; null for a workbook. */
export function nameOfArchive(entries: ReadonlySet<string>): string | null {
  const has = (prefix: string) => [...entries].some((name) => name.startsWith(prefix));
  if (entries.has("xl/workbook.bin")) return "二进制工作簿（.xlsb）";
  if (has("xl/")) return null;
  if (has("word/")) return "Word文档（.docx）";
  if (has("ppt/")) return "演示文稿（.pptx）";
  if (entries.has("mimetype") && entries.has("content.xml")) return "OpenDocument文档（.ods等）";
  return "ZIP压缩包";
}

function oleType(bytes: Uint8Array): FileType {
  // Stream names stand in directory entries of 128 bytes, in UTF-16.
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hasStream = (name: string) => {
    const wanted = Buffer.from(`${name}\0`, "utf16le");
    for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + 1)) {
      if (at % 128 === 0) return true;
    }
    return false;
  };
  if (hasStream("EncryptedPackage") || hasStream("EncryptionInfo"))
    return { kind: "ENCRYPTED_OFFICE" };
  if (hasStream("Workbook") || hasStream("Book"))
    return { kind: "OTHER", name: "旧版Excel工作簿（.xls）" };
  if (hasStream("WordDocument")) return { kind: "OTHER", name: "旧版Word文档（.doc）" };
  return { kind: "OTHER", name: "旧版Office文件" };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
