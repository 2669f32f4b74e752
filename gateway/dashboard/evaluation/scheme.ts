/** A scheme's own text as the page reads it: the tree, what it asks for, and how it names it. */
import type { Named, Origin, Words } from "./document.ts";

export type Condition = Partial<Named> & {
  readonly figure?: string;
  readonly count?: string;
  readonly attribute?: string;
  readonly grade?: readonly string[];
  readonly last?: number;
  readonly years?: number;
  readonly op?: string;
  readonly value?: string;
  readonly values?: readonly string[];
  readonly verified?: boolean;
  readonly during?: "PERIOD" | "ON_DATE" | "EVER";
  readonly quote?: string;
  readonly allOf?: readonly Condition[];
  readonly anyOf?: readonly Condition[];
  readonly not?: Condition;
};

export type Formula = {
  readonly kind: "LINEAR" | "PER_UNIT" | "STEPS" | "RANK" | "MET" | "ADD";
  readonly figure?: string;
  readonly zero?: string;
  readonly target?: string;
  readonly points?: string;
  readonly per?: string;
  readonly whole?: boolean;
  readonly steps?: readonly {
    readonly op: string;
    readonly value: string;
    readonly score: string;
  }[];
  readonly otherwise?: string;
  readonly order?: "MOST" | "LEAST";
  readonly first?: string;
  readonly last?: string;
  readonly when?: Condition;
  readonly score?: string;
  readonly parts?: readonly {
    readonly name: Words;
    readonly formula: Formula;
    readonly cap?: string;
  }[];
};

export type Experts = {
  readonly min: number;
  readonly max: number;
  readonly scale: { readonly from: string; readonly to: string };
  readonly drop?: { readonly highest: number; readonly lowest: number };
};

export type Indicator = Named & {
  readonly weight: string;
  readonly indicators?: readonly Indicator[];
  readonly formula?: Formula;
  readonly experts?: Experts;
  readonly floor?: string;
  readonly cap?: string;
  readonly missing?: "GAP" | "ZERO";
  readonly requires?: Origin & { readonly when: Condition; readonly otherwise: "GAP" | "ZERO" };
};
export type Rule = Named & { readonly when: Condition };
export type Bound = { readonly op: string; readonly value: string };
export type Grade = {
  readonly code: string;
  readonly name: Words;
  readonly from?: Bound;
  readonly to?: Bound;
  readonly upTo?: string;
} & Partial<Origin>;
export type Meaning = Words & {
  readonly unit?: string;
  readonly origin?: "NETWORK" | "DECLARED" | "DERIVED";
  readonly of?: { readonly op: string; readonly figures: readonly string[] };
  readonly values?: readonly string[];
};

export type Scheme = {
  readonly code: string;
  readonly version: number;
  readonly name: Words;
  readonly issuer: string;
  readonly documentNo: string | null;
  readonly provenance: Origin["provenance"];
  readonly status: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly supersededBy?: { readonly text: string; readonly from: string };
  readonly subjects: readonly string[];
  readonly notes?: readonly Words[];
  readonly period: { readonly unit: "YEAR" | "QUARTER"; readonly firstQuarter?: number };
  readonly figures?: Readonly<Record<string, Meaning>>;
  readonly facts?: Readonly<Record<string, Meaning>>;
  readonly attributes?: Readonly<Record<string, Meaning>>;
  readonly entry?: readonly Rule[];
  readonly checks?: readonly Rule[];
  readonly indicators: readonly Indicator[];
  readonly bonus?: readonly (Named & { readonly formula: Formula; readonly cap: string })[];
  readonly penalty?: readonly (Named & { readonly formula: Formula; readonly cap: string })[];
  readonly vetoes?: readonly (Rule & { readonly grade?: string; readonly zero?: boolean })[];
  readonly ceiling?: string;
  readonly rounding?: { readonly total: { readonly digits: number; readonly mode?: string } };
  readonly ranking: Origin & {
    readonly groupBy?: string;
    readonly tieBreakers?: readonly string[];
  };
  readonly grading?:
    | (Origin & {
        readonly kind: "CUT_OFF" | "QUOTA";
        readonly ties?: "BELOW" | "ABOVE";
        readonly grades: readonly Grade[];
      })
    | null;
  readonly consequences?: readonly (Rule & {
    readonly propose: {
      readonly kind: string;
      readonly unit?: Words;
      readonly by?: string;
      readonly days?: number | null;
      readonly table?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    };
  })[];
  readonly publicity?: Origin & {
    readonly days: number;
    readonly calendar: "DAYS" | "WORKING_DAYS";
  };
};

export const readScheme = (text: string): Scheme => JSON.parse(text) as Scheme;

/** Returns what a scheme counts its awards in; null where it gives none. */
export const awardUnit = ({ consequences = [] }: Scheme): Words | null =>
  consequences.find(({ propose }) => propose.kind === "AWARD")?.propose.unit ?? null;

/** Returns every indicator that gives points itself, in the order of the tree. */
export const leavesOf = (indicators: readonly Indicator[]): Indicator[] =>
  indicators.flatMap((one) => (one.indicators ? leavesOf(one.indicators) : [one]));

/** Returns the indicators that experts score. */
export const scoredOf = ({ indicators }: Scheme) =>
  leavesOf(indicators).flatMap((one) => (one.experts ? [{ ...one, experts: one.experts }] : []));

export type Contestable = {
  readonly kind: "FIGURE" | "FACT" | "ATTRIBUTE" | "SCORE";
  readonly name: string;
};

/** Returns the figures and facts that a leaf, a bonus or a penalty rests on, down to those that are stated. */
export function basisOf(
  scheme: Scheme,
  part: { readonly code: string; readonly formula?: Formula; readonly experts?: Experts } & Pick<
    Indicator,
    "requires"
  >,
): Contestable[] {
  const found = [
    ...(part.experts ? [{ kind: "SCORE" as const, name: part.code }] : []),
    ...(part.formula ? ofFormula(part.formula) : []),
    ...(part.requires ? ofCondition(part.requires.when) : []),
  ].flatMap((one) => (one.kind === "FIGURE" ? stated(scheme, one.name) : [one]));
  return [...new Map(found.map((one) => [`${one.kind} ${one.name}`, one])).values()];
}

function stated(scheme: Scheme, name: string): Contestable[] {
  const of = scheme.figures?.[name]?.of;
  return of ? of.figures.flatMap((part) => stated(scheme, part)) : [{ kind: "FIGURE", name }];
}

const ofFormula = ({ figure, when, parts }: Formula): Contestable[] => [
  ...(figure ? [{ kind: "FIGURE" as const, name: figure }] : []),
  ...(when ? ofCondition(when) : []),
  ...(parts ?? []).flatMap(({ formula }) => ofFormula(formula)),
];

/** Returns what a condition asks about. */
export const ofCondition = (condition: Condition): Contestable[] => {
  const { figure, count, attribute, allOf = [], anyOf = [], not } = condition;
  return [
    ...(figure ? [{ kind: "FIGURE" as const, name: figure }] : []),
    ...(count ? [{ kind: "FACT" as const, name: count }] : []),
    ...(attribute ? [{ kind: "ATTRIBUTE" as const, name: attribute }] : []),
    ...[...allOf, ...anyOf, ...(not ? [not] : [])].flatMap(ofCondition),
  ];
};

/** Returns everything of a participant that may be contested, with its meaning. */
export function contestable(scheme: Scheme): (Contestable & { readonly meaning: Words })[] {
  const section = (kind: Contestable["kind"], meanings: Readonly<Record<string, Meaning>> = {}) =>
    Object.entries(meanings).flatMap(([name, meaning]) =>
      meaning.of ? [] : [{ kind, name, meaning }],
    );
  return [
    ...section("FIGURE", scheme.figures),
    ...section("FACT", scheme.facts),
    ...section("ATTRIBUTE", scheme.attributes),
    ...scoredOf(scheme).map(({ code, name }) => ({
      kind: "SCORE" as const,
      name: code,
      meaning: name,
    })),
  ];
}

/** Returns what a name of the scheme means. */
export function meaningOf(scheme: Scheme, { kind, name }: Contestable): Meaning | null {
  const sections = { FIGURE: scheme.figures, FACT: scheme.facts, ATTRIBUTE: scheme.attributes };
  return kind === "SCORE"
    ? (scoredOf(scheme).find(({ code }) => code === name)?.name ?? null)
    : (sections[kind]?.[name] ?? null);
}
