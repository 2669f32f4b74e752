/** Finds rows that repeat an earlier row of the same file, exactly or in other words. */
import { categoryGroup } from "../category.ts";
import { countyPart } from "../division.ts";
import { institutionForKey } from "./institution.ts";
import type { ActivityRow, DuplicateKind, LedgerValues, ProductRow, ServiceRow } from "./report.ts";
import { withoutBlanks } from "./text.ts";

export type RowPlace = { readonly sheet: string; readonly row: number };

export type Repeat = { readonly of: RowPlace; readonly kind: DuplicateKind };

/** Remembers the rows seen so far and says which one a further row repeats. */
export class RepeatFinder {
  readonly #seen: { place: RowPlace; values: LedgerValues }[] = [];
  // Rows are found by each of their keys; an activity has two (same place, same name).
  readonly #firstByKey = new Map<string, number>();

  /** Returns the earliest row that this one repeats, null for a first one; remembers the row either way. */
  find(values: LedgerValues, place: RowPlace): Repeat | null {
    const keys = keysOf(values);
    const positions = keys.flatMap((key) => this.#firstByKey.get(key) ?? []);
    const first = positions.length === 0 ? undefined : this.#seen[Math.min(...positions)];
    for (const key of keys) {
      if (!this.#firstByKey.has(key)) this.#firstByKey.set(key, this.#seen.length);
    }
    this.#seen.push({ place, values });
    if (first === undefined) return null;
    const isExact = fingerprint(first.values) === fingerprint(values);
    return { of: first.place, kind: isExact ? "EXACT" : "REWORDED" };
  }
}

function keysOf(values: LedgerValues): string[] {
  switch (values.kind) {
    case "SERVICE":
      return values.serviceKey === null ? [] : [`S|${values.serviceKey}`];
    case "ACTIVITY": {
      const base = `A|${values.startsOn}|${institutionForKey(values.organiser)}`;
      const byName = `${base}|name|${withoutBlanks(values.name)}`;
      return values.place === null
        ? [byName]
        : [byName, `${base}|place|${withoutBlanks(values.place)}`];
    }
    case "PRODUCT":
      return values.name === null ? [] : [`P|${values.productKey}`];
  }
}

/** Joins what must agree for an exact repeat: all fields but 序号 and those the rules leave out. */
function fingerprint(values: LedgerValues): string {
  switch (values.kind) {
    case "SERVICE":
      return serviceFingerprint(values);
    case "ACTIVITY":
      return activityFingerprint(values);
    case "PRODUCT":
      return productFingerprint(values);
  }
}

function serviceFingerprint(row: ServiceRow): string {
  // The key covers code, institution, level-1 category, start and end; the institution's code is left out.
  return JSON.stringify([
    row.enterpriseName,
    row.county === null ? null : countyPart(row.county),
    row.contactName,
    row.contactPhone,
    row.content,
    row.mode,
    row.demandedOn,
    row.acceptedOn,
    row.isPublicWelfare,
    row.feeFen,
    row.rating,
    row.followedUpOn,
    row.remark,
  ]);
}

function activityFingerprint(row: ActivityRow): string {
  return JSON.stringify([
    row.name,
    row.startsOn,
    row.endsOn,
    row.place,
    row.categoryCode === null ? null : categoryGroup(row.categoryCode),
    row.organiser,
    row.coOrganiser,
    row.mode,
    row.persons,
    row.enterprises,
    row.costFen,
    row.remark,
  ]);
}

function productFingerprint(row: ProductRow): string {
  return JSON.stringify([
    row.standard,
    row.process,
    row.function,
    row.feeStandard,
    row.timeLimitDays ?? row.timeLimitText,
    row.institutionCode,
    row.categoryCode,
    row.nature,
  ]);
}
