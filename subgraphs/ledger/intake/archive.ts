/** Unpacks a zip archive in full before anything trusts it: every entry's length and checksum must be right. */
import { crc32, inflateRawSync } from "node:zlib";

import { IntakeRefusal } from "./refusal.ts";

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const DEFLATED = 8;
// A ledger of 10,000 rows unpacks to about 15 MB; a zip bomb does not stop at 20 times that.
const MOST_UNPACKED_BYTES = 300 * 1024 * 1024;

/**
 * Returns the entries of a zip archive by name.
 * @throws IntakeRefusal when the archive is cut off, damaged, encrypted or too large.
 */
export function unpackArchive(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return unpack(buffer);
  } catch (error) {
    if (error instanceof IntakeRefusal) throw error;
    // zlib and out-of-range reads both mean that the bytes are not what the directory says.
    throw new IntakeRefusal("FILE_DAMAGED", "压缩内容无法解开");
  }
}

function unpack(buffer: Buffer): ReadonlyMap<string, Buffer> {
  const end = findEnd(buffer);
  const count = buffer.readUInt16LE(end + 10);
  let position = buffer.readUInt32LE(end + 16);
  let left = MOST_UNPACKED_BYTES;
  const entries = new Map<string, Buffer>();
  for (let index = 0; index < count; index += 1) {
    if (buffer.readUInt32LE(position) !== DIRECTORY_ENTRY) {
      throw new IntakeRefusal("FILE_DAMAGED", "压缩目录不完整");
    }
    const flags = buffer.readUInt16LE(position + 8);
    const nameLength = buffer.readUInt16LE(position + 28);
    const name = buffer.toString("utf8", position + 46, position + 46 + nameLength);
    if ((flags & 1) === 1) throw new IntakeRefusal("FILE_ENCRYPTED", "压缩包带密码");
    const content = readEntry(buffer, position, name, left);
    left -= content.length;
    entries.set(name, content);
    position +=
      46 + nameLength + buffer.readUInt16LE(position + 30) + buffer.readUInt16LE(position + 32);
  }
  return entries;
}

function readEntry(buffer: Buffer, position: number, name: string, left: number): Buffer {
  const method = buffer.readUInt16LE(position + 10);
  const checksum = buffer.readUInt32LE(position + 16);
  const packedLength = buffer.readUInt32LE(position + 20);
  const length = buffer.readUInt32LE(position + 24);
  const local = buffer.readUInt32LE(position + 42);
  if (buffer.readUInt32LE(local) !== LOCAL_ENTRY) {
    throw new IntakeRefusal("FILE_DAMAGED", `${name}的位置不对`);
  }
  if (length > left) throw new IntakeRefusal("FILE_TOO_LARGE", "解压后超过300MB");
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
  const packed = buffer.subarray(start, start + packedLength);
  const content =
    method === DEFLATED ? inflateRawSync(packed, { maxOutputLength: Math.max(length, 1) }) : packed;
  // ExcelJS does not compare checksums, so a flipped byte in a sheet would become a wrong figure.
  if (content.length !== length || crc32(content) !== checksum) {
    throw new IntakeRefusal("FILE_DAMAGED", `${name}校验不符`);
  }
  return content;
}

function findEnd(buffer: Buffer): number {
  // The end record is the last thing in the file, behind it only a comment of at most 65,535 bytes.
  for (let at = buffer.length - 22; at >= Math.max(0, buffer.length - 65_557); at -= 1) {
    if (buffer.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new IntakeRefusal("FILE_DAMAGED", "文件不完整，可能传输中断");
}
