/**
 * The document `annual-evaluation/1`: what a sealed evaluation says. Canonical JSON (RFC 8785), so that the same
 * statements and scheme give the same bytes everywhere. It holds the engine's input and result whole.
 */
import type { EvaluationResult } from "../evaluation/result.ts";
import type { PublicityRule } from "../publicity.ts";
import type {
  BulletinReference,
  ConfirmedDeclaration,
  ContestedFigure,
  Summary,
} from "./grounds.ts";

export type AnnualEvaluation = {
  readonly format: "annual-evaluation/1";
  readonly network: string;
  readonly hub: string;
  readonly title: string;
  readonly year: number;
  readonly quarter: number | null;
  readonly revision: number;
  readonly revises: AnnualRevision | null;
  readonly sealedAt: string;
  readonly publicity: PublicityRule;
  readonly bulletin: BulletinReference | null;
  readonly experts: readonly { readonly code: string; readonly organisation: string }[];
  /** `evaluation-input/1`. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly result: EvaluationResult;
  /** By participant: what its figures rest on, down to the records. */
  readonly sources: readonly ParticipantSources[];
  /** Sentences for print on every sheet, Chinese: the scheme's standing, placeholders, gaps of the record. */
  readonly notes: readonly string[];
};

export type ParticipantSources = {
  readonly id: string;
  readonly statement: {
    readonly hash: string;
    readonly kid: string;
    readonly number: number;
    readonly asOf: string;
    readonly definitions: string;
    readonly checkpoint: string | null;
  } | null;
  /** By figure: the query that yields the records counted. */
  readonly records: Readonly<Record<string, string>>;
  readonly summary: Summary;
  readonly declarations: readonly ConfirmedDeclaration[];
};

export type AnnualRevision = {
  readonly revision: number;
  readonly hash: string;
  readonly contested: readonly ContestedFigure[];
  /** Every value of input and result that is no longer the same. */
  readonly differences: readonly Difference[];
  /** Participants whose whole sheet is the same to the byte. */
  readonly untouched: readonly string[];
};
export type Difference = {
  /** JSON pointer; items of lists by their id or code, e.g. `/input/participants/340300/figures/honours/value`. */
  readonly at: string;
  readonly before: unknown;
  readonly after: unknown;
};
