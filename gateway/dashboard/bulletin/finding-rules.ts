/** What the hub may decide about a finding, and how findings are told apart. */
import type { FindingDecision, FindingFieldsFragment } from "../api/documents.ts";

export type Finding = FindingFieldsFragment;

export const findingGroups = ["UNSETTLED", "OPEN", "EXPLAINED", "SETTLED"] as const;
export type FindingGroup = (typeof findingGroups)[number];

/** True while a finding keeps the bulletin from being sealed. */
export const isUnsettled = ({ state }: Pick<Finding, "state">): boolean =>
  state === "OPEN" || state === "EXPLAINED";

const belongs: Readonly<Record<FindingGroup, (finding: Finding) => boolean>> = {
  UNSETTLED: isUnsettled,
  OPEN: ({ state }) => state === "OPEN",
  EXPLAINED: ({ state }) => state === "EXPLAINED",
  SETTLED: (finding) => !isUnsettled(finding),
};

/** What may be decided in which state, by the rules of the hub. */
export const decisionsIn: Readonly<Record<Finding["state"], readonly FindingDecision[]>> = {
  OPEN: ["OVERRULE"],
  EXPLAINED: ["ACCEPT", "REOPEN", "OVERRULE"],
  CORRECTED: ["REOPEN"],
  ACCEPTED: ["REOPEN"],
  OVERRULED: ["REOPEN"],
};

export type FindingChoice = {
  readonly group: FindingGroup | null;
  readonly rule: string | null;
  readonly member: string | null;
};

/** Returns the findings that were chosen, those that wait for the hub first. */
export function chosenFindings(
  findings: readonly Finding[],
  { group, rule, member }: FindingChoice,
): readonly Finding[] {
  const weight = ({ state }: Finding) => ["EXPLAINED", "OPEN"].indexOf(state) + 1 || 9;
  return findings
    .filter(
      (finding) =>
        (!group || belongs[group](finding)) &&
        (!rule || finding.rule === rule) &&
        (!member || finding.member === member),
    )
    .toSorted((one, other) => weight(one) - weight(other));
}

/** Returns how many findings there are of each rule, the commonest first. */
export function countByRule(findings: readonly Finding[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}
