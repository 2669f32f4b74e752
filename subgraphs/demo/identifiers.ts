/** Identifiers of demo rows: the form of all others, with drawn instead of random bits. */
import { type Random, randomOf } from "./random.ts";

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");

/** Makes `owner:uuidv7` (RFC 9562) from the next draws of a stream. */
export function drawIdentifier(owner: string, at: Date, random: Random): string {
  const time = hex(at.getTime(), 12);
  const [first, second, third] = [random.bits(), random.bits(), random.bits()];
  const version = `7${hex(first & 0xfff, 3)}`;
  const variant = hex(0x8000 | ((first >>> 16) & 0x3fff), 4);
  const tail = hex(second, 8) + hex(third & 0xffff, 4);
  return `${owner}:${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${tail}`;
}

/** Returns the stream from which everything that an act creates is named. */
export function identifierStream(seed: number, owner: string, key: string): Random {
  return randomOf(seed, "identifier", owner, key);
}

/** Returns the identifier that the act of that key gives to the first thing it creates. */
export function firstIdentifier(seed: number, owner: string, key: string, at: Date): string {
  return firstIdentifiers(seed, owner, key, at)[0];
}

/** Returns those of the first two things: with a step that is told, the message and the event. */
export function firstIdentifiers(
  seed: number,
  owner: string,
  key: string,
  at: Date,
): readonly [string, string] {
  const stream = identifierStream(seed, owner, key);
  return [drawIdentifier(owner, at, stream), drawIdentifier(owner, at, stream)];
}
