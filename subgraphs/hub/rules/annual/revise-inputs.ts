/** The inputs of a revision: those sealed before, with nothing changed but what was contested. */
import type { ContestedKind } from "../objection-state.ts";
import type { ConfirmedDeclaration } from "./grounds.ts";
import type {
  AnnualInputs,
  AnnualParticipant,
  RevisedDocument,
  StatedFact,
  StatedFigure,
  StatedScore,
} from "./inputs.ts";

/** What is established anew, for one contested thing of one participant. */
export type Settled = {
  readonly participant: string;
  readonly name: string;
  /** Empty for scores. */
  readonly declarations: readonly ConfirmedDeclaration[];
} & (
  | { readonly kind: "FIGURE"; readonly value: StatedFigure }
  | { readonly kind: "FACT"; readonly value: readonly StatedFact[] }
  | { readonly kind: "ATTRIBUTE"; readonly value: string }
  | { readonly kind: "SCORE"; readonly value: readonly StatedScore[] }
);

/** @throws when something is settled that nobody contested */
export function revisedInputs(
  before: AnnualInputs,
  revises: RevisedDocument,
  settled: readonly Settled[],
  sealedAt: string,
): AnnualInputs {
  const { contested } = revises;
  const isContested = (one: { participant: string; kind: ContestedKind; name: string }) =>
    contested.some(
      ({ participant, kind, name }) =>
        participant === one.participant && kind === one.kind && name === one.name,
    );
  const stray = settled.find((one) => !isContested(one));
  if (stray)
    throw new Error(`${stray.participant} ${stray.name} 未被提出异议。It was not contested.`);
  return {
    ...before,
    revision: before.revision + 1,
    revises,
    sealedAt,
    participants: before.participants.map((participant) =>
      settled.filter((one) => one.participant === participant.id).reduce(settle, participant),
    ),
  };
}

function settle(one: AnnualParticipant, settled: Settled): AnnualParticipant {
  const { kind, name } = settled;
  const others = one.declarations.filter((old) => old.kind !== kind || old.name !== name);
  const declarations = [...others, ...settled.declarations];
  switch (kind) {
    case "FIGURE":
      return { ...one, declarations, figures: { ...one.figures, [name]: settled.value } };
    case "FACT":
      return { ...one, declarations, facts: { ...one.facts, [name]: settled.value } };
    case "ATTRIBUTE":
      return { ...one, declarations, attributes: { ...one.attributes, [name]: settled.value } };
    case "SCORE": {
      const kept = one.scores.filter(({ indicator }) => indicator !== name);
      return { ...one, scores: [...kept, ...settled.value] };
    }
  }
}
