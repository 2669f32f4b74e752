/** Describes what the intake says about a ledger: the verdict on every row and what was made of it. */
import type { Field, SheetKind } from "./column.ts";
import type { Finding } from "./message.ts";
import type { SkippedRow } from "./sheet-rows.ts";

/** Every data row has exactly one verdict, the first that applies from REJECT down to ACCEPT. */
export const Verdict = {
  ACCEPT: "ACCEPT",
  NORMALISE: "NORMALISE",
  WARN: "WARN",
  DUPLICATE: "DUPLICATE",
  REJECT: "REJECT",
} as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** EXACT: every other field agrees as well; REWORDED: only the key agrees, a person may decide otherwise. */
export type DuplicateKind = "EXACT" | "REWORDED";

export type Rating = 1 | 2 | 3 | 4 | 5;

/** One service to one enterprise, days as YYYY-MM-DD, money in whole fen. */
export type ServiceRow = {
  readonly kind: "SERVICE";
  readonly enterpriseName: string | null;
  /** Empty only in `readable` of a row rejected for its code. */
  readonly creditCode: string;
  readonly county: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  /** Level-1 (2 digits) or level-2 (6 digits) code; null when unknown. */
  readonly categoryCode: string | null;
  readonly content: string | null;
  readonly providerName: string | null;
  readonly providerCode: string | null;
  readonly isOwnCentre: boolean;
  readonly mode: string | null;
  readonly demandedOn: string | null;
  readonly acceptedOn: string | null;
  readonly startedOn: string | null;
  readonly completedOn: string | null;
  readonly isPublicWelfare: boolean | null;
  /** Null when it is not known (blank on a service that is not public welfare). */
  readonly feeFen: number | null;
  readonly rating: Rating | null;
  readonly followedUpOn: string | null;
  readonly remark: string | null;
  /** The key of the service event; null while it is not completed. */
  readonly serviceKey: string | null;
  /** Whether the row counts in figures: completed and not a repeat. */
  readonly counted: boolean;
};

/** One event for many enterprises. */
export type ActivityRow = {
  readonly kind: "ACTIVITY";
  readonly name: string;
  readonly startsOn: string;
  /** Last day of an activity of several days; null for one day. */
  readonly endsOn: string | null;
  readonly place: string | null;
  /** GB/T 2260 code of where it took place; null where the ledger does not say, or names no county. */
  readonly county: string | null;
  readonly categoryCode: string | null;
  readonly organiser: string | null;
  readonly coOrganiser: string | null;
  readonly mode: string | null;
  readonly persons: number | null;
  readonly enterprises: number | null;
  readonly costFen: number | null;
  readonly evidence: string | null;
  readonly remark: string | null;
  /** Name, first day and organiser: equal in the ledgers of all windows that hold the activity jointly. */
  readonly activityKey: string;
  readonly counted: boolean;
};

/** One standing offer with its five disclosures. */
export type ProductRow = {
  readonly kind: "PRODUCT";
  readonly name: string | null;
  readonly institutionName: string | null;
  readonly institutionCode: string | null;
  readonly categoryCode: string | null;
  readonly standard: string | null;
  readonly process: string | null;
  readonly function: string | null;
  readonly feeStandard: string | null;
  /** Working days, 0 for at once; null when not disclosed or not readable. */
  readonly timeLimitDays: number | null;
  readonly timeLimitText: string | null;
  readonly nature: "公益" | "增值" | null;
  /** Whether all five disclosures are there and the row is not a repeat. */
  readonly isPublishable: boolean;
  readonly productKey: string;
  readonly counted: boolean;
};

export type LedgerValues = ServiceRow | ActivityRow | ProductRow;

export type NormalisedField = {
  readonly column: string;
  readonly written: string;
  readonly value: string;
};

export type JudgedRow = {
  readonly sheet: string;
  readonly row: number;
  readonly verdict: Verdict;
  /** Why a rejected row goes back; empty for every other verdict. */
  readonly reasons: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** Fields whose writing was changed on import; empty for a rejected row, which is not imported. */
  readonly normalised: readonly NormalisedField[];
  /** Further columns (县区, 联系人 …) that got their value from a cell merged down over this row. */
  readonly filledFromMerge: readonly { readonly column: string; readonly fromRow: number }[];
  /** The earlier row of the same file that this one repeats. */
  readonly duplicateOf: { readonly sheet: string; readonly row: number } | null;
  readonly duplicateKind: DuplicateKind | null;
  /** What is imported; null for a rejected row. */
  readonly values: LedgerValues | null;
  /** What could be read of a rejected row, for the person who corrects it; null where nothing stands in. */
  readonly readable: LedgerValues | null;
  /** The row as written, by column header; blank cells are left out. */
  readonly original: Readonly<Record<string, string>>;
};

export type JudgedSheet = {
  readonly name: string;
  readonly kind: SheetKind;
  readonly headerRows: readonly number[];
  readonly columns: readonly {
    readonly header: string;
    readonly field: Field | null;
    /** Unit in which bare numbers of a money column are read, as the header states it. */
    readonly unit: string | null;
  }[];
  readonly unknownColumns: readonly string[];
  readonly skippedRows: readonly SkippedRow[];
  /** Total of the fee column as the ledger states it; null without a readable total row or on other sheets. */
  readonly declaredTotalFen: number | null;
  /** Sum of the readable fees of all data rows, whatever their verdict; null on other sheets. */
  readonly rowsTotalFen: number | null;
  readonly rows: readonly JudgedRow[];
};

/** One code under which the file writes several names; it stays one enterprise. */
export type NameVariant = {
  readonly creditCode: string;
  readonly names: readonly {
    readonly name: string;
    readonly rows: readonly { readonly sheet: string; readonly row: number }[];
  }[];
};

export type LedgerReport = {
  readonly reportYear: number | null;
  readonly filingDate: string | null;
  /** 填报单位 as written. */
  readonly declaredUnit: string | null;
  readonly fileWarnings: readonly Finding[];
  readonly sheets: readonly JudgedSheet[];
  /** Sheets without a ledger header (instructions, code lists), which were not read. */
  readonly ignoredSheets: readonly string[];
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly nameVariants: readonly NameVariant[];
};
