/** How much waits in each list of an account's work: what is asked for, and what an answer says. */
import type { Account } from "../api/account.ts";
import type { WorkCountsQuery, WorkCountsQueryVariables } from "../api/documents.ts";
import type { Coverage } from "../api/shapes.ts";
import { dueItems } from "../evaluation/due-items.ts";
import { callsOf, demandsIn, overdueOf, servicesOf } from "./lists.ts";
import type { Work, WorkKind } from "./roles.ts";

/** `least` is null where nobody who knows has answered; `missing` names those who have not. */
export type Waiting = { readonly least: number | null; readonly missing: readonly string[] };
export type WorkCounts = Readonly<Partial<Record<WorkKind, Waiting>>>;

const isHub = ({ role }: Account) => role === "hub-operator";

/** Returns what is asked for: each list as it opens. */
export function questionFor(account: Account, { kinds, keeps }: Work): WorkCountsQueryVariables {
  const has = (kind: WorkKind) => kinds.includes(kind);
  const member = keeps ?? "";
  return {
    member,
    demands: demandsIn(account.role === "window-operator" ? keeps : null),
    services: servicesOf(member),
    followUps: callsOf(member),
    overdue: overdueOf(isHub(account) ? null : keeps),
    hasDemands: has("demands"),
    hasServices: has("services"),
    hasAssignments: has("assignments"),
    hasReports: has("reports"),
    hasApprovals: has("approvals"),
    hasOverdue: has("overdue"),
    hasEvaluations: has("evaluations"),
    isMember: account.member !== null,
  };
}

type Total = { readonly totalCount: number | null; readonly coverage: Coverage } | null | undefined;

/** Returns how much waits in each list of the answer. */
export function countsIn(data: WorkCountsQuery, account: Account, { keeps }: Work): WorkCounts {
  const ofTotal = (total: Total): Waiting => {
    const missing = total?.coverage.gaps.map(({ member }) => member) ?? [];
    const isNobody = !total || (total.coverage.answered === 0 && total.coverage.expected > 0);
    return { least: isNobody ? null : total.totalCount, missing };
  };
  const own = keeps ? [keeps] : [];
  const ofList = (list: readonly unknown[] | null | undefined): Waiting =>
    list ? { least: list.length, missing: [] } : { least: null, missing: own };
  const { requests, findings } = data;
  const counts: Record<string, Waiting | false> = {
    demands: "demands" in data && ofTotal(data.demands),
    services: "services" in data && ofTotal(data.services),
    followUps: "followUps" in data && ofTotal(data.followUps),
    overdue: "overdue" in data && ofTotal(data.overdue),
    assignments: "assignments" in data && ofList(data.assignments),
    reports:
      "requests" in data &&
      ofList(
        requests && findings
          ? [
              ...requests.filter(({ isAnswered }) => !isAnswered),
              ...findings.filter(({ state }) => state === "OPEN"),
            ]
          : null,
      ),
    approvals: "approvals" in data && ofList(data.approvals),
    evaluations:
      "evaluations" in data &&
      ofList(data.evaluations?.flatMap((evaluation) => dueItems(evaluation, account))),
  };
  return Object.fromEntries(Object.entries(counts).filter(([, waiting]) => waiting !== false));
}
