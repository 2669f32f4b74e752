/** All that a bulletin is composed of beside the members' statements; kept with the document, so that it can be composed again. */
import type { StatementPeriod } from "../../../ledger/rules/statement.ts";
import type {
  Bulletin,
  BulletinPeriod,
  CollectionForm,
  ComparedPeriod,
  Figures,
  MemberKind,
  PrintedFinding,
} from "./bulletin.ts";
import type { RankingRule } from "./rank.ts";

export type BulletinInputs = {
  readonly format: "bulletin-inputs/1";
  readonly network: string;
  readonly title: string;
  readonly number: string;
  readonly issuer: string | null;
  readonly addressee: string | null;
  readonly form: CollectionForm;
  readonly period: BulletinPeriod;
  readonly revision: number;
  readonly revises: {
    readonly reason: string;
    readonly hash: string;
    readonly document: Bulletin;
  } | null;
  readonly sealedAt: string;
  readonly dueAt: string;
  readonly ranking: Readonly<Record<"WINDOW" | "INSTITUTION", RankingRule>>;
  /** Counts from 1 up to, but not including, this number are not printed by category; 0 prints all. */
  readonly smallestCell: number;
  readonly expected: readonly ExpectedMember[];
  readonly findings: readonly PrintedFinding[];
  readonly previous: ComparedFigures | null;
  readonly lastYear: ComparedFigures | null;
};

export type ExpectedMember = {
  readonly code: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly cityCode: string | null;
  /** Why it need not report. */
  readonly excuse: string | null;
  /** The end of its own last day; left out where `dueAt` of the inputs holds. */
  readonly dueAt?: string;
  /** When its first statement came, and which one is used; null when none came. */
  readonly report: {
    readonly firstReceivedAt: string;
    readonly hash: string;
    readonly kid: string;
  } | null;
};

export type ComparedFigures = {
  readonly period: ComparedPeriod;
  readonly total: Figures;
  readonly members: readonly { readonly code: string; readonly figures: Figures | null }[];
};

/** What a later bulletin needs of an earlier one. */
export const comparedWith = (document: Bulletin, hash: string): ComparedFigures => ({
  period: {
    year: document.period.year,
    quarter: document.period.quarter,
    number: document.number,
    revision: document.revision,
    hash,
  },
  total: document.total.figures,
  members: document.members.map(({ code, figures }) => ({ code, figures })),
});

/** The periods with which one is compared: the one before, and the same one a year before. */
export function comparedPeriods({ year, quarter }: StatementPeriod): {
  readonly previous: StatementPeriod;
  readonly lastYear: StatementPeriod | null;
} {
  // The year before a year is the same period a year before.
  if (quarter === null) return { previous: { year: year - 1, quarter }, lastYear: null };
  const previous = quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 };
  return { previous, lastYear: { year: year - 1, quarter } };
}
