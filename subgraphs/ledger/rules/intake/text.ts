/** Cleans cell text: invisible characters, blanks, placeholders and text that a spreadsheet would run as a formula. */

// What nobody can see carries no meaning. Besides the zero-width
// characters, direction marks, soft hyphens and control characters come along when text is pasted.
const UNSEEN = String.raw`\u200B\u200C\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD`;
const CONTROLS = String.raw`\u0000-\u0008\u000E-\u001F\u007F`;
const EVERY_INVISIBLE = new RegExp(`[${UNSEEN}${CONTROLS}\\u200D]`, "g");
// U+200D also glues emoji together (👨‍👩‍👧); there it is part of the picture and stays.
const EMOJI = String.raw`\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\uFE0F`;
const INVISIBLE = new RegExp(
  String.raw`[${UNSEEN}${CONTROLS}]|(?<![${EMOJI}])\u200D|\u200D(?!\p{Extended_Pictographic})`,
  "gu",
);
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
// What people type into a cell that must not stay empty.
const PLACEHOLDERS: ReadonlySet<string> = new Set(["/", "／", "-", "－", "—", "——", "无", "暂无"]);

/** Longest text that is imported without a warning. */
export const TEXT_LIMIT = 2000;

/** Returns one-line text: invisible characters gone, every run of blanks one blank, outer blanks and one apostrophe gone. */
export function cleanText(written: string): string {
  return withoutApostrophe(written.replace(EVERY_INVISIBLE, "").replaceAll(/\s+/g, " ").trim());
}

/** Returns text in which line breaks and emoji stay as they are; other blanks are cleaned. */
export function cleanParagraphs(written: string): string {
  const visible = foldLineBreaks(written).replace(INVISIBLE, "");
  return withoutApostrophe(visible.replaceAll(/[^\S\n]+/g, " ").trim());
}

/** Returns text with every kind of line break as one line feed; the kind depends on the program that saved it. */
export function foldLineBreaks(written: string): string {
  return written.replace(LINE_BREAKS, "\n");
}

/** Returns text without any blank, as names and codes are compared. */
export function withoutBlanks(written: string): string {
  return cleanText(written).replaceAll(" ", "");
}

/** Returns full-width letters, digits and signs as their half-width twins. */
export function toHalfWidth(text: string): string {
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
}

/** Says whether cleaned text stands for nothing: empty or a placeholder. */
export function isBlankText(cleaned: string): boolean {
  return cleaned === "" || PLACEHOLDERS.has(cleaned);
}

/** Says whether a spreadsheet would take the text for a formula; exports must defuse it (CWE-1236). */
export function isFormulaLike(cleaned: string): boolean {
  return /^[=+\-@]./su.test(cleaned);
}

/** Returns a text short enough to be quoted in a message, with its full length when it was cut. */
export function quotable(written: string): string {
  const characters = Array.from(written);
  if (characters.length <= 200) return written;
  return `${characters.slice(0, 200).join("")}…（共${characters.length}字）`;
}

// Excel's own sign for "this is text" turns up inside the text when a cell was pasted.
function withoutApostrophe(text: string): string {
  return /^['’‘＇]/.test(text) ? text.slice(1).trim() : text;
}
