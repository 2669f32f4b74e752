/** Seals a bulletin: composes the document of the statements that were checked, signs it, and keeps it for good. */
import { createHash } from "node:crypto";
import { canonicalJson } from "../../../ledger/rules/evidence/canonical-json.ts";
import type { StatementPeriod } from "../../../ledger/rules/statement.ts";
import { networkName } from "../../../ledger/tables/evidence-names.ts";
import { dayOf, periodBounds } from "../../../runtime/calendar.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { refuse } from "../../../runtime/errors.ts";
import type { TextSigner } from "../../../runtime/member-key.ts";
import type { Bulletin, PrintedFinding } from "../../rules/bulletin/bulletin.ts";
import { composeBulletin } from "../../rules/bulletin/compose-bulletin.ts";
import {
  type BulletinInputs,
  type ComparedFigures,
  comparedPeriods,
  comparedWith,
} from "../../rules/bulletin/inputs.ts";
import { type BulletinRow, Bulletins, SealedBulletins } from "../../tables/bulletins.ts";
import {
  Collections,
  ExpectedMembers,
  type FindingRow,
  Findings,
} from "../../tables/collections.ts";
import type { Checked } from "./validate-statements.ts";

/** @throws NOT_FOUND at a hub without a key */
export function requireSigner({ voice }: MemberContext): TextSigner {
  if (voice?.signText) return voice.signText;
  throw refuse("NOT_FOUND", "平台没有签名密钥，不能密封。The hub has no key to sign with.");
}

/** Returns the hash of the document. @throws NOT_FOUND at a hub without a key */
export async function sealBulletin(
  context: MemberContext,
  bulletin: BulletinRow,
  { latest, shelf }: Checked,
): Promise<string> {
  const { em, now } = context;
  const sign = requireSigner(context);
  const inputs = await inputsOf(context, bulletin, latest);
  const document = canonicalJson(composeBulletin(inputs, shelf));
  const inputsText = canonicalJson(inputs);
  const hash = sha256(document);
  const sealing = (await em.count(SealedBulletins, { bulletinId: bulletin.id })) + 1;
  em.create(SealedBulletins, {
    bulletinId: bulletin.id,
    sealing,
    hash,
    document,
    signed: await sign("bulletin+jws", document, sha256(inputsText)),
    inputs: inputsText,
    sealedAt: now(),
  });
  return hash;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

async function inputsOf(
  { em, now }: MemberContext,
  { year, quarter, revision, settings, revises, reason }: BulletinRow,
  latest: Checked["latest"],
): Promise<BulletinInputs> {
  const place = { year, quarter };
  const { dueAt } = await em.findOneOrFail(Collections, place);
  const expected = await em.find(ExpectedMembers, place, { orderBy: { code: "asc" } });
  const findings = await em.find(Findings, place, { orderBy: { member: "asc", key: "asc" } });
  const bounds = periodBounds({ year, quarter: quarter || null });
  const revised = revises ? await sealedDocument(em, revises) : null;
  const periods = comparedPeriods({ year, quarter: quarter || null });
  const { title, number, issuer, addressee, form, ranking, smallestCell } = settings;
  return {
    format: "bulletin-inputs/1",
    network: networkName,
    title,
    number,
    issuer,
    addressee,
    form,
    period: {
      year,
      quarter: quarter || null,
      firstDay: bounds.firstDay,
      lastDay: dayOf(new Date(bounds.before.getTime() - 1)),
    },
    revision,
    revises: revised && { reason: reason ?? "", ...revised },
    sealedAt: now().toISOString(),
    dueAt: dueAt.toISOString(),
    ranking,
    smallestCell,
    expected: expected.map(({ code, name, kind, cityCode, excuse, dueAt: own }) => {
      const report = latest.get(code);
      return {
        code,
        name,
        kind,
        cityCode: cityCode ?? null,
        excuse: excuse ?? null,
        ...(own ? { dueAt: own.toISOString() } : {}),
        report: report
          ? {
              firstReceivedAt: report.firstReceivedAt.toISOString(),
              hash: report.hash,
              kid: report.kid,
            }
          : null,
      };
    }),
    findings: findings.flatMap(printed),
    previous: await published(em, periods.previous),
    lastYear: periods.lastYear && (await published(em, periods.lastYear)),
  };
}

function printed(finding: FindingRow): PrintedFinding[] {
  const { id, member, rule, severity, message, state, explanation, decision } = finding;
  if (state !== "CORRECTED" && state !== "ACCEPTED" && state !== "OVERRULED") return [];
  return [
    {
      id,
      member,
      rule,
      severity,
      message,
      outcome: state,
      explanation: (state === "OVERRULED" ? decision : explanation) ?? null,
    },
  ];
}

async function sealedDocument(
  em: MemberContext["em"],
  bulletinId: string,
): Promise<{ readonly hash: string; readonly document: Bulletin }> {
  const { hash, document } = await em.findOneOrFail(
    SealedBulletins,
    { bulletinId },
    { orderBy: { sealing: "desc" } },
  );
  return { hash, document: JSON.parse(document) as Bulletin };
}

async function published(
  em: MemberContext["em"],
  { year, quarter }: StatementPeriod,
): Promise<ComparedFigures | null> {
  const bulletin = await em.findOne(Bulletins, { year, quarter: quarter ?? 0, state: "PUBLISHED" });
  if (!bulletin) return null;
  const { hash, document } = await sealedDocument(em, bulletin.id);
  return comparedWith(document, hash);
}
