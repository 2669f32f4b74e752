/**
 * All that an annual evaluation is made of beside the members' statements, `annual-inputs/1`; kept with the sealed
 * document, so that it can be made again anywhere. Decimals are text; days are `YYYY-MM-DD` in Asia/Shanghai.
 */
import type { PublicityRule } from "../publicity.ts";
import type { AnnualEvaluation } from "./document.ts";
import type {
  BulletinReference,
  ConfirmedDeclaration,
  ContestedFigure,
  Summary,
} from "./grounds.ts";

export type AnnualInputs = {
  readonly format: "annual-inputs/1";
  readonly network: string;
  /** Code of the hub, which alone signs evaluations. */
  readonly hub: string;
  readonly title: string;
  readonly revision: number;
  readonly revises: RevisedDocument | null;
  readonly sealedAt: string;
  /** The scheme as text that reads by itself (`evaluation-scheme/1`). */
  readonly scheme: string;
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4 | null;
  readonly evaluatedOn: string;
  /** In the award's unit. */
  readonly budget: string | null;
  readonly publicity: PublicityRule;
  /** Last day on which a summary is in time; null where none is set. */
  readonly summaryDueOn: string | null;
  /** The approved bulletin whose statements are used; null where the scheme asks for none. */
  readonly bulletin: BulletinReference | null;
  /** Experts by the codes that the documents use. */
  readonly experts: readonly { readonly code: string; readonly organisation: string }[];
  readonly participants: readonly AnnualParticipant[];
};

export type AnnualParticipant = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** When the network admitted it; null where that is not on record. */
  readonly admittedOn: string | null;
  /** Its statement on the year; null when there is none. */
  readonly statement: { readonly hash: string; readonly kid: string } | null;
  /** Reports of the year that were due, in time, and those that came at all; null where none were asked. */
  readonly reporting: {
    readonly expected: number;
    readonly onTime: number;
    readonly received?: number;
  } | null;
  readonly summary: Summary;
  readonly attributes: Readonly<Record<string, string>>;
  /** Declared, or established anew after an objection; these go before those of the statement. */
  readonly figures: Readonly<Record<string, StatedFigure>>;
  readonly facts: Readonly<Record<string, readonly StatedFact[]>>;
  readonly scores: readonly StatedScore[];
  readonly history: readonly FormerResult[];
  /** What the figures, facts and attributes above rest on. */
  readonly declarations: readonly ConfirmedDeclaration[];
};

export type StatedFigure = { readonly value: string | null; readonly source: string };
export type StatedFact = {
  readonly on: string;
  readonly until?: string;
  readonly verified?: boolean;
  readonly value?: string;
  readonly source: string;
};
export type StatedScore = {
  readonly indicator: string;
  readonly expert: string;
  readonly score: string;
  readonly source: string;
};
export type FormerResult = {
  readonly year: number;
  readonly grade?: string;
  readonly last?: boolean;
  readonly figures: Readonly<Record<string, StatedFigure>>;
  readonly source: string;
};

export type RevisedDocument = {
  readonly hash: string;
  readonly document: AnnualEvaluation;
  readonly contested: readonly ContestedFigure[];
};
