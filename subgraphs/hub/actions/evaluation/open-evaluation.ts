/** Opens an evaluation: by which scheme, of which year, and of whom. */
import { requireWriter } from "../../../ledger/actions/open-service.ts";
import { dayOf } from "../../../runtime/calendar.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import type { AnnualEvaluation } from "../../rules/annual/document.ts";
import type { FormerResult, StatedFigure } from "../../rules/annual/inputs.ts";
import { Refused } from "../../rules/evaluation/read/fault.ts";
import { readDecimal } from "../../rules/evaluation/rational.ts";
import { readScheme } from "../../rules/evaluation/read/read-scheme.ts";
import type { Scheme } from "../../rules/evaluation/scheme.ts";
import { refuseRepealed } from "../../rules/evaluation/standing-of-scheme.ts";
import { usualPublicity } from "../../rules/publicity.ts";
import { figureCatalogue, shippedScheme } from "../../schemes/shipped.ts";
import {
  EvaluationParticipants,
  type EvaluationRow,
  Evaluations,
  type EvaluationSettings,
} from "../../tables/evaluations.ts";
import { type RegisteredMemberRow, RegisteredMembers } from "../../tables/registered-members.ts";
import {
  lastSealedEvaluation,
  lockOpenEvaluation,
  mistake,
  noteEvaluationStep,
  noteInLog,
} from "./load-evaluation.ts";

export type NewEvaluation = {
  /** Code of a scheme that comes with the hub, or a scheme's whole text. */
  readonly scheme: { readonly code: string } | { readonly text: string };
  readonly year: number;
  readonly quarter: number | null;
  /** Narrows the circle; without it, everybody of the kinds that the scheme is for. */
  readonly members: readonly string[] | null;
  readonly settings: Partial<EvaluationSettings>;
};

/** @throws FORBIDDEN for callers who are not hub staff, BAD_USER_INPUT for a scheme, period or circle that will not do */
export async function openEvaluation(
  context: MemberContext,
  { scheme: wanted, year, quarter, members, settings }: NewEvaluation,
): Promise<EvaluationRow> {
  requireWriter(context);
  const { em, newId, now } = context;
  const scheme = await schemeOf(wanted);
  checkPeriod(scheme, quarter);
  checkSettings(settings);
  const place = { schemeCode: scheme.code, year, quarter: quarter ?? 0 };
  // Two who open the same one at once come one after the other.
  await em.execute(`select pg_advisory_xact_lock(hashtext('evaluation'), hashtext(?))`, [
    `${scheme.code} ${year} ${quarter ?? 0}`,
  ]);
  if ((await em.count(Evaluations, { ...place, state: { $ne: "ABANDONED" } })) > 0)
    throw mistake(
      "该方案在该期已有评价。",
      "That scheme has an evaluation of that period already.",
    );
  const evaluation = em.create(Evaluations, {
    id: newId(now()),
    ...place,
    schemeHash: scheme.hash,
    scheme: scheme.text,
    revision: 1,
    state: "PREPARING",
    settings: { ...usualSettings(scheme, year, quarter, dayOf(now())), ...settings },
    revises: null,
    publicUntil: null,
    createdAt: now(),
  });
  const history = await historyBefore(context, scheme.code, year);
  for (const member of await circleOf(context, scheme, members))
    em.create(EvaluationParticipants, {
      evaluationId: evaluation.id,
      member: member.code,
      name: member.name,
      kind: member.kind as "WINDOW" | "INSTITUTION",
      admittedOn: dayOf(member.admittedAt),
      history: history(member.code),
      summary: null,
      summaryAt: null,
      summaryBy: null,
      waiver: null,
      waivedBy: null,
    });
  noteEvaluationStep(context, evaluation, "OPEN", null, scheme.hash);
  return evaluation;
}

/** Changes what was set at the opening, while it is open. @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT for a revision */
export async function changeSettings(
  context: MemberContext,
  id: string,
  settings: Partial<EvaluationSettings>,
): Promise<EvaluationRow> {
  requireWriter(context);
  checkSettings(settings);
  const evaluation = await lockOpenEvaluation(context, id);
  if (evaluation.revises)
    throw mistake("修订版只改争议事项。", "A revision changes nothing but what was contested.");
  const before = evaluation.settings;
  evaluation.settings = { ...before, ...settings };
  noteInLog(context, id, "EVALUATION_SETTINGS", null, settings);
  return evaluation;
}

async function schemeOf(wanted: NewEvaluation["scheme"]): Promise<Scheme> {
  const text = "text" in wanted ? wanted.text : await shippedScheme(wanted.code);
  if (text === null) {
    const { code } = wanted as { code: string };
    throw mistake(`没有方案 ${code}。`, `There is no scheme ${code}.`);
  }
  return explained(async () => {
    const scheme = readScheme(text, await figureCatalogue());
    refuseRepealed(scheme);
    return scheme;
  });
}

/** Turns the engine's refusal into one that a caller sees, with every place. */
export async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    const list = cause.faults.map(({ place, zh, en }) => `${place || "/"} ${zh}${en}`);
    throw mistake(list.join("\n"), "");
  }
}

function checkPeriod({ period }: Scheme, quarter: number | null): void {
  if ((period.unit === "QUARTER") === (quarter !== null)) return;
  throw period.unit === "QUARTER"
    ? mistake(
        "quarter：本方案按季度评价，请写明季度。",
        "This scheme evaluates a quarter: say which.",
      )
    : mistake(
        "quarter：本方案按年度评价。",
        "This scheme evaluates a year: leave the quarter out.",
      );
}

function checkSettings({
  budget,
  evaluatedOn,
  scoresDueOn,
  summaryDueOn,
}: Partial<EvaluationSettings>): void {
  if (budget && (readDecimal(budget)?.n ?? -1n) < 0n)
    throw mistake("budget：请写不小于 0 的十进制数。", "`budget` is a decimal, 0 or more.");
  for (const day of [evaluatedOn, scoresDueOn, summaryDueOn]) if (day) requireDay(day);
}

/** @throws BAD_USER_INPUT for what is no day `YYYY-MM-DD` */
export function requireDay(day: string): void {
  const date = new Date(`${day}T00:00:00Z`);
  if (
    !/^\d{4}-\d\d-\d\d$/.test(day) ||
    Number.isNaN(date.getTime()) ||
    !date.toISOString().startsWith(day)
  )
    throw mistake(`日期“${day}”有误，应为 YYYY-MM-DD。`, "A day is written YYYY-MM-DD.");
}

async function circleOf(
  { em }: MemberContext,
  { subjects }: Scheme,
  members: readonly string[] | null,
): Promise<RegisteredMemberRow[]> {
  const kinds = subjects.filter((kind) => kind === "WINDOW" || kind === "INSTITUTION");
  const all = await em.find(
    RegisteredMembers,
    { kind: { $in: kinds as "WINDOW"[] }, status: { $ne: "LEFT" } },
    { orderBy: { code: "asc" } },
  );
  const unknown = members?.find((code) => !all.some((one) => one.code === code));
  if (unknown !== undefined)
    throw mistake(`${unknown} 不在本方案的评价对象之列。`, `The scheme is not for ${unknown}.`);
  const circle = members ? all.filter(({ code }) => members.includes(code)) : all;
  if (circle.length > 0) return circle;
  throw mistake("没有评价对象。", "There is nobody to evaluate.");
}

type History = (member: string) => FormerResult[];

/** Returns what the scheme's former years that were published said of each member. */
async function historyBefore(
  context: MemberContext,
  schemeCode: string,
  year: number,
): Promise<History> {
  const rows = await context.em.find(Evaluations, {
    schemeCode,
    quarter: 0,
    year: { $gte: year - 3, $lt: year },
    state: "PUBLISHED",
  });
  const former = await Promise.all(
    rows.map(async (row) => {
      const { hash, document } = (await lastSealedEvaluation(context, row.id))!;
      return { year: row.year, hash, document: JSON.parse(document) as AnnualEvaluation };
    }),
  );
  return (member) => former.flatMap((one) => formerResult(one, member));
}

function formerResult(
  {
    year,
    hash,
    document: { result, input },
  }: { readonly year: number; readonly hash: string; readonly document: AnnualEvaluation },
  member: string,
): FormerResult[] {
  const sheet = result.sheets.find(({ id }) => id === member);
  if (!sheet) return [];
  const { grade, isLast } = sheet;
  const participants = input.participants as {
    id: string;
    figures: Record<string, StatedFigure>;
  }[];
  return [
    {
      year,
      ...(grade === null ? {} : { grade }),
      ...(isLast === null ? {} : { last: isLast }),
      figures: participants.find(({ id }) => id === member)?.figures ?? {},
      source: `evaluation:sha256:${hash}`,
    },
  ];
}

const usualSettings = (
  scheme: Scheme,
  year: number,
  quarter: number | null,
  today: string,
): EvaluationSettings => ({
  title: `${year}年${quarter === null ? "度" : `第${quarter}季度`}${scheme.name.zh}结果`,
  evaluatedOn: today,
  budget: null,
  publicity: scheme.publicity ?? usualPublicity,
  summaryDueOn: null,
  scoresDueOn: null,
});
