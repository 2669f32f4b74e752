/** A bulletin over a whole province: every member reports something of its own, and shares something with the next. */
import {
  completeCreditCode,
  organisationCodeCheck,
} from "../../subgraphs/ledger/rules/credit-code.ts";
import type { Bulletin } from "../../subgraphs/hub/rules/bulletin/bulletin.ts";
import { composeBulletin } from "../../subgraphs/hub/rules/bulletin/compose-bulletin.ts";
import { comparedWith } from "../../subgraphs/hub/rules/bulletin/inputs.ts";
import { makeInputs, makeStatement, Shelf } from "./statements.ts";

/** Composes it for so many windows and institutions beside the hub, with a quarter and a year before to compare with. */
export function largeBulletin(windows: number, institutions: number): Bulletin {
  const shelf = new Shelf();
  const codes = [
    "340000",
    ...Array.from({ length: windows }, (_, index) => String(340100 + index * 100)),
    ...Array.from({ length: institutions }, (_, index) => creditCode(index)),
  ];
  const members = codes.map((code, index) => ({
    code,
    name: code === "340000" ? "省平台" : `第${index}家中小企业综合服务有限责任公司`,
    hash:
      index % 29 === 28
        ? null
        : makeStatement(shelf, {
            code,
            services: Array.from({ length: 20 + (index % 7) }, (_, nth) => ({
              service: `服务${index * 19 + nth}`,
              rating: nth % 3 === 0 ? 5 : null,
              feeFen: 100 * nth,
            })),
            sets: { enterpriseKeys: [`企业${index}`, `企业${index + 1}`] },
          }).hash,
    ...(index % 58 === 57 ? { excuse: "系统升级" } : {}),
  }));
  const earlier = comparedWith(composeBulletin(makeInputs(members), shelf), "5f".repeat(32));
  return composeBulletin(makeInputs(members, { previous: earlier, lastYear: earlier }), shelf);
}

function creditCode(index: number): string {
  const organisation = `MA8${String(index).padStart(5, "0")}`;
  return completeCreditCode(`91340100${organisation}${organisationCodeCheck(organisation)}`);
}
