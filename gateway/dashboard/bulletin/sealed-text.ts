/** The sealed text of a bulletin, `bulletin/1`, as far as screens show it; what each part means stands in the public API. */

/** The eight columns, in the order of the regulation. */
export const columnKeys = [
  "demandsMatched",
  "enterprisesServed",
  "activities",
  "registeredUsers",
  "resourcesMobilised",
  "jointServices",
  "demandsCollected",
  "productsOffered",
] as const;
export type ColumnKey = (typeof columnKeys)[number];
export type Figures = Readonly<Record<ColumnKey, number | null>>;

export type Change = {
  readonly before: number;
  readonly difference: number;
  /** Decimal text; null when there was nothing before. */
  readonly share: string | null;
};
export type Changes = {
  readonly previous: Readonly<Record<ColumnKey, Change | null>> | null;
  readonly lastYear: Readonly<Record<ColumnKey, Change | null>> | null;
};
type Satisfaction = {
  readonly services: number;
  readonly ratings: number;
  readonly mean: string | null;
  readonly responseShare: string | null;
};

export type MemberRow = {
  readonly code: string;
  readonly name: string;
  readonly kind: "HUB" | "WINDOW" | "INSTITUTION";
  readonly figures: Figures | null;
  readonly satisfaction: Satisfaction | null;
  readonly changes: Changes;
};

export type Ranking = {
  readonly of: "WINDOW" | "INSTITUTION";
  readonly title: string;
  readonly rule: string;
  readonly places: readonly {
    readonly place: number;
    readonly code: string;
    readonly name: string;
    readonly score: number | null;
    readonly places: Readonly<Record<ColumnKey, number>>;
  }[];
  readonly unplaced: readonly string[];
};

export type ReportStanding = "ON_TIME" | "LATE" | "EXCUSED" | "MISSING";
export type SealedCoverage = {
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  readonly excused: number;
  readonly missing: number;
  readonly dueAt: string;
  readonly members: readonly {
    readonly code: string;
    readonly name: string;
    readonly standing: ReportStanding;
    /** Where it was asked so late that it has a last day of its own. */
    readonly dueAt?: string;
    readonly reason: string | null;
  }[];
};

type ComparedPeriod = {
  readonly year: number;
  readonly quarter: number | null;
  readonly number: string;
  readonly revision: number;
};

export type Cell = number | string | null;
export type CellDifference = { readonly cell: string; readonly before: Cell; readonly after: Cell };

export type SealedText = {
  readonly title: string;
  readonly number: string;
  readonly issuer: string | null;
  readonly addressee: string | null;
  readonly period: {
    readonly year: number;
    readonly quarter: number | null;
    readonly firstDay: string;
    readonly lastDay: string;
  };
  readonly revision: number;
  readonly revises: {
    readonly revision: number;
    readonly number: string;
    readonly reason: string;
    readonly differences: readonly CellDifference[];
  } | null;
  readonly definitions: string;
  readonly sealedAt: string;
  readonly countedAt: { readonly earliest: string; readonly latest: string } | null;
  readonly members: readonly MemberRow[];
  readonly rankings: readonly Ranking[];
  readonly total: {
    readonly figures: Figures;
    readonly addedUp: Figures;
    readonly changes: Changes;
    readonly satisfaction: Satisfaction;
    readonly publicWelfareServices: number;
    readonly feeFen: string;
    readonly categories: readonly {
      readonly code: string;
      readonly name: string;
      /** Null where a cell is too small to be told. */
      readonly services: number | null;
    }[];
    readonly claims: {
      readonly contested: number;
      readonly pairs: readonly {
        readonly members: readonly [string, string];
        readonly services: number;
        readonly countedFor: readonly [number, number];
      }[];
    };
  };
  readonly coverage: SealedCoverage;
  readonly findings: readonly {
    readonly id: string;
    readonly member: string;
    readonly rule: string;
    readonly message: string;
    readonly outcome: "CORRECTED" | "ACCEPTED" | "OVERRULED";
    readonly explanation: string | null;
  }[];
  readonly comparedWith: {
    readonly previous: ComparedPeriod | null;
    readonly lastYear: ComparedPeriod | null;
  };
  readonly statements: readonly {
    readonly member: string;
    readonly hash: string;
    readonly number: number;
    readonly asOf: string;
    readonly checkpoint: string | null;
  }[];
  readonly notes: readonly string[];
};

/** Reads the text that the hub sealed; canonical JSON of the form above. */
export const readSealedText = (text: string): SealedText => JSON.parse(text) as SealedText;
