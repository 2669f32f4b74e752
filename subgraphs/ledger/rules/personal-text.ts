/** Takes personal numbers out of free text. Source: 个人信息保护法 arts 4, 6: what is not needed is not shown. */

const patterns: readonly RegExp[] = [
  // Resident identity number, GB 11643: 17 digits and a check character.
  /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/g,
  // Mobile number, with blanks or hyphens as people write them, with or without +86.
  /(?<!\d)(?:\+?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g,
  // Fixed-line number with its area code.
  /(?<!\d)0\d{2,3}[\s-]\d{7,8}(?!\d)/g,
];

/** Returns `text` with identity and telephone numbers blacked out. */
export function withoutPersonalNumbers(text: string): string {
  return patterns.reduce((rest, pattern) => rest.replaceAll(pattern, "■■■"), text);
}

/** Says whether a search text could find a person by number: five digits in a row or more. */
export const looksForNumbers = (text: string): boolean =>
  /\d[\s-]?\d[\s-]?\d[\s-]?\d[\s-]?\d/.test(text);
