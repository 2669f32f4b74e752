/** Figures, facts and attributes that no record counts: declared with evidence, confirmed by the hub. */
import { LockMode } from "@mikro-orm/core";
import { attachFiles, type GivenFile } from "../../../ledger/actions/attach-files.ts";
import { requireWriter } from "../../../ledger/actions/open-service.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { refuse } from "../../../runtime/errors.ts";
import { isKnownAnyway, readStoredScheme } from "../../rules/annual/compose-evaluation.ts";
import { declaredFigureFault } from "../../rules/annual/declared-figure.ts";
import { isSameContested } from "../../rules/objection-state.ts";
import { declaredText } from "../../rules/told-by-log.ts";
import { Objections } from "../../tables/consequences.ts";
import { type DeclarationRow, Declarations, type EvaluationRow } from "../../tables/evaluations.ts";
import {
  lockOpenEvaluation,
  mistake,
  noteInLog,
  participantOf,
  requireReason,
  speakerFor,
} from "./load-evaluation.ts";
import { requireDay } from "./open-evaluation.ts";

export type NewDeclaration = Pick<DeclarationRow, "participant" | "kind" | "name" | "evidence"> & {
  readonly value?: string | null;
  readonly on?: string | null;
  readonly until?: string | null;
  readonly verified?: boolean | null;
  readonly file?: GivenFile | null;
};

/**
 * Keeps the file that proves it for whoever confirms it, as files of steps are kept: the log names it by its hash.
 * @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT for what the scheme does not ask for, or what nobody contested
 */
export async function declareFact(
  context: MemberContext,
  id: string,
  given: NewDeclaration,
): Promise<DeclarationRow> {
  const role = speakerFor(context, given.participant);
  const evaluation = await lockOpenEvaluation(context, id);
  await participantOf(context, id, given.participant);
  checkDeclaration(evaluation, given);
  await requireContested(context, evaluation, given);
  const { em, newId, now, caller } = context;
  const { participant, kind, name, evidence } = given;
  const attachments = given.file ? attachFiles(context, id, [given.file], [participant]) : [];
  const [attached] = attachments;
  const row = em.create(Declarations, {
    id: newId(now()),
    evaluationId: id,
    participant,
    kind,
    name,
    value: given.value ?? null,
    on: given.on ?? null,
    until: given.until ?? null,
    verified: given.verified ?? null,
    evidence,
    file: attached ? { id: attached.id, size: attached.size, sha256: attached.sha256 } : null,
    declaredBy: caller.subject,
    declaredRole: role,
    declaredAt: now(),
    state: "DECLARED",
    decidedBy: null,
    decidedAt: null,
    reason: null,
  });
  const set = { declaration: row.id, participant, kind, name };
  // What was declared is for the hub and its participant until the result is shown: sealed, as a note is.
  noteInLog(context, id, "FACT_DECLARED", declaredText(row), set, { attachments });
  return row;
}

/** Confirms a declaration, or rejects it with a reason. @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
export async function decideDeclaration(
  context: MemberContext,
  id: string,
  isConfirmed: boolean,
  reason: string | null,
): Promise<DeclarationRow> {
  requireWriter(context);
  const { em, now, caller } = context;
  const row = await em.findOne(Declarations, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!row) throw refuse("NOT_FOUND", `没有申报 ${id}。No such declaration.`);
  await lockOpenEvaluation(context, row.evaluationId);
  if (row.state !== "DECLARED")
    throw mistake(`该申报已处理。`, "The declaration is decided already.");
  if (!isConfirmed) requireReason(reason ?? "");
  const { evaluationId, participant, kind, name } = row;
  const same = { evaluationId, participant, kind, name, state: "CONFIRMED" } as const;
  // A fact happens many times; a figure, an attribute and "there is none" are what they are.
  const isWhole = kind !== "FACT" || row.on === null;
  const replaced = isConfirmed
    ? await em.find(Declarations, isWhole ? same : { ...same, on: null })
    : [];
  for (const older of replaced)
    Object.assign(older, { state: "WITHDRAWN", reason: `由 ${id} 取代` });
  Object.assign(row, {
    state: isConfirmed ? "CONFIRMED" : "REJECTED",
    decidedBy: caller.subject,
    decidedAt: now(),
    reason,
  });
  noteInLog(context, evaluationId, isConfirmed ? "FACT_CONFIRMED" : "FACT_REJECTED", reason, {
    declaration: id,
    replaces: replaced.map((older) => older.id),
  });
  return row;
}

function checkDeclaration(evaluation: EvaluationRow, given: NewDeclaration): void {
  const { vocabulary } = readStoredScheme(evaluation.scheme);
  const { kind, name, value, on, until, evidence } = given;
  if (evidence.trim() === "")
    throw mistake("evidence：请写明依据（文件、证书、查询结果）。", "Say what proves it.");
  const section = { FIGURE: "figures", FACT: "facts", ATTRIBUTE: "attributes" } as const;
  if (!vocabulary[section[kind]].has(name))
    throw mistake(`name：方案未用到“${name}”。`, `The scheme does not ask for "${name}".`);
  if (kind === "FIGURE") {
    const { of, unit, zh } = vocabulary.figures.get(name)!;
    if (of) throw mistake(`“${zh}”由其他指标值计算。`, "It is reckoned from other figures.");
    const fault = declaredFigureFault(value, unit);
    if (fault) throw mistake(fault.zh, fault.en);
    if (evaluation.revises === null && isKnownAnyway(name))
      throw mistake(
        `“${zh}”取自年度报表，不申报。`,
        "It is counted from records: nobody declares it.",
      );
    return;
  }
  const meaning = (kind === "FACT" ? vocabulary.facts : vocabulary.attributes).get(name)!;
  if (kind === "ATTRIBUTE" && !value) throw mistake("value：缺少取值。", "The value is missing.");
  if (value && meaning.values && !meaning.values.includes(value))
    throw mistake(
      `value：“${meaning.zh}”只有 ${meaning.values.join("、")}。`,
      `It is one of ${meaning.values.join(", ")}.`,
    );
  for (const day of [on, until]) if (day) requireDay(day);
  if (on && until && until < on)
    throw mistake("until：止日早于起日。", "It ends before it begins.");
  if (kind === "FACT" && !on && (value || until))
    throw mistake("on：请写明日期。", "Say when; leave all out where there is none of the kind.");
}

/** A revision takes up what was contested, and nothing else. */
async function requireContested(
  { em }: MemberContext,
  { id, revises }: EvaluationRow,
  { participant, kind, name }: NewDeclaration,
): Promise<void> {
  if (!revises) return;
  const contested = await em.find(Objections, { revision: id });
  if (contested.some((one) => isSameContested(one, { participant, kind, name }))) return;
  throw mistake(
    `“${name}”未被提出异议，修订版不得更改。`,
    "It was not contested: a revision changes nothing else.",
  );
}
