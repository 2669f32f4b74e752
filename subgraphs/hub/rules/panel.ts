/**
 * Experts of an evaluation: independent, free of interests in who is evaluated, five to seven or as many as the scheme
 * says. Source: BB art. 13.
 */

/** What an expert declares; codes are members' codes. */
export type Interests = {
  readonly employerCode: string | null;
  readonly paidBy: readonly string[];
  readonly relatedTo: readonly { readonly member: string; readonly relation: string }[];
};

export type PanelExpert = {
  /** E1, E2 …: by this the documents call the expert. */
  readonly code: string;
  readonly organisation: string;
  /** Member that the expert's login belongs to. */
  readonly member: string | null;
  /** Null until declared. */
  readonly interests: Interests | null;
};
type Evaluated = { readonly id: string; readonly name: string };

/** `ties` says how the expert is bound to the participant. */
export type Conflict = {
  readonly participant: string;
  readonly ties: "EMPLOYED" | "PAID" | "RELATED";
};

/**
 * Returns every conflict of interest: what the expert declares, and what the record says whether declared or not (the
 * employer's name, the login's member).
 */
export function conflictsOf(
  { organisation, member, interests }: PanelExpert,
  participants: readonly Evaluated[],
): Conflict[] {
  return participants.flatMap(({ id, name }): Conflict[] => {
    const isEmployed =
      member === id || interests?.employerCode === id || plain(organisation) === plain(name);
    const isPaid = interests?.paidBy.includes(id) ?? false;
    const isRelated = interests?.relatedTo.some((one) => one.member === id) ?? false;
    return [
      ...(isEmployed ? [{ participant: id, ties: "EMPLOYED" as const }] : []),
      ...(isPaid ? [{ participant: id, ties: "PAID" as const }] : []),
      ...(isRelated ? [{ participant: id, ties: "RELATED" as const }] : []),
    ];
  });
}

/** The same name in another width or with spaces is the same name. */
const plain = (name: string): string => name.normalize("NFKC").replaceAll(/\s/gu, "");

/** How many experts a leaf asks for. */
export type Seats = { readonly code: string; readonly min: number; readonly max: number };

/** Returns what is wrong with a panel; null for a sound one. */
export function panelFault(
  experts: readonly PanelExpert[],
  participants: readonly Evaluated[],
  leaves: readonly Seats[],
): string | null {
  if (leaves.length === 0) return null;
  const wrong = leaves.find(({ min, max }) => experts.length < min || experts.length > max);
  if (wrong)
    return `指标 ${wrong.code} 需要 ${wrong.min} 至 ${wrong.max} 位专家，现有 ${experts.length} 位。`;
  const silent = experts.filter(({ interests }) => interests === null);
  if (silent.length > 0)
    return `以下专家未申报利害关系：${silent.map(({ code }) => code).join("、")}。`;
  const bound = experts.filter((one) => conflictsOf(one, participants).length > 0);
  return bound.length > 0
    ? `以下专家与参评对象有利害关系，应当回避：${bound.map(({ code }) => code).join("、")}。`
    : null;
}

/** One score that an expert gives or owes. */
export type ScorePlace = {
  readonly expert: string;
  readonly participant: string;
  readonly indicator: string;
};
export const placeKey = ({ expert, participant, indicator }: ScorePlace): string =>
  `${expert} ${participant} ${indicator}`;

/** Returns every score that is owed. `given` are the keys of those that stand. */
export function owedScores(
  experts: readonly string[],
  places: readonly Omit<ScorePlace, "expert">[],
  given: ReadonlySet<string>,
): ScorePlace[] {
  return experts.flatMap((expert) =>
    places.map((place) => ({ expert, ...place })).filter((place) => !given.has(placeKey(place))),
  );
}
