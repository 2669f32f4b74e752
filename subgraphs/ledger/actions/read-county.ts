/** Reads the county in which something is asked for or takes place. */
import { refuse } from "../../runtime/errors.ts";
import { countyCode } from "../rules/division.ts";

/** Returns its GB/T 2260 code, null where none is given. @throws BAD_USER_INPUT for what is no county */
export function readCounty(given: string | null | undefined): string | null {
  if (given === null || given === undefined || given.trim() === "") return null;
  const code = countyCode(given);
  if (code !== null) return code;
  throw refuse(
    "BAD_USER_INPUT",
    `county：没有县区“${given}”，请填写六位行政区划代码或安徽省的县区名称。No such county: give its GB/T 2260 code.`,
  );
}
