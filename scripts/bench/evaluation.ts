/** Evaluates a whole network by Anhui's two schemes: from the input's document to the sealed result. */
import { evaluate, sealResult } from "../../subgraphs/hub/rules/evaluation/evaluate.ts";
import { toInput } from "../../subgraphs/hub/rules/evaluation/read/read-input.ts";
import { readScheme } from "../../subgraphs/hub/rules/evaluation/read/read-scheme.ts";
import { figureCatalogue, shippedScheme } from "../../subgraphs/hub/schemes/shipped.ts";

const figureNames = [
  "activities",
  "dataUpload",
  "demandsCollected",
  "demandsMatched",
  "disclosureShare",
  "enterprisesServed",
  "excellentResources",
  "honours",
  "jointServices",
  "productsOffered",
  "ratingResponseShare",
  "recordCompleteness",
  "registeredUsers",
  "resourcesMobilised",
  "satisfaction",
];
/** What institutions declare where the network counts nothing of theirs. */
const ownNames = ["ownDemandsCollected", "ownDemandsMatched", "ownRegisteredUsers"];
const flagNames = ["unifiedLogo", "unifiedName", "unifiedProcess"];
/** Shares and means; the others are counts. */
const atMost: Readonly<Record<string, number>> = {
  dataUpload: 1,
  disclosureShare: 1,
  ratingResponseShare: 1,
  recordCompleteness: 1,
  satisfaction: 5,
};

/** Returns the seconds for 16 windows and 200 institutions. */
export async function measureEvaluation(): Promise<number> {
  const catalogue = await figureCatalogue();
  const groups = [
    ["anhui-windows-2019", "WINDOW", 16],
    ["anhui-institutions-2019", "INSTITUTION", 200],
  ] as const;
  let ms = 0;
  for (const [code, kind, count] of groups) {
    const scheme = readScheme((await shippedScheme(code))!, catalogue);
    const document = inputOf(kind, count);
    const begun = performance.now();
    const result = evaluate(scheme, toInput(document));
    sealResult(result);
    ms += performance.now() - begun;
    const total = result.sheets.filter((sheet) => sheet.total !== null).length;
    if (total !== count) throw new Error(`${code}: ${total} of ${count} have a total.`);
  }
  return ms / 1000;
}

const inputOf = (kind: string, count: number): object => ({
  format: "evaluation-input/1",
  year: 2025,
  evaluatedOn: "2026-01-20",
  participants: Array.from({ length: count }, (_, index) => ({
    id: `${kind}-${index}`,
    name: `成员${index}`,
    kind,
    figures: Object.fromEntries([
      ["annualSummaryFiled", { value: "1", source: `summary:${index}` }],
      ...flagNames.map((name) => [name, { value: "1", source: `declaration:${index}` }]),
      ...[...figureNames, ...(kind === "INSTITUTION" ? ownNames : [])].map((name, at) => {
        const most = atMost[name];
        const share = ((index * 31 + at * 17) % 100) / 100;
        const value = most ? (most * (0.5 + share / 2)).toFixed(4) : String(Math.round(share * 900)); // prettier-ignore
        return [name, { value, source: `statement:${index}` }];
      }),
    ]),
    facts: { complaint: [] },
    scores: ["4-1", "4-3"].flatMap((indicator) =>
      Array.from({ length: 5 }, (_one, expert) => ({
        indicator,
        expert: `e${expert}`,
        score: String(60 + ((index * 7 + expert * 11) % 40)),
        source: `paper:${expert}`,
      })),
    ),
  })),
});
