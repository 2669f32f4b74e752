/** Reads who provided a service, and names institutions as keys compare them. */
import { CreditCodeFault, findCreditCodeFault } from "../credit-code.ts";
import { writtenText, type LedgerCell } from "./ledger-file.ts";
import type { RowReader } from "./row-reader.ts";
import { isBlankText, toHalfWidth, withoutBlanks } from "./text.ts";

const OWN_CENTRE = /^(?:本中心|本单位|本窗口|本平台)$/;

/** Returns an institution's name as keys compare it: without blanks, letters and digits narrow, brackets wide. */
export function institutionForKey(name: string | null): string {
  return name === null
    ? "-"
    : withoutBlanks(toHalfWidth(name)).replaceAll("(", "（").replaceAll(")", "）");
}

/** Returns a credit code cell in the one writing that is checked; empty for a blank or placeholder. */
export function plainCode(cell: LedgerCell): string {
  const code = withoutBlanks(toHalfWidth(writtenText(cell))).toUpperCase();
  return isBlankText(code) ? "" : code;
}

/** Reads the institution of a service, which may be the centre that keeps the ledger. */
export function readProvider(reader: RowReader, declaredUnit: string | null) {
  const providerName = reader.text("providerName", { warnsFormula: true });
  const key = institutionForKey(providerName);
  const isOwnCentre =
    OWN_CENTRE.test(key) || (declaredUnit !== null && key === institutionForKey(declaredUnit));
  const cell = reader.cell("providerCode");
  const code = plainCode(cell);
  const fault = findCreditCodeFault(code);
  if (fault === CreditCodeFault.MISSING) {
    if (!isOwnCentre) reader.warn("INST_CODE_MISSING", "providerCode");
  } else if (fault !== null || cell.value.kind === "NUMBER") {
    reader.warn("INST_CODE_INVALID", "providerCode");
  } else if (code !== writtenText(cell)) {
    reader.normalise("providerCode", code);
  }
  const isValid = fault === null && cell.value.kind !== "NUMBER";
  reader.noteMerge("providerCode", isValid ? code : "", false);
  return { providerName, providerCode: isValid ? code : null, isOwnCentre };
}
