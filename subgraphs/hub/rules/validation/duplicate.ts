/** Services that were reported more than once: by one member, or by two of the same kind. */
import type { ClaimColumns } from "../../../ledger/rules/statement.ts";
import type { Claims, MemberKind } from "../bulletin/bulletin.ts";
import type { FoundFault } from "./finding.ts";

export type MemberFault = FoundFault & { readonly member: string };

/** One member that counts one service several times. */
export function repeatFaults({ key }: ClaimColumns): FoundFault[] {
  const repeated = key.length - new Set(key).size;
  return repeated === 0
    ? []
    : [
        {
          key: "D02",
          rule: "D02",
          severity: "QUERY",
          message: `有${repeated}项服务与本成员其他服务内容、企业、时间相同，疑为重复登记。`,
          values: { repeated },
        },
      ];
}

/**
 * A window and the institution that delivered may both report a service, which counts once. Two windows, or two
 * institutions, report the same one only when one of them is wrong; whoever it does not count for is asked.
 */
export function duplicateFaults(
  { pairs }: Claims,
  kindOf: (member: string) => MemberKind,
): MemberFault[] {
  return pairs.flatMap(({ members, services, countedFor }): MemberFault[] => {
    const [first, second] = members;
    if (kindOf(first) !== kindOf(second)) return [];
    const asked = countedFor[0] < countedFor[1] ? first : second;
    const other = asked === first ? second : first;
    return [
      {
        member: asked,
        key: `D01 ${other}`,
        rule: "D01",
        severity: "QUERY",
        message: `有${services}项服务与成员${other}上报的相同，请核对由谁上报。`,
        values: { other, services },
      },
    ];
  });
}
