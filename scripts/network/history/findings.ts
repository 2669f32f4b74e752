/** What is asked about the demo's statements: the member explains, the hub accepts. */
import { type Desks, operator, staffOf, until } from "./desks.ts";

export type Finding = {
  readonly id: string;
  readonly member: string;
  readonly rule: string;
  readonly state: string;
};
type Place = { readonly year: number; readonly quarter: number | null };

const explanations: Readonly<Record<string, string>> = {
  D01: "该项服务由双方联合提供，各自留有服务记录，已与对方核对，同意只计一次。",
  D02: "同一企业同日办理两件同类事项，受理单号不同，并非重复登记。",
  Y01: "季度报送后补录了服务记录，全年数以补录后的为准。",
};
const usualExplanation = "已与原始记录核对，数据属实，系业务季节性变化。";

/** Settles all that is open on a period. */
export async function settleFindings(
  desks: Desks,
  place: Place,
  signal: AbortSignal,
): Promise<void> {
  const open = (await findingsOn(desks, place)).filter(({ state }) => state === "OPEN");
  const kinds = await kindsOfMembers(desks);
  for (const finding of open) await explain(desks, finding, kinds, signal);
  await until(async () => {
    const found = await findingsOn(desks, place);
    for (const { id, state } of found) if (state === "EXPLAINED") await decide(desks, id, "ACCEPT");
    const isSettled = !found.some(({ state }) => state === "OPEN" || state === "EXPLAINED");
    return isSettled || undefined;
  }, signal);
}

/** Has the member say how it came about, once the question has reached it. */
export async function explain(
  desks: Desks,
  { id, member, rule }: Finding,
  kinds: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<void> {
  const staff = staffOf(member, kinds.get(member) ?? "WINDOW");
  await until(async () => {
    const { statementFindings } = await desks<{
      statementFindings: { id: string; state: string }[];
    }>(staff, `query ($member: ID!) { statementFindings(member: $member) { id state } }`, {
      member,
    });
    return statementFindings.some((one) => one.id === id && one.state === "OPEN") || undefined;
  }, signal);
  await desks(
    staff,
    `mutation ($input: AnswerFindingInput!) { answerFinding(input: $input) { state } }`,
    { input: { member, finding: id, explanation: explanations[rule] ?? usualExplanation } },
  );
}

export async function decide(
  desks: Desks,
  id: string,
  decision: "ACCEPT" | "REOPEN",
  reason: string | null = null,
): Promise<void> {
  await desks(
    operator,
    `mutation ($id: ID!, $decision: FindingDecision!, $reason: String) {
      decideFinding(id: $id, decision: $decision, reason: $reason) { refusal { code } } }`,
    { id, decision, reason },
  );
}

export async function findingsOn(desks: Desks, { year, quarter }: Place): Promise<Finding[]> {
  const { findings } = await desks<{ findings: Finding[] }>(
    operator,
    `query ($year: Int!, $quarter: Int) { findings(year: $year, quarter: $quarter) { id member rule state } }`,
    { year, quarter },
  );
  return findings;
}

/** Kinds by member code. */
export async function kindsOfMembers(desks: Desks): Promise<Map<string, string>> {
  const { members } = await desks<{ members: { code: string; kind: string }[] }>(
    operator,
    `{ members { code kind } }`,
  );
  return new Map(members.map(({ code, kind }) => [code, kind]));
}
