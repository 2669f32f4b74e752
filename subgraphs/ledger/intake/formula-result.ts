/** Finds the stored results of formulas in a worksheet part, which ExcelJS loses when they are texts or empty. */

export type FormulaResult =
  | { readonly kind: "TEXT"; readonly text: string }
  | { readonly kind: "NUMBER"; readonly number: number }
  | { readonly kind: "BOOLEAN"; readonly isTrue: boolean }
  | { readonly kind: "ERROR"; readonly text: string }
  /** Saved by a program that does not calculate: there is no result to count with. */
  | { readonly kind: "NONE" };

const CELL = /<(?:x:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:x:)?c>)/g;
const VALUE = /<(?:x:)?v\b[^>]*>([\s\S]*?)<\/(?:x:)?v>/;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/** Returns the stored result of every formula cell by address (Q5). */
export function readFormulaResults(sheetXml: string): ReadonlyMap<string, FormulaResult> {
  const results = new Map<string, FormulaResult>();
  if (!/<(?:x:)?f\b/.test(sheetXml)) return results;
  for (const [, attributes = "", content = ""] of sheetXml.matchAll(CELL)) {
    if (!/<(?:x:)?f\b/.test(content)) continue;
    const address = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1];
    if (address === undefined) continue;
    const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? "n";
    results.set(address, toResult(type, VALUE.exec(content)?.[1]));
  }
  return results;
}

function toResult(type: string, value: string | undefined): FormulaResult {
  const text = decodeEntities(value ?? "");
  // An empty text is a result; an empty number is none.
  if (type === "str") return { kind: "TEXT", text };
  if (text === "") return { kind: "NONE" };
  if (type === "e") return { kind: "ERROR", text };
  if (type === "b") return { kind: "BOOLEAN", isTrue: text === "1" };
  const number = Number(text);
  return Number.isFinite(number) ? { kind: "NUMBER", number } : { kind: "TEXT", text };
}

function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex, decimal, name) => {
    if (typeof hex === "string") return String.fromCodePoint(Number.parseInt(hex, 16));
    if (typeof decimal === "string") return String.fromCodePoint(Number(decimal));
    return ENTITIES[String(name)] ?? entity;
  });
}
