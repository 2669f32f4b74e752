/** Identifiers that start with their owner's member code, so that routing needs no lookup. */
import { randomBytes } from "node:crypto";

/** Makes `owner:uuidv7` (RFC 9562); ids made later sort after earlier ones of the same owner. */
export function newIdentifier(owner: string, at: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
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
