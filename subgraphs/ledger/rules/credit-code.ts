/** Checks unified social credit codes (GB 32100-2015) and completes them for fixtures. */

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** What is wrong with a credit code, in the order in which it is looked for. */
export const CreditCodeFault = {
  MISSING: "CODE_MISSING",
  ORGANISATION_ONLY: "CODE_ORG_ONLY",
  CHARACTER: "CODE_CHARSET",
  LENGTH: "CODE_LENGTH",
  CHECK: "CODE_CHECK",
} as const;
export type CreditCodeFault = (typeof CreditCodeFault)[keyof typeof CreditCodeFault];

/** Returns the fault of a code that is already in upper case half-width writing, null when it is valid. */
export function findCreditCodeFault(code: string): CreditCodeFault | null {
  if (code === "") return CreditCodeFault.MISSING;
  if (/^[0-9A-Z]{9}$/.test(code.replaceAll("-", ""))) return CreditCodeFault.ORGANISATION_ONLY;
  if (Array.from(code).some((character) => !ALPHABET.includes(character))) {
    return CreditCodeFault.CHARACTER;
  }
  if (code.length !== 18) return CreditCodeFault.LENGTH;
  return code[17] === creditCodeCheck(code.slice(0, 17)) ? null : CreditCodeFault.CHECK;
}

/** Says whether a text is a valid credit code as it stands. */
export function isCreditCode(code: string): boolean {
  return findCreditCodeFault(code) === null;
}

/**
 * Returns the check character of the first 17: the symbol at (31 − Σ cᵢ·3^(i−1)) mod 31,
 * GB 32100-2015 annex B.
 * @throws when a character is outside the alphabet or the length is not 17.
 */
export function creditCodeCheck(first17: string): string {
  if (first17.length !== 17) throw new Error("A credit code is completed from 17 characters");
  let sum = 0;
  for (const [index, weight] of CODE_WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(first17.charAt(index));
    if (value < 0) throw new Error(`"${first17.charAt(index)}" is not a credit code character`);
    sum += value * weight;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Returns the whole code for its first 17 characters. */
export function completeCreditCode(first17: string): string {
  return first17 + creditCodeCheck(first17);
}

/** Returns the check character of an eight-character organisation code: 11 − Σ cᵢ·wᵢ mod 11, 10 as X, 11 as 0 (GB 11714). */
export function organisationCodeCheck(first8: string): string {
  if (first8.length !== 8) throw new Error("An organisation code is completed from 8 characters");
  let sum = 0;
  for (const [index, weight] of ORGANISATION_WEIGHTS.entries()) {
    const value = ORGANISATION_ALPHABET.indexOf(first8.charAt(index));
    if (value < 0)
      throw new Error(`"${first8.charAt(index)}" is not an organisation code character`);
    sum += value * weight;
  }
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

/** Says whether positions 9–17 carry a right GB 11714 check; real codes exist that do not, so it never rejects. */
export function hasOrganisationCheck(code: string): boolean {
  return code.length === 18 && organisationCodeCheck(code.slice(8, 16)) === code[16];
}
