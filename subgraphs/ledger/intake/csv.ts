/** Reads comma-separated text (RFC 4180): decides the encoding with certainty and splits records and fields. */
import { IntakeRefusal } from "./refusal.ts";

const SEPARATORS = [",", "\t", ";", "|"] as const;
const SEARCHED_RECORDS = 60;

export type DecodedText = {
  readonly text: string;
  readonly encoding: "UTF-8" | "GB18030" | "UTF-16LE";
};

/**
 * Returns the text of a file; UTF-8 is tried first, because Chinese in GB18030 is never valid UTF-8
 * for the length of a ledger, while the other way round anything may pass.
 * @throws IntakeRefusal when neither encoding fits every byte.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const candidates =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? (["UTF-16LE"] as const)
      : (["UTF-8", "GB18030"] as const);
  for (const encoding of candidates) {
    try {
      // A byte order mark is taken away by the decoder.
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      continue;
    }
  }
  throw new IntakeRefusal("FILE_ENCODING_UNKNOWN");
}

/**
 * Splits text into records of fields; a quoted field may hold separators, quotes and line breaks.
 * @throws IntakeRefusal when a quote is never closed, which would swallow the rest of the file.
 */
export function splitRecords(
  text: string,
  separator: string = usualSeparator(text),
  most = Infinity,
): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = "";
  let position = 0;
  let line = 1;
  const endRecord = () => {
    records.push([...record, field]);
    record = [];
    field = "";
  };
  while (position < text.length && records.length < most) {
    const character = text.charAt(position);
    if (character === '"' && field === "") {
      const quoted = readQuoted(text, position + 1, line);
      field = quoted.field;
      position = quoted.next;
      line += quoted.lines;
      // What follows a closing quote up to the separator belongs to the field; nothing is lost.
      while (position < text.length && !isFieldEnd(text.charAt(position), separator)) {
        field += text.charAt(position);
        position += 1;
      }
      continue;
    }
    if (character === separator) {
      record.push(field);
      field = "";
    } else if (character === "\n" || character === "\r") {
      if (character === "\r" && text.charAt(position + 1) === "\n") position += 1;
      endRecord();
      line += 1;
    } else {
      field += character;
    }
    position += 1;
  }
  if (records.length < most && (field !== "" || record.length > 0)) endRecord();
  return records;
}

function readQuoted(text: string, start: number, line: number) {
  let field = "";
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw new IntakeRefusal("FILE_DAMAGED", `第${line}行起有引号没有配对`);
    field += text.slice(from, quote);
    if (text.charAt(quote + 1) !== '"') {
      return { field, next: quote + 1, lines: field.split("\n").length - 1 };
    }
    field += '"';
    from = quote + 2;
  }
}

function isFieldEnd(character: string, separator: string): boolean {
  return character === separator || character === "\n" || character === "\r";
}

/**
 * Returns the separator with which the first records tell most, because a title or an amount may
 * hold commas in a file that separates with semicolons; the usual one when none tells anything.
 */
export function findSeparator(
  text: string,
  countRecognised: (records: readonly (readonly string[])[]) => number,
): string {
  let best = { separator: usualSeparator(text), recognised: 0 };
  for (const separator of SEPARATORS.filter((sign) => text.includes(sign))) {
    const recognised = countRecognised(firstRecords(text, separator));
    if (recognised > best.recognised) best = { separator, recognised };
  }
  return best.separator;
}

function firstRecords(text: string, separator: string): string[][] {
  try {
    return splitRecords(text, separator, SEARCHED_RECORDS);
  } catch {
    // Quotes that do not pair with this separator may pair with another.
    return [];
  }
}

// Some systems save "CSV" with tabs or semicolons; the first lines without quotes in them show it.
function usualSeparator(text: string): string {
  const head = text.slice(0, 4000).replaceAll(/"[^"]*"/g, "");
  return SEPARATORS.find((separator) => head.includes(separator)) ?? ",";
}
