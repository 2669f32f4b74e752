/** A network whose hub evaluates: an approved annual bulletin, a panel of experts, summaries and declared facts. */
import { expect } from "vitest";
import { keyNameOf } from "../../subgraphs/hub/actions/announce-key.ts";
import { department, enterprise, operator, startBulletinNetwork } from "./bulletins.ts";
import type { Asker } from "./network.ts";

export const evaluationFields = `id revision state year schemeCode publicUntil availableSteps revises
  sealed { hash document signed sealing } owedScores { expert participant indicator }`;
export const expert = (index: number): Asker => ({
  role: "expert",
  subject: `expert${index}@example.cn`,
});
export const staffOf = (member: string): Asker => ({
  role: member.length === 6 ? "window-operator" : "institution-staff",
  member,
});

type Sheet = {
  id: string;
  total: string;
  grade: string;
  rank: number;
  indicators: { code: string; contribution: string; sources: string[] }[];
  consequences: { propose: string; amount: string }[];
};
/** The sealed document of an answer. */
export const read = (evaluation: { sealed: { document: string } }) =>
  JSON.parse(evaluation.sealed.document) as {
    notes: string[];
    revises: {
      differences: { at: string; before: unknown; after: unknown }[];
      untouched: string[];
    } | null;
    result: { sheets: Sheet[]; awards: object; warnings: { code: string }[] };
    input: { participants: { id: string }[] };
    sources: {
      id: string;
      statement: { hash: string };
      declarations: { name: string; file?: object }[];
      records: Record<string, string>;
    }[];
  };

type Given = Readonly<Record<string, unknown>>;

/** Starts hub and members; adds what evaluations need to a network of bulletins. */
export async function startEvaluationNetwork(
  members: readonly string[],
  door: Parameters<typeof startBulletinNetwork>[1] = {},
) {
  const network = await startBulletinNetwork(members, door);
  const { told, step, received, validate, seal } = network;

  /** Each member serves so many enterprises in May 2026, and all of them are content. */
  const serveEnterprises = async (counts: Readonly<Record<string, number>>): Promise<void> => {
    for (const [code, count] of Object.entries(counts)) {
      const served = Array.from({ length: count }, (_, index) => enterprise(index));
      await network.serve(
        code,
        served.map((one) => ({ enterprise: one, on: "2026-05-06", rating: 5 })),
      );
    }
  };
  /** Takes the year's bulletin from its beginning to the department's approval. */
  const approveAnnualBulletin = async (year: number): Promise<void> => {
    const [{ id }] = (await told(
      `mutation { draftBulletin(input: { year: ${year}, settings: { deadlineDays: 200 } }) { id } }`,
      operator,
    )) as [{ id: string }];
    await step(`openCollection(id: "${id}")`, operator);
    await received(members.length + 1, year);
    await validate(id);
    await seal(id);
    const { bulletin } = await step(`submitBulletin(id: "${id}")`, operator);
    await step(`approveBulletin(id: "${id}", hash: "${bulletin.sealed.hash}")`, department);
  };
  /** Has every member report a quarter of 2026, in time. */
  const reportQuarter = async (quarter: number): Promise<void> => {
    const [bulletin] = await network.begin(
      `year: 2026, quarter: ${quarter}, settings: { deadlineDays: 366 }`,
    );
    await step(`openCollection(id: "${bulletin!.id}")`, operator);
    await received(members.length + 1, 2026, quarter);
  };
  const open = async (input: string) =>
    (await told(
      `mutation { openEvaluation(input: { ${input} }) { ${evaluationFields} } }`,
      operator,
    )) as { id: string; state: string };
  const take = (id: string, name: string, as: Asker, rest = "") =>
    told(
      `mutation { takeEvaluationStep(id: "${id}", step: ${name}${rest}) { refusal { code message } evaluation { ${evaluationFields} } } }`,
      as,
    );
  /** Takes a step that must not be refused. */
  const taken = async (id: string, name: string, as: Asker, rest = "") => {
    const { refusal, evaluation } = await take(id, name, as, rest);
    expect({ name, refusal }).toEqual({ name, refusal: null });
    return evaluation;
  };
  /** Declares and, by the hub, confirms; returns the identifier. */
  const establish = async (
    evaluation: string,
    participant: string,
    kind: "FIGURE" | "FACT" | "ATTRIBUTE",
    name: string,
    more: Given = {},
  ) => {
    const { data, errors } = await network.askWith(
      `mutation ($input: DeclareFactInput!) { declareFact(input: $input) { id } }`,
      { input: { evaluation, participant, kind, name, evidence: "附件", ...more } },
      staffOf(participant),
    );
    expect(errors).toBeUndefined();
    const { id } = data.declareFact as { id: string };
    await told(
      `mutation { decideDeclaration(id: "${id}", isConfirmed: true) { state } }`,
      operator,
    );
    return id;
  };
  const file = (evaluation: string, member: string) =>
    told(
      `mutation { fileSummary(evaluation: "${evaluation}", member: "${member}", text: "本年度工作总结") { summaryAt } }`,
      staffOf(member),
    );
  /** Puts experts on the panel, who declare that nothing binds them. */
  const seat = async (evaluation: string, count: number) => {
    for (let index = 1; index <= count; index += 1) {
      await told(
        `mutation { assignExpert(input: { evaluation: "${evaluation}", subject: "${expert(index).subject}",
          name: "专家${index}", organisation: "大学${index}", field: "产业" }) { code } }`,
        operator,
      );
      await told(
        `mutation { declareInterests(evaluation: "${evaluation}", interests: { paidBy: [], relatedTo: [] }) { code } }`,
        expert(index),
      );
    }
  };
  /** One expert gives every score that is owed. */
  const score = async (
    evaluation: string,
    index: number,
    value: (participant: string) => string,
  ) => {
    const { owed } = (await told(
      `{ expertTask(evaluation: "${evaluation}") { owed { participant indicator } } }`,
      expert(index),
    )) as { owed: { participant: string; indicator: string }[] };
    const scores = owed.map((one) => ({ ...one, score: value(one.participant) }));
    const answer = await network.askWith(
      `mutation ($id: ID!, $scores: [ScoreInput!]!) { submitScores(evaluation: $id, scores: $scores) { hash } }`,
      { id: evaluation, scores },
      expert(index),
    );
    expect(answer.errors).toBeUndefined();
  };
  /** From scored to publicity. */
  const announce = async (id: string) => {
    const { sealed } = await taken(id, "SEAL", operator);
    await taken(id, "SUBMIT", operator);
    await taken(id, "APPROVE", department, `, hash: "${sealed.hash}"`);
    return taken(id, "ANNOUNCE", operator);
  };
  const sql = (statement: string, values: unknown[] = []) =>
    network.contextOf("340000").em.execute<Record<string, unknown>[]>(statement, values);
  /** Lets the publicity of an evaluation be over: the day it ends is set back, past the trigger that keeps it. */
  const endPublicity = async (id: string) => {
    await sql(`alter table evaluation disable trigger keep_row`);
    await sql(`update evaluation set public_until = now() - interval '1 day' where id = ?`, [id]);
    await sql(`alter table evaluation enable trigger keep_row`);
  };
  /** Public keys as a file names them. */
  const keysOf = (codes: readonly string[]) =>
    Promise.all(
      codes.map(async (member) => {
        const x = Buffer.from(network.publicKeyOf(member)).toString("base64url");
        const publicKey = { kty: "OKP", crv: "Ed25519", x } as const;
        return { member, kid: await keyNameOf(member, publicKey), publicKey };
      }),
    );
  return {
    ...network,
    keysOf,
    serveEnterprises,
    approveAnnualBulletin,
    reportQuarter,
    open,
    take,
    taken,
    establish,
    file,
    seat,
    score,
    announce,
    sql,
    endPublicity,
  };
}
