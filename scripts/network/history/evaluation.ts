/** The demo's annual evaluation of windows: summaries, declared facts, a panel's scores, approval, publicity, an objection. */
import { randomOf } from "../../../subgraphs/demo/random.ts";
import { NetworkFailure } from "../failure.ts";
import { demoExperts } from "./experts.ts";
import { department, type Asker, type Desks, operator, staffOf, until } from "./desks.ts";

export const demoScheme = "anhui-windows-2019";
const seed = 1;

type Participant = { readonly member: string; readonly name: string };
type Evaluation = {
  readonly id: string;
  readonly state: string;
  readonly schemeCode: string;
  readonly sealed: { readonly hash: string } | null;
  readonly participants: readonly (Participant & { readonly summaryAt: string | null })[];
  readonly declarations: readonly {
    readonly id: string;
    readonly participant: string;
    readonly name: string;
    readonly state: string;
  }[];
  readonly objections: readonly { readonly id: string }[];
  readonly experts: readonly { readonly subject: string; readonly declaredAt: string | null }[];
};

const fields = `id state schemeCode sealed { hash } participants { member name summaryAt }
  declarations { id participant name state } objections { id } experts { subject declaredAt }`;

/** Takes the year's evaluation on until its result is in publicity. @throws NetworkFailure where somebody turned it back */
export async function announceEvaluation(
  desks: Desks,
  year: number,
  signal: AbortSignal,
): Promise<void> {
  await until(async () => {
    const evaluation = await evaluationOf(desks, year);
    const { id, state } = evaluation;
    if (state === "PUBLICITY" || state === "PUBLISHED") return true;
    const next = steps[state];
    if (!next)
      throw new NetworkFailure(`年度评价处于${state}。`, `The evaluation ${id} is ${state}.`);
    await next(desks, evaluation, year);
    return undefined;
  }, signal);
}

async function evaluationOf(desks: Desks, year: number): Promise<Evaluation> {
  const { evaluations } = await desks<{ evaluations: Evaluation[] }>(
    operator,
    `query ($year: Int) { evaluations(year: $year) { ${fields} } }`,
    { year },
  );
  const known = evaluations.find(
    ({ schemeCode, state }) => schemeCode === demoScheme && state !== "ABANDONED",
  );
  if (known) return known;
  const { opened } = await desks<{ opened: Evaluation }>(
    operator,
    `mutation ($input: OpenEvaluationInput!) { opened: openEvaluation(input: $input) { ${fields} } }`,
    { input: { scheme: demoScheme, year } },
  );
  return opened;
}

type Next = (desks: Desks, evaluation: Evaluation, year: number) => Promise<void>;
const steps: Readonly<Record<string, Next>> = {
  PREPARING: async (desks, evaluation, year) => {
    await fileSummaries(desks, evaluation, year);
    await declareFacts(desks, evaluation, year);
    await seatExperts(desks, evaluation);
    await take(desks, evaluation, "SCORE");
  },
  SCORING: async (desks, evaluation) => {
    for (const { subject } of demoExperts) await score(desks, evaluation.id, subject);
    await take(desks, evaluation, "SEAL");
  },
  SEALED: (desks, evaluation) => take(desks, evaluation, "SUBMIT"),
  SUBMITTED: (desks, evaluation) =>
    take(desks, evaluation, "APPROVE", `, hash: "${evaluation.sealed!.hash}"`, department),
  APPROVED: (desks, evaluation) => take(desks, evaluation, "ANNOUNCE"),
};

async function take(
  desks: Desks,
  { id }: Evaluation,
  step: string,
  rest = "",
  as: Asker = operator,
): Promise<void> {
  const { taken } = await desks<{ taken: { refusal: { code: string; message: string } | null } }>(
    as,
    `mutation ($id: ID!) { taken: takeEvaluationStep(id: $id, step: ${step}${rest}) { refusal { code message } } }`,
    { id },
  );
  if (taken.refusal && taken.refusal.code !== "STEP_NOT_ALLOWED")
    throw new NetworkFailure(taken.refusal.message, `${step}: ${taken.refusal.code}`);
}

async function fileSummaries(desks: Desks, { id, participants }: Evaluation, year: number) {
  for (const { member, name, summaryAt } of participants) {
    if (summaryAt) continue;
    await desks(
      staffOf(member, "WINDOW"),
      `mutation ($evaluation: ID!, $member: ID!, $text: String!) {
        fileSummary(evaluation: $evaluation, member: $member, text: $text) { summaryAt } }`,
      {
        evaluation: id,
        member,
        text: `${name}${year}年度工作总结（演示）：全年坚持有记录、能追踪、可考核，按季报送服务数据，开展需求征集、对接与回访；下一年度将扩大与入驻机构的联动服务。`,
      },
    );
  }
}

type Declared = {
  readonly kind: "FIGURE" | "FACT";
  readonly name: string;
  readonly value?: string;
  readonly on?: string;
  readonly verified?: boolean;
  readonly evidence: string;
};

/** What one window objects to, once the result is shown. */
const contested = "unifiedProcess";

/** What a window says of itself that no record counts. */
function declaredBy(member: string, year: number): Declared[] {
  const random = randomOf(seed, "declared", member);
  const [resources, hasNorms, hasHonour, hasComplaint] = [
    random.integer(2, 14),
    random.chance(0.8),
    random.chance(0.25),
    random.chance(0.12),
  ];
  return [
    { kind: "FIGURE", name: "excellentResources", value: String(resources), evidence: "优良服务资源名单" }, // prettier-ignore
    { kind: "FIGURE", name: "unifiedName", value: "1", evidence: "统一名称使用情况" },
    { kind: "FIGURE", name: "unifiedLogo", value: "1", evidence: "统一标识使用情况" },
    { kind: "FIGURE", name: contested, value: hasNorms ? "1" : "0", evidence: "统一服务流程印发文件" }, // prettier-ignore
    ...(hasHonour ? [{ kind: "FIGURE", name: "honours", value: "1", evidence: "省级表彰文件" } as const] : []), // prettier-ignore
    hasComplaint
      ? { kind: "FACT", name: "complaint", on: `${year}-09-18`, verified: true, evidence: "投诉办理单及核查结论" } // prettier-ignore
      : { kind: "FACT", name: "complaint", evidence: "全年无投诉，以投诉台账为准" },
  ];
}

async function declareFacts(
  desks: Desks,
  { id, participants, declarations }: Evaluation,
  year: number,
) {
  const isKnown = (member: string, name: string) =>
    declarations.some((one) => one.participant === member && one.name === name);
  const open = declarations.filter(({ state }) => state === "DECLARED").map((one) => one.id);
  for (const { member } of participants)
    for (const declared of declaredBy(member, year)) {
      if (isKnown(member, declared.name)) continue;
      const { made } = await desks<{ made: { id: string } }>(
        staffOf(member, "WINDOW"),
        `mutation ($input: DeclareFactInput!) { made: declareFact(input: $input) { id } }`,
        { input: { evaluation: id, participant: member, ...declared } },
      );
      open.push(made.id);
    }
  for (const one of open)
    await desks(
      operator,
      `mutation ($id: ID!) { decideDeclaration(id: $id, isConfirmed: true) { state } }`,
      { id: one },
    );
}

async function seatExperts(desks: Desks, { id, experts }: Evaluation): Promise<void> {
  for (const { subject, name, organisation, field } of demoExperts) {
    const seated = experts.find((one) => one.subject === subject);
    if (!seated)
      await desks(
        operator,
        `mutation ($input: AssignExpertInput!) { assignExpert(input: $input) { code } }`,
        { input: { evaluation: id, subject, name, organisation, field } },
      );
    if (!seated?.declaredAt)
      await desks(
        { role: "expert", subject },
        `mutation ($id: ID!) { declareInterests(evaluation: $id, interests: { paidBy: [], relatedTo: [] }) { code } }`,
        { id },
      );
  }
}

/** An expert gives what it owes: experts differ in severity, and agree roughly on who is better. */
async function score(desks: Desks, id: string, subject: string): Promise<void> {
  const as = { role: "expert", subject } as const;
  const { expertTask } = await desks<{
    expertTask: { owed: { participant: string; indicator: string }[] };
  }>(as, `query ($id: ID!) { expertTask(evaluation: $id) { owed { participant indicator } } }`, {
    id,
  });
  if (expertTask.owed.length === 0) return;
  const severity = randomOf(seed, "severity", subject).integer(-3, 3);
  const scores = expertTask.owed.map(({ participant, indicator }) => {
    const merit = randomOf(seed, "merit", participant, indicator).integer(66, 94);
    const view = randomOf(seed, "view", subject, participant, indicator).integer(-4, 4);
    return { participant, indicator, score: String(Math.min(100, merit + severity + view)) };
  });
  await desks(
    as,
    `mutation ($id: ID!, $scores: [ScoreInput!]!) { submitScores(evaluation: $id, scores: $scores) { hash } }`,
    { id, scores },
  );
}

/** One window objects to what was said of it, and waits for the department's word. */
export async function objectOnce(desks: Desks, year: number): Promise<void> {
  const { id, participants, state, objections } = await evaluationOf(desks, year);
  const without = participants.find(({ member }) =>
    declaredBy(member, year).some(({ name, value }) => name === contested && value === "0"),
  );
  if (state !== "PUBLICITY" || objections.length > 0 || !without) return;
  await desks(
    staffOf(without.member, "WINDOW"),
    `mutation ($input: RaiseObjectionInput!) { raiseObjection(input: $input) { id } }`,
    {
      input: {
        evaluation: id,
        participant: without.member,
        kind: "FIGURE",
        name: contested,
        claim: "本窗口统一服务流程已于年内印发实施，申报时漏附文件，请予复核。",
      },
    },
  );
}
