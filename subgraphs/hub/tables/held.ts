/** What a hub works on, as its tables hold it today, for whoever compares it with the log. */
import { hashOf, heldBySql, type HeldSource } from "../../ledger/tables/held-ledger.ts";
import type { EntryKind } from "../../ledger/rules/evidence/held-kind.ts";
import { canonicalJson, textHash } from "../rules/evaluation/seal.ts";
import { below, declaredText } from "../rules/told-by-log.ts";
import { type DeclarationRow, Declarations, EvaluationParticipants } from "./evaluations.ts";
import { type ExpertScoreRow, ExpertScores } from "./evaluation-panel.ts";

type Row = { readonly id: string; readonly entry: object };

/** Few enough to be read as a whole. */
const among = (kind: EntryKind, rows: readonly Row[], after: string, count: number) =>
  rows
    .filter(({ id }) => id > after)
    .toSorted((a, b) => Number(a.id > b.id) - Number(a.id < b.id))
    .slice(0, count)
    .map((row) => ({ kind, ...row }));

const time = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const numberWithin = (owner: string): string =>
  `lpad((row_number() over (partition by ${owner} order by seq))::text, 6, '0')`;
const stepsOf = (table: string, owner: string, own: string): string =>
  `select ${owner} || '#step#' || ${numberWithin(owner)} as id, jsonb_build_object('of', ${owner}, 'step', step,
    'state', state, 'at', ${time("at")}, 'takenBy', taken_by, 'role', role, 'reason', reason, ${own}) as entry
  from ${table}`;
/** What was signed is the document, or else hashes to something else. */
const signedHash = `case when split_part(signed, '.', 2) =
    rtrim(translate(encode(convert_to(document, 'UTF8'), 'base64'), E'+/\\n', '-_'), '=')
  then ${hashOf("document")} else ${hashOf("split_part(signed, '.', 2)")} end`;
const sealingsOf = (table: string, owner: string): string =>
  `select ${owner} || '#sealed#' || lpad(sealing::text, 6, '0') as id, jsonb_build_object('of', ${owner}, 'hash', hash,
    'document', ${hashOf("document")}, 'signed', ${signedHash}) as entry
  from ${table}`;

const declarations: HeldSource = async (em, _, after, count) => {
  const rows = await em.find(
    Declarations,
    { id: { $gt: after } },
    { orderBy: { id: "asc" }, limit: count, disableIdentityMap: true },
  );
  return rows.map((row: DeclarationRow) => ({
    kind: "DECLARATION",
    id: row.id,
    entry: { ...plain(row), declared: declaredText(row) },
  }));
};
const plain = ({ evaluationId, participant, kind, name, state, ...row }: DeclarationRow) => {
  const { declaredBy, decidedBy, reason } = row;
  return { evaluationId, participant, kind, name, state, declaredBy, decidedBy, reason };
};

/** A score is held under its hash, made anew of what stands there. */
const scores: HeldSource = async (em, _, after, count) => {
  const rows = await em.find(ExpertScores, {}, { disableIdentityMap: true });
  const held = rows.map((row: ExpertScoreRow) => {
    const { evaluationId, expert, participant, indicator, number, score, salt } = row;
    const place = { evaluationId, expert, participant, indicator, number };
    const text = canonicalJson({ ...place, score, remark: row.remark ?? null, salt });
    const hash = textHash(text);
    return { id: below(evaluationId, "score", hash), entry: { expert, hash: row.hash } };
  });
  return among("SCORE", held, after, count);
};

/** Those of a revision were taken over from what it revises. */
const summaries: HeldSource = async (em, _, after, count) => {
  const revisions = await em.execute<{ id: string }[]>(
    `select id from evaluation where revises is not null`,
  );
  const rows = await em.find(
    EvaluationParticipants,
    {
      evaluationId: { $nin: revisions.map(({ id }) => id) },
      $or: [{ summary: { $ne: null } }, { waiver: { $ne: null } }],
    },
    { disableIdentityMap: true },
  );
  const held = rows.map(({ evaluationId, member, summary, summaryBy, waiver, waivedBy }) => ({
    id: below(evaluationId, "summary", member),
    entry: { hash: summary ? textHash(summary) : null, summaryBy, waiver, waivedBy },
  }));
  return among("SUMMARY", held, after, count);
};

export const heldInHub: readonly HeldSource[] = [
  heldBySql(
    "BULLETIN",
    `select id, jsonb_build_object('year', year, 'quarter', quarter, 'revision', revision, 'state', state,
      'settings', settings, 'revises', revises, 'reason', reason) as entry from bulletin`,
  ),
  heldBySql(
    "EVALUATION",
    `select id, jsonb_build_object('schemeCode', scheme_code, 'schemeHash', scheme_hash,
      'schemeText', ${hashOf("scheme")}, 'year', year, 'quarter', quarter,
      'revision', revision, 'state', state, 'settings', settings, 'revises', revises,
      'publicUntil', ${time("public_until")}) as entry from evaluation`,
  ),
  heldBySql(
    "CONSEQUENCE",
    `select id, jsonb_build_object('evaluationId', evaluation_id, 'participant', participant, 'kind', kind, 'rule', rule,
      'article', article, 'amount', amount, 'unit', unit, 'days', days, 'calendar', calendar, 'state', state,
      'from', "from", 'until', until) as entry from consequence`,
  ),
  heldBySql("STEP", stepsOf("bulletin_step", "bulletin_id", `'hash', hash`)),
  heldBySql("STEP", stepsOf("evaluation_step", "evaluation_id", `'hash', hash`)),
  heldBySql(
    "STEP",
    stepsOf("consequence_step", "consequence_id", `'amount', amount, 'until', until`),
  ),
  heldBySql("SEALING", sealingsOf("sealed_bulletin", "bulletin_id")),
  heldBySql("SEALING", sealingsOf("sealed_evaluation", "evaluation_id")),
  declarations,
  summaries,
  scores,
  heldBySql(
    "SCORE",
    `select evaluation_id || '#reopened#' || expert || '#' || participant || '#' || indicator || '#' || number as id,
      jsonb_build_object('reason', reason, 'reopenedBy', reopened_by) as entry from reopened_score`,
  ),
  heldBySql(
    "OBJECTION",
    `select id, jsonb_build_object('evaluationId', evaluation_id, 'participant', participant, 'kind', kind, 'name', name,
      'claim', claim, 'raisedBy', raised_by, 'state', state, 'decision', decision, 'decidedBy', decided_by) as entry
    from objection`,
  ),
  heldBySql(
    "FINDING",
    `select id, jsonb_build_object('state', state, 'decision', decision, 'decidedBy', decided_by) as entry
    from finding where state in ('ACCEPTED', 'OVERRULED')`,
  ),
  heldBySql(
    "EXCUSE",
    `select 'excuse#' || year || '#' || quarter || '#' || code as id,
      jsonb_build_object('excuse', excuse, 'excusedBy', excused_by) as entry
    from expected_member where excuse is not null`,
  ),
  heldBySql(
    "MEMBER",
    `select 'member#' || code as id, jsonb_build_object('code', code, 'kind', kind, 'name', name, 'cityCode', city_code,
      'status', status) as entry from registered_member`,
  ),
  heldBySql(
    "KEY",
    `select 'key#' || kid as id, jsonb_build_object('kid', kid, 'memberCode', member_code, 'x', public_key->>'x',
      'validFrom', ${time("valid_from")}, 'validUntil', ${time("valid_until")},
      'revokedAt', ${time("revoked_at")}) as entry from member_key`,
  ),
];
