/** Judges one row of 服务产品: an offer may be published only when all five disclosures are there. */
import { findCreditCodeFault } from "../credit-code.ts";
import { readCategory } from "./category-field.ts";
import { plainCode } from "./institution.ts";
import { productKeyOf } from "./same-thing.ts";
import { writtenText } from "./ledger-file.ts";
import type { ProductRow } from "./report.ts";
import type { RowReader } from "./row-reader.ts";
import { readTimeLimit } from "./time-limit.ts";
import { isBlankText, withoutBlanks } from "./text.ts";

const DISCLOSURES = ["standard", "process", "function", "feeStandard"] as const;

/** Reads a row into a product; nothing about a product sends it back. */
export function judgeProduct(reader: RowReader): ProductRow {
  const name = reader.text("name", { warnsFormula: true });
  reader.noteMerge("name", name ?? "", true);
  if (name === null) reader.warn("NAME_MISSING", "name");
  const institutionName = reader.text("institutionName", { warnsFormula: true });
  reader.noteMerge("institutionName", institutionName ?? "", true);
  const [standard, process, purpose, feeStandard] = DISCLOSURES.map((field) => {
    const text = reader.text(field, { isParagraph: true, warnsFormula: true });
    reader.noteMerge(field, text ?? "", true);
    if (text === null) reader.warn("DISCLOSURE_MISSING", field);
    return text;
  });
  const timeLimitDays = readDays(reader);
  const texts = [name, standard, process, purpose, feeStandard];
  return {
    kind: "PRODUCT",
    name,
    institutionName,
    institutionCode: readInstitutionCode(reader),
    categoryCode: readCategory(reader, false),
    standard: standard ?? null,
    process: process ?? null,
    function: purpose ?? null,
    feeStandard: feeStandard ?? null,
    timeLimitDays,
    timeLimitText: withoutBlanks(writtenText(reader.cell("timeLimit"))) || null,
    nature: readNature(reader),
    isPublishable: timeLimitDays !== null && texts.every((text) => typeof text === "string"),
    productKey: productKeyOf(name, institutionName),
    counted: true,
  };
}

function readDays(reader: RowReader): number | null {
  // 办理时限（天） counts calendar days, so a bare number under it is not a number of working days.
  const header = reader.header("timeLimit");
  const isInWorkingDays = /工作日/.test(header) || !/[天日周月]/.test(header);
  const reading = readTimeLimit(reader.cell("timeLimit"), isInWorkingDays);
  if (reading.kind === "BLANK") {
    reader.warn("DISCLOSURE_MISSING", "timeLimit");
    return null;
  }
  if (reading.kind === "UNREADABLE") {
    reader.warn("TIMELIMIT_UNREADABLE", "timeLimit");
    return null;
  }
  if (reading.isRange) reader.warn("TIMELIMIT_RANGE", "timeLimit", `按${reading.days}个工作日导入`);
  else if (reading.isRewritten) reader.normalise("timeLimit", String(reading.days));
  reader.noteMerge("timeLimit", String(reading.days), !reading.isRange);
  return reading.days;
}

// The next three columns are not prescribed for products; where a ledger has them, a wrong content
// is warned about and a missing one is not.
function readInstitutionCode(reader: RowReader): string | null {
  const code = plainCode(reader.cell("institutionCode"));
  if (code === "") return null;
  if (findCreditCodeFault(code) !== null) {
    reader.warn("INST_CODE_INVALID", "institutionCode");
    return null;
  }
  if (code !== writtenText(reader.cell("institutionCode")))
    reader.normalise("institutionCode", code);
  return code;
}

function readNature(reader: RowReader): "公益" | "增值" | null {
  const word = withoutBlanks(writtenText(reader.cell("nature")));
  if (/^(?:公益|公益性|公益类|公益服务|是)$/.test(word)) return "公益";
  if (/^(?:增值|增值性|增值类|增值服务|市场化|否)$/.test(word)) return "增值";
  if (!isBlankText(word)) reader.warn("WELFARE_UNKNOWN", "nature");
  return null;
}
