/**
 * The document `bulletin/1`: what a sealed bulletin says. It is written as canonical JSON (RFC 8785), so that the same
 * statements and settings give the same bytes everywhere. Counts are whole numbers; shares and means are decimal
 * strings; times are ISO 8601 in UTC; days are `YYYY-MM-DD` in Asia/Shanghai; null says that there is nothing to tell.
 */
import type { Column, ColumnKey } from "./column.ts";

export type MemberKind = "HUB" | "WINDOW" | "INSTITUTION";
export type Figures = Readonly<Record<ColumnKey, number | null>>;

export type Bulletin = {
  readonly format: "bulletin/1";
  readonly network: string;
  /** E.g. 2025年第三季度安徽省中小企业公共服务平台网络运行情况通报. */
  readonly title: string;
  /** The document's own number (文号). */
  readonly number: string;
  /** Who issues it, and whom it addresses (主送); null where the settings name nobody. */
  readonly issuer: string | null;
  readonly addressee: string | null;
  readonly form: CollectionForm;
  readonly period: BulletinPeriod;
  /** 1 for the first; a later one stands instead of the one before it. */
  readonly revision: number;
  readonly revises: Revision | null;
  /** Version of the definitions by which members counted. */
  readonly definitions: string;
  readonly sealedAt: string;
  /** Between these times the members counted; null without any statement. */
  readonly countedAt: { readonly earliest: string; readonly latest: string } | null;
  readonly columns: readonly Column[];
  /** Everybody expected: the hub, windows by code, institutions by code. */
  readonly members: readonly MemberRow[];
  /** Windows and institutions apart (AH-E art. 7). */
  readonly rankings: readonly Ranking[];
  readonly total: Total;
  readonly coverage: Coverage;
  readonly findings: readonly PrintedFinding[];
  readonly comparedWith: {
    readonly previous: ComparedPeriod | null;
    readonly lastYear: ComparedPeriod | null;
  };
  /** What the figures rest on, by member. */
  readonly statements: readonly UsedStatement[];
  /** Sentences for print: coverage, rules of ranking and of small cells, claims. Chinese. */
  readonly notes: readonly string[];
};

/** What a form must show, else whoever is asked may refuse it (统计法 art. 17); null where it is not set. */
export type CollectionForm = {
  readonly tableNumber: string | null;
  readonly authority: string | null;
  readonly approvalNumber: string | null;
  /** Last day on which the form may be used. */
  readonly validUntil: string | null;
};

export type BulletinPeriod = {
  readonly year: number;
  /** 1 to 4; null for the whole year. */
  readonly quarter: number | null;
  readonly firstDay: string;
  readonly lastDay: string;
};

export type MemberRow = {
  readonly code: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly cityCode: string | null;
  /** Null when the member reported nothing: no figure is made up. */
  readonly figures: Figures | null;
  readonly satisfaction: Satisfaction | null;
  readonly changes: Changes;
};

/** From explicit ratings only. */
export type Satisfaction = {
  readonly services: number;
  readonly ratings: number;
  /** Mean of ratings, 1 to 5, to four decimals; null without one. */
  readonly mean: string | null;
  /** Rated services over all, to four decimals; null without services. */
  readonly responseShare: string | null;
};

/** Against the period before, and against the same period a year before; null where that is not on record. */
export type Changes = {
  readonly previous: Readonly<Record<ColumnKey, Change | null>> | null;
  readonly lastYear: Readonly<Record<ColumnKey, Change | null>> | null;
};
export type Change = {
  readonly before: number;
  readonly difference: number;
  /** Difference over what was before, to four decimals; null when there was nothing before. */
  readonly share: string | null;
};

export type Ranking = {
  readonly of: "WINDOW" | "INSTITUTION";
  readonly title: string;
  /** How places are given and what becomes of ties, in words. */
  readonly rule: string;
  readonly provenance: "OFFICIAL" | "STANDARD" | "PLACEHOLDER";
  readonly places: readonly Place[];
  /** Members without a statement have no place. */
  readonly unplaced: readonly string[];
};
export type Place = {
  /** Members with the same result share a place, and the next place is left out: 1, 2, 2, 4. */
  readonly place: number;
  readonly code: string;
  readonly name: string;
  /** Sum of the places in the eight columns; null where columns are compared one after another. */
  readonly score: number | null;
  /** Place in each column. */
  readonly places: Readonly<Record<ColumnKey, number>>;
};

export type Total = {
  /** Things that several members report count once. */
  readonly figures: Figures;
  /** The same, simply added up: what double reports come to. */
  readonly addedUp: Figures;
  readonly changes: Changes;
  readonly satisfaction: Satisfaction;
  readonly publicWelfareServices: number;
  readonly feeFen: string;
  /** Services by category of level one; null where a cell is too small to be told (统计法 art. 28). */
  readonly categories: readonly {
    readonly code: string;
    readonly name: string;
    readonly services: number | null;
  }[];
  readonly claims: Claims;
};

/** Services that two or more members reported: each counts once, for the member named by the rule. */
export type Claims = {
  readonly rule: string;
  /** How many services were reported by more than one member. */
  readonly contested: number;
  readonly pairs: readonly {
    readonly members: readonly [string, string];
    readonly services: number;
    /** How many of them count for the first and for the second; the rest count for a third member. */
    readonly countedFor: readonly [number, number];
  }[];
};

/** Five metrics, and everybody by name. `expected = received + excused + missing`; `received = onTime + late`. */
export type Coverage = {
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  readonly excused: number;
  readonly missing: number;
  /** `received / expected` and `onTime / expected`, to four decimals; null without anybody expected. */
  readonly reportingRate: string | null;
  readonly reportingRateOnTime: string | null;
  /** Whether every member is accounted for: reported or excused. */
  readonly isAccountedFor: boolean;
  readonly dueAt: string;
  readonly members: readonly CoveredMember[];
};
export type CoveredMember = {
  readonly code: string;
  readonly name: string;
  readonly standing: "ON_TIME" | "LATE" | "EXCUSED" | "MISSING";
  readonly receivedAt: string | null;
  /** The end of its own last day: it was asked too late for the common one. */
  readonly dueAt?: string;
  /** Why it is excused. */
  readonly reason: string | null;
  /** Whether its figures rest on live records, on imported ones, on both or on neither. */
  readonly basis: "LIVE" | "IMPORTED" | "BOTH" | "NONE" | null;
};

export type PrintedFinding = {
  readonly id: string;
  readonly member: string;
  readonly rule: string;
  readonly severity: "ERROR" | "QUERY";
  readonly message: string;
  readonly outcome: "CORRECTED" | "ACCEPTED" | "OVERRULED";
  /** What the member said, or why the hub overruled. */
  readonly explanation: string | null;
};

export type ComparedPeriod = {
  readonly year: number;
  readonly quarter: number | null;
  readonly number: string;
  readonly revision: number;
  readonly hash: string;
};

export type UsedStatement = {
  readonly member: string;
  /** SHA-256 of the signed text as it came, in hexadecimal. */
  readonly hash: string;
  readonly kid: string;
  /** How many-th of this member on this period. */
  readonly number: number;
  readonly asOf: string;
  readonly definitions: string;
  /** The checkpoint of the member's evidence log (a signed note); null at a member without one. */
  readonly checkpoint: string | null;
};

export type Revision = {
  readonly revision: number;
  readonly number: string;
  readonly hash: string;
  readonly reason: string;
  /** Every cell that is no longer the same. */
  readonly differences: readonly CellDifference[];
};
export type CellDifference = {
  /** E.g. `members/340300/demandsMatched`, `total/activities`, `rankings/WINDOW/340300`. */
  readonly cell: string;
  readonly before: number | string | null;
  readonly after: number | string | null;
};
