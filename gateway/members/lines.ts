/** Splits a stream of bytes into lines; of a line that is too long only the beginning is kept. */

export type Line = { readonly text: string; readonly isWhole: boolean };

const newline = 0x0a;
const keptOfLong = 64;

/**
 * Reads lines as they end; what comes after the last newline was cut off, and is no line.
 * @yields each line, without its newline
 */
export async function* readLines(
  bytes: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  const add = (part: Buffer): void => {
    const wasWhole = size <= maxBytes;
    size += part.length;
    if (!wasWhole) return;
    parts.push(part);
    if (size > maxBytes) parts = [Buffer.concat(parts).subarray(0, keptOfLong)];
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      add(chunk.subarray(from, at));
      yield { text: Buffer.concat(parts).toString("utf8"), isWhole: size <= maxBytes };
      parts = [];
      size = 0;
      from = at + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
}
