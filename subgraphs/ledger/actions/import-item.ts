/** What an import is made of: the rows of a file, each with how it is stored, and what makes it itself. */
import type { MemberContext } from "../../runtime/context.ts";

/** One row of a file: what was said of it, and how to store what it holds. */
export type ImportItem = {
  readonly sheet: string;
  readonly row: number;
  readonly verdict: string;
  readonly original: Readonly<Record<string, string>>;
  readonly findings: Readonly<Record<string, unknown>>;
  /** What makes the item the same in any file; null when it is not to be stored. */
  readonly identity: string | null;
  /** Stores it and returns its identifier. */
  readonly store: (context: MemberContext) => string;
  /** Further identities under which an earlier import may have stored it, most certain first. */
  readonly others?: readonly string[];
  /** Brings what an earlier import stored up to date, or says how it differs; a dry run only says. */
  readonly meet?: (context: MemberContext, id: string, isDryRun: boolean) => Promise<Meeting>;
};
export type Meeting = {
  readonly outcome: "KNOWN" | "UPDATED";
  /** What a person should look at, beside what was found in the row itself. */
  readonly warnings: readonly object[];
};
export type PreparedImport = {
  readonly items: readonly ImportItem[];
  /** Counts and warnings of the whole file. */
  readonly summary: Readonly<Record<string, unknown>>;
  /** Returns the identifiers of what earlier imports stored, by identity. */
  readonly findKnown: (
    context: MemberContext,
    identities: readonly string[],
  ) => Promise<ReadonlyMap<string, string>>;
};

/** The second of two rows that are alike in everything is the second, in every import of the file. */
export function nth(identity: string, seen: Map<string, number>): string {
  const count = (seen.get(identity) ?? 0) + 1;
  seen.set(identity, count);
  return count === 1 ? identity : `${identity}#${count}`;
}
