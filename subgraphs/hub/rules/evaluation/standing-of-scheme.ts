/** Whether a scheme holds on a day, and what every reader of its results must be told. */
import type { SchemeReference, Warning } from "./result.ts";
import type { SchemeHead, Status } from "./scheme.ts";
import { Refused } from "./read/fault.ts";

export type StatusOnDay = SchemeReference["status"];

/** Returns what a scheme is on a day; a day within its validity is not expired, whatever became of it later. */
export function statusOn(scheme: SchemeHead, day: string): StatusOnDay {
  if (scheme.status === "REPEALED" || scheme.status === "DRAFT") return scheme.status;
  if (scheme.validTo && day > scheme.validTo) return "EXPIRED";
  if (scheme.supersededBy && day >= scheme.supersededBy.from) return "SUPERSEDED";
  if (scheme.validFrom && day < scheme.validFrom) return "NOT_YET";
  return "IN_FORCE";
}

/** @throws Refused for a repealed scheme: nothing may be evaluated by it */
export function refuseRepealed(scheme: SchemeHead): void {
  if (scheme.status !== "REPEALED") return;
  throw new Refused([
    {
      place: "/status",
      zh: `方案“${scheme.name.zh}”已废止，不能用于评价；请选用现行方案。`,
      en: `The scheme "${scheme.name.en}" is repealed: nothing is evaluated by it. Choose one in force.`,
    },
  ]);
}

export function referTo(scheme: SchemeHead, day: string): SchemeReference {
  const { code, version, hash, name, issuer, documentNo, provenance } = scheme;
  return {
    code,
    version,
    hash,
    name,
    issuer,
    documentNo,
    provenance,
    status: statusOn(scheme, day),
  };
}

/** Parts of a scheme that are no numbered rule. */
const partWords: ReadonlyMap<string, { zh: string; en: string }> = new Map([
  ["grading", { zh: "等次", en: "grades" }],
  ["ranking", { zh: "名次", en: "ranking" }],
  ["publicity", { zh: "公示期", en: "publicity" }],
  ["validity", { zh: "有效期", en: "validity" }],
]);

/** Returns what belongs on every sheet; `placeholders` are the codes of rules that nobody has published. */
export function warningsOf(
  scheme: SchemeHead,
  day: string,
  placeholders: readonly string[],
): Warning[] {
  const warnings: Warning[] = [];
  const status = statusOn(scheme, day);
  if (status !== "IN_FORCE") warnings.push({ code: status, ...statusWords(scheme, status) });
  if (scheme.provenance === "PLACEHOLDER" || placeholders.length > 0) {
    const said = placeholders.map((code) => partWords.get(code) ?? { zh: code, en: code });
    const zh = said.map((part) => part.zh).join("、");
    const en = said.map((part) => part.en).join(", ");
    warnings.push({
      code: "PLACEHOLDER",
      zh: `权重、公式或标准未公布，为暂代值，不是官方数值${zh && `：${zh}`}。`,
      en: `Not published and therefore placeholders, not official values${en && `: ${en}`}.`,
    });
  }
  return [...warnings, ...scheme.notes.map((note) => ({ code: "NOTE", ...note }))];
}

function statusWords(
  { validFrom, validTo, supersededBy }: SchemeHead,
  status: Status | StatusOnDay,
): { zh: string; en: string } {
  switch (status) {
    case "EXPIRED":
      return { zh: `方案已于 ${validTo} 失效。`, en: `The scheme expired on ${validTo}.` };
    case "DRAFT":
      return { zh: "方案为征求意见稿，未生效。", en: "The scheme is a draft and not in force." };
    case "NOT_YET":
      return {
        zh: `方案自 ${validFrom} 起施行，此日尚未生效。`,
        en: `The scheme is in force from ${validFrom} only.`,
      };
    case "SUPERSEDED":
      return {
        zh: `方案自 ${supersededBy?.from} 起由《${supersededBy?.text}》取代。`,
        en: `The scheme is superseded from ${supersededBy?.from} by ${supersededBy?.text}.`,
      };
    case "REPEALED":
      return { zh: "方案已废止。", en: "The scheme is repealed." };
    case "IN_FORCE":
      return { zh: "现行有效。", en: "In force." };
  }
}
