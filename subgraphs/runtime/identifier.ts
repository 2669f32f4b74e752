/** Identifiers that start with their owner's member code, so that routing needs no lookup. */
import { randomBytes } from "node:crypto";

let latestMs = 0;
let counter = 0;

/**
 * Makes `owner:uuidv7` (RFC 9562); identifiers that one process makes for the same millisecond sort in the
 * order in which they were made (section 6.2, method 1), so that events of one transaction keep theirs.
 */
export function newIdentifier(owner: string, at: Date): string {
  const bytes = randomBytes(16);
  const ms = at.getTime();
  // Half the range at random, half to count in.
  counter = ms === latestMs ? counter + 1 : bytes.readUInt16BE(6) & 0x7ff;
  latestMs = ms;
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | (counter & 0xfff), 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `${owner}:${parts.join("-")}-${hex.slice(20)}`;
}

/** Returns the member code in front of the first colon, or null when there is none. */
export function ownerOf(identifier: string): string | null {
  const colon = identifier.indexOf(":");
  return colon > 0 ? identifier.slice(0, colon) : null;
}
